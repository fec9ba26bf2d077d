"""How much two sources have in common of what tells events apart.

The measure is the cosine of their names, numbers and words, each weighted by its inverse document
frequency (Spärck Jones 1972; Salton, Wong and Yang 1975). How often a source says a word is no matter:
what counts is whether it knows of it. The frequencies are those among the sources that are compared,
so that a source which is not among them changes nothing.
"""

from collections.abc import Sequence
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from .grounds import Ground

PLAIN_WORD = 0.3
"""What a plain word counts beside a name or a number."""
TWINS = 0.8
"""A likeness from which on one source is taken for a copy of the other: it bears no witness."""

Numbers = NDArray[np.float64]
Mask = NDArray[np.bool_]


class Likeness:
    """The likeness of the sources among some of them."""

    def __init__(self, grounds: Sequence[Ground]):
        vocabulary: dict[tuple[str, str], int] = {}
        rows = [
            [vocabulary.setdefault(term, len(vocabulary)) for term in _terms(each)]
            for each in grounds
        ]
        self.size = len(rows)
        self.terms = np.fromiter(chain.from_iterable(rows), np.int64)
        self.owners = np.repeat(np.arange(self.size), [len(row) for row in rows])
        self.plain = np.array([kind == "word" for kind, _ in vocabulary], np.bool_)
        self.rows = np.split(self.terms, np.cumsum([len(row) for row in rows])[:-1])
        order = np.argsort(self.terms, kind="stable")
        self.holders = self.owners[order]
        self.first = np.searchsorted(self.terms[order], np.arange(len(vocabulary) + 1))

    def among(self, mask: Mask) -> "Among":
        """Return the likeness as measured among the sources of a mask."""
        return Among(self, mask)


class Among:
    """Likeness with the document frequencies of some sources."""

    def __init__(self, whole: Likeness, mask: Mask):
        self.whole, self.mask = whole, mask
        known = len(whole.plain)
        frequency = np.bincount(whole.terms[mask[whole.owners]], minlength=known)
        weight = np.log(1 + mask.sum() / np.maximum(frequency, 1))
        self.weight = (weight * np.where(whole.plain, PLAIN_WORD, 1.0)) ** 2
        length = np.bincount(whole.owners, self.weight[whole.terms], minlength=whole.size)
        self.length = np.sqrt(np.maximum(length, 1e-12))

    def to(self, number: int) -> Numbers:
        """Return how like each source is to one of them, 0 to 1; itself, and those outside, are 0."""
        whole = self.whole
        row = whole.rows[number]
        begins, ends = whole.first[row], whole.first[row + 1]
        sizes = ends - begins
        steps = np.arange(sizes.sum()) - np.repeat(np.cumsum(sizes) - sizes, sizes)
        holders = whole.holders[np.repeat(begins, sizes) + steps]
        shared = np.bincount(holders, np.repeat(self.weight[row], sizes), minlength=whole.size)
        found: Numbers = np.round(shared / (self.length * self.length[number]), 6)
        found[~self.mask] = 0.0
        found[number] = 0.0
        return found


def _terms(ground: Ground) -> list[tuple[str, str]]:
    """Return the terms of a source, in an order that only its text knows."""
    return [
        *(("name", name) for name in sorted(ground.names)),
        *(("number", number) for number in sorted(ground.numbers)),
        *(("word", word) for word in sorted(ground.words)),
    ]
