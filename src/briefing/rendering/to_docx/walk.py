"""The page as a document: every block becomes a paragraph or a row, every word keeps its style.

What becomes of an element is looked up in tables, by its class first and by its tag after that;
what they do not name is passed through. So a house style that lays out its page with other
elements needs nothing more.
"""

from collections.abc import Iterable
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.shared import RGBColor

from ...html_text import tokens
from . import parts

SKIPPED = {"head", "svg", "pre", ".skip", ".chart"}
PARAGRAPHS = {
    ".legend": "Legend",
    ".key": "Small",
    "p.when": "Label",
    "p.kind": "Kind",
    "h1": "Title",
    "h2": "Heading 1",
    "h3": "Heading 2",
    "h4": "Heading 3",
    "p": "Normal",
    "div": "Normal",
    "blockquote": "Normal",
    "dt": "Label",
    "dd": "Normal",
    "caption": "Small",
    "figcaption": "Small",
    "li": "List Bullet",
    "td": "Normal",
    "th": "Normal",
}
WITHIN = {
    ".bottom-line": {"h2": "Box Heading", "p": "Box"},
    ".sources": {"li": "Source"},
    ".holder": {"h3": "Heading 3"},
    ".position": {"li": "Normal"},
    ".method": {"p": "Small"},
}
"""What a paragraph becomes within an element; this goes before `PARAGRAPHS`."""
CHARACTERS = {
    ".said": "Said",
    ".insert": "Bracket",
    ".omitted": "Bracket",
    ".mark": "Citation",
    ".where": "Aside",
    ".facts": "Aside",
    ".tlp": "Handling",
    ".number": "Citation",
    ".changed": "Changed",
    ".bottom-line span": "Box Mark",
    ".kind span": "Aside",
    "th": "Strong",
    "span.kind": "Strong",
    "q": "Quoted",
    "strong": "Strong",
    "b": "Strong",
}
ROWS = {".position", ".timeline li", ".questions li"}
"""What is a row of two columns."""
FIRST = {".holder", "p.when", "p.kind"}
"""What stands in the first of them."""
WIDTHS = (0.24, 0.76)
TABBED = {".number"}
"""What a tab goes after."""
BROKEN = {"p.kind>span"}
"""What begins on a line of its own."""
FIELDS = {".n": "PAGE", ".total": "NUMPAGES"}
VOID = {"meta", "link", "br", "img", "hr", "input"}
JOINER, NARROW = "\u2060", "\u202f"
"""What keeps a citation on the line of its last word: on a page, and in Word, whose fonts lack the first."""


RUNNING = {
    ".brand": ("first_page_header", False),
    ".stamp": ("first_page_header", True),
    ".place": ("header", False),
    ".top": ("header", True),
    ".made": ("footer", False),
    ".bottom": ("footer", True),
}
"""What stands at the head or foot of pages, and whether at the right of it."""
TLP = {
    "TLP:RED": "FF2B2B",
    "TLP:AMBER": "FFC000",
    "TLP:AMBER+STRICT": "FFC000",
    "TLP:GREEN": "33FF00",
}
"""Colours of FIRST's TLP 2.0 on black; that of TLP:CLEAR is white."""


@dataclass(frozen=True, slots=True)
class _Open:
    """An element that is open."""

    tag: str
    classes: tuple[str, ...]
    names: tuple[str, ...]
    """`.class`, `tag.class`, `.class tag` for each class around it, `tag`: the first in a table counts."""
    attributes: dict[str, str]
    into: Any
    """Where text went before it."""

    def of(self, table: Iterable[str]) -> str | None:
        """Return the first of its names that a table has."""
        return next((name for name in self.names if name in table), None)


def fill(document: Document, page: str) -> None:
    """Write a page of ours into a document that has our styles."""
    walk = _Walk(document)
    document.sections[0].different_first_page_header_footer = True
    for token in tokens(page):
        tag = token.content
        if token.kind.startswith("text"):
            walk.say(tag)
        elif token.kind == "end":
            walk.end()
        elif token.kind == "start" and not tag.endswith("/") and tag not in VOID:
            walk.begin(tag, dict(token.attributes))
    section = document.sections[0]
    if not any(one.text.strip() for one in section.first_page_header.paragraphs):
        section.different_first_page_header_footer = False
        return
    footer, first = section.footer, section.first_page_footer
    first.paragraphs[-1]._p.addprevious(deepcopy(footer.paragraphs[-1]._p))
    first.paragraphs[-1]._p.getparent().remove(first.paragraphs[-1]._p)


class _Walk:
    """Where the next word goes."""

    def __init__(self, document: Document):
        self.document = document
        self.into: Any = document
        self.opened: list[_Open] = []
        self.skipped = 0
        self.paragraph: Any = None
        self.style: str | None = None
        self.table: Any = None
        """The table that the next row goes into, if nothing has come after it."""
        self.cell = 0
        self.blank: bool | None = None
        """Whether a blank goes before the next word; None where a line begins, and none can."""
        self.target: str | None = None
        """What links call the next paragraph."""

    def begin(self, tag: str, attributes: dict[str, str]) -> None:
        """Open an element."""
        classes = [f".{name}" for name in attributes.get("class", "").split()]
        alone = [f"{tag}{name}" for name in classes]
        inside = [f"{name} {tag}" for one in reversed(self.opened) for name in one.classes]
        within = [f"{name}>{tag}" for name in self.opened[-1].names] if self.opened else []
        names = (*within, *inside, *classes, *alone, tag)
        opened = _Open(tag, tuple(classes), names, attributes, self.into)
        self.opened.append(opened)
        self.skipped += bool(opened.of(SKIPPED))
        if self.skipped:
            return
        self.target = attributes.get("id", self.target)
        if running := opened.of(RUNNING):
            place, right = RUNNING[running]
            self.paragraph = parts.running(self.document, place, right=right)
            self.blank = None
        elif style := self._style(opened):
            self.paragraph, self.style, self.blank = None, style, None
        self._lay(opened, tag)
        if opened.of(BROKEN) and self.paragraph is not None:
            self.paragraph.add_run().add_break()
            self.blank = None
        if name := opened.of(FIELDS):
            self._before()
            parts.add_field(self.paragraph, FIELDS[name])

    def end(self) -> None:
        """Close the element that was opened last."""
        opened = self.opened.pop()
        if not self.skipped:
            if opened.of(RUNNING) or self._style(opened):
                self.paragraph, self.style, self.blank = None, None, None
            if opened.tag == "table":
                parts.share_width(self.document, self.table)
                self.table = None
            if opened.of(TABBED) and self.paragraph is not None:
                self.paragraph.add_run("\t")
                self.blank = None
            self.into = opened.into
        self.skipped -= bool(opened.of(SKIPPED))

    def say(self, text: str) -> None:
        """Write words in the style of the elements that they stand in."""
        text = text.replace(JOINER, NARROW)
        if self.skipped or not text:
            return
        if text[0] == " " and self.blank is not None:
            self.blank = True
        if not text.strip(" "):
            return
        self._before()
        styles = (CHARACTERS.get(one.of(CHARACTERS) or "") for one in reversed(self.opened))
        links = (one.attributes["href"] for one in self.opened if "href" in one.attributes)
        label = next(
            (one.attributes["data-tlp"] for one in self.opened if "data-tlp" in one.attributes),
            None,
        )
        run = parts.add_run(self.paragraph, text.strip(" "), next(filter(None, styles), None))
        if label:
            run.font.color.rgb = RGBColor.from_string(TLP.get(label, "FFFFFF"))
        for link in links:
            parts.make_link(run, link.removeprefix("#"))
        self.blank = text[-1] == " "

    def _before(self) -> None:
        """See that there is a paragraph, and write the blank that is owed."""
        if self.paragraph is None:
            self.paragraph = self._paragraph()
        elif self.blank:
            parts.add_run(self.paragraph, " ", None)
        self.blank = False

    def _paragraph(self) -> Any:
        """Return a new paragraph of the style that is due."""
        if self.into is self.document:
            self.table = None
        empty = self.into is not self.document and not self.into.paragraphs[-1].runs
        made = self.into.paragraphs[-1] if empty else self.into.add_paragraph()
        made.style = self.document.styles[self.style or "Normal"]
        if self.target:
            parts.add_target(made, self.target)
            self.target = None
        return made

    def _style(self, opened: _Open) -> str | None:
        """Return the style of the paragraph that an element is, or None where it is none."""
        for around in reversed(self.opened):
            within = WITHIN.get(around.of(WITHIN) or "", {})
            if (name := opened.of(within)) and around is not opened:
                return within[name]
        return PARAGRAPHS.get(opened.of(PARAGRAPHS) or "")

    def _lay(self, opened: _Open, tag: str) -> None:
        """Go to the row or cell that an element is."""
        if opened.of(ROWS):
            if self.table is None:
                self.table = parts.add_table(self.document, WIDTHS)
            self.into = parts.add_row(self.table)[1]
        elif opened.of(FIRST) and self.table is not None and self.into is not self.document:
            self.into = self.table.rows[-1].cells[0]
        elif tag == "table":
            self.table = parts.add_table(self.document, ())
        elif tag == "tr":
            self.cell = 0
            parts.add_row(self.table, head=any(one.tag == "thead" for one in self.opened))
        elif tag in ("td", "th"):
            if self.cell == len(self.table.columns):
                self.table.add_column(0)
            self.into = self.table.rows[-1].cells[self.cell]
            self.cell += 1
