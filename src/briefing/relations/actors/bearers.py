"""Whom a surname or a given name alone means: the bearer of the full name, if only one may be meant."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from ...model import Span
from ...text.genders import of_name
from .drafts import Draft, Key, Known, Mention
from .spelling import role_words

OFFICES = frozenset(("judge", "justice", "governor", "mayor", "sheriff"))
"""Offices that whoever has one is called by: “Judge Lund” of another source is no minister."""
OTHER_OFFICE = "surname with an office that no bearer has"
HONORIFIC = "surname with Mr or Mrs, one bearer"
MOST = 3
"""Sources that must name in full whom a surname means in others."""
NEAR = 300
"""Code points within which a full name may still be meant by its surname."""


@dataclass(frozen=True, slots=True)
class Bearers:
    """Those whom the sources name in full; one key for each person."""

    surname: Mapping[str, set[Key]]
    given: Mapping[str, set[Key]]
    known: Mapping[Key, Known]

    @classmethod
    def of(cls, drafts: Mapping[Key, Draft]) -> "Bearers":
        """Return the bearers of full names, by the drafts that their spellings share."""
        surname: dict[str, set[Key]] = defaultdict(set)
        given: dict[str, set[Key]] = defaultdict(set)
        heads: dict[int, Key] = {}
        for key, draft in drafts.items():
            head = heads.setdefault(id(draft), key)
            surname[key[-1]].add(head)
            given[key[0]].add(head)
        known = {head: _known(drafts[head].mentions) for head in heads.values()}
        return cls(dict(surname), dict(given), known)

    def meant(self, mention: Mention, name: str) -> tuple[set[Key], str]:
        """Return the full names that a name alone may stand for, and the rule that finds them.

        Those of its own source come first; Mr and Mrs tell husband from wife, an office the judge from
        the chairman; a given name alone is that of somebody whom its own source names in full, where
        nobody has it as a surname.
        """
        everywhere = self.surname.get(name, set())
        source = mention.span.source
        if not everywhere:
            given = self._here(source, self.given.get(name, set()))
            return given, "given name alone, one bearer in the source"
        here = self._here(source, everywhere)
        found = here or everywhere
        if len(everywhere) > 1 and here and here < everywhere:
            # Whoever is named in full further down need not be meant above.
            found = {k for k in here if self.known[k].first(source) <= mention.span.start}
            if not found and len(here) == 1:
                found = here & {self._foremost(everywhere)}
        if mention.honorific:
            for keys in (found, everywhere):
                fitting = {k for k in keys if of_name(k[0].title()) == mention.honorific}
                if len(everywhere) > 1 and len(fitting) == 1:
                    return fitting, HONORIFIC
            found = {k for k in found if of_name(k[0].title()) in (None, mention.honorific)}
        office = role_words(mention.role_text)
        holding = {k for k in everywhere if office & self.known[k].office}
        if len(everywhere) > 1 and len(holding) == 1:
            return holding, "surname with the office of one bearer"
        offices = {word for k in found for word in self.known[k].office}
        if office & OFFICES and offices and not holding and not here:
            return set(), OTHER_OFFICE
        if found and len(here) > 1 and (first := self._leading(mention.span, found)):
            return {first}, "surname alone, of the bearer whom the source names first and most"
        if len(found) > 1 and not here and (first := self._foremost(found)):
            return {first}, "surname alone, of the bearer whom most sources name in full"
        return found, "surname alone, one bearer in the " + ("source" if here else "sources")

    def _here(self, source: str, keys: Iterable[Key]) -> set[Key]:
        return {k for k in keys if source in self.known[k].starts}

    def _leading(self, place: Span, keys: Collection[Key]) -> Key | None:
        """Return the full name that a source gives first, and at least twice as often as any other.

        Whom most sources name must only be first, where nobody else was named just before.
        """
        starts = {k: self.known[k].starts.get(place.source, ()) for k in keys}
        first, *others = sorted(keys, key=lambda k: (self.known[k].first(place.source), k))
        if all(len(starts[first]) >= 2 * len(starts[k]) for k in others):
            return first
        near = any(0 < place.start - start < NEAR for k in others for start in starts[k])
        return first if not near and first == self._foremost(keys) else None

    def _foremost(self, keys: Iterable[Key]) -> Key | None:
        """Return the full name that three sources have, and twice as many as have any other."""
        sources = {k: len(self.known[k].starts) for k in keys}
        first, *others = sorted(sources, key=lambda k: (-sources[k], k))
        most = sources[first] >= MOST and all(sources[first] >= 2 * sources[k] for k in others)
        return first if most else None


def _known(mentions: Iterable[Mention]) -> Known:
    starts: dict[str, list[int]] = defaultdict(list)
    office: set[str] = set()
    for mention in mentions:
        starts[mention.span.source].append(mention.span.start)
        office |= role_words(mention.role_text)
    return Known(dict(starts), frozenset(office))
