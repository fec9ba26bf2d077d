"""Disagreements: what the sources tell differently, side by side."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from ...model import DisagreementKind
from .matter import Difference, Matter, Point
from .numbers import numbers
from .tolls import tolls

Rule = Callable[[Matter], Iterator[Difference]]

RULES: tuple[tuple[DisagreementKind, Rule], ...] = (("number", numbers), ("number", tolls))
