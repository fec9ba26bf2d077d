"""Noun phrases and verb groups, by the classes of their words.

Every function takes places of words in a `Stretch`; a `Range` of words is half-open.
"""

from ...text import bodies, people
from .words import Stretch

Range = tuple[int, int]
BORDERS = ",;:-(Q.?!cuT/…"
"""Classes that a noun phrase does not cross to the left."""
LINKS = "pOtegWG"
"""Classes by which a noun is described further: “officials in Damascus”."""
LOOSE = frozenset(
    ["familiar", "close", "loyal", "aware", "present", "responsible", "briefed", "able"]
)
"""Adjectives that stand after their noun: “a person familiar with the matter”."""
THIS = frozenset(("this", "that", "last", "next"))


def noun_phrase(s: Stretch, end: int) -> int:
    """Return where the noun phrase begins that has its head at `end`, exclusive."""
    start = end - 1
    classes = s.classes
    if classes[start] == "N":
        while start and (
            classes[start - 1] == "N"
            or (start > 1 and classes[start - 1] == "O" and classes[start - 2] == "N")
            or (s.words[start - 1] in people.PARTICLES and _named_before(s, start - 1))
        ):
            start -= 1
        while start and s.words[start - 1] in people.ROLE_WORDS and classes[start - 1] in "gx":
            start -= 1  # “acting Attorney General Ada Lund”
        owner = start
        while owner and start - owner < 3 and classes[owner - 1] in "xg":
            owner -= 1
        if owner > 1 and classes[owner - 2 : owner] == "Ns":
            return noun_phrase(s, owner - 1)  # “Norland’s new Civil Protection Agency”
        if start and classes[start - 1] == "D":
            return start - 1
        if classes[start - 2 : start] == "Dx" and body(s, start):
            return start - 2  # “the nonpartisan Commission on …”
        if not (start and classes[start - 1] == "H"):
            return start
    elif classes[start] == "D":
        return start
    while start and classes[start - 1] in "NHRx#esgrdD" and not _acted(s, start - 1):
        start -= 1
        if classes[start] == "D" and not (start and classes[start - 1] == "D"):
            if start > 1 and classes[start - 1] == "O" and classes[start - 2] in "D#xH":
                start -= 1
                continue
            break
    while start < end - 1 and classes[start] in ("sgrd" if border(s, start) else "esgrd"):
        start += 1
    return start


def _acted(s: Stretch, place: int) -> bool:
    """Whether a word in -ed is what a name did: “Lund also reviewed police reports”."""
    return s.classes[place - 2 : place + 1] == "Nre"


def possessor(s: Stretch, noun: int) -> Range | None:
    """Return whose a noun is: “Lund” of “Lund’s earlier claim”; a pronoun is nobody."""
    place = noun
    while place and noun - place < 4 and s.classes[place - 1] in "xegr#dV":
        place -= 1
    if place < 2 or s.classes[place - 1] != "s" or s.classes[place - 2] not in "NHR":
        return None
    return noun_phrase(s, place - 1), place - 1


def head(s: Stretch, phrase: Range) -> str:
    """Return the class of the head of a phrase: that of “officials” in “officials in Damascus”."""
    return s.classes[_head(s, phrase)]


def _head(s: Stretch, phrase: Range) -> int:
    for place in range(phrase[0] + 1, phrase[1]):
        if s.classes[place] in LINKS and s.classes[place - 1] not in "D#":
            loose = s.words[place - 1] in LOOSE and place - 1 > phrase[0]
            return place - 1 - loose  # “people familiar with it”
    return phrase[1] - 1


def plural(s: Stretch, phrase: Range) -> bool:
    """Whether a verb in the base form agrees with the phrase."""
    head = s.words[phrase[1] - 1]
    inside = s.classes[phrase[0] : phrase[1]]
    return (
        (head.endswith("s") and not head.endswith("ss"))
        or head in ("they", "we", "i", "you", "people", "police", "media", "men", "women")
        or head in ("many", "some", "most", "few", "several", "both", "all", "others")
        or "c" in inside
        or s.words[_head(s, phrase)].endswith("s")
    )


def group(s: Stretch, verb: int) -> int:
    """Return the first word of the verb group that ends with `verb`: “has also repeatedly said”."""
    start = verb
    while start and (s.classes[start - 1] in "Xmnr" or _dated(s, start)):
        start -= 1
    return start


def body(s: Stretch, place: int) -> bool:
    """Whether a word names a body, in small letters or in capitals: “the Commission”."""
    return s.words[place].removesuffix("s") in bodies.BODIES or s.words[place] in bodies.BODIES


def border(s: Stretch, start: int) -> bool:
    """Whether a noun phrase can begin at a word, by what stands before it."""
    return start == 0 or s.classes[start - 1] in BORDERS


def _named_before(s: Stretch, particle: int) -> bool:
    """Whether a name stands before the particles of one: “Ursula van der Meer”."""
    while particle > 1 and s.words[particle - 1] in people.PARTICLES:
        particle -= 1
    return particle > 0 and s.classes[particle - 1] == "N"


def _dated(s: Stretch, start: int) -> bool:
    """Whether a time stands before, or “then”, as in “Lavrov on Monday said”, “this week said”."""
    left, here = s.classes[start - 1], s.classes[start : start + 1]
    before = s.classes[start - 2] if start > 1 else ""
    if s.words[start - 1] == "then":
        return bool(before) and before not in "cQ"
    if left == "D":
        return here == "d" and s.words[start - 1] in THIS
    if left == "d":
        this = start > 1 and s.words[start - 2] in THIS
        return here == "d" or this or (bool(before) and before in "NHpP")
    return left == "p" and here == "d"
