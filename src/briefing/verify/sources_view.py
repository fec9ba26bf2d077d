"""Proof of `sources.html` against the sources: every word and mark, and where every link leads."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from ..html_text import tokens
from ..model import Brief, Document
from . import html
from .finding import Compared, Finding, not_found
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
    blocks = {
        document.source.text_sha256: [document.text[one.start : one.end] for one in document.blocks]
        for document in documents
    }
    for source in brief.sources:
        for words in blocks.get(source.text_sha256, ()):
            if squeezed(words) not in shown:
                yield not_found(words, f"({source.id})")


def _texts(page: str) -> Iterator[str]:
    """Yield the texts of a page without the links that lead to the brief, which stand within them."""
    for before, token in pairwise(tokens(page)):
        if token.kind.startswith("text") and ("class", "lead") not in before.attributes:
            yield token.content
