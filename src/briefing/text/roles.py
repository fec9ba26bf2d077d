"""Roles that tell one person from another: “the Russian foreign minister”, “the former president”.

A role is read as what it is of (`Russian`), its kind (`foreign`), its head (`minister`), and whether
it is over (`former`).
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from .word_sets import word_set
from .words import fold

RULERS = word_set("president premier chancellor king queen emir sultan monarch pope")
"""Heads of state and of government: each is the leader of its country."""
HEADS = RULERS | word_set(
    """
    leader ruler dictator strongman minister secretary ambassador envoy senator congressman
    congresswoman governor mayor commissioner director chairman chairwoman chief commander general
    admiral colonel sheriff judge justice prosecutor spokesman spokeswoman candidate nominee billionaire
    tycoon mogul lawmaker lawyer attorney actor actress singer rapper coach manager goalkeeper striker
    founder ceo dean professor prince princess cardinal archbishop bishop ayatollah speaker
    councilman councilwoman superintendent treasurer negotiator representative democrat republican
    independent
    """
)
ABBREVIATED = {
    "sen": "senator", "rep": "representative", "gov": "governor", "gen": "general", "col": "colonel",
    "adm": "admiral", "prof": "professor",
}  # fmt: skip
FORMER = word_set("former ousted toppled deposed late erstwhile ex one-time onetime fallen")
KINDS = word_set(
    """
    foreign prime defense defence interior finance deputy vice justice health economy energy education
    trade first assistant attorney home transport environment agriculture labor labour press
    """
)
"""Words that make an office another one: a deputy minister is no minister."""
PLAIN = word_set(
    "interim acting outgoing longtime long-time current new veteran then-interim transitional"
)
"""Words that leave an office what it is."""
LASTING = word_set("longtime long-time")
"""Words by which a role may be over or not."""
RANKS = word_set(
    """
    gen general col colonel lt lieutenant maj major capt captain sgt sergeant adm admiral brig brigadier
    cmdr vice rear army navy marine air force retired
    """
)
"""Words of military ranks, which say nothing of an office."""
WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*(?:\.[^\W\d_]+)*")
STEM = 5
"""Letters that the name of a country and its adjective share: Syria, Syrian."""
ADJECTIVES = {
    "french": "france", "british": "britain", "german": "germany", "dutch": "netherlands",
    "spanish": "spain", "greek": "greece", "swiss": "switzerland", "turkish": "turkey",
    "polish": "poland", "irish": "ireland", "danish": "denmark", "american": "us", "scottish": "scotland",
    "welsh": "wales", "iraqi": "iraq", "finnish": "finland", "swedish": "sweden",
    "norwegian": "norway", "filipino": "philippines", "philippine": "philippines",
    "english": "england", "peruvian": "peru", "mexican": "mexico", "canadian": "canada",
}  # fmt: skip
"""Adjectives that do not begin like the name of their country."""


@dataclass(frozen=True, slots=True)
class Role:
    """A role as words give it."""

    head: str
    kinds: frozenset[str]
    of: frozenset[str]
    """Stems of the capitalised words: of countries and bodies."""
    former: bool
    lasting: bool
    """Whether it says of itself that it may be over or not: “longtime”."""


def is_rank(words: str) -> bool:
    """Whether the words of a role are a rank and no more: “Marine Gen.”."""
    found = [fold(match[0]).rstrip(".") for match in WORD.finditer(words)]
    return bool(found) and all(word in RANKS for word in found)


def is_head(word: str) -> bool:
    """Whether a word in small letters is the head of a role that tells people apart."""
    return word in HEADS


@lru_cache(maxsize=10_000)
def parse(words: str) -> Role | None:
    """Return the role that words name, the first if they name several; None for none."""
    kinds: set[str] = set()
    of: set[str] = set()
    former = lasting = False
    for match in WORD.finditer(re.sub(r"['’]s\b", "", words)):
        written = match[0]
        word = fold(written)
        word = ABBREVIATED.get(word, word)
        if word in HEADS:
            return Role(word, frozenset(kinds), frozenset(of), former, lasting)
        if word in KINDS:
            kinds.add(word)
        elif word in FORMER:
            former = True
        elif word in LASTING:
            lasting = True
        elif written[0].isupper() and word not in PLAIN and word not in ("the", "a", "an"):
            of.add(_country(word))
    return None


def _country(word: str) -> str:
    return ADJECTIVES.get(word, word).replace(".", "")[:STEM]


def describes(description: Role, role: Role) -> bool:
    """Whether a description may mean somebody who has a role.

    “The leader” may be a president or king; any other head must be the same. What it is of and its
    kind must stand in the role; a role that is over is not one that lasts.
    """
    led = description.head == "leader" and (
        role.head == "leader" or (role.head in RULERS and not role.kinds - {"prime"})
    )
    prime = description.head == "premier" and role.head == "minister" and "prime" in role.kinds
    ruled = description.head == "leader" and role.head == "minister" and "prime" in role.kinds
    if not (description.head == role.head or led or prime or ruled):
        return False
    if description.head == role.head and description.kinds and description.kinds != role.kinds:
        return False
    if description.former != role.former and not description.lasting:
        return False
    return all(any(_same(a, b) for b in role.of) for a in description.of)


def _same(a: str, b: str) -> bool:
    """Whether two beginnings are of one country: “iran” and “irani”."""
    return a == b or (min(len(a), len(b)) >= 4 and (a.startswith(b) or b.startswith(a)))
