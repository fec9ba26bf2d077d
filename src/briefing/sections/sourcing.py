"""Sourcing: what the brief rests on, what sources tell differently, and what was left out."""

import re
from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import replace

from ..model import (
    Actor,
    Attribution,
    Brief,
    Coverage,
    Notice,
    Origin,
    Passage,
    Sourcing,
    Span,
    Unnamed,
)
from ..text.anonymity import ASKED, WHY
from ..text.who import anonymous
from .concordance import concordance
from .differing import differing
from .evidence import Evidence, number
from .holding import tells

REASON = re.compile(
    rf"\b(?:on\s(?:the\s)?condition\sof\s(?:anonymity|not\sbeing\s(?:named|identified))|who\s(?:{ASKED})){WHY}"
)
NEXT = re.compile(rf"(?:They|He|She|Both)\s(?:all\s|both\s)?(?:{ASKED}){WHY}")
"""The same as a sentence of its own, behind what was said."""


def sourcing(brief: Brief, evidence: Evidence) -> Brief:
    """Return the brief with its sourcing; it must come last, since it covers all that is shown."""
    shown = {passage.id: passage for passage in brief.passages()}
    used = {origin for passage in shown.values() for origin in passage.origins}
    used |= {way for o in evidence.relations.origins if o.id in used for way in o.via}
    many = len(evidence.corpus) > 1
    rows = _rows(brief)
    room = evidence.caps.coverage
    message = f"The table of coverage shows {room} of {len(rows)} passages; the others had no room."
    cut = (Notice("shortened", message),) if len(rows) > room else ()
    brief, disagreements = differing(brief, evidence)
    return replace(
        brief,
        notices=(*brief.notices, *cut),
        sourcing=Sourcing(
            origins=tuple(_origins(evidence, used)),
            shared=tuple(_shared(evidence)),
            unnamed=tuple(_unnamed(evidence)),
            concordance=concordance(
                evidence,
                (said for position in brief.positions for said in position.statements),
                evidence.caps.concordance,
            ),
            disagreements=disagreements,
            lone=tuple(_lone(brief)) if many else (),
            coverage=tuple(_coverage(brief, rows[:room])),
            left_out=evidence.left_out,
        ),
    )


def _origins(evidence: Evidence, used: Set[str]) -> Iterator[Origin]:
    """Yield the origins of what is shown, without the words that the maker dropped."""
    for origin in evidence.relations.origins:
        if origin.id in used:
            yield replace(origin, evidence=tuple(_left(evidence, origin.evidence)))


def _left(evidence: Evidence, places: Iterable[Span]) -> Iterator[Span]:
    """Yield the places that hold no words of what the maker dropped."""
    return (place for place in places if not evidence.hand.drops_any(place))


def _lone(brief: Brief) -> Iterator[str]:
    """Yield the ids of the passages that one source or one origin carries, wherever they stand.

    Sentences of one source may name two origins, and still nobody else says the same.
    """
    places: dict[str, list[Passage]] = {}
    for passage in brief.passages():
        places.setdefault(passage.id, []).append(passage)
    for name, same in places.items():
        if all(1 in (len(p.sources), len(p.origins)) for p in same):
            yield name


def _shared(evidence: Evidence) -> Iterator[tuple[Span, ...]]:
    """Yield the shared runs without those that hold words of what the maker dropped."""
    for run in evidence.relations.shared:
        if not any(map(evidence.hand.drops_any, run)):
            yield run


def _rows(brief: Brief) -> list[Passage]:
    """Return the points of summary and background."""
    dated = [passage for entry in brief.background.timeline for passage in entry.passages]
    return [*brief.summary, *brief.background.context, *dated]


def _coverage(brief: Brief, rows: Sequence[Passage]) -> Iterator[Coverage]:
    """Yield where each source carries each point."""
    for passage in rows:
        yield Coverage(
            passage.id, {s.id: _place(passage, s.id) for s in brief.sources if not s.set_aside}
        )


def _place(passage: Passage, source: str) -> Span | None:
    """Return where a source says the same as a passage, else where it says something close."""
    if passage.span.source == source:
        return passage.span
    support = sorted(passage.support, key=lambda s: s.relation != "same")
    return next((s.span for s in support if s.span.source == source), None)


def _unnamed(evidence: Evidence) -> Iterator[Unnamed]:
    """Yield the speakers whom the sources do not name: people described, and groups of sources.

    They are described in words that the maker did not drop, their own name first; whom only dropped
    words describe, does not come.
    """
    said: dict[Span, Attribution] = {
        attribution.speaker: attribution
        for annotated in evidence.corpus
        for attribution in annotated.annotations.attributions
        if attribution.speaker is not None and tells(evidence, attribution)
    }
    for actor in evidence.relations.actors:
        spoke = [said[span] for span in actor.mentions if span in said]
        if not spoke or not _nameless(actor):
            continue
        described = sorted(
            _left(evidence, actor.mentions), key=lambda m: evidence.text(m) != actor.holder.name
        )
        if not described:
            continue
        reasons = _left(evidence, (reason for a in spoke if (reason := _reason(evidence, a))))
        yield Unnamed(
            description=described[0],
            # The fullest reason says most: “… as they were not allowed to brief the media”.
            reason=max(reasons, key=lambda r: (r.end - r.start, r.source), default=None),
            via=next((a.via for a in spoke if a.via), None),
            sources=tuple(sorted({span.source for span in actor.mentions}, key=number)),
            also=tuple(_others(evidence, described)),
            holder=actor.holder.id,
        )


def _others(evidence: Evidence, described: Sequence[Span]) -> Iterator[Span]:
    """Yield where other words than the first describe them, each wording once."""
    told = {evidence.text(described[0]).casefold()}
    for mention in described:
        words = evidence.text(mention).casefold()
        if words not in told:
            told.add(words)
            yield mention


def _nameless(actor: Actor) -> bool:
    """Whether a holder is somebody described, or a group such as “Syrian officials”."""
    kind = actor.holder.kind
    return kind == "unnamed" or (kind == "group" and anonymous(actor.holder.name))


def _reason(evidence: Evidence, attribution: Attribution) -> Span | None:
    """Return the words of a statement, or of the sentence behind it, that say why nobody is named."""
    if attribution.scope is None:
        return None
    source = attribution.scope.source
    last = evidence.sentences(attribution.scope)[-1].index
    behind = evidence.by_source[source].sentences[last + 1 : last + 2]
    for place, words in ((attribution.scope, REASON), *((s.span, NEXT) for s in behind)):
        text = evidence.text(place)
        match = words.search(text) if words is REASON else words.match(text)
        if match is not None:
            return Span(source, place.start + match.start(), place.start + match.end())
    return None
