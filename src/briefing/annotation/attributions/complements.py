"""What a cue is about: the words after it, and the words before it."""

import re
from typing import NamedTuple

from ...text import speech, word_classes
from .cues import Cue
from .phrases import Range, head, possessor
from .words import Stretch

CLAUSE = "VXmAeBG"
"""Classes of words that a clause has and a mere phrase has not."""
TIMELY = frozenset(("before", "after"))
"""Words that open a phrase of time: “he said before the hearing”."""
CONTRAST = frozenset(("while", "whilst", "whereas", "although", "though"))
"""Words that lead in what the writer sets against what was said."""
DATELINE = re.compile(r"N{1,4}(?:,N{1,3})?(?:,d#)?(?:\(N{1,4}\))?(?:-|>>)")
"""Classes of “KUALA LUMPUR, Malaysia (AP) —”, “BERN, July 25 (UPI) —”."""
THAT_FAR = 14
"""Words between a verb and its “that”."""
INSERTED = re.compile(
    r"(?:[pdrDNHx][pDxHNRrd#sOge]{0,9})?"
    r",(?:N{1,3}|u[XHNDxpRr]{0,7}|[pd][pDxHNRd#s]{0,7}|gt[DxNHRs]{1,6}|D[xNHsO]{1,6}),(?=T)"
)
"""Classes of what may stand before a “that”: “said in Oslo, Norway, that …”, “said, as did Lund, that …”."""

SHORT = re.compile(",[pr][DNHxr]{0,3},Q")
"""Classes of a phrase between a verb and its quotation: “says, in short, “No””."""
SPOKEN = 3
"""Words of a quotation from which what is offered in it are words."""
ASKED = frozenset(("asked", "pressed", "questioned"))
"""Words that open a sentence with what somebody else asks."""


class Complement(NamedTuple):
    """What follows a cue."""

    start: int
    """First word of what was said; where `kind` is `none`, the mark that ends the clause."""
    kind: str
    """`that`, `quote`, `clause` or `none`."""


def complement(s: Stretch, cue: Cue, end: int) -> Complement:
    """Return what follows a cue, up to word `end`."""
    if cue.inverted:
        at = cue.speaker[1]
        while at < end and s.classes[at] not in ",:-.;Q":
            at += 1
        return Complement(_resuming(s, at, end), "none")
    first = cue.place + (2 if s.words[cue.place + 1 : cue.place + 2] == ("out",) else 1)
    if first < end and s.words[first] in speech.OWN_PREPOSITIONS.get(cue.base, ()):
        return Complement(first, "clause")
    if first < end and s.classes[first] == "t" and cue.base == "continue":
        return Complement(first, "none")  # “continues to recover from a storm that …”
    told = cue.base in speech.TELL or s.classes[first : first + 1] not in tuple("DNHPRx")
    for at in range(first, min(first + THAT_FAR, end)):
        if s.classes[at] == "T" and not told and s.words[at - 1] not in speech.NOUNS:
            break  # “said her mother wrote that …”, “questions polls that …”
        if s.classes[at] == "T" and s.classes[at + 1 : at + 2] == "d":
            break  # “that evening”
        if s.classes[at] == "T" and at > first and s.classes[at + 1 : at + 2] in ("e", "V"):
            continue  # “told a crowd that included Lund that …”
        if s.classes[at] == "T":
            if s.words[at - 1] in speech.NOUNS and possessor(s, at - 1):
                break  # “doubt Lund’s claim that …”
            return Complement(at + 1, "that")
        if s.classes[at] in ",.;:Q?!-(VXmABGc":
            break
    inserted = INSERTED.match(s.classes, first, end)
    if inserted:
        return Complement(inserted.end() + 1, "that")
    if cue.base == "say" and s.words[first : first + 1] == ("of",):
        close = s.classes.find("Q", first, min(end, first + THAT_FAR))
        if close > 0 and s.classes[close - 1] in ":,":
            return Complement(close, "quote")  # “said of the award: “…””
    at = _audience(s, first, end) if cue.base in speech.TELL else first
    at = _circumstances(s, at, end)
    here = s.classes[at] if at < end else "."
    following = s.classes[at + 1] if at + 1 < end else "."
    kind, start = "clause", at
    if here == "T" and following == "d":
        kind = "none"
    elif here == "T":
        kind, start = "that", at + 1
    elif here == "Q":
        read = cue.base == "read" and head(s, cue.speaker) != "R"  # “He read “The Long Road””
        thing = cue.base == "offer" and s.quotes[at].words < SPOKEN  # “offered “Lundburgers””
        titled = (
            read
            or thing
            or (cue.base in speech.NAME and s.classes[at - 2 : at - 1] not in tuple("NHPXrW"))
        )
        kind = "none" if titled else "quote"
    elif short := SHORT.match(s.classes, at, end):
        kind, start = "quote", short.end() - 1
    elif here in ",:" and following == "Q":
        kind, start = "quote", at + 1
    elif here == ":" and following != ".":
        start = at + 1
    elif here in ".,;:?!-(W":
        kind = "none"
    return Complement(start, kind)


def _resuming(s: Stretch, at: int, end: int) -> int:
    """Return the mark before a quotation that goes on after an apposition: “said X, a nurse, “…”."""
    close = s.classes.find(",Q", at, end)
    if s.classes[at : at + 1] != "," or close < 0:
        return at
    return at if set(CLAUSE + "Xmnu;:.").intersection(s.classes[at + 1 : close]) else close


def _audience(s: Stretch, start: int, end: int) -> int:
    """Return the word after the person spoken to."""
    if start < end and s.words[start] in word_classes.OBJECT_PRONOUNS:
        return start + 1
    at = start
    while at < end and (
        s.classes[at] in "NHR#s"
        or (s.classes[at] in "DxO" and (at == start or s.classes[at - 1] in "DxHNO"))
        or (s.classes[at] in "ge" and s.classes[at - 1] == "D")
    ):
        if s.classes[at] == "D" and at > start and s.classes[at - 1] != "O":
            break
        at += 1
    return start if s.classes[at : at + 1] == "c" else at  # “promised lower taxes and more jobs”


def _circumstances(s: Stretch, at: int, end: int) -> int:
    """Return the word after time and place, where these run to a mark or to “that”."""
    while at < end and s.classes[at] in "drp":
        step = at + 1
        if s.classes[at : at + 2] == "pd":
            step = at + 2  # “on Sunday”
        elif s.classes[at] == "p":
            while step < end and (
                s.classes[step] in "DNHxRs#dOepr" or s.classes[step - 1 : step + 1] == "Dg"
            ):
                step += 1
            if s.classes[step : step + 2] in ("QT", "Qx", "QN", "QP", "QD") and (
                s.classes[step - 1] == "s" or s.words[step - 1] in ("on", "to")
            ):
                step += 1  # a programme: “on NBC’s “Meet the Press” that …”
            if step < end and s.classes[step] not in ",:Q.T;-":
                break
        elif s.words[at].endswith("ly") and s.classes[step : step + 1] in tuple("xeNHD#"):
            break  # of what was said: “fully vaccinated people”
        elif s.words[at] == "there" and s.classes[step : step + 1] in tuple("XVm"):
            break  # “said there is no doubt”
        at = step
    return at


def is_asked(s: Stretch) -> bool:
    """Whether a sentence opens on what somebody was asked: “Asked whether it was true, Lund said …”."""
    return s.words[0] in ASKED and s.classes[1:2] in ("u", "p")


def leftward(s: Stretch, floor: int, end: int, *, midst: bool = False) -> tuple[Range, ...]:
    """Return what was said between words `floor` and `end`, before an attribution.

    It is a clause, unless the attribution stands in the `midst` of what was said.
    A quotation that ends there is taken alone where it opens the clause or follows a colon;
    otherwise the whole clause is what was said.
    """
    while end > floor and s.classes[end - 1] in ",-":
        end -= 1
    start = floor or dateline(s)
    while start < end and s.classes[start] in ",;:-.)(":
        start += 1
    if start >= end:
        return ()
    if s.classes[end - 1] == "Q" and end - 2 > start:
        glued = s.text[s.starts[end - 1] - 1] in ".?!"  # “… in the room."We are fine"”
        start = end - 1 if glued or s.classes[end - 2] == ":" else start
    inside = s.classes[start:end]
    says = any(c in CLAUSE + "Qs" for c in inside) or (len(inside) > 1 and inside[0] in "DNP")
    return ((start, end),) if says or midst else ()


def dateline(s: Stretch) -> int:
    """Return how many words are a dateline: a place in capitals, or with an agency in brackets."""
    found = DATELINE.match(s.classes)
    if found is None or len(s.words[0]) <= 2:
        return 0
    placed = s.written(0, 1).isupper() or ")" in found[0]
    return found.end() if placed else 0


def named(s: Stretch, start: int, end: int) -> int:
    """Return where a name given to something ends: at a mark, or after its quotation."""
    while start < end and s.classes[start] not in ",;:-(":
        start += 1
        if s.classes[start - 1] == "Q" and s.classes[start : start + 1] in ("c", "X", "m", "V"):
            break
        if s.classes[start - 1] == "Q" and s.quotes[start - 1].tail in (",", ".", ";"):
            break
    return start


def resumed(
    s: Stretch, cue: Cue, at: int, content: tuple[Range, ...], end: int
) -> tuple[Range, ...]:
    """Return what was said after an attribution in the midst: “…,” he said, “…”.

    After a quotation that stands alone the writer speaks again: ““…,” he said, but left at once”.
    """
    while at < end and s.classes[at] in ",:-":
        at += 1
    if at >= end or s.classes[at - 1] not in ",:-Q":
        return ()
    if s.classes[at] == "Q":
        return ((at, end),)
    if all(s.classes[a:b] == "Q" for a, b in content):
        return ()
    clause = any(c in "VXmAeBQ" for a, b in content for c in s.classes[a:b])
    whole = content[0][1] if content else 0
    broken = whole > 0 and s.classes[whole - 1] in "Xm"  # “they were, he told her, hiding out”
    goes_on = broken or (s.classes[at] in "XmnucT" and s.words[at] not in CONTRAST)
    return ((at, end),) if not clause or goes_on or _framed(s, cue, at) else ()


def _framed(s: Stretch, cue: Cue, at: int) -> bool:
    """Whether, where it was parsed, a cue depends on what follows word `at`, or that on the cue."""
    if s.tree is None:
        return False
    said = s.tree.children(cue.place, "ccomp")
    return s.tree.heads[cue.place] >= at or any(place >= at for place in said)


def is_time(s: Stretch, start: int, end: int) -> bool:
    """Whether words say when something was said, and nothing more: “after the hearing”."""
    return s.words[start] in TIMELY and not any(c in CLAUSE for c in s.classes[start:end])
