"""What one sentence tells of acts: which it looks ahead to, which it tells as done, what it counts.

A sentence is read by the words around its verbs (`event_words.py`), clause by clause, without a
parser; what is not plain tells nothing.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache

from ..model import Annotated
from ..text.english import MONTHS, STARTERS, STOP_WORDS, WEEKDAYS
from ..text.people import PEOPLE, TITLES
from ..text.roles import ADJECTIVES
from ..text.words import stems
from . import event_words as data
from .details import skeleton

AHEAD = re.compile(
    rf"(?<![\w-])(?:{data.AHEAD}|(?P<reported>{data.REPORTED}))(?:be\s)?(?P<verb>[a-z]{{2,18}})\b"
)
SAYING = re.compile(r"\b(?:said|told|announced|confirmed|reported|added)\b")
CONDITION = re.compile(r"\b(?:if|If|unless|Unless|whether|once|Once|when|When|until)\s")
WORD = re.compile(r"(?:al[- ])?[A-Z][\w'’-]*")
PAST = re.compile(rf"\b(?:\w{{2,16}}ed|{'|'.join(data.IRREGULAR_PAST)})\b")
UNDONE = re.compile(
    r"\b(?:not|never|no|neither|nor|without|nobody|cannot|could|would|might|may|should|will|must"
    r"|fail(?:s|ed)?|refus\w{1,3}|declin\w{1,3}|if|unless|whether)\b|n['’]t\b|['’]ll\b"
    r"|\b(?:to|be|being)\s(?:\w+ly\s)?$"
)
"""What, before a verb in its clause, says that the act was not done, or not yet."""
PASSIVE = re.compile(r"\b(?:was|were|been)\s(?:\w+ly\s)?$")
BORDER = re.compile(
    r"[,;:()—–“”\"]|\s(?:that|who|which|and|but|while|as|after|before|because)(?=\s)"
)
ELSEWHERE = re.compile(r"\b(?:in|at|to|from|of|near|outside|inside|on|by)\s(?:the\s)?$")
OCCASION = re.compile("|".join(rf"\b(?P<{kind}>{noun})\b" for kind, noun in data.OCCASIONS))
"""Nouns of occasions, in a text in small letters."""
OPENS, AT, OVER, OVER_ON_ITS_DAY = (
    tuple((kind, re.compile(form.format(own=data.OWN, noun=noun))) for kind, noun in data.OCCASIONS)
    for form in (
        r"(?:^|\s)(?i:{own}){noun}\s$",
        r"\b(?:during|at|in|ahead\sof|before)\s{own}{noun}\b",
        data.OVER,
        data.OVER_ON_ITS_DAY,
    )
)
COUNTED = re.compile("|".join(rf"\b{words}\b|toll|death\scount" for _, words, _ in data.COUNTED))
PART = re.compile(
    r"\b(?:women|children|men|boys|girls|soldiers|troops|officers|police|among|including)\b"
)
"""Who are counted apart, or as a part."""
SO_FAR, FAR, RISEN, REVISED, TO_DECIDE, DECIDED, VERDICT = map(
    re.compile,
    (data.SO_FAR, data.FAR, data.RISEN, data.REVISED, data.TO_DECIDE, data.DECIDED, data.VERDICT),
)
UNNAMED = frozenset(word.lower() for word in STOP_WORDS | STARTERS | MONTHS | WEEKDAYS)
UNNAMED |= TITLES | PEOPLE


WINDOW = 300
"""Code points of a clause that are looked at on either side of a verb."""
PEOPLES = ("n", "i", "an", "ese", "ns", "is")
"""What the name of a country takes for its people: Russia, Russian."""


@dataclass(frozen=True, slots=True)
class Act:
    """An act that a sentence looks ahead to."""

    verb: str
    """Stem that stands for the verb and its synonyms; empty for a verb that names no act."""
    occasion: str | None
    """Kind of the occasion that it belongs to, where the sentence says so."""
    doers: frozenset[str]
    """Names before the verb in its clause."""
    objects: frozenset[str]
    """Names after it in its clause that are no places."""
    subject: frozenset[str]
    """Stems of the words before the verb in its clause that are no names."""


class Names:
    """The names of a corpus: words with a capital letter inside a sentence, by their consonants."""

    def __init__(self, corpus: Sequence[Annotated]):
        self.known = frozenset(
            _name(match[0])
            for annotated in corpus
            for sentence in annotated.sentences
            if sentence.kind != "heading"
            for match in WORD.finditer(
                annotated.document.text, sentence.span.start + 1, sentence.span.end
            )
        ) - {""}
        self._countries: dict[str, str | None] = {}

    def within(self, text: str, *, places: bool = True) -> frozenset[str]:
        """Return the names in a text, a people as its country.

        Without `places`, neither those right after “in”, “at” and “of”, nor peoples: “the Russian
        minister” and “the Russian president” are two.
        """
        found = set()
        for match in WORD.finditer(text):
            name = _name(match[0])
            if name in self.known:
                country = self._country(name)
                if places or not (country or ELSEWHERE.search(text, *_before(match, 16))):
                    found.add(skeleton(country or name))
        return frozenset(found)

    def doers(self, clause: str) -> frozenset[str]:
        """Return the names of those who do what a clause tells; peoples where it names no other."""
        return self.within(clause, places=False) or self.within(clause)

    def _country(self, name: str) -> str | None:
        """Return the country of a people, if it is named."""
        if name not in self._countries:
            self._countries[name] = self._people(name)
        return self._countries[name]

    def _people(self, name: str) -> str | None:
        stems = (name.removesuffix(end) for end in PEOPLES if name.endswith(end))
        named = (*stems, ADJECTIVES.get(name, ""))
        return next((stem for stem in named if stem in self.known), None)


@lru_cache(maxsize=50_000)
def _name(word: str) -> str:
    name = re.sub(r"^(?:al|Al)[- ]|['’]s?$", "", word).lower()
    return "" if name in UNNAMED or len(name) < 3 else name


def ahead(text: str, names: Names) -> Iterator[Act]:
    """Yield the acts that a sentence looks ahead to, without conditions."""
    for match in AHEAD.finditer(text):
        before = text[slice(*_before(match, WINDOW))]
        if match["reported"] and not SAYING.search(before):
            continue
        if CONDITION.search(before[-60:]) or match["verb"] == "not":
            continue
        subject, rest = _clause(before), text[match.end() : match.end() + WINDOW]
        border = BORDER.search(rest)
        doing = rest[: border.start() if border else None]
        verb = _verb(match["verb"], doing)
        kinds = [kind for kind, opens in OPENS if opens.search(subject)]
        kinds += [kind for kind, at in AT if at.search(rest)]
        talking = stems(match["verb"])[0] in data.TALKING
        occasion = data.ACT_OF.get(verb, "meeting" if talking else None)
        if verb or kinds or occasion:
            yield Act(
                verb,
                next(iter(kinds), occasion),
                names.doers(subject),
                names.within(doing, places=False),
                common_words(subject),
            )


def done(text: str) -> Iterator[tuple[str, str]]:
    """Yield what a sentence tells as done: the stem of the verb, and its clause up to it."""
    for match in PAST.finditer(text):
        before = _clause(text[slice(*_before(match, WINDOW))])
        base = data.IRREGULAR_PAST.get(match[0].lower(), match[0])
        verb = _verb(base, text[match.end() : match.end() + WINDOW])
        noun = text.startswith(" by ", match.end()) and not PASSIVE.search(before)
        if verb and not noun and not UNDONE.search(before):
            yield verb, before


def over(text: str) -> tuple[frozenset[str], frozenset[str]]:
    """Return the kinds of occasion that a sentence tells as over.

    First those that it tells apart, then those that only their day tells apart.
    """
    if AHEAD.search(text):
        return frozenset(), frozenset()
    verdict = frozenset(("trial",)) if VERDICT.search(text) else frozenset()
    if not (OCCASION.search(text.lower()) and PAST.search(text)):
        return verdict, frozenset()
    return _kinds(OVER, text) | verdict, _kinds(OVER_ON_ITS_DAY, text)


def _kinds(patterns: Sequence[tuple[str, re.Pattern[str]]], text: str) -> frozenset[str]:
    return frozenset(kind for kind, pattern in patterns if pattern.search(text))


def counts(text: str) -> dict[str, int]:
    """Return what a sentence counts, with the number: two or more, and counted only once."""
    found: dict[str, int] = {}
    if COUNTED.search(text):
        for what, pattern in counted():
            matches = list(pattern.finditer(text))
            if len(matches) == 1 and not PART.search(matches[0][0]):
                number = next(filter(None, matches[0].groups())).lower()
                value = data.NUMBER_WORDS.get(number) or int(number.replace(",", ""))
                if value > 1:
                    found[what] = value
    return found


@cache
def counted() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Return what may be counted, and how it is; compiled only where something is."""
    return tuple(
        (what, re.compile(_count(words, toll), re.IGNORECASE)) for what, words, toll in data.COUNTED
    )


def _count(words: str, toll: str) -> str:
    return (
        rf"\b{data.NUMBER}\s(?:(?!per)\w{{1,12}}\s)?(?:{data.PEOPLE}\s)?"
        rf"(?:(?:were|was|are|is|have\sbeen|has\sbeen|had\sbeen|confirmed|still)\s){{0,2}}{words}\b"
        rf"|\b{words}\s{data.ABOUT}{data.NUMBER}(?=\s(?:of\s)?{data.PEOPLE}|[,.;]|\s(?:in|and|on|as)\b)"
        rf"|\b(?:{toll}|number\sof\s(?:[^\W\d]+\s){{0,3}}?{words})"
        rf"\s(?:[^\W\d]+\s){{0,8}}?{data.ABOUT}(?:from\s[\d,]+\s)?(?:to|at|of|is|was|reached|{data.PASSED})"
        rf"\s{data.ABOUT}{data.NUMBER}"
        rf"|\b{toll}\s(?:[^\W\d]+\s){{0,16}}?[^\W\d]+,\s(?:reaching|{data.PASSED})"
        rf"\s{data.ABOUT}{data.NUMBER}"
    )


def common_words(text: str) -> frozenset[str]:
    """Return the stems of the words of a text in small letters that say what it is about."""
    small = " ".join(word for word in text.split() if word.islower())
    return frozenset(stems(small)) - data.EMPTY


def _before(match: re.Match[str], room: int) -> tuple[int, int]:
    """Return the place right before a match, of at most so many code points."""
    return max(0, match.start() - room), match.start()


def _clause(before: str) -> str:
    """Return the end of a text, from the last border of a clause."""
    return before[max((match.end() for match in BORDER.finditer(before)), default=0) :]


def _verb(word: str, after: str) -> str:
    """Return the stem that stands for a verb and its synonyms; “hold talks” is to meet.

    A verb that names no act gives an empty one.
    """
    stem = stems(word)[0]
    if stem == "hold":
        occasion = OCCASION.search(after[:40].lower())
        kind = (occasion.lastgroup if occasion else None) or ""
        stem = next((verb for verb, of in data.ACT_OF.items() if of == kind), kind)
    return next((group[0] for group in data.ACTS if stem in group), "")
