"""Brevity: what a place in the summary costs."""

import numpy as np

from .concepts import Concepts
from .terms import Numbers, Terms

EXPONENT = 0.9
"""0 prefers long sentences and 1 short ones; between them a sentence may have its length."""


def brevity(terms: Terms, concepts: Concepts) -> Numbers:
    """Return words^-0.9 for each candidate.

    Greedy selection under a budget divides gain by cost raised to a power (Lin and Bilmes 2010,
    "Multi-document summarization via budgeted maximization of submodular functions").
    """
    return np.power(np.maximum(terms.words, 1), -EXPONENT, dtype=np.float64)
