"""Named: what somebody stands for with their name comes before what a nameless source says."""

import numpy as np

from .concepts import Concepts
from .terms import Numbers, Terms

UNNAMED = 0.5
"""What is left of the salience of the word of somebody without a name."""


def named(terms: Terms, concepts: Concepts) -> Numbers:
    """Return 1 for each candidate, and less for one that a nameless speaker says."""
    values: Numbers = np.where(terms.unnamed, UNNAMED, 1.0)
    return values
