"""Where the words that a brief shows stand in its sources: what its citations and `sources.html` lead to."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping

from ..model import Brief, Passage, Span

MOST_SHARED = 2
"""Runs of shared words that are shown, the longest first."""


def fragment(number: int, spans: Iterable[Span]) -> str:
    """Return the id of a place in source `number`: the number, then where each span begins and ends."""
    edges = (f"-{span.start}-{span.end}" for span in sorted(spans))
    return f"s{number}{''.join(edges)}"


def fragments(spans: Iterable[Span], numbers: Mapping[str, int]) -> dict[int, str]:
    """Return the number of each source that has one of the spans, and the id of its places."""
    return {
        numbers[source]: fragment(numbers[source], own)
        for source, own in by_source(spans).items()
        if source in numbers
    }


def by_source(spans: Iterable[Span]) -> dict[str, tuple[Span, ...]]:
    """Return each source and its spans, every span once, in order of place."""
    found: dict[str, tuple[Span, ...]] = {}
    for span in sorted(set(spans)):
        found[span.source] = (*found.get(span.source, ()), span)
    return found


def carriers(passage: Passage) -> Iterator[Span]:
    """Yield the places that carry a passage: its own, and those that say the same."""
    yield passage.span
    yield from (each.span for each in passage.support if each.relation == "same")


def longest_shared(brief: Brief) -> list[tuple[Span, ...]]:
    """Return the places of each run of shared words that is shown."""
    shared = sorted(brief.sourcing.shared, key=lambda run: run[0].start - run[0].end)
    return shared[:MOST_SHARED]


class Anchors:
    """Ids for passages in the order in which a page shows them; one shown again gets another."""

    def __init__(self) -> None:
        self._seen: Counter[str] = Counter()

    def next(self, passage: Passage) -> str:
        """Return the id of the next element that shows a passage."""
        self._seen[passage.id] += 1
        again = self._seen[passage.id]
        return f"p-{passage.id}" + (f"-{again}" if again > 1 else "")
