"""What wording alone may not decide: numbers, names and negation.

Two sentences that differ in one of them say different things, however alike they read. A number is the
same as a numeral and as a word. A word is a name where it is capitalised within a sentence; one that
opens a sentence is when it is such a name elsewhere, and may be when it stands nowhere in small letters.
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

from ..text.bodies import PLACES_OF_POWER
from ..text.calendar import NUMBERS
from ..text.english import STOP_WORDS
from ..text.people import FIRST_NAMES
from ..text.words import STOP_STEMS, stems


def _any(*words: str) -> str:
    """Return an expression for any of some words, by first letter: that is tried faster."""
    by_first: dict[str, list[str]] = {}
    for word in sorted(words, key=lambda word: (-len(word), word)):
        by_first.setdefault(word[0], []).append(word[1:])
    parts = (f"{first}(?:{'|'.join(rest)})" for first, rest in sorted(by_first.items()))
    return f"(?:{'|'.join(parts)})"


NEGATION = re.compile(
    r"\bn(?:ot?|ever|either|or|one|obody|othing)\b|\b(?:without|cannot)\b|n['’]t\b"
)
DENIED = re.compile(
    r"(?:\b(?:is|are|was|were|be|been|has|have|had|will|would|can|could|should|shall|did|does|do|may"
    r"|might|must) (?:not|never|no longer)|\bcannot|n['’]t) ([^.,;:?!()“”\"–—]+)"
)
"""An auxiliary verb with its negation, and what they deny."""
CLAUSE = re.compile(r"[^.,;:?!()–—]+")
TENS = ("twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
VALUES = {word: str(number) for word, number in NUMBERS.items() if number > 1} | {
    word: str(10 * number) for number, word in enumerate(TENS, start=2)
}
OTHERS = ("hundred", "thousand", "million", "billion", "dozen", "half", "third", "quarter")
NUMBER = re.compile(
    rf"\d[\d,.]*\d|\d|\b{_any(*VALUES)}(?:-(?:one|{_any(*VALUES)}))?\b|\b{_any(*OTHERS)}s?\b"
)
"""Numbers in small letters."""
NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][\w’'-]*")
OPENING = re.compile(r"(?:^|(?<=[.!?“\"] ))[A-Z][\w’'-]*")
SMALL = re.compile(r"\b[a-z][\w’'-]*")


@dataclass(frozen=True, slots=True)
class Details:
    """What two sentences that say the same may not differ in."""

    numbers: frozenset[str]
    names: tuple[str, ...]
    """Consonants of its names, in order, as often as they stand."""
    doubtful: tuple[str, ...]
    """The same of what opens a sentence and may be a name."""
    negated: bool
    denied: frozenset[str]
    """Stems of its denied verbs, or what stands in their place."""
    affirmed: frozenset[str]
    """Stems of the words that no negation stands before in their clause."""


class Known:
    """The names of a corpus, and the words that it has in small letters."""

    def __init__(self, texts: Iterable[str]):
        self.names = set(FIRST_NAMES | PLACES_OF_POWER)
        self.small: set[str] = set()
        for text in texts:
            self.names.update(map(_bare, NAME.findall(text)))
            self.small.update(SMALL.findall(text))

    def details(self, text: str, start: int = 0, end: int | None = None) -> Details:
        """Return the details of a sentence, or of a part of it."""
        stop = len(text) if end is None else end
        small = text[start:stop].casefold()
        names, doubtful = [], []
        for match in OPENING.finditer(text, start, stop):
            word = _bare(match[0])
            if word in self.names and _telling(word):
                names.append(skeleton(word))
            elif word.casefold() not in self.small and _telling(word):
                doubtful.append(skeleton(word))
        names += [skeleton(word) for word in NAME.findall(text, start, stop) if _telling(word)]
        denied = (_content(words) for words in DENIED.findall(small))
        affirmed = (NEGATION.split(clause)[0] for clause in CLAUSE.findall(small))
        return Details(
            numbers=frozenset(map(_value, NUMBER.findall(small))),
            names=tuple(names),
            doubtful=tuple(doubtful),
            negated=bool(len(NEGATION.findall(small)) % 2),
            denied=frozenset(words[0] for words in denied if words),
            affirmed=frozenset(chain.from_iterable(map(_content, affirmed))),
        )


def agree(a: Details, b: Details) -> bool:
    """Whether numbers, negation and the order of the names allow two sentences to say the same.

    What one denies the other may not tell, though each has a negation: “he, who was not named, will
    go” is not “he will not go”. One may have more names, or one more often, than the other; not each of them others.
    """
    if a.numbers != b.numbers or a.negated != b.negated:
        return False
    if (a.denied & b.affirmed) - a.affirmed or (b.denied & a.affirmed) - b.affirmed:
        return False
    both = set(a.names) & set(b.names)
    one, other = (list(dict.fromkeys(n for n in d.names if n in both)) for d in (a, b))
    if one != other:
        return False
    mine, yours = _others(a, b), _others(b, a)
    return not (
        (mine and (yours or set(b.doubtful) - {*a.names, *a.doubtful}))
        or (yours and set(a.doubtful) - {*b.names, *b.doubtful})
    )


def _others(a: Details, b: Details) -> Counter[str]:
    """Return the names that one has more of than the other."""
    return Counter(a.names) - Counter((*b.names, *b.doubtful))


@lru_cache(maxsize=50_000)
def skeleton(name: str) -> str:
    """Return the first letter and the consonants of a name, doubled ones once.

    Spellings of one name differ mostly in vowels. A name with fewer than three consonants is
    returned whole: too many names would be one.
    """
    plain = _bare(name).casefold()
    consonants = re.sub(r"(.)\1+", r"\1", plain[:1] + re.sub(r"[aeiouy\W]", "", plain))
    return consonants if len(consonants) >= 3 else plain


def _content(text: str) -> list[str]:
    """Return the stems of the words of a text, in order, without function words."""
    return [stem for stem in stems(text) if stem not in STOP_STEMS]


def _bare(name: str) -> str:
    """Return a name without its genitive."""
    return re.sub(r"['’]s?$", "", name)


def _telling(word: str) -> bool:
    """Whether a capitalised word is more than a function word."""
    return word.casefold() not in STOP_WORDS or (word.isupper() and len(word) > 1)


def _value(number: str) -> str:
    """Return a numeral for a number, whether it is written out or not."""
    first, _, rest = number.partition("-")
    if first in VALUES:
        return str(int(VALUES[first]) + int(VALUES.get(rest, rest == "one")))
    return number.replace(",", "")
