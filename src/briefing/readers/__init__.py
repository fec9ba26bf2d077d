"""Step 1, read: bytes to documents whose text is fixed once and for all.

`read` takes one file; `arrange` puts the documents of all files in order and gives them ids. A
reader is a line in `READERS`, tried in order, by content and never by the ending of a name.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from ..errors import UnreadableSource
from ..model import Block, Document, Notice, Raw, Source
from ..options import ReadOptions
from . import glued_headings, headings, html, jsonl, litter, markdown, metadata, plaintext
from .arrange import arrange
from .decode import decode
from .draft import Draft, DraftBlock, laid_over
from .formats import refuse
from .language import language
from .normalize import COMMANDS, newlines, one_line

__all__ = ["CLEANING", "READERS", "arrange", "read"]


class Reader(NamedTuple):
    """A kind of text, and how its blocks are found."""

    media_type: str
    recognises: Callable[[str], bool]
    read: Callable[[str], Draft]


READERS = (
    Reader("text/html", html.recognises, html.read),
    Reader("text/markdown", markdown.recognises, markdown.read),
    Reader("text/plain", plaintext.recognises, plaintext.read),
)
"""Tried in order; the first that recognises a text reads it."""

BETWEEN = "\n\n"
"""What stands between two blocks of a readable text."""

CLEANING: tuple[Callable[[Draft], Draft], ...] = (
    litter.leave_out,
    metadata.take,
    glued_headings.part,
    headings.mark,
    headings.title,
)
"""What is done to the blocks of every text, in order."""


def read(raw: Raw, options: ReadOptions) -> tuple[Document, ...]:
    """Return the documents of one file, one but for JSON Lines; their ids are still empty.

    Raises:
        UnreadableSource: the bytes are no text, of a format that is not read yet, or hold no text
            besides page furniture.

    """
    refuse(raw.path, raw.data)
    text, notices = decode(raw.path, raw.data)
    if jsonl.recognises(text):
        return _read_lines(raw, text, options, notices)
    return (_read_text(raw, text, options, notices),)


def _read_lines(
    raw: Raw, text: str, options: ReadOptions, notices: tuple[Notice, ...]
) -> tuple[Document, ...]:
    """Return a document for each line; one that cannot be used is a notice, if others can."""
    documents: list[Document] = []
    for record in jsonl.records(raw.path, raw.data, text):
        path = record.path or f"{raw.path}#{record.name}".removesuffix("#")
        part = Raw(path, record.data, laid_over(record.given, raw.given))
        try:
            document = _read_text(part, record.text, options, record.notices, html=record.is_html)
        except UnreadableSource as error:
            notices += (Notice(jsonl.BROKEN, error.message),)
            continue
        source = replace(document.source, media_type="application/jsonl")
        documents.append(replace(document, source=source))
    if not documents:
        raise UnreadableSource(raw.path, "no text besides page furniture")
    documents[0] = replace(documents[0], notices=notices + documents[0].notices)
    return tuple(documents)


def _read_text(
    raw: Raw, text: str, options: ReadOptions, notices: tuple[Notice, ...], *, html: bool = False
) -> Document:
    """Return the document of one text; with `html` it is read as HTML whatever it looks like."""
    if options.plain:
        draft, text, blocks, media_type = *_as_it_is(text), "text/plain"
    else:
        text, commands = COMMANDS.subn("", text)
        if commands:
            message = f"Control characters were left out: {commands}."
            notices += (Notice("control-characters", message),)
        reader = next(each for each in READERS if html or each.recognises(text))
        draft = reader.read(newlines(text))
        for clean in CLEANING:
            draft = clean(draft)
        text, blocks = _joined(draft.blocks)
        media_type = reader.media_type
    if not any(char.isalnum() for char in text):
        raise UnreadableSource(raw.path, "no text besides page furniture")
    facts = laid_over(raw.given, draft.facts)
    tongue, doubts = language(text, facts.language, sure=raw.given.language is not None)
    source = Source(
        id="",
        key=facts.id,
        path=raw.path,
        sha256=hashlib.sha256(raw.data).hexdigest(),
        text_sha256=hashlib.sha256(text.encode()).hexdigest(),
        title=facts.title,
        publisher=facts.publisher,
        author=facts.author,
        url=facts.url,
        published=facts.date,
        retrieved=facts.retrieved,
        kind=facts.kind,
        language=tongue,
        media_type=media_type,
        words=len(text.split()),
        agency=facts.origin,
        handling=facts.handling,
        keep=facts.keep,
        removed=draft.removed,
    )
    return Document(source, text, blocks, (*notices, *draft.notices, *doubts))


def _joined(blocks: Iterable[DraftBlock]) -> tuple[str, tuple[Block, ...]]:
    """Return the readable text of blocks, a blank line between them, and their places in it."""
    placed: list[Block] = []
    start = 0
    for block in blocks:
        placed.append(Block(block.kind, start, start + len(block.text)))
        start = placed[-1].end + len(BETWEEN)
    return BETWEEN.join(block.text for block in blocks), tuple(placed)


def _as_it_is(text: str) -> tuple[Draft, str, tuple[Block, ...]]:
    """Return a text unchanged, its blocks, and a draft that knows which of them are headings."""
    places = plaintext.as_it_is(text)
    drafted = (DraftBlock(place.kind, one_line(text[place.start : place.end])) for place in places)
    draft = headings.title(headings.mark(Draft(tuple(drafted))))
    kinds = (block.kind for block in draft.blocks)
    blocks = tuple(replace(place, kind=kind) for place, kind in zip(places, kinds, strict=True))
    return draft, text, blocks
