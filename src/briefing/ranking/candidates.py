"""Candidates: the excerpts that could stand alone.

An excerpt that leans on the one before it in the same paragraph is completed by it, if that one
stands: “Putin hailed the ties.” with “He praised Syria's elections.” Both are candidates then, the
one alone and the two together. What the next sentence takes back (“That was wrong.”) is a candidate with
that one only.
"""

from collections.abc import Iterator
from dataclasses import replace

from ..model import Annotated, Span
from ..text.corrections import TAKES_BACK
from .excerpts import Excerpt, excerpts
from .standing import LEANING, objection


def candidates(annotated: Annotated) -> list[Excerpt]:
    """Return the candidates of one document, in order of place."""
    return sorted(_found(annotated), key=lambda excerpt: excerpt.span)


def _found(annotated: Annotated) -> Iterator[Excerpt]:
    before: Excerpt | None = None
    for excerpt in excerpts(annotated):
        reason = objection(excerpt)
        if reason is None:
            if not _is_taken_back(annotated, excerpt):
                yield excerpt
            before = excerpt
            continue
        leans = reason in LEANING or TAKES_BACK.match(excerpt.text)
        if leans and before is not None:
            both = _together(annotated, before, excerpt)
            if both is not None and objection(both) is None:
                yield both
        before = None


def _is_taken_back(annotated: Annotated, excerpt: Excerpt) -> bool:
    """Whether the next sentence says that an excerpt is wrong."""
    return TAKES_BACK.match(annotated.document.text, excerpt.span.end + 1) is not None


def _together(annotated: Annotated, first: Excerpt, second: Excerpt) -> Excerpt | None:
    """Return two excerpts of one paragraph as one."""
    if first.sentences[-1].block != second.sentences[0].block:
        return None
    span = Span(first.span.source, first.span.start, second.span.end)
    return replace(
        first,
        span=span,
        text=annotated.document.slice(span),
        sentences=first.sentences + second.sentences,
    )
