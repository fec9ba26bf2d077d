"""Editorial brackets: whom a pronoun or a description in a passage stands for."""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from ..model import Actor, Insert, Resolution, Run, Slice, Span
from ..text import datelines

OWNED = re.compile(r"['’](?:s\b|(?=\s))")
"""What makes a description a possessive: “the Syrian leader’s visit” gets no bracket."""


def display(
    span: Span,
    text: Callable[[Span], str],
    resolutions: Sequence[Resolution],
    actors: Mapping[str, Actor],
) -> tuple[Run, ...]:
    """Return a passage in runs, with a bracket after each word that stands for somebody unnamed.

    A dateline before it is not shown.

    Args:
        span: the passage.
        text: what returns the words at a place.
        resolutions: whom words of it stand for, in order of place.
        actors: the holders by id.

    """
    runs: list[Run] = []
    start, told = span.start + datelines.length(text(span)), set[str]()
    for resolution in resolutions:
        actor, end = actors.get(resolution.holder), resolution.span.end
        if actor is None or end <= start:
            continue
        named = any(span.covers(m) and m.start < resolution.span.start for m in _names(actor, text))
        following = text(Span(span.source, end, min(end + 2, span.end)))
        if named or resolution.holder in told or OWNED.match(following):
            continue
        told.add(resolution.holder)
        place = _place(actor, span.source, text)
        runs += (Slice(start, end), Insert(actor.holder.name, place, resolution.rule))
        start = end
    return (*runs, Slice(start, span.end)) if start < span.end else tuple(runs)


def _names(actor: Actor, text: Callable[[Span], str]) -> Iterator[Span]:
    """Yield the places that name a holder, or describe one who is never named."""
    return (mention for mention in actor.mentions if text(mention) in actor.holder.aliases)


def _place(actor: Actor, source: str, text: Callable[[Span], str]) -> Span | None:
    """Return where the sources have the holder's name, in the passage's own source if it has it.

    None where no text has it, but only what is known of a source: its author.
    """
    named = (m for m in actor.mentions if text(m) == actor.holder.name)
    return min(named, key=lambda mention: (mention.source != source, mention), default=None)
