"""Currency: what a later source has overtaken, and what is history, matters less than what stands."""

import numpy as np

from .concepts import Concepts
from .terms import Numbers, Terms

OVERTAKEN = 0.1
"""What is left of the salience of what is overtaken: it has a place only where little else is told."""
EARLIER = 0.1
"""What is left of that of a passage whose source was published long before the others."""
HISTORY = 0.5
"""What is left of that of a passage whose dates all lie long before its source."""


def currency(terms: Terms, concepts: Concepts) -> Numbers:
    """Return 1 for each candidate that tells what is new and stands, and less for any other."""
    values: Numbers = np.where(terms.overtaken, OVERTAKEN, 1.0)
    values *= np.where(terms.earlier, EARLIER, 1.0)
    return values * np.where(terms.history, HISTORY, 1.0)
