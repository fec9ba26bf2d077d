"""One sentence, as far as events go, and what two of them have in common."""

from dataclasses import dataclass

from ..model import Span

COMMON = 2
"""Names that two documents have in common at the top, and terms that two sentences share."""


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
