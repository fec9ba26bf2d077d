"""Numbers: one thing that two sources count or measure differently."""

import re
from collections import Counter
from collections.abc import Iterator

from . import quantity_words as data
from .elsewhen import ANOTHER
from .matter import Matter
from .quantities import Quantity, quantities
from .told import Difference, Point, Told, jaccard, later, met, named_apart, share

ASIDE = re.compile(rf"{data.ASIDE}$", re.IGNORECASE)
SINCE = re.compile(data.SINCE)
SCOPE = re.compile(rf"\b(?:{data.SCOPE})\b", re.IGNORECASE)
RUNNING = re.compile(rf"{data.RUNNING}$", re.IGNORECASE)
BORDER = re.compile(r"[,;:.()—–“”\"]|\s(?:and|or|but|while|as|after|before)\s")
REACH = 5
"""Words beside a number that tell what is counted."""
LEAST = 2
"""Those that both have, at least."""
BESIDE = 0.4
"""Share of them that both have."""
ALIKE = 0.25
"""Share of the words of both sentences that they have in common."""


def numbers(matter: Matter) -> Iterator[Difference]:
    """Yield quantities of one thing, in sentences that tell the same, of which no value does for both.

    Only numbers with the same word before them, or after what they count, are compared. Where two
    sentences count several things and agree in none, they tell of two happenings.
    """
    tables = {
        told.span: table
        for told in matter.told.values()
        if (table := counted(told)) and not ANOTHER.search(told.text)
    }
    points = [
        Point(matter.told[span], matter.told[span].place(q.start, q.end), q)
        for span, table in tables.items()
        for q in table.values()
    ]
    for one, other in met(points, _keys):
        a, b = one.value, other.value
        if a.agrees(b) or not _one_matter(one.told, other.told):
            continue
        here, there = tables[one.told.span], tables[other.told.span]
        units = here.keys() & there.keys()
        differ = [unit for unit in units if not here[unit].agrees(there[unit])]
        if (len(differ) == 1 or len(differ) < len(units)) and _one_thing(
            matter, one.told, a, other.told, b
        ):
            yield one.giving(a.value), other.giving(b.value)


def _keys(point: Point[Quantity]) -> Iterator[tuple[str, str, str]]:
    """Yield what is counted, with the word before the number and that after it."""
    for side, word in zip(("before", "after"), _beside(point.told, point.value), strict=True):
        if word:
            yield point.value.unit, side, word


def counted(told: Told) -> dict[str, Quantity]:
    """Return the quantities of a sentence by their unit: those of which it has only one."""
    found = list(quantities(told.text))
    many = Counter(each.unit for each in found)
    return {
        q.unit: q
        for q in found
        if q.unit
        and many[q.unit] == 1
        and q.value > 1
        and not (q.unit in data.TIMES and RUNNING.search(told.text[: q.start][-16:]))
        and not ASIDE.search(told.text[max(0, q.start - 16) : q.start])
        and not SINCE.match(told.text[q.end : q.end + 60])
        and not any(d.span.touches(told.place(q.start, q.end)) for d in told.dates)
    }


def _one_matter(one: Told, other: Told) -> bool:
    """Whether two sentences can tell of one thing at one time."""
    if one.asks or other.asks or named_apart(one, other) or later(one, other):
        return False
    return one.past == other.past and _scope(one) == _scope(other)


def _scope(told: Told) -> frozenset[str]:
    return frozenset(match[0].lower() for match in SCOPE.finditer(told.text))


def _one_thing(matter: Matter, one: Told, a: Quantity, other: Told, b: Quantity) -> bool:
    """Whether two quantities are of one thing: the words beside them say so."""
    if not _same(matter.whose(one, a.start), matter.whose(other, b.start)):
        return False
    (before, after), (ahead, behind) = _beside(one, a), _beside(other, b)
    if after and behind:
        return after == behind and len(one.content & other.content - {a.unit}) >= LEAST
    here, there = one.around(a.start, a.end, REACH), other.around(b.start, b.end, REACH)
    return (
        before == ahead
        and len(here & there) >= LEAST
        and share(here, there) >= BESIDE
        and jaccard(one.content, other.content) >= ALIKE
    )


def _same(whose: str, other: str) -> bool:
    """Whether two counts can be of one holder: nobody is named with one of them, or the same."""
    return "?" not in (whose, other) and (not whose or not other or whose == other)


def _beside(told: Told, q: Quantity) -> tuple[str, str]:
    """Return the stems of the words before a number, and after what it counts, in its clause."""
    before = after = ""
    for word in told.words:
        if word.end <= q.start and not BORDER.search(told.text, word.end, q.start):
            before = word.stem
        if word.start >= q.after:
            after = "" if BORDER.search(told.text, q.after, word.start) else word.stem
            break
    return before, after
