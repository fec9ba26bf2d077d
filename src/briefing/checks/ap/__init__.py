"""The Associated Press, Statement of News Values and Principles.

First issued in 2006 and revised since; cited by its sections, which have no numbers.
"""

from .anonymity import anonymity
from .bare_source import bare_source
from .opinion import opinion
from .unattributed import unattributed

RULES = (anonymity, bare_source, opinion, unattributed)
