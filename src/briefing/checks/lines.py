"""Findings as lines that people read: a heading a profile, what to do once a rule, a line each."""

from collections.abc import Iterator, Sequence
from itertools import groupby

from .finding import Finding

LISTED = 4
"""Passages of one finding that are named; of the others the number is told."""


def lines(profiles: Sequence[str], findings: Sequence[Finding]) -> Iterator[str]:
    """Yield the findings of the profiles as lines; a profile without any is named too."""
    for profile in profiles:
        found = [f for f in findings if f.rule.startswith(f"{profile}/")]
        count = (
            f"{len(found)} finding{'' if len(found) == 1 else 's'}" if found else "nothing found"
        )
        yield f"check {profile}: {count}"
        for (rule, do), same in groupby(found, key=lambda finding: (finding.rule, finding.do)):
            yield f"  {rule}: {do}"
            yield from (f"    {line(finding)}" for finding in same)


def line(finding: Finding) -> str:
    """Return one finding as a line: where, the words, what is amiss, the passages."""
    sources = f" [{', '.join(finding.sources)}]" if finding.sources else ""
    # What opens with a quotation needs no marks of ours around it.
    words = finding.words if finding.words[:1] in "“\"‘'" else f"“{finding.words}”"
    text = f"{finding.where} {words}{sources}: {finding.why}"
    if finding.passages:
        more = len(finding.passages) - LISTED
        text += f"; see {', '.join(finding.passages[:LISTED])}"
        text += f" and {more} more" if more > 0 else ""
    return text
