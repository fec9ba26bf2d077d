"""Focus: how near something is to what the user asks about.

A sentence is near when it holds the words of the question, the rare ones above all, and when it is
like the sentences that do: their centroid stands for the question, as in relevance feedback
(Rocchio 1971).
"""

import numpy as np

from .centrality import rarity
from .concepts import Concepts
from .terms import Numbers, Terms, distinct, spread, total

BESIDE = 0.001
"""What is left of the salience of a candidate that has nothing to do with the question."""


def focus(terms: Terms, concepts: Concepts) -> Numbers:
    """Return for each candidate how near its nearest sentence is, 0.001 to 1; 1 without a question.

    It is the square of that, since the other features are products too: what is about the event and
    not about the question must not win by the former alone.
    """
    if not len(terms.focus):
        return np.ones(len(terms.words))
    every = np.arange(len(terms.origins))
    holders, sentences = spread(terms, every, every)
    best = np.zeros(len(terms.words))
    np.maximum.at(best, holders, relevance(terms)[sentences])
    values: Numbers = BESIDE + (1 - BESIDE) * best**2
    return values


def relevance(terms: Terms) -> Numbers:
    """Return for each sentence how near it is to the question, 0 to 1.

    It is the mean of two shares: of the words of the question, weighed by their rarity, those that
    the sentence holds; and the cosine with the centroid of the sentences by that share. Without any
    of the words it is a quarter of the cosine.
    """
    size, number = terms.vocabulary, len(terms.origins)
    weights = rarity(terms)
    held = distinct(terms.owners[terms.is_content] * size + terms.stems[terms.is_content])
    owners, stems = held // size, held % size
    asked = np.zeros(size)
    asked[terms.focus] = weights[terms.focus]
    match = total(owners, asked[stems], number) / asked.sum()
    values = weights[stems]
    centroid = total(stems, values * match[owners], size)
    length = np.sqrt(total(owners, values**2, number) * (centroid**2).sum())
    product = total(owners, values * centroid[stems], number)
    cosine = np.divide(product, length, where=length > 0, out=np.zeros(number))
    # What holds none of the words is near by its likeness alone, which is half as sure.
    near: Numbers = np.round(np.where(match > 0, match + cosine, cosine / 2) / 2, 9)
    return near
