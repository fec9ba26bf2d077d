"""Programs that are not ours judge the PDF: qpdf, pikepdf, poppler and outloud.

`scripts/judges` installs them; where one is missing its tests are skipped.
"""

import hashlib
import io
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import Any

import pikepdf
import pytest
from pypdf import PageObject, PdfReader
from reading_back import PLAIN, written
from sample_brief import sample, smallest

from briefing import brief_file, pdf_text
from briefing.model import Brief

HANDLING = "TLP:AMBER+STRICT"
EPOCH = "1760486400"
FOOT = 60
"""Points from the lower edge below which nothing but the foot of a page stands."""
HEAD = 75
"""Points from the upper edge that the masthead needs."""
PRINT = """
import sys
from pathlib import Path
from briefing import brief_file
from briefing.rendering import house_style, render
brief = brief_file.load(Path(sys.argv[1]).read_bytes(), sys.argv[1])
made, failed = render(brief, house_style.load("plain"), ["pdf"])
sys.stdout.buffer.write(made[0].data)
"""


@pytest.fixture(scope="module")
def brief() -> Brief:
    return brief_file.seal(replace(sample(), handling=HANDLING))


@pytest.fixture(scope="module")
def path(brief: Brief, tmp_path_factory: pytest.TempPathFactory) -> Path:
    file = tmp_path_factory.mktemp("judged") / "brief.pdf"
    file.write_bytes(written(brief, "pdf"))
    return file


@pytest.fixture(scope="module")
def pdf(path: Path) -> Iterator[pikepdf.Pdf]:
    with pikepdf.open(path) as opened:
        yield opened


@pytest.fixture(scope="module", params=[0, 4])
def long(request: pytest.FixtureRequest) -> PdfReader:
    """Return the PDF of a brief with some forty holders, each under a name of its own, and many questions.

    Pages are parted at other places where there are fewer of them.
    """
    brief, fewer = sample(), request.param
    holders = ([one for one in brief.positions if one.holder] * 10)[fewer:]
    positions = tuple(
        replace(one, holder=one.holder and replace(one.holder, name=f"Holder number {number}"))
        for number, one in enumerate(holders)
    )
    questions = brief.open_questions * (12 - fewer)
    long = replace(brief, positions=positions, open_questions=questions, handling=HANDLING)
    return read(written(long, "pdf"))


def read(data: bytes) -> PdfReader:
    return PdfReader(io.BytesIO(data))


def judge(*line: str | Path) -> subprocess.CompletedProcess[str]:
    """Return what a program says; skip the test where it is not installed."""
    program = shutil.which(line[0]) or shutil.which(line[0], path=Path(sys.executable).parent)
    if program is None:
        pytest.skip(f"{line[0]} is not installed; scripts/judges installs it")
    return subprocess.run((program, *line[1:]), capture_output=True, text=True, check=False)


def tags(pdf: pikepdf.Pdf, kind: str) -> list[Any]:
    """Return every tag of a kind."""
    found = (one for one in pdf.objects if isinstance(one, pikepdf.Dictionary))
    return [one for one in found if one.get("/Type") == "/StructElem" and one.get("/S") == kind]


def test_qpdf_finds_nothing(path: Path) -> None:
    """A PDF is sound: qpdf finds neither errors nor warnings."""
    judged = judge("qpdf", "--check", path)

    assert (0, "") == (judged.returncode, judged.stderr)
    assert "No syntax or stream encoding errors found" in judged.stdout


def test_the_document_is_described(pdf: pikepdf.Pdf, brief: Brief) -> None:
    """A PDF says in what language it is, that it is tagged, its title, and that it is PDF/A-3a and PDF/UA-1."""
    with pdf.open_metadata() as said:
        described = said["dc:title"], said.pdfa_status, said["pdfuaid:part"]

    assert ("en", True) == (str(pdf.Root.Lang), bool(pdf.Root.MarkInfo.Marked))
    assert (brief.title.text, "3A", "1") == described
    assert "/StructTreeRoot" in pdf.Root


def test_every_section_has_an_entry_in_the_outline(pdf: pikepdf.Pdf) -> None:
    """The outline has the title, and under it every section that the page has."""
    with pdf.open_outline() as outline:
        (title,) = outline.root
        entries = [entry.title for entry in title.children]

    assert [PLAIN.labels[name] for name in PLAIN.sections] == entries


def test_heads_of_tables_have_a_scope(pdf: pikepdf.Pdf) -> None:
    """Every head of a table says whether it is that of a column or of a row."""
    heads = tags(pdf, "/TH")
    scopes = {str(head.A.get("/Scope")) for head in heads}

    assert {"/Column", "/Row"} == scopes


def test_charts_have_words(pdf: pikepdf.Pdf, brief: Brief) -> None:
    """Every chart says in words what it shows: the timeline's, and the share of each source."""
    words = [str(figure.get("/Alt")) for figure in tags(pdf, "/Figure")]
    times, shares = words[:1], words[1:]

    assert len(brief.sources) == len(shares)
    assert ["dates between"] == [" ".join(one.split()[1:3]) for one in times]
    assert {"carries"} == {one.split()[0] for one in shares}


def test_the_brief_is_attached_once(pdf: pikepdf.Pdf, brief: Brief) -> None:
    """The attachment is `brief.json`, byte for byte, once, described, and related as data."""
    ((name, spec),) = pdf.attachments.items()
    (related,) = pdf.Root.AF

    assert ("brief.json", brief_file.dump(brief)) == (name, spec.get_file().read_bytes())
    assert (PLAIN.labels["data_file"], "/Data") == (str(related.Desc), str(related.AFRelationship))


def test_what_is_said_out_loud(tmp_path: Path) -> None:
    """A screen reader is told all that it needs: outloud finds no error and nothing to warn of."""
    path = tmp_path / "brief.pdf"
    path.write_bytes(written(sample(), "pdf"))
    judged = judge("outloud", path, "--json", "-", "--fail-on", "never")
    found = json.loads(judged.stdout[judged.stdout.index("{") :])["results"][0]["findings"]

    assert [] == [(one["rule"], one["message"]) for one in found]


def test_heads_and_feet_are_artifacts(pdf: pikepdf.Pdf) -> None:
    """What stands at the head and at the foot of a page is said to be that, and is not read out."""
    kinds = [
        [
            str(content.operands[1].Subtype)
            for content in pikepdf.parse_content_stream(page)
            if str(content.operator) == "BDC" and "/Subtype" in content.operands[1]
        ]
        for page in pdf.pages
    ]
    first, *others = [[kind for kind, _ in groupby(page)] for page in kinds]

    assert ["/Footer"] == first
    assert [["/Header", "/Footer"]] * len(others) == others


def test_every_font_is_embedded(path: Path) -> None:
    """Every font is in the PDF, can be read back as text, and is of a family that the style names."""
    lines = judge("pdffonts", path).stdout.splitlines()[2:]
    families = {name.strip(" '") for key in PLAIN.look["type"].values() for name in key.split(",")}
    known = {family.replace(" ", "-") for family in families}
    fonts = {line.split()[0].split("+")[1].rstrip(",") for line in lines}

    assert [["yes", "yes", "yes"]] * len(lines) == [line.split()[-5:-2] for line in lines]
    assert fonts
    assert set() == {font for font in fonts if font.removesuffix("-Semi-Bold") not in known}


def test_two_processes_give_the_same_bytes(tmp_path: Path) -> None:
    """With one SOURCE_DATE_EPOCH two processes print the same bytes, with another only dates differ."""
    pytest.importorskip("weasyprint", exc_type=OSError)
    file = tmp_path / "brief.json"
    file.write_bytes(brief_file.dump(smallest()))

    def printed(epoch: str, seed: str) -> bytes:
        environment = {**os.environ, "SOURCE_DATE_EPOCH": epoch, "PYTHONHASHSEED": seed, "TZ": seed}
        line = (sys.executable, "-c", PRINT, file)
        return subprocess.run(line, env=environment, capture_output=True, check=True).stdout

    first, second, other = printed(EPOCH, "1"), printed(EPOCH, "2"), printed("86400", "1")
    dates = [read(one).metadata["/CreationDate"] for one in (first, other)]

    assert hashlib.sha256(first).digest() == hashlib.sha256(second).digest()
    assert ["D:20251015000000Z", "D:19700102000000Z"] == dates
    assert pdf_text.compare(first, other, "brief.pdf").difference is None


def test_a_pdf_needs_little_memory(tmp_path: Path) -> None:
    """A brief is printed in less than 150 MB."""
    pytest.importorskip("resource")
    file = tmp_path / "brief.json"
    file.write_bytes(brief_file.dump(sample()))
    told = "import resource; print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    silent = PRINT.replace("sys.stdout.buffer.write(made[0].data)", told)
    made = subprocess.run((sys.executable, "-c", silent, file), capture_output=True, check=True)
    unit = 1 if sys.platform == "darwin" else 1024

    assert 20e6 < int(made.stdout) * unit < 150e6


def test_no_fonts_in_the_system(tmp_path: Path) -> None:
    """Where the system has no font at all the PDF is the same, since it brings its own."""
    nothing = tmp_path / "fonts.conf"
    nothing.write_text("<fontconfig></fontconfig>", encoding="utf-8")
    file = tmp_path / "brief.json"
    file.write_bytes(brief_file.dump(smallest()))
    line = (sys.executable, "-c", PRINT, file)
    environment = {**os.environ, "FONTCONFIG_FILE": str(nothing)}
    made = subprocess.run(line, env=environment, capture_output=True, check=True).stdout

    assert written(smallest(), "pdf") == made


def words_of(page: PageObject) -> list[tuple[float, float, str]]:
    """Return the words of a page with their height and their size, in points."""
    found: list[tuple[float, float, str]] = []

    def keep(text: str, page: Any, line: Any, _: Any, size: float) -> None:
        if text.strip():
            height = page[1] * line[4] + page[3] * line[5] + page[5]
            found.append((round(height, 1), round(size * abs(line[3] * page[3]), 1), text.strip()))

    page.extract_text(visitor_text=keep)
    return found


def lines(page: PageObject) -> list[tuple[float, str]]:
    """Return the lines of a page from its head to its foot: height in points, and words."""
    ordered = sorted(words_of(page), key=lambda one: -one[0])
    grouped = groupby(ordered, key=lambda one: one[0])
    return [(height, " ".join(text for _, _, text in group)) for height, group in grouped]


def test_no_heading_ends_a_page(long: PdfReader) -> None:
    """No heading, no head of a table and no holder's name is the last line of a page."""
    words = set(PLAIN.labels.values()) | {f"Holder number {number}" for number in range(40)}
    last = [[words for height, words in lines(page) if height > FOOT][-1] for page in long.pages]
    heads = re.compile(rf"{PLAIN.labels['passage']} 1 2|{PLAIN.labels['coverage']}")

    assert [] == [line for line in last if line in words or heads.match(line)]


def test_labels_stay_beside_what_they_label(long: PdfReader) -> None:
    """At the head of a page no role is parted from its holder, and no question from its kind."""
    whole = [*(quote.text for quote in sample().quotes), PLAIN.labels["topic"]]
    first = [
        next(words for _, words in lines(page)[2:] if words[0] != "[") for page in long.pages[1:]
    ]

    assert [] == [line for line in first for words in whole if line.startswith(words)]


def test_handling_is_at_head_and_foot(long: PdfReader) -> None:
    """The handling label stands at the head and at the foot of every page, in 12 points."""
    for page in long.pages:
        found = [(height, size) for height, size, text in words_of(page) if HANDLING in text]
        (head, _), (foot, _) = sorted(found, reverse=True)

        assert (True, True) == (head > float(page.mediabox.height) - HEAD, foot < FOOT)
        assert [12, 12] == [size for _, size in found]
