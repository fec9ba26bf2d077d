"""What a brief shows of its sources, and where: what `sources.html` lights up and links back."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..model import Brief, Passage, Span
from .passages import Lookup
from .places import Anchors, by_source, carriers, longest_shared
from .register import register


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
    yield from (row.places for row in register(brief, Lookup.of(brief)))
    yield from ([one.reason] for one in sourcing.unnamed if one.reason)
    yield from ([span] for one in sourcing.concordance for span in one.variants)
    yield from (side for one in sourcing.disagreements for side in one.sides)
