"""The sources, word for word, as one page: what the brief takes from each is marked, and linked both ways.

A file of its own, made on request, since it carries whole articles. A citation leads to the id of
its places; a style sheet without script shows them, however many blocks they stand in.
"""

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise
from typing import Any

from ..errors import RenderingFailed
from ..model import Brief, Document, Source
from .context import values
from .house_style import HouseStyle
from .places import fragment
from .to_html import PAPER, data_block, faces, frame
from .uses import Use, uses

NAME = "sources.html"


def write(brief: Brief, style: HouseStyle, documents: Sequence[Document]) -> bytes:
    """Return `sources.html` in UTF-8.

    Args:
        brief: what says which words are taken.
        style: the house style.
        documents: every source that the brief lists, found by the hash of its text.

    Raises:
        RenderingFailed: the text of a source is not among the documents, or the style is wrong.

    """
    from markupsafe import escape

    from .environment import render

    texts = {document.source.text_sha256: document for document in documents}
    shown = values(brief, style)
    sources = []
    for source, facts in zip(brief.sources, shown["sources"], strict=True):
        if source.text_sha256 not in texts:
            raise RenderingFailed(f"{NAME}: the text of {source.path} is not at hand")
        taken = [
            use
            for use in uses(brief)
            if use.spans[0].source == source.id and use.part in {"title", *shown["sections"]}
        ]
        marked = _Marked(source, facts["number"], texts[source.text_sha256], taken)
        sources.append({**facts, "marks": marked.ids, "blocks": list(marked.blocks())})
    given = {**frame(style, faces(style) + PAPER, data_block(brief)), "texts": sources}
    return render("sources.html.j2", style, {**shown, **given}, escape).encode("utf-8")


class _Marked:
    """The text of one source, cut where something that the brief takes begins or ends."""

    def __init__(self, source: Source, number: int, document: Document, taken: Sequence[Use]):
        self.document = document
        self.taken: dict[str, list[Use]] = {}
        for use in taken:
            self.taken.setdefault(fragment(number, use.spans), []).append(use)
        spans = {span for use in taken for span in use.spans}
        self.edges = sorted({edge for span in spans for edge in (span.start, span.end)})

    @property
    def ids(self) -> list[str]:
        """The ids of its places, as citations name them."""
        return list(self.taken)

    def blocks(self) -> Iterator[dict[str, Any]]:
        """Yield its blocks, list items together, each item or text as pieces."""
        for kind, blocks in groupby(self.document.blocks, key=lambda block: block.kind):
            pieces = [list(self._pieces(block.start, block.end)) for block in blocks]
            if kind == "list-item":
                yield {"kind": "list", "items": pieces}
            else:
                yield from ({"kind": kind, "pieces": one} for one in pieces)

    def _pieces(self, start: int, end: int) -> Iterator[dict[str, Any]]:
        """Yield the words from `start` to `end`; of each piece the ids of the places it belongs to."""
        cuts = [start, *(edge for edge in self.edges if start < edge < end), end]
        for left, right in pairwise(cuts):
            inside = [
                name
                for name, (use, *_) in self.taken.items()
                if any(span.start <= left and right <= span.end for span in use.spans)
            ]
            yield {
                "text": self.document.text[left:right],
                "places": inside,
                "opens": [name for name in inside if self.taken[name][0].spans[0].start == left],
                "leads": list(self._leads(inside, right)),
            }

    def _leads(self, inside: Sequence[str], end: int) -> Iterator[dict[str, str]]:
        """Yield where the brief shows what ends here; within a whole passage, other passages only."""
        uses = [use for name in inside for use in self.taken[name]]
        passages = [use for use in uses if use.whole]
        ending = (use for use in passages or uses if use.spans[-1].end == end)
        yield from ({"section": use.section, "anchor": use.anchor} for use in dict.fromkeys(ending))
