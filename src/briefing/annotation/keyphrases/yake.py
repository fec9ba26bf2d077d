"""YAKE's phrases, the only module that knows the library.

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
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Protocol

from ...model import Document, Keyphrase, Span
from ...text.phrases import Places, keys_of
from .lists import EMPTY, JOINING, PAST, VERBS, WHEN


@dataclass(frozen=True, slots=True)
class Options:
    """What YAKE is told; it ignores a misspelt option, so that these are all that may be set."""

    ngram: int = 3
    """Words of the longest phrase."""
    window: int = 1
    """Words to each side that count as neighbours."""
    alike: float = 0.9
    """Likeness of two phrases above which the worse one is dropped."""
    pool: int = 60
    """Phrases asked for, before those that are none are dropped."""


WITH_LIKES = Options(alike=1.0)
"""To look phrases up in: all of them, without the cost of telling which are alike."""


class Extractor(Protocol):
    """The one method of the library that is used."""

    def extract_keywords(self, text: str) -> Sequence[tuple[str, float]]:
        """Return phrases and scores, less being better."""


FIRST_WORDS = 600
"""Words of a source that are read: its time grows faster than the text, and news begins early."""
MOST = 20
"""Keyphrases of one document."""
WORDS = re.compile(r"\S+")
POSSESSIVE = re.compile(r"['’]s?$")
NAME_GOES_ON = re.compile(r"[^\S\n](?:[A-Z]|(?:al|el|bin|van|von|de)[ -][A-Z])")


def extract(document: Document, options: Options) -> list[tuple[str, float]]:
    """Return the phrases that YAKE finds in the beginning of a document, best first.

    The score is above 0, less being better.
    """
    with contextlib.redirect_stdout(io.StringIO()), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        found = _extractor(options).extract_keywords(_beginning(document))
    scored = [(phrase, max(float(score), 1e-9)) for phrase, score in found]
    return sorted(scored, key=lambda pair: (round(pair[1], 9), pair[0]))


def anchored(document: Document) -> tuple[Keyphrase, ...]:
    """Return YAKE's phrases, without fragments, with the places where they stand in the document.

    Salience is the root of the best score divided by the phrase's own: 1 for the best, above 0 for
    all; the root keeps one long title from outweighing what several sources share.
    """
    places = Places(document)
    found: dict[tuple[Span, ...], Keyphrase] = {}
    best = 0.0
    for phrase, score in extract(document, Options()):
        mentions = places.of(keys_of(phrase))
        if not mentions or mentions in found or is_fragment(phrase) or is_cut(document, mentions):
            continue
        best = best or score
        salience = round(math.sqrt(best / score), 6)
        found[mentions] = Keyphrase(places.spelling(mentions), salience, mentions)
    return tuple(found.values())[:MOST]


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


@lru_cache(maxsize=2)
def _extractor(options: Options) -> Extractor:
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


def is_fragment(phrase: str) -> bool:
    """Whether a phrase is cut out of a clause, or only dates or counts something."""
    parts = [POSSESSIVE.sub("", word) for word in phrase.split()]
    lower = [word.lower() for word in parts]
    return (
        any(word in EMPTY | WHEN for word in (lower[0], lower[-1]))
        or any(word in EMPTY and word not in JOINING for word in lower)
        or any(word in VERBS for word in lower)
        or any(PAST.fullmatch(word) for word in parts[1:])
        or all(word.replace(",", "").replace(".", "").isdigit() for word in parts)
    )


def is_cut(document: Document, mentions: tuple[Span, ...]) -> bool:
    """Whether a name goes on after the phrase wherever it stands: “President Vladimir” Putin."""
    return all(
        document.text[span.end - 1].isalnum()
        and document.slice(span).split()[-1][:1].isupper()
        and NAME_GOES_ON.match(document.text, span.end) is not None
        for span in mentions
    )
