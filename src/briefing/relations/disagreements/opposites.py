"""Opposites: somebody who does one thing in two ways that exclude each other: “in hiding”, “openly”."""

import re
from collections.abc import Iterator

from ...text.words import stems
from ..details import NEGATION
from .matter import Matter
from .told import Difference, Point, Told, later, met

OPPOSITES: tuple[tuple[str, str], ...] = (
    (
        r"discreetly|quietly|modestly|secretly|frugally|humbly|in\s(?:hiding|secret|seclusion|obscurity|poverty)",
        r"lavishly|openly|publicly|luxuriously|in\s(?:luxury|splendou?r|opulence|the\sopen|comfort|style)",
    ),
    (r"voluntarily|willingly|of\shis\sown\saccord|of\sher\sown\saccord", r"forcibly|unwillingly|under\sduress|against\s(?:his|her|their)\swill"),
    (r"accidentally|by\saccident|unintentionally|by\smistake", r"deliberately|intentionally|on\spurpose"),
    (r"peacefully", r"violently"),
    (r"legally|lawfully", r"illegally|unlawfully"),
    (r"unanimously", r"narrowly"),
    (r"safely|unharmed|unhurt", r"seriously|critically|badly"),
)  # fmt: skip
"""Manners of which one excludes the other."""
MANNERS = re.compile(
    r"\b(?:"
    + "|".join(
        f"(?P<m{number}_{side}>{words})"
        for number, sides in enumerate(OPPOSITES)
        for side, words in enumerate(sides)
    )
    + r")\b",
    re.IGNORECASE,
)
Manner = tuple[str, str, int, int]
"""Who, the verb, the pair of opposites, and the side of it."""
VERBS: tuple[tuple[str, ...], ...] = tuple(
    stems(words)
    for words in (
        "live reside dwell stay settle", "die perish", "kill shoot", "leave depart flee", "sell export",
        "vote pass approve", "land return", "protest demonstrate rally march end",
    )
)  # fmt: skip
"""Verbs of one state, or of one act that is done once; the first stands for all."""
BEFORE = 3
"""Words before a manner among which its verb is looked for; then those after it."""


def opposites(matter: Matter) -> Iterator[Difference]:
    """Yield what one and the same does in two ways of which one excludes the other."""
    points = [point for told in matter.told.values() for point in _points(matter, told)]
    for one, other in met(points, lambda point: [point.value[:3]]):
        if one.value[3] != other.value[3] and not later(one.told, other.told):
            yield one.giving(one.value[3]), other.giving(other.value[3])


def _points(matter: Matter, told: Told) -> Iterator[Point[Manner]]:
    """Yield the manners in a sentence."""
    if told.asks or NEGATION.search(told.text):
        return
    for match in MANNERS.finditer(told.text):
        number, _, side = (match.lastgroup or "").removeprefix("m").partition("_")
        verb, whose = _verb(told, match), matter.whose(told, match.start())
        if verb and whose not in ("", "?"):
            value = (whose, verb, int(number), int(side))
            yield Point(told, told.place(*match.span()), value)


def _verb(told: Told, match: re.Match[str]) -> str | None:
    """Return the verb that a manner belongs to, one for all of its kind."""
    near = [word.stem for word in told.words if word.end <= match.start()][-BEFORE:][::-1]
    near += [word.stem for word in told.words if word.start >= match.end()][:1]
    return next((group[0] for stem in near for group in VERBS if stem in group), None)
