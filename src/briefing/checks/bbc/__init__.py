"""The BBC, Editorial Guidelines, section 3, Accuracy.

The edition of 2019, cited by its paragraphs or by its headings.
"""

from .agency import agency
from .marked import marked
from .two_sources import two_sources

RULES = (agency, marked, two_sources)
