"""Words of a document as phrases are made of them, and the places of phrases."""

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from ..model import Document, Span
from .english import TITLES

WORD = re.compile(
    r"""
    ( [A-Za-z]{2,} (?![-\w–&/'’])           # most words: the last line takes them too, slower
    | \d+ (?:[.,]\d+)+ (?![^\W_])            # 4,000 or 2.5
    | [^\W\d_] (?:\.[^\W\d_])+ (?![^\W_]) \.?  # U.S.
    | [^\W_]+ (?: (?:[-–&/]|['’](?!s\b)) [^\W_]+ )*
    )
    ( ['’]s? (?![^\W_]) )?                  # of an owner
    """,
    re.VERBOSE,
)
BLANK = re.compile(r"[^\S\n]+")
AFTER_ABBREVIATION = re.compile(r"\.[^\S\n]+")


class Token(NamedTuple):
    """A word without its possessive."""

    word: str
    """In small letters, apostrophes straight."""
    key: str
    """What its forms have in common."""
    start: int
    end: int
    opens: bool
    """Whether a mark or the end of a line stands before it."""
    owns: bool
    """Whether the mark of a possessive stands after it."""
    capital: bool
    """Whether it has a capital letter: “Sharaa”, “al-Sharaa”, “pH”."""


@lru_cache(maxsize=100_000)
def _known(written: str) -> tuple[str, str, bool, bool]:
    """Return a word in small letters, its key, whether it has a capital and may have a dot after it."""
    word = written.lower()
    capital = word != written
    return (
        word.replace("’", "'"),
        _singular(word),
        capital,
        "." in written or len(written) == 1 or written in TITLES,
    )


def _singular(word: str) -> str:
    """Return a word in small letters as it is in the singular, mostly; without dots.

    A stem would be too much here: “announced” is no “announcement”.
    """
    plain = word if word.isalpha() and word.isascii() else _composed(word)
    if len(plain) > 4 and plain.endswith("ies"):
        return plain[:-3] + "y"
    if len(plain) > 3 and plain.endswith("s") and not plain.endswith(("ss", "us", "is")):
        return plain[:-1]
    return plain


def _composed(word: str) -> str:
    """Return a word with its accents in one form, without dots."""
    return unicodedata.normalize("NFC", word).replace(".", "").replace("’", "'")


def tokens(text: str) -> Iterator[Token]:
    """Yield the words of a text, in order."""
    last = 0
    dotted = False
    for match in WORD.finditer(text):
        start, end = match.span(1)
        gap = text[last:start]
        closed = gap != " " and not (
            BLANK.fullmatch(gap) or (dotted and AFTER_ABBREVIATION.fullmatch(gap))
        )
        word, key, capital, dotted = _known(match[1])
        last = match.end()
        yield Token._make((word, key, start, end, closed or not start, last > end, capital))


def keys_of(phrase: str) -> tuple[str, ...]:
    """Return what the forms of each word of a phrase have in common, in order."""
    return tuple(token.key for token in tokens(phrase))


class Places:
    """The places of phrases in one document."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.tokens = tuple(tokens(document.text))
        self.at: dict[str, list[int]] = defaultdict(list)
        for number, token in enumerate(self.tokens):
            self.at[token.key].append(number)

    def numbers(self, keys: Sequence[str]) -> list[int]:
        """Return the numbers of the words that a phrase with these keys begins at."""
        size = len(keys)
        if size == 1:
            return self.at.get(keys[0], [])
        found: list[int] = []
        rarest = min(keys, key=lambda key: len(self.at.get(key, ())))
        before = keys.index(rarest)
        for first in (number - before for number in self.at.get(rarest, ())):
            here = self.tokens[max(first, 0) : first + size]
            if found and first < found[-1] + size:
                continue
            if [t.key for t in here] == list(keys) and not any(t.opens for t in here[1:]):
                found.append(first)
        return found

    def of(self, keys: Sequence[str]) -> tuple[Span, ...]:
        """Return the places of a phrase with these keys, in any form of its words, not overlapping."""
        return self.spans(self.numbers(keys), len(keys)) if keys else ()

    def spans(self, numbers: Sequence[int], size: int) -> tuple[Span, ...]:
        """Return the places of as many words from each of these numbers on."""
        source = self.document.source.id
        return tuple(
            Span(source, self.tokens[n].start, self.tokens[n + size - 1].end) for n in numbers
        )

    def spelling(self, mentions: Sequence[Span]) -> str:
        """Return the most frequent spelling of a phrase, the first of equals."""
        return Counter(map(self.document.slice, mentions)).most_common(1)[0][0]
