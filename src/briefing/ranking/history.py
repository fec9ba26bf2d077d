"""History: what a passage dates long before the report is background, not news."""

from collections.abc import Sequence
from datetime import date, timedelta

from ..model import Annotated, DateMention
from .excerpts import Excerpt

SEASON = timedelta(days=90)
"""How long before its publication a source tells history."""

MONTH = timedelta(days=30)
"""How long before all the others a report is published that tells what came before."""
FEW = 4
"""So many times as many others there are at least."""
LONG_AGO = 10
"""Years before the newest date that undated sources name, in which a passage that opens on its date
tells history: “In 1994, …”."""
OPENING = 16
"""Code points before a date that opens a passage."""


def today(corpus: Sequence[Annotated]) -> str:
    """Return the day of the newest source of a corpus, EDTF; empty where none is dated."""
    return max((a.document.source.published or "" for a in corpus), default="")


def beginning(corpus: Sequence[Annotated]) -> str:
    """Return the day before which only reports of what came before were published, EDTF, or nothing.

    They are a quarter of the dated sources at most, and all others were published a month later.
    """
    days = sorted(a.document.source.published for a in corpus if a.document.source.published)
    few = range(len(days) // FEW, 0, -1)
    return next((days[n] for n in few if days[n - 1] < before(days[n], MONTH)), "")


def newest_year(corpus: Sequence[Annotated]) -> int:
    """Return the newest year that the dates of a corpus name, 0 without any."""
    ends = (_end(mention.value)[:4] for a in corpus for mention in a.annotations.dates)
    return max((int(year) for year in ends if year.isdecimal()), default=0)


def is_history(
    mentions: Sequence[DateMention], excerpt: Excerpt, published: str, year: int
) -> bool:
    """Whether an excerpt has dates, and all of them lie long before the report.

    Args:
        mentions: the dates of the excerpt.
        excerpt: a candidate.
        published: the day of the report (EDTF), or nothing where no source is dated.
        year: the newest year that the corpus names.

    """
    if not mentions:
        return False
    if not published:
        opens = mentions[0].span.start - excerpt.span.start <= OPENING
        return opens and all(_end(d.value)[:4] < f"{year - LONG_AGO:04}" for d in mentions)
    return all(
        (day := _end(mention.value)) < before(published, SEASON)[: len(day)] for mention in mentions
    )


def before(published: str, time: timedelta) -> str:
    """Return the day some time before an EDTF date; the date itself if it names no day."""
    try:
        return (date.fromisoformat(published) - time).isoformat()
    except (ValueError, OverflowError):
        return published


def _end(value: str) -> str:
    return value.split("/")[-1].rstrip("~?%.")
