"""Whom pronouns and descriptions stand for, over all sources.

“The Russian leader” is the one person whom the sources call Russian and president; what has two
bearers, or none that its own source names, stays open. A pronoun goes with what it stands for in its
document. Each resolution keeps its rule, so that a reader can object.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import Actor, Annotated, Resolution, Span
from ..text.authors import FIRST_PERSON
from ..text.genders import BY_GIVEN_NAME, of_name
from ..text.parties import party
from ..text.roles import Role, describes, parse
from . import named_bodies

ONE_BEARER = "role: one bearer in the sources"
AUTHOR = "one author of the source"


@dataclass(frozen=True, slots=True)
class Bearer:
    """Who alone has a role, and the names that it stands with."""

    holder: str
    names: Mapping[str, Span]
    """Id of each source to the first of them."""

    def nearest(self, source: str) -> Span:
        """Return the first of the names in a source, or else of all."""
        return self.names.get(source) or min(self.names.values())


class Bearers:
    """Who has which role, by what the sources say."""

    def __init__(self, roles: Iterable[tuple[Role, Span, Actor]]):
        self._names: dict[Role, dict[str, dict[str, Span]]] = {}
        for role, name, actor in roles:
            names = self._names.setdefault(role, {}).setdefault(actor.holder.id, {})
            names[name.source] = min(name, names.get(name.source, name))
        self._known: dict[Role, Bearer | None] = {}

    def one(self, description: Role) -> Bearer | None:
        """Return the one person whom a description fits, if there is one."""
        if description not in self._known:
            self._known[description] = self._one(description)
        return self._known[description]

    def _one(self, description: Role) -> Bearer | None:
        found: dict[str, dict[str, Span]] = {}
        for role, bearers in self._names.items():
            if describes(description, role):
                for holder, names in bearers.items():
                    known = found.setdefault(holder, {})
                    for source, name in names.items():
                        known[source] = min(name, known.get(source, name))
        return next((Bearer(*each) for each in found.items()), None) if len(found) == 1 else None


def resolutions(corpus: Sequence[Annotated], actors: Sequence[Actor]) -> tuple[Resolution, ...]:
    """Return whom the references of a corpus stand for, in order of place."""
    owner = {span: actor for actor in actors for span in actor.mentions}
    names = {actor.holder.id: actor.holder.name for actor in actors}
    bearers = Bearers(_roles(corpus, owner))
    present = _present(actors)
    found: dict[Span, Resolution] = {}
    for annotated in corpus:
        here = present.get(annotated.document.source.id, ())
        for reference in annotated.annotations.references:
            body = named_bodies.meant(annotated, reference.span, here)
            if body:
                actor, name, rule = body
                found[reference.span] = Resolution(reference.span, actor.holder.id, name, rule)
            elif reference.kind == "description":
                role = parse(annotated.document.slice(reference.span))
                bearer = bearers.one(role) if role else None
                if role and bearer and _is_meant(annotated, reference.span, role, bearer, here):
                    found[reference.span] = Resolution(
                        reference.span,
                        bearer.holder,
                        bearer.nearest(annotated.document.source.id),
                        ONE_BEARER,
                    )
    for annotated in corpus:
        for reference in annotated.annotations.references:
            meant = reference.antecedent
            if meant is None or reference.rule is None:
                continue
            if meant in found:
                holder = found[meant].holder
            elif meant in owner:
                holder = owner[meant].holder.id
            else:
                continue
            word = annotated.document.slice(reference.span)
            shown = reference.rule != BY_GIVEN_NAME or _shows(word, names[holder])
            if shown and not _contradicts(word, names[holder]):
                found[reference.span] = Resolution(reference.span, holder, meant, reference.rule)
        for said in annotated.annotations.attributions:
            own = said.speaker
            if own and own in owner and annotated.document.slice(own) in FIRST_PERSON:
                found[own] = Resolution(own, owner[own].holder.id, own, AUTHOR)
    return tuple(found[span] for span in sorted(found))


def _shows(pronoun: str, name: str) -> bool:
    """Whether the given name that the sources have is one of those whom “he” or “she” means."""
    first, *rest = name.split()
    return bool(rest) and of_name(first) == pronoun.lower()


def _contradicts(pronoun: str, name: str) -> bool:
    """Whether the given name that the sources have is not one of those whom “he” or “she” means."""
    first, *rest = name.split()
    kinds = {"he", "she"} & {pronoun.lower(), of_name(first) if rest else None}
    return len(kinds) > 1


def _roles(
    corpus: Sequence[Annotated], owner: Mapping[Span, Actor]
) -> Iterator[tuple[Role, Span, Actor]]:
    """Yield each role that a source gives a person, with the name that it stands with."""
    for annotated in corpus:
        for name in annotated.annotations.names:
            actor = owner.get(name.span)
            role = parse(annotated.document.slice(name.role)) if name.role else None
            tag = party(annotated.document.text, name.span.end)
            for known in (role, tag):
                if actor is not None and known is not None:
                    yield known, name.span, actor


def _present(actors: Sequence[Actor]) -> Mapping[str, Sequence[tuple[Span, Actor]]]:
    """Return where each source mentions whom."""
    found: dict[str, list[tuple[Span, Actor]]] = defaultdict(list)
    for actor in actors:
        for mention in actor.mentions:
            found[mention.source].append((mention, actor))
    return found


def _is_meant(
    annotated: Annotated,
    place: Span,
    description: Role,
    bearer: Bearer,
    here: Sequence[tuple[Span, Actor]],
) -> bool:
    """Whether a description means the one bearer of its role.

    Its own source must know the bearer, and must not have brought in somebody unnamed of that role
    last: “a senator … the senator”.
    """
    before: list[tuple[int, bool]] = []
    for mention, actor in here:
        if mention.start < place.start:
            text = annotated.document.slice(mention)
            role = parse(text) if actor.holder.kind == "unnamed" else None
            if actor.holder.id == bearer.holder or (role and role.head == description.head):
                before.append((mention.start, actor.holder.id != bearer.holder))
    known = any(actor.holder.id == bearer.holder for _, actor in here)
    return known and not max(before, default=(0, False))[1]
