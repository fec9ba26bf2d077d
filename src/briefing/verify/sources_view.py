"""Proof of `sources.html` against the sources: every word and mark, and where every link leads."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..html_text import tokens
from ..model import Brief, Document
from . import html
from .finding import Compared, Finding, cut
from .text import squeezed

BEGINS = re.compile(
    rb"(?:\xef\xbb\xbf)?\s*<!doctype html>\s*<html[^>]*\sdata-brief-sources[\s>]", re.IGNORECASE
)
DONE = "the texts against the sources, and every mark and link against the brief"


def compare(given: bytes, rendered: bytes, path: str) -> Compared:
    """Return what a page of sources says or shows otherwise than the sources and the brief."""
    return replace(html.compare(given, rendered, path), checked=DONE)


def check_quoted(
    given: bytes, brief: Brief, path: str, documents: Sequence[Document]
) -> Iterator[Finding]:
    """Yield every block of a source that a page does not show, in the order of the text."""
    shown = squeezed("".join(_texts(html.decoded(given, path))))
    texts = {document.source.text_sha256: document for document in documents}
    for source in brief.sources:
        document = texts.get(source.text_sha256)
        for block in document.blocks if document else ():
            words = document.text[block.start : block.end] if document else ""
            if squeezed(words) not in shown:
                yield Finding("the text", f"not found ({source.id}): “{cut(words, 200)}”")


def _texts(page: str) -> Iterator[str]:
    """Yield the texts of a page without the links that lead to the brief, which stand within them."""
    ours = False
    for token in tokens(page):
        if token.kind == "start":
            ours = ("class", "lead") in token.attributes
        elif token.kind == "end":
            ours = False
        elif token.kind.startswith("text") and not ours:
            yield token.content
