"""The cues of `words.py` as patterns, by the word that they begin with."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from ...model import QualifierKind
from .words import CLASSES, ROWS


@dataclass(frozen=True, slots=True)
class Cue:
    """The cues of one row that begin with one word."""

    kind: QualifierKind
    text: str
    """As the table has it."""
    before: re.Pattern[str] | None
    """Searched before the cue: none where it matches."""
    after: re.Pattern[str] | None
    """Matched behind it: none where it does."""


def by_first_word() -> dict[str, tuple[Cue, ...]]:
    """Return the cues by their first word in small letters, in the order of the table."""
    found: dict[str, list[Cue]] = {}
    for row in ROWS:
        before = re.compile(rf"(?:{row.before})$") if row.before else None
        after = re.compile(row.after) if row.after else None
        for text in row.cues:
            cue = Cue(row.kind, text, before, after)
            for first in dict.fromkeys(_firsts(text)):
                found.setdefault(first, []).append(cue)
    return {first: tuple(cues) for first, cues in found.items()}


@cache
def pattern(text: str) -> re.Pattern[str]:
    r"""Return the pattern of a cue: `[a/b] c` is `(?:(?:a|b)\s)?c`.

    Only a word that it can begin with may have a capital. It is compiled when a text first has that
    word: few texts need all cues.
    """
    written, needed = "", False
    for word in text.split():
        either, missing = f"(?:{'|'.join(_either(word))})", word.startswith("[")
        if needed:
            written += rf"(?:\s{either})?" if missing else rf"\s{either}"
        else:
            written += rf"(?:(?i:{either})\s)?" if missing else f"(?i:{either})"
            needed = not missing
    return re.compile(rf"{written}(?!-?\w)")


def _firsts(text: str) -> Iterator[str]:
    """Yield the words that a cue can begin with."""
    for word in text.split():
        yield from _either(word)
        if not word.startswith("["):
            return


def _either(word: str) -> Iterator[str]:
    for each in word.strip("[]").split("/"):
        yield from CLASSES.get(each, each).split("/")
