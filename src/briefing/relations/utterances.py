"""Utterances: what one speaker said once, as several sources have it, in several wordings.

Two attributions are of one utterance when their speakers are one holder, or unnamed people whom one
agency spoke to, and they share a run of words or nearly all that the shorter one says. A number or a
negation that only one of them has keeps them apart, and so do two holders.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, pairwise, takewhile

from ..model import Actor, Annotated, Attribution, Span
from ..text.words import STOP_STEMS, fold, stems, words
from .details import NEGATION, NUMBER
from .joined import Joined

RUN = 6
"""Words in a row that two wordings share."""
PART = 0.3
"""Share of the words of the shorter wording that a run must be."""
CONTAINED = 0.75
"""Share of the stems of the shorter wording that the other must have, where no run is shared."""
TOLD = 0.6
"""The same, where both are words of somebody unnamed to one agency."""
LEAST = 5
"""Stems that they must share at least."""
BESIDE = 3
"""Words beside a run that can turn what it says."""
MANY = 60
"""Statements of one holder, or with one run, of which not every two are compared."""


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody said, as one source has it."""

    place: Span
    """From the first to the last of its words."""
    actor: Actor | None
    told: str | None
    """The agency that they told it, when they are unnamed."""
    words: tuple[str, ...]
    stems: frozenset[str]
    numbers: frozenset[str]
    negated: bool


def utterances(
    corpus: Sequence[Annotated], speakers: Mapping[Span, Actor]
) -> tuple[tuple[Span, ...], ...]:
    """Return the places of each utterance that stands in several wordings, in order of place.

    Args:
        corpus: the documents with their attributions.
        speakers: who says what stands at a place.

    """
    said = [
        _said(annotated, attribution, speakers.get(extent(attribution)))
        for annotated in corpus
        for attribution in annotated.annotations.attributions
        if attribution.mode != "declined"
    ]
    one = Joined[Span]()
    for a, b in _pairs(said):
        if one.head(a.place) != one.head(b.place) and _same(a, b):
            one.join(a.place, b.place)
    return tuple(sorted(tuple(sorted(group)) for group in one.groups() if len(group) > 1))


def extent(attribution: Attribution) -> Span:
    """Return where what was said begins and ends: by it an attribution is known."""
    first, last = attribution.content[0], attribution.content[-1]
    return Span(first.source, first.start, max(first.end, last.end))


def _said(annotated: Annotated, attribution: Attribution, actor: Actor | None) -> Said:
    text = " ".join(annotated.document.slice(part) for part in attribution.content)
    return Said(
        place=extent(attribution),
        actor=actor,
        told=attribution.via if actor and actor.holder.kind == "unnamed" else None,
        words=tuple(fold(text[start:end]) for start, end in words(text)),
        stems=frozenset(stems(text)) - STOP_STEMS,
        numbers=frozenset(number[0].casefold() for number in NUMBER.finditer(text)),
        negated=bool(len(NEGATION.findall(text)) % 2),
    )


def _pairs(said: Sequence[Said]) -> Iterator[tuple[Said, Said]]:
    """Yield the pairs worth comparing: those that share a run, a speaker or an agency spoken to."""
    buckets: dict[object, list[Said]] = defaultdict(list)
    for one in said:
        keys: set[object] = {one.words[at : at + RUN] for at in range(len(one.words) - RUN + 1)}
        if one.actor:
            keys.add(("told", one.told) if one.told else one.actor.holder.id)
        for key in keys:
            buckets[key].append(one)
    for bucket in buckets.values():
        # Of many, each is compared with the next: the work stays linear.
        yield from combinations(bucket, 2) if len(bucket) <= MANY else pairwise(bucket)


def _same(a: Said, b: Said) -> bool:
    told = a.told is not None and a.told == b.told
    if a.actor and b.actor and a.actor.holder.id != b.actor.holder.id and not told:
        return False
    return _alike(a, b, TOLD if told else CONTAINED) or _run_shared(a, b)


def _alike(a: Said, b: Said, share: float) -> bool:
    """Whether nearly all that the shorter wording says stands in the longer one."""
    if a.negated != b.negated or (a.numbers - b.numbers and b.numbers - a.numbers):
        return False
    shared = len(a.stems & b.stems)
    return shared >= LEAST and shared >= share * min(len(a.stems), len(b.stems))


def _run_shared(a: Said, b: Said) -> bool:
    """Whether two wordings share a run, and nothing beside a run that they share turns it.

    It must be a part of the shorter one that says something: the name of a car is none.
    """
    held: dict[tuple[str, ...], int] = {}
    for at in range(len(b.words) - RUN + 1):
        held.setdefault(b.words[at : at + RUN], at)
    telling, end = False, 0
    for at in range(len(a.words)):
        other = held.get(a.words[at : at + RUN])
        if other is None or at < end:
            continue
        after = zip(a.words[at:], b.words[other:], strict=False)
        length = sum(1 for _ in takewhile(lambda two: two[0] == two[1], after))
        end, far = at + length, other + length
        left = a.words[:at][-BESIDE:], b.words[:other][-BESIDE:]
        right = a.words[end:][:BESIDE], b.words[far:][:BESIDE]
        if _turned(*left) or _turned(*right):
            return False
        telling = telling or length >= PART * min(len(a.words), len(b.words))
    return telling


def _turned(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether words beside a shared run deny in one wording only, or give another number."""
    ours, theirs = " ".join(one), " ".join(other)
    if len(NEGATION.findall(ours)) != len(NEGATION.findall(theirs)):
        return True
    numbers = [{n[0] for n in NUMBER.finditer(text)} for text in (ours, theirs)]
    return all(numbers) and numbers[0] != numbers[1]
