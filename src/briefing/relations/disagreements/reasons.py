"""Reasons: what one holder gives, in two sources, as the reason for one act."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ...model import Actor, Attribution, Span
from ...text.words import STOP_STEMS, stems
from ..details import skeleton
from ..event_words import EMPTY
from ..utterances import extent
from .elsewhen import ANOTHER
from .matter import Matter
from .told import Difference, Point, Told, met

REASON = re.compile(
    r"\b(?:due\sto|because(?:\sof)?|owing\sto|on\saccount\sof|out\sof|citing|in\sorder\sto|so\sas\sto"
    r"|for\s(?=[“\"]?(?:[\w-]+\s){1,3}reasons?\b)|on\s(?=[“\"]?(?:[\w-]+\s){1,2}grounds\b)"
    r"|[“\"]?to\s(?=(?:ensure|protect|guarantee|prevent|avoid|save|preserve|safeguard|secure)\b))"
    r"\s?[“\"]?(?P<given>(?:(?!\sand\s|\sbut\s|[.;:,”\"]).){4,90})"
)
"""What opens a reason, and the reason."""
FILLER = frozenset(
    stem
    for word in [
        "reason",
        "reasons",
        "grounds",
        "ground",
        "purely",
        "only",
        "solely",
        "simply",
        "mainly",
        "partly",
        "also",
    ]
    for stem in stems(word)
)
"""Stems that are no reason by themselves."""
ACT = 2
"""Words of the act that two sentences share at least; one of them is no name."""
REACH = 9
"""Words before a reason that tell for what it is one."""


class Given(NamedTuple):
    """A reason."""

    actor: Actor
    act: frozenset[str]
    """Stems of what it is the reason for."""
    names: frozenset[str]
    """Those that are names."""
    reason: frozenset[str]
    """Stems of the reason itself."""


def reasons(matter: Matter) -> Iterator[Difference]:
    """Yield the reasons of one holder for one act that have no word in common."""
    points = [point for said in matter.said for point in _points(*said)]
    for one, other in met(points, _keys):
        a, b = one.value, other.value
        both = a.act & b.act
        apart = bool(a.names) and bool(b.names) and not a.names & b.names
        act = len(both) >= ACT and len(both - a.names) > apart
        act = act and not any(ANOTHER.search(each.told.text) for each in (one, other))
        if act and not (a.reason & (b.reason | b.act) or b.reason & a.act):
            yield one.giving(a.reason), other.giving(b.reason)


def _keys(point: Point[Given]) -> Iterator[tuple[str, str]]:
    """Yield the holder, with each word of the act that is no name."""
    for word in point.value.act - point.value.names:
        yield point.value.actor.holder.id, word


def _points(told: Told, attribution: Attribution, actor: Actor) -> Iterator[Point[Given]]:
    """Yield the reasons in a sentence that a holder is reported to have given."""
    for match in REASON.finditer(told.text):
        place = told.place(match.start(), match.end())
        said = _said(attribution)
        reason = frozenset(stems(match["given"])) - STOP_STEMS - FILLER
        if not said.covers(place) or not reason:
            continue
        named = frozenset(skeleton(word) for word in actor.holder.name.split())
        before = [
            word
            for word in told.words
            if said.start <= told.span.start + word.start and word.end <= match.start()
        ][-REACH:]
        act = frozenset(word.stem for word in before) - EMPTY - named
        names = act & frozenset(word.stem for word in before if word.name)
        yield Point(told, place, Given(actor, act, names, reason))


def _said(attribution: Attribution) -> Span:
    """Return what was said, from the cue on where that stands before: a quotation may be the end of it."""
    said, cue = extent(attribution), attribution.cue
    if cue is None or cue.source != said.source or cue.end > said.start:
        return said
    return Span(said.source, cue.end, said.end)
