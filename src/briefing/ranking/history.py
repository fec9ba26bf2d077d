"""History: what a passage dates long before the report is background, not news."""

from datetime import date, timedelta

from ..model import Annotated
from .excerpts import Excerpt

SEASON = timedelta(days=90)
"""How long before its publication a source tells history."""


def is_history(annotated: Annotated, excerpt: Excerpt, published: str) -> bool:
    """Whether an excerpt has dates, and all of them lie long before a day of publication (EDTF)."""
    mentions = [d for d in annotated.annotations.dates if excerpt.span.covers(d.span)]
    return bool(mentions) and all(
        (day := mention.value.split("/")[-1].rstrip("~?%.")) < before(published, SEASON)[: len(day)]
        for mention in mentions
    )


def before(published: str, time: timedelta) -> str:
    """Return the day some time before an EDTF date; the date itself if it names no day."""
    try:
        return (date.fromisoformat(published) - time).isoformat()
    except (ValueError, OverflowError):
        return published
