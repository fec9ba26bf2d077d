"""Dates: one thing that two sources tell of different days."""

import re
from collections.abc import Iterator

from ...model import DateMention
from ...text import edtf
from ...text.words import stems
from .matter import Matter
from .told import Difference, Point, Told, jaccard, named_apart

EXPLICIT = re.compile(
    r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.?\s\d|\d\s(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)"
    r"|\d{4}|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day"
)
"""A day, a month or a year that is named: what is only counted back from a report may be counted from another day."""
ALIKE = 0.45
"""Share of the words of both sentences that they have in common, without those that date them."""
LEAST = 4
"""Those words, at least."""


def dates(matter: Matter) -> Iterator[Difference]:
    """Yield pairs of sentences that tell the same of days that cannot be one."""
    for one, other in matter.near:
        a, b = _dated(one), _dated(other)
        if a is None or b is None or named_apart(one, other) or one.asks or other.asks:
            continue
        if edtf.agree(a.value, b.value) or not _as_exact(a, b):
            continue
        here, there = _without(one, a), _without(other, b)
        if len(here & there) >= LEAST and jaccard(here, there) >= ALIKE:
            yield Point(one, a.span, a.value), Point(other, b.span, b.value)


def _dated(told: Told) -> DateMention | None:
    """Return the one date of a sentence, if it is named and no stretch."""
    if len(told.dates) != 1:
        return None
    mention = told.dates[0]
    start = mention.span.start - told.span.start
    text = told.text[start : start + mention.span.end - mention.span.start]
    plain = "/" not in mention.value and not mention.value.endswith(("~", "?", "%"))
    return mention if plain and EXPLICIT.search(text) else None


def _as_exact(a: DateMention, b: DateMention) -> bool:
    """Whether two dates are both days, both months or both years."""
    return len(a.value) == len(b.value)


def _without(told: Told, mention: DateMention) -> frozenset[str]:
    start = mention.span.start - told.span.start
    dating = stems(told.text[start : start + mention.span.end - mention.span.start])
    return told.content - frozenset(dating)
