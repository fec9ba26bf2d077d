"""Speakers whom the sources do not name, and what the brief shows of them."""

from collections.abc import Iterator
from dataclasses import dataclass

from ..model import Brief, Passage, Statement, Unnamed
from ..rendering.passages import Lookup
from ..text.who import several
from .resting import once


@dataclass(frozen=True, slots=True)
class Speaker:
    """An unnamed speaker of whom the brief shows something."""

    entry: Unnamed
    """Their entry in the register."""
    words: str
    """The words that describe them."""
    others: tuple[str, ...]
    """The other words that do."""
    statements: tuple[Statement, ...]
    """What stands under them in the positions."""
    passages: tuple[Passage, ...]
    """These, and the passages of other sections that describe them."""

    @property
    def where(self) -> str:
        """The id of the holder, or of the first passage where the brief has no holder for them."""
        return self.entry.holder or self.passages[0].id

    @property
    def several(self) -> bool:
        """Whether they are described as more than one: “Syrian officials”."""
        return several(self.words)

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the passages."""
        return tuple(passage.id for passage in self.passages)


def speakers(brief: Brief) -> Iterator[Speaker]:
    """Yield the unnamed speakers of whom the brief shows something, in order of the register.

    Who is only listed, and of whose words nothing is shown, is passed over: nobody leans on them.
    """
    lookup = Lookup.of(brief)
    held = {p.holder.id: p.statements for p in brief.positions if p.holder}
    for entry in brief.sourcing.unnamed:
        statements = held.get(entry.holder or "", ())
        places = (entry.description, *entry.also)
        named = (p for p in brief.passages() if any(p.span.covers(place) for place in places))
        passages = tuple(once((*statements, *named)))
        if passages:
            words, *others = (lookup.at(place) or "" for place in places)
            yield Speaker(entry, words, tuple(others), statements, passages)
