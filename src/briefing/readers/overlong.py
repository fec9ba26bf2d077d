"""Runs of signs that are no words: what programs left in a text, such as a picture in base 64."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..limits import LIMITS
from ..model import Notice, Removed
from .draft import Draft, DraftBlock

# Not those of scripts that set no blanks between words: Thai to Khmer, Chinese, Japanese.
RUN = re.compile(
    rf"[^\s\u0e00-\u1aff\u3000-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]{{{LIMITS.token + 1},}}"
)
SHOWN = 60
"""Characters of a run that are kept in `removed`."""


def part(draft: Draft) -> Draft:
    """Return the draft without runs of more than `LIMITS.token` characters.

    A block is parted where one stood, so that nothing is joined that was not.
    """
    removed: list[Removed] = []
    blocks = tuple(each for block in draft.blocks for each in _parts(block, removed))
    if not removed:
        return draft
    told = (
        f"Runs of signs over the limit of {LIMITS.token} characters without a blank were left out: "
        f"{len(removed)}."
    )
    notices = (*draft.notices, Notice("overlong-run", told))
    return replace(draft, blocks=blocks, removed=(*draft.removed, *removed), notices=notices)


def _parts(block: DraftBlock, removed: list[Removed]) -> Iterator[DraftBlock]:
    if len(block.text) <= LIMITS.token:
        yield block
        return
    start = 0
    for match in RUN.finditer(block.text):
        words = block.text[start : match.start()].strip()
        if words:
            yield DraftBlock(block.kind, words)
        removed.append(
            Removed(f"{match[0][:SHOWN]} … ({len(match[0])} characters)", "overlong run")
        )
        start = match.end()
    words = block.text[start:].strip()
    if words:
        yield DraftBlock(block.kind, words)
