"""Whose clause it is: the subjects of the main clauses before a word."""

from collections.abc import Iterable, Iterator

from .phrases import Range, group
from .speakers import before
from .words import Stretch

WITHIN = frozenset(["where", "when", "while", "as", "after", "before", "because", "since", "until"])
"""Words that open a clause which is nobody's words."""
FAR = 60
"""Words to look at."""


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
        left = s.classes[start - 1] if start else ""
        if left == "W":
            return True, before(s, start)
        subject = before(s, start)
        if subject is None or s.classes[subject[1] : start].strip("r"):
            continue
        opening = s.classes[subject[0] - 1] if subject[0] else ""
        if subject[0] > 1 and s.words[subject[0] - 1] in WITHIN:
            return True, subject
        inner = opening in ("V", "T") and s.classes[subject[1] - 1] in "NH"
        return inner and s.classes[end - 2] != ",", None
    return False, None


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
