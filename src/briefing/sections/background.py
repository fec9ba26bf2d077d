"""Background: what came before, as a dated timeline and as context without a date."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from ..model import Background, Brief, Candidate, DateMention, Passage, Span, TimelineEntry
from .evidence import Evidence

EARLIER = re.compile(
    r"\b(?:ago|since|former|formerly|previous(?:ly)?|earlier|once|decades?|years?|historic(?:al(?:ly)?)?"
    r"|history|long-?(?:time|standing|running)|dates? back|had been|was a|were a|used to|originally"
    r"|founded|elected|civil war|originated|began)\b",
    re.IGNORECASE,
)


def background(brief: Brief, evidence: Evidence) -> Brief:
    """Return the brief with its background.

    A sentence dates an entry when it names one date besides that of the event; an entry shows the
    best such passage. Context is what speaks of earlier times without naming a date.
    """
    day = brief.event.date if brief.event else None
    dated = _dated(evidence, day)
    told = set(evidence.told(brief))
    entries = []
    for when, found in dated.items():
        free = [(c, m) for c, m in found if not _tells(evidence, c.span, told)]
        if free:
            candidate, mention = free[0]
            passage = evidence.passage(candidate.span, candidate)
            entries.append((candidate.salience, TimelineEntry(when, mention.span, (passage,))))
            told |= _twins(evidence, candidate.span)
    entries.sort(key=lambda entry: (-entry[0], entry[1].when))
    kept = [entry for _, entry in entries[: evidence.caps.timeline]]
    timeline = tuple(sorted(kept, key=lambda entry: _order(entry.when)))
    context = tuple(_context(evidence, told, {m.span for f in dated.values() for _, m in f}))
    return replace(brief, background=Background(context, timeline))


def _dated(evidence: Evidence, day: str | None) -> dict[str, list[tuple[Candidate, DateMention]]]:
    """Return the candidates that one date belongs to, by date, the most salient first."""
    found: dict[str, list[tuple[Candidate, DateMention]]] = defaultdict(list)
    for candidate in evidence.ranking.candidates:
        annotations = evidence.by_source[candidate.span.source].annotations
        inside = [m for m in annotations.dates if candidate.span.covers(m.span)]
        values = {m.value for m in inside}
        if len(values) == 2 and day in values:
            inside = [m for m in inside if m.value != day]
            values.discard(day)
        if len(values) == 1:
            found[inside[0].value].append((candidate, inside[0]))
    return found


def _context(evidence: Evidence, told: set[Span], dates: set[Span]) -> Iterator[Passage]:
    """Yield context: of earlier times, undated, nobody's statement, not told yet."""
    shown = 0
    for candidate in evidence.ranking.candidates:
        annotations = evidence.by_source[candidate.span.source].annotations
        spoken = any(candidate.span.touches(a.scope) for a in annotations.attributions if a.scope)
        open_ = any(candidate.span.covers(hedge.span) for hedge in annotations.hedges)
        if (
            shown < evidence.caps.context
            and not spoken
            and not open_
            and not any(candidate.span.covers(date) for date in dates)
            and EARLIER.search(evidence.text(candidate.span))
            and not _tells(evidence, candidate.span, told)
        ):
            shown += 1
            told |= _twins(evidence, candidate.span)
            yield evidence.passage(candidate.span, candidate)


def _tells(evidence: Evidence, span: Span, told: set[Span]) -> bool:
    return any(sentence.span in told for sentence in evidence.sentences(span))


def _twins(evidence: Evidence, span: Span) -> set[Span]:
    """Return the sentences that say what a place says, itself among them."""
    claims = (evidence.claim_of[sentence.span] for sentence in evidence.sentences(span))
    return {twin for claim in claims for twin in claim.sentences}


def _order(when: str) -> str:
    """Return a key that sorts EDTF dates by their beginning, coarser ones first."""
    return re.sub(r"[~?%]", "", when).replace("X", "0")
