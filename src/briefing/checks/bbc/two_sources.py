"""A claim has two sources."""

from collections.abc import Iterator

from ...model import Brief, Passage
from ..finding import Finding
from ..resting import alone, first_words, once, origin

DO = "find a second source, or write who alone says it"


def two_sources(brief: Brief) -> Iterator[Finding]:
    """Yield the passages of summary and background that one source or origin alone carries.

    Source: BBC, Editorial Guidelines (2019), section 3, Accuracy, 3.3.4: one is slow to rely on a
    single source. The bottom line and the rest of summary and background are looked at; positions
    and open questions are not, since they claim nothing of their own.
    """
    dated = (passage for entry in brief.background.timeline for passage in entry.passages)
    for passage in once((*brief.summary, *brief.background.context, *dated)):
        if alone(passage):
            yield Finding(
                rule="bbc/two-sources",
                where=passage.id,
                words=first_words(passage.text),
                sources=passage.sources,
                why=f"{origin(brief, passage)} alone{_close(passage)}",
                do=DO,
            )


def _close(passage: Passage) -> str:
    """Return where something close stands: the first place to look for a second source."""
    others = {s.span.source for s in passage.support if s.relation == "close"}
    others -= set(passage.sources)
    return f"; something close stands in {', '.join(sorted(others))}" if others else ""
