"""Spellings of one name: what may differ between “Ahmed al-Sharaa” and “Ahmad Al Sharaa”."""

import re
from functools import lru_cache

from ...text.people import PARTICLES, TITLES
from ...text.words import fold

PART = re.compile(r"[^\W\d_]+")
PREFIX = re.compile(r"^(?:[ae][dlnrst]|a[sz]h)-", re.IGNORECASE)
SUFFIXES = frozenset(("jr", "sr", "ii", "iii", "iv"))
JOINED = re.compile(r"(?<=\w)-(?=[a-z])")
"""The hyphen of “Kim Jong-nam”, who is also Kim Jong Nam."""
SOUNDS = (
    ("sch", "ß"), ("tch", "č"), ("dzh", "j"), ("sh", "ß"), ("ch", "č"), ("ph", "f"), ("ck", "k"),
    ("kh", "k"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("dj", "j"), ("x", "ks"), ("q", "k"),
    ("w", "v"), ("z", "s"), ("y", "i"),
)  # fmt: skip
"""Letters that transliterations use for one another."""
SHORT = 3
"""Consonants that two differing given names must share at least."""
LONG = 6
"""Letters of a name in which one that is missing or wrong is a slip."""


def name_key(text: str) -> tuple[str, ...]:
    """Return first and last name, or the only one: folded, without particles, initials, suffixes."""
    words = [PREFIX.sub("", word) for word in text.replace("\u00a0", " ").split()]
    if len(words) > 1:
        words = [part for word in words for part in JOINED.sub(" ", word).split()]
    parts = [fold(word.strip(".,’'")) for word in words]
    kept = [p for p in parts if p and p not in PARTICLES and p not in SUFFIXES]
    full = [p for p in kept if len(p) > 1] or kept or parts
    return (full[0], full[-1]) if len(full) > 1 else tuple(full[:1])


def skeleton(word: str) -> str:
    """Return the consonants of a folded word, one for each sound; a vowel first becomes `a`."""
    for letters, sound in SOUNDS:
        word = word.replace(letters, sound)
    head = "a" if word[:1] in "aeiou" else word[:1]
    rest = re.sub(r"[aeiou'\W]|h$", "", word[1:])
    return head + re.sub(r"(.)\1+", r"\1", rest)


def alike(a: tuple[str, ...], b: tuple[str, ...], *, same_role: bool) -> bool:
    """Whether two full names that differ in letters are spellings of one.

    Both skeletons must agree; what differs must be little, and less where no role is shared.
    """
    if skeleton(a[0]) != skeleton(b[0]) or skeleton(a[1]) != skeleton(b[1]):
        return False
    if a[0] != b[0]:
        if a[0][-1:] != b[0][-1:] and ({a[0][-1], b[0][-1]} & set("aeo")):
            return False  # Mario and Maria, Paul and Paula
        if len(skeleton(a[0]).lstrip("a")) < SHORT and not same_role:
            return False  # Jon and Jan
    allowed = 2 if same_role or a[1] != b[1] else 1
    return distance(a[0], b[0]) <= allowed and distance(a[1], b[1]) <= 2


def misspelt(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two full names differ by a slip: a letter at most in each, and both are long."""
    return all(
        x == y or (x[:1] == y[:1] and min(len(x), len(y)) >= LONG and distance(x, y) == 1)
        for x, y in zip(a, b, strict=True)
    )


def distance(a: str, b: str) -> int:
    """Return the edit distance (Levenshtein 1966)."""
    row = list(range(len(b) + 1))
    for i, x in enumerate(a, 1):
        last, row[0] = row[0], i
        for j, y in enumerate(b, 1):
            last, row[j] = row[j], min(row[j] + 1, row[j - 1] + 1, last + (x != y))
    return row[-1]


JUSTICE = re.compile(r"\bjustice\b(?! (?:minister|secretary|department|ministry))", re.IGNORECASE)
"""The title of a judge, and no field of an office: “Mrs Justice Lund”."""
OFFICES = TITLES - {"mr", "mrs", "ms", "miss"}


@lru_cache(maxsize=10_000)
def role_words(role: str) -> frozenset[str]:
    """Return the words of a role that tell offices apart: `minister`, `president`; a justice is a judge."""
    return frozenset(fold(word) for word in PART.findall(JUSTICE.sub("judge", role))) & OFFICES


def body_words(role: str) -> frozenset[str]:
    """Return the names in a role that tell whose it is: `taliban` of “Taliban spokesman”."""
    return frozenset(fold(word) for word in PART.findall(role) if word[0].isupper()) - TITLES
