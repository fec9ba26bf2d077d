"""Redundancy: what has been said once is not said again in other words.

By claim, where the relations know that two sentences say the same; and by words, where one sentence
holds more than half of what another one says.
"""

from collections.abc import Sequence

import numpy as np

from ..model import Relations
from .excerpts import Excerpt
from .terms import Terms

Claims = frozenset[int]
"""Numbers of claims."""


def claims_of(candidates: Sequence[Excerpt], relations: Relations) -> list[Claims]:
    """Return for each candidate the claims it makes."""
    number = {span: n for n, claim in enumerate(relations.claims) for span in claim.sentences}
    return [frozenset(number[s.span] for s in c.sentences) for c in candidates]


REPEATED = 0.55
"""Share of the content stems of a sentence that one chosen sentence may hold at most."""


class Repetition:
    """What a choice of candidates has said, sentence by sentence."""

    def __init__(self, terms: Terms):
        self.terms = terms
        self.starts = np.searchsorted(terms.owners, np.arange(len(terms.origins) + 1))
        self.said: list[frozenset[int]] = []

    def __call__(self, candidate: int) -> bool:
        """Whether a sentence of a candidate repeats too much of one that was chosen."""
        return any(
            len(own & said) >= REPEATED * len(own)
            for own in self._sentences(candidate)
            for said in self.said
        )

    def take(self, candidate: int) -> None:
        """Count a candidate among what was said."""
        self.said += self._sentences(candidate)

    def _sentences(self, candidate: int) -> list[frozenset[int]]:
        first = int(self.terms.firsts[candidate])
        found = []
        for sentence in range(first, first + int(self.terms.sizes[candidate])):
            place = slice(int(self.starts[sentence]), int(self.starts[sentence + 1]))
            stems = self.terms.stems[place][self.terms.is_content[place]]
            found.append(frozenset(stems.tolist()))
        return found
