"""Topics: the plain noun phrases that the sources share, as keyphrases.

Names are what most phrases of news hold, and a name is no topic of a question. These are phrases of
one or two words in small letters out of the runs between function words, names and marks (RAKE, Rose
et al. 2010), told of by several sources. Without a tagger a word counts as a noun when it closes such
a run more often than not, and stands right after an article, a possessive or a preposition somewhere.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

from ..model import Annotated, Keyphrase, Span
from ..text.bodies import BODIES
from ..text.english import STARTERS, STOP_WORDS
from ..text.people import PEOPLE, TITLES
from ..text.speech import FORMS, NOUNS_TOO
from ..text.word_classes import ADVERBS, AUXILIARIES, FINITE, PREPOSITIONS, TIMES
from ..text.words import stems
from .event_words import IRREGULAR_PAST, NUMBER_WORDS, OCCASIONS

LEAST = 2
"""Sources that must share a phrase."""
MOST = 60
"""Phrases kept, those of most sources first."""
WORD = re.compile(r"[A-Za-z][\w’'-]*")
GAP = re.compile(r"\s")
CLOSING = re.compile(
    r"(?:ly|ed|ing|ous|ful|est|ic|ive|ary|less|able|ible|[eo]ral|[io]nal|ical|['’]\w+)$"
)
"""Endings of what is hardly a noun by itself."""
OPENING = re.compile(r"^\w+(?:ly|ed|['’]\w+) ")
"""Of what is hardly the first word of two."""
BEFORE_NOUN = re.compile(
    r"(?:\b(?:the|a|an|his|her|its|their|our|no|any|of|for|over|about|on|with|granted|granting)"
    r"|['’]s|s['’])\s$"
)
OCCASION = re.compile("|".join(noun for _, noun in OCCASIONS))
VERBS = (frozenset(FORMS) - NOUNS_TOO) | FINITE | AUXILIARIES | frozenset(IRREGULAR_PAST)
EMPTY = STOP_WORDS | STARTERS | ADVERBS | PREPOSITIONS | TIMES | VERBS | frozenset(NUMBER_WORDS)
HOLDERS = frozenset(stem for word in TITLES | PEOPLE | BODIES for stem in stems(word))
SHELLS = frozenset(
    """
    fate future status issue issues question questions matter matters term terms case cases role way ways
    part parts side sides thing things number numbers lot kind sort series group groups area areas level
    time times day days year years decade decades century moment period end start beginning place world
    country countries nation nations region city state government authorities capital home life lives
    news reports report statement statements remarks interview comment comments conference media press
    decision decisions announcement uncertainty situation event events effort efforts step steps move
    result results point points fact reason reasons change changes response request process plan plans
    person name names word words story piece photo video family order help power support use public
    history presence relations relationship ties new former key main major several important many many
    clear unclear certain uncertain likely unlikely sure able possible ready known
    nature desire hope push agenda era past anonymity condition interest interests line scene incident
    problem back course fall tide manner extent control
    dead good bad worst best wrong right northern southern eastern western well great dozens
    official senior top high long old big last next first second third recent current possible same
    """.split()  # noqa: SIM905
)
"""Nouns that stand for any topic, and words that none is called by."""
NO_TOPICS = EMPTY | SHELLS


def topics(corpus: Sequence[Annotated]) -> tuple[Keyphrase, ...]:
    """Return the shared phrases of a corpus, those of most sources first; salience 0 to 1.

    Salience is the share of the sources that hold the phrase.
    """
    places: dict[tuple[str, ...], list[tuple[str, int, int]]] = defaultdict(list)
    closing: Counter[str] = Counter()
    opening: Counter[str] = Counter()
    alone: set[str] = set()
    nouns: set[str] = set()
    texts = {a.document.source.id: a.document.text for a in corpus}
    for annotated in corpus:
        source, text = annotated.document.source.id, annotated.document.text
        for run in _runs(annotated):
            keys = [_stem(word[0]) for word in run]
            closing[keys[-1]] += 1
            opening.update(keys[:-1])
            begin = run[0].start()
            if BEFORE_NOUN.search(text, max(0, begin - 12), begin) and not CLOSING.search(
                run[-1][0]
            ):
                (alone if len(run) == 1 else nouns).add(keys[-1])
            for stem, word in zip(keys, run, strict=True):
                places[(stem,)].append((source, *word.span()))
            for (one, two), both in zip(pairwise(run), pairwise(keys), strict=True):
                places[both].append((source, one.start(), two.end()))
    found = []
    least = min(LEAST, len(corpus))
    for key, at in places.items():
        head = key[-1]
        if len(at) < LEAST or head in HOLDERS:
            continue
        if head not in alone and (len(key) == 1 or head not in nouns):
            continue
        if closing[head] <= opening[head] or (len(key) > 1 and closing[key[0]] > opening[key[0]]):
            continue
        sources = len({source for source, _, _ in at})
        if sources < least:
            continue
        spellings = Counter(texts[source][start:end] for source, start, end in at)
        text = min(spellings, key=lambda s: (-spellings[s], s))
        if CLOSING.search(text) or (len(key) > 1 and OPENING.search(text)):
            continue
        found.append((-sources, -len(at), text, at))
    found.sort(key=lambda phrase: phrase[:3])
    return tuple(
        Keyphrase(text, round(-sources / len(corpus), 6), tuple(sorted(Span(*one) for one in at)))
        for sources, _, text, at in found[:MOST]
    )


def _runs(annotated: Annotated) -> Iterator[list[re.Match[str]]]:
    """Yield the runs of words in small letters that are no function words, word by word."""
    text = annotated.document.text
    if annotated.document.source.language != "en":
        return
    for sentence in annotated.sentences:
        run: list[re.Match[str]] = []
        for match in WORD.finditer(text, sentence.span.start, sentence.span.end):
            fits = _may_name(match[0])
            if run and not (fits and GAP.fullmatch(text, run[-1].end(), match.start())):
                yield run
                run = []
            if fits and len(match[0]) > 2:
                run.append(match)
        if run:
            yield run


@lru_cache(maxsize=100_000)
def _may_name(word: str) -> bool:
    """Whether a word may stand in the name of a topic."""
    return word.islower() and word not in NO_TOPICS and not OCCASION.fullmatch(word)


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    return stems(word)[0]
