"""What a file is, by its first bytes and never by its name, and what reads it."""

import re
from collections.abc import Callable
from typing import NamedTuple

from ..errors import UnreadableSource
from ..limits import Limits
from ..model import Raw
from . import docx, mail, pdf, warc, zipped
from .contents import Contents
from .draft import Draft

SAVE = "open it in a word processor, and save it as DOCX, PDF or text"
READ = "run OCR over it, and give what that makes of it"
UNPACK = "unpack it and give the files in it"

HEADER = re.compile(rb"([A-Za-z][A-Za-z0-9-]{1,40}):[ \t]?(.*)")
TRANSPORT = {b"received", b"mime-version", b"message-id", b"return-path", b"content-type"}
ADDRESSING = {b"from", b"to", b"cc", b"reply-to", b"delivered-to", b"sender"}


def _starts(*magic: bytes) -> Callable[[bytes], bool]:
    return lambda data: data.startswith(magic)


def _is_mail(data: bytes) -> bool:
    """Whether RFC 5322 headers open the data: all lines, some of them those that only mail has."""
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


class Document(NamedTuple):
    """A format that holds one text."""

    media_type: str
    recognises: Callable[[bytes], bool]
    read: Callable[[Raw, Limits], Draft]


class Container(NamedTuple):
    """A format that holds several sources, or one and what is attached to it."""

    recognises: Callable[[bytes], bool]
    unpack: Callable[[Raw, Limits], Contents]


class Refused(NamedTuple):
    """A format that is not read."""

    name: str
    recognises: Callable[[bytes], bool]
    hint: str


DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
Format = Document | Container | Refused
FORMATS: tuple[Format, ...] = (
    Document("application/pdf", pdf.is_pdf, pdf.read),
    Document(DOCX, docx.is_docx, docx.read),
    Container(_starts(b"PK\x03\x04", b"PK\x05\x06"), zipped.unzip),
    Container(_starts(b"\x1f\x8b"), zipped.gunzip),
    Container(_starts(b"WARC/0.", b"WARC/1."), warc.pages),
    Container(mail.is_mailbox, mail.messages),
    Container(_is_mail, mail.message),
    Refused("a compressed file", _starts(b"BZh9", b"\xfd7zXZ", b"7z\xbc\xaf", b"Rar!\x1a"), UNPACK),
    Refused("an image", _starts(b"\x89PNG\r\n", b"\xff\xd8\xff", b"GIF87a", b"GIF89a"), READ),
    Refused("RTF", _starts(b"{\\rtf"), SAVE),
    Refused("an old Word or Office file", _starts(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"), SAVE),
)
"""Tried in order; what none of them recognises is text."""


def of(raw: Raw) -> Document | Container | None:
    """Return the format of a file; None for text.

    Raises:
        UnreadableSource: it is of a format that is not read.

    """
    found = next((each for each in FORMATS if each.recognises(raw.data)), None)
    if isinstance(found, Refused):
        raise UnreadableSource(raw.path, f"{found.name} cannot be read", hint=found.hint)
    return found
