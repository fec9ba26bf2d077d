"""Words and their stems.

A word is a run of letters and digits. A number with its commas and points (4,000 or 2.5) is one
word, and so are dotted letters (U.S.) and a word with its apostrophe (don't); a hyphen parts words.
"""

import re
import unicodedata
from functools import lru_cache

import Stemmer

from .english import STOP_WORDS

WORD = re.compile(
    r"""
      [A-Za-z]{2,} (?![\w'’\u0300-\u036f])                # most words: the last line takes them too, slower
    | \d+ (?:[.,]\d+)+                                      # 4,000 or 2.5
    | [^\W\d_] (?:\.[^\W\d_])+ (?![^\W_]) (?:\.?['’]s\b)?  # U.S (of “U.S.”), D.C.’s
    | (?:[^\W_]|[\u0300-\u036f])+ (?:['’][^\W_]+)*          # Assad’s, don't
    """,
    re.VERBOSE,
)
# Porter's second algorithm, as its author recommends: it knows the apostrophe, and leaves short
# words such as “us” and “gas” whole, where the first one takes their s.
PORTER2 = Stemmer.Stemmer("english", 0)  # no cache of its own: `_stem` has one


def words(text: str) -> tuple[tuple[int, int], ...]:
    """Return the places of the words of a text, half-open, in code points, in order."""
    return tuple([match.span() for match in WORD.finditer(text)])


def stems(text: str) -> tuple[str, ...]:
    """Return the words of a text, lower-cased and stemmed, in order.

    The stemmer is Porter2 (Porter, Snowball, 2001). A possessive is left out: “Assad's” and “Assad”
    have one stem; so have “U.S.” and “US”. Typographic apostrophes count as plain ones.
    """
    return tuple(_stem(word) for word in WORD.findall(text))


@lru_cache(maxsize=100_000)
def _stem(word: str) -> str:
    """Return the stem of one word."""
    plain = unicodedata.normalize("NFC", word).lower().replace("’", "'")
    if plain[0].isdigit():
        return plain.removesuffix("'s")
    stem: str = PORTER2.stemWord(plain.replace(".", ""))
    return stem


@lru_cache(maxsize=100_000)
def fold(word: str) -> str:
    """Return a word in small letters without accents."""
    plain = unicodedata.normalize("NFKD", word.replace("’", "'").casefold())
    return "".join(c for c in plain if not unicodedata.combining(c))


STOP_STEMS: frozenset[str] = frozenset(stem for word in STOP_WORDS for stem in stems(word))
"""Stems of the function words."""
