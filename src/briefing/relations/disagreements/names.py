"""Names: two persons, bodies or places in the same role of the same sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from ...model import Span
from ...text.roles import ADJECTIVES
from ...text.words import fold
from ..actors.spelling import distance
from ..actors.spelling import skeleton as sounds
from .matter import Matter
from .told import CALENDAR, Difference, Point, Told, later

RUN = re.compile(
    r"(?<![\w.])(?:al-|Al\s)?[A-Z][\w’'-]*(?:\s(?:al-|de\s|von\s|van\s|bin\s|of\s(?=[A-Z]))?[A-Z][\w’'-]*)*"
)
BEFORE = re.compile(r"([\w’'-]+)\W*$")
AFTER = re.compile(r"\W*([\w’'-]+)")
ALIKE = 0.7
"""Share of the words that are no names, of both sentences, that they have in common."""
LEAST = 5
"""Those words, at least."""
STEM = 4
"""Letters by which a country and its people are one: Syria, Syrian."""


@dataclass(frozen=True, slots=True)
class Named:
    """A name in a sentence."""

    start: int
    end: int
    words: tuple[str, ...]
    """Folded, without a possessive."""


def names(matter: Matter) -> Iterator[Difference]:
    """Yield the one name of each of two sentences, in otherwise the same words, that the other lacks."""
    named: dict[Span, tuple[Named, ...]] = {}
    for one, other in matter.alike:
        if one.asks or other.asks or later(one, other) or not _alike(one, other):
            continue
        for told in (one, other):
            if told.span not in named:
                named[told.span] = tuple(_runs(told))
        here, there = named[one.span], named[other.span]
        a, b = _alone(here, there), _alone(there, here)
        if a is None or b is None or _beside(one, a) != _beside(other, b):
            continue
        if _one_name(matter, one, a, other, b):
            continue
        yield _point(one, a), _point(other, b)


def _alike(one: Told, other: Told) -> bool:
    a, b = one.content - one.names, other.content - other.names
    return len(a & b) >= LEAST and len(a & b) >= ALIKE * len(a | b)


def _alone(ours: Sequence[Named], theirs: Sequence[Named]) -> Named | None:
    """Return the one name of a sentence that another one lacks; None where that is not one."""
    there = {word for name in theirs for word in name.words}
    lacking = [name for name in ours if not there.intersection(name.words)]
    return lacking[0] if len(lacking) == 1 else None


def _runs(told: Told) -> Iterator[Named]:
    for match in RUN.finditer(told.text, 1):
        parts = match[0].split()
        if parts[0] not in CALENDAR:
            yield Named(match.start(), match.end(), tuple(map(_plain, parts)))


@lru_cache(maxsize=50_000)
def _plain(word: str) -> str:
    return fold(re.sub(r"['’]s?$", "", word))


def _beside(told: Told, name: Named) -> tuple[str, str]:
    """Return the words right before and after a name, in small letters."""
    before = BEFORE.search(told.text[: name.start])
    after = AFTER.match(told.text, name.end)
    return before[1].lower() if before else "", after[1].lower() if after else ""


def _one_name(matter: Matter, one: Told, a: Named, other: Told, b: Named) -> bool:
    """Whether two names can be spellings, forms or parts of one, or of a country and its people."""
    here, there = matter.holder(one, a.start, a.end), matter.holder(other, b.start, b.end)
    if here and there and here is there:
        return True
    if _initials(a.words) == "".join(b.words) or _initials(b.words) == "".join(a.words):
        return True
    return any(
        x[:STEM] == y[:STEM]
        or ADJECTIVES.get(x, x) == ADJECTIVES.get(y, y)
        or (len(sounds(x)) > 2 and distance(sounds(x), sounds(y)) < 2)
        for x in a.words
        for y in b.words
    )


def _initials(words: tuple[str, ...]) -> str:
    return "".join(word[0] for word in words if word)


def _point(told: Told, name: Named) -> Point[tuple[str, ...]]:
    return Point(told, told.place(name.start, name.end), name.words)
