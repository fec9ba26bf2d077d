"""Positions: who says what, one entry a holder, and quotations without a clear speaker apart.

A speaker is attached only by a span in the text; where the words that name the speaker belong to
no actor, the statement stands as unattributed.
"""

from collections import defaultdict
from collections.abc import Iterator, Set
from dataclasses import fields, replace

from ..model import Actor, Attribution, Brief, Notice, Passage, Position, Rival, Span, Statement
from ..text.quotation import quotations
from ..text.words import stems
from .evidence import RIVALS, Evidence

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

    Statements stand by number of sources, then salience. Of several wordings of one utterance the
    one with a named speaker is kept, then the one that more sources carry, then the longest; the
    others are its rivals.
    """
    found = [(s, evidence.actor_at(s.speaker)) for s in _statements(evidence)]
    found.sort(key=lambda f: (f[1] is None, -len(f[0].sources), -_size(f[0]), f[0].span))
    said: dict[Actor, list[Statement]] = {}
    unattributed: list[Statement] = []
    heard: list[Statement] = []
    words: dict[tuple[str | None, tuple[str, ...]], Statement] = {}
    beaten: dict[Span, list[Rival]] = defaultdict(list)
    for statement, actor in found:
        # The very same words of one holder; two holders may well say the same few.
        key = (actor.holder.id if actor else None, _words(evidence, statement))
        same = (other for other in heard if _same_utterance(evidence, statement, other))
        kept = words.get(key) or next(same, None)
        if kept is not None:
            if not kept.span.touches(statement.span):
                beaten[kept.span].append(Rival(statement.span, statement.salience))
            continue
        (unattributed if actor is None else said.setdefault(actor, [])).append(statement)
        heard.append(statement)
        words[key] = statement
    for statements in (*said.values(), unattributed):
        statements.sort(key=lambda s: (-len(s.sources), -s.salience, s.span))
        statements[:] = [replace(s, rivals=tuple(beaten[s.span][:RIVALS])) for s in statements]
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


def _words(evidence: Evidence, statement: Statement) -> tuple[str, ...]:
    """Return the stems of what was said."""
    return tuple(stem for part in statement.content for stem in stems(evidence.text(part)))


def _size(statement: Statement) -> int:
    """Return how many code points of a statement were said."""
    return sum(part.end - part.start for part in statement.content)


def _same_utterance(evidence: Evidence, statement: Statement, heard: Statement) -> bool:
    """Whether a statement is an utterance heard before: the same claim, or mostly shared words."""
    if statement.span.touches(heard.span):
        return True
    if heard.span in {each.span for each in statement.support if each.relation == "same"}:
        return True
    runs = [run for run in evidence.relations.shared if _shares(run, heard.content)]
    places = {place for run in runs for place in run}
    return _covered(places, statement) > 0.6 * _size(statement)


def _shares(run: tuple[Span, ...], content: tuple[Span, ...]) -> bool:
    return any(place.touches(part) for place in run for part in content)


def _covered(places: Set[Span], statement: Statement) -> int:
    """Return how many code points of what was said lie in one of the places."""
    said = {
        at
        for part in statement.content
        for place in places
        if place.source == part.source
        for at in range(max(place.start, part.start), min(place.end, part.end))
    }
    return len(said)
