"""Tellings: dated passages, and how well each tells what happened at its date."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from ..model import Candidate, DateMention, Sentence, Span
from ..text import edtf
from ..text.happenings import KINDS
from ..text.words import STOP_STEMS, words
from .evidence import Evidence

MAIN, SIDE, AFTER, ASIDE = range(4)
"""How a date stands to what its sentence tells: in its main clause; in a clause beside it; in the
story of something before it; or only by the way."""

NO_DATE = re.compile(
    r"\b(?:by|until|till|beyond|before|than|toward|towards|through|(?<!back\s)to|prior\sto|ahead\sof|as\sof"
    r"|target\w*|goals?|for|deadline\w*)\s(?:the\s|at\sleast\s|about\s)?$",
    re.IGNORECASE,
)
"""A date behind these is a bound or an aim: nothing is told to have happened then."""
AS_DEADLINE = re.compile(r"\sas\s(?:the|a|its|their)\s(?:deadline|date|target)\b")
OPENS = re.compile(
    r"[“\"'‘(\[]?(?:(?:[Oo]n|[Ii]n|[Aa]t|[Dd]uring|[Oo]ver|[Ll]ate|[Ee]arly|[Bb]ut|[Aa]nd|[Tt]hen"
    r"|[Aa]lso|[Ii]t\swas|[Aa]round|[Aa]bout|[Bb]ack|[Aa]s\searly\sas|[Ll]ater|[Ee]arlier|[Tt]he)\s)*"
)
PART = re.compile(r"[,;:()–—]|\s-{1,2}\s")
BESIDE = re.compile(r"\b(?:who|whose|which|that|when|where|while|as|[a-z]+ing)\b")
BEFORE = re.compile(r"\b(?:after|following)\b", re.IGNORECASE)
BY_THE_WAY = re.compile(
    r"\b(?:since|before|until|despite|because|if|unless|than|including|like|unlike)\b"
    r"|\b(?:from|between)\s(?:[^,;]{1,30}\s(?:and|to|through|until)\s)?$",
    re.IGNORECASE,
)
NAMING = re.compile(
    r"(?:^|\W)(?:the|an?|its|his|her|their|this|that|[\w.]{1,40}['’]s?|of)\s$", re.IGNORECASE
)
NAMED = re.compile(
    r"\s(?!(?:and|or|to|in|on|at|for|by|with|from|as|was|were|is|are|has|had|when|that|who|which|while"
    r"|after|before|but)\b)\w{3,}|['’]s?\b"
)
"""After a date: what is named by it, “the 2015 intervention”, “today’s vote”."""
ROW = re.compile(r"\b\d{4}(?:,? (?:and |or )?\d{4}){2,}\b")
"""Three years in a row."""
DURING = re.compile(r"\bduring\s(?:the|its|his|her|their)\s$", re.IGNORECASE)
EARLIER = re.compile(r"earl(?:y|ier)\b", re.IGNORECASE)
AHEAD = re.compile(
    r"\b(?:will|would|shall|won['’]t|(?:is|are) (?:to|set|due)|expect(?:s|ed)? to|plan(?:s|ned)? to"
    r"|due to|set to|going to|scheduled|could|may|might|should)\b"
)
BESIDE_DATE = 40
"""Code points on either side of a date that tell what happened."""
ONE_KIND = 0.15
NAME = re.compile(r"(?<!^)(?<![.!?“\"] )\b[A-Z][a-z]\w*")


@dataclass(frozen=True)
class Telling:
    """A passage, and the words that date what it tells."""

    candidate: Candidate
    mention: DateMention
    sentence: Sentence
    text: str
    """Of the sentence."""
    role: int
    spoken: bool
    ahead: bool
    several: bool

    @property
    def days(self) -> edtf.Days:
        """What its date covers."""
        return edtf.days(self.mention.value) or edtf.Days(0, 0)

    @property
    def lasts(self) -> bool:
        """Whether it is a stretch until now, or of days: too vague for a date of its own."""
        value = self.mention.value
        return value.endswith(edtf.OPEN) or ("/" in value and self.days.length < 28)

    @property
    def plain(self) -> frozenset[str]:
        """The words of its sentence, happenings by their kind, without names."""
        return self._bag[0]

    @property
    def names(self) -> frozenset[str]:
        """The names in its sentence, stemmed."""
        return self._bag[1]

    @cached_property
    def _bag(self) -> tuple[frozenset[str], frozenset[str]]:
        plain, names = set(), set()
        start = self.mention.span.start - self.sentence.span.start
        end = self.mention.span.end - self.sentence.span.start
        places = words(self.text)
        for (first, last), stem in zip(places, self.sentence.stems, strict=True):
            if stem in STOP_STEMS or start <= first < end or first >= len(self.text):
                continue
            if self.text[first].isupper() and first:
                names.add(stem)
            elif last > first + 2:
                plain.add(KINDS.get(stem, stem))
        return frozenset(plain), frozenset(names)

    @cached_property
    def happenings(self) -> frozenset[str]:
        """What kinds of happenings are told close to its date."""
        start = self.mention.span.start - self.sentence.span.start
        end = self.mention.span.end - self.sentence.span.start
        near = range(max(0, start - BESIDE_DATE), end + BESIDE_DATE)
        stems = zip(words(self.text), self.sentence.stems, strict=True)
        return frozenset(KINDS[s] for (first, _), s in stems if first in near and s in KINDS)

    def likeness(self, other: "Telling") -> float:
        """Return how much two tellings have in common, names counted half.

        It is the share of the words of the shorter one, and more where both tell of one kind of
        happening close to their dates.
        """
        (a, x), (b, y) = (self.plain, self.names), (other.plain, other.names)
        least = min(len(a) + len(x) / 2, len(b) + len(y) / 2)
        share = (len(a & b) + len(x & y) / 2) / max(1.0, least)
        return round(share + ONE_KIND * bool(self.happenings & other.happenings), 9)


def tellings(evidence: Evidence, event: str | None) -> Iterator[Telling]:
    """Yield what the candidates tell of dates.

    A candidate is told by one date: that which stands best to its sentence, first those besides the
    day of the event, then the most exact. The others in it are by the way.
    """
    for candidate in evidence.ranking.candidates:
        today = _today(evidence, candidate.span.source)
        found = []
        for mention in evidence.found.dates.within(candidate.span):
            sentence = evidence.sentences(mention.span)[0]
            text = evidence.text(sentence.span)
            role = _role(text, mention, sentence, today)
            days = edtf.days(mention.value)
            if role is not None and days and not _quotes(evidence, mention.span):
                is_event = edtf.plain(mention.value) == event
                found.append(((role, is_event, days.length), mention, sentence, text))
        found.sort(key=lambda each: each[0])
        for number, ((role, *_), mention, sentence, text) in enumerate(found):
            yield Telling(
                candidate,
                mention,
                sentence,
                text,
                ASIDE if number else role,
                _said(evidence, sentence.span),
                AHEAD.search(text) is not None,
                len(evidence.sentences(candidate.span)) > 1,
            )


def _quotes(evidence: Evidence, span: Span) -> bool:
    """Whether a date tells when somebody spoke whose very words are quoted: “…,” she said Monday."""
    return any(
        attribution.mode == "direct"
        and attribution.scope is not None
        and attribution.scope.covers(span)
        and not any(part.covers(span) for part in attribution.content)
        for attribution in evidence.found.scopes.touching(span)
    )


def _said(evidence: Evidence, span: Span) -> bool:
    """Whether somebody says what stands at a place; who only wants something says nothing."""
    return any(not attribution.stance for attribution in evidence.found.scopes.touching(span))


def _today(evidence: Evidence, source: str) -> edtf.Days | None:
    """Return the day of a source, or else of the newest one."""
    known = evidence.by_source[source].document.source
    return edtf.days(known.published or known.inferred or "")


def _role(
    text: str, mention: DateMention, sentence: Sentence, today: edtf.Days | None
) -> int | None:
    """Return how a date stands to what its sentence tells; None when nothing happened then."""
    start = mention.span.start - sentence.span.start
    before, after = text[:start], text[mention.span.end - sentence.span.start :]
    days = edtf.days(mention.value)
    if days is None or NO_DATE.search(before) or AS_DEADLINE.match(after):
        return None
    if any(row.start() <= start < row.end() for row in ROW.finditer(text)):
        return None  # “in 2012, 2011 and 2007”: how often, not when
    if today and days.first > today.last:
        return None
    words = text[start : start + mention.span.end - mention.span.start]
    if today and days.last >= today.first and days.length > 1 and not EARLIER.match(words):
        return None  # “this year”: it is not over
    if DURING.search(before):
        return AFTER
    if NAMING.search(before) and NAMED.match(after):
        return ASIDE
    if after.startswith(("'s", "’s")) or before.endswith((" of ", "(")):
        return ASIDE
    if OPENS.fullmatch(before):
        return MAIN
    part = PART.split(before)[-1]
    if BY_THE_WAY.search(part):
        return ASIDE
    if BEFORE.search(part):
        return AFTER
    return SIDE if BESIDE.search(part) else MAIN
