"""The words of a document of Word, for `verify`; its zip and XML are taken apart within bounds.

Numbers that Word works out itself, such as those of pages, are no words of the document.
"""

import io
import zipfile
from collections.abc import Iterator, Mapping
from typing import Any

from .errors import BadBrief
from .limits import LIMITS

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
BODY = "word/document.xml"
WORDS = {f"{W}t", f"{W}delText"}
BLANKS = {f"{W}tab", f"{W}br", f"{W}cr"}


def members(data: bytes, path: str) -> Mapping[str, bytes]:
    """Return the files in a document of Word by name.

    Raises:
        BadBrief: it is no such document, or one too large.

    """
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as packed:
            listed = packed.infolist()
            if sum(one.file_size for one in listed) > LIMITS.page_bytes:
                raise BadBrief(path, f"larger than {LIMITS.page_bytes // 10**6} MB unpacked")
            if len({one.filename for one in listed}) < len(listed):
                raise BadBrief(path, "two of the files in it have one name")
            found = {one.filename: packed.read(one) for one in listed}
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError) as error:
        raise BadBrief(path, f"not readable as a document of Word: {error}") from None
    if BODY not in found:
        raise BadBrief(path, "not a document of Word")
    return found


def paragraphs(data: bytes, path: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words of each paragraph of the text, and of all else: heads, feet, notes, comments.

    Empty ones are left out; what else there is stands in the order of its words, since Word
    numbers its files anew.

    Raises:
        BadBrief: it is no document of Word.

    """
    found = members(data, path)
    others = [
        each
        for name in found
        if name.startswith("word/") and name.endswith(".xml") and name != BODY
        for each in _paragraphs(found[name], path)
    ]
    return tuple(_paragraphs(found[BODY], path)), tuple(sorted(others))


def _paragraphs(xml: bytes, path: str) -> Iterator[str]:
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    try:
        root = etree.fromstring(xml, parser)
    except etree.XMLSyntaxError as error:
        raise BadBrief(path, f"not readable as a document of Word: {error}") from None
    for paragraph in root.iter(f"{W}p"):
        words = "".join(_words(paragraph)).strip()
        if words:
            yield words


def _words(paragraph: Any) -> Iterator[str]:
    """Yield the words of a paragraph, without those of the paragraphs in its boxes and of fields."""
    inside = 0
    waiting = [paragraph]
    while waiting:
        one = waiting.pop()
        kind = one.get(f"{W}fldCharType") if one.tag == f"{W}fldChar" else None
        inside += (kind == "begin") - (kind == "end")
        if one.tag == f"{W}fldSimple" or (one.tag == f"{W}p" and one is not paragraph):
            continue
        if one.tag in WORDS | BLANKS and not inside:
            yield (one.text or "") if one.tag in WORDS else " "
        waiting += reversed(one)
