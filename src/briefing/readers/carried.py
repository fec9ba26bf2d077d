"""What was read of a file as bytes, so that a child process can send it: values only, no code."""

import json
from dataclasses import asdict
from itertools import starmap
from typing import Any

from ..model import Block, Document, LeftOut, Notice, Removed, Source

Read = tuple[Document, ...] | LeftOut
"""The documents of a file, or why it is left out."""
LISTS = ("also", "author", "origins")


def to_bytes(read: Read) -> bytes:
    """Return what was read as JSON in UTF-8."""
    plain = asdict(read) if isinstance(read, LeftOut) else [_plain(each) for each in read]
    return json.dumps(plain, ensure_ascii=False).encode("utf-8", "surrogatepass")


def from_bytes(data: bytes) -> Read:
    """Return what `to_bytes` was given."""
    plain = json.loads(data.decode("utf-8", "surrogatepass"))
    return LeftOut(**plain) if isinstance(plain, dict) else tuple(map(_document, plain))


def _plain(document: Document) -> dict[str, Any]:
    return {
        "source": asdict(document.source),
        "text": document.text,
        "blocks": [(block.kind, block.start, block.end) for block in document.blocks],
        "notices": [(note.reference, note.message, note.where) for note in document.notices],
    }


def _document(plain: dict[str, Any]) -> Document:
    source = plain["source"]
    lists = {name: tuple(source[name]) for name in LISTS}
    removed = tuple(Removed(**each) for each in source["removed"])
    return Document(
        Source(**{**source, **lists, "removed": removed}),
        plain["text"],
        tuple(starmap(Block, plain["blocks"])),
        tuple(starmap(Notice, plain["notices"])),
    )
