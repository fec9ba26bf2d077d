"""Formats that are recognised by their first bytes and not read yet: refused in words."""

import re
from collections.abc import Callable
from typing import NamedTuple

from ..errors import UnreadableSource

SAVE = "save it as text or HTML"
UNPACK = "unpack it and give the files in it"

HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]?(.*)")
TRANSPORT = {b"received", b"mime-version", b"message-id", b"return-path", b"content-type"}
ADDRESSING = {b"from", b"to", b"cc", b"reply-to", b"delivered-to", b"sender"}
MBOX = re.compile(rb"From \S+ +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} ")


def _starts(*magic: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(magic)


def _is_docx(data: bytes) -> bool:
    return data.startswith(b"PK\x03\x04") and b"word/" in data


def _is_mail(data: bytes) -> bool:
    """Whether RFC 5322 headers open the data: all lines, some of them those that only mail has."""
    if MBOX.match(data):
        return True
    names: list[bytes] = []
    proofs = 0
    for line in data[:20_000].splitlines():
        if not line.strip():
            break
        if line[:1] in b" \t" and names:
            continue  # a folded header goes on
        header = HEADER.fullmatch(line)
        if header is None:
            return False
        names.append(header[1].lower())
        addressed = names[-1] in ADDRESSING and b"@" in header[2]
        proofs += names[-1] in TRANSPORT or addressed
    return len(names) >= 2 and proofs >= 1


class Format(NamedTuple):
    """A format that is not read yet."""

    name: str
    recognises: Callable[[bytes], bool]
    hint: str


FORMATS = (
    Format("PDF", lambda data: b"%PDF-" in data[:8], SAVE),
    Format("DOCX", _is_docx, SAVE),
    Format("a ZIP archive", _starts(b"PK\x03\x04", b"PK\x05\x06"), UNPACK),
    Format("a gzip file", _starts(b"\x1f\x8b"), UNPACK),
    Format("a compressed file", _starts(b"BZh9", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!\x1a"), UNPACK),
    Format("an image", _starts(b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a"), SAVE),
    Format("RTF", _starts(b"{\\rtf"), SAVE),
    Format("an old Word or Office file", _starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), SAVE),
    Format("a WARC archive", _starts(b"WARC/0.", b"WARC/1."), SAVE),
    Format("e-mail", _is_mail, "save its text alone"),
)


def refuse(path: str, data: bytes) -> None:
    """Raise `UnreadableSource` when the bytes are of a format that is not read yet."""
    for format_ in FORMATS:
        if format_.recognises(data):
            raise UnreadableSource(path, f"{format_.name} cannot be read yet", hint=format_.hint)
