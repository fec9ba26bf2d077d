"""How a document of Word looks: the colours, type and page of a house style as styles of Word."""

import re
from dataclasses import dataclass
from typing import Any, Literal

from docx.document import Document
from docx.enum.style import WD_STYLE_TYPE
from docx.enum.text import WD_UNDERLINE
from docx.oxml.ns import qn
from docx.shared import Pt, RGBColor

from ..house_style import HouseStyle
from .parts import TABLE, element

Kind = Literal["paragraph", "character"]
GENERIC = {"serif", "sans-serif", "monospace"}
POINTS = {"pt": 1.0, "px": 0.75, "pc": 12.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4, "": 0.0}
"""Points of the units of CSS (Values 4, 5.2); without one a length is 0."""
TEXT = 9.0
"""Points of the text where the style says its size in no such unit."""
SIZES = {
    "a4": (210 * POINTS["mm"], 297 * POINTS["mm"]),
    "a5": (148 * POINTS["mm"], 210 * POINTS["mm"]),
    "letter": (8.5 * POINTS["in"], 11 * POINTS["in"]),
}
"""Points of the paper sizes."""
EDGE = 23
"""Points from the edge of the paper to heads and feet."""
LEAST = 34
"""Points of a margin, which has to hold these."""
LENGTH = re.compile(rf"(\d+(?:\.\d+)?|\.\d+)({'|'.join(POINTS)})", re.ASCII)
HEX = re.compile(r"#([0-9a-fA-F]{6})")


@dataclass(frozen=True, slots=True)
class Look:
    """A style of Word: names of fonts and colours are those of `style.toml`."""

    name: str
    kind: Kind = "paragraph"
    base: str | None = None
    font: str = ""
    size: float = 0
    """Beside that of the text."""
    color: str = ""
    bold: bool | None = None
    underline: bool = False
    shade: str = ""
    """Colour behind it."""
    rule: str = ""
    """Colour of a line above it."""
    before: float = 0
    """Points above it."""
    after: float = 0
    indent: float = 0
    """Points from the left; the first line hangs where it is less."""
    hanging: float = 0
    together: bool = False
    """Never parted from what follows."""


LOOKS = (
    Look("Normal", font="own", size=1, color="ink", after=4),
    Look("Title", font="display", size=2.3, color="ink", bold=False, before=6, after=4),
    Look(
        "Heading 1", font="own", size=1.25, color="accent", bold=True, rule="accent", before=12,
        after=3, together=True,
    ),
    Look("Heading 2", font="own", size=1, color="ink", bold=True, before=7, after=2, together=True),
    Look("Heading 3", font="own", size=1, color="ink", bold=True, after=1),
    Look("Header", font="own", size=0.9, color="muted"),
    Look("Footer", font="own", size=0.9, color="muted"),
    Look("List Bullet", font="own", size=1, color="ink", after=3),
    Look("Legend", base="Normal", size=0.9, color="muted", after=8),
    Look(
        "Box Heading", base="Heading 1", size=1, color="on_box", shade="box", before=0, after=0,
        indent=6, together=True,
    ),
    Look("Box", base="Normal", size=1.3, color="on_box", shade="box", after=10, indent=6),
    Look("Label", base="Normal", color="accent", bold=True),
    Look("Kind", base="Normal", color="signal", bold=True),
    Look("Source", base="Normal", size=0.95, after=2, indent=18, hanging=18),
    Look("Small", base="Normal", size=0.9, color="muted"),
    Look("Quoted", "character", font="quoted"),
    Look("Said", "character", "Quoted", shade="said"),
    Look("Bracket", "character", font="own", size=0.9, color="signal"),
    Look("Citation", "character", font="own", size=0.8, color="accent", bold=True),
    Look("Aside", "character", font="own", size=0.9, color="muted"),
    Look("Changed", "character", "Quoted", underline=True),
    Look("Box Mark", "character", font="own", size=0.8, color="on_box"),
    Look("Handling", "character", font="own", bold=True),
)  # fmt: skip
"""In order: a style stands behind the one that it is based on."""


def dress(document: Document, style: HouseStyle) -> None:
    """Give a document the styles, the paper and the language of a house style.

    Styles that the reference document of the house style has are left as they are.
    """
    kinds = {"paragraph": WD_STYLE_TYPE.PARAGRAPH, "character": WD_STYLE_TYPE.CHARACTER}
    here = {each.name for each in document.styles}
    for look in LOOKS:
        if look.name in here and style.reference is not None:
            continue
        made = (
            document.styles[look.name]
            if look.name in here
            else document.styles.add_style(look.name, kinds[look.kind])
        )
        if look.base:
            made.base_style = document.styles[look.base]
        _dress(made, look, style)
    if TABLE not in here:
        _ruled(document, style)
    if style.reference is None:
        _paper(document, style)


def _ruled(document: Document, style: HouseStyle) -> None:
    """Add a style of tables with a line between rows."""
    made = document.styles.add_style(TABLE, WD_STYLE_TYPE.TABLE)
    found = HEX.fullmatch(style.look["color"]["rule"])
    borders = element("w:tblBorders")
    for edge in ("bottom", "insideH"):
        borders.append(
            element(
                f"w:{edge}", val="single", sz="4", space="0", color=found[1] if found else "auto"
            )
        )
    margins = element("w:tblCellMar")
    margins.append(element("w:left", w="0", type="dxa"))
    margins.append(element("w:right", w="120", type="dxa"))
    properties = element("w:tblPr")
    properties.extend((borders, margins))
    made.element.append(properties)


def _dress(made: Any, look: Look, style: HouseStyle) -> None:
    """Write a look into a style of Word."""
    (size,) = _lengths(style.look["type"]["size"], 1) or (TEXT,)
    color = style.look["color"]
    if look.font:
        _font(made, style.look["type"][look.font])
    if look.size:
        made.font.size = Pt(round(size * look.size * 2) / 2)
    if look.bold is not None:
        made.font.bold = look.bold
    if look.underline:
        made.font.underline = WD_UNDERLINE.DOTTED
    if found := HEX.fullmatch(color.get(look.color, "")):
        made.font.color.rgb = RGBColor.from_string(found[1].upper())
    if found := HEX.fullmatch(color.get(look.shade, "")):
        inside = made.element.get_or_add_pPr() if look.kind == "paragraph" else made.element.rPr
        inside = made.element.get_or_add_rPr() if inside is None else inside
        inside.append(element("w:shd", val="clear", color="auto", fill=found[1]))
    if look.kind == "paragraph":
        _spaced(made, look, color)


def _spaced(made: Any, look: Look, color: Any) -> None:
    """Write the room around a paragraph, and the line above it."""
    made.paragraph_format.space_before, made.paragraph_format.space_after = (
        Pt(look.before),
        Pt(look.after),
    )
    made.paragraph_format.keep_with_next = look.together
    if look.indent:
        made.paragraph_format.left_indent = Pt(look.indent)
        made.paragraph_format.first_line_indent = Pt(-look.hanging)
    properties = made.element.get_or_add_pPr()
    for old in properties.xpath("./w:pBdr"):
        properties.remove(old)
    if found := HEX.fullmatch(color.get(look.rule or look.shade, "")):
        # A box has room around its words: broad lines of its own colour.
        size, edges = ("8", ("top",)) if look.rule else ("48", ("top", "left", "bottom", "right"))
        border = element("w:pBdr")
        border.extend(
            element(
                f"w:{edge}", val="single", sz=size, space="3" if look.rule else "0", color=found[1]
            )
            for edge in edges
        )
        properties.insert_element_before(border, "w:shd", "w:tabs", "w:spacing", "w:ind", "w:jc")


def _font(made: Any, families: str) -> None:
    """Give a style the last family that is named: readers of a document have what is everywhere."""
    named = [name.strip(" '\"") for name in families.split(",")]
    family = next((name for name in reversed(named) if name not in GENERIC), named[0])
    made.font.name = family
    fonts = made.element.rPr.rFonts
    for key in ("asciiTheme", "hAnsiTheme", "eastAsiaTheme", "cstheme"):
        fonts.attrib.pop(qn(f"w:{key}"), None)
    for key in ("cs", "eastAsia"):
        fonts.set(qn(f"w:{key}"), family)


def _paper(document: Document, style: HouseStyle) -> None:
    """Give every section the paper of the style, as far as it is said in lengths or a known name."""
    size, margin = (style.look["page"][key].lower() for key in ("size", "margin"))
    name, *turned = size.split()
    paper = SIZES.get(name) or _lengths(size, 2)
    if "landscape" in turned:
        paper = paper[::-1]
    edges = _lengths(margin, 1, 2, 3, 4)
    for section in document.sections:
        section.header_distance = section.footer_distance = Pt(EDGE)
        if paper:
            section.page_width, section.page_height = map(Pt, paper)
        if edges:
            top, right, bottom, left = (edges * 4)[:4] if len(edges) != 3 else (*edges, edges[1])
            for side, points in (
                ("top", top),
                ("right", right),
                ("bottom", bottom),
                ("left", left),
            ):
                setattr(section, f"{side}_margin", Pt(max(points, LEAST)))


def _lengths(value: str, *counts: int) -> tuple[float, ...]:
    """Return the points of as many lengths of CSS as there may be, or none where one is no length."""
    found = [LENGTH.fullmatch(part) for part in value.lower().split()]
    points = tuple(float(each[1]) * POINTS[each[2]] for each in found if each)
    return points if len(points) == len(found) in counts else ()
