"""Phrases that an index does not have: offices, descriptions of somebody, words for anything."""

import re

from ...text.agencies import AGENCIES
from ...text.bodies import BODIES, MEDIA, PLACES_OF_POWER
from ...text.people import PEOPLE, TITLES
from ...text.roles import ADJECTIVES, is_head
from ..topics import SHELLS

SOMEBODY = (TITLES | PEOPLE - {"agent", "model", "star", "host", "source"}) | frozenset(
    """
    heir heiress scion magnate gunman gunmen daredevil ally leader official killer attacker assailant
    bomber half-brother half-sister stepson stepdaughter fiance fiancee fiancée ex-wife ex-husband
    boyfriend girlfriend millionaire tenant neighbour neighbor youngster teenager toddler
    """.split()  # noqa: SIM905
)
"""Nouns in the singular that describe somebody: “real estate heir”."""
WHERE = frozenset("capital city town nation country province region area place".split())  # noqa: SIM905
"""Nouns that describe a place: “the Afghan capital”."""
COMMON = (
    SHELLS
    | BODIES
    | PEOPLE
    | frozenset(
        """
    death deaths dead life attack attacks law rule case cases facts individual love action movie film
    show picture pictures reporters copy page pages pages web site website link app guy guys girl boy
    morning afternoon evening night week comments visit trip love use lot piece
    spokesman total average majority ability chance risk value example
    """.split()  # noqa: SIM905
    )
)
"""Nouns that say nothing by themselves."""
AGENCY_NAMES = frozenset(name for _, spellings in AGENCIES for name in spellings)
COUNTRIES = frozenset(word[:4] for name in PLACES_OF_POWER for word in name.split())
PEOPLES = re.compile(r"[A-Z][a-z]+(?:an|ese|ish|nch|ani|aqi|eli)s?")
"""“Syrian”, “Afghans”."""


def is_idle(text: str) -> bool:
    """Whether a phrase is an office or a description without a name, or says nothing by itself."""
    parts = text.split()
    last = parts[-1].lower()
    if text in AGENCY_NAMES or _is_people(parts[-1]):
        return True
    one = last.removesuffix("s")
    if is_head(last) or is_head(one) or last in SOMEBODY or one == "official":
        return True
    if last in WHERE or one in WHERE:
        return parts[-1].islower()
    if len(parts) > 1:
        return all(word.lower() in COMMON for word in parts)
    return last in COMMON or one in COMMON


def is_plain(text: str) -> bool:
    """Whether a phrase is a single word in small letters."""
    return " " not in text and text.islower()


def is_outlet(text: str) -> bool:
    """Whether a phrase is an outlet, by its last word."""
    return text.split()[-1] in MEDIA and text[0].isupper()


def _is_people(word: str) -> bool:
    """Whether a word is the adjective of a country that it begins like, and no country."""
    if word in PLACES_OF_POWER or not PEOPLES.fullmatch(word):
        return False
    return word.lower() in ADJECTIVES or word[:4] in COUNTRIES
