"""What is fuzzed: a line in `TARGETS` for each part, with what must hold of it for any bytes."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import fields
from functools import cache, partial
from itertools import pairwise
from typing import Any

from corpora import document
from test_wikis import page_of
from wiki_judges import JUDGES, Judge, Piece, live

from briefing import brief_file
from briefing.annotation import annotate
from briefing.annotation.dates import dates
from briefing.annotation.quotations import quotations
from briefing.errors import BriefingError
from briefing.model import Annotated, Document, Raw, Span
from briefing.options import ReadOptions
from briefing.readers import read
from briefing.readers.docx import BODY
from briefing.rendering.dialects import DIALECTS
from briefing.rendering.escape import folded, visible
from briefing.rendering.escape.dokuwiki import _MARKED, _PROSE
from briefing.text import edtf
from briefing.text.segment import segment, split

Target = Callable[[bytes], None]
WORD = (
    b'<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>'
)


class Broken(Exception):
    """Something does not hold that must."""


def holds(fact: object, what: str) -> None:
    """Raise Broken unless `fact` is true."""
    if not fact:
        raise Broken(what)


# ------------------------------------------------------------------ readers


def reads(data: bytes, before: bytes = b"", after: bytes = b"") -> None:
    """Read a file to documents whose blocks are places in order, or refused with a word."""
    try:
        documents = read(Raw("a", before + data + after), ReadOptions())
    except BriefingError as error:
        holds(error.message.startswith("a"), "the refusal names no file")
        return
    for found in documents:
        found.text.encode()
        rim = [0, *(place for block in found.blocks for place in (block.start, block.end))]
        holds(rim == sorted(rim) and rim[-1] <= len(found.text), "blocks are out of order")
        between = [(0, 0), *((block.start, block.end) for block in found.blocks)]
        holds(
            not any(found.text[end:start].strip() for (_, end), (start, _) in pairwise(between)),
            "text lies between blocks",
        )


def reads_docx(data: bytes) -> None:
    """Read the body of a Word file, or see it refused with a word."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr(BODY, WORD + data + b"</w:body></w:document>")
    reads(packed.getvalue())


def reads_zip(data: bytes) -> None:
    """Read the files of an archive, each with its name; the first line names, a NUL line parts."""
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for part in data.split(b"\n\x00\n"):
            name, _, content = part.partition(b"\n")
            path = name.replace(b"\0", b"?").decode("utf-8", "replace")[:200]
            archive.writestr(path or "a", content)
    reads(packed.getvalue())


# ------------------------------------------------------------------ text


def _text(data: bytes) -> str:
    return data.decode("utf-8", "ignore")


def _document(data: bytes) -> Document | None:
    text = _text(data).strip()
    return document(1, text) if text else None


def segments(data: bytes) -> None:
    """See that sentences stand in order, between them is white space only, and none has any at its rim."""
    text = _text(data)
    places = split(text)
    rim = [(0, 0), *places, (len(text), len(text))]
    holds(
        not any(text[end:start].strip() for (_, end), (start, _) in pairwise(rim)), "text is lost"
    )
    holds(all(text[a:b] == text[a:b].strip() != "" for a, b in places), "blanks at a rim")


def quotes(data: bytes) -> None:
    """See that quotations are places in order that neither overlap nor cross a block."""
    whole = _document(data)
    for block, found in zip(whole.blocks, quotations(whole), strict=True) if whole else ():
        places = [place for quote in found for place in (quote.start, *quote.inside, quote.end)]
        holds(places == sorted(places), "quotations overlap")
        holds(all(block.start <= place <= block.end for place in places), "one crosses a block")


def dated(data: bytes) -> None:
    """See that a date stands in its text and has a value that is EDTF."""
    whole = _document(data)
    if whole is None:
        return
    for mention in dates(Annotated(whole, segment(whole))).annotations.dates:
        _stands(whole, mention.span)
        holds(mention.value is None or edtf.days(mention.value), f"no date: {mention.value}")


def annotated(data: bytes) -> None:
    """See that whatever an annotator finds are places of the text."""
    whole = _document(data)
    if whole is None:
        return
    found = annotate(Annotated(whole, segment(whole))).annotations
    for each in fields(found):
        for finding in getattr(found, each.name):
            for span in _spans(finding):
                _stands(whole, span)


def _spans(value: Any) -> list[Span]:
    if isinstance(value, Span):
        return [value]
    if isinstance(value, tuple):
        return [span for each in value for span in _spans(each)]
    if hasattr(value, "__dataclass_fields__"):
        return [span for each in fields(value) for span in _spans(getattr(value, each.name))]
    return []


def _stands(whole: Document, span: Span) -> None:
    words = whole.slice(span)
    holds(0 <= span.start < span.end <= len(whole.text), f"{span} lies outside of the text")
    holds(words == words.strip(), f"{span} begins or ends with a blank")


# ------------------------------------------------------------------ escapers and brief.json


def escapes(data: bytes) -> None:
    """See that a text that is escaped is read as itself in every place of a page, and as nothing else."""
    text = folded(visible(_text(data)))
    for dialect, judges in JUDGES.items() if text else ():
        made = DIALECTS[dialect].escape(text)
        holds(not live(dialect, made), f"{dialect}: there is markup that no judge knows: {made}")
        if dialect == "dokuwiki":
            holds(_dokuwiki_shows(made) == text, f"{dialect} reads otherwise: {made}")
            continue
        for judge in judges:
            holds(
                judge(page_of(dialect, [made])) == _expected(dialect, judge, text),
                f"{dialect} reads otherwise: {made}",
            )


def _expected(dialect: str, judge: Judge, text: str) -> list[Piece]:
    return [
        (kind, *(part.replace("word", text) for part in more))
        for kind, *more in _harmless(dialect, judge)
    ]


@cache
def _harmless(dialect: str, judge: Judge) -> list[Piece]:
    return judge(page_of(dialect, ["word"]))


def _dokuwiki_shows(made: str) -> str:
    """Return what stands between marks of no markup; DokuWiki itself, in PHP, takes too long."""
    return made if _PROSE.fullmatch(made) else _MARKED.sub(r"\1\2", made)


def loads(data: bytes) -> None:
    """Load a `brief.json`, which is written again as it was read, or refused with a word."""
    try:
        brief = brief_file.load(data, "brief.json")
    except BriefingError as error:
        holds(error.message.startswith("brief.json"), "the refusal names no file")
        return
    holds(brief_file.load(brief_file.dump(brief), "again") == brief, "written otherwise")


READERS: dict[str, Target] = {
    "read-plain": reads,
    "read-markdown": partial(reads, before=b"# A title\n\n"),
    "read-html": partial(reads, before=b"<!DOCTYPE html><html><body><p>", after=b"</body></html>"),
    "read-pdf": partial(reads, before=b"%PDF-1.7\n"),
    "read-docx": reads_docx,
    "read-mail": partial(reads, before=b"From: a@example.org\nMIME-Version: 1.0\n"),
    "read-mailbox": partial(
        reads, before=b"From a@b.org Thu Jan  1 00:00:00 1970\nFrom: a@b.org\n"
    ),
    "read-json": partial(reads, before=b'{"text": "', after=b'"}\n'),
    "read-zip": reads_zip,
    "read-warc": partial(reads, before=b"WARC/1.0\r\nWARC-Type: response\r\n"),
}
RULES: dict[str, Target] = {
    "segment": segments,
    "quotations": quotes,
    "dates": dated,
    "annotate": annotated,
    "escapers": escapes,
    "brief": loads,
}
TARGETS = {**READERS, **RULES}
