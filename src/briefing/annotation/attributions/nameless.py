"""Whoever asked not to be named: “A soldier who came down, and who asked not to be named, said”."""

import re
from bisect import bisect_left

from ...text import speech, word_classes
from ...text.anonymity import ASKED
from .phrases import Range
from .words import Stretch

NAMELESS = re.compile(
    r"(?:\A|[.;:,]\s|\b(?:and|but|that|while)\s)"
    r"(?P<who>(?:[Aa]n?|[Aa]nother|[Oo]ne|[Ss]ome|[Ss]everal|[Tt]wo|[Tt]hree|[Ff]our)\s(?:[\w'’-]+\s){0,9}?[\w'’-]+)"
    rf",?\s(?:who\s[^,;:.“”\"]{{1,80}},?\sand\s)?who\s(?:{ASKED})\b"
    rf"(?P<why>[^;:.“”\"]{{0,140}})\Z"
)
HINTS = frozenset(("named", "identified", "anonymity", "authorised", "authorized", "allowed"))
"""Words of which one stands in every such clause."""
LONGEST = 320
"""Code points that are looked at."""


def nameless(s: Stretch, end: int) -> Range | None:
    """Return whoever the words before word `end` say is not named, if they are the subject there.

    Between them and the verb stands nothing but their clause with “who”, which is too long for the
    classes of its words to be sure of: it may hold reasons with verbs and commas of their own.
    """
    if HINTS.isdisjoint(s.words[:end]) or "who" not in s.words[:end]:
        return None
    first = max(s.starts[0], s.starts[end - 1] - LONGEST)
    found = NAMELESS.search(s.text[first : s.ends[end - 1]].rstrip(","))
    if found is None:
        return None
    start, stop, why = (
        bisect_left(s.starts, first + at) for at in (*found.span("who"), found.start("why"))
    )
    if any(_says(s, place) for place in range(why, end)):
        return None  # “an aide who asked not to be named said it was so, and Lund said …”
    return (start, stop) if "H" in s.classes[start:stop] else None


def _says(s: Stretch, place: int) -> bool:
    """Whether a word says that something was said, and not to whom: “because he was told not to speak”."""
    said = speech.FORMS.get(s.words[place], ("",))[0] in (speech.SAY | speech.TELL) - speech.STANCE
    return said and s.words[place - 1] not in word_classes.PASSIVE
