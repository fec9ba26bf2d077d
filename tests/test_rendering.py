"""One brief in four formats that say the same, and nothing that a source could make of them."""

import io
import json
import os
import re
import subprocess
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import example, given, settings
from pypdf import PdfReader
from reading_back import PLAIN, Page, shown_of, squeezed, text_of, tokens, written
from sample_brief import sample, smallest
from saying import saying
from test_escape import TEXTS, folded

from briefing import brief_file, docx_text
from briefing.model import Brief, Insert, Slice
from briefing.rendering import WRITERS, dates, render, to_html, to_markdown
from briefing.rendering.escape import visible

HOSTILE = (
    "<script>alert(1)</script><img src=x onerror=alert(1)> ![a](http://a.b/c.gif) [l](javascript:x) "
    "`code` **bold** | cell | &amp; <!-- \" ' {{ title }} {% raw %} </style></pre> # heading\n\n---\n"
)


@pytest.fixture(scope="module")
def brief() -> Brief:
    return sample()


def test_formats_in_order(brief: Brief) -> None:
    """The files asked for are made, in the order of the table."""
    made, failed = render(brief, PLAIN, ("json", "html", "md"))

    assert (["brief.md", "brief.html", "brief.json"], ()) == ([one.name for one in made], failed)


@pytest.mark.parametrize("name", ["md", "html"])
def test_says_every_passage(brief: Brief, name: str) -> None:
    """Every passage is there word for word, in the order of the brief."""
    data = written(brief, name)
    text = squeezed(text_of(data) if name == "md" else Page(data).text)
    lost = []
    for passage in brief.passages():
        for part in re.split(r"(?<=July)", shown_of(passage)):  # a bracket of ours stands after it
            _, found, after = text.partition(squeezed(part))
            text = after if found else text
            lost += [] if found else [part]

    assert [] == lost


def test_citations(brief: Brief) -> None:
    """A passage is followed by the numbers of its sources, their origin where it is one, and †."""
    text = written(brief, "md").decode()

    assert r"with Russia. \[1, 2, 4\]" + "\n" in text
    assert r"Bashar al-Assad.” \[1, 3, 5; *one origin: AFP*\]†" in text
    assert r"military presence. \[3\]†" in text


def test_display(brief: Brief) -> None:
    """What is left out and what is added stand in brackets where they belong."""
    text = text_of(written(brief, "md"))

    assert "air base at Hmeimim […] [1, 5]" in text
    assert "In July [2025], Syrian Foreign Minister" in text


def test_holders(brief: Brief) -> None:
    """Positions stand in the order of the brief, those without a holder under a label."""
    found = re.findall(r"^### (.*)", written(brief, "md").decode(), re.MULTILINE)
    label = PLAIN.labels["unattributed"]

    assert [one.holder.name if one.holder else label for one in brief.positions] == found[1:6]


def test_numbers_are_items(brief: Brief) -> None:
    """Source n is item n of the list of sources, with its path and the hash of its text."""
    lines = written(brief, "md").decode().splitlines()
    for number, source in enumerate(brief.sources, 1):
        line = next(line for line in lines if line.startswith(f"{number}. "))
        assert source.path in line
        assert source.text_sha256[:12] in line


def test_many_sources(brief: Brief) -> None:
    """With more sources than a table has room for, the coverage table lists their numbers."""
    sources = tuple(replace(brief.sources[0], id=f"S{number}") for number in range(1, 61))
    text = written(replace(brief, sources=sources), "md").decode()

    assert "| Passage | sources | origins |" in text
    assert "60. **" in text


def test_coverage_begins_with_what_is_shown(brief: Brief) -> None:
    """A dateline that a passage does not show is not in the table of coverage either."""
    first, *rest = brief.summary
    dateline, told = first.text.split(maxsplit=1)
    shown = Slice(first.span.end - len(told), first.span.end)
    summary = (replace(first, display=(shown,)), *rest)
    coverage = tuple(replace(row, passage=first.id) for row in brief.sourcing.coverage[:1])
    sourcing = replace(brief.sourcing, coverage=coverage)
    alone = replace(brief, summary=summary, sourcing=sourcing, open_questions=())
    page = written(alone, "md").decode()

    assert f"\n| {told[:40]}" in page
    assert f"\n| {dateline}" not in page


@pytest.mark.parametrize(
    ("runs", "more"),
    [(2, []), (3, ["and 1 more in brief.json"]), (5, ["and 3 more in brief.json"])],
)
@pytest.mark.parametrize("name", ["md", "html"])
def test_shared_runs(brief: Brief, name: str, runs: int, more: list[str]) -> None:
    """Of the runs of shared words two are shown, and how many more there are is said."""
    sourcing = replace(brief.sourcing, shared=brief.sourcing.shared * runs)
    page = written(replace(brief, sourcing=sourcing), name).decode()
    text = page.split("<pre hidden")[0]

    assert (2, more) == (
        text.count("Shared copy"),
        re.findall(r"and \d+ more in brief\.json", text),
    )


@pytest.mark.parametrize("name", ["md", "html"])
def test_one_is_one(name: str) -> None:
    """One source, passage or word is counted in the singular."""
    one = smallest()
    data = written(replace(one, sources=(replace(one.sources[0], words=1),)), name)
    text = text_of(data) if name == "md" else Page(data).text

    assert ["1 source", "1 passage", "0 origins", "1 word"] == re.findall(
        r"\d (?:source|passage|origin|word)s?\b", text
    )


@pytest.mark.parametrize("name", [name for name in WRITERS if name != "csl"])
def test_smallest(name: str) -> None:
    """A brief of one sentence of one source is rendered in every format."""
    data = written(smallest(), name)
    if name == "pdf":
        text = PdfReader(io.BytesIO(data)).pages[0].extract_text()
    elif name == "docx":
        text = "".join(docx_text.paragraphs(data, "brief.docx")[0])
    else:
        text = data.decode()

    assert squeezed(smallest().summary[0].text) in squeezed(text)


def test_html_carries_the_brief(brief: Brief) -> None:
    """The HTML page carries brief.json in a hidden element, and needs no script and no address."""
    page = written(brief, "html").decode()
    data = re.search(r"<pre hidden data-brief>([^<]*)</pre>", page)

    assert data is not None
    assert json.loads(brief_file.dump(brief)) == json.loads(data[1])
    assert brief == brief_file.load(data[1].encode(), "brief.html")
    assert "<script" not in page
    assert [] == re.findall(r"(?:src|href)=\"(?!#)", page)


@given(text=TEXTS.filter(folded))  # no field of a brief is empty
@settings(max_examples=15)
@example(text=HOSTILE)
def test_hostile_markdown(text: str) -> None:
    """Whatever text stands in whatever field, the Markdown has the same structure and that text."""
    harmless = "".join("x" if not sign.isspace() else sign for sign in visible(text))
    found = to_markdown.write(saying(sample(), text), PLAIN)

    assert tokens(to_markdown.write(saying(sample(), harmless), PLAIN)) == tokens(found)
    assert squeezed(folded(text)) in squeezed(text_of(found))


@given(text=TEXTS.filter(folded))  # no field of a brief is empty
@settings(max_examples=15)
@example(text=HOSTILE)
def test_hostile_html(text: str) -> None:
    """Whatever text stands in whatever field, the page has the same elements and that text."""
    harmless = "".join("x" if not sign.isspace() else sign for sign in visible(text))
    found = Page(to_html.write(saying(sample(), text), PLAIN))

    assert Page(to_html.write(saying(sample(), harmless), PLAIN)).elements == found.elements
    assert squeezed(folded(text)) in squeezed(found.text)


CODE = """
import hashlib, sys
sys.path.insert(0, {tests!r})
from sample_brief import sample
from briefing.rendering import house_style, render
made, failed = render(sample(), house_style.load("plain"), ("pdf", "md", "html", "json"))
for one in made: print(one.name, hashlib.sha256(one.data).hexdigest())
"""


def test_same_bytes_everywhere(tmp_path: Path) -> None:
    """Processes with other hash seeds, time zones, locales and fonts write the same bytes."""
    bare = tmp_path / "fonts.conf"
    bare.write_text(f"<fontconfig><cachedir>{tmp_path}</cachedir></fontconfig>", encoding="utf-8")
    code = CODE.format(tests=str(Path(__file__).parent))
    found = [
        subprocess.run(
            [sys.executable, "-c", code],
            env={**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": locale, **more},
            capture_output=True,
            text=True,
            check=True,
        ).stdout
        for seed, zone, locale, more in (
            ("0", "UTC", "C", {}),
            ("42", "Asia/Kathmandu", "C.UTF-8", {"FONTCONFIG_FILE": str(bare)}),
        )
    ]

    assert found[0].splitlines()[-3:]
    assert found[0] == found[1]


@pytest.mark.parametrize(
    ("edtf", "said"),
    [
        ("2025-10-15", "15 October 2025"),
        ("2025-01-05", "5 January 2025"),
        ("2024-12", "December 2024"),
        ("2015", "2015"),
        ("2019-12~", "about December 2019"),
        ("2015?", "perhaps 2015"),
        ("2015%", "about 2015"),
        ("2019-12/2020-03", "December 2019 to March 2020"),
        ("2025-13", "2025-13"),
        ("2024-21", "spring 2024"),
        ("2024-22", "summer 2024"),
        ("2024-23", "autumn 2024"),
        ("2024-24", "winter 2024"),
        ("2024-22~", "about summer 2024"),
        ("2024-24/2025-21", "winter 2024 to spring 2025"),
        ("2024-25", "2024-25"),
        ("199X", "the 1990s"),
        ("201X~", "about the 2010s"),
        ("18XX", "the 1800s"),
        ("18XX/199X", "the 1800s to the 1990s"),
        ("2015~/2016~", "about 2015 to 2016"),
        ("2015/2016~", "2015 to about 2016"),
        ("2024-12~/..", "since about December 2024"),
        ("2011/..", "since 2011"),
        ("2011-10-15/..", "since 15 October 2011"),
        ("../2011", "until 2011"),
        ("../..", "../.."),
        ("2025-10-15/2025-10-17", "15 October 2025 to 17 October 2025"),
        ("2025-10-15~", "about 15 October 2025"),
        ("199X-05", "199X-05"),
        ("1XXX", "1XXX"),
        ("", ""),
    ],
)
def test_dates(edtf: str, said: str) -> None:
    """Dates are written as people write them; what is no such date stays as it stands."""
    assert said == dates.say(edtf, PLAIN.dates)


def test_insert_stands_apart(brief: Brief) -> None:
    """A bracket of ours and what was said are marked as such on the page."""
    page = written(brief, "html").decode()
    inserts = [
        run.insert for one in brief.passages() for run in one.display if isinstance(run, Insert)
    ]

    assert [f'<span class="insert"> [{insert}]</span>' in page for insert in inserts] == [True]
    assert Counter(re.findall(r'<span class="(said|omitted)">', page))["said"] >= 6
