"""Every passage cites the source that it depends on, and that source is in the list."""

from collections.abc import Iterator

from ...model import Brief
from ..finding import Finding
from ..resting import first_words, once

DO = "make the brief again from its sources; `briefing verify` says what was changed"


def citations(brief: Brief) -> Iterator[Finding]:
    """Yield the passages without a citation that leads to a source.

    Source: ICD 206 (2015), source reference citations: a citation wherever the product directly
    cites a source or depends on it. A brief as `briefing build` makes it always has them; one that
    another program or hand has changed may not.
    """
    known = {source.id for source in brief.sources}
    for passage in once(brief.passages()):
        missing = [name for name in passage.sources if name not in known]
        if missing:
            why = f"it cites {', '.join(missing)}, which the list of sources does not have"
        elif passage.span.source not in passage.sources:
            why = f"it does not cite {passage.span.source}, which it is taken from"
        else:
            continue
        yield Finding(
            rule="icd206/citations",
            where=passage.id,
            words=first_words(passage.text),
            sources=passage.sources,
            why=why,
            do=DO,
        )
