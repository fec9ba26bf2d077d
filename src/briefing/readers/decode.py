"""Bytes to text, and a notice when the encoding had to be guessed."""

import codecs
import re

from ..errors import UnreadableSource
from ..model import Notice

MARKS = (  # the marks of UTF-32 begin with those of UTF-16, so they come first
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
DECLARED = re.compile(rb"""<(?:meta|\?xml)[^>]{0,200}?(?:charset|encoding)=["']?([\w-]{1,30})""")
CHARSETS = {"windows-1252": "cp1252", "iso-8859-1": "cp1252", "latin1": "cp1252"}
CHARSETS |= {f"windows-125{n}": f"cp125{n}" for n in "01345678"}
CHARSETS |= {f"iso-8859-{n}": f"iso8859-{n}" for n in (2, 3, 4, 5, 6, 7, 8, 9, 10, 13, 14, 15, 16)}
CHARSETS |= {n: n for n in ("koi8-r", "koi8-u", "shift_jis", "euc-jp", "euc-kr", "gb18030", "big5")}
CHARSETS |= {"gb2312": "gb18030", "gbk": "gb18030"}
"""Charsets a page may declare, as the WHATWG Encoding Standard reads their labels."""

CONTROLS = re.compile("[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f-\x84\x86-\x9f\ufffd]")
EMPTY = "empty, no text in it"
BINARY = 0.05
"""Above this share of control characters, bytes are no text."""


def decode(path: str, data: bytes) -> tuple[str, tuple[Notice, ...]]:
    """Return the text of `data` without its byte order mark, and what had to be guessed.

    Byte order mark first, then strict UTF-8, then the charset that a page declares, then
    Windows-1252. UTF-8 comes before the declaration, because saved pages are often stored anew in
    UTF-8 under their old declaration, and other encodings are hardly ever valid UTF-8.

    Raises:
        UnreadableSource: there is nothing, or it is not text.

    """
    if not data.strip():
        raise UnreadableSource(path, EMPTY)
    text, doubt = _decoded(data)
    if not text.strip():
        raise UnreadableSource(path, EMPTY)
    if len(CONTROLS.findall(text)) > max(2, BINARY * len(text)):
        raise UnreadableSource(path, "binary, no text in it")
    return text, (Notice("guessed-encoding", doubt),) if doubt else ()


def _decoded(data: bytes) -> tuple[str, str | None]:
    """Return the text and, when it is in doubt, why."""
    for mark, encoding in MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding)
    try:
        return data.decode("utf-8"), None
    except UnicodeDecodeError:
        pass
    declared = DECLARED.search(data[:4096].lower())
    if declared and (charset := CHARSETS.get(declared[1].decode("ascii"))):
        try:
            return data.decode(charset), None
        except UnicodeDecodeError:
            pass
    repaired = data.decode("utf-8", "replace")
    broken = repaired.count("\ufffd")
    if sum(map(str.isascii, repaired)) + 2 * broken < len(repaired):
        return repaired, f"The encoding is damaged UTF-8; {broken} places were replaced by �."
    return data.decode("cp1252", "replace"), "The encoding was guessed: Windows-1252."


def _marked(data: bytes, encoding: str) -> tuple[str, str | None]:
    try:
        return data.decode(encoding), None
    except UnicodeDecodeError:
        return data.decode(encoding, "replace"), f"The encoding is damaged {encoding.upper()}."
