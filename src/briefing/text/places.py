"""Places of a corpus that do not overlap, and which of them another place touches."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from ..model import Span


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
