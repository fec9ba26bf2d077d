"""Concepts: the stems and pairs of neighbouring stems that a summary should cover.

After Gillick and Favre (2009), "A scalable global model for summarization", who take the bigrams
that at least three documents hold and weigh each by how many do. Few documents need softer
weights, and copies are no witnesses, so we differ:

- what is counted is origins, not documents, and a concept that only one origin holds weighs
  nothing;
- any other weighs (origins that hold it - 1) + (sum over them of 1 / (1 + the position at which
  each first holds it)), for news tells first what matters;
- single stems count beside bigrams, and weigh 0.3 log(1 + sentences that hold them) more, so that
  sources that share no wording can be ranked too;
- function words alone are no concept.
"""

from dataclasses import dataclass

import numpy as np

from .terms import Integers, Numbers, Terms, distinct, spread, total

REPEATED = 0.3
"""What repetition weighs, beside a second origin."""


@dataclass(frozen=True, slots=True)
class Concepts:
    """Concepts with their weights, and which of them each candidate holds."""

    weights: Numbers
    """For each concept, how much covering it is worth."""
    ids: Integers
    """Concepts of the candidates, candidate after candidate, each once a candidate."""
    starts: Integers
    """For each candidate where its concepts begin in `ids`, and one past the end."""

    def of(self, candidate: int) -> Integers:
        """Return the concepts of one candidate."""
        return self.ids[self.starts[candidate] : self.starts[candidate + 1]]


def concepts(terms: Terms) -> Concepts:
    """Return the concepts of a corpus."""
    size = terms.vocabulary
    follows = terms.owners[1:] == terms.owners[:-1]
    follows &= terms.is_content[1:] | terms.is_content[:-1]
    pairs = (terms.stems[:-1] + 1) * size + terms.stems[1:]  # above every single stem
    keys = np.concatenate([terms.stems[terms.is_content], pairs[follows]])
    owners = np.concatenate([terms.owners[terms.is_content], terms.owners[:-1][follows]])
    known, ids = np.unique(keys, return_inverse=True)
    count = len(known)

    owners, ids = _distinct(owners, ids, count)
    sentences = total(ids, terms.voices[owners], count)
    tellers, earliness = _told(terms, owners, ids, count)
    weights = np.where(tellers > 1, tellers - 1 + earliness, 0.0)
    weights += np.where(known < size, REPEATED * np.log1p(sentences), 0.0)
    holders, held = _distinct(*spread(terms, owners, ids), count)
    return Concepts(weights, held, np.searchsorted(holders, np.arange(len(terms.words) + 1)))


def _distinct(groups: Integers, ids: Integers, count: int) -> tuple[Integers, Integers]:
    """Return the different pairs of group and concept, in order."""
    pairs = distinct(groups * count + ids)
    return pairs // count, pairs % count


def _told(terms: Terms, owners: Integers, ids: Integers, count: int) -> tuple[Numbers, Numbers]:
    """Return for each concept how many origins hold it, and the sum of how early each does."""
    pairs, which = np.unique(ids * len(terms.origins) + terms.origins[owners], return_inverse=True)
    earliness = np.zeros(len(pairs))
    np.maximum.at(earliness, which, 1 / (1 + terms.positions[owners]))
    held = pairs // len(terms.origins)
    return total(held, np.ones(len(held)), count), total(held, earliness, count)
