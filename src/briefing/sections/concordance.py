"""Concordance: what somebody said once, as each source has it, where the wordings differ."""

from collections.abc import Iterable

from ..model import Span, Statement, Utterance
from ..text.words import fold
from .evidence import Evidence, number

MOST = 3
"""Wordings of an utterance."""


def concordance(
    evidence: Evidence, statements: Iterable[Statement], room: int
) -> tuple[Utterance, ...]:
    """Return the utterances that sources word differently, as many as there is room for.

    Each wording comes once, the longest first; what the maker dropped does not come. Utterances that the brief shows come first, then
    those with more wordings.

    Args:
        evidence: all that is known.
        statements: what Positions shows.
        room: how many utterances to return.

    """
    shown = [statement.span for statement in statements]
    found = []
    for every in evidence.relations.utterances:
        places = [place for place in every if not evidence.hand.drops_any(place)]
        wordings = _wordings(evidence, places)
        if len(wordings) > 1 and len({place.source for place in wordings}) > 1:
            there = any(span.touches(place) for span in shown for place in places)
            found.append((not there, -len(wordings), wordings))
    found.sort()
    return tuple(Utterance(wordings) for _, _, wordings in found[:room])


def _wordings(evidence: Evidence, places: Iterable[Span]) -> tuple[Span, ...]:
    """Return the first place of each wording, without one that stands whole in a longer one."""
    first: dict[str, Span] = {}
    for place in sorted(places, key=lambda place: (number(place.source), place)):
        first.setdefault(_plain(evidence.text(place)), place)
    longest = sorted(first, key=lambda words: (-len(words), first[words]))
    kept = [w for n, w in enumerate(longest) if not any(w in other for other in longest[:n])]
    return tuple(first[words] for words in kept[:MOST])


def _plain(text: str) -> str:
    """Return a wording without its marks, so that “Yes,” and "yes" are one."""
    return " ".join("".join(c if c.isalnum() else " " for c in fold(text)).split())
