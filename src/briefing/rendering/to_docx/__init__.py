"""DOCX: the page of `to_html` as a document of Word; python-docx, which nothing else uses.

What the page says is said in the same order and with the same styles of its own: headings,
lists and tables are Word's, references are links to the sources, and what is quoted has a
character style that nothing else has. A house style may bring a `reference.docx`; its styles
stand, and only those that it lacks are added.
"""

import io
import zipfile
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from ...errors import MissingLibrary, RenderingFailed
from ...model import Brief
from ..escape import visible
from ..file_date import file_date
from ..house_style import HouseStyle
from ..to_html import page

if TYPE_CHECKING:
    from docx.document import Document

INSTALL = "pip install 'briefing[docx]'"
_NO_CLOCK = datetime(2000, 1, 1, tzinfo=UTC)
"""Of an undated brief: a document of Word has a date."""
MOST = 255
"""Letters of what a document says about itself."""
_ZIP_DATE = (1980, 1, 1, 0, 0, 0)


def write(brief: Brief, style: HouseStyle) -> bytes:
    """Return `brief.docx`; the same brief gives the same bytes.

    Raises:
        MissingLibrary: python-docx is not installed.
        RenderingFailed: the style is wrong, or its `reference.docx` is none.

    """
    try:
        from .look import dress
        from .walk import fill
    except ImportError as error:
        raise MissingLibrary(
            "brief.docx: python-docx, which writes it, is not installed",
            context=str(error),
            hint=INSTALL,
        ) from None
    document = _opened(style)
    dress(document, style)
    fill(document, page(brief, style))
    _describe(document, brief, style)
    file = io.BytesIO()
    document.save(file)
    return _packed(file.getvalue())


def _opened(style: HouseStyle) -> "Document":
    """Return the reference document of a style, of its text only pictures at head and foot, or an empty one."""
    import docx
    from docx.opc.exceptions import OpcError

    if style.reference is None:
        return docx.Document()
    try:
        document = docx.Document(io.BytesIO(style.reference))
        document.sections[0]
    except (OpcError, zipfile.BadZipFile, LookupError, SyntaxError, ValueError) as error:
        reason = f"reference.docx of the house style “{style.name}” is no document of Word"
        raise RenderingFailed(f"brief.docx: {reason}", context=str(error)) from None
    for block in document.element.body.xpath("./*[not(self::w:sectPr)]"):
        block.getparent().remove(block)
    section = document.sections[0]
    for place in ("header", "first_page_header", "footer", "first_page_footer"):
        part = getattr(section, place)
        for paragraph in part.paragraphs:
            if not paragraph._p.xpath(".//w:drawing | .//w:pict"):
                paragraph._p.getparent().remove(paragraph._p)
        part.add_paragraph(style="Header" if "header" in place else "Footer")
    return document


def _describe(document: "Document", brief: Brief, style: HouseStyle) -> None:
    """Write what the document says about itself, and in what languages its words are."""
    from docx.oxml.ns import qn

    from .parts import element

    date = (file_date(brief) or _NO_CLOCK).replace(tzinfo=None)
    said = document.core_properties
    for default in document.styles.element.xpath("//w:rPrDefault/w:rPr/w:lang"):
        default.set(qn("w:val"), style.language)
    if brief.language != style.language:
        quoted = document.styles["Quoted"].element.get_or_add_rPr()
        quoted.append(element("w:lang", val=_short(brief.language)))
    tool = brief.provenance.tool
    said.title, said.language = _short(brief.title.text), style.language
    said.author = said.last_modified_by = _short(tool)
    said.comments = _short(f"{tool} {brief.provenance.version}")
    said.created = said.modified = date
    said.keywords, said.subject, said.category, said.revision = "", "", "", 1


def _short(text: str) -> str:
    """Return a text as a document may say it of itself."""
    text = visible(text)
    return text if len(text) <= MOST else f"{text[: MOST - 1]}…"


def _packed(data: bytes) -> bytes:
    """Return a zip file with the same members and no time of day."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as given, zipfile.ZipFile(packed, "w") as made:
        for name in given.namelist():
            member = zipfile.ZipInfo(name, _ZIP_DATE)
            member.compress_type = zipfile.ZIP_DEFLATED
            made.writestr(member, given.read(name))
    return packed.getvalue()
