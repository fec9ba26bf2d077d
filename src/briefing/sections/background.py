"""Background: what came before, as a dated timeline and as context without a date."""

import re
from collections.abc import Iterator
from dataclasses import replace

from ..model import Background, Brief, Notice, Passage, Span
from .evidence import Evidence
from .timeline import in_order, timeline

EARLIER = re.compile(
    r"\b(?:ago|formerly|previously|once|used to|originally|historically|founded|originated"
    r"|dates? back|had (?:been|long)|was (?:a|an|the|once)|were (?:a|an|the|once)"
    r"|(?:for|over|in|of) (?:more than |nearly |almost |over )?(?:\w+ )?(?:years|decades|months)"
    r"|(?:\d+|\w+)-year(?:-long)?|after (?:years|decades)"
    r"|(?:civil|world|cold) war|predecessor)\b",
    re.IGNORECASE,
)
AHEAD = re.compile(r"\b(?:will|would|expected to|plans? to|due to|set to|today|now)\b")
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def background(brief: Brief, evidence: Evidence) -> Brief:
    """Return the brief with its background.

    Context is what speaks of earlier times without naming a date, is not ahead, and is nobody's
    statement. What the timeline has no room for is counted in a notice.
    """
    day = brief.event.date if brief.event else None
    told = set(evidence.told(brief))
    entries = timeline(evidence, day, told)
    entries.sort(key=lambda entry: (-entry[0], entry[1].passages[0].span))
    room = evidence.caps.timeline
    shown = tuple(in_order(entry for _, entry in entries[:room]))
    for entry in shown:
        told |= evidence.twins(entry.passages[0].span)
    context = tuple(_context(evidence, told))
    brief = replace(brief, background=Background(context, shown))
    if len(entries) <= room:
        return brief
    message = f"The timeline shows {room} of {len(entries)} dates; the others had no room."
    return replace(brief, notices=(*brief.notices, Notice("shortened", message)))


def _context(evidence: Evidence, told: set[Span]) -> Iterator[Passage]:
    """Yield what a reader new to the matter needs, the most salient first."""
    shown = 0
    for candidate in evidence.ranking.candidates:
        annotations = evidence.by_source[candidate.span.source].annotations
        text = evidence.text(candidate.span)
        if (
            shown < evidence.caps.context
            and EARLIER.search(text)
            and not AHEAD.search(text)
            and not WEEKDAY.search(text)
            and not evidence.spoken(candidate.span)
            and not any(candidate.span.covers(m.span) for m in annotations.dates)
            and not any(candidate.span.covers(h.span) for h in annotations.hedges)
            and not evidence.tells(candidate.span, told)
        ):
            shown += 1
            told |= evidence.twins(candidate.span)
            yield evidence.passage(candidate.span, candidate)
