"""One unnamed source under several descriptions: told by what they say to one agency."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from ...model import Actor, Merge, Span

RULE = "same utterance, told to the same agency"


def united(
    actors: Sequence[Actor], same: Sequence[Sequence[Span]], speakers: Mapping[Span, Actor]
) -> tuple[Actor, ...]:
    """Return the actors, with the unnamed who say the same taken for one holder.

    Args:
        actors: in order of first place.
        same: the places of each utterance that stands in several wordings.
        speakers: who says what stands at a place.

    """
    joined = {actor.holder.id: actor for actor in actors}
    members = {key: [key] for key in joined}
    for places in same:
        told = [speakers[p].holder.id for p in places if p in speakers]
        unnamed = [key for key in dict.fromkeys(told) if joined[key].holder.kind == "unnamed"]
        first, *others = sorted({joined[key].holder.id for key in unnamed}, key=_number) or [""]
        for other in others:
            one = _one(joined[first], joined[other])
            members[first] += members.pop(other)
            joined.update(dict.fromkeys(members[first], one))
    return tuple({actor.holder.id: actor for actor in joined.values()}.values())


def _one(a: Actor, b: Actor) -> Actor:
    """Return two actors as one, under the fuller description."""
    name = max(a.holder.name, b.holder.name, key=lambda name: (len(name.split()), len(name)))
    merge = Merge(a.mentions[0], b.mentions[0], RULE)
    holder = replace(
        a.holder,
        name=name,
        aliases=tuple(sorted({*a.holder.aliases, *b.holder.aliases})),
        merges=(*a.holder.merges, *b.holder.merges, merge),
    )
    return Actor(holder, tuple(sorted({*a.mentions, *b.mentions})))


def _number(identity: str) -> int:
    return int(identity[1:])
