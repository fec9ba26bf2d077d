"""Context out of earlier reports, where a stack of sources goes over days and weeks."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from briefing.options import Options
from briefing.pipeline import brief_of

EARLIER = (
    "The old bridge of Tallow fell into the Ash after its middle pillar broke in the night.",
    "The ferry over the Ash at Tallow took the place of the old bridge.",
)
SAID = "“The bridge of Tallow had to fall,” said Ann Hale, the mayor of Tallow."
NEWEST = (
    "The council of Tallow chose a steel bridge over the Ash and gave the work to Ridge and Sons.",
    "The builders of Ridge and Sons begin the new bridge of Tallow with its two pillars.",
)
OPTIONS = replace(Options(), rank=replace(Options().rank, length=20))
"""Room for one sentence in the summary."""


def context(folder: Path, day: str) -> list[str]:
    """Return the context of a brief on a report of a day, and of one of 20 May."""
    reports = ((day, (*EARLIER, SAID)), ("2024-05-20", NEWEST))
    rows = [{"id": date, "date": date, "text": "\n\n".join(told)} for date, told in reports]
    path = folder / "reports.jsonl"
    path.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    brief, _ = brief_of(path, options=OPTIONS)
    told = {passage.text for passage in brief.summary}
    assert len(told & {*EARLIER, *NEWEST}) == 1
    return [passage.text for passage in brief.background.context]


@pytest.mark.parametrize(("day", "earlier"), [("2024-05-02", True), ("2024-05-19", False)])
def test_what_reports_of_days_before_told_is_context(day, earlier, tmp_path) -> None:
    """What a report of weeks before tells is context, no statement; that of the day before is news."""
    found = context(tmp_path, day)

    assert bool(found) is earlier
    assert {*found} <= {*EARLIER}
