"""Bags of stems: what candidates are about, without order and function words."""

from dataclasses import dataclass

import numpy as np

from .terms import Booleans, Integers, Terms, spread, total

ALIKE = 0.3
"""Cosine above which two candidates are about the same."""


@dataclass(frozen=True, slots=True)
class Bags:
    """The different content stems of the candidates, candidate after candidate."""

    holders: Integers
    """The number of the candidate that holds each of them."""
    stems: Integers
    """The number of each stem."""
    counts: Integers
    """How often the candidate holds it."""


def bags(terms: Terms) -> Bags:
    """Return the bags of the candidates of a corpus."""
    content = terms.is_content
    holders, stems = spread(terms, terms.owners[content], terms.stems[content])
    pairs, counts = np.unique(holders * terms.vocabulary + stems, return_counts=True)
    return Bags(pairs // terms.vocabulary, pairs % terms.vocabulary, counts)


def alike(terms: Terms, bags: Bags, candidate: int) -> Booleans:
    """Return for each candidate whether the cosine of its bag with that of `candidate` is high."""
    number = len(terms.words)
    own = total(bags.stems, bags.counts * (bags.holders == candidate), terms.vocabulary)
    product = total(bags.holders, bags.counts * own[bags.stems], number)
    length = np.sqrt(total(bags.holders, bags.counts**2, number))
    result: Booleans = np.round(product, 9) > np.round(ALIKE * length * length[candidate], 9)
    return result
