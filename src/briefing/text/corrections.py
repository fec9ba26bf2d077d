"""Words by which a text takes back the sentence before them, as “That was wrong”."""

import re

TAKES_BACK = re.compile(
    r"(?:That|This|The (?:claim|figure|information|number|report|statement)) (?:is|was|were)"
    r" (?:\w+ly )?(?:an error|a mistake|erroneous|false|inaccurate|incorrect|mistaken|untrue|wrong"
    r"|not (?:accurate|correct|right|so|the case|true))\b"
)
"""How a sentence begins that takes the one before it back."""
OWN_WORD = re.compile(
    r"\b(?:we|I)\s(?:\w+ly\s)?(?:gave|named|published|put|reported|said|stated|wrote)\b"
    r"|\b(?:earlier|first|last|previous)\s(?:article|bulletin|release|report|statement|story|version)s?\b",
    re.IGNORECASE,
)
"""Words by which a text speaks of what it told before: then it corrects itself, and refutes nobody."""
NOBODY_HURT = re.compile(
    r"\bno\s(?:\w+\s)?(?:casualties|deaths|fatalities|illnesses|injuries|victims)\b"
    r"|\b(?:nobody|no\sone)\s(?:was|were|had\sbeen|has\sbeen)\s(?:harmed|hurt|injured|killed)\b",
    re.IGNORECASE,
)
"""Words by which a text says that there are no victims, which may be so only for now."""
HAD_SAID = re.compile(
    r"\b(?:had\s(?!been\b)(?:\w+\s)?(?:announced|reported|said|stated)|earlier\ssaid)\b"
)
"""How a text tells what was said before what it has just told."""
