"""What the maker of a brief pinned to a section: it comes first there, and says so."""

from collections.abc import Sequence
from dataclasses import replace
from typing import TypeVar

from ..model import Passage, Span

P = TypeVar("P", bound=Passage)
PINNED = "pinned"
"""The feature of a passage that was pinned where it stands."""


def rank_of(span: Span, pins: Sequence[Span]) -> int:
    """Return the number of the first pin that a passage shows whole; of one that shows none the last."""
    return next((n for n, pin in enumerate(pins) if span.covers(pin)), len(pins))


def marked(passage: P, pins: Sequence[Span]) -> P:
    """Return a passage that says so where it shows a pin."""
    if rank_of(passage.span, pins) == len(pins):
        return passage
    return replace(passage, features={**passage.features, PINNED: 1.0})
