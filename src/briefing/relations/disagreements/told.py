"""One sentence, as far as disagreements go, and how two of them compare."""

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import combinations, pairwise
from typing import Generic, NamedTuple, TypeVar

from ...model import DateMention, Sentence, Span
from ...text import edtf
from ...text.english import MONTHS, WEEKDAYS
from ...text.words import STOP_STEMS, words
from ..details import NUMBER, skeleton

MANY = 40
"""Points of one matter of which not every two are compared."""
WEEK = 7
CALENDAR = frozenset(MONTHS | WEEKDAYS)
QUESTION = re.compile(r"\?[”\"’']?$")
Value = TypeVar("Value", bound=Hashable, covariant=True)


@lru_cache(maxsize=50_000)
def _is_count(word: str) -> bool:
    """Whether a word is a number, a day or a month."""
    return word[0].isdigit() or word in CALENDAR or NUMBER.fullmatch(word.lower()) is not None


class Word(NamedTuple):
    """A word of a sentence."""

    start: int
    """First code point in the sentence."""
    end: int
    stem: str
    """Of a name its consonants: spellings differ in the others."""
    name: bool
    """Whether it has a capital letter that is not only that of the sentence, and is no day or month."""


@dataclass(frozen=True)
class Told:
    """One sentence of a source."""

    sentence: Sentence
    text: str
    origin: str
    published: str
    """Day of its source; empty where that is not known."""
    dates: tuple[DateMention, ...]
    known: frozenset[str]
    """Words that are names somewhere in the corpus: a sentence may open with one."""

    @cached_property
    def past(self) -> bool:
        """Whether it is dated, and only by days more than a week before its report, or by no day."""
        return bool(self.dates) and all(_is_past(self.published, d.value) for d in self.dates)

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.sentence.span

    @cached_property
    def words(self) -> tuple[Word, ...]:
        """Its words that say what it is about, in order, without numbers, days and months."""
        found = []
        for (start, end), stem in zip(words(self.text), self.sentence.stems, strict=True):
            if stem in STOP_STEMS:
                continue
            word = self.text[start:end]
            if _is_count(word):
                continue
            big = word[0].isupper() and (start > 0 or stem in self.known)
            found.append(Word(start, end, skeleton(word) if big else stem, big))
        return tuple(found)

    @cached_property
    def content(self) -> frozenset[str]:
        """The stems of its words."""
        return frozenset(word.stem for word in self.words)

    @cached_property
    def names(self) -> frozenset[str]:
        """Its names, as their consonants."""
        return frozenset(word.stem for word in self.words if word.name)

    @cached_property
    def asks(self) -> bool:
        """Whether it is a question: that tells nothing."""
        return QUESTION.search(self.text) is not None

    def place(self, start: int, end: int) -> Span:
        """Return a stretch of the sentence as a place of its source."""
        return Span(self.span.source, self.span.start + start, self.span.start + end)

    def around(self, start: int, end: int, reach: int) -> frozenset[str]:
        """Return the stems of so many words on either side of a stretch."""
        before = [word.stem for word in self.words if word.end <= start][-reach:]
        after = [word.stem for word in self.words if word.start >= end][:reach]
        return frozenset((*before, *after))


class Point(NamedTuple, Generic[Value]):
    """What one sentence tells of something that another one may tell differently."""

    told: Told
    words: Span
    """The words that tell it."""
    value: Value
    """What they come to: points of one value are on one side."""

    def giving(self, value: Hashable) -> "Point[Hashable]":
        """Return the point with another value, by which sides are made."""
        return Point(self.told, self.words, value)


Difference = tuple[Point[Hashable], Point[Hashable]]
"""Two points that cannot both be so."""


def apart(one: Told, other: Told) -> bool:
    """Whether two sentences are of different sources, and of different origins."""
    return one.span.source != other.span.source and one.origin != other.origin


def _is_past(published: str, value: str) -> bool:
    """Whether a date is longer than a week, or ends more than a week before a day."""
    days = edtf.days(value)
    if days is None or days.length > WEEK:
        return True
    report = edtf.days(published) if published else None
    return report is not None and days.last < report.first - WEEK


def later(one: Told, other: Told) -> bool:
    """Whether two sentences are of different days: what they tell may have changed."""
    if one.published and other.published and one.published != other.published:
        return True
    ours, theirs = ({d.value for d in told.dates} for told in (one, other))
    return bool(ours) and bool(theirs) and not ours & theirs


def share(a: frozenset[str], b: frozenset[str]) -> float:
    """Return what share of the smaller of two sets the larger has."""
    return len(a & b) / max(1, min(len(a), len(b)))


def jaccard(a: frozenset[str], b: frozenset[str]) -> float:
    """Return what share of the words of both two sets have in common (Jaccard 1912)."""
    return len(a & b) / max(1, len(a | b))


def named_apart(one: Told, other: Told) -> bool:
    """Whether each of two sentences names somebody or something that the other one does not."""
    return bool(one.names - other.content) and bool(other.names - one.content)


def met(
    points: Iterable[Point[Value]], keys: Callable[[Point[Value]], Iterable[Hashable]]
) -> Iterator[tuple[Point[Value], Point[Value]]]:
    """Yield the pairs of points of different origins that share a key, each once.

    Of many with one key each is compared with the next: the work stays linear.
    """
    buckets: dict[Hashable, list[Point[Value]]] = defaultdict(list)
    for point in points:
        for key in keys(point):
            buckets[key].append(point)
    seen: set[tuple[Span, Span]] = set()
    for bucket in buckets.values():
        for a, b in combinations(bucket, 2) if len(bucket) <= MANY else pairwise(bucket):
            if (a.words, b.words) not in seen and apart(a.told, b.told):
                seen.add((a.words, b.words))
                yield a, b
