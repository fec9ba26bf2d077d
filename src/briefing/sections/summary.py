"""Summary: the few passages that carry the event; the first is the bottom line."""

from dataclasses import replace

from ..model import Brief, Passage
from .evidence import Evidence


def summary(brief: Brief, evidence: Evidence) -> Brief:
    """Return the brief with the extract that step 5 chose, in the order of choice."""
    return replace(brief, summary=extract(evidence))


def extract(evidence: Evidence) -> tuple[Passage, ...]:
    """Return the passages that step 5 chose, each with the rivals that it beat."""
    return tuple(
        replace(evidence.passage(pick.candidate.span, pick.candidate), rivals=pick.rivals)
        for pick in evidence.ranking.extract
    )
