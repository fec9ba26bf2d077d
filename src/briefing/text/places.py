"""Places of a corpus, and which of them another place touches or holds."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
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


class Apart:
    """Places that are taken up one by one, in any order, as long as none touches another."""

    def __init__(self) -> None:
        self._ends: dict[str, list[int]] = defaultdict(list)
        self._starts: dict[str, list[int]] = defaultdict(list)

    def take(self, place: Span) -> bool:
        """Take up a place unless one that was taken up shares a code point with it; return whether it was."""
        starts, ends = self._starts[place.source], self._ends[place.source]
        at = bisect_right(ends, place.start)
        if at < len(starts) and starts[at] < place.end:
            return False
        starts.insert(at, place.start)
        ends.insert(at, place.end)
        return True


class Held(Generic[Item]):
    """Items at places that may overlap."""

    def __init__(self, items: Iterable[tuple[Span, Item]]):
        self._items: dict[str, list[tuple[int, Span, Item]]] = defaultdict(list)
        for order, (place, item) in enumerate(items):
            self._items[place.source].append((order, place, item))
        for held in self._items.values():
            held.sort(key=lambda each: each[1].start)
        self._starts = {
            source: [place.start for _, place, _ in held] for source, held in self._items.items()
        }
        self._furthest = {
            source: list(accumulate((place.end for _, place, _ in held), max))
            for source, held in self._items.items()
        }

    def within(self, place: Span) -> list[Item]:
        """Return those whose place lies wholly inside another one, in the order given."""
        starts = self._starts.get(place.source, ())
        near = slice(bisect_left(starts, place.start), bisect_right(starts, place.end))
        return self._those(near, place, place.covers)

    def touching(self, place: Span) -> list[Item]:
        """Return those whose place shares a code point with another one, in the order given."""
        starts = self._starts.get(place.source, ())
        furthest = self._furthest.get(place.source, ())
        near = slice(bisect_right(furthest, place.start), bisect_left(starts, place.end))
        return self._those(near, place, place.touches)

    def _those(self, near: slice, place: Span, fits: Callable[[Span], bool]) -> list[Item]:
        found = [each for each in self._items.get(place.source, ())[near] if fits(each[1])]
        found.sort(key=lambda each: each[0])
        return [item for _, _, item in found]
