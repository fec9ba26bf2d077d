"""Which body “the court”, “the company” or “the agency” is, where its own source names just one.

A noun that names carry (“court”, “commission”) means the one body whose name has it; a noun that they
seldom carry (“company”, “agency”) the one body that has spoken, if none of another kind comes into
question. In doubt it is nobody.
"""

import re
from collections.abc import Sequence

from ..model import Actor, Annotated, Span
from ..text.agencies import LABELS
from ..text.bodies import BODY_NAMES, MEDIA
from ..text.body_nouns import CARRIED, body_noun

AGENCIES = frozenset(
    [
        "agency",
        "department",
        "administration",
        "bureau",
        "commission",
        "center",
        "centers",
        "service",
    ]
)
FIRMS = frozenset(["company", "firm", "airline"])
HOSTS = frozenset(("YouTube", "Netflix"))
"""Outlets that are companies first."""
RULE = "one body of the kind in the source"
SPOKE = "the one body that has spoken"


def meant(
    annotated: Annotated, place: Span, here: Sequence[tuple[Span, Actor]]
) -> tuple[Actor, Span, str] | None:
    """Return the body that a description means, where it is named, and by which rule.

    Args:
        annotated: the document.
        place: the description.
        here: where the document mentions whom.

    """
    noun = body_noun(annotated.document.slice(place))
    found = _meant(annotated, place, here, noun) if noun else None
    if found is None:
        return None
    between = annotated.document.text[found[1].end : place.start]
    anew = re.search(rf"\b(?:an?|another|one)\s(?:\w+\s){{0,3}}{noun}\b", between, re.IGNORECASE)
    return None if anew else found


def _meant(
    annotated: Annotated, place: Span, here: Sequence[tuple[Span, Actor]], noun: str
) -> tuple[Actor, Span, str] | None:
    before = [
        (span, actor)
        for span, actor in here
        if span.start < place.start
        and actor.holder.kind in ("organisation", "government")
        and actor.holder.name[:1].isupper()
        and body_noun(annotated.document.slice(span)) is None
    ]
    carriers = [(s, a) for s, a in before if noun in a.holder.name.lower().split()]
    if carriers:
        return _only(carriers, RULE)
    if noun == "agency":
        return _only([(s, a) for s, a in before if _may_be(noun, a.holder.name)], RULE)
    if noun in CARRIED:
        return None
    spoken = {a.speaker for a in annotated.annotations.attributions if a.speaker}
    told = [(s, a) for s, a in before if any(k.covers(s) for k in spoken)]
    fitting = [(s, a) for s, a in told if not _outlet(a) and _may_be(noun, a.holder.name)]
    return _only(fitting, SPOKE)


def _only(found: Sequence[tuple[Span, Actor]], rule: str) -> tuple[Actor, Span, str] | None:
    actors = {actor.holder.id for _, actor in found}
    if len(actors) != 1:
        return None
    span, actor = max(found, key=lambda one: one[0])
    return actor, span, rule


def _outlet(actor: Actor) -> bool:
    words = set(actor.holder.name.split())
    return actor.holder.name in LABELS or not (MEDIA - HOSTS).isdisjoint(words)


def _may_be(noun: str, name: str) -> bool:
    """Whether a body with a name may be called by a noun: no ministry is a company."""
    shown = {word.lower() for word in name.split() if word in BODY_NAMES}
    if noun in FIRMS:
        return shown <= {"company", "co", "corp", "corporation", "inc", "ltd", "motors", "airlines"}
    if noun == "agency":
        return bool(shown & AGENCIES) or name.isupper()
    return True
