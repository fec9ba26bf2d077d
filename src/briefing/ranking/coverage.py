"""Coverage: how much of what the origins share a candidate holds."""

import numpy as np

from .concepts import Concepts
from .terms import Numbers, Terms, inherited, total


def coverage(terms: Terms, concepts: Concepts) -> Numbers:
    """Return the summed weights of the concepts of each candidate (Gillick and Favre 2009).

    What overtakes another candidate covers what that one did: the newest count outranks the one
    that most sources repeat.
    """
    lengths = np.diff(concepts.starts)
    holders = np.repeat(np.arange(len(lengths)), lengths)
    own = total(holders, concepts.weights[concepts.ids], len(lengths))
    return inherited(terms, own)
