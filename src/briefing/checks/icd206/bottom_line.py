"""The bottom line rests on more than one origin, or the reader is told."""

from collections.abc import Iterator

from ...model import Brief
from ..finding import Finding
from ..resting import alone, first_words, origin

DO = "say so in your own summary of the sources, or add a source that has it from somewhere else"


def bottom_line(brief: Brief) -> Iterator[Finding]:
    """Yield the bottom line where one source or origin alone carries it.

    Source: ICD 206 (2015), source summary statements: which sources matter most to the main
    judgements. The mark † says it of the sentence; a statement in words is a person's to write.
    """
    for passage in brief.summary[:1]:
        if alone(passage):
            close = {s.span.source for s in passage.support if s.relation == "close"}
            close -= set(passage.sources)
            more = f"; something close stands in {', '.join(sorted(close))}" if close else ""
            yield Finding(
                rule="icd206/bottom-line",
                where=passage.id,
                words=first_words(passage.text),
                sources=passage.sources,
                why=f"the bottom line rests on {origin(brief, passage)} alone{more}",
                do=DO,
            )
