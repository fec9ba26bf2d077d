"""Through whom a statement comes: the agency that carries it, the outlet it was said to."""

import re

from ...text.agencies import LABELS
from ...text.bodies import MEDIA, MEDIA_KINDS
from .frames import Frame
from .words import Stretch

BROUGHT = re.compile(
    r"\b(?:(?:speak|spoke|talk|said|says|confirm|remarks?|comments?|statement|interview|wrote|told)\w*"
    r"(?:(?: (?:given|granted))? (?:to|with|by|in))?|quoted in|(?:quoted|cited|reported|carried|published) by|interview with|according to|on)"
    r" (?:the )?(?:\w{1,20} )?$",
    re.IGNORECASE,
)
"""What stands before the name of an outlet that something was said to."""
REPORTS = frozenset(("reported", "reports", "said", "says"))
LONGEST = 7
"""Words of the name of an outlet or programme."""


def via(s: Stretch, frame: Frame) -> str | None:
    """Return the agency, outlet or programme that a frame's sentence names outside of what is said.

    An agency goes by its label; an outlet as the text has it.
    """
    place = 0
    while place < len(s.classes):
        if s.classes[place] != "N" or frame.holds(place):
            place += 1
            continue
        end = place
        while end - place < LONGEST and (
            s.classes[end : end + 1] in tuple("Ns#")
            or s.classes[end : end + 2] == "ON"
            or (s.words[end : end + 1] == ("affiliate",) and s.classes[end + 1 : end + 2] == "N")
        ):
            end += 1  # through “CNN affiliate WZZ”, which is not CNN
        while s.classes[end - 1] == "s":
            end -= 1
        found = _outlet(s, place, end, frame)
        if found:
            return found
        place = end
    return None


def _outlet(s: Stretch, start: int, end: int, frame: Frame) -> str | None:
    """Return the outlet that a run of names is, if the statement came through it."""
    written = s.written(start, end)
    words = re.findall(r"[\w.&-]+", written)
    label = LABELS.get(written) or next((LABELS[word] for word in words if word in LABELS), None)
    if "affiliate" in words:
        label = None
    if label is None and not MEDIA.intersection(words):
        return None
    if len(words) == 1 and words[0] in MEDIA_KINDS:
        return None  # “on TV”
    speaks = frame.speaker is not None and frame.speaker[0] <= start < frame.speaker[1]
    if speaks:
        return label
    reports = s.words[end : end + 1] and s.words[end] in REPORTS
    outer = frame.speaker is not None and end < frame.speaker[0] and s.classes[end + 1] in "Tdu,"
    if reports and (s.classes[start - 1 : start] == "," or outer):
        return label or written  # “…, Reuters reported”, “Reuters reported that …”
    before = s.text[max(s.starts[0], s.starts[start] - 60) : s.starts[start]]
    if not BROUGHT.search(before.replace("\u00a0", " ")):
        return None
    return label or written
