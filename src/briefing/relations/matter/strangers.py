"""Off-topic sources: those that share nearly nothing with what the others tell.

A source is a stranger when three things hold. The others have a matter of their own: words that at
least half of them open with. It opens with one of these at most, and holds few of them. And it is
like none of the others in names, numbers and words, while some of them are like one another. In doubt
a source stays: to set one aside that belongs is worse than to keep one that does not.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from .grounds import Ground
from .likeness import TWINS, Among, Likeness, Mask, Numbers

ONE = 1
"""Of these words, so many a stranger may open with all the same."""
MATTER = 3
"""Words that the others must open with, at least, for them to have one matter."""
FEW = 0.2
"""Share of these words that a stranger holds less of."""
UNLIKE = 0.1
"""Likeness to the nearest of the others that a stranger stays below."""
NEXT = 0.25
"""The same, as a share of the likeness of the two others that are nearest to one another."""
LEAST = 25
"""Names, numbers and words of a source that can be judged at all."""
ROUNDS = 4
"""Times that all are judged by those that are left, until nothing changes."""
PROBED = 100
"""Sources of which the likeness to the others is measured to see how near they are at most."""
MANY = 200
"""Sources from which on it is no matter whether one of them counts itself in."""


def strangers(grounds: Sequence[Ground], likeness: Likeness, known: Mask) -> Mask:
    """Return which sources share nearly nothing with those that are none.

    Those that are known to belong are none. Each of the others is judged by those that are none, so
    that a stranger more or less changes nothing for the rest.
    """
    found = np.zeros(len(grounds), np.bool_)
    for _ in range(ROUNDS):
        before, found = found, _judged(grounds, likeness, ~found) & ~known
        if (before == found).all():
            break
    return found


def _judged(grounds: Sequence[Ground], likeness: Likeness, kept: Mask) -> Mask:
    """Return which sources are strangers to those that are kept."""
    leads = Counter(
        w for each, is_kept in zip(grounds, kept, strict=True) if is_kept for w in each.lead
    )
    total = int(kept.sum())
    leads = Counter({word: count for word, count in leads.items() if 2 * count >= total - 1})
    found = np.zeros(len(grounds), np.bool_)
    usual = likeness.among(kept)
    near = _near(usual)
    for number, each in enumerate(grounds):
        others = total - int(kept[number])
        if others < 2 or not _opens_elsewhere(each, leads, others, own=bool(kept[number])):
            continue
        among = usual
        if not kept[number] and total < MANY:
            among = likeness.among(kept | (np.arange(len(kept)) == number))
        like = among.to(number)
        nearest = float(like[like < TWINS].max(initial=0.0))
        apart = like < TWINS
        apart[number] = False
        closest = float(near[apart[: len(near)]][:, apart].max(initial=0.0))
        found[number] = nearest < UNLIKE and nearest < NEXT * closest
    return found


def _opens_elsewhere(ground: Ground, leads: Counter[str], others: int, *, own: bool) -> bool:
    """Whether a source has enough to be judged by, and little of what most others open with."""
    if len(ground.names) + len(ground.numbers) + len(ground.words) < LEAST:
        return False
    matter = {
        word
        for word, count in leads.items()
        if count - (own and word in ground.lead) >= max(2, others / 2)
    }
    few = len(matter & ground.held) < FEW * len(matter)
    return len(matter) >= MATTER and few and len(matter & ground.lead) <= ONE


def _near(among: Among) -> Numbers:
    """Return how like the first sources are to all; copies, and those outside, are like nobody."""
    rows = np.array([among.to(number) for number in range(min(PROBED, len(among.mask)))])
    rows[(rows >= TWINS) | ~among.mask[: len(rows), None]] = 0.0
    return rows
