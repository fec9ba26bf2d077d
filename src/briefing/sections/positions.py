"""Positions: who says what, one entry a holder, and quotations without a clear speaker apart.

A speaker is attached only by a span in the text; where the words that name the speaker mean nobody
who is known, a quotation stands as unattributed and a report is left out.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ..model import Actor, Brief, Notice, Position, Statement
from .evidence import Evidence
from .statements import LEAST, Said, statements

REPORTED = 0.5
"""What a report without a quotation weighs beside a quotation."""


def positions(brief: Brief, evidence: Evidence) -> Brief:
    """Return the brief with the statements of each holder, holders by weight.

    Weight is the number of distinct statements, then the salience of the best. A sentence is shown
    under one holder only, and a report not where the summary has told it.
    """
    said: dict[Actor, list[Said]] = defaultdict(list)
    unattributed: list[Said] = []
    for each in _apart(brief, evidence):
        (unattributed if each.actor is None else said[each.actor]).append(each)
    order = sorted(said, key=lambda actor: _weight(said[actor]))
    caps = evidence.caps
    shown = [
        Position(actor.holder, _shown(said[actor], caps.statements))
        for actor in order[: caps.holders]
    ]
    if unattributed:
        shown.append(Position(None, _shown(unattributed, caps.unattributed)))
    brief = replace(brief, positions=tuple(shown))
    found = sum(map(len, said.values())) + len(unattributed)
    kept = sum(len(position.statements) for position in shown)
    if kept == found:
        return brief
    message = f"Positions shows {kept} of {found} statements; the others had no room."
    return replace(brief, notices=(*brief.notices, Notice("shortened", message)))


def _apart(brief: Brief, evidence: Evidence) -> list[Said]:
    """Return the statements, no sentence twice: the known speaker and the longer quotation first."""
    told = {passage.span for passage in brief.summary}
    found = sorted(
        statements(evidence),
        key=lambda s: (
            s.actor is None,
            -min(s.quoted, LEAST),
            -len(s.statement.sources),
            s.statement.span,
        ),
    )
    kept: list[Said] = []
    for said in found:
        span = said.statement.span
        again = any(span.touches(other.statement.span) for other in kept)
        if not again and (said.quoted >= LEAST or span not in told):
            kept.append(said)
    return kept


def _weight(said: Sequence[Said]) -> tuple[float, float, object]:
    quoted = sum(each.quoted >= LEAST for each in said)
    weight = quoted + REPORTED * (len(said) - quoted)
    return (
        -weight,
        -max(each.statement.salience for each in said),
        min(each.statement.span for each in said),
    )


def _shown(said: Sequence[Said], room: int) -> tuple[Statement, ...]:
    """Return the first statements: quotations before reports, what more sources carry first."""
    order = sorted(
        said,
        key=lambda each: (
            each.quoted < LEAST,
            each.statement.stance,
            -len(each.statement.sources),
            -each.statement.salience,
            each.statement.span,
        ),
    )
    return tuple(each.statement for each in order[:room])
