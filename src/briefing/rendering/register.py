"""The register of unnamed sources as it is shown: who is described alike in one source stands once."""

from dataclasses import dataclass

from ..model import Brief, Span, Unnamed
from .passages import Lookup


@dataclass(frozen=True, slots=True)
class Row:
    """Unnamed speakers whom the same sources describe in the same words; each may be another."""

    first: Unnamed
    places: tuple[Span, ...]
    """Where they are described, in all words."""
    count: int


def register(brief: Brief, lookup: Lookup) -> list[Row]:
    """Return the rows of the register of a brief, in its order."""
    rows: dict[tuple[object, ...], Row] = {}
    for one in brief.sourcing.unnamed:
        words = [(lookup.at(place) or "").casefold() for place in (one.description, *one.also)]
        key = (*words, lookup.at(one.reason), one.via, one.sources)
        before = rows.get(key, Row(one, (), 0))
        places = (*before.places, one.description, *one.also)
        rows[key] = Row(before.first, places, before.count + 1)
    return list(rows.values())
