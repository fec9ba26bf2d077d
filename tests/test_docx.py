"""A document of Word says what the page says, with what is quoted in a style of its own."""

import io
import re
import sys
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml.ns import qn
from docx.text.run import Run
from reading_back import PLAIN, Page, shown_of, squeezed, written
from sample_brief import sample, smallest
from saying import saying

from briefing import docx_text, errors
from briefing.model import Brief
from briefing.rendering import house_style, render, to_docx
from briefing.rendering.escape import visible

QUOTED = {"Quoted", "Said", "Changed"}
OURS = {"Strong", "Citation", "Aside", "Bracket", "Handling", "Box Mark"}


@pytest.fixture(scope="module")
def brief() -> Brief:
    return replace(sample(), handling="TLP:AMBER")


@pytest.fixture(scope="module")
def document(brief: Brief) -> Document:
    return opened(brief)


def opened(brief: Brief) -> Document:
    return docx.Document(io.BytesIO(written(brief, "docx")))


def runs(document: Document) -> Iterator[tuple[str, str]]:
    """Yield the style and the words of every run of the text, those of tables and links too."""
    for element in document.element.body.iter(qn("w:r")):
        run = Run(element, document)
        yield (run.style.name or "" if run.style else ""), run.text


def text_of(document: Document) -> str:
    return squeezed("".join(words for _, words in runs(document)))


def test_every_passage_is_said_as_often_as_on_the_page(brief: Brief, document: Document) -> None:
    """A document shows each passage word for word, and as often as the HTML page does."""
    page = squeezed(Page(written(brief, "html")).text)
    text = text_of(document)
    whole = [squeezed(shown_of(one)) for one in brief.passages() if len(one.display) == 1]

    assert {words: page.count(words) for words in whole} == {
        words: text.count(words) for words in whole
    }


def test_what_is_quoted_has_a_style_of_its_own(brief: Brief, document: Document) -> None:
    """Words of a passage stand in the styles of quotations, labels of the house style never do."""
    quoted = squeezed("".join(words for style, words in runs(document) if style in QUOTED))
    ours = squeezed("".join(words for style, words in runs(document) if style not in QUOTED))
    whole = [squeezed(shown_of(one)) for one in brief.passages() if len(one.display) == 1]

    assert [] == [words for words in whole if words not in quoted]
    assert [] == [words for words in whole if words in ours]
    assert [] == [
        label
        for name in ("legend", "positions", "sourcing", "method_text")
        if squeezed(label := PLAIN.labels[name]) in quoted
    ]


def test_no_run_is_of_an_unknown_style(document: Document) -> None:
    """Every run is quoted, one of ours, or plain."""
    assert {style for style, _ in runs(document)} <= QUOTED | OURS | {"Default Paragraph Font"}


def test_sections_are_headings(document: Document) -> None:
    """Every section of the page is a heading of the first level, in the order of the page."""
    headings = [p.text for p in document.paragraphs if p.style.name in ("Heading 1", "Box Heading")]

    assert [PLAIN.labels[name] for name in PLAIN.sections] == headings


def test_citations_lead_to_sources(brief: Brief, document: Document) -> None:
    """Every citation is a link, and leads to the paragraph of its source."""
    body = document.element.body
    targets = {
        mark.get(qn("w:name")): mark.getparent() for mark in body.iter(qn("w:bookmarkStart"))
    }
    links = {link.get(qn("w:anchor")) for link in body.iter(qn("w:hyperlink"))}
    numbers = {
        name: re.match(r"\d+", "".join(t.text for t in targets[name].iter(qn("w:t"))))[0]
        for name in links
    }

    assert {f"source-{n}" for n, _ in enumerate(brief.sources, 1)} >= links
    assert {name: name.removeprefix("source-") for name in links} == numbers


def test_positions_are_a_table(brief: Brief, document: Document) -> None:
    """Positions are a table with a row a holder, coverage one whose head is repeated."""
    names = [row.cells[0].paragraphs[0].text for table in document.tables for row in table.rows]
    heads = [table for table in document.tables if table._tbl.xpath(".//w:tblHeader")]

    assert set() == {one.holder.name for one in brief.positions if one.holder} - set(names)
    assert 1 == len(heads)
    assert PLAIN.labels["passage"] == heads[0].rows[0].cells[0].text


def test_handling_is_at_head_and_foot(document: Document) -> None:
    """The handling label stands at the head and the foot of the first page and of every other."""
    section = document.sections[0]
    parts = section.header, section.first_page_header, section.footer, section.first_page_footer

    assert [1] * 4 == ["".join(p.text for p in one.paragraphs).count("TLP:AMBER") for one in parts]
    assert section.different_first_page_header_footer
    assert "PAGE" in section.footer._element.xpath("string(.//w:fldSimple/@w:instr)")


@pytest.mark.parametrize("name", house_style.names([Path("templates")]))
def test_every_style_keeps_handling_at_the_head(brief: Brief, name: str) -> None:
    """In every house style that has a page, the handling label stands at the head of page one."""
    (made,), _ = render(brief, house_style.load(name, [Path("templates")]), ("docx",))
    section = docx.Document(io.BytesIO(made.data)).sections[0]
    own = section.different_first_page_header_footer
    head = section.first_page_header if own else section.header
    wanted = [] if name == house_style.ROOT else ["TLP:AMBER"]

    assert wanted == re.findall("TLP:[A-Z]+", "".join(one.text for one in head.paragraphs))


def test_the_document_is_described(brief: Brief, document: Document) -> None:
    """Title, language and date are those of the brief, whatever the clock says."""
    said = document.core_properties
    language = document.styles.element.xpath("string(//w:rPrDefault//w:lang/@w:val)")

    assert (brief.title.text, "en", "en") == (said.title, said.language, language)
    assert ["2025-10-15"] * 2 == [f"{date:%Y-%m-%d}" for date in (said.created, said.modified)]


def test_each_language_is_named(brief: Brief) -> None:
    """Labels in another language are said to be in it, and what is quoted in that of the sources."""
    (made,), _ = render(brief, house_style.load("plain", language="fr"), ("docx",))
    styles = docx.Document(io.BytesIO(made.data)).styles
    default = styles.element.xpath("string(//w:rPrDefault//w:lang/@w:val)")
    quoted = styles["Quoted"].element.xpath("string(w:rPr/w:lang/@w:val)")

    assert ("fr", "en") == (default, quoted)


def test_the_same_brief_gives_the_same_bytes(brief: Brief) -> None:
    """Two documents of one brief are the same bytes, and no file in them has a time of day."""
    first, second = (written(brief, "docx") for _ in range(2))
    with zipfile.ZipFile(io.BytesIO(first)) as packed:
        dates = {one.date_time for one in packed.infolist()}

    assert first == second
    assert {(1980, 1, 1, 0, 0, 0)} == dates


@pytest.mark.parametrize(
    "words", ["<w:t>x</w:t> & \t \x00 \x0b a\nb", "x" * 400, "⁠\u202e ]]> {{x}}"]
)
def test_hostile_words(words: str) -> None:
    """Markup, controls and endless words in a source are words in a document."""
    text = text_of(opened(saying(sample(), words)))
    shown = squeezed(visible(words))

    assert len(list(sample().passages())) <= text.count(shown)


def test_the_smallest_brief() -> None:
    """A brief of one sentence is a document too."""
    assert "A visit" == opened(smallest()).paragraphs[0].text


def acme(folder: Path, reference: bytes) -> house_style.HouseStyle:
    """Return a house style that brings a reference document."""
    (folder / "acme").mkdir()
    (folder / "acme" / "style.toml").write_text('extends = "plain"', encoding="utf-8")
    (folder / "acme" / "reference.docx").write_bytes(reference)
    return house_style.load("acme", [folder])


@pytest.mark.parametrize(
    ("size", "paper", "margin", "points", "wide"),
    [
        ("12pt", "A4", "20mm", 12, 210),
        ("16px", "A5 landscape", "1in 2cm", 12, 210),
        ("1pc", "100mm 5in", "0 10% 1em", 12, 100),
        ("110%", "letter", "auto", 9, 215.9),
        ("calc(9pt + 1px)", "B5", ".5in 0 1cm", 9, 215.9),
    ],
)
def test_lengths_of_css(
    tmp_path: Path, size: str, paper: str, margin: str, points: float, wide: float
) -> None:
    """A size of CSS in any unit dresses the document, and one that is no length leaves what Word has."""
    (tmp_path / "acme").mkdir()
    settings = f'[type]\nsize = "{size}"\n[page]\nsize = "{paper}"\nmargin = "{margin}"'
    (tmp_path / "acme" / "style.toml").write_text(f'extends = "plain"\n{settings}', "utf-8")
    (made,), _ = render(smallest(), house_style.load("acme", [tmp_path]), ("docx",))
    document = docx.Document(io.BytesIO(made.data))

    assert points == document.styles["Normal"].font.size.pt
    assert wide == round(document.sections[0].page_width.mm, 1)


def test_a_reference_document_dresses_it(brief: Brief, tmp_path: Path) -> None:
    """Styles of a house style's `reference.docx` stand, those that it lacks are added, its text is left out."""
    reference = opened(brief)
    reference.styles["Heading 1"].font.size = docx.shared.Pt(33)
    reference.styles.element.remove(reference.styles["Quoted"].element)
    reference.add_paragraph("How to use this document")
    file = io.BytesIO()
    reference.save(file)
    (made,), _ = render(brief, acme(tmp_path, file.getvalue()), ("docx",))
    document = docx.Document(io.BytesIO(made.data))

    assert 33 == document.styles["Heading 1"].font.size.pt
    assert "Quoted" in [style.name for style in document.styles]
    assert docx_text.paragraphs(written(brief, "docx"), "") == docx_text.paragraphs(made.data, "")


def test_pictures_of_a_reference_stand(brief: Brief, tmp_path: Path) -> None:
    """A picture at the head of a `reference.docx` stands at the head of the document."""
    reference = docx.Document()
    reference.sections[0].header.paragraphs[0].add_run().add_picture("docs/images/brief-page-1.png")
    file = io.BytesIO()
    reference.save(file)
    (made,), _ = render(brief, acme(tmp_path, file.getvalue()), ("docx",))
    header = docx.Document(io.BytesIO(made.data)).sections[0].header

    assert 1 == len(header._element.xpath(".//w:drawing"))
    assert "TLP:AMBER" in header.paragraphs[-1].text


def test_a_reference_that_is_none_is_refused(brief: Brief, tmp_path: Path) -> None:
    """A `reference.docx` that is no document of Word is named, with its style."""
    made, failed = render(brief, acme(tmp_path, b"PK no"), ("docx",))

    assert () == made
    assert "reference.docx of the house style “acme”" in failed[0].message


def test_without_the_extra(brief: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without python-docx the document is not made, and the message says what to install."""
    monkeypatch.setitem(sys.modules, "docx", None)
    for name in [
        name for name in sys.modules if name.startswith(("docx.", f"{to_docx.__name__}."))
    ]:
        monkeypatch.delitem(sys.modules, name)
    made, failed = render(brief, PLAIN, ("docx", "md"))

    assert ["brief.md"] == [one.name for one in made]
    assert [(errors.MissingLibrary, "pip install 'briefing[docx]'")] == [
        (type(one), one.hint) for one in failed
    ]
