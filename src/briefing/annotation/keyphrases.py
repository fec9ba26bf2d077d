"""Keyphrases by YAKE, the only module that knows the library.

Campos et al. (2020), "YAKE! Keyword extraction from single documents using multiple local
features", Information Sciences 509. The library lower-cases, drops punctuation and gives strings
with a score of which less is better; here every phrase is anchored again in the text where it
stands, and has a salience of which more is better.
"""

import contextlib
import io
import logging
import math
import re
import warnings
from collections import Counter, defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import pairwise
from typing import Protocol

from ..model import Annotated, Document, Keyphrase, Span
from ..text.english import MONTHS, STOP_WORDS, WEEKDAYS
from ..text.speech import FINITE, FORMS, NOUNS_TOO
from ..text.words import words


@dataclass(frozen=True, slots=True)
class YakeOptions:
    """What YAKE is told; it ignores a misspelt option, so that these are all that may be set."""

    ngram: int = 3
    """Words of the longest phrase."""
    window: int = 1
    """Words to each side that count as neighbours."""
    alike: float = 0.9
    """Likeness of two phrases above which the worse one is dropped."""
    pool: int = 60
    """Phrases asked for, before those that are none are dropped."""


class Extractor(Protocol):
    """The one method of the library that is used."""

    def extract_keywords(self, text: str) -> Sequence[tuple[str, float]]:
        """Return phrases and scores, less being better."""


FIRST_WORDS = 600
"""Words of a source that are read: its time grows faster than the text, and news begins early."""
MOST = 20
"""Keyphrases of one document."""
VERBS = ({form for form, (_, kind) in FORMS.items() if kind in "sdn"} - NOUNS_TOO) | FINITE
PAST = re.compile(r"[a-z]+[^e]ed")
"""What after the first word is hardly an adjective: “Sharaa assumed office”."""
JOINING = frozenset({"of", "and", "the", "for", "in"})
"""Function words that a phrase may hold between its words."""
WHEN = frozenset(word.lower() for word in MONTHS | WEEKDAYS)
POSSESSIVE = re.compile(r"['’]s?$")
WORDS = re.compile(r"\S+")
NAME_GOES_ON = re.compile(r"[^\S\n](?:[A-Z]|(?:al|el|bin|van|von|de)[ -][A-Z])")


def keyphrases(annotated: Annotated) -> Annotated:
    """Return the document with its keyphrases, the most salient first; English only.

    Salience is the root of the best score divided by the phrase's own: 1 for the best, above 0 for
    all; the root keeps one long title from outweighing what several sources share. The text of a
    phrase is its most frequent spelling, the first of equals; its mentions are all places in the
    whole document where it stands as words of its own, in any case.
    """
    document = annotated.document
    if document.source.language != "en":
        return annotated
    scored = _scores(_beginning(document), YakeOptions())
    places = _Places(document)
    found: dict[tuple[Span, ...], Keyphrase] = {}
    best = 0.0
    for phrase, score in scored:
        mentions = places.of(phrase)
        if not mentions or mentions in found or _is_fragment(phrase) or _is_cut(document, mentions):
            continue
        spellings = Counter(document.slice(span) for span in mentions)
        text = spellings.most_common(1)[0][0]
        best = best or score
        found[mentions] = Keyphrase(text, round(math.sqrt(best / score), 6), mentions)
    phrases = tuple(list(found.values())[:MOST])
    return replace(annotated, annotations=replace(annotated.annotations, keyphrases=phrases))


def _beginning(document: Document) -> str:
    """Return the first words of a document, with a full stop after each block that has none.

    YAKE joins lines, and would join a heading with the sentence after it.
    """
    blocks = []
    left = FIRST_WORDS
    for block in document.blocks:
        text = document.text[block.start : block.end]
        ends = [match.end() for match in WORDS.finditer(text)][:left]
        left -= len(ends)
        if ends:
            blocks.append(text[: ends[-1]])
    return "\n".join(text if text.endswith((".", "!", "?")) else f"{text}." for text in blocks)


def _scores(text: str, options: YakeOptions) -> list[tuple[str, float]]:
    """Return the phrases that YAKE finds, best first, with a score above 0 of which less is better."""
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = _extractor(options).extract_keywords(text)
    scored = [(phrase, max(float(score), 1e-9)) for phrase, score in found]
    return sorted(scored, key=lambda pair: (round(pair[1], 9), pair[0]))


@lru_cache(maxsize=1)
def _extractor(options: YakeOptions) -> Extractor:
    """Return the library's extractor; its import takes a quarter of a second."""
    logging.getLogger("yake").addHandler(logging.NullHandler())
    import yake

    extractor: Extractor = yake.KeywordExtractor(
        lan="en",
        n=options.ngram,
        dedup_lim=options.alike,
        dedup_func="seqm",
        window_size=options.window,
        top=options.pool,
    )
    return extractor


@dataclass(frozen=True, slots=True)
class _Word:
    """A word without its possessive, and what stands between it and the next one."""

    plain: str
    start: int
    end: int
    gap: str
    """What stands between it and the next word, without the mark of a possessive."""


def _words(text: str) -> list[_Word]:
    places = [*words(text), (len(text), len(text))]
    found = []
    for (start, end), (following, _) in pairwise(places):
        word = POSSESSIVE.sub("", text[start:end])
        plain = word.lower().replace("’", "'")
        found.append(_Word(plain, start, start + len(word), text[end:following].lstrip("'’")))
    return found


class _Places:
    """The places of phrases in one document."""

    def __init__(self, document: Document):
        self.source = document.source.id
        self.words = _words(document.text)
        self.at: dict[str, list[int]] = defaultdict(list)
        for number, word in enumerate(self.words):
            self.at[word.plain].append(number)

    def of(self, phrase: str) -> tuple[Span, ...]:
        """Return the places of a phrase in the whole document, with or without possessives."""
        wanted = _words(phrase)
        found = []
        for first in self.at.get(wanted[0].plain, ()) if wanted else ():
            here = self.words[first : first + len(wanted)]
            if [w.plain for w in here] == [w.plain for w in wanted] and all(
                h.gap == w.gap for h, w in zip(here[:-1], wanted[:-1], strict=True)
            ):
                found.append(Span(self.source, here[0].start, here[-1].end))
        return tuple(found)


def _is_fragment(phrase: str) -> bool:
    """Whether a phrase is cut out of a clause, or only dates or counts something."""
    parts = [POSSESSIVE.sub("", word) for word in phrase.split()]
    lower = [word.lower() for word in parts]
    return (
        any(word in STOP_WORDS for word in (lower[0], lower[-1]))
        or any(word in STOP_WORDS and word not in JOINING for word in lower)
        or any(word in WHEN for word in (lower[0], lower[-1]))
        or any(word in VERBS for word in lower)
        or any(PAST.fullmatch(word) for word in parts[1:])
        or all(word.replace(",", "").replace(".", "").isdigit() for word in parts)
    )


def _is_cut(document: Document, mentions: tuple[Span, ...]) -> bool:
    """Whether a name goes on after the phrase wherever it stands: “President Vladimir” Putin."""
    return all(
        document.text[span.end - 1].isalnum()
        and document.slice(span).split()[-1][:1].isupper()
        and NAME_GOES_ON.match(document.text, span.end) is not None
        for span in mentions
    )
