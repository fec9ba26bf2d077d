"""The timeline: one entry an event and date, however many sources tell it and however exactly."""

from collections.abc import Iterable, Iterator, Set
from dataclasses import dataclass, field, replace

from ..model import Passage, Span, Support, TimelineEntry
from ..text import edtf
from .evidence import Evidence
from .tellings import AFTER, ASIDE, MAIN, NAME, Telling, tellings

SAME_EVENT, OTHER_EVENT = 0.2, 0.1
"""Shares of the words of the shorter telling that two tellings of one event have in common: where
their dates differ in how exact they are, and where they are the same."""
COMPARED = 8
"""Tellings of a group, the most exact, that another one is compared with."""
REFINED = 0.4
"""A share at which the more exact date of another telling stands for that of the one shown."""
SEVERAL, A_MONTH = 2, 31
"""So many sources make a date worth an entry that each of them names by the way, if it is a month
at most: “the attacks of 7 July” are known by their day, but “the 1997 treaty” is told of no year."""
LEAST = 0.5
"""Share of the salience of an entry that another one of the same date must have."""
A_SOURCE, THE_EVENT, SPOKEN, SECOND = 0.25, 1.0, 0.3, 0.5
"""What one more source, the day of the event, being a statement, and an earlier entry with the same
date add to or take from the salience of an entry, when there is not room for all."""


@dataclass
class Group:
    """Tellings of one event and date."""

    members: list[Telling] = field(default_factory=list)

    @property
    def sources(self) -> frozenset[str]:
        """Return the sources that tell it."""
        return frozenset(member.candidate.span.source for member in self.members)


def timeline(
    evidence: Evidence, event: str | None, told: Set[Span]
) -> list[tuple[float, TimelineEntry]]:
    """Return the entries with their weights, in order of time, and what they tell of.

    Args:
        evidence: all that was found.
        event: the day of the event, if there is one.
        told: sentences that the brief tells already; none of them is shown.

    """
    groups = _grouped(tellings(evidence, event))
    shown: set[Span] = set(told)
    dates: dict[str, float] = {}
    entries: list[tuple[float, TimelineEntry]] = []
    for group in sorted(groups, key=lambda group: (-len(group.sources), _first(group))):
        best = _best(evidence, group, shown)
        if best is None:
            continue
        when = _when(best, group)
        if best.candidate.salience < LEAST * dates.get(when, 0.0):
            continue
        weight = best.candidate.salience + A_SOURCE * (len(group.sources) - 1)
        weight += THE_EVENT * (when == event) - SPOKEN * best.spoken - SECOND * (when in dates)
        passage = _passage(evidence, best, group)
        entries.append((round(weight, 9), TimelineEntry(when, best.mention.span, (passage,))))
        dates.setdefault(when, best.candidate.salience)
        shown |= evidence.twins(best.candidate.span)
    return entries


def _grouped(found: Iterable[Telling]) -> list[Group]:
    """Return tellings grouped by event and date, the most exact dates first."""
    groups: list[Group] = []
    order = sorted(found, key=lambda t: (t.lasts, t.days.length, t.role, t.spoken, _place(t)))
    for telling in order:
        best, most = None, 0.0
        for group in groups:
            first = group.members[0]
            if edtf.agree(first.mention.value, telling.mention.value):
                same = first.days == telling.days
                least = OTHER_EVENT if same else SAME_EVENT
                likeness = max(telling.likeness(member) for member in group.members[:COMPARED])
                if likeness >= least and likeness + same > most:
                    best, most = group, likeness + same
        if best is None:
            best = Group()
            groups.append(best)
        best.members.append(telling)
    return groups


def _best(evidence: Evidence, group: Group, shown: Set[Span]) -> Telling | None:
    """Return the telling that an entry shows, if one of them is fit to be shown.

    Fit is what tells of something that happened at its date and does not look ahead; what names the
    date by the way, only where several sources do. First come what is nobody's statement, then the
    most exact date, the main clause, a passage of one sentence that names somebody, and salience.
    """
    several = len(group.sources) >= SEVERAL
    fit = [
        t
        for t in group.members
        if t.role <= (ASIDE if several and t.days.length <= A_MONTH else AFTER)
        and not t.lasts
        and not (t.ahead and t.role > MAIN)
        and not evidence.tells(t.candidate.span, shown)
    ]
    return min(fit, key=_fitness, default=None)


def _fitness(t: Telling) -> tuple[bool, bool, int, int, bool, bool, float, Span]:
    return (
        t.role == ASIDE,
        t.spoken or t.ahead,
        t.days.length,
        t.role,
        t.several,
        NAME.search(t.text) is None,
        -t.candidate.salience,
        t.candidate.span,
    )


def _when(best: Telling, group: Group) -> str:
    """Return the date of a telling, or the more exact one of another that is much like it.

    It is without doubt where one of them gives it for sure.
    """
    alike = [t for t in group.members if not t.lasts and t.likeness(best) >= REFINED]
    when = min((t for t in alike if t.days.length < best.days.length), key=_exactness, default=best)
    sure = edtf.plain(when.mention.value)
    return sure if any(t.mention.value == sure for t in group.members) else when.mention.value


def _exactness(t: Telling) -> tuple[int, Span]:
    return (t.days.length, t.mention.span)


def _passage(evidence: Evidence, best: Telling, group: Group) -> Passage:
    """Return the passage of an entry; whatever else tells its event and date is close to it."""
    passage = evidence.passage(best.candidate.span, best.candidate)
    known = {support.span for support in passage.support}
    more = {
        t.sentence.span
        for t in group.members
        if not t.sentence.span.touches(passage.span)
        and t.candidate.span.source != passage.span.source
    }
    support = (*passage.support, *(Support(span, "close") for span in more - known))
    return replace(passage, support=tuple(sorted(support, key=lambda s: s.span)))


def _first(group: Group) -> tuple[int, int, Span]:
    first = group.members[0]
    return (first.days.length, first.days.first, first.candidate.span)


def _place(telling: Telling) -> tuple[Span, Span]:
    return (telling.candidate.span, telling.mention.span)


def in_order(entries: Iterable[TimelineEntry]) -> Iterator[TimelineEntry]:
    """Yield entries in order of time, of those that begin on one day the less exact first."""

    def time(entry: TimelineEntry) -> tuple[int, int, Span]:
        covers = edtf.days(entry.when) or edtf.Days(0, 0)
        return (covers.first, -covers.length, entry.passages[0].span)

    yield from sorted(entries, key=time)
