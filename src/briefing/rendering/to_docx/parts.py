"""Pieces of a document that python-docx has no word for: links, targets, fields, tables by rows."""

from collections.abc import Sequence
from typing import Any

from docx.document import Document
from docx.enum.text import WD_TAB_ALIGNMENT
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Emu
from docx.text.run import Run

TABLE = "Brief Table"
FIRST_COLUMN = 0.5
"""Of the width of a table with any number of columns."""


def element(tag: str, /, **attributes: str) -> Any:
    """Return an element of WordprocessingML; its attributes are named without their prefix."""
    made = OxmlElement(tag)
    for key, value in attributes.items():
        made.set(qn(f"w:{key}"), value)
    return made


def add_run(paragraph: Any, text: str, style: str | None) -> Run:
    """Add words in a character style; nothing in them is taken for a tab or a new line."""
    run: Run = paragraph.add_run(style=style)
    words = element("w:t")
    words.text = text
    words.set(qn("xml:space"), "preserve")
    run._r.append(words)
    return run


def make_link(run: Run, target: str) -> None:
    """Let a run lead to a target in the document."""
    link = element("w:hyperlink", anchor=target, history="1")
    run._r.addprevious(link)
    link.append(run._r)


def add_target(paragraph: Any, name: str) -> None:
    """Let links lead to a paragraph by that name."""
    number = str(len(paragraph.part.element.xpath("//w:bookmarkStart")))
    paragraph._p.append(element("w:bookmarkStart", id=number, name=name))
    paragraph._p.append(element("w:bookmarkEnd", id=number))


def add_field(paragraph: Any, instruction: str) -> None:
    """Add a number that Word works out, such as that of the page."""
    run = paragraph.add_run()
    field = element("w:fldSimple", instr=instruction)
    run._r.addprevious(field)
    words = element("w:t")
    words.text = "1"
    run._r.append(words)
    field.append(run._r)


def running(document: Document, place: str, *, right: bool) -> Any:
    """Return the paragraph at the head or foot of pages; words at its right go after a tab."""
    section = document.sections[0]
    paragraph = getattr(section, place).paragraphs[-1]
    stops = paragraph.paragraph_format.tab_stops
    if not len(stops):
        for stop in paragraph.style.paragraph_format.tab_stops:
            stops.add_tab_stop(stop.position, WD_TAB_ALIGNMENT.CLEAR)
        stops.add_tab_stop(width(document), WD_TAB_ALIGNMENT.RIGHT)
    if right:
        paragraph.add_run("\t")
    return paragraph


def width(document: Document) -> Emu:
    """Return the width of the text of a page."""
    section = document.sections[0]
    edges = (section.left_margin or 0) + (section.right_margin or 0)
    return Emu((section.page_width or 0) - edges)


def add_table(document: Document, widths: Sequence[float]) -> Any:
    """Return a table without rows, its columns as wide as these parts of the page."""
    table = document.add_table(rows=0, cols=len(widths), style=TABLE)
    table.autofit = False
    for column, part in zip(table.columns, widths, strict=True):
        column.width = Emu(round(width(document) * part))
    return table


def add_row(table: Any, *, head: bool = False) -> Any:
    """Add a row that no page break parts, and return its cells; a head is repeated on every page."""
    row = table.add_row()
    properties = row._tr.get_or_add_trPr()
    properties.append(element("w:cantSplit"))
    if head:
        properties.append(element("w:tblHeader"))
    for cell, column in zip(row.cells, table.columns, strict=True):
        cell.width = column.width
    return row.cells


def share_width(document: Document, table: Any) -> None:
    """Give the first column half of the page, and the others the rest."""
    whole, count = width(document), len(table.columns)
    for number, column in enumerate(table.columns):
        part = (
            1 if count == 1 else FIRST_COLUMN if number == 0 else (1 - FIRST_COLUMN) / (count - 1)
        )
        column.width = Emu(round(whole * part))
        for cell in column.cells:
            cell.width = column.width
