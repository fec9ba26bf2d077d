"""Whose clause it is: the subjects of the main clauses before a word."""

from collections.abc import Iterable, Iterator

from .phrases import Range, border, group
from .speakers import before
from .words import Stretch

WITHIN = frozenset(["where", "when", "while", "as", "after", "before", "because", "since", "until"])
"""Words that open a clause which is nobody's words."""
FAR = 60
"""Words to look at."""
BE = frozenset(["is", "are", "was", "were"])


def main(s: Stretch, end: int) -> Range | None:
    """Return the subject of the first clause before word `end`."""
    return next((found for _, found in _clauses(s, range(min(end, FAR)))), None)


def nearest(s: Stretch, end: int) -> Range | None:
    """Return the subject of the last clause before word `end`: “Brandt rang, and then Lund came”."""
    for _, found in _clauses(s, range(end - 1, max(-1, end - FAR), -1)):
        first = group(s, found[0])
        if s.words[found[0]] != "it" and (first == 0 or s.classes[first - 1] in "c,;-"):
            return found
    return None


def joined(s: Stretch, end: int) -> tuple[bool, Range | None]:
    """Return whether an “and” before word `end` joins a verb to one within a clause, and its subject.

    “One was brought aboard, where he tied her and said …” is his. “She said her mother came and
    whispered …” may be either's: then nobody is returned.
    """
    for place in range(end - 2, max(-1, end - FAR), -1):
        if s.classes[place] not in "VXme":
            continue
        start = group(s, place)
        subject = before(s, start)
        if subject is None or s.classes[subject[1] : start].strip("r"):
            continue
        opening = s.classes[subject[0] - 1] if subject[0] else ""
        if subject[0] > 1 and s.words[subject[0] - 1] in WITHIN:
            return True, subject
        inner = opening in ("V", "T") and s.classes[subject[1] - 1] in "NH"
        return inner and s.classes[end - 2] != ",", None
    return False, None


def relative(s: Stretch, end: int) -> int | None:
    """Return the last “who”, “which” or “that” of somebody before word `end`, unless a clause follows."""
    for place in range(end - 1, max(-1, end - FAR), -1):
        if s.classes[place] in ".?!;":
            return None
        if s.classes[place] == "W" or _relative_that(s, place):
            last = nearest(s, end)
            apart = s.classes[place - 1] == "," and main(s, place) is not None
            somebody = s.words[place] == "who" or s.classes[:place].rstrip(",)")[-1:] in "NHp"
            inside = somebody or (apart and s.classes[end - 1] == "c")
            return place if inside and (last is None or last[0] < place) else None
    return None


def _relative_that(s: Stretch, place: int) -> bool:
    """Whether “that” is the subject of a verb: “the group that made it”."""
    behind = place + 1
    while s.classes[behind : behind + 1] in ("X", "m", "n", "r"):
        behind += 1
    that = s.classes[place] == "T" and s.classes[place - 1 : place] in ("N", "H")
    return that and s.classes[behind : behind + 1] in tuple("VXme")


def beside(s: Stretch, place: int, end: int, told: Range | None) -> Range | None:
    """Return whose a verb before word `end` is that a relative clause stands before, or nobody.

    Args:
        s: the words.
        place: the relative pronoun.
        end: the verb.
        told: who said something in the clause around it.

    “Lund met a nurse who left and said …” may be either’s; “Lund met a nurse who left, saying …” is
    Lund’s, and “A date is set for a nurse who sued, saying …” nobody’s.

    """
    who = before(s, place + 1)
    first, subject = next(_clauses(s, range(place)), (place, None))
    subject = told or subject
    if who and (border(s, who[0]) if subject is None else who[0] == subject[0]):
        return who
    apart = who is not None and s.classes[place - 1] != ","
    if s.classes[end - 1] == "c":
        return subject if apart and s.classes[end - 2] == "," else None
    idle = s.words[first] in BE and s.classes[first + 1] not in "gG"
    return None if idle or s.classes[end - 1] == "p" else subject


def only(s: Stretch, end: int) -> Range | None:
    """Return the subject of the one clause before word `end`: “Sharaa was blunt”.

    A further clause may name somebody else: “Lund left the team, which put out a statement”.
    """
    for place, found in _clauses(s, range(min(end, FAR))):
        if s.classes[group(s, place) - 1] == "W":
            continue
        plain = not set(",W;(").intersection(s.classes[place:end])
        inside = found[0] and s.classes[found[0] - 1] in "tpO"
        return found if plain and not inside else None
    return None


def _clauses(s: Stretch, places: Iterable[int]) -> Iterator[tuple[int, Range]]:
    """Yield verbs of main clauses with their subjects, among the words at `places`."""
    for place in places:
        start = group(s, place)
        if s.words[place].endswith("n't") or (
            s.classes[place] in "VXme" and not set("Xmn").intersection(s.classes[start:place])
        ):
            found = before(s, start)
            if found and (found[0] == 0 or s.classes[found[0] - 1] not in "uTWVBG"):
                yield place, found
