"""Spellings of one phrase: what they have in common, and the one to show."""

import re
from collections import Counter
from collections.abc import Iterable, Sequence

from ...text.words import STOP_STEMS, stems, words
from ..similarity import skeleton

PREFIX = re.compile(r"\b(?:[ae][dlnrst]|a[sz]h)-", re.IGNORECASE)
"""The article of an Arabic name: “al-Sharaa”."""


class Keys:
    """What spellings of one phrase have in common.

    Spellings of a name differ mostly in vowels: “Zabihullah”, “Zabiullah”. A word that some phrase
    has in small letters is no name, and keeps its stem.
    """

    def __init__(self, texts: Iterable[str]) -> None:
        self.small = {word for text in texts for word in _words(text) if word.islower()}

    def words(self, text: str) -> frozenset[str]:
        """Return the key of each content word of a phrase."""
        return frozenset(self._keys(text))

    def joined(self, text: str) -> str:
        """Return the key of a phrase: “Eid Gah” and “Eidgah” have one."""
        keys = self._keys(text)
        names = [key for key in keys if key.isupper()]
        others = [key for key in keys if not key.isupper()]
        return " ".join((skeleton("".join(names)).upper(), *sorted(others))).strip()

    def _keys(self, text: str) -> list[str]:
        return [
            stem if word.lower() in self.small else skeleton(word).upper()
            for word in _words(text)
            if (stem := stems(word)[0]) not in STOP_STEMS
        ]


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
