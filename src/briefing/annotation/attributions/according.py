"""“According to Novak, …”, “…, according to media reports”."""

import re
from collections.abc import Iterator, Sequence

from ...text import speech
from .complements import CLAUSE
from .frames import Frame, finish
from .inverted import named
from .phrases import Range, head
from .words import Stretch

WHOLE = 4
"""Words from the beginning of a sentence that are a clause, whatever verb they have."""

MIDST = re.compile(",[VXmer]")
"""Classes behind a source in the midst of a clause: “his passenger, according to Lund, died”."""
DESCRIBED = re.compile("(?:,?W[^,;:Q]*|,D[xeNg#]{0,4}H(?:[pO][DNx]{1,4})?),(?=[^W,;:Q]*[VXme])")
"""Classes of what describes a source before a clause: “according to Lund, the mayor, it rained”."""


def according(s: Stretch, taken: Sequence[Frame]) -> Iterator[Frame]:
    """Yield a frame for each “according to”, unless a verb already says who said it."""
    for frame in _frames(s):
        content = range(*frame.content[0])
        if not any(f.holds(place) or f.cue[0] == place for f in taken for place in content):
            yield frame


def outermost(s: Stretch, *, own: bool) -> Iterator[Frame]:
    """Yield the frame of a closing “according to”, over what people say or think within.

    “Brandt said he fears a siege, according to Lund” is Lund's `own` account; “…, according to
    Reuters” is Brandt's, and only what people think is not: “Troops fear a siege, according to Reuters”.
    """
    frame = last(s)
    if frame:
        start, stop = frame.content[0]
        quotes = "Q" in s.classes[start:stop]
        told = any(_said(s, place) for place in range(start, stop))
        if start == 0 and not quotes and (own or not told):
            yield frame


def last(s: Stretch) -> Frame | None:
    """Return the “according to” that closes its sentence, with an apposition at most."""
    for frame in _frames(s):
        if frame.speaker and not set(s.classes[frame.speaker[1] : finish(s)]) & set("VAXmWcQP"):
            return frame
    return None


def _said(s: Stretch, place: int) -> bool:
    """Whether a word is a quotation or a verb of saying."""
    base, _ = speech.FORMS.get(s.words[place], ("", ""))
    return s.classes[place] == "Q" or (s.classes[place] in "VA" and base not in speech.STANCE)


def _frames(s: Stretch) -> Iterator[Frame]:
    for place, word in enumerate(s.words[:-2]):
        if word == "according" and s.words[place + 1] == "to":
            speaker = _named(s, place + 2)
            content = _content(s, place, speaker) if speaker else ()
            if speaker and content:
                yield Frame(speaker, (place, place + 2), content)


def _named(s: Stretch, start: int) -> Range | None:
    """Return all of the phrase up to the next mark or clause."""
    stop = start
    first = start == 2  # “According to a complaint and a lawsuit, …”
    while stop < len(s.classes) and (
        s.classes[stop] in "DNHRx#sOpegdGABVtr"
        or (first and s.words[stop] == "and" and s.classes[stop + 1 : stop + 2] in tuple("DNHR#x"))
    ):
        stop += 1
    if name := named(s, start, stop):
        return name
    thing = stop > start and head(s, (start, stop)) == "x" and s.classes[start] == "D"
    somebody = any(c in "NHRx" for c in s.classes[start:stop])
    return (start, stop) if somebody and not thing else None  # “according to the size of …”


def _content(s: Stretch, place: int, speaker: Range) -> tuple[Range, ...]:
    """Return the clause that an “according to” is about: what follows, or what stands before."""
    end = finish(s)
    described = DESCRIBED.match(s.classes, speaker[1])
    behind = described.end() if described else speaker[1] + 1
    if s.classes[place - 1] == "," and s.classes[speaker[1] : behind + 1] == ",Q":
        return ((behind, behind + 1),)  # “why it is so, according to the paper, “…””
    if place > 1 and s.classes[place - 1] == "r":
        return ()  # “most recently according to …”: of what, is not plain
    if place == 0 or (place == 1 and s.classes[0] in "cr"):
        return ((behind, end),) if behind < end and s.classes[behind - 1] == "," else ()
    stop = place - 1 if s.classes[place - 1] in ",-(" else place
    start = 0
    if s.classes[place - 1] != ",":
        comma = s.classes.rfind(",", 0, place)
        if comma >= 0 and s.classes[comma + 1] in "Wc":
            start = comma + 1  # only the inserted clause: “which lasted two hours according to …”
    clause = any(c in CLAUSE + "Q" for c in s.classes[start:stop])
    if s.classes[place - 1] == "," and MIDST.match(s.classes, behind - 1):
        joined = max(
            s.classes.rfind(",c", 0, place - 1) + 2, start
        )  # “A, but B, according to C, …”
        return (joined if joined > 1 else start, stop), (behind, end)
    return ((start, stop),) if clause or (start == 0 and stop >= WHOLE) else ()
