"""The editor's hand on the extract: what is pinned comes first, behind the bottom line."""

from collections.abc import Sequence

from ..model import Annotated, Hand, Pick, Span
from .excerpts import Excerpt, running

PINNED = "pinned"
"""The feature of a passage that the maker pinned; like `outcome`, it is no part of salience."""
UNTOUCHED = Hand()


def excerpt_at(corpus: Sequence[Annotated], span: Span) -> Excerpt:
    """Return the excerpt at a run of whole sentences, whether or not it could stand alone."""
    annotated = next(a for a in corpus if a.document.source.id == span.source)
    document = annotated.document
    sentences = tuple(s for s in running(annotated) if s.span.touches(span))
    return Excerpt(span, document.slice(span), sentences, document.source.language, True, False)


def in_place(picks: Sequence[Pick], line: Pick | None, hand: Hand) -> tuple[Pick, ...]:
    """Return an extract, its bottom line first, with what is pinned at its place.

    Args:
        picks: in the order in which they were chosen.
        line: the one that is the bottom line, unless another one is pinned as that.
        hand: what is pinned. To the summary it stands right behind the bottom line, in the order in
            which it was given, unless it is the bottom line by itself.

    """
    lines = hand.pinned("bottom_line")
    order = {span: number for number, span in enumerate(hand.pinned("summary"))}

    def place(numbered: tuple[int, Pick]) -> tuple[int, int]:
        number, pick = numbered
        span = pick.candidate.span
        first = span in lines if lines else pick is line
        return (0 if first else 1 if span in order else 2), order.get(span, number)

    return tuple(pick for _, pick in sorted(enumerate(picks), key=place))
