"""Spellings of one phrase: what they have in common, and the one to show."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from ...text.words import STOP_STEMS, stems, words
from ..details import skeleton

SPLIT = re.compile(r"[\s-]+")
PREFIX = re.compile(r"\b(?:[ae][dlnrst]|a[sz]h)-", re.IGNORECASE)
"""The article of an Arabic name: “al-Sharaa”."""


class Keys:
    """What spellings of one phrase have in common.

    Spellings of a name differ mostly in vowels: “Zabihullah”, “Zabiullah”. A word that some phrase
    has in small letters is no name, and keeps its stem.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        names = sorted(set(texts))
        self.small = {word for text in names for word in _words(text) if word.islower()}
        self.whole = _whole_names(names)

    def words(self, text: str) -> frozenset[str]:
        """Return the key of each content word of a phrase."""
        return frozenset(self._keys(text))

    def joined(self, text: str) -> str:
        """Return the key of a phrase: “Eid Gah” and “Eidgah” have one, “TSA” and its whole name."""
        keys = self._keys(self.whole.get(text.replace(".", ""), text))
        names = [key for key in keys if key.isupper()]
        others = [key for key in keys if not key.isupper()]
        return " ".join((skeleton("".join(names)).upper(), *sorted(others))).strip()

    def _keys(self, text: str) -> list[str]:
        return [
            stem if word.lower() in self.small else skeleton(word).upper()
            for word in _words(text)
            if (stem := stems(word)[0]) not in STOP_STEMS
        ]


def _whole_names(texts: Iterable[str]) -> Mapping[str, str]:
    """Return names of several words by their initials, with and without those of small words.

    Initials that several names have stand for none of them.
    """
    found: dict[str, set[str]] = defaultdict(set)
    for text in texts:
        parts = [part for part in SPLIT.split(text) if part]
        large = [part for part in parts if not part.islower()]
        if len(large) > 1 and all(part[0].isupper() for part in large):
            for letters in (large, parts):
                found["".join(part[0] for part in letters).upper()].add(text)
    return {letters: min(names) for letters, names in found.items() if len(names) == 1}


def _words(text: str) -> list[str]:
    bare = PREFIX.sub("", text)
    return [bare[start:end] for start, end in words(bare)]


def spelling(texts: Sequence[str]) -> str:
    """Return the most frequent spelling, of equals one in small letters.

    One all in capitals is returned only where there is no other.
    """
    counts = Counter(" ".join(text.split()) for text in texts)
    return min(
        counts, key=lambda text: (text.isupper() and len(text) > 4, -counts[text], text.swapcase())
    )
