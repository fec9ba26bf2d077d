"""Earlier reports: what a source told some days before the newest one is what came before.

In a stack of reports over weeks hardly a sentence says “years ago”: the reports themselves are the
history.
"""

from collections.abc import Iterator

from ..model import Brief, Candidate, Span
from ..text import edtf
from .evidence import Evidence

DAYS = 2
"""Days before the newest source from which on a report is an earlier one."""
HALF = 30
"""Days in which what was told comes to count half: a reader needs the last of it most."""


def earlier(evidence: Evidence) -> Iterator[Candidate]:
    """Yield the candidates of earlier reports that nothing has overtaken, the fittest first."""
    before = _before(evidence)
    found = [
        (round(candidate.salience * 0.5 ** (before[candidate.span.source] / HALF), 9), candidate)
        for candidate in evidence.ranking.candidates
        if candidate.span.source in before and candidate.span not in evidence.overtaken
    ]
    for _, candidate in sorted(found, key=lambda each: (-each[0], each[1].span)):
        yield candidate


def untold(brief: Brief, evidence: Evidence) -> int:
    """Return how many days have earlier reports and no entry in the timeline of a brief."""
    published = {
        evidence.by_source[source].document.source.published for source in _before(evidence)
    }
    entries = [entry.when for entry in brief.background.timeline]
    return sum(not any(edtf.agree(day, when) for when in entries) for day in published if day)


def told_on(evidence: Evidence, candidate: Candidate) -> tuple[str, Span]:
    """Return a key that puts the candidates of earlier reports in order of time."""
    source = evidence.by_source[candidate.span.source].document.source
    return (source.published or "", candidate.span)


def _before(evidence: Evidence) -> dict[str, int]:
    """Return how many days before the newest source each of the earlier reports was published."""
    days = {
        annotated.document.source.id: covered.first
        for annotated in evidence.corpus
        if (covered := edtf.days(annotated.document.source.published or ""))
    }
    newest = max(days.values(), default=0)
    return {source: newest - day for source, day in days.items() if newest - day >= DAYS}
