"""The sources of a brief as CSL-JSON."""

import json
import re
import shutil
import subprocess
from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from reading_back import PLAIN, written
from sample_brief import sample
from saying import saying
from test_rendering import HOSTILE

from briefing.rendering import render, to_csl

TYPES = re.compile(
    r"article|article-journal|article-magazine|article-newspaper|bill|book|broadcast|chapter"
    r"|classic|collection|dataset|document|entry|entry-dictionary|entry-encyclopedia|event"
    r"|figure|graphic|hearing|interview|legal_case|legislation|manuscript|map|motion_picture"
    r"|musical_score|pamphlet|paper-conference|patent|performance|periodical"
    r"|personal_communication|post|post-weblog|regulation|report|review|review-book|software"
    r"|song|speech|standard|thesis|treaty|webpage"
)
"""Types of csl-data.json, CSL 1.0.2."""
TEXTS = {"id", "type", "title", "container-title", "language", "URL", "note"}


def faults(item: dict[str, Any]) -> list[str]:
    """Return the keys of an item that csl-data.json would refuse."""
    date = item.get("issued", {})
    parts = date.get("date-parts", [[2025]])
    right = {
        "type": TYPES.fullmatch(item["type"]) is not None,
        "keys": item.keys() <= TEXTS | {"author", "issued"},
        "texts": all(isinstance(item[key], str) for key in TEXTS & item.keys()),
        "author": all(author.keys() == {"literal"} for author in item.get("author", ())),
        "issued": date.keys() <= {"date-parts", "season", "circa", "literal"},
        "date-parts": 1 <= len(parts) <= 2
        and all(1 <= len(part) <= 3 and all(type(n) is int for n in part) for part in parts),
        "season": date.get("season", 1) in (1, 2, 3, 4),
    }
    return [key for key, holds in right.items() if not holds]


def items(data: bytes) -> list[dict[str, Any]]:
    return json.loads(data)


def test_every_source_is_an_item() -> None:
    """Every source is an item under its id, with its title, its day and the hash of its text."""
    brief = sample()
    found = items(written(brief, "csl"))

    assert [source.id for source in brief.sources] == [item["id"] for item in found]
    assert "Syrian leader seeks reset" == found[2]["title"]
    assert {"date-parts": [[2025, 10, 15]]} == found[4]["issued"]
    assert all(
        source.text_sha256 in item["note"]
        for source, item in zip(brief.sources, found, strict=True)
    )
    assert [] == [fault for item in found for fault in faults(item)]


def test_file_is_named_for_what_it_is() -> None:
    """The file is called after the sources, since it says nothing of the brief."""
    made, _ = render(sample(), PLAIN, ("csl",))

    assert ["sources.csl.json"] == [one.name for one in made]


@pytest.mark.parametrize(
    ("kind", "csl"),
    [("News report", "article-newspaper"), ("press release", "document"), (None, "document")],
)
def test_kinds(kind: str | None, csl: str) -> None:
    """What people call a source becomes a type of CSL; what is unknown is a document."""
    brief = sample()
    brief = replace(brief, sources=(replace(brief.sources[0], kind=kind),))

    assert [csl] == [item["type"] for item in items(to_csl.write(brief, PLAIN))]


@pytest.mark.parametrize(
    ("edtf", "issued"),
    [
        ("2025-10-15", {"date-parts": [[2025, 10, 15]]}),
        ("2024-12", {"date-parts": [[2024, 12]]}),
        ("2015", {"date-parts": [[2015]]}),
        ("2025-10-15~", {"date-parts": [[2025, 10, 15]], "circa": True}),
        ("2024-23", {"date-parts": [[2024]], "season": 3}),
        ("2019-12/2020-03", {"date-parts": [[2019, 12], [2020, 3]]}),
        ("199X", {"literal": "199X"}),
        ("2011/..", {"literal": "2011/.."}),
        ("2024-21/2024-23", {"literal": "2024-21/2024-23"}),
        (None, None),
    ],
)
def test_dates(edtf: str | None, issued: dict[str, Any] | None) -> None:
    """A date is as precise as it is known; what CSL has no parts for stands as it is written."""
    assert issued == to_csl.issued(edtf)


@given(text=st.text(min_size=1).filter(lambda text: text.strip()))
def test_any_text_is_valid(text: str) -> None:
    """Whatever a source says of itself, its item is one of CSL."""
    assert [] == [
        fault
        for item in items(to_csl.write(saying(sample(), text), PLAIN))
        for fault in faults(item)
    ]


def test_pandoc_reads_it() -> None:
    """Pandoc reads the file and gives the same titles and days."""
    if not shutil.which("pandoc"):
        pytest.skip("pandoc is not installed: scripts/judges installs it")
    data = to_csl.write(saying(sample(), HOSTILE), PLAIN)
    read = subprocess.run(
        ["pandoc", "--from", "csljson", "--to", "csljson"],
        input=data,
        capture_output=True,
        check=True,
    ).stdout
    ours, theirs = (items(each) for each in (to_csl.write(sample(), PLAIN), read))

    assert [item["id"] for item in ours] == [item["id"] for item in theirs]
    assert [item.get("issued") for item in ours] == [item.get("issued") for item in theirs]
