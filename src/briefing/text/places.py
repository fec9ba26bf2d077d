"""Places of a corpus, and which of them another place touches or holds."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate
from typing import Generic, TypeVar

from ..model import Span

Item = TypeVar("Item")


class Places:
    """Places that do not overlap, such as sentences, found by binary search."""

    def __init__(self, places: Iterable[Span]):
        self._spans: dict[str, list[Span]] = defaultdict(list)
        for place in sorted(places):
            self._spans[place.source].append(place)
        self._starts = {source: [p.start for p in found] for source, found in self._spans.items()}
        self._ends = {source: [p.end for p in found] for source, found in self._spans.items()}

    def touching(self, place: Span) -> Sequence[Span]:
        """Return the places that share a code point with another one, in order."""
        if place.source not in self._spans:
            return ()
        first = bisect_right(self._ends[place.source], place.start)
        return self._spans[place.source][first : bisect_left(self._starts[place.source], place.end)]


class Taken:
    """Places of one source that may overlap, of which it is only asked whether any is touched."""

    def __init__(self, places: Iterable[Span]):
        ordered = sorted(places)
        self._starts = [place.start for place in ordered]
        self._furthest = list(accumulate((place.end for place in ordered), max))

    def touches(self, place: Span) -> bool:
        """Whether one of the places shares a code point with another one."""
        before = bisect_left(self._starts, place.end)
        return before > 0 and self._furthest[before - 1] > place.start


class Held(Generic[Item]):
    """Items of one source, each at a place, which may overlap."""

    def __init__(self, items: Iterable[tuple[Span, Item]]):
        self._items = list(items)
        numbers = range(len(self._items))
        self._numbers = sorted(numbers, key=lambda n: self._items[n][0].start)
        self._starts = [self._items[n][0].start for n in self._numbers]

    def within(self, place: Span) -> list[Item]:
        """Return those whose place lies wholly inside another one, in the order given."""
        first = bisect_left(self._starts, place.start)
        last = bisect_right(self._starts, place.end)
        near = sorted(self._numbers[first:last])
        return [self._items[n][1] for n in near if place.covers(self._items[n][0])]
