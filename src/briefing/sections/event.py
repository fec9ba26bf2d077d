"""The day of the event: the one that most of the sources say something happened on."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..model import Annotated, DateMention, Event, Span
from ..text import edtf
from .evidence import Evidence

BOUND = re.compile(
    r"\b(?:from|since|until|till|by|before|after|(?:back)?dated|dat(?:es|ing)\sback|as\sof|effective)"
    r"\s(?:to\s)?(?:(?:at\s)?(?:noon|midnight|the\s\w+\sof)\s(?:on\s)?)?$"
)
"""What stands before a day that something begins or ends with: nothing need have happened then."""
TEXT = re.compile(
    r"\b(?:article|broadcast|bulletin|edition|interview|issue|post|release|report|statement|story)s?"
    r"\s(?:(?:issued|posted|published|released)\s)?(?:of|on)\s$"
)
"""What stands before the day of a text, on which only something was said."""
REACH = 40
"""Code points before a date that are looked at."""
BESIDE = re.compile(r"\s(?:\w+\s){0,2}")
"""What stands between a verb of saying and the day on which it was said."""
WEEK = 7
"""Days of the longest time that speaks for a day in it: “last week”."""
LEAST = 2
"""Sources that speak for a day, at least."""
Day = tuple[str, list[Span]]
"""A day, and the places that name it."""


def event(evidence: Evidence) -> Event | None:
    """Return the day that most dated sources tell of; none when no day has most of them.

    A day that is still ahead of a source is not what it reports on, nor can an older source speak
    of a day; nor is a day meant that only bounds something (“backdated to 2 February”) or on which
    only something was said, unless all else fails: then the day is the one that most sources name.
    What the maker dropped names it only where nothing else does.
    """
    dated = [a for a in evidence.corpus if a.document.source.published]
    told = {a.document.source.id: list(_happened(evidence, a)) for a in dated}
    named = {a.document.source.id: list(_named(evidence, a)) for a in dated}
    day = _agreed(dated, told, named) or _most_named(dated, named)
    if day is None:
        return None
    date, spans = day
    return Event(date, min(spans, key=lambda span: (evidence.hand.drops_any(span), span)))


def _named(evidence: Evidence, annotated: Annotated) -> Iterator[DateMention]:
    """Yield the dates of a document that do not lie ahead of it and are no bounds."""
    source = annotated.document.source
    published = edtf.days(edtf.plain(source.published or ""))
    for mention in annotated.annotations.dates:
        days = edtf.days(mention.value)
        ahead = days and published and days.first > published.last
        if (
            days
            and days.length <= WEEK
            and not ahead
            and not BOUND.search(_before(evidence, mention))
        ):
            yield mention


def _happened(evidence: Evidence, annotated: Annotated) -> Iterator[DateMention]:
    """Yield those of them that do not only say when something was said."""
    cues = [a.cue for a in annotated.annotations.attributions if a.cue]
    for mention in _named(evidence, annotated):
        if TEXT.search(_before(evidence, mention)):
            continue
        if not any(_is_beside(evidence, cue, mention.span) for cue in cues):
            yield mention


def _before(evidence: Evidence, mention: DateMention) -> str:
    start = max(0, mention.span.start - REACH)
    return evidence.text(Span(mention.span.source, start, mention.span.start))


def _is_beside(evidence: Evidence, cue: Span, date: Span) -> bool:
    first, second = sorted((cue, date))
    between = Span(cue.source, first.end, max(first.end, second.start))
    return BESIDE.fullmatch(evidence.text(between)) is not None


def _agreed(
    dated: Sequence[Annotated],
    told: dict[str, list[DateMention]],
    named: dict[str, list[DateMention]],
) -> Day | None:
    """Return the day of which half of the sources that name days tell, and most of those since."""
    published = {a.document.source.id: edtf.plain(a.document.source.published or "") for a in dated}
    voters = [source for source, mentions in named.items() if mentions]
    voices: dict[str, set[str]] = defaultdict(set)
    for source, mentions in told.items():
        for mention in mentions:
            voices[mention.value].add(source)
    vague = [
        value for value in voices if not _is_day(value)
    ]  # two exact days agree if they are one
    found = []
    for day in filter(_is_day, voices):
        tell = voices[day].union(*(voices[value] for value in vague if edtf.agree(value, day)))
        if 2 * len(tell) < len(voters):
            continue
        since = [s for s in voters if published[s] >= day[: len(published[s])]]
        said = {s for s, when in published.items() if when == day and not told[s]}
        if len(tell | said) >= LEAST and 2 * len(tell) > len(since):
            exact = [m.span for s in sorted(tell) for m in told[s] if m.value == day]
            found.append((len(tell), len(exact), day, exact))
    return max(found)[2:] if found else None


def _most_named(dated: Sequence[Annotated], named: dict[str, list[DateMention]]) -> Day | None:
    """Return the day that most dated sources name, if most of them do."""
    days: dict[str, list[Span]] = {}
    for mentions in named.values():
        firsts: dict[str, Span] = {}
        for mention in mentions:
            if _is_day(mention.value):
                firsts.setdefault(mention.value, mention.span)
        for day, span in firsts.items():
            days.setdefault(day, []).append(span)
    day = max(days, key=lambda d: (len(days[d]), d), default="")
    return (day, days[day]) if day and 2 * len(days[day]) > len(dated) else None


def _is_day(value: str) -> bool:
    return len(value) == len("2025-10-15") and value.replace("-", "").isdigit()
