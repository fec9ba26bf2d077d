"""Statements: the attributions of all sources as passages, each utterance once.

What one speaker says in one run of sentences is one statement. An utterance that several sources have
in several wordings is shown in one of them, and the others support it.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..model import Attribution, Rival, Span, Statement, Support
from ..text.words import STOP_STEMS, stems
from .evidence import RIVALS, Evidence, number
from .holding import is_position
from .pinning import marked, rank_of
from .said import LEAST, Said, said_in

HALF = 0.5
"""Share of the words of an utterance that another wording must have to count as the same."""


def statements(evidence: Evidence) -> tuple[Said, ...]:
    """Return every statement, each utterance in its best wording, in order of place.

    The best has a known speaker, is quoted, is the longest, names the speaker.
    """
    wordings: dict[object, list[Said]] = defaultdict(list)
    for said in _found(evidence):
        wordings[_utterance(evidence, said)].append(said)
    shown = (_best(evidence, same) for same in wordings.values())
    return tuple(sorted(filter(None, shown), key=lambda said: said.statement.span))


def _utterance(evidence: Evidence, said: Said) -> object:
    """Return what the wordings of one utterance have in common."""
    for part in said.statement.content:
        for place, utterance in evidence.utterances.get(part.source, ()):
            if place.start == part.start:
                return utterance
    words = tuple(s for part in said.statement.content for s in stems(evidence.text(part)))
    return (said.actor.holder.id if said.actor else None, words)


def _best(evidence: Evidence, same: Sequence[Said]) -> Said | None:
    """Return the best wording of an utterance, supported by the others.

    What the maker pinned is the best, and what was dropped only supports; None where all were.
    """
    pins = evidence.hand.pinned("positions")
    fit = [said for said in same if not evidence.hand.drops_any(said.statement.span)]
    best = min(
        fit,
        default=None,
        key=lambda said: (
            rank_of(said.statement.span, pins),
            said.actor is None,
            said.quoted < LEAST,
            -said.size,
            not said.named,
            -len(said.statement.sources),
            said.statement.span,
        ),
    )
    if best is None:
        return None
    statement = best.statement
    support = {one.span: one.relation for one in statement.support}
    wanted = _stems(evidence, statement)
    for other in same:
        held = _stems(evidence, other.statement)
        for sentence in evidence.sentences(other.statement.span):
            if other is not best and not statement.span.touches(sentence.span):
                carried = len(wanted & held) >= HALF * len(wanted)
                known = support.get(sentence.span)
                support[sentence.span] = "same" if carried or known == "same" else "close"
    counted = [statement.span, *(span for span, relation in support.items() if relation == "same")]
    origin_of = evidence.relations.sentence_origins
    origins = {origin_of[s.span] for span in counted for s in evidence.sentences(span)}
    others = sorted((other.statement for other in fit if other is not best), key=_standing)
    statement = replace(
        statement,
        rivals=tuple(Rival(each.span, each.salience) for each in others[:RIVALS]),
        support=tuple(Support(span, support[span]) for span in sorted(support)),
        sources=tuple(sorted({span.source for span in counted}, key=number)),
        origins=tuple(sorted(origins, key=number)),
    )
    return replace(best, statement=marked(statement, pins))


def _standing(statement: Statement) -> tuple[float, Span]:
    return -statement.salience, statement.span


def _stems(evidence: Evidence, statement: Statement) -> frozenset[str]:
    said = (stem for part in statement.content for stem in stems(evidence.text(part)))
    return frozenset(said) - STOP_STEMS


def _found(evidence: Evidence) -> Iterator[Said]:
    """Yield what each speaker says in each run of sentences, where it is a position or pinned as one."""
    pins = evidence.hand.pinned("positions")
    for annotated in evidence.corpus:
        groups: dict[tuple[Span, str | None], list[Attribution]] = defaultdict(list)
        for attribution in annotated.annotations.attributions:
            actor = evidence.actor_at(attribution.speaker)
            scope = evidence.whole(attribution.scope or attribution.content[0])
            groups[scope, actor.holder.id if actor else None].append(attribution)
        for (scope, _), attributions in groups.items():
            said = said_in(evidence, scope, attributions)
            if rank_of(scope, pins) < len(pins) or is_position(evidence, said, attributions):
                yield said
