"""Positions: who says what, one entry a holder, and quotations without a clear speaker apart.

A speaker is attached only by a span in the text; where the words that name the speaker mean nobody
who is known, a quotation stands as unattributed and a report is left out.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace

from ..model import Actor, Brief, Holder, Notice, Position, Statement
from ..text.places import Apart
from .answers import answered, beside
from .evidence import Evidence
from .pinning import rank_of
from .said import LEAST, Said
from .statements import statements
from .unmerged import unmerged

REPORTED = 0.5
"""What a report without a quotation weighs beside a quotation."""
WANTED = 0.25
"""What a report weighs of what somebody wants, fears or seeks."""
NAMELESS = 0.5
"""What a statement of somebody who is not named weighs beside one of somebody who is."""
DESCRIPTION = re.compile(r"\A[a-z]|['’]s\s")
"""A holder's name that describes: “the new authorities”, “Sharaa’s government”."""
A_SOURCE = 0.25
"""What each further source that carries a holder's statements adds."""


def positions(brief: Brief, evidence: Evidence) -> Brief:
    """Return the brief with the statements of each holder, holders by weight.

    Weight is the number of distinct statements and of sources, then the salience of the best. A sentence is shown
    under one holder only; a report neither where the summary has told it, nor where another source
    has overtaken it. What the maker pinned comes first: its holder, and it under its holder.
    """
    said: dict[Actor, list[Said]] = defaultdict(list)
    unattributed: list[Said] = []
    for each in _apart(brief, evidence):
        (unattributed if each.actor is None else said[each.actor]).append(each)
    pins = evidence.hand.pinned("positions")

    def pinned(each: Sequence[Said]) -> int:
        return min(rank_of(one.statement.span, pins) for one in each)

    order = sorted(
        said, key=lambda actor: (pinned(said[actor]), _weight(evidence, actor, said[actor]))
    )
    caps = evidence.caps
    most = max(caps.holders, sum(pinned(each) < len(pins) for each in said.values()))
    answers = answered(evidence, [each for actor in order for each in said[actor]])
    paired = frozenset(answers) | frozenset(answers.values())
    shown = [
        Position(
            _described(evidence, actor.holder),
            _shown(evidence, said[actor], caps.statements, paired),
        )
        for actor in order[:most]
    ]
    shown = list(beside([_tied(position, shown, answers) for position in shown]))
    if unattributed:
        shown.append(Position(None, _shown(evidence, unattributed, caps.unattributed)))
    notices = (*brief.notices, *unmerged(shown, evidence.relations.actors))
    brief = replace(brief, positions=tuple(shown), notices=notices)
    found = sum(map(len, said.values())) + len(unattributed)
    kept = sum(len(position.statements) for position in shown)
    if kept == found:
        return brief
    message = f"Positions shows {kept} of {found} statements; the others had no room."
    return replace(brief, notices=(*brief.notices, Notice("shortened", message)))


def _described(evidence: Evidence, holder: Holder) -> Holder:
    """Return a holder without a role that stands in what the maker dropped."""
    dropped = holder.role is not None and evidence.hand.drops_any(holder.role)
    return replace(holder, role=None) if dropped else holder


def _apart(brief: Brief, evidence: Evidence) -> list[Said]:
    """Return the statements, no sentence twice: the known speaker and the longer quotation first."""
    told = {passage.span for passage in brief.summary}
    told |= {overtaken.span for overtaken in evidence.relations.overtaken}
    pins = evidence.hand.pinned("positions")
    found = sorted(
        statements(evidence),
        key=lambda s: (
            rank_of(s.statement.span, pins),
            s.actor is None,
            -min(s.quoted, LEAST),
            -len(s.statement.sources),
            s.statement.span,
        ),
    )
    shown = Apart()
    kept = []
    for said in found:
        span = said.statement.span
        pinned = rank_of(span, pins) < len(pins)
        if (pinned or said.quoted >= LEAST or span not in told) and shown.take(span):
            kept.append(said)
    return kept


def _weight(
    evidence: Evidence, actor: Actor, said: Sequence[Said]
) -> tuple[float, bool, float, object]:
    """Return a key that puts much said before little, and whoever is named before whoever is not."""
    described = DESCRIPTION.search(actor.holder.name) is not None
    nameless = described or actor.holder.kind in ("group", "unnamed")
    weight = sum(evidence.near(each.statement.span) * _worth(each) for each in said)
    weight *= NAMELESS if nameless else 1
    weight += A_SOURCE * (len({source for each in said for source in each.statement.sources}) - 1)
    return (
        -round(weight, 9),
        nameless,
        -max(each.statement.salience for each in said),
        min(each.statement.span for each in said),
    )


def _worth(said: Said) -> float:
    if said.quoted >= LEAST:
        return 1.0
    return WANTED if said.statement.stance else REPORTED


def _tied(position: Position, shown: Sequence[Position], answers: Mapping[str, str]) -> Position:
    """Return a position with what its statements answer, where that is shown too."""
    there = {statement.id for each in shown for statement in each.statements}
    tied = (
        replace(each, answers=answers[each.id]) if answers.get(each.id) in there else each
        for each in position.statements
    )
    return replace(position, statements=tuple(tied))


def _shown(
    evidence: Evidence, said: Sequence[Said], room: int, paired: frozenset[str] = frozenset()
) -> tuple[Statement, ...]:
    """Return the first statements: what the user asks about, quotations, what more sources carry.

    Of those that are alike in this the `paired` ones come first: they answer or are answered.
    Before all comes what is pinned, and for all of it there is room.
    """
    pins = evidence.hand.pinned("positions")
    room = max(room, sum(rank_of(each.statement.span, pins) < len(pins) for each in said))
    order = sorted(
        said,
        key=lambda each: (
            rank_of(each.statement.span, pins),
            -round(evidence.near(each.statement.span), 1),
            each.quoted < LEAST,
            each.statement.stance,
            each.statement.id not in paired,
            -len(each.statement.sources),
            -each.statement.salience,
            each.statement.span,
        ),
    )
    return tuple(each.statement for each in order[:room])
