"""Disagreements: what the sources tell differently, side by side, and never judged.

A rule yields pairs of points, each of one sentence, that cannot both be so; pairs with a point in
common make one disagreement. Precision comes first everywhere: a disagreement that is none makes a
reader distrust all. Sentences of one source, or of one origin, never disagree, and what a later
source has overtaken is not contradicted by it.
"""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterator
from dataclasses import replace

from ...model import Disagreement, DisagreementKind, Span
from ..joined import Joined
from .claims import claims
from .dates import dates
from .lists import lists
from .matter import Matter
from .names import names
from .numbers import numbers
from .opposites import opposites
from .reasons import reasons
from .told import Difference, Point
from .tolls import tolls

__all__ = ["RULES", "Matter", "Rule", "disagreements"]

Rule = Callable[[Matter], Iterator[Difference]]

RULES: tuple[tuple[DisagreementKind, Rule], ...] = (
    ("number", tolls),
    ("number", numbers),
    ("date", dates),
    ("name", names),
    ("list", lists),
    ("reason", reasons),
    ("claim", claims),
    ("claim", opposites),
)


def disagreements(matter: Matter) -> tuple[Disagreement, ...]:
    """Return what the sources of a corpus tell differently, those of most sources first.

    The kind that comes first in the table has the sentences that several rules find.
    """
    found: dict[tuple[tuple[Span, ...], ...], Disagreement] = {}
    for kind, rule in RULES:
        for group in _groups(rule(matter)):
            one = _disagreement(kind, group)
            if one is not None:
                known = found.get(one.sides)
                found[one.sides] = _joined(known, one) if known else one
    order = [kind for kind, _ in RULES]
    return tuple(sorted(found.values(), key=lambda d: (-_sources(d), order.index(d.kind), d.sides)))


def _groups(differences: Iterator[Difference]) -> Iterator[list[Point[Hashable]]]:
    """Yield the points that are tied by what differs between them."""
    one, at = Joined[Span](), dict[Span, Point[Hashable]]()
    for a, b in differences:
        at[a.words], at[b.words] = a, b
        one.join(a.words, b.words)
    for group in sorted(sorted(group) for group in one.groups()):
        yield [at[words] for words in group]


def _disagreement(kind: DisagreementKind, points: list[Point[Hashable]]) -> Disagreement | None:
    """Return points by their values, the shortest sentence of each first; None where one holds all.

    A sentence that gives two values itself has a side of its own. A source that gives them in two
    sentences is left out: its author knew both.
    """
    values: dict[Span, Hashable] = {}
    for point in points:
        values.setdefault(point.told.span, point.value)
    given: dict[str, set[Hashable]] = defaultdict(set)
    for span, value in values.items():
        given[span.source].add(value)
    sides: dict[Hashable, list[Point[Hashable]]] = defaultdict(list)
    for point in points:
        if len(given[point.told.span.source]) == 1:
            sides[values[point.told.span]].append(point)
    if len(sides) < 2:
        return None
    ordered = sorted((_side(side) for side in sides.values()), key=lambda side: min(side[0]))
    return Disagreement(kind, None, *zip(*ordered, strict=True))


def _side(points: list[Point[Hashable]]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the sentences of a side, one a source, and the words of them that differ."""
    spans = sorted({p.told.span for p in points}, key=lambda s: (s.end - s.start, s))
    first: dict[str, Span] = {}
    for span in spans:
        first.setdefault(span.source, span)
    shown, *others = first.values()
    kept = (shown, *sorted(others))
    return kept, tuple(sorted({p.words for p in points if p.told.span in kept}))


def _joined(one: Disagreement, other: Disagreement) -> Disagreement:
    """Return two disagreements of the same sentences as one, with the words of both."""
    both = zip(one.words, other.words, strict=True)
    return replace(one, words=tuple(tuple(sorted({*ours, *theirs})) for ours, theirs in both))


def _sources(one: Disagreement) -> int:
    return len({span.source for side in one.sides for span in side})
