"""The timeline tells each dated event once, by a passage that tells what happened then."""

import datetime
import re
from pathlib import Path
from random import Random

import pytest
from case_files import Case, load
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing.model import Brief, Span, TimelineEntry
from briefing.options import Options
from briefing.pipeline import annotated, brief_of, read
from briefing.ranking import rank
from briefing.relations import relate
from briefing.sections import Evidence
from briefing.sections.timeline import in_order, timeline
from briefing.text import edtf

SEEDS = Path(__file__).parent.parent / "seeds"
DATE = "date 2025-10-15 "


def evidence_of(folder: Path, *texts: str) -> Evidence:
    """Return what is found in texts, each a file."""
    for number, text in enumerate(texts, start=1):
        (folder / f"{number}.txt").write_text(text.strip(), encoding="utf-8")
    corpus = annotated(read(folder))
    relations = relate(corpus)
    return Evidence(corpus, relations, rank(corpus, relations, Options().rank))


def entries_of(evidence: Evidence) -> list[TimelineEntry]:
    return list(in_order(entry for _, entry in timeline(evidence, "2025-10-15", frozenset())))


def line(entry: TimelineEntry, evidence: Evidence) -> str:
    (passage,) = entry.passages
    told = sorted({passage.span.source, *(support.span.source for support in passage.support)})
    return f"{entry.when} | {evidence.text(entry.expression)} | {' '.join(told)} | {passage.text}\n"


@pytest.mark.parametrize("case", load("timeline"), ids=lambda case: case.name)
def test_cases(case: Case, tmp_path: Path) -> None:
    """Each case file lists the entries of its sources; all are slices, dated by words inside."""
    evidence = evidence_of(tmp_path, *case.input.split("====\n"))
    entries = entries_of(evidence)

    assert case.output == "".join(line(entry, evidence) for entry in entries)
    for entry in entries:
        (passage,) = entry.passages
        assert passage.text == evidence.text(passage.span)
        assert passage.span.covers(entry.expression)
        assert all(isinstance(support.span, Span) for support in passage.support)


def seeds(folder: Path, undated: str = "", seed: int = 0) -> Brief:
    """Return the brief of the seeds, one without its date, their files in some order."""
    paths = sorted(SEEDS.glob("*.txt"))
    names = [f"{number}.txt" for number in range(len(paths))]
    Random(seed).shuffle(names)
    for path, name in zip(paths, names, strict=True):
        text = path.read_text(encoding="utf-8")
        if undated and path.name.startswith(undated):
            text = text.removeprefix(" date 2025-10-15 ")
        (folder / name).write_text(text, encoding="utf-8")
    return brief_of(folder, options=Options())[0]


def told(brief: Brief) -> list[tuple[str, str]]:
    return [(edtf.plain(e.when), e.passages[0].text) for e in brief.background.timeline]


@pytest.mark.parametrize("undated", ["000", "001", "004"])
def test_a_source_that_loses_its_date_keeps_its_timeline(undated: str, tmp_path: Path) -> None:
    """Without its date a source tells the same at the same dates, about."""
    (tmp_path / "whole").mkdir()
    (tmp_path / "less").mkdir()

    expected = told(seeds(tmp_path / "whole"))

    assert expected == told(seeds(tmp_path / "less", undated))


def test_the_seeds_run_from_the_war_to_the_meeting(tmp_path: Path) -> None:
    """The history of the sample sources is whole: nothing is missing, nothing undated is there."""
    brief = seeds(tmp_path)
    dates = [edtf.plain(entry.when) for entry in brief.background.timeline]

    for date in ("2011", "2015", "2019/2020", "2024-12", "2025-01", "2025-07", "2025-10-13"):
        assert dates.count(date) == 1
    assert dates[-1] == "2025-10-15"
    assert not any("/.." in date for date in dates)


@pytest.mark.parametrize("date", ["", "date 2025-10-15 ", "date 2024-12-20 "])
def test_another_event_changes_nothing(date: str, tmp_path: Path) -> None:
    """A source about something else takes no entry of the others away and changes none of them."""
    expected = told(seeds(tmp_path))
    (tmp_path / "other.txt").write_text(
        f"{date}The painters of Lower Wick opened their yearly show in the Corn Hall of Port Ellen,"
        " where Eve Poe won the prize of the Harbour Guild for a picture of boats.\n"
    )
    found = told(brief_of(tmp_path, options=Options())[0])

    assert [entry for entry in found if "Wick" not in entry[1]] == expected


@settings(max_examples=3)
@given(seed=st.integers(0, 99))
def test_order_does_not_matter(seed: int, tmp_path_factory) -> None:
    """Whatever the files are called, and so in whatever order they come, the timeline is the same."""
    one, other = (tmp_path_factory.mktemp("seeds") for _ in range(2))

    assert seeds(one).background == seeds(other, seed=seed).background


@pytest.mark.parametrize(
    ("value", "first", "last"),
    [
        ("2025-10-15", "2025-10-15", "2025-10-15"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("2024-12~", "2024-12-01", "2024-12-31"),
        ("2015", "2015-01-01", "2015-12-31"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
        ("2024-22", "2024-06-01", "2024-08-31"),
        ("2024-24", "2024-12-01", "2025-02-28"),
        ("2019/2020", "2019-01-01", "2020-12-31"),
        ("2024-12~/..", "2024-12-01", "2024-12-31"),
    ],
)
def test_what_dates_cover(value: str, first: str, last: str) -> None:
    """A date covers the days that the calendar says."""
    days = (datetime.date.fromisoformat(each).toordinal() for each in (first, last))

    assert edtf.Days(*days) == edtf.days(value)


@pytest.mark.parametrize(
    "value", ["", "2025-02-30", "soon", "../2011", "2020/2019", "0000", "9999"]
)
def test_what_is_no_date_covers_nothing(value: str) -> None:
    """What is no date, or lies at the rim of the calendar, covers no days."""
    assert edtf.days(value) is None


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("2024-12", "2024", True),
        ("2024-12~", "2024-12", True),
        ("2025-01", "2024-12~", True),
        ("2025-01", "2024-12", False),
        ("2025-10-15", "2025-10-16~", True),
        ("2025-10-15", "2025-10-18~", False),
        ("2019-12~", "2019/2020", True),
        ("2024~", "2025-01", False),
        ("2024-12~/..", "2024-12-08", True),
        ("2015", "2016", False),
    ],
)
def test_dates_agree(one: str, other: str, expected: bool) -> None:
    """Dates agree when the more exact one lies in the other, or about; either way round."""
    assert [expected] * 2 == [edtf.agree(one, other), edtf.agree(other, one)]


@given(st.from_regex(re.compile(r"(?:1[5-9]|20)\d\d(?:-(?:0[1-9]|1[0-2]))?~?"), fullmatch=True))
def test_a_date_agrees_with_itself(value: str) -> None:
    """Every date agrees with itself, and is no less exact than its year."""
    year, days = edtf.days(value[:4]), edtf.days(value)

    assert edtf.agree(value, value)
    assert year is not None
    assert days is not None
    assert year.holds(days)
