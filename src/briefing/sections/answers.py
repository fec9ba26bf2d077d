"""Which statements answer others: denials and replies, where the text itself ties the two.

A statement answers another where its verb is one of replying, they share words, and one names who made
the other or stands right behind it.
"""

import re
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ..model import Actor, Position, Span, Statement
from ..text import speech
from ..text.words import STOP_STEMS, stems
from .evidence import Evidence
from .said import Said

REPLIES = frozenset(
    ["deny", "reject", "dismiss", "refute", "rebut", "respond", "reply", "retort", "counter"]
)
"""Verbs of replying, in their base form."""
REFUSED = re.compile(
    r"(?:\w+ ){0,2}(?:calls?|requests?|entry|access|bail|permission|visas?|motions?|bids?)\b"
)
"""What is denied or rejected and answers nobody: “denied a request”."""
SHARED = 2
"""Words that an answer shares with what it answers, function words and names aside."""
MANY = 60
"""Statements of one holder, and places that name one, that are looked at."""
BEHIND = 2
"""Sentences that stand between an answer and what is right before it, at most."""


def answered(evidence: Evidence, found: Sequence[Said]) -> Mapping[str, str]:
    """Return the id of each statement that answers another, and the id of that."""
    known = _Known.of(found)
    tied = (
        (said, _nearest(evidence, said, known))
        for said in found
        if said.actor and _replies(evidence, said.statement)
    )
    return {said.statement.id: other.statement.id for said, other in tied if other}


def beside(positions: Sequence[Position]) -> tuple[Position, ...]:
    """Return positions with each holder that answers another right behind it, else in their order."""
    at = {s.id: number for number, each in enumerate(positions) for s in each.statements}
    behind: dict[int, list[int]] = {}
    for number, position in enumerate(positions):
        meant = [at[s.answers] for s in position.statements if s.answers in at]
        if meant and min(meant) < number:
            behind.setdefault(min(meant), []).append(number)
    moved = {number for numbers in behind.values() for number in numbers}
    order = [
        n for first in range(len(positions)) if first not in moved for n in _led(first, behind)
    ]
    return tuple(positions[number] for number in order)


def _led(first: int, behind: Mapping[int, Sequence[int]]) -> list[int]:
    return [first, *(n for each in behind.get(first, ()) for n in _led(each, behind))]


def _replies(evidence: Evidence, statement: Statement) -> bool:
    cue = evidence.text(statement.cue).lower() if statement.cue else ""
    if statement.content and REFUSED.match(evidence.text(statement.content[0])):
        return False
    return speech.FORMS.get(cue, (cue,))[0] in REPLIES


@dataclass(frozen=True, slots=True)
class _Known:
    """Statements by source, in order of place, and by holder."""

    sources: Mapping[str, Sequence[Said]]
    holders: Mapping[str, Sequence[Said]]

    @classmethod
    def of(cls, found: Sequence[Said]) -> "_Known":
        sources: dict[str, list[Said]] = defaultdict(list)
        holders: dict[str, list[Said]] = defaultdict(list)
        for said in sorted(found, key=lambda said: said.statement.span):
            sources[said.statement.span.source].append(said)
            if said.actor:
                holders[said.actor.holder.id].append(said)
        return cls(sources, holders)

    def around(self, evidence: Evidence, said: Said) -> Iterator[Said]:
        """Yield what a reply may answer: right before it, of who is named in it, where its speaker is."""
        place = said.statement.span
        here = self.sources[place.source]
        at = bisect_left(here, place, key=_span)
        yield from here[max(0, at - 1 - BEHIND) : at]
        for name in evidence.found.names.within(place):
            actor = evidence.actor_at(name)
            yield from self.holders.get(actor.holder.id, ())[:MANY] if actor else ()
        for mention in (said.actor.mentions if said.actor else ())[:MANY]:
            others = self.sources.get(mention.source, ())
            last = bisect_right(others, mention.start, key=lambda one: _span(one).start) - 1
            if last >= 0 and _span(others[last]).covers(mention):
                yield others[last]


def _span(said: Said) -> Span:
    return said.statement.span


def _nearest(evidence: Evidence, said: Said, known: _Known) -> Said | None:
    """Return what a reply answers: the nearest statement that fits, none where nothing ties it."""
    fitting = (
        other
        for other in known.around(evidence, said)
        if other.actor and other.actor != said.actor and _tied(evidence, said, other)
    )
    return min(fitting, key=lambda other: _distance(_span(said), _span(other)), default=None)


def _tied(evidence: Evidence, said: Said, other: Said) -> bool:
    """Whether two statements share words, and one names who made the other or stands right behind it."""
    one, two = said.statement.span, other.statement.span
    reply = replace(one, start=said.statement.cue.start) if said.statement.cue else one
    named = _names(other.actor, reply) or any(
        _names(said.actor, part) for part in other.statement.content
    )
    return (named or _right_behind(evidence, one, two)) and _shares(evidence, said, other)


def _names(actor: Actor | None, place: Span) -> bool:
    return actor is not None and any(place.covers(mention) for mention in actor.mentions)


def _shares(evidence: Evidence, said: Said, other: Said) -> bool:
    one, two = (
        {s for part in each.statement.content for s in stems(evidence.text(part))} - STOP_STEMS
        for each in (said, other)
    )
    return len(one & two) >= SHARED


def _right_behind(evidence: Evidence, place: Span, other: Span) -> bool:
    if other.source != place.source or other.end > place.start:
        return False
    sentences = evidence.by_source[place.source].sentences
    first = bisect_left(sentences, other.end, key=lambda s: s.span.start)
    return bisect_left(sentences, place.start, key=lambda s: s.span.start) - first < BEHIND


def _distance(place: Span, other: Span) -> tuple[bool, bool, int, Span]:
    same = other.source == place.source
    return not same, same and other.start > place.start, abs(place.start - other.start), other
