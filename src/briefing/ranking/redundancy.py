"""Redundancy: what has been said once is not said again in other words."""

from collections.abc import Sequence

from ..model import Relations
from .excerpts import Excerpt

Claims = frozenset[int]
"""Numbers of claims."""


def claims_of(
    candidates: Sequence[Excerpt], relations: Relations
) -> tuple[list[Claims], list[Claims]]:
    """Return for each candidate the claims it makes, and those claims with all that are near them."""
    number = {span: n for n, claim in enumerate(relations.claims) for span in claim.sentences}
    near = [
        frozenset([n, *(number[span] for span in claim.close)])
        for n, claim in enumerate(relations.claims)
    ]
    made = [frozenset(number[s.span] for s in c.sentences) for c in candidates]
    return made, [frozenset().union(*(near[n] for n in claims)) for claims in made]
