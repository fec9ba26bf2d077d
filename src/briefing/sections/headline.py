"""The headline of a brief: the title of a source, the one that most of the sources bear out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import chain

from ..model import Annotated, OvertakenRule, Span, Title
from ..text.words import STOP_STEMS, stems
from .evidence import Evidence
from .proceedings import stage

SENTENCES = 12
"""Passages that may stand for a headline, the best of all."""
TITLE = 130
"""Code points of the longest of them."""
LEAST = 3
"""Words of a headline, function words aside."""
MAY = re.compile(r"\b(?:may|might|could)\b")
MAY_AT_ALL = re.compile(MAY.pattern, re.IGNORECASE)
COUNTS = ("count", "correction")
OPEN = frozenset(("undecided", "disputed"))
"""Kinds of hedges by which a source leaves open what another one has in its headline."""


def headline(evidence: Evidence) -> Title:
    """Return the headline that shares most words with all the sources, or what may stand for one.

    A headline is the title of a source, with its place where it opens the readable text. Too short
    a one, or one that its own text does not speak of, is no headline. One that is overtaken, that
    is surer than its own report or that tells as a fact what another source leaves open comes after
    all that are not. What the maker dropped is none. Without any, the best passage that is short
    enough stands for it, without that the best keyphrase or the first sentence, and where all of
    them are dropped the path of the first source.
    """
    dropped = {evidence.text(span).rstrip(".") for span in evidence.hand.drops}
    frequency = Counter(
        stem for a in evidence.corpus for s in a.sentences for stem in frozenset(s.stems)
    )
    best: tuple[bool, float, Title] | None = None
    for annotated in evidence.corpus:
        title = _title(annotated)
        if title and title.text.rstrip(".") in dropped:
            continue
        words = frozenset(stems(title.text)) - STOP_STEMS if title else frozenset()
        body = {w for s in annotated.sentences if s.kind != "heading" for w in s.stems}
        if title and len(words) >= LEAST and _half(words, body):
            weight = round(sum(frequency[word] for word in words) / len(words), 9)
            sound = not _is_flawed(evidence, annotated, title, words)
            if best is None or (sound, weight) > best[:2]:
                best = (sound, weight, title)
    return best[2] if best else _stand_in(evidence)


def _is_flawed(
    evidence: Evidence, annotated: Annotated, title: Title, words: frozenset[str]
) -> bool:
    """Whether a headline is overtaken, surer than its report, or what another source leaves open.

    So is that of a report of which all is long past, and one of an arrest where a newer headline on it
    tells of a charge.
    """
    own = annotated.document.source.id
    if any(_goes_on(annotated, title, words, other) for other in evidence.corpus):
        return True
    for one in evidence.relations.overtaken:
        if one.span.source == own and _tells(words, evidence.text(one.span), one.rule):
            return True
    values = [c.features["currency"] for c in evidence.ranking.candidates if c.span.source == own]
    if values and max(values) < 1.0:
        return True
    first = next(s.span for s in annotated.sentences if s.kind != "heading")
    if MAY.search(evidence.text(first)) and not MAY_AT_ALL.search(title.text):
        return True
    return any(
        place.source != own and _half(words, stems(evidence.text(place)))
        for place in _left_open(evidence)
    )


def _goes_on(own: Annotated, title: Title, words: frozenset[str], other: Annotated) -> bool:
    """Whether the headline of a newer source tells of a later stage of the same case."""
    published, newer = own.document.source.published, other.document.source.published
    if not published or not newer or newer <= published:
        return False
    later, at = _title(other), stage(title.text)
    if later is None or at is None or (stage(later.text) or 0) <= at:
        return False
    return _half(words, stems(later.text))


def _tells(words: frozenset[str], text: str, rule: OvertakenRule) -> bool:
    """Whether a headline tells what a sentence does that is overtaken: of a count, its figure."""
    figures = frozenset(word for word in words if word.isdecimal())
    held = stems(text)
    return _half(words, held) and (rule not in COUNTS or not figures.isdisjoint(held))


def _left_open(evidence: Evidence) -> Iterator[Span]:
    for annotated in evidence.corpus:
        for hedge in annotated.annotations.hedges:
            if hedge.cue in OPEN:
                yield evidence.whole(hedge.span)


def _half(words: frozenset[str], others: Iterable[str]) -> bool:
    """Whether half of some words, at least, are among others."""
    return 2 * len(words.intersection(others)) >= len(words)


def _stand_in(evidence: Evidence) -> Title:
    """Return the best passage that is short enough for a headline, else a keyphrase, a sentence, a path."""
    for candidate in evidence.ranking.candidates[:SENTENCES]:
        text = evidence.text(candidate.span).rstrip(".")
        if evidence.hand.drops_any(candidate.span):
            continue
        if len(text) <= TITLE and text[:1].isalnum() and "“" not in text and '"' not in text:
            start = candidate.span.start
            return Title(text, Span(candidate.span.source, start, start + len(text)))
    phrases = sorted(evidence.relations.keyphrases, key=lambda phrase: " " not in phrase.text)
    firsts = (sentence.span for sentence in evidence.corpus[0].sentences)
    places = chain((place for phrase in phrases for place in phrase.mentions), firsts)
    place = next((place for place in places if not evidence.hand.drops_any(place)), None)
    if place is None:
        return Title(evidence.corpus[0].document.source.path, None)
    return Title(evidence.text(place), place)


def _title(annotated: Annotated) -> Title | None:
    """Return the title of a source, with its place where a heading at the beginning has it."""
    given = annotated.document.source.title
    first = next(iter(annotated.sentences), None)
    if first is not None and first.kind == "heading":
        text = annotated.document.slice(first.span)
        if given is None or given == text:
            return Title(text, first.span)
    return Title(given, None) if given else None
