"""What the two charts of a page show: how dates lie apart, and how much each source carries."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from typing import Any

from ..model import Passage, TimelineEntry
from ..text.edtf import days
from .dates import say

LONG = 1000
"""Length of the scale that dates lie on."""
FEWEST = 3
"""Dates that a scale needs: of two there is nothing to see."""


def scale(entries: Sequence[TimelineEntry], words: Mapping[str, Any]) -> dict[str, Any] | None:
    """Return where the dates of a timeline lie between the first and the last, or None for too few.

    `marks` are places from 0 to `LONG`, that of a date being its first day; `start` and `end` are
    the years of the first and the last in the words of a style.
    """
    first = [found.first for entry in entries if (found := days(entry.when))]
    if len(set(first)) < FEWEST:
        return None
    start, end = min(first), max(first)
    years = (say(f"{date.fromordinal(day).year:04}", words) for day in (start, end))
    return {
        **dict(zip(("start", "end"), years, strict=True)),
        "marks": sorted(round((day - start) / (end - start) * LONG) for day in first),
    }


def carried(passages: Iterable[Passage]) -> Mapping[str, int]:
    """Return how many passages each source carries, itself or in words that say the same."""
    return Counter(source for passage in passages for source in set(passage.sources))
