"""DOCX (ECMA-376): paragraphs, headings, lists and tables of a Word file.

Read straight from the archive: python-docx needs three times the memory, and nothing of it but
the paragraphs would be used. No document type, and so no entity, is let into the parser.
"""

from collections.abc import Iterator, Set
from typing import Any

from ..errors import UnreadableSource
from ..limits import Limits
from ..model import BlockKind, Given, Notice, Raw, Removed
from . import zipped
from .draft import Draft, DraftBlock
from .normalize import one_line, without_commands

BODY = "word/document.xml"
NOTES = ("word/footnotes.xml", "word/endnotes.xml")
CORE = "docProps/core.xml"
WORD = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
TEXT_BOX = WORD + "txbxContent"
FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
DUBLIN_CORE = "{http://purl.org/dc/elements/1.1/}"
SKIPPED = {WORD + "del", WORD + "moveFrom", WORD + "instrText", WORD + "pPr", FALLBACK}
"""What is no text of the document as it stands: deletions, codes of fields, text said again."""


def is_docx(data: bytes) -> bool:
    """Whether bytes are a ZIP archive that holds the body of a Word file."""
    return data.startswith(b"PK\x03\x04") and BODY.encode() in data


def read(raw: Raw, limits: Limits) -> Draft:
    """Return the blocks of a Word file, tracked changes as accepted; notes go to `removed`.

    Raises:
        UnreadableSource: it is damaged, encrypted, or unpacks to too much.

    """
    with zipped.opened(raw.path, raw.data, limits) as archive:
        names = set(archive.namelist())
        wanted = [name for name in (BODY, *NOTES, CORE) if name in names]
        if BODY not in wanted:
            raise UnreadableSource(raw.path, f"damaged: it holds no {BODY}")
        trees = {}
        left = limits.expanded_bytes
        for name in wanted:
            data = zipped.entry(archive, archive.getinfo(name), raw.path, left, limits)
            left -= len(data)
            trees[name] = _parsed(raw.path, data, limits)
    removed = [
        Removed(block.text, "note")
        for name in NOTES
        if name in trees
        for block in _blocks(trees[name])
    ]
    removed += [Removed(text, "hidden") for text in _hidden(trees[BODY])]
    changes = next(trees[BODY].iter(WORD + "ins", WORD + "del"), None)
    told = "The document has tracked changes; it is read as if all were accepted."
    return Draft(
        tuple(_blocks(trees[BODY])),
        tuple(removed),
        _facts(trees.get(CORE)),
        () if changes is None else (Notice("tracked-changes", told),),
    )


def _parsed(path: str, data: bytes, limits: Limits) -> Any:
    """Return the tree of a part; raises UnreadableSource for one with a document type."""
    from lxml.etree import XMLParser, XMLSyntaxError, fromstring

    if b"<!DOCTYPE" in data or b"<!ENTITY" in data or data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise UnreadableSource(path, "damaged: invalid XML with a document type in it")
    if data.count(b"<") > 10 * limits.tags:
        raise UnreadableSource(path, limits.too_many_tags())
    parser = XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        return fromstring(data, parser)
    except XMLSyntaxError:
        raise UnreadableSource(path, "damaged: invalid XML, or nested too deep") from None


def _blocks(tree: Any) -> Iterator[DraftBlock]:
    """Yield the paragraphs of a part; a row of a table is one list item."""
    row: list[str] | None = None
    for event, element in _events(tree, SKIPPED):
        if element.tag == WORD + "tr":
            if event == "end" and row is not None:
                yield from _block("list-item", " ".join(filter(None, row)))
            row = [] if event == "start" else None
        elif element.tag == WORD + "p" and event == "start":
            text = "".join(_words(element))
            if row is not None:
                row.append(one_line(without_commands(text)))
            else:
                yield from _block(_kind(element), text)


def _block(kind: BlockKind, text: str) -> Iterator[DraftBlock]:
    words = one_line(without_commands(text))
    if words:
        yield DraftBlock(kind, words)


def _events(tree: Any, skipped: Set[str]) -> Iterator[tuple[str, Any]]:
    """Yield start and end of elements, without those that are skipped and all within them."""
    from lxml.etree import iterwalk

    walker = iterwalk(tree, events=("start", "end"))
    for event, element in walker:
        if event == "start" and element.tag in skipped:
            walker.skip_subtree()
        else:
            yield event, element


def _words(paragraph: Any) -> Iterator[str]:
    # The paragraphs of a text box within this one come by themselves.
    for event, element in _events(paragraph, SKIPPED | {TEXT_BOX}):
        if event == "end" or _is_hidden(element.getparent()):
            continue
        if element.tag == WORD + "t":
            yield element.text or ""
        elif element.tag in (WORD + "tab", WORD + "br", WORD + "cr"):
            yield " "
        elif element.tag == WORD + "noBreakHyphen":
            yield "\u2011"


def _is_hidden(run: Any) -> bool:
    """Whether a run is set in hidden text (`w:vanish`)."""
    mark = None if run is None else run.find(f"{WORD}rPr/{WORD}vanish")
    return mark is not None and mark.get(WORD + "val") not in ("0", "false")


def _hidden(tree: Any) -> Iterator[str]:
    for run in tree.iter(WORD + "r"):
        text = one_line("".join(each.text or "" for each in run.iter(WORD + "t")))
        if text and _is_hidden(run):
            yield text


def _kind(paragraph: Any) -> BlockKind:
    style = paragraph.find(f"{WORD}pPr/{WORD}pStyle")
    name = (style.get(WORD + "val") or "").lower() if style is not None else ""
    if name.startswith(("heading", "title", "berschrift", "titre")):
        return "heading"
    listed = paragraph.find(f"{WORD}pPr/{WORD}numPr") is not None or name.startswith("list")
    return "list-item" if listed else "paragraph"


def _facts(core: Any) -> Given:
    """Return title and author as the properties of the file say them."""
    if core is None:
        return Given()
    title, author = (
        one_line(without_commands(core.findtext(DUBLIN_CORE + name) or ""))
        for name in ("title", "creator")
    )
    return Given(title=title or None, author=tuple(filter(None, [author])))
