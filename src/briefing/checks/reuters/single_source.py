"""A story that rests on a single source is called so."""

from collections.abc import Iterator

from ...model import Brief
from ..finding import Finding
from ..resting import first_words, origin

DO = "say at the top that one source has it, or add a source that has it from somewhere else"


def single_source(brief: Brief) -> Iterator[Finding]:
    """Yield the summary where one source or one origin carries all of it.

    Source: Reuters, Handbook of Journalism (2008), The Essentials of Reuters sourcing: two sources
    are better than one, and what one source alone tells is cross-checked.
    """
    sources = {name for passage in brief.summary for name in passage.sources}
    origins = {name for passage in brief.summary for name in passage.origins}
    if 1 in (len(sources), len(origins)):
        first = brief.summary[0]
        yield Finding(
            rule="reuters/single-source",
            where="brief",
            words=first_words(first.text),
            sources=tuple(source.id for source in brief.sources if source.id in sources),
            why=f"the whole summary rests on {origin(brief, first)} alone",
            do=DO,
            passages=tuple(passage.id for passage in brief.summary),
        )
