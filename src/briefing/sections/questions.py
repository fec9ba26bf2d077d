"""Open questions: what the sources leave open, in their own words."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from ..model import Brief, Candidate, Notice, OpenQuestion, QuestionKind, Rival, Span
from ..text.holders import PEOPLE, TITLES
from ..text.words import stems
from .evidence import RIVALS, Evidence

WEIGHTS: dict[QuestionKind, float] = {
    "undecided": 2.0,
    "unanswered": 1.9,
    "declined": 1.7,
    "asked": 1.5,
    "disputed": 1.3,
    "expected": 1.2,
    "conditional": 0.8,
    "hedged": 0.6,
}
"""How plainly each kind leaves something open."""
AGAIN = 0.6
"""What a question loses for each one of its kind or topic that already has room."""
OUTCOME = 0.6
"""What it gains as the newest outcome of the event: that nothing was decided comes first."""
PAST = 0.8
"""What it loses when it is dated before the year of the event: history is seldom open."""


def questions(brief: Brief, evidence: Evidence) -> Brief:
    """Return the brief with its open questions: the plainest first, of different kinds and topics.

    Each is weighed by its kind and its salience; room is given one by one, and what has been asked
    already weighs less.
    """
    free = _questions(brief, evidence)
    count = len(free)
    chosen: list[OpenQuestion] = []
    asked: Counter[str | None] = Counter()
    while free and len(chosen) < evidence.caps.questions:
        best = min(free, key=lambda q: (-_weight(brief, evidence, q, asked), q.passages[0].span))
        chosen.append(best)
        asked.update((best.kind, best.topic))
        free.remove(best)
    chosen = [_with_rivals(question, free) for question in chosen]
    chosen.sort(key=lambda q: list(WEIGHTS).index(q.kind))
    brief = replace(brief, open_questions=tuple(chosen))
    if len(chosen) == count:
        return brief
    message = f"Open questions shows {len(chosen)} of {count}; the others had no room."
    return replace(brief, notices=(*brief.notices, Notice("shortened", message)))


def _with_rivals(question: OpenQuestion, left: Sequence[OpenQuestion]) -> OpenQuestion:
    """Return a question with the first of its kind or topic that had no room."""
    alike = (q for q in left if q.kind == question.kind or (q.topic and q.topic == question.topic))
    rivals = tuple(Rival(p.span, p.salience) for q in alike for p in q.passages)[:RIVALS]
    return replace(question, passages=tuple(replace(p, rivals=rivals) for p in question.passages))


def _weight(
    brief: Brief, evidence: Evidence, question: OpenQuestion, asked: Counter[str | None]
) -> float:
    (passage,) = question.passages
    repeated = asked[question.kind] + (asked[question.topic] if question.topic else 0)
    weight = WEIGHTS[question.kind] + passage.salience - AGAIN * repeated
    weight += OUTCOME * passage.features.get("outcome", 0.0)
    if brief.event and any(when < brief.event.date[:4] for when in _dates(evidence, passage.span)):
        weight -= PAST
    return round(weight, 9)


def _dates(evidence: Evidence, span: Span) -> list[str]:
    mentions = evidence.by_source[span.source].annotations.dates
    return [m.value for m in mentions if span.covers(m.span) and not m.value.endswith("/..")]


def _questions(brief: Brief, evidence: Evidence) -> list[OpenQuestion]:
    """Return all that is left open, one question a claim, of the plainest kind that it has cues of."""
    kinds: dict[Span, tuple[Candidate, QuestionKind]] = {}
    for annotated in evidence.corpus:
        for hedge in annotated.annotations.hedges:
            candidate = evidence.standing(hedge.span)
            kind = next((kind for kind in WEIGHTS if kind == hedge.cue), None)
            if candidate is not None and kind is not None:
                known = kinds.get(candidate.span, (candidate, kind))[1]
                plainest = max(kind, known, key=lambda k: WEIGHTS[k])
                kinds[candidate.span] = (candidate, plainest)
    told: set[Span] = set()
    found = []
    for candidate, kind in sorted(
        kinds.values(), key=lambda k: (-WEIGHTS[k[1]], -k[0].salience, k[0].span)
    ):
        if not evidence.tells(candidate.span, told):
            told |= evidence.twins(candidate.span)
            found.append(_question(brief, evidence, candidate, kind))
    return found


def _question(
    brief: Brief, evidence: Evidence, candidate: Candidate, kind: QuestionKind
) -> OpenQuestion:
    passage = evidence.passage(candidate.span, candidate)
    hedges = evidence.by_source[candidate.span.source].annotations.hedges
    cues = (h.span for h in hedges if h.cue == kind and candidate.span.covers(h.span))
    published = [evidence.by_source[s].document.source.published for s in passage.sources]
    return OpenQuestion(
        kind=kind,
        topic=_topic(brief, evidence, candidate.span),
        as_of=max((date for date in published if date), default=None),
        overtaken_by=None,
        passages=(passage,),
        cue=next(cues, None),
    )


def _topic(brief: Brief, evidence: Evidence, span: Span) -> str | None:
    """Return the best keyphrase in a passage that is more than a name, a role or the title."""
    title = frozenset(stems(brief.title.text))
    for phrase in evidence.relations.keyphrases:
        inside = any(span.covers(mention) for mention in phrase.mentions)
        words = phrase.text.lower().split()
        role = any(word in TITLES or word in PEOPLE for word in words)
        if inside and len(words) > 1 and not role and not frozenset(stems(phrase.text)) <= title:
            return phrase.text
    return None
