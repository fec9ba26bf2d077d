"""Background: what came before, as a dated timeline and as context without a date."""

import re
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from ..model import Background, Brief, Candidate, DateMention, Notice, Passage, Span, TimelineEntry
from .evidence import Evidence

EARLIER = re.compile(
    r"\b(?:ago|formerly|previously|once|used to|originally|historically|founded|originated"
    r"|dates? back|had (?:been|long)|was (?:a|an|the|once)|were (?:a|an|the|once)"
    r"|(?:for|over|in|of) (?:more than |nearly |almost |over )?(?:\w+ )?(?:years|decades|months)"
    r"|(?:\d+|\w+)-year(?:-long)?|after (?:years|decades)"
    r"|(?:civil|world|cold) war|predecessor)\b",
    re.IGNORECASE,
)
WEEK = re.compile(r"\d-\d\d-\d\d/")
"""An interval of days, such as “earlier this week”: too vague for an entry."""
SEASONS = {"-21": "-03", "-22": "-06", "-23": "-09", "-24": "-12"}
"""EDTF seasons, and the month that each begins in."""
AHEAD = re.compile(r"\b(?:will|would|expected to|plans? to|due to|set to|today|now)\b")
WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b")


def background(brief: Brief, evidence: Evidence) -> Brief:
    """Return the brief with its background.

    A passage dates an entry when it names one date besides that of the event; an entry shows one
    passage. Context is what speaks of earlier times without naming a date, is not ahead, and is
    nobody's statement.
    """
    day = brief.event.date if brief.event else None
    told = set(evidence.told(brief))
    entries: list[tuple[float, TimelineEntry]] = []
    dated = _dated(evidence, day)
    for when in sorted(dated, key=lambda w: (-len(dated[w]), w)):
        for number, (candidate, mention) in enumerate(dated[when], start=1):
            if not evidence.tells(candidate.span, told):
                told |= evidence.twins(candidate.span)
                rivals = evidence.beaten((c for c, _ in dated[when][number:]), told)
                passage = replace(evidence.passage(candidate.span, candidate), rivals=rivals)
                entries.append((candidate.salience, TimelineEntry(when, mention.span, (passage,))))
                break
    entries.sort(key=lambda entry: (-entry[0], entry[1].when))
    room = evidence.caps.timeline
    timeline = sorted((entry for _, entry in entries[:room]), key=lambda e: _order(e.when))
    context = tuple(_context(evidence, told))
    brief = replace(brief, background=Background(context, tuple(timeline)))
    if len(entries) <= room:
        return brief
    message = f"The timeline shows {room} of {len(entries)} dates; the others had no room."
    return replace(brief, notices=(*brief.notices, Notice("shortened", message)))


def _dated(evidence: Evidence, day: str | None) -> dict[str, list[tuple[Candidate, DateMention]]]:
    """Return the candidates that one date belongs to, by date, the fittest first.

    Fittest is what is nobody's statement, does not look ahead, is one sentence, and does not speak of
    the event too; then by salience.
    """
    found: dict[str, list[tuple[bool, bool, bool, float, Candidate, DateMention]]]
    found = defaultdict(list)
    for candidate in evidence.ranking.candidates:
        mentions = evidence.by_source[candidate.span.source].annotations.dates
        inside = [m for m in mentions if candidate.span.covers(m.span)]
        others = [m for m in inside if m.value != day and not WEEK.search(m.value)] or inside
        if len({m.value for m in others}) == 1 and not WEEK.search(others[0].value):
            spoken = evidence.spoken(candidate.span)
            ahead = AHEAD.search(evidence.text(candidate.span)) is not None
            several = len(evidence.sentences(candidate.span)) > 1
            both = len(others) < len(inside)
            key = (spoken or ahead, several, both, -candidate.salience, candidate, others[0])
            found[others[0].value].append(key)
    return {
        when: [(candidate, mention) for *_, candidate, mention in sorted(keys, key=lambda k: k[:4])]
        for when, keys in found.items()
    }


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


def _order(when: str) -> str:
    """Return the beginning of an EDTF date as text that sorts in time, coarser dates first."""
    plain = re.sub(r"[~?%]", "", when).replace("X", "0").split("/")[0]
    return plain[:4] + SEASONS.get(plain[4:], plain[4:])
