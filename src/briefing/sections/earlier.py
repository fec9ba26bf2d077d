"""Earlier reports: what a source told some days before the newest one is what came before.

In a stack of reports over weeks hardly a sentence says “years ago”: the reports themselves are the
history.
"""

from collections.abc import Iterator

from ..model import Candidate
from ..text import edtf
from .evidence import Evidence

DAYS = 2
"""Days before the newest source from which on a report is an earlier one."""
HALF = 30
"""Days in which what was told comes to count half: a reader needs the last of it most."""


def earlier(evidence: Evidence) -> Iterator[Candidate]:
    """Yield the candidates of earlier reports that nothing has overtaken, the fittest first."""
    days = {
        annotated.document.source.id: covered.first
        for annotated in evidence.corpus
        if (covered := edtf.days(annotated.document.source.published or ""))
    }
    newest = max(days.values(), default=0)
    before = {source: newest - day for source, day in days.items() if newest - day >= DAYS}
    found = [
        (round(candidate.salience * 0.5 ** (before[candidate.span.source] / HALF), 9), candidate)
        for candidate in evidence.ranking.candidates
        if candidate.span.source in before and candidate.span not in evidence.overtaken
    ]
    for _, candidate in sorted(found, key=lambda each: (-each[0], each[1].span)):
        yield candidate
