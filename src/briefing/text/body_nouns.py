"""Nouns by which texts speak of a body that they have named: “the court”, “the company”."""

import re

BODY = re.compile(r"[Tt]he[ \u00a0](?P<noun>[a-z]+)")
CARRIED = frozenset(
    [
        "court",
        "ministry",
        "department",
        "commission",
        "committee",
        "council",
        "union",
        "bank",
        "university",
        "hospital",
        "office",
        "institute",
        "association",
        "federation",
        "party",
        "foundation",
        "authority",
        "parliament",
        "senate",
        "school",
    ]
)
"""Nouns that stand in the names of such bodies."""
SELDOM = frozenset(
    [
        "company",
        "firm",
        "agency",
        "group",
        "organization",
        "organisation",
        "airline",
        "team",
        "club",
    ]
)
"""Nouns that stand for bodies whose names need not show it."""


def body_noun(text: str) -> str | None:
    """Return the noun of a phrase that describes a body and no more: “court” of “the court”."""
    match = BODY.fullmatch(text)
    noun = match["noun"] if match else None
    return noun if noun in CARRIED | SELDOM else None
