"""The newest outcome or non-outcome: what was decided, or that nothing was.

Who reads a brief must learn how it ended, though only one source may tell; so a place in the
summary goes to the newest sentence in which an outcome is reported.
"""

from collections.abc import Collection, Sequence
from datetime import timedelta

from ..model import Annotated
from .excerpts import Excerpt
from .history import before, today
from .outcome_cues import ASIDE, OUTCOMES
from .terms import Numbers

RECENT = timedelta(days=7)
"""How long before its publication a source calls something new."""


def outcome(
    corpus: Sequence[Annotated],
    candidates: Sequence[Excerpt],
    centrality: Numbers,
    salience: Sequence[float],
    barred: Collection[int] = (),
) -> int | None:
    """Return the number of the candidate that tells the newest outcome of the event, or None.

    It is none of those that are `barred`.

    It must be central enough to be about the event, and not be dated before it. Newest is what the
    source published last tells, where an undated source counts as the last; then comes the most
    salient, then the later.
    """
    documents = {annotated.document.source.id: annotated for annotated in corpus}
    newest = today(corpus)
    most = float(centrality.max())

    def recency(candidate: int) -> tuple[str, float, int]:
        source = documents[candidates[candidate].span.source].document.source
        return source.published or newest, salience[candidate], candidate

    def tells(candidate: int) -> bool:
        excerpt = candidates[candidate]
        annotated = documents[excerpt.span.source]
        published = annotated.document.source.published or newest
        central = round(float(centrality[candidate]), 6)
        return any(
            not ASIDE.search(excerpt.text, 0, match.start())
            and not _is_past(annotated, excerpt, excerpt.span.start + match.start(), published)
            for share, cue in OUTCOMES
            if central >= round(share * most, 6)
            for match in cue.finditer(excerpt.text)
        )

    free = (number for number in range(len(candidates)) if number not in barred)
    return max(filter(tells, free), key=recency, default=None)


def _is_past(annotated: Annotated, excerpt: Excerpt, place: int, published: str) -> bool:
    """Whether the date nearest to a place in an excerpt lies well before the publication."""
    mentions = [d for d in annotated.annotations.dates if excerpt.span.covers(d.span)]
    if not mentions or not published:
        return False
    nearest = min(mentions, key=lambda mention: abs(mention.span.start - place))
    value = nearest.value.split("/")[-1].rstrip("~?%.")
    return value < before(published, RECENT)[: len(value)]
