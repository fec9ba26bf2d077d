"""Disagreements: what the sources tell differently, side by side, and never judged.

A rule yields pairs of points, each of one sentence, that cannot both be so; pairs with a point in
common make one disagreement. Precision comes first everywhere: a disagreement that is none makes a
reader distrust all. Sentences of one source, or of one origin, never disagree, and what a later
source has overtaken is not contradicted by it.
"""

from collections.abc import Callable, Iterator

from ...model import Disagreement, DisagreementKind, Span
from ..joined import Joined
from .claims import claims
from .dates import dates
from .lists import lists
from .matter import Difference, Matter, Point
from .names import names
from .numbers import numbers
from .opposites import opposites
from .reasons import reasons
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
                found.setdefault(one.sides, one)
    order = [kind for kind, _ in RULES]
    return tuple(sorted(found.values(), key=lambda d: (-_sources(d), order.index(d.kind), d.sides)))


def _groups(differences: Iterator[Difference]) -> Iterator[list[Point]]:
    """Yield the points that are tied by what differs between them."""
    one, at = Joined[Span](), dict[Span, Point]()
    for a, b in differences:
        at[a.words], at[b.words] = a, b
        one.join(a.words, b.words)
    for group in one.groups():
        yield [at[words] for words in sorted(group)]


def _disagreement(kind: DisagreementKind, points: list[Point]) -> Disagreement | None:
    """Return points by their values, the shortest sentence of each first; None where one holds all.

    A sentence that gives two values itself has a side of its own.
    """
    sides: dict[object, list[Point]] = {}
    several = Joined[Span]()
    values: dict[Span, object] = {}
    for point in points:
        several.join(point.told.span, point.told.span)
        values.setdefault(point.told.span, point.value)
        sides.setdefault(values[point.told.span], []).append(point)
    if len(sides) < 2:
        return None
    ordered = sorted((_side(side) for side in sides.values()), key=lambda side: min(side[0]))
    return Disagreement(kind, None, *zip(*ordered, strict=True))


def _side(points: list[Point]) -> tuple[tuple[Span, ...], tuple[Span, ...]]:
    """Return the sentences of a side, one a source, and the words of them that differ."""
    spans = sorted({p.told.span for p in points}, key=lambda s: (s.end - s.start, s))
    first = {}
    for span in spans:
        first.setdefault(span.source, span)
    shown, *others = first.values()
    kept = (shown, *sorted(others))
    return kept, tuple(sorted({p.words for p in points if p.told.span in kept}))


def _sources(one: Disagreement) -> int:
    return len({span.source for side in one.sides for span in side})
