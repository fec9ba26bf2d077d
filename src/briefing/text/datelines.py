"""Datelines: where and through whom a report comes, before its first sentence.

A dateline belongs to the report and not to what its first sentence says: a passage is shown without it.
"""

import re

from .agencies import LABELS
from .bodies import MEDIA

BLANK = "[ \u00a0]"
CAPITALS = r"[A-ZÀ-Þ][A-ZÀ-Þ.’'-]+"
CAPITALISED = r"[A-ZÀ-Þ][\w.’'-]+"
REGION = rf"(?:,{BLANK}{CAPITALISED}(?:{BLANK}{CAPITALISED}){{0,2}}){{0,2}}"
DAY = rf"(?:,{BLANK}{CAPITALISED}{BLANK}\d{{1,2}})?"
DASH = r"(?:--|[-–—])"
PLACE = re.compile(
    rf"(?:{CAPITALS}(?:{BLANK}{CAPITALS}){{0,3}}{REGION}{DAY}"
    rf"|{CAPITALISED}(?:{BLANK}{CAPITALISED}){{0,3}},{BLANK}{CAPITALISED}(?:{BLANK}{CAPITALISED}){{0,2}}{DAY}(?={BLANK}[–—]))"
    rf"{BLANK}{DASH}{BLANK}?(?=[A-ZÀ-Þ])"
)
"""A place and a dash: “NEW YORK — ”, “London, England — ”."""
AGENCY = re.compile(
    rf"(?:{CAPITALISED}(?:{BLANK}{CAPITALISED}){{0,3}}{REGION}{DAY}{BLANK})?"
    rf"\((?P<name>[A-Z][\w.& ]{{1,24}})\){BLANK}?(?P<dash>{DASH})?{BLANK}?(?=[“\"‘A-ZÀ-Þ])"
)
"""An agency in brackets, with or without a place before it: “(CNN) ”, “Oslo (AFP) - ”."""

NO_PLACES = MEDIA | LABELS.keys() | {"FILE", "NOTE", "PHOTO", "UPDATE", "VIDEO", "WATCH"}
"""Words in capitals before a dash that label what follows."""


def length(text: str) -> int:
    """Return how many code points of a sentence are a dateline before it."""
    if match := AGENCY.match(text):
        name = match["name"]
        known = name in LABELS or not MEDIA.isdisjoint(re.findall(r"\w+", name))
        if known or (match["dash"] and name.isupper()):
            return match.end()
    place = PLACE.match(text)
    return place.end() if place and text.split()[0] not in NO_PLACES else 0
