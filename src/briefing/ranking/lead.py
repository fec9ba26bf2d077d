"""Lead: news tells what matters first."""

from .concepts import Concepts
from .terms import Numbers, Terms


def lead(terms: Terms, concepts: Concepts) -> Numbers:
    """Return 1 + 1 / (1 + position) for each candidate: 2 at the top of a document, soon near 1.

    A candidate of several sentences stands where the last of them does: that is the one it is for.
    """
    values: Numbers = 1 + 1 / (1 + terms.positions[terms.firsts + terms.sizes - 1])
    return values
