"""Lead: news tells what matters first."""

from .concepts import Concepts
from .terms import Numbers, Terms, inherited

TOP = 0.5
"""What the first sentence of a document gains; concepts and centrality know where things stand too."""


def lead(terms: Terms, concepts: Concepts) -> Numbers:
    """Return 1 + 0.5 / (1 + position) for each candidate: 1.5 at the top of a document, soon near 1.

    A candidate of several sentences stands where the last of them does: that is the one it is for.
    What overtakes another stands where that one did.
    """
    values: Numbers = 1 + TOP / (1 + terms.positions[terms.firsts + terms.sizes - 1])
    return inherited(terms, values)
