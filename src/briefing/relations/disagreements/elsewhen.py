"""Words by which a sentence tells of another event, or of another time, or does not know."""

import re

OTHER_EVENT = r"ago|last\s(?:week|month|year)|in\srecent|previous|earlier|another|separate|similar|anniversary"
UNKNOWN = r"every|each|average|per|could|would|may|might|if|than|until|including|(?:has|have)\s[^.;,]{1,60}\s(?:since|so\sfar|in\sthe\s(?:current|latest|past))"
ANOTHER = re.compile(rf"\b(?:{OTHER_EVENT})\b", re.IGNORECASE)
"""Of another event than that of the brief, perhaps."""
ELSEWHEN = re.compile(rf"\b(?:{OTHER_EVENT}|{UNKNOWN})\b", re.IGNORECASE)
"""The same, or of a stretch of time, a part, or what is only possible."""
