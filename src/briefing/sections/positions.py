"""Positions: who says what, one entry a holder, and quotations without a clear speaker apart.

A speaker is attached only by a span in the text; where the words that name the speaker belong to
no actor, the statement stands as unattributed.
"""

from collections.abc import Iterator
from dataclasses import fields, replace

from ..model import Actor, Attribution, Brief, Notice, Passage, Position, Span, Statement
from ..text.quotation import quotations
from .evidence import Evidence

LEAST = 5
"""Words of the shortest quotation that is a statement; a shorter one is a word picked out."""


def positions(brief: Brief, evidence: Evidence) -> Brief:
    """Return the brief with the statements of each holder, holders by weight.

    Weight is the number of distinct statements, then the salience of the best.
    """
    said, unattributed = _by_holder(evidence)
    order = sorted(
        said,
        key=lambda actor: (
            -len(said[actor]),
            -max(s.salience for s in said[actor]),
            said[actor][0].span,
        ),
    )
    caps = evidence.caps
    shown = [Position(a.holder, tuple(said[a][: caps.statements])) for a in order[: caps.holders]]
    if unattributed:
        shown.append(Position(None, tuple(unattributed[: caps.unattributed])))
    brief = replace(brief, positions=tuple(shown))
    found = sum(map(len, said.values())) + len(unattributed)
    kept = sum(len(position.statements) for position in shown)
    if kept == found:
        return brief
    message = f"Positions shows {kept} of {found} quotations; the others had no room."
    return replace(brief, notices=(*brief.notices, Notice("shortened", message)))


def _by_holder(evidence: Evidence) -> tuple[dict[Actor, list[Statement]], list[Statement]]:
    """Return the statements of each holder, and those without one; one utterance once.

    Statements stand by number of sources, then salience. Where one source names the speaker of an
    utterance and another does not, the named one is kept.
    """
    found = [(s, evidence.actor_at(s.speaker)) for s in _statements(evidence)]
    found.sort(key=lambda f: (f[1] is None, -len(f[0].sources), -f[0].salience, f[0].span))
    said: dict[Actor, list[Statement]] = {}
    unattributed: list[Statement] = []
    heard: list[Statement] = []
    for statement, actor in found:
        if not any(_same_utterance(evidence, statement, other) for other in heard):
            (unattributed if actor is None else said.setdefault(actor, [])).append(statement)
            heard.append(statement)
    return said, unattributed


def _statements(evidence: Evidence) -> Iterator[Statement]:
    """Yield every quotation of at least `LEAST` words, in its whole sentences."""
    for annotated in evidence.corpus:
        for attribution in annotated.annotations.attributions:
            if attribution.scope is None or _quoted_words(evidence, attribution) < LEAST:
                continue
            scope = evidence.whole(attribution.scope)
            passage = evidence.passage(scope, evidence.candidates.get(scope))
            yield _statement(evidence, passage, attribution)


def _quoted_words(evidence: Evidence, attribution: Attribution) -> int:
    """Return how many words of what was said stand inside quotation marks.

    Without a clear speaker only the longest quotation counts: words picked out here and there are
    nobody's statement.
    """
    said = [evidence.text(part) for part in attribution.content]
    if attribution.mode == "mixed":
        said = [quotation for text in said for quotation in quotations(text)]
    elif attribution.mode != "direct":
        return 0
    sizes = [len(text.split()) for text in said]
    held = evidence.actor_at(attribution.speaker) is not None
    return sum(sizes) if held else max(sizes, default=0)


def _statement(evidence: Evidence, passage: Passage, attribution: Attribution) -> Statement:
    speaker = evidence.text(attribution.speaker) if attribution.speaker else ""
    return Statement(
        **{field.name: getattr(passage, field.name) for field in fields(passage)},
        mode=attribution.mode,
        stance=attribution.stance,
        speaker=attribution.speaker,
        cue=attribution.cue,
        content=attribution.content,
        # An agency that speaks for itself was not spoken to.
        via=None if attribution.via and attribution.via in speaker else attribution.via,
    )


def _same_utterance(evidence: Evidence, a: Statement, b: Statement) -> bool:
    """Whether two statements are one utterance: the same claim, or mostly one shared run."""
    if a.span.touches(b.span):
        return True
    if b.span in {support.span for support in a.support if support.relation == "same"}:
        return True
    return any(
        _mostly(run, a.content) and _mostly(run, b.content) for run in evidence.relations.shared
    )


def _mostly(run: tuple[Span, ...], content: tuple[Span, ...]) -> bool:
    """Whether a shared run covers most of what was said."""
    size = sum(part.end - part.start for part in content)
    covered = sum(
        max(0, min(place.end, part.end) - max(place.start, part.start))
        for place in run
        for part in content
        if place.source == part.source
    )
    return covered > 0.6 * size
