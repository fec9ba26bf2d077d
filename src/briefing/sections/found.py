"""What was found in the sources, by place."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..model import Annotated, Attribution, DateMention, Hedge, Qualifier, Span
from ..text.places import Held


@dataclass(frozen=True)
class Found:
    """The annotations of a corpus; each kind is put in order of place when it is first asked for."""

    corpus: Sequence[Annotated]

    @cached_property
    def scopes(self) -> Held[Attribution]:
        """The attributions, each where all that is attributed stands, with its speaker and cue."""
        return Held((each.scope, each) for each in self._attributions() if each.scope is not None)

    @cached_property
    def quoted(self) -> Held[Span]:
        """The very words of those who speak."""
        direct = (each for each in self._attributions() if each.mode == "direct")
        return Held((part, part) for each in direct for part in each.content)

    @cached_property
    def dates(self) -> Held[DateMention]:
        """The dates."""
        return Held((each.span, each) for a in self.corpus for each in a.annotations.dates)

    @cached_property
    def names(self) -> Held[Span]:
        """The names."""
        return Held((each.span, each.span) for a in self.corpus for each in a.annotations.names)

    @cached_property
    def hedges(self) -> Held[Hedge]:
        """The hedges."""
        return Held((each.span, each) for a in self.corpus for each in a.annotations.hedges)

    @cached_property
    def qualifiers(self) -> Held[Qualifier]:
        """The qualifiers."""
        return Held((each.span, each) for a in self.corpus for each in a.annotations.qualifiers)

    def _attributions(self) -> Iterator[Attribution]:
        for annotated in self.corpus:
            yield from annotated.annotations.attributions
