"""What is too long: runs of signs that are no words, as of a picture in base 64; paragraphs; texts."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..errors import UnreadableSource
from ..limits import Limits
from ..model import Block, Notice, Removed
from .draft import Draft, DraftBlock

SIGN = r"[^\s\u0e00-\u1aff\u3000-\ud7ff\uf900-\ufaff\U00020000-\U0003ffff]"
"""Not those of scripts that set no blanks between words: Thai to Khmer, Chinese, Japanese."""
END = re.compile(r"\w[\"'”’»)\]]?[.!?…]{1,3}[\"'”’»)\]]{0,3}\s")
"""About where a sentence ends; a row of full stops ends none."""
FAR = 2
"""How many times the sentences of a source a draft may have: cleaning takes less than half of it away."""
SHOWN = 60
"""Characters of a run that are kept in `removed`."""


def part(draft: Draft, limits: Limits) -> Draft:
    """Return the draft without runs of signs that are over the limit.

    A block is parted where one stood, so that nothing is joined that was not.
    """
    removed: list[Removed] = []
    run = re.compile(f"{SIGN}{{{limits.token + 1},}}")
    blocks = tuple(each for block in draft.blocks for each in _parts(block, run, removed))
    if not removed:
        return draft
    told = (
        f"Runs of signs over the limit of {limits.token} characters without a blank were left out: "
        f"{len(removed)}."
    )
    notices = (*draft.notices, Notice("overlong-run", told))
    return replace(draft, blocks=blocks, removed=(*draft.removed, *removed), notices=notices)


def check_draft(path: str, draft: Draft, limits: Limits) -> None:
    """Raise UnreadableSource when a draft is so long that it is not worth cleaning."""
    if sum(len(END.findall(block.text)) + 1 for block in draft.blocks) > FAR * limits.sentences:
        raise UnreadableSource(path, limits.too_many_sentences())


def check(path: str, text: str, blocks: Sequence[Block], limits: Limits) -> None:
    """Raise UnreadableSource when a text is too long for the steps that follow."""
    if any(block.end - block.start > limits.line for block in blocks):
        raise UnreadableSource(path, limits.too_long())
    if len(blocks) > limits.sentences or len(END.findall(text)) > limits.sentences:
        raise UnreadableSource(path, limits.too_many_sentences())


def _parts(block: DraftBlock, run: re.Pattern[str], removed: list[Removed]) -> Iterator[DraftBlock]:
    start = 0
    for match in run.finditer(block.text):
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
