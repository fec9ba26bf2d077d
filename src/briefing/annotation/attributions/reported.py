"""Reported speech: what was said in the writer's words, or in a mixture.

Novak said the delegations met      The plan, he said, would fail      Lavrov agreed, adding …
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...text import speech, word_classes
from .closing import carried, is_outlet
from .complements import (
    CLAUSE,
    Complement,
    complement,
    is_asked,
    is_time,
    leftward,
    named,
    resumed,
)
from .cues import SOMEBODY, Cue, cue
from .ends import clause_end, contrast
from .frames import Frame, room
from .phrases import Range, head, plural
from .words import Stretch

CONVENED = frozenset(
    (
        "meeting",
        "hearing",
        "session",
        "conference",
        "summit",
        "vote",
        "election",
        "strike",
        "recess",
    )
)
"""What is called when people are: an act."""
SHORT = 5
"""Words that the name of a meeting is long."""
DEED = re.compile("(?:#|D?[xNH#]{0,3}[HN])(?:$|[dpcr,.;])")
"""Classes of somebody to whom something is done, and no more: “the teen for six hours”."""
TO_THEM = re.compile(".(?:$|[pducVXm,.;])")
"""The same of a pronoun: “him on Monday”."""


def reported(s: Stretch, taken: Sequence[Frame]) -> Iterator[Frame]:
    """Yield a frame for each cue with a subject; within what was said, only the outer one."""
    frames: list[Frame] = []
    limit = carried(s, taken)
    for place, kind in enumerate(s.classes):
        if frames and place > limit:
            break
        if kind not in "VABG" or any(a <= place < b for a, b in (f.region for f in taken)):
            continue
        found = cue(s, place, [f for f in (*taken, *frames) if f.cue[0] < place])
        if found is None:
            continue
        if frames and _carries(s, frames[-1], found):
            frames.pop()
        if frames and frames[-1].holds(found.lead):
            apart = _apposed(s, found, frames[-1].content[0][0])
            if apart:
                frames[-1] = _cut(frames[-1], apart)
            elif not _coordinate(s, found, frames[-1].content[0][0]):
                continue
            frames[-1] = _cut(
                frames[-1], contrast(s, frames[-1].content[0][0], found.lead) or found.lead
            )
        floor, end = room(s, place, taken)
        end = min(end, limit) if place < limit else end
        frame = _frame(s, found, max(floor, frames[-1].cue[1] if frames else 0), end)
        if frame:
            frames.append(frame)
    yield from frames


def _carries(s: Stretch, frame: Frame, found: Cue) -> bool:
    """Whether a frame is an outlet's that only tells what somebody said: “The Times reported that Lund said”."""
    if frame.speaker is None or not is_outlet(s, frame.speaker) or not frame.holds(found.lead):
        return False
    own = not found.inherits and found.base in speech.SAY | speech.DEEM - speech.STANCE
    return own and found.lead <= frame.content[0][0] + 1 and s.classes[found.speaker[0]] != "P"


def _apposed(s: Stretch, found: Cue, start: int) -> int | None:
    """Return the word after a comma that opens what the writer adds: “…, a charge Lund called “false””."""
    comma = s.classes.rfind(",", start, found.lead)
    added = comma > start and re.fullmatch("D[xRAGH]{1,3}", s.classes[comma + 1 : found.lead])
    return comma + 1 if added and found.base in speech.DEEM else None


def _coordinate(s: Stretch, found: Cue, start: int) -> bool:
    """Whether a clause goes on after what was said from `start` on, rather than being part of it."""
    left = s.words[found.lead - 1]
    if contrast(s, start, found.lead):
        return True
    if found.inherits:
        within = left in ("by", "in") and found.base not in speech.STANCE
        return within or left in (",", "and", "but", "then")
    return left == ";" or (
        left in ("and", "but") and s.classes[found.lead - 2 : found.lead - 1] == ","
    )


def _cut(frame: Frame, lead: int) -> Frame:
    """End what was said before word `lead` and the comma or conjunction that leads it in."""
    content = tuple((a, min(b, lead - 1)) for a, b in frame.content if a < lead - 1)
    return replace(frame, content=content)


def _frame(s: Stretch, found: Cue, floor: int, end: int) -> Frame | None:
    """Return the frame of a cue: with what stands before it, after it, or on both sides."""
    rest = complement(s, found, end)
    stance = found.base in speech.STANCE and found.base not in speech.SAY | speech.DEEM
    content: tuple[Range, ...] = ()
    if not found.inherits and found.base in speech.LATE and _looks_left(s, found, rest, floor):
        midst = rest.kind == "none" and s.classes[rest.start : rest.start + 1] in (",", "-")
        content = leftward(s, floor, found.lead, midst=midst)
        content += resumed(s, found, rest.start, content, end) if content else ()
    if not content and rest.kind == "none" and _as(s, found):
        content = _as_said(s, found, rest.start, floor, end)
    if not content and rest.kind != "none" and rest.start < end:
        if not _allowed(s, found, rest, clause_end(s, found, rest.start, end)):
            return None
        apart = found.base in speech.DEEM and s.words[rest.start] == "as"
        start = rest.start + apart
        if s.words[found.lead - 1 : found.lead] == ("what",):
            end = named(s, start, end)
        content = ((start, clause_end(s, found, start, end)),)
    if not content and (found.inherits or found.inverted):
        return None
    return Frame(found.speaker, (found.place, found.place + 1), content, stance)


def _as(s: Stretch, found: Cue) -> bool:
    """Whether a clause says of the rest of its sentence who said it: “as Lund pointed out”."""
    first = found.lead - 1
    apart = first == 0 or (first > 0 and s.classes[first - 1] == ",")
    plain = not (found.inherits or found.inverted) and found.base in speech.SAY
    ended = found.base == "conclude" and head(s, found.speaker) not in SOMEBODY  # “the talks …”
    return plain and apart and not ended and s.words[first] == "as"


def _as_said(s: Stretch, found: Cue, close: int, floor: int, end: int) -> tuple[Range, ...]:
    """Return what stands around “, as Lund pointed out,”."""
    ahead = ((close + 1, end),) if s.classes[close : close + 1] == "," and close + 1 < end else ()
    if found.lead == 1:
        return ahead
    return (*leftward(s, floor, found.lead - 1, midst=bool(ahead)), *ahead)


def _looks_left(s: Stretch, found: Cue, rest: Complement, floor: int) -> bool:
    """Whether what was said stands before the clause."""
    if found.lead <= floor or s.classes[found.lead - 1] not in ",-Q":
        return False
    if floor == 0 and is_asked(s):
        return False
    if rest.kind == "none":
        return True
    ahead = s.classes[floor : found.lead]
    if ahead[0] in "pgud":
        ahead = ahead.partition(",")[2]  # “After the vote, it rained, Lund said at a meeting”
    adverbial = not any(c in CLAUSE for c in ahead)
    return (
        rest.kind == "clause"
        and not adverbial
        and (s.classes[rest.start] == "p" or is_time(s, rest.start, len(s.classes)))
    )


def _no_saying(s: Stretch, found: Cue, start: int, end: int) -> bool:
    """Whether a verb that may be one of saying is another one by what follows."""
    first = s.words[start]
    nothing = first in speech.NOTHING and s.classes[start + 1 : start + 2] not in ("X", "m", "V")
    consent = first in speech.CONSENT and s.classes[start + 1 : start + 2] in (",", ":", ";")
    if nothing or consent or first in speech.PARTICLES.get(found.base, ()):
        return True  # “said nothing”, “often say yes”, “called off the search”
    if found.base in ("call", "report", "write") and s.classes[start] == "t":
        return True  # “called to offer help”, “reported to the gate”
    if found.base not in speech.LIGHT or (found.base == "claim" and s.classes[start] not in "D#"):
        return False
    close = s.classes.find("u", start, end)
    return not set("VXme").intersection(s.classes[start : close if close > 0 else end])


def _convened(s: Stretch, start: int, end: int) -> bool:
    """Whether what was called is a meeting, and not called anything."""
    for place in range(start, min(end, start + SHORT)):
        if s.words[place] in CONVENED:
            new = s.words[start] in ("a", "an")  # “called the summit in Oslo a success”
            return place + 1 >= end or s.classes[place + 1] in "tuc,;" + "p" * new
    return False


def _allowed(s: Stretch, found: Cue, rest: Complement, end: int) -> bool:
    """Whether words after a cue can be what was said."""
    what = s.words[found.lead - 1 : found.lead] == ("what",)
    if s.words[found.place] == "sought":
        return False  # an act: “sought to fire him”
    if what and s.classes[found.place + 1 : found.place + 2] == ":":
        return False  # a label: “What they’re saying: …”
    if found.base in speech.SHOWING and head(s, found.speaker) == "R":
        return True
    if found.base == "add" and s.classes[rest.start : rest.start + 1] == "#":
        return False  # “employers added 235,000 jobs”
    if rest.kind == "clause" and _no_saying(s, found, rest.start, end):
        return False
    if rest.kind == "clause" and s.classes[rest.start] in "Xm":
        return False  # “what they said was …”
    lead = found.lead
    if (
        rest.kind == "clause"
        and s.classes[lead - 1 : lead] == "T"
        and s.classes[rest.start] in "VAe"
    ):
        return False  # “the letter that Lund wrote shows …”
    if found.base == "call" and _convened(s, rest.start, end):
        return False  # “called an emergency meeting”
    if found.base in speech.DEEDS and DEED.match(s.classes, found.place + 1, end):
        return False  # “called the police”
    if found.base == "call" and s.words[found.place + 1] in word_classes.OBJECT_PRONOUNS:
        return TO_THEM.match(s.classes, found.place + 1, end) is None  # “called him on Monday”
    if found.base in speech.NEED_THAT:
        return rest.kind in ("that", "quote")
    if found.base in speech.QUOTING:
        return rest.kind in ("that", "quote") or "Q" in s.classes[rest.start : end]
    if found.base in speech.STANCE and found.base not in speech.SAY | speech.DEEM:
        if found.base in speech.NEED_TO and s.classes[rest.start] != "t":
            return False
        kind = head(s, found.speaker)
        somebody = kind in "NHP" or (kind == "x" and plural(s, found.speaker))
        return s.words[found.speaker[0]] != "it" and somebody
    return True
