"""Which statements answer others: denials and replies, where the text itself ties the two.

A statement answers another where its verb is one of replying, and two of three hold: one names who
made the other, they share words, or it stands right behind the other.
"""

from collections.abc import Mapping, Sequence

from ..model import Actor, Position, Span, Statement
from ..text import speech
from ..text.words import STOP_STEMS, stems
from .evidence import Evidence
from .statements import Said

REPLIES = frozenset(
    ["deny", "reject", "dismiss", "refute", "rebut", "respond", "reply", "retort", "counter"]
)
"""Verbs of replying, in their base form."""
SHARED = 2
"""Words that an answer shares with what it answers, function words and names aside."""
BEHIND = 2
"""Sentences that stand between an answer and what is right before it, at most."""


def answered(evidence: Evidence, found: Sequence[Said]) -> Mapping[str, str]:
    """Return the id of each statement that answers another, and the id of that."""
    return {
        said.statement.id: other.statement.id
        for said in found
        if said.actor and _replies(evidence, said.statement)
        for other in _nearest(evidence, said, found)
    }


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
    return speech.FORMS.get(cue, (cue,))[0] in REPLIES


def _nearest(evidence: Evidence, said: Said, found: Sequence[Said]) -> list[Said]:
    """Return what a reply answers: the nearest statement that fits, none where nothing ties it."""
    place = said.statement.span
    fitting = [
        other
        for other in found
        if other.actor and other.actor != said.actor and _tied(evidence, said, other)
    ]
    near = sorted(fitting, key=lambda other: _distance(place, other.statement.span))
    return near[:1]


def _tied(evidence: Evidence, said: Said, other: Said) -> bool:
    """Whether two of these hold: a name of who is meant, words in common, a place right behind."""
    one, two = said.statement.span, other.statement.span
    named = any(_names(each.actor, place) for each, place in ((other, one), (said, two)))
    behind = _right_behind(evidence, one, two)
    return named + behind + _shares(evidence, said, other) >= 2


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
    gap = [s for s in evidence.by_source[place.source].sentences if other.end <= s.span.start]
    behind = next((n for n, s in enumerate(gap) if s.span.start >= place.start), len(gap))
    return behind < BEHIND


def _distance(place: Span, other: Span) -> tuple[bool, bool, int, Span]:
    same = other.source == place.source
    return not same, same and other.start > place.start, abs(place.start - other.start), other
