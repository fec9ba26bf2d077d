"""Coverage: how much of what the origins share a candidate holds."""

import numpy as np

from .concepts import Concepts
from .terms import Numbers, Terms, total


def coverage(terms: Terms, concepts: Concepts) -> Numbers:
    """Return the summed weights of the concepts of each candidate (Gillick and Favre 2009)."""
    lengths = np.diff(concepts.starts)
    holders = np.repeat(np.arange(len(lengths)), lengths)
    return total(holders, concepts.weights[concepts.ids], len(lengths))
