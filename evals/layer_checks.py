"""What can be asked of what a brief rests on: texts, sentences, claims, origins, what is overtaken.

Predicates like those of `reading_checks`; `at` lists places that do equally well, unless the
predicate says otherwise.
"""

from collections.abc import Callable, Mapping, Sequence

from briefing.model import Disagreement, Passage, Slice, Span

from .reading_checks import Terms, View, goes_by, sections, tells
from .reading_places import overlap, spans


def reads(view: View, terms: Terms) -> bool:
    """Whether the words of a place stand in the readable text: they are not litter."""
    return bool(view.at(terms))


def sentence(view: View, terms: Terms) -> bool:
    """Whether the words of a place stand in one sentence."""
    found = (s.span for annotated in view.evidence.corpus for s in annotated.sentences)
    return any(span.covers(place) for span in found for place in view.at(terms))


def claim(view: View, terms: Terms) -> bool:
    """Whether the places, all of them, are taken to say the same."""
    return any(_all(view, terms, claim.sentences) for claim in view.evidence.relations.claims)


def one_origin(view: View, terms: Terms) -> bool:
    """Whether the places, all of them, have one origin."""
    of: dict[str, list[Span]] = {}
    for span, origin in view.evidence.relations.sentence_origins.items():
        of.setdefault(origin, []).append(span)
    return any(_all(view, terms, carried) for carried in of.values())


def overtaken(view: View, terms: Terms) -> bool:
    """Whether what stands at a place is overtaken, `by` what stands at other places if given."""
    newer = view.at(terms, "by")
    return any(
        one.span.touches(place)
        for one in view.evidence.relations.overtaken
        if "by" not in terms or any(one.by.touches(place) for place in newer)
        for place in view.at(terms)
    )


def alone(view: View, terms: Terms) -> bool:
    """Whether the brief shows what stands at a place without what it needs (`without`) beside it.

    With `in`, only those sections are looked at.
    """
    needed = view.at(terms, "without")
    shown = sections(view.shown)
    return any(
        tells((passage,), view.at(terms)) and not any(_shown(passage, each) for each in needed)
        for name in terms.get("in", ("brief",))
        for passage in shown[name]
    )


def holds(view: View, terms: Terms) -> bool:
    """Whether somebody who goes by one of the names `who` holds a position."""
    return any(
        position.holder is not None and goes_by(position.holder, terms["who"])
        for position in view.full.positions
    )


def role(view: View, terms: Terms) -> bool:
    """Whether a holder `who` has the role that stands at a place."""
    return any(
        actor.holder.role is not None and actor.holder.role.touches(place)
        for actor in view.evidence.relations.actors
        if goes_by(actor.holder, terms["who"])
        for place in view.at(terms)
    )


def differs(view: View, terms: Terms) -> bool:
    """Whether the places, all of them, are on two sides of one disagreement; of none, if there is any."""
    places = [spans(words, view.texts) for words in terms.get("at", ())]
    return any(
        all(on := [_sides(found, place) for place in places])
        and (not on or len(set[int]().union(*on)) > 1)
        for found in view.full.sourcing.disagreements
    )


def event(view: View, terms: Terms) -> bool:
    """Whether the brief has a day of its event, of `when` if that is given."""
    found = view.shown.event
    return found is not None and (terms.get("when") is None or found.date in terms["when"])


def published(view: View, terms: Terms) -> bool:
    """Whether a document `of` was published on a day of `when`, as far as the brief can tell."""
    facts = [view.texts[name].document.source for name in terms["of"]]
    return any((fact.published or fact.inferred) in terms["when"] for fact in facts)


CHECKS: Mapping[str, Callable[[View, Terms], bool]] = {
    "reads": reads,
    "sentence": sentence,
    "claim": claim,
    "one-origin": one_origin,
    "overtaken": overtaken,
    "alone": alone,
    "holds": holds,
    "role": role,
    "differs": differs,
    "event": event,
    "published": published,
}


def _sides(found: Disagreement, place: Sequence[Span]) -> set[int]:
    """Return the numbers of the sides of a disagreement that stand at a place."""
    return {
        number
        for number, side in enumerate(found.sides)
        if any(span.touches(words) for span in side for words in place)
    }


def _all(view: View, terms: Terms, found: Sequence[Span]) -> bool:
    """Whether each place is touched by one of the spans."""
    return all(
        any(span.touches(place) for span in found for place in spans(words, view.texts))
        for words in terms["at"]
    )


def _shown(passage: Passage, place: Span) -> bool:
    """Whether a passage shows all of what stands at a place, with or without a bracket in it."""
    runs = [run for run in passage.display if isinstance(run, Slice)]
    slices = [Span(passage.span.source, run.start, run.end) for run in runs]
    return sum(overlap(part, place) for part in slices) == place.end - place.start
