"""Centrality: how near a candidate is to the centre of what the sources tell first.

Radev, Jing, Styś and Tam (2004), "Centroid-based summarization of multiple documents". Stems are
weighted tf-idf, with log(1 + sentences / sentences that hold the stem); the copies of one story
count once.
"""

import numpy as np

from .bags import bags
from .concepts import Concepts
from .terms import Numbers, Terms, distinct, total


def centrality(terms: Terms, concepts: Concepts) -> Numbers:
    """Return the cosine between each candidate and the centroid of the tops of reports, 0 to 1.

    In that centroid a sentence weighs 1 / (1 + position): the tops are about the event, and what
    stands further down about many things.
    """
    return nearness(terms, terms.voices / (1 + terms.positions))


def nearness(terms: Terms, weights: Numbers) -> Numbers:
    """Return the cosine between each candidate and the centroid of the sentences as weighted."""
    content, number = terms.is_content, len(terms.words)
    stems, owners = terms.stems[content], terms.owners[content]
    rare = rarity(terms)
    centroid = total(stems, weights[owners], terms.vocabulary) * rare
    bag = bags(terms)
    values = bag.counts * rare[bag.stems]
    product = total(bag.holders, values * centroid[bag.stems], number)
    length = np.sqrt(total(bag.holders, values**2, number) * (centroid**2).sum())
    cosine: Numbers = np.divide(product, length, where=length > 0, out=np.zeros(number))
    return cosine


def rarity(terms: Terms) -> Numbers:
    """Return log(1 + sentences / sentences that hold it) for each stem, 0 for function words."""
    size, content = terms.vocabulary, terms.is_content
    held = distinct(terms.owners[content] * size + terms.stems[content])
    sentences = total(held % size, terms.voices[held // size], size)
    known = sentences > 0
    ratio: Numbers = np.divide(terms.voices.sum(), sentences, where=known, out=np.zeros(size))
    return np.log1p(ratio)
