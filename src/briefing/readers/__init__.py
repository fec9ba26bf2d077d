"""Step 1, read: bytes to documents whose text is fixed once and for all.

`read` takes one file; `arrange` puts the documents of all files in order and gives them ids. A
reader is a line in `READERS`, tried in order, by content and never by the ending of a name.
"""

import hashlib
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import NamedTuple

from ..errors import UnreadableSource
from ..limits import Limits
from ..model import Block, Document, LeftOut, Notice, Raw, Source
from ..options import ReadOptions
from . import (
    formats,
    glued_headings,
    headings,
    html,
    jsonl,
    litter,
    markdown,
    metadata,
    overlong,
    plaintext,
)
from .arrange import arrange
from .contents import BROKEN, Part
from .decode import decode
from .draft import Draft, DraftBlock, laid_over
from .language import language
from .leaves import leaves
from .normalize import COMMANDS, newlines, one_line

__all__ = ["CLEANING", "READERS", "arrange", "read"]


class Reader(NamedTuple):
    """A kind of text, and how its blocks are found."""

    media_type: str
    recognises: Callable[[str], bool]
    read: Callable[[str, Limits], Draft]


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
    """Return the documents of one file; their ids are still empty.

    A file that holds several gives one for each; what of it cannot be used is a notice, with its
    path, if others can.

    Raises:
        UnreadableSource: it is of a format that is not read, damaged, over a limit, or holds no text
            besides page furniture.

    """
    documents: list[Document] = []
    left_out: list[LeftOut] = []
    notices: list[Notice] = []
    for found in leaves(raw, options.limit):
        if isinstance(found, LeftOut):
            left_out.append(found)
        elif isinstance(found, Notice):
            notices.append(found)
        else:
            try:
                documents.append(_read_part(found, options))
            except UnreadableSource as error:
                left_out.append(LeftOut(error.path, error.in_full))
            except Exception as error:  # noqa: BLE001 - parsers raise whatever they meet
                left_out.append(LeftOut(found.raw.path, _failed(error, options.limit)))
    if not documents:
        first = left_out[0] if left_out else LeftOut(raw.path, "no source in it")
        raise UnreadableSource(first.path, first.reason)
    broken = [Notice(BROKEN, f"{left.path}: {left.reason}", left.path) for left in left_out]
    documents[0] = replace(documents[0], notices=(*broken, *notices, *documents[0].notices))
    return tuple(documents)


def is_prose(raw: Raw) -> bool:
    """Whether a file is one plain text, which is read without a parser of somebody else's."""
    try:
        if formats.of(raw) is not None:
            return False
        text, _ = decode(raw.path, raw.data)
    except UnreadableSource:  # it is refused by its first bytes
        return True
    return not jsonl.recognises(text) and _reader(text).read is plaintext.read


def _failed(error: Exception, limits: Limits) -> str:
    if isinstance(error, MemoryError):
        return limits.too_much_memory()
    return f"damaged: the reading failed ({type(error).__name__}: {error})"[:300]


def _reader(text: str) -> Reader:
    return next(each for each in READERS if each.recognises(text))


def _read_part(part: Part, options: ReadOptions) -> Document:
    """Return the document of one source; raises UnreadableSource."""
    kind = formats.of(part.raw) if part.text is None else None
    if isinstance(kind, formats.Document):
        draft = _cleaned(part, kind.read(part.raw, options.limit), options.limit)
        text, blocks = _joined(draft.blocks)
        overlong.check(part.raw.path, text, blocks, options.limit)
        return _document(part.raw, draft, text, blocks, part.media_type or kind.media_type)
    text, notices = decode(part.raw.path, part.raw.data) if part.text is None else (part.text, ())
    return _read_text(part, text, options, (*part.notices, *notices))


def _read_text(
    part: Part, text: str, options: ReadOptions, notices: tuple[Notice, ...]
) -> Document:
    """Return the document of one text; part.is_html: it is read as HTML whatever it looks like."""
    if options.plain:
        draft, text, blocks, media_type = *_as_it_is(text), "text/plain"
    else:
        text, commands = COMMANDS.subn("", text)
        if commands:
            message = f"Characters that nobody sees were left out: {commands}."
            notices += (Notice("control-characters", message),)
        reader = READERS[0] if part.is_html else _reader(text)
        draft = _cleaned(part, reader.read(newlines(text), options.limit), options.limit)
        text, blocks = _joined(draft.blocks)
        media_type = reader.media_type
    overlong.check(part.raw.path, text, blocks, options.limit)
    removed = (*part.removed, *draft.removed)
    draft = replace(draft, notices=(*notices, *draft.notices), removed=removed)
    return _document(part.raw, draft, text, blocks, part.media_type or media_type)


def _cleaned(part: Part, draft: Draft, limits: Limits) -> Draft:
    overlong.check_draft(part.raw.path, draft, limits)
    draft = overlong.part(draft, limits)
    for clean in CLEANING:
        draft = clean(draft)
    return draft


def _document(
    raw: Raw, draft: Draft, text: str, blocks: tuple[Block, ...], media_type: str
) -> Document:
    """Return the document of a text that is now fixed."""
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
    return Document(source, text, blocks, (*draft.notices, *doubts))


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
