"""Where what was said in the writer's words ends before its sentence does."""

import re

from ...text import speech
from .complements import CONTRAST
from .cues import Cue
from .phrases import group
from .subjects import SUBJECTS
from .words import Stretch

SUBORDINATE = frozenset(("when", "after", "as", "while", "because", "since", "although", "though"))
"""Words that open a subordinate clause; the main one follows its comma."""
MAIN = tuple("PNDHx")
"""Classes of words that the subject of a main clause begins with."""
VERBS = tuple("VXme")
"""Classes of verbs whose subject stands before the clause: “who said …, was questioned”."""
BEHIND = re.compile("c?[DNHPxs]{1,5}[VXm]")
"""Classes of a clause behind a quotation that ends in a comma: it says something else."""
BUT = re.compile(",c[PND]")
"""Classes of a clause behind what somebody thinks: “fears a leak, but they go on”."""
ACT = re.compile("n?t[^,;:cQ]{1,12}c[eV]")
"""Classes of what somebody is told to do, and what whoever told him did then."""
CALLED = re.compile("[^TWP,]+?(?<![NHP])(?=c?[XmV])")
"""Classes of what something is called, up to the verb of which it is the subject."""
BEING = frozenset(("be", "been", "being"))
NEAR = 8
"""Words between a “while” and the verb of its clause."""


def clause_end(s: Stretch, found: Cue, start: int, end: int) -> int:
    """Return where what was said from word `start` on ends, at `end` at the latest."""
    end = _before_the_writer(s, start, _before_next(s, found, start, end))
    if found.base in speech.STANCE and (but := BUT.search(s.classes, start, end)):
        end = but.start()
    about = found.lead and not found.inherits and s.classes[found.lead - 1] in "TWxARH"
    if about and found.base in speech.DEEM and (called := CALLED.match(s.classes, start, end)):
        end = called.end()  # “a plan Lund called reckless was dropped”
    if act := ACT.match(s.classes, start, end):
        end = act.end() - 2  # “told him to go and left”
    opening = s.words[0] in SUBORDINATE and "," not in s.classes[: found.place]
    before = s.words[found.lead - 1] if found.lead else ""
    relative = s.classes[group(s, found.place) - 1] == "W"
    told = s.words[found.speaker[0] - 1] if found.speaker[0] else ""
    if relative and speech.FORMS.get(told, ("",))[0] in speech.TELL:
        quoted = s.classes.find("TQ", start, end)  # “told a man who feared that …, that “…””
        end = quoted if quoted > start else end
    if not (opening or relative or before in SUBORDINATE | {"whom", "whose"}):
        return end
    following = MAIN if opening else (*VERBS, *(() if relative else MAIN))
    for place in range(start + 1, end):
        after = s.classes[place + 1 : place + 2]
        if s.classes[place] == "," and after in following:
            return place
        if relative and s.classes[place] == "-" and after in MAIN:
            return place
    return end


def contrast(s: Stretch, start: int, lead: int) -> int | None:
    """Return the word after a “while” that leads in the clause at `lead`, if there is one."""
    near = range(max(start + 1, lead - NEAR), lead)
    return next((place + 1 for place in near if _sets_against(s, place)), None)


def _before_next(s: Stretch, found: Cue, start: int, end: int) -> int:
    """Return where, if it was parsed, a clause begins that is joined to that of the cue."""
    if s.tree is None:
        return end
    for place in s.tree.children(found.place, "conj"):
        first = s.tree.reach[place][0] if s.tree.children(place, *SUBJECTS) else end
        if start + 1 < first < end and s.classes[first - 1] in "c,":
            return first - (2 if s.classes[first - 2 : first] == ",c" else 1)
    return end


def _before_the_writer(s: Stretch, start: int, end: int) -> int:
    """Return where the writer speaks again: behind a semicolon or a whole quotation."""
    for place in range(start, end):
        kind = s.classes[place]
        if kind == ";" and s.classes[place + 1] != "T" and "Q" not in s.classes[place:end]:
            return place
        if kind == "Q" and s.quotes[place].tail == ",":
            behind = BEHIND.match(s.classes, place + 1, end)
            if behind and s.words[behind.end() - 1] not in BEING:
                return place + 1
    return end


def _sets_against(s: Stretch, place: int) -> bool:
    """Whether a word leads in what the writer sets against what was said: “while Lund said”.

    “While praising” goes on with it.
    """
    after = place + 1
    while s.classes[after : after + 1] == "r":
        after += 1
    return s.words[place] in CONTRAST and s.classes[after : after + 1] not in ("G", "g")
