"""Headings that stand alone, and the headline among them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import takewhile

from . import datelines
from .draft import Draft, DraftBlock
from .normalize import word_set

MOST_WORDS = 14
"""Words of a heading; a headline at the very start may have `HEADLINE_WORDS`."""
HEADLINE_WORDS = 20
PARAGRAPH_WORDS = 25
"""More words than any heading has."""

OPENS = re.compile(r"[\"'“‘«(¿¡]?[A-Z0-9À-Þ$£€#]")
ENDED = re.compile(r"(?:[.!?…][\"'”’»)\] ]*|[,:;|–—-]|[([{])\Z")
LETTERS = re.compile(r"[^\W\d_]")

OPENS_PROSE = word_set(
    """
    I He She It They We You There But And So Yet While When If Although Though Because Since Until
    Unless Once As However Meanwhile Nevertheless Moreover Still Despite According Instead
    """
)
"""Words that open sentences, hardly ever headings."""


def mark(draft: Draft) -> Draft:
    """Return the draft with lines that stand alone as headings of that kind.

    A heading is short, opens like a sentence and does not end like one, and longer text follows.
    What the markup calls a heading is a paragraph when it is as long as one.
    """
    blocks = [
        DraftBlock("paragraph", block.text) if _is_long_heading(block) else block
        for block in draft.blocks
    ]
    for number, (kind, text) in enumerate(blocks[:-1]):
        following = blocks[number + 1 : number + 3]
        if kind == "paragraph" and _is_heading(text, following, first=number == 0):
            blocks[number] = DraftBlock("heading", text)
    return replace(draft, blocks=tuple(blocks))


def title(draft: Draft) -> Draft:
    """Return the draft with a headline at its very start as title, if none is known.

    Of several headings at the start, the first of four or more words is the headline; shorter ones
    name the section of the paper. A single word is none: it names a section or a place.
    """
    start = [block.text for block in takewhile(lambda b: b.kind == "heading", draft.blocks)]
    if draft.facts.title or not start:
        return draft
    headline = next((text for text in start if text.count(" ") >= 3), start[0])
    if " " not in headline:
        return draft
    return replace(draft, facts=replace(draft.facts, title=headline))


def _is_long_heading(block: DraftBlock) -> bool:
    return block.kind == "heading" and len(block.text.split()) > PARAGRAPH_WORDS


def _is_heading(text: str, following: Sequence[DraftBlock], *, first: bool) -> bool:
    words = len(text.split())
    return (
        words <= (HEADLINE_WORDS if first else MOST_WORDS)
        and bool(OPENS.match(text))
        and (first or text.split(" ", 1)[0] not in OPENS_PROSE)
        and bool(LETTERS.search(text))
        and not ENDED.search(text)
        and not datelines.of_agency(text)
        and any(len(block.text) > len(text) or block.kind == "list-item" for block in following)
    )
