"""Tolls: the dead, injured, missing, arrested and displaced of one event, as sources count them.

They are told in other words each time, so that the count itself brings the sentences together, and
not their wording. A count that a later source has overtaken is no disagreement.
"""

import re
from collections.abc import Hashable, Iterator
from functools import partial

from ...text import edtf
from ...text.words import stems
from ..event_words import COUNTING, EMPTY
from ..tellings import COUNTED, PART, counted
from . import quantity_words as data
from .elsewhen import ELSEWHEN
from .matter import Matter
from .quantities import NUMBER, Quantity, quantity
from .told import Difference, Point, Told, met, named_apart

BESIDE = re.compile(
    rf"\b(?:{data.ASIDE}|or\s)(?:(?:at\sleast|about|nearly|some|more\sthan)\s)?$", re.IGNORECASE
)
SECOND = re.compile(
    rf"\b(?:\d[\d,]{{0,15}}|{'|'.join(data.ONES)}|an?|one)\s(?:[a-z]+\s){{1,3}}and\s(?:at\sleast\s|about\s)?$",
    re.IGNORECASE,
)
"""Before the second of two numbers that are counted together: “two officers and 10 civilians died”."""
MORE = re.compile(
    r"\s(?:(?:other|more|additional|of|women|children|men|boys|girls|from|in)\b|(?:and|or|to)\s\d)"
)
AGAINST = re.compile(r"\b(?:but|however|while|although|though)\b")
"""Between two counts of one sentence, of which each has another word for it."""
Count = tuple[str, frozenset[str], Quantity]
"""What is counted, who of all, and how many."""
TELLING = frozenset(
    stems("toll stood stands risen rose confirmed number fatalities climbed reached put")
)
"""Words of a count that do not say who was counted."""
LEAST = 2
"""Words, besides those that every count has, that two sentences share."""
TOP = 4
"""Sentences at the top of a document that name what it is about."""


def tolls(matter: Matter) -> Iterator[Difference]:
    """Yield the counts of one kind of victims of one event of which no value does for both."""
    points = [point for told in matter.told.values() for point in _points(matter, told)]
    for one, other in met(points, partial(_keys, matter)):
        (_, who, a), (_, whom, b) = one.value, other.value
        if who == whom and not a.agrees(b) and _one_event(matter, one.told, other.told):
            yield one.giving(a.value), other.giving(b.value)


def _points(matter: Matter, told: Told) -> Iterator[Point[Count]]:
    if told.asks or told.span in matter.overtaken or not COUNTED.search(told.text):
        return
    if told.past or ELSEWHEN.search(told.text):
        return
    for what, pattern in counted():
        matches = list(pattern.finditer(told.text))
        if len(matches) > 1 and not AGAINST.search(told.text):
            continue
        for match in matches:
            found = _count(told.text, match)
            if found is not None and found.value > 1 and not PART.search(match[0]):
                who = _who(match[0])
                yield Point(told, told.place(found.start, found.end), (what, who, found))


def _count(text: str, match: re.Match[str]) -> Quantity | None:
    """Return the quantity that a count gives, unless it is one of several, or a part."""
    group = next(number for number, words in enumerate(match.groups(), 1) if words)
    number = NUMBER.match(text, match.start(group))
    if number is None or MORE.match(text, number.end()):
        return None
    before = text[max(0, number.start() - 60) : number.start()]
    second = SECOND.search(before)
    if BESIDE.search(before) or (second and not COUNTED.search(second[0])):
        return None
    return quantity(text, number, victims=True)


def _who(words: str) -> frozenset[str]:
    """Return the stems of the words that say who of all was counted: “three Israeli civilians”."""
    number = NUMBER.search(words)
    plain = NUMBER.sub(" ", words) if number else words
    return frozenset(stems(plain)) - COUNTING - EMPTY - TELLING


def _keys(matter: Matter, point: Point[Count]) -> Iterator[Hashable]:
    """Yield what is counted, with each word that tells of what event: of the sentence, or the top."""
    what = point.value[0]
    for word in _about(point.told):
        yield what, word
    for name in matter.lead(point.told.span.source):
        yield what, name


def _about(told: Told) -> frozenset[str]:
    return told.content - COUNTING - EMPTY


def _one_event(matter: Matter, one: Told, other: Told) -> bool:
    """Whether two sentences count at one event, at one time.

    They share words, or their documents names at the top; there the sentences name one of them, or
    stand at the top themselves.
    """
    if named_apart(one, other) or (
        one.published and other.published and one.published != other.published
    ):
        return False
    if (
        one.dates
        and other.dates
        and not any(edtf.agree(a.value, b.value) for a in one.dates for b in other.dates)
    ):
        return False
    if len(_about(one) & _about(other)) >= LEAST:
        return True
    lead = matter.lead(one.span.source) & matter.lead(other.span.source)
    top = max(one.sentence.index, other.sentence.index) < TOP
    return len(lead) >= LEAST and (top or bool(one.names & other.names & lead))
