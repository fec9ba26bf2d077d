"""Keyphrases of a corpus: those of its sources, folded into one list that reads like an index.

What counts is how many origins hold a phrase, not how often one repeats it: copy of one agency in
five sources counts once. Spellings of one phrase are one (`spelling`), whatever names one person is
one under the person's name (`people`), and what no index has is none (`idle`).
"""

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from ...model import Actor, Annotated, Document, Keyphrase, Span
from ...text.phrases import Places, keys_of
from .idle import is_idle, is_outlet, is_plain
from .people import People
from .spelling import Keys, spelling

MOST = 120
"""Phrases that are looked at: a brief shows a dozen."""
PLAIN = 0.5
"""What a single word in small letters is worth."""
SHARED = 3
"""Sources that must have such a word, where there are as many."""
LONG = 3
"""Blanks in a long phrase."""
ALIKE = 0.5
"""Share of their words by which two phrases are one thing."""


Key = tuple[str, str]
"""The person whom phrases name, or nothing, and what their spellings have in common."""


@dataclass(frozen=True, slots=True)
class _Group:
    """The phrases of the sources that are one."""

    phrase: Keyphrase
    words: frozenset[str]
    person: bool
    sources: int
    """How many hold it."""


def fold(
    corpus: Sequence[Annotated],
    actors: Sequence[Actor] = (),
    sentence_origins: Mapping[Span, str] | None = None,
) -> tuple[Keyphrase, ...]:
    """Return the keyphrases of a corpus, the most salient first; salience 0 to 1.

    Args:
        corpus: its documents.
        actors: who is who in it.
        sentence_origins: the id of the origin of each sentence; without, a source is its own.

    """
    documents = {a.document.source.id: a.document for a in corpus}
    people = People(actors, documents)
    origins = _Origins(corpus, sentence_origins or {})
    phrases = [phrase for a in corpus for phrase in a.annotations.keyphrases]
    keys = Keys(phrase.text for phrase in phrases)
    groups: dict[Key, list[Keyphrase]] = defaultdict(list)
    for phrase in phrases:
        person = people.named(phrase)
        if person:
            groups[person, ""].append(phrase)
        elif not (is_idle(phrase.text) or phrase.text.casefold() in people.described):
            groups["", keys.joined(phrase.text)].append(phrase)
    groups.pop(("", ""), None)
    listed = {key: origins.total(group) for key, group in groups.items()}
    first = sorted(groups, key=lambda key: (-round(listed[key], 9), key))[:MOST]
    named = {key for key in first if people.mentions(key[0])}
    places = _places({key: groups[key] for key in first if key not in named}, documents.values())
    found = []
    for key in first:
        person, _ = key
        mentions = people.mentions(person) or _outermost(places[key])
        text = people.name(person) or spelling([documents[m.source].slice(m) for m in mentions])
        salience = listed[key] * math.sqrt(origins.count(mentions)) / len(corpus)
        if is_plain(text):
            salience *= PLAIN
        sources = len({mention.source for mention in mentions})
        phrase = Keyphrase(text, round(salience, 9), mentions)
        found.append(_Group(phrase, keys.words(text), bool(person), sources))
    found = [one for one in found if not _is_passing(one, len(corpus))]
    found.sort(key=lambda one: (-one.phrase.salience, one.phrase.text))
    kept = [one.phrase for one in _without_repeats(found)]
    best = max((phrase.salience for phrase in kept), default=1.0) or 1.0
    return tuple(replace(one, salience=round(one.salience / best, 6)) for one in kept)


class _Origins:
    """Where the places of phrases come from."""

    def __init__(self, corpus: Sequence[Annotated], origins: Mapping[Span, str]) -> None:
        self.origins = origins
        self.sentences = {
            a.document.source.id: [sentence.span for sentence in a.sentences] for a in corpus
        }

    def total(self, group: Iterable[Keyphrase]) -> float:
        """Return the best salience of a phrase with each origin, summed."""
        best: dict[str, float] = defaultdict(float)
        for phrase in group:
            origin = self._of(phrase.mentions[0])
            best[origin] = max(best[origin], phrase.salience)
        return sum(sorted(best.values()))

    def count(self, mentions: Iterable[Span]) -> int:
        """Return how many origins hold a phrase: sources by its first place in each."""
        firsts: dict[str, Span] = {}
        for mention in mentions:
            firsts.setdefault(mention.source, mention)
        return len({self._of(mention) for mention in firsts.values()})

    def _of(self, mention: Span) -> str:
        sentences = self.sentences[mention.source]
        at = bisect_right(sentences, mention.start, key=lambda span: span.start) - 1
        return self.origins.get(sentences[at], mention.source) if at >= 0 else mention.source


def _places(
    groups: Mapping[Key, Sequence[Keyphrase]], documents: Iterable[Document]
) -> Mapping[Key, set[Span]]:
    """Return all places of the phrases of each group in a corpus; one document at a time is looked at."""
    wordings = {
        key: sorted({keys_of(phrase.text) for phrase in group}) for key, group in groups.items()
    }
    found = {
        key: {span for phrase in group for span in phrase.mentions} for key, group in groups.items()
    }
    for document in documents:
        here = Places(document)
        for key, keys in wordings.items():
            found[key].update(span for each in keys for span in here.of(each))
    return found


def _outermost(spans: Iterable[Span]) -> tuple[Span, ...]:
    """Return places in order, without those inside others."""
    found: list[Span] = []
    for span in sorted(spans, key=_longest_first):
        if not (found and found[-1].touches(span)):
            found.append(span)
    return tuple(found)


def _longest_first(span: Span) -> tuple[int, str, int, int]:
    return len(span.source), span.source, span.start, -span.end


def _without_repeats(found: Sequence[_Group]) -> list[_Group]:
    """Return the phrases that each tell of something that the better ones do not.

    A phrase repeats others if it mostly stands inside a longer one, if better ones have all its
    words, or if a better one shares half of the words of both; a single word in small letters, if
    any other one has it.
    """
    whole = [one for one in found if one.person or not _stands_inside(one, found)]
    persons = [one.words for one in found if one.person]
    told: set[str] = set()
    kept: list[_Group] = []
    for one in whole:
        if any(one.words < words for words in persons):
            continue  # a surname that several bear
        if is_plain(one.phrase.text) and any(one.words < other.words for other in whole):
            continue
        if not (one.words <= told or any(_alike(one, other) for other in kept)):
            kept.append(one)
            told |= one.words
    return kept


def _is_passing(one: _Group, sources: int) -> bool:
    """Whether a phrase is said only by the way.

    An outlet that most sources do not speak of; a single word in small letters that few have; and
    what stands once in several sources and is long, or opens on what may be a verb (“regaining
    weight”).
    """
    text = one.phrase.text
    if is_outlet(text):
        return 2 * one.sources <= sources
    if is_plain(text):
        return one.sources < min(SHARED, sources)
    odd = text.count(" ") >= LONG or text.split()[0].endswith("ing")
    return odd and text.islower() and sources > 1 and len(one.phrase.mentions) == 1


def _alike(one: _Group, other: _Group) -> bool:
    """Whether two phrases of several words share half of all their words."""
    if other.person or min(len(one.words), len(other.words)) < 2:
        return False
    return len(one.words & other.words) >= ALIKE * len(one.words | other.words)


def _stands_inside(one: _Group, found: Sequence[_Group]) -> bool:
    """Whether most places of a phrase are inside longer phrases."""
    inner = {
        mention
        for other in found
        if one.words < other.words
        for mention in _covered(one.phrase.mentions, other.phrase.mentions)
    }
    return 2 * len(inner) > len(one.phrase.mentions)


def _covered(mentions: Sequence[Span], others: Sequence[Span]) -> Iterable[Span]:
    """Yield the mentions that stand inside longer ones of another phrase."""
    for mention in mentions:
        # Mentions of one phrase do not overlap: only the last that begins before can hold it.
        at = bisect_right(others, (*_place(mention), mention.start), key=_start) - 1
        if at >= 0 and others[at].covers(mention) and others[at] != mention:
            yield mention


def _place(span: Span) -> tuple[int, str]:
    return len(span.source), span.source


def _start(span: Span) -> tuple[int, str, int]:
    return (*_place(span), span.start)
