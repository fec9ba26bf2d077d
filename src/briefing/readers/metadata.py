"""What the first lines of a text say about it: label lines, dates, bylines.

They become facts about the source and leave the text; `removed` keeps their words.
"""

import re
from dataclasses import replace
from typing import NamedTuple

from ..model import Given, Removed
from . import datelines, dates
from .draft import Draft, DraftBlock, laid_over
from .headings import ENDED

HEAD = 8
"""Blocks from the start among which such lines are looked for."""
PROSE = 25
"""A block with more words than this is prose, and ends the head; so does a sentence."""
SENTENCE = 8
"""Words above which a line with a full stop is a sentence."""

LABELS = {
    "title": "title", "headline": "title",
    "author": "author", "authors": "author", "by": "author", "written by": "author",
    "source": "publisher", "publisher": "publisher", "outlet": "publisher",
    "publication": "publisher", "site": "publisher",
    "url": "url", "link": "url", "canonical": "url",
    "date": "date", "published": "date", "published on": "date", "publication date": "date",
    "date published": "date", "first published": "date", "posted": "date", "posted on": "date",
    "updated": "updated", "updated on": "updated", "last updated": "updated",
    "modified": "updated", "last modified": "updated",
}  # fmt: skip
"""What a label at the start of a line says about the source."""

_DATE_LABELS = "|".join(label for label, fact in LABELS.items() if fact in ("date", "updated"))
LABEL_LINE = re.compile(r"([a-z]{2,12}(?: [a-z]{2,12})?) ?: ?(\S.*)", re.IGNORECASE)
DATE_LINE = re.compile(
    rf"(?:({_DATE_LABELS}):? )?(?:at |on )?(?:{dates.CLOCK}{dates.ZONE},? ?(?:[-–|·] )?)?"
    rf"({dates.DATE}){dates.TIME}"
    rf"(?: ?[|·–-] ?(?:last )?(?:modified|updated):? (?:on )?{dates.DATE}{dates.TIME})?",
    re.IGNORECASE,
)
GLUED = re.compile(
    rf"({_DATE_LABELS}):? ({dates.DATE}){dates.TIME}(?: ?[|·:–—-])? (?=\S)", re.IGNORECASE
)
"""A labelled date before the first words of a text, as scrapers leave it."""
OPENS = re.compile(r"[^\w\s]{0,3}[A-Z0-9À-Þ]")
NAME = r"[A-ZÀ-Þ][\w'’.-]{0,30}"
BYLINE = re.compile(
    rf"(?:By|BY) ({NAME}(?:,? (?:and |AND |& )?(?:{NAME}|de|van|von|der|al|bin|el)){{1,7}})"
)
URL = re.compile(r"https?://\S{1,2000}")


class Fact(NamedTuple):
    """A line of the head, understood."""

    name: str
    value: str


def take(draft: Draft) -> Draft:
    """Return the draft with the facts that its head gives; facts already known stay."""
    draft = _part_glued_date(draft)
    kept: list[DraftBlock] = []
    removed: list[Removed] = []
    facts: dict[str, str] = {}
    in_head = True
    for number, block in enumerate(draft.blocks):
        fact = _fact(block.text, in_head=in_head and number < HEAD)
        if fact is None:
            in_head = in_head and not _is_prose(block.text)
            kept.append(block)
            continue
        facts.setdefault(fact.name, fact.value)
        name = "date" if fact.name == "updated" else fact.name
        removed.append(Removed(block.text, f"metadata: {name}"))
    return replace(
        draft,
        blocks=tuple(kept),
        removed=(*draft.removed, *removed),
        facts=laid_over(draft.facts, _given(facts)),
    )


def understands(line: str) -> bool:
    """Whether a line of the head says something about the source."""
    return _fact(line, in_head=True) is not None


def _part_glued_date(draft: Draft) -> Draft:
    """Return the draft with a labelled date at its very start as a block of its own."""
    if not draft.blocks:
        return draft
    first = draft.blocks[0]
    match = GLUED.match(first.text)
    if match is None or not OPENS.match(first.text, match.end()):
        return draft
    date = DraftBlock("paragraph", match[0].strip())
    rest = DraftBlock(first.kind, first.text[match.end() :])
    return replace(draft, blocks=(date, rest, *draft.blocks[1:]))


def _is_prose(text: str) -> bool:
    words = len(text.split())
    return words > PROSE or (words > SENTENCE and bool(ENDED.search(text)))


def _fact(line: str, *, in_head: bool) -> Fact | None:
    """Return what a line says about the source, or None when it is text.

    A labelled date or address says so wherever it stands; all else does in the head alone.
    """
    dated = DATE_LINE.fullmatch(line.rstrip(" |·:–—-"))
    if dated and (in_head or dated[1]):
        date = dates.edtf(dated[2])
        return Fact(LABELS[(dated[1] or "date").lower()], date) if date else None
    if in_head and (day := datelines.date(line)):
        return Fact("date", day)
    if in_head and (byline := BYLINE.fullmatch(line)):
        return Fact("author", byline[1])
    match = LABEL_LINE.fullmatch(line)
    name = LABELS.get(match[1].lower()) if match else None
    if match is None or name is None or not (in_head or name == "url"):
        return None
    value = match[2].strip()
    if name != "title" and len(value.split()) > PROSE:
        return None
    if name in ("date", "updated"):
        date = dates.given(value)
        return Fact(name, date) if date else None
    if name == "url" and not URL.fullmatch(value):
        return None
    if name == "publisher" and "/" in value:  # the credit of a picture
        return None
    return Fact(name, value)


def _given(facts: dict[str, str]) -> Given:
    """Return facts by name; a date of publication counts before one of an update."""
    return Given(
        title=facts.get("title"),
        publisher=facts.get("publisher"),
        author=tuple(filter(None, [facts.get("author")])),
        url=facts.get("url"),
        date=facts.get("date") or facts.get("updated"),
    )
