"""What the rules look at: sentences with their words, and which of them are near each other."""

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import combinations, pairwise
from typing import NamedTuple

from ...model import Actor, Annotated, Attribution, Claim, DateMention, Sentence, Span
from ...text import edtf
from ...text.english import MONTHS, WEEKDAYS
from ...text.quotation import quotations
from ...text.words import STOP_STEMS, words
from ..similarity import NUMBER, skeleton

MANY = 40
"""Points of one matter of which not every two are compared."""
WEEK = 7
LEADS = 4
"""Sentences at the top of a document that name who it is about, its headline among them."""
CALENDAR = frozenset(MONTHS | WEEKDAYS)
PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Tt]hey|[Tt]heir|[Ii]t|[Ii]ts|I|[Ww]e|[Mm]y|[Oo]ur)\b"
)
QUESTION = re.compile(r"\?[”\"’']?$")


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
            word = self.text[start:end]
            counts = word[0].isdigit() or NUMBER.fullmatch(word.lower())
            if stem in STOP_STEMS or word in CALENDAR or counts:
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

    @cached_property
    def spoken(self) -> bool:
        """Whether most of it stands in quotation marks."""
        return 2 * sum(map(len, quotations(self.text))) > len(self.text)

    def place(self, start: int, end: int) -> Span:
        """Return a stretch of the sentence as a place of its source."""
        return Span(self.span.source, self.span.start + start, self.span.start + end)

    def around(self, start: int, end: int, reach: int) -> frozenset[str]:
        """Return the stems of so many words on either side of a stretch."""
        before = [word.stem for word in self.words if word.end <= start][-reach:]
        after = [word.stem for word in self.words if word.start >= end][:reach]
        return frozenset((*before, *after))


class Point(NamedTuple):
    """What one sentence tells of something that another one may tell differently."""

    told: Told
    words: Span
    """The words that tell it."""
    value: Hashable
    """What they come to: points of one value are on one side."""


Difference = tuple[Point, Point]
"""Two points that cannot both be so."""


@dataclass(frozen=True)
class Matter:
    """A corpus, as far as disagreements go."""

    corpus: Sequence[Annotated]
    claims: Sequence[Claim]
    sentence_origins: Mapping[Span, str]

    copies: frozenset[str]
    """Ids of the origins that are no more than shared copy."""
    holders: Mapping[Span, Actor]
    """Whom the words at a place name, or stand for."""
    overtaken: frozenset[Span]
    """Sentences that a later source has overtaken: what follows them in time does not contradict them."""

    @cached_property
    def known(self) -> frozenset[str]:
        """Stems of the words that have a capital letter inside a sentence, and are no everyday words."""
        big: Counter[str] = Counter()
        small: Counter[str] = Counter()
        for annotated in self.corpus:
            for sentence in annotated.sentences:
                if sentence.kind == "heading":
                    continue
                text = annotated.document.slice(sentence.span)
                for (start, _), stem in zip(words(text), sentence.stems, strict=True):
                    (big if text[start].isupper() else small)[stem] += start > 0
        return frozenset(s for s in big if big[s] > small[s]) - STOP_STEMS

    @cached_property
    def _leads(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for told in self.told.values():
            if told.sentence.index < LEADS:
                found[told.span.source] = found.get(told.span.source, frozenset()) | told.names
        return found

    def lead(self, source: str) -> frozenset[str]:
        """Return the names at the top of a source."""
        return self._leads.get(source, frozenset())

    def whose(self, told: Told, at: int) -> str:
        """Return the last name before a place of a sentence, as its consonants; of a pronoun that of its holder.

        It is “?” where nobody knows whom the pronoun stands for, and empty without either.
        """
        names = [word for word in told.words if word.name and word.end <= at]
        pronouns = list(PRONOUN.finditer(told.text, names[-1].end if names else 0, at))[::-1]
        if not pronouns:
            return names[-1].stem if names else ""
        gender = _gender(pronouns[0])
        for match in pronouns:
            actor = self.holders.get(told.place(*match.span()))
            if actor and _gender(match) == gender:
                return skeleton(actor.holder.name.split()[-1].rpartition("-")[2])
        return "?"

    def holder(self, told: Told, start: int, end: int) -> Actor | None:
        """Return whom the words of a stretch of a sentence name, if they name one."""
        place = told.place(start, end)
        return next((actor for span, actor in self.holders.items() if place.covers(span)), None)

    @cached_property
    def told(self) -> Mapping[Span, Told]:
        """Every sentence of running text in English, by place."""
        found = {}
        for annotated in self.corpus:
            source, text = annotated.document.source, annotated.document.text
            if source.language != "en":
                continue
            dates: dict[int, list[DateMention]] = defaultdict(list)
            mentions = iter(annotated.annotations.dates)
            mention = next(mentions, None)
            for sentence in annotated.sentences:
                while mention and mention.span.start < sentence.span.end:
                    dates[sentence.index].append(mention)
                    mention = next(mentions, None)
                if sentence.kind == "heading":
                    continue
                found[sentence.span] = Told(
                    sentence,
                    text[sentence.span.start : sentence.span.end],
                    self.sentence_origins.get(sentence.span, source.id),
                    (source.published or "").rstrip("~?%"),
                    tuple(dates[sentence.index]),
                    self.known,
                )
        return found

    @cached_property
    def near(self) -> Sequence[tuple[Told, Told]]:
        """Pairs of sentences of different origins that read alike, each once, in order of place."""
        return [(one, other) for one, other in self.alike if one.origin != other.origin]

    @cached_property
    def alike(self) -> Sequence[tuple[Told, Told]]:
        """The same, and those of copy that sources share: one of them may have changed a word."""
        pairs = {
            (min(a, b), max(a, b))
            for claim in self.claims
            for a in claim.sentences
            for b in (*claim.sentences, *claim.close)
            if a.source != b.source
        }
        found = []
        for a, b in sorted(pairs):
            one, other = self.told.get(a), self.told.get(b)
            if one and other and (one.origin != other.origin or one.origin in self.copies):
                found.append((one, other))
        return found

    @cached_property
    def said(self) -> Sequence[tuple[Told, Attribution, Actor]]:
        """What holders are reported to have said, with the sentence that it begins in."""
        starts: dict[tuple[str, int], Told] = {}
        found = []
        for told in self.told.values():
            starts[told.span.source, told.sentence.index] = told
        for annotated in self.corpus:
            at = 0
            for attribution in sorted(
                annotated.annotations.attributions, key=lambda a: a.content[0]
            ):
                actor = self.holders.get(attribution.speaker) if attribution.speaker else None
                first = attribution.content[0]
                while (
                    at < len(annotated.sentences)
                    and annotated.sentences[at].span.end <= first.start
                ):
                    at += 1
                told = starts.get((first.source, at))
                if actor and told and attribution.mode != "declined":
                    found.append((told, attribution, actor))
        return found


def _gender(pronoun: re.Match[str]) -> str:
    """Return one form for “he”, “his” and “him”, and so on."""
    return pronoun[0].lower().removesuffix("s").replace("hi", "he").replace("her", "she")


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
    points: Iterable[Point], keys: Callable[[Point], Iterable[Hashable]]
) -> Iterator[Difference]:
    """Yield the pairs of points of different origins that share a key, each once.

    Of many with one key each is compared with the next: the work stays linear.
    """
    buckets: dict[Hashable, list[Point]] = defaultdict(list)
    for point in points:
        for key in keys(point):
            buckets[key].append(point)
    seen: set[tuple[Span, Span]] = set()
    for bucket in buckets.values():
        for a, b in combinations(bucket, 2) if len(bucket) <= MANY else pairwise(bucket):
            if (a.words, b.words) not in seen and apart(a.told, b.told):
                seen.add((a.words, b.words))
                yield a, b
