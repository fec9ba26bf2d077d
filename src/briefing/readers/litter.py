"""Litter: lines that a page carries around its text. Whole blocks go, never part of a sentence.

What goes is kept in `removed` under the name of its rule.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..model import Removed
from .draft import Draft, DraftBlock
from .headings import ENDED
from .litter_lines import LINE_RULES
from .litter_runs import clock_menu, furniture, gallery, menu, share_bar

PROSE = re.compile(
    r"[\"“”«»]|\b(?:said|says|told|tells|added|asked|wrote|according)\b", re.IGNORECASE
)
"""Marks of reporting: a line that has one is text, unless it is the credit of a picture or a link."""
STANDS_BY_ITSELF = frozenset({"picture credit", "read more", "marks only", "copyright"})
"""Line rules whose lines quote headlines and captions, so that they may hold marks of reporting."""

LONGEST = 2_000
"""Characters of a line that line rules look at."""


class Rule(NamedTuple):
    """A kind of litter."""

    name: str
    takes: Callable[[Sequence[DraftBlock], int], int]
    """Number of blocks, from the given one on, that are litter of this kind."""


def _line_rule(name: str, words: int, pattern: re.Pattern[str]) -> Rule:
    def takes(blocks: Sequence[DraftBlock], start: int) -> int:
        text = blocks[start].text
        if len(text) > LONGEST or text.count(" ") >= words or not pattern.fullmatch(text):
            return 0
        if name not in STANDS_BY_ITSELF and PROSE.search(text):
            return 0
        return 1

    return Rule(name, takes)


def _with_links(rule: Rule) -> Rule:
    """Return a rule for a label such as “Related:” that takes the list of headlines below it."""

    def takes(blocks: Sequence[DraftBlock], start: int) -> int:
        taken = rule.takes(blocks, start)
        end = start + taken
        if taken and len(blocks[start].text.split()) <= 4:
            while end < len(blocks) and _is_link(blocks[end]):
                end += 1
        return end - start

    return Rule(rule.name, takes)


RULES = (
    Rule("clock menu", clock_menu),
    Rule("menu", menu),
    Rule("share bar", share_bar),
    Rule("page furniture", furniture),
    Rule("gallery", gallery),
    *(
        _with_links(_line_rule(*rule)) if rule.name == "read more" else _line_rule(*rule)
        for rule in LINE_RULES
    ),
)
"""In the order in which they are tried; the first that takes a line names it."""


def leave_out(draft: Draft) -> Draft:
    """Return the draft without litter; what is left out goes to `removed`, in order."""
    kept: list[DraftBlock] = []
    removed: list[Removed] = []
    number = 0
    while number < len(draft.blocks):
        name, taken = _litter(draft.blocks, number)
        litter = draft.blocks[number : number + taken]
        removed += [Removed(block.text, name) for block in litter]
        if not taken:
            kept.append(draft.blocks[number])
        number += taken or 1
    return replace(draft, blocks=tuple(kept), removed=(*draft.removed, *removed))


def _litter(blocks: Sequence[DraftBlock], start: int) -> tuple[str, int]:
    for rule in RULES:
        if taken := rule.takes(blocks, start):
            return rule.name, taken
    return "", 0


def _is_link(block: DraftBlock) -> bool:
    return block.kind == "list-item" and not ENDED.search(block.text)
