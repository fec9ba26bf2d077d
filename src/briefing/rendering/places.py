"""Where the words that a brief shows stand in its sources: what its citations and `sources.html` lead to."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import Brief, Passage, Span

MOST_SHARED = 2
"""Runs of shared words that are shown, the longest first."""


@dataclass(frozen=True, slots=True)
class Use:
    """Words of one source that the brief shows, or says are the same as what it shows."""

    spans: tuple[Span, ...]
    """Of one source, in order of place."""
    section: str
    """Name of the section, as its label is named."""
    anchor: str
    """Id of the element of the brief that shows them."""

    @property
    def part(self) -> str:
        """The section of the page that it stands in; a style may leave out some."""
        return "background" if self.section == "timeline" else self.section

    @property
    def whole(self) -> bool:
        """Whether they are whole sentences: a passage."""
        return self.anchor.startswith("p-")


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


def uses(brief: Brief) -> Iterator[Use]:
    """Yield what a brief takes from its sources, in the order of its sections."""
    yield from _shown("title", "brief", [brief.title.span] if brief.title.span else [])
    anchors = Anchors()
    for section, passage in _passages(brief):
        yield from _shown(section, anchors.next(passage), carriers(passage))
    roles = [one.holder.role for one in brief.positions if one.holder and one.holder.role]
    for role in roles:
        yield from _shown("positions", "positions", [role])
    for spans in _sourcing(brief):
        yield from _shown("sourcing", "sourcing", spans)


def _shown(section: str, anchor: str, spans: Iterable[Span]) -> Iterator[Use]:
    for own in by_source(spans).values():
        yield Use(own, section, anchor)


def _passages(brief: Brief) -> Iterator[tuple[str, Passage]]:
    """Yield every passage with its section, in the order of `Brief.passages`."""
    for number, passage in enumerate(brief.summary):
        yield ("summary" if number else "bottom_line"), passage
    for passage in brief.background.context:
        yield "background", passage
    for entry in brief.background.timeline:
        for passage in entry.passages:
            yield "timeline", passage
    for position in brief.positions:
        for passage in position.statements:
            yield "positions", passage
    for question in brief.open_questions:
        for passage in question.passages:
            yield "open_questions", passage


def _sourcing(brief: Brief) -> Iterator[Sequence[Span]]:
    """Yield the places of what the sourcing section quotes, each with those cited beside it."""
    sourcing = brief.sourcing
    yield from longest_shared(brief)
    yield from ([one.description, *one.also] for one in sourcing.unnamed)
    yield from ([one.reason] for one in sourcing.unnamed if one.reason)
    yield from ([span] for one in sourcing.concordance for span in one.variants)
    yield from (side for one in sourcing.disagreements for side in one.sides)
