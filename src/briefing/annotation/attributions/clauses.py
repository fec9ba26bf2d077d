"""Whose clause it is: the subjects of the main clauses before a word."""

from collections.abc import Iterable, Iterator

from .speakers import Range, before, group
from .words import Stretch

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
        if s.classes[place] in "VXme" and not set("Xmn").intersection(s.classes[start:place]):
            found = before(s, start)
            if found and (found[0] == 0 or s.classes[found[0] - 1] not in "uTWVBG"):
                yield place, found
