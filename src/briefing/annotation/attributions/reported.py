"""Reported speech: what was said in the writer's words, or in a mixture.

Novak said the delegations met      The plan, he said, would fail      Lavrov agreed, adding …
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ...text import speech
from .closing import carried
from .complements import (
    CLAUSE,
    CONTRAST,
    Complement,
    complement,
    leftward,
    named,
    resumed,
)
from .cues import Cue, cue
from .frames import Frame, room
from .speakers import Range, head
from .subjects import SUBJECTS
from .words import Stretch

SUBORDINATE = frozenset(("when", "after", "as", "while", "because", "since", "although", "though"))
"""Words that open a sentence with a subordinate clause; the main one follows its comma."""
TIMELY = frozenset(("before", "after"))
"""Words that open a phrase of time: “he said before the hearing”."""
DEED = re.compile("(?:#|D?[xN#]{0,3}[HN])(?:$|[dpcr,.;])")
"""Classes of somebody to whom something is done, and no more: “the teen for six hours”."""
MAIN = tuple("PNDHx")
"""Classes of words that the subject of a main clause begins with."""


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
        if frames and frames[-1].holds(found.lead):
            if not _coordinate(s, found, frames[-1].content[0][0]):
                continue
            frames[-1] = _cut(frames[-1], found.lead)
        floor, end = room(s, place, taken)
        end = min(end, limit) if place < limit else end
        frame = _frame(s, found, max(floor, frames[-1].cue[1] if frames else 0), end)
        if frame:
            frames.append(frame)
    yield from frames


def _coordinate(s: Stretch, found: Cue, start: int) -> bool:
    """Whether a clause goes on after what was said from `start` on, rather than being part of it."""
    left = s.words[found.lead - 1]
    if any(word in CONTRAST for word in s.words[max(start + 1, found.lead - 8) : found.lead]):
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
    if not content and rest.kind != "none" and rest.start < end:
        if not _allowed(s, found, rest, end):
            return None
        apart = found.base in speech.DEEM and s.words[rest.start] == "as"
        start = rest.start + apart
        if s.words[found.lead - 1 : found.lead] == ("what",):
            end = named(s, start, end)
        content = ((start, _clause_end(s, found, start, end)),)
    if not content and (found.inherits or found.inverted):
        return None
    return Frame(found.speaker, (found.place, found.place + 1), content, stance)


def _clause_end(s: Stretch, found: Cue, start: int, end: int) -> int:
    """Return where what was said in a subordinate clause ends: “When Lund said …, Brandt …”."""
    end = _before_next(s, found, start, end)
    if not s.classes or s.words[0] not in SUBORDINATE or "," in s.classes[: found.place]:
        return end
    for place in range(start + 1, end):
        if s.classes[place] == "," and s.classes[place + 1 : place + 2] in MAIN:
            return place
    return end


def _before_next(s: Stretch, found: Cue, start: int, end: int) -> int:
    """Return where, if it was parsed, a clause begins that is joined to that of the cue."""
    if s.tree is None:
        return end
    for place in s.tree.children(found.place, "conj"):
        first = s.tree.reach[place][0] if s.tree.children(place, *SUBJECTS) else end
        if start + 1 < first < end and s.classes[first - 1] in "c,":
            return first - (2 if s.classes[first - 2 : first] == ",c" else 1)
    return end


def _looks_left(s: Stretch, found: Cue, rest: Complement, floor: int) -> bool:
    """Whether what was said stands before the clause."""
    if found.lead <= floor or s.classes[found.lead - 1] not in ",-Q":
        return False
    if rest.kind == "none":
        return True
    adverbial = s.classes[floor] in "pgud" or not any(
        c in CLAUSE for c in s.classes[floor : found.lead]
    )
    phrase = s.classes[rest.start : rest.start + 1] == "p" or (
        s.words[rest.start] in TIMELY and not any(c in CLAUSE for c in s.classes[rest.start :])
    )
    return rest.kind == "clause" and phrase and not adverbial


def _allowed(s: Stretch, found: Cue, rest: Complement, end: int) -> bool:
    """Whether words after a cue can be what was said."""
    if found.base in speech.SHOWING and head(s, found.speaker) == "R":
        return True
    if found.base == "add" and s.classes[rest.start : rest.start + 1] in ("#", "t"):
        return False  # “employers added 235,000 jobs”, “adding to the crowd”
    if rest.kind == "clause" and s.classes[rest.start] in "Xm":
        return False  # “what they said was …”
    lead = found.lead
    if (
        rest.kind == "clause"
        and s.classes[lead - 1 : lead] == "T"
        and s.classes[rest.start] in "VAe"
    ):
        return False  # “the letter that Lund wrote shows …”
    if found.base in speech.DEEDS and DEED.match(s.classes, found.place + 1, end):
        return False  # “called the police”
    if found.base in speech.NEED_THAT:
        return rest.kind in ("that", "quote")
    if found.base in speech.QUOTING:
        return rest.kind in ("that", "quote") or "Q" in s.classes[rest.start : end]
    if found.base in speech.STANCE and found.base not in speech.SAY | speech.DEEM:
        if found.base in speech.NEED_TO and s.classes[rest.start] != "t":
            return False
        return s.words[found.speaker[0]] != "it" and s.classes[found.speaker[1] - 1] in "NHPx"
    return True
