"""One sentence, as far as events go, and what two of them have in common."""

from dataclasses import dataclass
from datetime import date, timedelta

from ..model import Span

COMMON = 2
"""Names that two documents have in common at the top, and terms that two sentences share."""
WEEK = timedelta(days=7)


@dataclass(frozen=True, slots=True)
class Telling:
    """One sentence, as far as events go."""

    span: Span
    text: str
    names: frozenset[str]
    content: frozenset[str]
    """Stems of its other words that say what it is about."""
    dates: tuple[str, ...]
    published: str
    """Day of its source, or that of the newest where it is undated; empty where none is dated."""
    dated: bool
    """Whether its own source is dated."""
    lead: frozenset[str]
    """Names at the top of its document."""

    def common(self, other: "Telling") -> int:
        """Return how many names and other terms two sentences share."""
        return len(self.names & other.names) + len(self.content & other.content)

    def is_older(self, other: "Telling") -> bool:
        """Whether its source was published before that of another, as far as both tell."""
        return self.dated and other.dated and self.published < other.published

    def is_recent(self) -> bool:
        """Whether it has no date, or one at most a week before its source."""
        since = week_before(self.published)
        return not self.dates or any(end(d) >= since[: len(end(d))] for d in self.dates)


def end(value: str) -> str:
    """Return the last day that a date covers, or the year or month of it."""
    return value.split("/")[-1].rstrip("~?%.")


def week_before(published: str) -> str:
    """Return the day a week before one; the same where it is no day."""
    try:
        return (date.fromisoformat(published) - WEEK).isoformat()
    except (ValueError, OverflowError):
        return published
