"""Concordance: one utterance in its wordings, with cuts and changes that can be seen."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import Brief
from briefing.options import Options
from briefing.pipeline import brief_of
from briefing.rendering.wordings import compared

OPENING = "The council of Tallow voted on 3 May 2024 to close the old bridge over the river Ash."
WHOLE = "“We will close the old bridge in the spring and build a new one beside it,” Ann Hale said."
CUT = "“We will close the old bridge and build a new one beside it,” Ann Hale said."
OTHER = "Ann Hale said they would close the old bridge in the spring and build a new one beside it."


def made(folder: Path, *texts: str) -> Brief:
    for number, text in enumerate(texts, start=1):
        (folder / f"{number}.txt").write_text(f"{OPENING}\n\n{text}\n", encoding="utf-8")
    brief, _ = brief_of(folder, options=Options())
    return brief


def wordings(brief: Brief, folder: Path) -> list[list[str]]:
    texts = {s.id: (folder / Path(s.path).name).read_text("utf-8") for s in brief.sources}
    return [
        [texts[v.source][v.start : v.end] for v in utterance.variants]
        for utterance in brief.sourcing.concordance
    ]


def test_wordings_stand_side_by_side(tmp_path) -> None:
    """An utterance that sources word differently has each wording once, the longest first."""
    brief = made(tmp_path, WHOLE, CUT, CUT.replace("“", '"').replace("”", '"'))
    (found,) = wordings(brief, tmp_path)

    assert [words.strip(",") for words in found] == [
        "We will close the old bridge in the spring and build a new one beside it",
        "We will close the old bridge and build a new one beside it",
    ]


def test_one_wording_is_no_concordance(tmp_path) -> None:
    """What every source words alike, whatever its marks, stands in no concordance."""
    assert not wordings(made(tmp_path, WHOLE, WHOLE.replace("“", '"').replace("”", '"')), tmp_path)


@pytest.mark.parametrize(
    ("other", "runs"),
    [
        ("We close the bridge.", [("words", "We close the bridge.")]),
        ("we close THE bridge", [("words", "we close THE bridge")]),
        ("We close it.", [("words", "We close "), ("changed", "it."), ("words", "")]),
        ("We the bridge.", [("words", "We "), ("omitted", "[…] "), ("words", "the bridge.")]),
        ("We close.", [("words", "We close."), ("omitted", " […]")]),
    ],
)
def test_cuts_and_changes_are_seen(other, runs) -> None:
    """Words that a wording lacks are marked as left out, and others as changed."""
    found = compared("We close the bridge.", other)
    assert [(run["kind"], run["text"]) for run in found] == runs


@given(st.text(alphabet="ab ,.“”’é", max_size=40), st.text(alphabet="ab ,.“”’é", max_size=40))
def test_a_wording_is_shown_whole(whole: str, other: str) -> None:
    """Without the marks of what is left out, the runs of a wording are the wording."""
    runs = compared(whole, other)
    assert "".join(run["text"] for run in runs if run["kind"] != "omitted") == other
