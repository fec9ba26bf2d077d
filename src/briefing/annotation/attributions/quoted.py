"""A quotation with its verb beside it: the surest of the rules, so it comes first.

“…,” Sharaa told Putin     “…,” said one observer     Putin added: “…”     …, saying “…”
"""

import re
from collections.abc import Iterator, Sequence

from ...text import speech
from .complements import complement, leftward, resumed
from .cues import Cue, cue
from .frames import Frame, finish
from .phrases import Range
from .words import Stretch

VERBS = speech.SAY | speech.TELL | {"chant", "cry", "scream", "sing", "recite"}
ALSO = re.compile(",?c?Q")
"""Classes of a further quotation in a row."""
ANSWER = re.compile("(?:[DNHx]{1,4}|P)V[,:]?Q")
"""Classes of what somebody else says to it: “Who?” Lund replied “All of us.”"""


def quoted(s: Stretch, taken: Sequence[Frame]) -> Iterator[Frame]:
    """Yield a frame for each cue that a quotation stands right before or after."""
    if not s.quotes:
        return
    frames: list[Frame] = []
    for place, kind in enumerate(s.classes):
        if kind in "VABG":
            found = cue(s, place, frames)
            if found and (found.base in VERBS or found.inverted):
                floor = frames[-1].region[1] if frames else 0
                frame = _frame(s, found, floor)
                if frame:
                    frames.append(frame)
                    yield frame


def _frame(s: Stretch, found: Cue, floor: int) -> Frame | None:
    end = finish(s)
    rest = complement(s, found, end)
    content: tuple[Range, ...] = ()
    own = rest.kind in ("that", "clause") and set("VXme").intersection(s.classes[rest.start : end])
    if _pointed(s, found, floor):
        content = ((found.lead - 4, found.lead - 3),)
    elif not found.inherits and _beside(s, found, "own" if own else rest.kind, floor):
        content = leftward(s, floor, found.lead)
        at = s.classes.find(",Q", rest.start, end) if rest.kind == "clause" else -1
        content += resumed(s, found, max(at, rest.start), content, end) if content else ()
    elif rest.kind == "quote" and found.lead >= floor and not found.inverted:
        if _nested(s, found) or s.words[found.lead - 1 : found.lead] == ("what",):
            return None  # “What they’re saying: “…””
        content = ((rest.start, _said_on(s, rest.start, end)),)
    if not content:
        return None
    return Frame(found.speaker, (found.place, found.place + 1), content)


def _pointed(s: Stretch, found: Cue, floor: int) -> bool:
    """Whether a clause tells whose the quotation before it is: “…” That is what Lund wrote."""
    lead = s.words[max(0, found.lead - 3) : found.lead]
    points = len(lead) == 3 and lead[0] in ("that", "this") and lead[2] in ("what", "how")
    return points and found.lead - 4 >= floor and s.classes[found.lead - 4] == "Q"


def _said_on(s: Stretch, start: int, end: int) -> int:
    """Return where a quotation ends after which another clause begins, or the speaker goes on.

    A comma within its marks shows it (“after Lund vowed “…,” Brandt said …”), and so do an answer
    (“…?” Lund replied “…”) and a participle (“…,” adding that …).
    """
    after = start + 1
    if s.classes[start] != "Q":
        return end
    while further := ALSO.match(s.classes, after):
        after = further.end()
    if after < end and (s.quotes[after - 1].tail == "," or ANSWER.match(s.classes, after)):
        return after
    goes_on = s.classes[after : after + 1] == "G"
    return after if goes_on and speech.FORMS[s.words[after]][0] in speech.SAY else end


def _nested(s: Stretch, found: Cue) -> bool:
    """Whether somebody says that it was said: “Brandt denied that he had said “…””."""
    verb = found.lead - 1 - (s.classes[found.lead - 1 : found.lead] == "T")
    outer = cue(s, verb, ()) if verb > 0 else None
    return outer is not None and outer.base in speech.SAY | speech.DEEM and not outer.inverted


def _beside(s: Stretch, found: Cue, kind: str, floor: int) -> bool:
    """Whether the quotation right before a clause is what was said in it."""
    last = found.lead - 1
    if last > floor and s.classes[last] in ",-":
        last -= 1
    if last < floor or s.classes[last] != "Q":
        return False
    if kind == "quote" and s.classes[last - 1] == ":":
        return False  # Brandt asked: “Who?” Lund replied “All.”
    alone = last == floor or s.classes[last - 1] in ":.,Q"
    return alone or kind in ("none", "quote") or (kind != "own" and s.quotes[last].words > 4)
