"""A passage that rests on a single origin is named so."""

from collections.abc import Iterator

from ...model import Brief
from ..finding import Finding
from ..resting import ONE_SOURCE, first_words, origin, unmarked

DO = "say so where you pass it on, or add a source that has it from somewhere else"


def single_origin(brief: Brief) -> Iterator[Finding]:
    """Yield the passages that one source or origin alone carries and that are not marked so.

    Source: ICD 206 (2015), source summary statements: strengths and weaknesses of the sources,
    among them how far a product leans on one of them. The brief marks lone passages with † where
    it has several sources; a brief of one source has no marks, and is found once as a whole.
    """
    passages = unmarked(brief, brief.passages())
    if passages and len(brief.sources) == 1:
        (source,) = brief.sources
        yield Finding(
            rule="icd206/single-origin",
            where=source.id,
            words=source.title or source.path,
            why=ONE_SOURCE,
            do=DO,
            passages=tuple(passage.id for passage in passages),
        )
        return
    for passage in passages:
        yield Finding(
            rule="icd206/single-origin",
            where=passage.id,
            words=first_words(passage.text),
            sources=passage.sources,
            why=f"it rests on {origin(brief, passage)} alone, and nothing marks it",
            do=DO,
        )
