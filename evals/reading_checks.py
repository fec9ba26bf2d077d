"""What can be asked of a brief in a reading: predicates, each with its words in the file.

A must line demands that a predicate is true, a must-not line that it is false. `at` lists places
that do equally well, unless the predicate says otherwise.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from briefing.model import Brief, Holder, Insert, Passage, Span, Statement
from briefing.sections import Evidence

from .reading_places import Text, overlap, spans

MOSTLY = 0.5
"""Share of a place that must lie in a passage, or in what was said."""

Terms = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says, by the brief or by the layer below it."""

    holder: Holder | None
    content: tuple[Span, ...]
    via: str | None
    statement: Statement | None = None


@dataclass(frozen=True)
class View:
    """The brief of a cluster, as shown and with nothing cut for room."""

    texts: Mapping[str, Text]
    evidence: Evidence
    shown: Brief
    full: Brief

    def at(self, terms: Terms, key: str = "at") -> list[Span]:
        """Return the places of a line."""
        return [span for place in terms.get(key, ()) for span in spans(place, self.texts)]

    def sources(self, numbers: Sequence[str]) -> set[str]:
        """Return the ids of documents."""
        return {self.texts[number].document.source.id for number in numbers}

    @cached_property
    def said(self) -> tuple[Said, ...]:
        """All that anybody says: the statements of the brief, and the attributions below them."""
        statements = [
            Said(position.holder, statement.content, statement.via, statement)
            for position in self.full.positions
            for statement in position.statements
        ]
        layer = []
        for annotated in self.evidence.corpus:
            for a in annotated.annotations.attributions:
                actor = self.evidence.actor_at(a.speaker)
                layer.append(Said(actor.holder if actor else None, a.content, a.via))
        return (*statements, *layer)


def says(view: View, terms: Terms) -> bool:
    """Whether `who` (names that do equally well) says what stands at a place, `via` an agency.

    With `bracket = true` the statement has an editorial bracket, since a pronoun speaks. `also` are
    descriptions that do not do, but are nobody else.
    """
    return any(
        goes_by(said.holder, terms["who"])
        and _covers(said.content, view.at(terms))
        and terms.get("via") in (None, said.via)
        and (not terms.get("bracket") or _bracketed(said.statement))
        for said in view.said
    )


def says_other(view: View, terms: Terms) -> bool:
    """Whether somebody who is not one of `besides` says what stands at a place."""
    return any(
        said.holder is not None
        and not goes_by(said.holder, terms.get("besides", ()))
        and _covers(said.content, view.at(terms))
        for said in view.said
    )


def unattributed(view: View, terms: Terms) -> bool:
    """Whether a quotation that is at none of the places `besides` stands without a speaker."""
    allowed = view.at(terms, "besides")
    return any(
        not any(statement.span.touches(place) for place in allowed)
        for position in view.full.positions
        if position.holder is None
        for statement in position.statements
    )


def utterance(view: View, terms: Terms) -> bool:
    """Whether the places, all of them, are one utterance, shown once with all its sources."""
    places = view.at(terms)
    if any(
        all(any(variant.touches(place) for variant in told.variants) for place in places)
        for told in view.full.sourcing.concordance
    ):
        return True
    found = [
        statement
        for position in view.full.positions
        for statement in position.statements
        if any(part.touches(place) for part in statement.content for place in places)
    ]
    return len(found) == 1 and {place.source for place in places} <= set(found[0].sources)


def one(view: View, terms: Terms) -> bool:
    """Whether the words at the places, all of them, name one holder or stand for one."""
    wanted = [spans(place, view.texts) for place in terms["at"]]
    relations = view.evidence.relations
    called = {actor.holder.id: [*actor.mentions] for actor in relations.actors}
    for resolution in relations.resolutions:
        called[resolution.holder].append(resolution.span)
    return any(
        all(any(m.touches(span) for m in mentions for span in place) for place in wanted)
        for mentions in called.values()
    )


def unnamed(view: View, terms: Terms) -> bool:
    """Whether the register of the unnamed has what stands at a place, with `via` and `reason`."""
    reasons = view.at(terms, "reason")
    return any(
        any(
            called.touches(place)
            for called in (entry.description, *entry.also)
            for place in view.at(terms)
        )
        and terms.get("via") in (None, entry.via)
        and (not reasons or any(entry.reason and entry.reason.touches(r) for r in reasons))
        for entry in view.full.sourcing.unnamed
    )


def dated(view: View, terms: Terms) -> bool:
    """Whether the timeline has a passage at a place, under a date of `when` if that is given.

    With `shown = true` the entry found room in the brief.
    """
    brief = view.shown if terms.get("shown") else view.full
    return any(
        terms.get("when") is None or entry.when in terms["when"]
        for entry in brief.background.timeline
        if tells(entry.passages, view.at(terms))
    )


def dates_other(view: View, terms: Terms) -> bool:
    """Whether the timeline has a date that is none of `besides`."""
    return any(e.when not in terms["besides"] for e in view.full.background.timeline)


def twice(view: View, terms: Terms) -> bool:
    """Whether two entries of the timeline tell of the places: one event under two dates."""
    places = view.at(terms)
    return sum(tells(entry.passages, places) for entry in view.full.background.timeline) > 1


def shows(view: View, terms: Terms) -> bool:
    """Whether one of the sections `in` shows what stands at a place."""
    shown = sections(view.shown)
    return any(tells(shown[name], view.at(terms)) for name in terms["in"])


def opens(view: View, terms: Terms) -> bool:
    """Whether what stands at a place is an open question, of one of `kinds` if they are given."""
    return any(
        terms.get("kinds") is None or question.kind in terms["kinds"]
        for question in view.full.open_questions
        if tells(question.passages, view.at(terms))
    )


def origin(view: View, terms: Terms) -> bool:
    """Whether the brief names the origin `label`, of the documents `of` at least, of a `kind` if given."""
    return any(
        found.label == terms["label"]
        and terms.get("kind") in (None, found.kind)
        and view.sources(terms["of"]) <= set(found.sources)
        for found in view.full.sourcing.origins
    )


def lone(view: View, terms: Terms) -> bool:
    """Whether the passages at the places, one at least, are all marked as resting on one origin."""
    found = [p for p in view.full.passages() if tells((p,), view.at(terms))]
    return bool(found) and all(p.id in view.full.sourcing.lone for p in found)


def unmarked(view: View, terms: Terms) -> bool:
    """Whether a passage that one source or origin carries, wherever it stands, lacks its mark."""
    shown = [*view.shown.passages()]
    carried = {p.id for p in shown if 1 not in (len(p.sources), len(p.origins))}
    return any(p.id not in carried | {*view.shown.sourcing.lone} for p in shown)


def title(view: View, terms: Terms) -> bool:
    """Whether the title has one of `words`."""
    return any(word.casefold() in view.shown.title.text.casefold() for word in terms["words"])


CHECKS: Mapping[str, Callable[[View, Terms], bool]] = {
    "says": says,
    "says-other": says_other,
    "unattributed": unattributed,
    "utterance": utterance,
    "one": one,
    "unnamed": unnamed,
    "dated": dated,
    "dates-other": dates_other,
    "twice": twice,
    "shows": shows,
    "opens": opens,
    "origin": origin,
    "lone": lone,
    "unmarked": unmarked,
    "title": title,
}


def goes_by(holder: Holder | None, names: Sequence[str]) -> bool:
    """Whether a holder goes by one of the names; an article before it does not matter."""
    if holder is None:
        return False
    known = {_plain(name) for name in (holder.name, *holder.aliases)}
    return any(_plain(name) in known for name in names)


def _plain(name: str) -> str:
    first, _, rest = name.casefold().partition(" ")
    return rest if first in ("a", "an", "the") else name.casefold()


def _covers(parts: Sequence[Span], places: Sequence[Span]) -> bool:
    """Whether parts hold most of one of the places."""
    return any(
        sum(overlap(part, place) for part in parts) >= MOSTLY * (place.end - place.start)
        for place in places
    )


def tells(passages: Sequence[Passage], places: Sequence[Span]) -> bool:
    """Whether one of the passages holds most of one of the places."""
    return any(_covers((passage.span,), places) for passage in passages)


def _bracketed(statement: Statement | None) -> bool:
    return statement is not None and any(isinstance(run, Insert) for run in statement.display)


def sections(brief: Brief) -> Mapping[str, tuple[Passage, ...]]:
    """Return the passages that each section shows."""

    def positions(*, held: bool) -> Iterator[Passage]:
        for position in brief.positions:
            if (position.holder is not None) == held:
                yield from position.statements

    return {
        "bottom-line": brief.summary[:1],
        "summary": brief.summary,
        "context": brief.background.context,
        "timeline": tuple(p for entry in brief.background.timeline for p in entry.passages),
        "positions": tuple(positions(held=True)),
        "unattributed": tuple(positions(held=False)),
        "questions": tuple(p for question in brief.open_questions for p in question.passages),
        "brief": tuple(brief.passages()),
    }
