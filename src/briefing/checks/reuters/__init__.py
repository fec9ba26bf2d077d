"""Reuters, Handbook of Journalism.

The online edition of 2008; cited by its pages, “Accuracy” and “The Essentials of Reuters sourcing”.
"""

from .agency import agency
from .one_unnamed import one_unnamed
from .plural import plural
from .single_source import single_source

RULES = (plural, one_unnamed, single_source, agency)
