"""Persons that phrases name: whatever names one person is one phrase, under the fullest name."""

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence

from ...model import Actor, Document, Keyphrase, Span
from ...text.words import fold


class People:
    """Those whom phrases may name."""

    def __init__(self, actors: Sequence[Actor], texts: Mapping[str, Document]) -> None:
        self.texts = texts
        self.persons = {
            a.holder.id: a
            for a in actors
            if a.holder.kind == "person" and not a.holder.name.split()[-1].islower()
        }
        self.places = sorted(
            (span.source, span.start, span.end, actor.holder.id)
            for actor in self.persons.values()
            for span in self._names(actor)
        )
        self.by_name: dict[str, str] = {}
        for actor in self.persons.values():
            self.by_name.setdefault(fold(actor.holder.name), actor.holder.id)
        self.described = {
            alias.casefold()
            for actor in actors
            if actor.holder.kind in ("group", "unnamed")
            for alias in actor.holder.aliases
        }

    def named(self, phrase: Keyphrase) -> str | None:
        """Return the id of the person whom most mentions of a phrase name."""
        found = Counter(filter(None, map(self._at, phrase.mentions)))
        best = min(found, key=lambda holder: (-found[holder], holder), default=None)
        if best and 2 * found[best] > len(phrase.mentions):
            return best
        return self.by_name.get(fold(phrase.text))

    def name(self, holder: str) -> str | None:
        """Return the fullest name of a person."""
        actor = self.persons.get(holder)
        return actor.holder.name if actor else None

    def mentions(self, holder: str) -> tuple[Span, ...]:
        """Return the places that name a person, in order."""
        actor = self.persons.get(holder)
        return tuple(sorted(self._names(actor))) if actor else ()

    def _at(self, mention: Span) -> str | None:
        at = bisect_right(self.places, (mention.source, mention.end)) - 1
        for source, start, end, holder in self.places[max(0, at - 1) : at + 1]:
            if source == mention.source and start < mention.end and mention.start < end:
                return holder
        return None

    def _names(self, actor: Actor) -> list[Span]:
        """Return the places of a name; a speaker's phrase with its title is another mention."""
        aliases = actor.holder.aliases
        return [span for span in actor.mentions if self.texts[span.source].slice(span) in aliases]
