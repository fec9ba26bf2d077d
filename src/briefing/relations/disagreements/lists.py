"""Lists: enumerations of one kind of thing, of which one names what another leaves out.

A list that says of itself that it is not whole (“including”) leaves out nothing.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...text.words import stems
from ..actors.spelling import distance
from ..details import skeleton
from .elsewhen import ANOTHER
from .matter import Matter
from .told import CALENDAR, Difference, Point, Told, met, share

NAME = r"[A-Z][\w’'-]*"
HEAD = re.compile(
    r"(?<![\w-])(?P<head>[a-z]{3,}s)"
    rf"(?:\s(?:in|at|of|on|near|from|to|for|between|were|are)(?:\s(?:the\s)?(?:country|region|area|state|city|{NAME})(?=,|:|\s[–—-]))?)?"
    r"(?P<open>,\ssuch\sas\s|,?\sincluding\s|\ssuch\sas\s|,\samong\sthem\s|:\s|,?\s[–—-]\s|,\snamely\s|\s)"
    r"(?=(?!and\s|or\s)(?:[a-z-]+\s){0,4}(?:al-)?[A-Z])"
)
"""Things, and what opens the list of them."""
OPENED = re.compile(r"including|such\sas|among\sthem")
PLAIN = (
    r"(?!(?:and|as|while|who|which|that|to|will|is|was|were|are|has|have|had|said|says|in|on|at|of|with|for|from|by"
    r"|when|where|after|before|but|or|would|could|can|may)\b)[a-z][\w’'-]*"
)
"""A word that may follow the name of an item."""
BEFORE = r"(?!(?:and|or|who|which|that|whose|is|was|were|are|has|have|had|said|to|will|with|but)\b)[a-z-]+"
"""A word that may stand before it."""
ITEM = re.compile(
    rf"(?:{BEFORE}\s){{0,6}}?(?:al-|Al\s|El\s)?(?P<name>{NAME})(?:\s{NAME}){{0,3}}"
    rf"(?:(?:\s{PLAIN}){{0,2}}\s(?:in|at|near|of|on)\s{NAME}(?=,|\sand\s|[.;]|$)|(?:\s{PLAIN}){{1,2}}(?=,|\sand\s|[.;]|$))?"
)
NEXT = re.compile(r"(?P<last>,?\s(?:and|as\swell\sas)\s)|,\s")
MOST = 8
"""Items of a list."""
SLIP = 3
"""Consonants of names that may differ in one of them."""
ALIKE = 0.3
"""Share of the words of the shorter sentence that the other has."""
BYLINE = re.compile(r"\bcontributed\b|\bWriters\b|\bReporting\sby\b")
COMMON = 2
"""Items that two lists of one thing share at least."""


@dataclass(frozen=True, slots=True)
class Enumeration:
    """A list in a sentence."""

    head: str
    """Stem of what is listed."""
    items: frozenset[str]
    """Its names, as their consonants."""
    whole: bool
    """Whether nothing says that there are more."""


def lists(matter: Matter) -> Iterator[Difference]:
    """Yield two lists of one thing that share names, where one that is whole lacks a name."""
    points = [
        Point(told, told.place(start, end), found)
        for told in matter.told.values()
        for start, end, found in enumerations(told)
    ]
    for one, other in met(points, _keys):
        a, b = one.value, other.value
        if (
            len(a.items & b.items) >= COMMON
            and (_lacks(a, b) or _lacks(b, a))
            and share(one.told.content, other.told.content) >= ALIKE
            and not any(p.search(t.text) for p in (ANOTHER, BYLINE) for t in (one.told, other.told))
        ):
            yield one.giving(a.items), other.giving(b.items)


def _keys(point: Point[Enumeration]) -> Iterator[tuple[str, str]]:
    for item in point.value.items:
        yield point.value.head, item


def enumerations(told: Told) -> Iterator[tuple[int, int, Enumeration]]:
    """Yield the lists of names in a sentence, from the head to the last item."""
    for match in HEAD.finditer(told.text):
        names: list[str] = []
        at, end, closed = match.end(), match.end(), False
        while len(names) < MOST and (item := ITEM.match(told.text, at)):
            names.append(item["name"])
            end = item.end()
            then = None if closed else NEXT.match(told.text, end)
            if then is None:
                break
            at, closed = then.end(), bool(then["last"])
        if closed and len(names) >= COMMON and not CALENDAR.intersection(names):
            items = frozenset(map(skeleton, names))
            whole = OPENED.search(match["open"]) is None
            yield match.start(), end, Enumeration(stems(match["head"])[0], items, whole)


def _lacks(one: Enumeration, other: Enumeration) -> bool:
    """Whether a whole list leaves out something that another one names, in whatever spelling."""
    return one.whole and any(
        all(distance(item, mine) > (min(len(item), len(mine)) >= SLIP) for mine in one.items)
        for item in other.items
    )
