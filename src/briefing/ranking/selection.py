"""Selection: which candidates together cover most within a number of words."""

import heapq
from collections.abc import Sequence, Set
from dataclasses import dataclass

import numpy as np

from .bags import alike, bags
from .concepts import Concepts
from .redundancy import Repetition
from .terms import Numbers, Terms

RIVALS = 3
"""Rivals kept of each choice."""


@dataclass(frozen=True, slots=True)
class Choice:
    """A candidate that was chosen, and those it beat, all by their number."""

    chosen: int
    beaten: tuple[int, ...]


def select(
    terms: Terms,
    concepts: Concepts,
    quality: Numbers,
    claims: Sequence[Set[int]],
    worthy: Sequence[int],
    *,
    length: int,
    first: Sequence[int] = (),
    second: int | None,
    barred: Set[int] = frozenset(),
) -> list[Choice]:
    """Return `worthy` candidates whose words add up to at most `length`, in the order of choice.

    What a candidate adds is the weight of its concepts that nothing chosen holds yet, times its
    `quality`; the one that adds most is chosen, by lazy evaluation (Minoux 1978), for what a
    candidate adds never grows. One that makes a claim which is already made is passed over: `claims`
    holds their numbers by candidate; so is one of which a chosen sentence holds more than half. The
    candidate `second` is chosen after the first if it fits and does not repeat it. Ties break by
    place. Those of `first` are chosen before all others, whatever they add, and beat nobody; those
    that are `barred` are not chosen.
    """
    bag = bags(terms)
    repeats = Repetition(terms)
    covered = np.zeros(len(concepts.weights), dtype=np.bool_)
    choices: list[Choice] = []
    made: set[int] = set()
    left = length

    def gain(candidate: int) -> float:
        held = concepts.of(candidate)
        new = concepts.weights[held[~covered[held]]].sum()
        return round(float(new * quality[candidate]), 9)

    def fits(candidate: int) -> bool:
        room = bool(terms.words[candidate] <= left) and candidate not in barred
        return room and made.isdisjoint(claims[candidate])

    def take(candidate: int, beaten: Sequence[int]) -> None:
        nonlocal left
        choices.append(Choice(candidate, tuple(beaten)))
        covered[concepts.of(candidate)] = True
        made.update(claims[candidate])
        repeats.take(candidate)
        left -= int(terms.words[candidate])

    for candidate in first:
        take(candidate, ())
    queue = [(-gain(candidate), candidate) for candidate in worthy]
    heapq.heapify(queue)
    while queue:
        turn = len(choices) == len(first) + 1
        if second is not None and turn and fits(second) and not repeats(second):
            chosen, second = second, None
        else:
            bound, chosen = heapq.heappop(queue)
            if bound >= 0 or not fits(chosen):
                continue
            now = gain(chosen)
            if now < -bound:
                heapq.heappush(queue, (-now, chosen))
                continue
            if repeats(chosen):
                continue
        rivals = sorted(
            (-gain(other), other)
            for other in np.flatnonzero(alike(terms, bag, chosen)).tolist()
            if other != chosen and fits(other)
        )
        take(chosen, [n for bound, n in rivals[:RIVALS] if bound < 0])
    return choices
