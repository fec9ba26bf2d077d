"""What the sources tell differently: as many disagreements as there is room for, and their topics."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from ..model import Brief, Disagreement, Keyphrase, Notice, Span
from .evidence import Evidence


def differing(brief: Brief, evidence: Evidence) -> tuple[Brief, tuple[Disagreement, ...]]:
    """Return the disagreements that have room, and the brief with their topics and what was cut."""
    found = tuple(_left(evidence))
    room = evidence.caps.disagreements
    shown: list[Disagreement] = []
    phrases: list[Keyphrase] = list(brief.keyphrases)
    for one in found[:room]:
        topic = next(_topics(one, phrases, evidence), None)
        shown.append(replace(one, about=topic.text if topic else None))
        phrases += [topic] if topic and topic not in phrases else []
    cut: tuple[Notice, ...] = ()
    if len(found) > room:
        message = f"What the sources tell differently shows {room} of {len(found)}; the others had no room."
        cut = (Notice("shortened", message),)
    brief = replace(brief, keyphrases=tuple(phrases), notices=(*brief.notices, *cut))
    return brief, tuple(shown)


def _left(evidence: Evidence) -> Iterator[Disagreement]:
    """Yield the disagreements without what the maker dropped, where two sides are left.

    A sentence that was dropped still counts on its side, behind one that is shown.
    """
    drops = evidence.hand.drops_any
    for one in evidence.relations.disagreements:
        shown = [
            (tuple(sorted(side, key=drops)), tuple(span for span in words if not drops(span)))
            for side, words in zip(one.sides, one.words, strict=True)
            if not all(map(drops, side))
        ]
        if len(shown) > 1:
            sides, words = zip(*shown, strict=True)
            yield replace(one, sides=sides, words=words)


def _topics(
    one: Disagreement, phrases: Sequence[Keyphrase], evidence: Evidence
) -> Iterator[Keyphrase]:
    """Yield what each side speaks of: noun phrases first, those of most words, then keyphrases."""
    sides = [frozenset(_all(evidence, side)) for side in one.sides]
    common = frozenset.intersection(*sides)
    known = {phrase.text: phrase for phrase in phrases}
    topics = [t for t in evidence.relations.topics if t.text in common]
    for topic in sorted(topics, key=lambda t: (-len(t.text.split()), -t.salience, t.text)):
        yield known.get(topic.text, topic)
    for phrase in phrases:
        if all(any(s.covers(m) for m in phrase.mentions for s in side) for side in one.sides):
            yield phrase


def _all(evidence: Evidence, side: Sequence[Span]) -> Iterator[str]:
    for span in side:
        yield from (topic.text for topic in evidence.topics(span))
