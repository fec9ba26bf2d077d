"""Whom pronouns and descriptions stand for, over all sources.

“The Russian leader” is the one person whom the sources call Russian and president; what has two
bearers, or none that its own source names, stays open. A pronoun goes with what it stands for in its
document. Each resolution keeps its rule, so that a reader can object.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ..model import Actor, Annotated, Resolution, Span
from ..text.genders import of_name
from ..text.roles import Role, describes, parse

ONE_BEARER = "role: one bearer in the sources"


def resolutions(corpus: Sequence[Annotated], actors: Sequence[Actor]) -> tuple[Resolution, ...]:
    """Return whom the references of a corpus stand for, in order of place."""
    owner = {span: actor for actor in actors for span in actor.mentions}
    names = {actor.holder.id: actor.holder.name for actor in actors}
    roles = list(_roles(corpus, owner))
    found: dict[Span, Resolution] = {}
    for annotated in corpus:
        for reference in annotated.annotations.references:
            if reference.kind == "description":
                role = parse(annotated.document.slice(reference.span))
                found |= _described(reference.span, role, roles, corpus, actors) if role else {}
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
            if not _contradicts(word, names[holder]):
                found[reference.span] = Resolution(reference.span, holder, meant, reference.rule)
    return tuple(found[span] for span in sorted(found))


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
            if actor is not None and role is not None:
                yield role, name.span, actor


def _described(
    place: Span,
    description: Role,
    roles: Sequence[tuple[Role, Span, Actor]],
    corpus: Sequence[Annotated],
    actors: Sequence[Actor],
) -> Mapping[Span, Resolution]:
    """Return the resolution of a description, if one person alone has the role."""
    bearers: dict[str, list[Span]] = defaultdict(list)
    named: dict[str, Actor] = {}
    for role, name, actor in roles:
        if describes(description, role):
            bearers[actor.holder.id].append(name)
            named[actor.holder.id] = actor
    if len(bearers) != 1:
        return {}
    ((holder, names),) = bearers.items()
    if all(mention.source != place.source for mention in named[holder].mentions):
        return {}  # its own source knows somebody else
    if _nearest_is_unnamed(corpus, actors, place, description, holder):
        return {}
    nearest = min(names, key=lambda name: (name.source != place.source, name))
    return {place: Resolution(place, holder, nearest, ONE_BEARER)}


def _nearest_is_unnamed(
    corpus: Sequence[Annotated],
    actors: Sequence[Actor],
    place: Span,
    description: Role,
    holder: str,
) -> bool:
    """Whether its source last brought in somebody unnamed of that role: “a senator … the senator”."""
    text = next(a.document for a in corpus if a.document.source.id == place.source)
    before: list[tuple[int, bool]] = []
    for actor in actors:
        for mention in actor.mentions:
            if mention.source == place.source and mention.start < place.start:
                role = parse(text.slice(mention)) if actor.holder.kind == "unnamed" else None
                if actor.holder.id == holder or (role and role.head == description.head):
                    before.append((mention.start, actor.holder.id != holder))
    return max(before, default=(0, False))[1]
