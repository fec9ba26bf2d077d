"""Litter: lines that a page carries around its text. Whole blocks go, never part of a sentence.

What goes is kept in `removed` under the name of its rule.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..model import Removed
from . import metadata
from .draft import Draft, DraftBlock
from .headings import ENDED
from .litter_lines import LINE_RULES
from .litter_notices import NOTICE_RULES
from .litter_rows import rows
from .litter_runs import clock_menu, furniture, gallery, menu, share_bar
from .litter_shapes import SHAPE_RULES
from .litter_stamps import stamp
from .litter_tail import between, tail

PROSE = re.compile(
    r"[\"“”«»]|\b(?:said|says|told|tells|added|asked|wrote|according)\b", re.IGNORECASE
)
"""Marks of reporting: a line that has one is text, unless it is the credit of a picture or a link."""
STANDS_BY_ITSELF = frozenset(
    {
        "picture credit",
        "read more",
        "marks only",
        "copyright",
        "web archive",
        "disambiguation",
        "safe harbour",
    }
)
"""Line rules whose lines may hold marks of reporting: they quote headlines, or are told by more words."""

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
    Rule("time stamp", stamp),
    *(
        _with_links(_line_rule(*rule)) if rule.name == "read more" else _line_rule(*rule)
        for rule in (*LINE_RULES, *NOTICE_RULES, *SHAPE_RULES)
    ),
)
"""In the order in which they are tried; the first that takes a line names it."""


def leave_out(draft: Draft) -> Draft:
    """Return the draft without litter; what is left out goes to `removed`, in order."""
    names = _names(draft.blocks)
    for number in rows(draft.blocks, names):
        names[number] = "menu"
    for number in between(draft.blocks, tuple(names)):
        names[number] = "menu"
    for number in tail(draft.blocks, tuple(names)):
        names[number] = "page end"
    for number, block in enumerate(draft.blocks[: metadata.HEAD]):
        if names[number] == "menu" and metadata.understands(block.text):
            names[number] = ""  # what says something about the source is not lost with a menu
    named = list(zip(draft.blocks, names, strict=True))
    kept = tuple(block for block, name in named if not name)
    removed = tuple(Removed(block.text, name) for block, name in named if name)
    return replace(draft, blocks=kept, removed=(*draft.removed, *removed))


def _names(blocks: Sequence[DraftBlock]) -> list[str]:
    """Return for each block the name of the rule that takes it, or an empty one."""
    names: list[str] = []
    while len(names) < len(blocks):
        name, taken = _litter(blocks, len(names))
        names += [name] * (taken or 1)
    return names


def _litter(blocks: Sequence[DraftBlock], start: int) -> tuple[str, int]:
    for rule in RULES:
        if taken := rule.takes(blocks, start):
            return rule.name, taken
    return "", 0


def _is_link(block: DraftBlock) -> bool:
    return block.kind == "list-item" and not ENDED.search(block.text)
