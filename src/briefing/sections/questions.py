"""Open questions: what the sources leave open, in their own words."""

from dataclasses import replace

from ..model import Brief, Candidate, Hedge, Notice, OpenQuestion, QuestionKind, Span
from .evidence import Evidence

KINDS: tuple[QuestionKind, ...] = (
    "undecided",
    "unanswered",
    "declined",
    "disputed",
    "asked",
    "expected",
    "conditional",
    "hedged",
)
"""In the order in which they have room."""


def questions(brief: Brief, evidence: Evidence) -> Brief:
    """Return the brief with its open questions: what is plainly open first, then by salience.

    The topic is the best keyphrase that stands in the passage.
    """
    told: set[Span] = set()
    found: dict[Span, tuple[int, Candidate, Hedge]] = {}
    for annotated in evidence.corpus:
        for hedge in annotated.annotations.hedges:
            candidate = evidence.standing(hedge.span)
            if candidate is not None and hedge.cue in KINDS:
                order = KINDS.index(hedge.cue)
                best = found.get(candidate.span)
                if best is None or order < best[0]:
                    found[candidate.span] = (order, candidate, hedge)
    ranked = sorted(found.values(), key=lambda f: (f[0], -f[1].salience, f[1].span))
    shown: list[OpenQuestion] = []
    for order, candidate, _ in ranked:
        if evidence.tells(candidate.span, told):
            continue
        told |= evidence.twins(candidate.span)
        passage = evidence.passage(candidate.span, candidate)
        published = [evidence.by_source[s].document.source.published for s in passage.sources]
        shown.append(
            OpenQuestion(
                kind=KINDS[order],
                topic=_topic(evidence, candidate.span),
                as_of=max((date for date in published if date), default=None),
                overtaken_by=None,
                passages=(passage,),
            )
        )
    kept = shown[: evidence.caps.questions]
    brief = replace(brief, open_questions=tuple(kept))
    if len(kept) == len(shown):
        return brief
    message = f"Open questions shows {len(kept)} of {len(shown)}; the others had no room."
    return replace(brief, notices=(*brief.notices, Notice("shortened", message)))


def _topic(evidence: Evidence, span: Span) -> str | None:
    for phrase in evidence.relations.keyphrases:
        if any(span.covers(mention) for mention in phrase.mentions):
            return phrase.text
    return None
