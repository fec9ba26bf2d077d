"""Which language a text is in, as far as it matters here: English, or another."""

import re
from collections.abc import Sequence, Set

from ..model import Notice
from .normalize import word_set

FUNCTION_WORDS = word_set(
    """
    a an and are as at be been but by for from had has have he her his i in is it its not of
    on or said she that the their there they this to was we were which who will with would
    you
    """
)
SHARED = word_set("a an as be her i in is was")
"""Those of them that are frequent words of German, Dutch, Portuguese, Polish and others too."""
LONG = 50
"""Words from which on the share of function words is that of the language."""
SHARE = 0.15
"""Running English has two to three times this share of function words; lists have less."""
SHORT = 12
"""Words from which on a text with hardly any function word says something."""
SHORT_SHARE = 0.05
"""Less of them than this, and the short text is hardly English, if it is running text at all."""
LOWER_CASE = 0.6
"""Running text has at least this share of words in lower case; headlines and names have less."""
WORD = re.compile(r"[^\W\d_]+")
TAG = re.compile(r"([a-z]{2,3})(?![a-z])", re.IGNORECASE)
LATIN = re.compile(r"[a-z\u00c0-\u024f]", re.IGNORECASE)


def language(text: str, declared: str | None, *, sure: bool) -> tuple[str, tuple[Notice, ...]]:
    """Return the language of `text` and a notice when it is not English.

    Args:
        text: the readable text.
        declared: a BCP 47 tag from the user or the page, if there is one.
        sure: the user said so, and is believed.

    Returns:
        The primary subtag in lower case; `und` when the text is not the English that nothing or
        only the page says it is.

    """
    match = TAG.match(declared or "")
    tag = match[1].lower() if match else "en"
    if tag == "en" and not sure and not _reads_as_english(text):
        tag = "und"
    if tag == "en":
        return tag, ()
    name = "a language other than English" if tag == "und" else f"the language “{tag}”"
    return tag, (Notice("other-language", f"The text is in {name}; only English is analysed."),)


def _reads_as_english(text: str) -> bool:
    """Whether nothing speaks against English; of few words, and of lists, nobody can say."""
    as_written = WORD.findall(text)
    words = [word.lower() for word in as_written]
    latin = sum(bool(LATIN.match(word)) for word in words)
    if 2 * latin < len(words):
        return False
    if len(words) >= LONG:
        return _share(words, FUNCTION_WORDS) >= SHARE
    lower_case = sum(word[0].islower() for word in as_written)
    if len(words) < SHORT or lower_case < LOWER_CASE * len(words):
        return True
    return _share(words, FUNCTION_WORDS - SHARED) >= SHORT_SHARE


def _share(words: Sequence[str], known: Set[str]) -> float:
    return sum(word in known for word in words) / len(words)
