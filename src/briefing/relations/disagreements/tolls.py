"""Tolls: the dead, injured, missing, arrested and displaced of one event, as sources count them.

They are told in other words each time, so that the count itself brings the sentences together, and
not their wording. A count that a later source has overtaken is no disagreement.
"""

import re
from collections.abc import Hashable, Iterator
from datetime import date

from ...text import edtf
from ..event_words import COUNTING, EMPTY
from ..tellings import COUNTED, COUNTS, PART
from . import quantity_words as data
from .matter import Difference, Matter, Point, Told, met, named_apart
from .quantities import NUMBER, Quantity, quantity

BESIDE = re.compile(
    rf"\b(?:{data.ASIDE}|and\s|or\s|,\s)(?:(?:at\sleast|about|nearly|some|more\sthan)\s)?$", re.IGNORECASE
)
MORE = re.compile(r"\s(?:(?:other|more|additional|of|women|children|men|boys|girls|from|in)\b|(?:and|or|to)\s\d)")
ELSEWHEN = re.compile(
    r"\b(?:since|ago|last\s(?:week|month|year)|in\srecent|previous|earlier|another|separate|similar|anniversary"
    r"|every|each|average|per|could|would|may|might|if|than|record|history|worst|deadliest|until|including)\b",
    re.IGNORECASE,
)
"""Words of a sentence that counts at another time, or elsewhere, or that does not know."""
LEAST = 2
"""Words, besides those that every count has, that two sentences share."""
WEEK = 7
TOP = 4
"""Sentences at the top of a document that name what it is about."""


def tolls(matter: Matter) -> Iterator[Difference]:
    """Yield the counts of one kind of victims of one event of which no value does for both."""
    points = [point for told in matter.told.values() for point in _points(matter, told)]
    for one, other in met(points, lambda point: _keys(point)):
        (_, a), (_, b) = one.value, other.value
        if not a.agrees(b) and _one_event(one.told, other.told):
            yield one._replace(value=a.value), other._replace(value=b.value)


def _points(matter: Matter, told: Told) -> Iterator[Point]:
    if told.asks or told.span in matter.overtaken or not COUNTED.search(told.text):
        return
    if ELSEWHEN.search(told.text) or any(_is_past(told, d.value) for d in told.dates):
        return
    for what, pattern in COUNTS:
        matches = list(pattern.finditer(told.text))
        if len(matches) == 1 and not PART.search(matches[0][0]):
            found = _count(told.text, matches[0])
            if found is not None and found.value > 1:
                yield Point(told, told.place(found.start, found.end), (what, found))


def _count(text: str, match: re.Match[str]) -> Quantity | None:
    """Return the quantity that a count gives, unless it is one of several, or a part."""
    group = next(number for number, words in enumerate(match.groups(), 1) if words)
    number = NUMBER.match(text, match.start(group))
    if number is None or BESIDE.search(text[: number.start()][-24:]) or MORE.match(text, number.end()):
        return None
    return quantity(text, number, victims=True)


def _keys(point: Point) -> Iterator[Hashable]:
    """Yield what is counted, with each word of the sentence that tells of what event."""
    what, _ = point.value
    for word in point.told.content - COUNTING - EMPTY:
        yield what, word


def _one_event(one: Told, other: Told) -> bool:
    """Whether two sentences count at one event, at one time."""
    if named_apart(one, other) or len((one.content & other.content) - COUNTING - EMPTY) < LEAST:
        return False
    if one.published and other.published and one.published != other.published:
        return False
    return not (one.dates and other.dates) or any(
        edtf.agree(a.value, b.value) for a in one.dates for b in other.dates
    )


def _is_past(told: Told, value: str) -> bool:
    """Whether a date is no day, or lies more than a week before its source was published."""
    days = edtf.days(value)
    if days is None or days.length > WEEK:
        return True
    try:
        return bool(told.published) and days.last < date.fromisoformat(told.published).toordinal() - WEEK
    except ValueError:
        return False
