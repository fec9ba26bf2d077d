"""The timeline: one entry an event and date, however many sources tell it and however exactly."""

import re
from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass, field, replace

from ..model import Passage, Span, Support, TimelineEntry
from ..text import edtf
from .evidence import Evidence
from .tellings import AFTER, ASIDE, MAIN, NAME, SIDE, Telling, tellings

SAME_EVENT, OTHER_EVENT = 0.2, 0.1
"""Shares of the words of the shorter telling that two tellings of one event have in common: where
their dates differ in how exact they are, and where they are the same."""
MANY = 500
"""Groups of about one time that a telling is compared with; of more, those with its rarest words."""
COMPARED = 8
"""Tellings of a group, the most exact, that another one is compared with."""
SEVERAL, A_MONTH = 2, 31
"""So many sources make a date worth an entry that each of them names by the way, if it is a month
at most: “the attacks of 7 July” are known by their day, but “the 1997 treaty” is told of no year."""
CONDITION = re.compile(r"\b(?:if|unless)\b")
"""What looks ahead under a condition is told to happen at no date."""
LEAST = 0.25
"""Share of the salience of an entry that another one of the same date must have."""
A_SOURCE, THE_EVENT, SPOKEN, SECOND = 0.25, 1.0, 0.3, 0.5
"""What one more source, the day of the event, being a statement, and an earlier entry with the same
date add to or take from the salience of an entry, when there is not room for all."""


@dataclass
class Group:
    """Tellings of one event and date."""

    number: int
    """In the order in which groups were made, from 0."""
    members: list[Telling] = field(default_factory=list)

    @property
    def sources(self) -> frozenset[str]:
        """Return the sources that tell it."""
        return frozenset(member.candidate.span.source for member in self.members)


class Groups:
    """Groups while they are made, found by date and by word."""

    def __init__(self) -> None:
        self.made: list[Group] = []
        self._starts: list[tuple[int, int]] = []
        """The first day that each covers, and its number."""
        self._longest = 0
        self._holders: dict[str, list[int]] = defaultdict(list)
        """The numbers of those in whose compared tellings each word stands."""

    def near(self, telling: Telling) -> Iterator[Group]:
        """Yield the groups whose date agrees with that of a telling, in the order they were made.

        Where more than `MANY` are of about its time, only those with its rarest words.
        """
        days = telling.days
        first = bisect_left(self._starts, (days.first - edtf.MOST_LOOSE - self._longest, 0))
        last = bisect_left(self._starts, (days.last + edtf.MOST_LOOSE + 1, 0))
        if last - first <= MANY:
            numbers = {number for _, number in self._starts[first:last]}
        else:
            numbers = self._alike(telling)
        for number in sorted(numbers):
            group = self.made[number]
            if edtf.agree(group.members[0].mention.value, telling.mention.value):
                yield group

    def _alike(self, telling: Telling) -> set[int]:
        """Return the numbers of the groups with the rarest words of a telling."""
        found: set[int] = set()
        holders = {word: self._holders.get(word, ()) for word in _words(telling)}
        for word in sorted(holders, key=lambda word: (len(holders[word]), word)):
            if len(found) + len(holders[word]) > MANY:
                break
            found.update(holders[word])
        return found

    def add(self, telling: Telling, group: Group | None) -> None:
        """Add a telling to a group, or to a new one."""
        if group is None:
            group = Group(len(self.made))
            self.made.append(group)
            insort(self._starts, (telling.days.first, group.number))
            self._longest = max(self._longest, telling.days.length)
        if len(group.members) < COMPARED:
            for word in _words(telling).difference(*map(_words, group.members)):
                self._holders[word].append(group.number)
        group.members.append(telling)


def _words(telling: Telling) -> frozenset[str]:
    return telling.plain | telling.names


def timeline(
    evidence: Evidence, event: str | None, told: Set[Span]
) -> list[tuple[float, TimelineEntry]]:
    """Return all entries with their weights, those that most sources tell first.

    Args:
        evidence: all that was found.
        event: the day of the event, if there is one.
        told: sentences that the brief tells already; one is shown only where the day of the event has no other.

    """
    groups = sorted(_grouped(tellings(evidence, event)), key=_order)
    shown: set[Span] = set(told)
    entered: set[Span] = set()
    dates: dict[str, float] = {}
    chosen: dict[str, list[Telling]] = defaultdict(list)
    entries: list[tuple[float, TimelineEntry]] = []
    # What the brief tells already is told again only where the day of the event has no other entry.
    for group, again in [(group, again) for again in (False, True) for group in groups]:
        best = _best(evidence, group, shown if not again else entered)
        if best is None or (best.role == ASIDE and _is_told(best, chosen)):
            continue
        if again and (best.role > SIDE or best.spoken or event in dates):
            continue
        if again and _when(evidence, best, group) != event:
            continue
        when = _when(evidence, best, group)
        if best.candidate.salience < LEAST * dates.get(when, 0.0):
            continue
        weight = best.candidate.salience + A_SOURCE * (len(group.sources) - 1)
        weight += THE_EVENT * (when == event) - SPOKEN * best.spoken - SECOND * (when in dates)
        passage = _passage(evidence, best, group)
        entries.append((round(weight, 9), TimelineEntry(when, best.mention.span, (passage,))))
        for name in best.names:
            chosen[name].append(best)
        dates.setdefault(when, best.candidate.salience)
        twins = evidence.twins(best.candidate.span)
        shown |= twins
        entered |= twins - told
    return entries


def _grouped(found: Iterable[Telling]) -> list[Group]:
    """Return tellings grouped by event and date, the most exact dates first."""
    groups = Groups()
    order = sorted(found, key=lambda t: (t.lasts, t.days.length, t.role, t.spoken, _place(t)))
    for telling in order:
        best, most = None, 0.0
        for group in groups.near(telling):
            first = group.members[0]
            same = first.days == telling.days
            least = OTHER_EVENT if same else SAME_EVENT
            likeness = max(telling.likeness(member) for member in group.members[:COMPARED])
            one_day = same and first.days.length == 1 and _share_a_name(group, telling)
            if (likeness >= least or one_day) and likeness + same > most:
                best, most = group, likeness + same
        groups.add(telling, best)
    return groups.made


def _share_a_name(group: Group, telling: Telling) -> bool:
    """Whether tellings of one day are about somebody in common: so short a time has one event."""
    return any(telling.names & member.names for member in group.members[:COMPARED])


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
        and not (t.ahead and (t.role > MAIN or CONDITION.search(t.text)))
        and not evidence.tells(t.candidate.span, shown)
        and not evidence.hand.drops_any(t.candidate.span)
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


def _when(evidence: Evidence, best: Telling, group: Group) -> str:
    """Return the date of a telling, or the more exact one of another that says the same.

    It is without doubt where one of them gives it for sure.
    """
    twins = evidence.twins(best.sentence.span)
    same = [
        t
        for t in group.members
        if not t.lasts
        and t.sentence.span in twins
        and t.candidate.span.source != best.candidate.span.source
    ]
    when = min((t for t in same if t.days.length < best.days.length), key=_exactness, default=best)
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
    others = (t.candidate for t in sorted(group.members, key=_fitness) if t is not best)
    return replace(
        passage,
        support=tuple(sorted(support, key=lambda s: s.span)),
        rivals=evidence.beaten(others, evidence.twins(best.candidate.span)),
    )


def _is_told(telling: Telling, chosen: Mapping[str, Sequence[Telling]]) -> bool:
    """Whether an entry has an agreeing date and somebody in common with a telling.

    Args:
        telling: the telling.
        chosen: the entries by the names in them.

    """
    return any(
        edtf.agree(other.mention.value, telling.mention.value)
        for name in telling.names
        for other in chosen.get(name, ())
    )


def _order(group: Group) -> tuple[bool, int, int, int, Span]:
    """Return a key that puts what is told before what is named by the way, most sources first."""
    first = group.members[0]
    aside = all(member.role == ASIDE for member in group.members)
    days = first.days
    return (aside, -len(group.sources), days.length, days.first, first.candidate.span)


def _place(telling: Telling) -> tuple[Span, Span]:
    return (telling.candidate.span, telling.mention.span)


def in_order(entries: Iterable[TimelineEntry]) -> Iterator[TimelineEntry]:
    """Yield entries in order of time, of those that begin on one day the less exact first."""

    def time(entry: TimelineEntry) -> tuple[int, int, Span]:
        covers = edtf.days(entry.when) or edtf.Days(0, 0)
        return (covers.first, -covers.length, entry.passages[0].span)

    yield from sorted(entries, key=time)
