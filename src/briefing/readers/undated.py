"""When an undated source was written, inferred from its own words or from its siblings.

A guess never stands where a date of publication stands: it is a value of its own, approximate
(`2025-10-15~`), that only resolves what the source says of time, and a notice says whence it came.
Precision comes first: whatever does not fit leaves the source undated.
"""

import datetime
import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..model import Document, Notice
from ..text.words import STOP_STEMS, stems
from . import datelines, dates

LEAD = 120
"""Words at the beginning that say what a text is about."""
ALIKE = 0.35
"""Share of the shorter lead's content words that two texts about one event have in common."""
NEAR = 0.25
"""A share at which a text is near enough to contradict the others by its day."""
NAMES = 3
"""Names that they have in common at least."""
DAYS = 3
"""How far apart the siblings of an undated source may have been published."""

NAME = re.compile(r"(?<=[a-z,;] )[A-Z]\w{2,}")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
A_WEEKDAY = re.compile(rf"(?<![Ll]ast )(?<![Nn]ext )\b(?:{'|'.join(WEEKDAYS)})\b(?!s)")
NO_NAMES = frozenset((*WEEKDAYS, *(month.title() for month in dates.MONTHS)))
YEAR = re.compile(r"\b(?:in|since|of|during|after|January|March|December) (?P<year>20\d\d)\b")
AHEAD = re.compile(
    r"\b(?:will|would|until|till|by|through|next|expect\w*|plan\w*|schedul\w*|due|set|could|may|might"
    r"|should|goal|target|aim\w*|ahead|before|election|deadline|to)\b"
)
DATE = re.compile(
    rf"\b(?P<weekday>{dates.WEEKDAY}){dates.DATE.removeprefix(dates.WEEKDAY)}", re.IGNORECASE
)
RUN_IN = re.compile(
    rf"(?:{datelines.PLACE}|(?-i:[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]{{1,40}})),? (?:\(?)(?P<day>{dates.DATE})\)?"
    r"(?: ?[(/][\w .,-]{2,40}[)/])? ?(?:-{1,2}|[–—:]) ",
    re.IGNORECASE,
)
"""A dateline before the first sentence: “LONDON, 15 October 2025 (Agency) — ”."""
REPORTED = re.compile(
    r"(?:\b(?:said|says|announced|confirmed|told (?:[\w']+ ){1,3})(?: (?:late|early))? ?(?:on )?"
    r"|\btoday,? (?:on )?|\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? (?:the )?)$"
)
"""What a day stands behind when it is that of the report: words of saying, today, its weekday."""
OLD = re.compile(
    r"\b(?:since|after|until|before|from|dated|of|born|between)\b[^.;,]{0,24}$", re.IGNORECASE
)


class Lead(NamedTuple):
    """What two documents are compared by."""

    document: Document
    day: datetime.date | None
    names: frozenset[str]
    words: frozenset[str]


class Dated:
    """The leads of dated documents, found by the names in them."""

    def __init__(self, leads: Iterable[Lead]):
        self._leads = tuple(leads)
        self._named: dict[str, list[int]] = defaultdict(list)
        for number, lead in enumerate(self._leads):
            for name in lead.names:
                self._named[name].append(number)

    def like(self, mine: Lead) -> Iterator[Lead]:
        """Yield all leads that may have `NAMES` names in common with another one, in order.

        Whoever has so many has one of those that are left without the most frequent ones, but for
        one less than that (Chaudhuri, Ganti and Kaushik 2006).
        """
        holders = sorted((self._named.get(name, []) for name in mine.names), key=len)
        rare = holders[: max(0, len(holders) - NAMES + 1)]
        for number in sorted({number for numbers in rare for number in numbers}):
            yield self._leads[number]


def infer(documents: Sequence[Document]) -> tuple[Document, ...]:
    """Return the documents, undated ones with the day that they seem to be of.

    Each is judged by its own words and by each dated document alone, so that neither order nor
    number nor names of the documents matter.
    """
    if all(document.source.published for document in documents):
        return tuple(documents)
    dated = Dated(lead for lead in map(_lead, documents) if lead.day)
    return tuple(
        document if document.source.published else _inferred(document, dated)
        for document in documents
    )


def _inferred(document: Document, dated: Dated) -> Document:
    if document.source.language != "en":
        return document
    if day := _own(document):
        said = f"Undated; taken for about {day}, the date that its opening gives."
    elif (found := _sibling(_lead(document), dated)) and (day := found.day):
        number = found.document.source.id.removeprefix("S")
        said = f"Undated; taken for about {day}, as source {number} on this event."
    else:
        return document
    notice = Notice("inferred-date", said, document.source.id)
    source = replace(document.source, inferred=f"{day}~")
    return replace(document, source=source, notices=(*document.notices, notice))


def _own(document: Document) -> datetime.date | None:
    """Return the day in the dateline of a text, or the one whole date that its lead reports of."""
    prose = [block for block in document.blocks if block.kind != "heading"][:2]
    for block in prose:
        if match := RUN_IN.match(document.text, block.start, block.end):
            return _day(dates.edtf(match["day"]))
    found = {
        _day(dates.edtf(match[0])): (document.text[block.start : match.start()], match["weekday"])
        for block in prose
        for match in DATE.finditer(document.text, block.start, block.end)
    }
    if len(found) != 1:
        return None
    ((day, (before, weekday)),) = found.items()
    reported = REPORTED.search(before + weekday) and not OLD.search(before)
    return day if day and reported and not _later(document.text, day) else None


def _sibling(mine: Lead, dated: Dated) -> Lead | None:
    """Return the dated lead most like this one, if all that are near agree on the day."""
    near = [
        (likeness, lead.day, lead.document.source.text_sha256, lead)
        for lead in dated.like(mine)
        if (likeness := _alike(mine, lead)) >= NEAR and lead.day
    ]
    days = [day for _, day, _, _ in near]
    if not days or (max(days) - min(days)).days > DAYS:
        return None
    likeness, day, _, found = max(near, key=lambda each: each[:3])
    return found if likeness >= ALIKE and _fits(mine.document.text, day) else None


def _lead(document: Document) -> Lead:
    text = _opening(document.text)
    return Lead(
        document,
        _day(document.source.published),
        frozenset(NAME.findall(text)) - NO_NAMES,
        frozenset(stems(text)) - STOP_STEMS,
    )


def _opening(text: str) -> str:
    return " ".join(text.split(None, LEAD)[:LEAD])


def _alike(mine: Lead, other: Lead) -> float:
    """Return how much of what the shorter lead is about stands in the other, 0 without names."""
    if len(mine.names & other.names) < NAMES:
        return 0.0
    least = min(len(mine.words), len(other.words))
    return round(len(mine.words & other.words) / max(1, least), 6)


def _fits(text: str, day: datetime.date) -> bool:
    """Whether a weekday of the opening is at hand, and nothing is told of a later year."""
    named = {WEEKDAYS.index(name) for name in A_WEEKDAY.findall(_opening(text))}
    near = {(day + datetime.timedelta(step)).weekday() for step in (-2, -1, 0, 1)}
    return not _later(text, day) and (not named or bool(named & near))


def _later(text: str, day: datetime.date) -> bool:
    """Whether a text tells of a whole date or a year after a day, without looking ahead."""
    for match in DATE.finditer(text):
        told = _day(dates.edtf(match[0]))
        if told and (told - day).days > DAYS and not _ahead(text, match.start()):
            return True
    return any(
        int(match["year"]) > day.year and not _ahead(text, match.start())
        for match in YEAR.finditer(text)
    )


def _ahead(text: str, place: int) -> bool:
    told = text[max(0, place - 120) : place].rpartition(". ")[2]
    return AHEAD.search(told) is not None


def _day(date: str | None) -> datetime.date | None:
    """Return an EDTF day, approximate or not, as a date; None when it is less exact."""
    try:
        return datetime.date.fromisoformat((date or "").rstrip("~?%"))
    except ValueError:
        return None
