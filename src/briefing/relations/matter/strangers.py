"""Off-topic sources: those that share nearly nothing with what the others tell.

A source is a stranger when three things hold. The others have a matter of their own: words that at
least half of them open with. It opens with one of these at most, or with less than a tenth of them,
and holds few. And it is like none of the others in names, numbers and words, while some of them are
like one another. In doubt a source stays: to set one aside that belongs is worse than to keep one that
does not.
"""

from collections import Counter
from collections.abc import Sequence

import numpy as np

from .grounds import Ground
from .likeness import TWINS, Among, Likeness, Mask, Numbers

ONE = 1
"""Of these words, so many a stranger may open with all the same."""
OPENED = 0.1
"""Share of many of these words that a stranger opens with less of: plain ones like “second” are among them."""
MATTER = 3
"""Words that the others must open with, at least, for them to have one matter."""
FEW = 0.2
"""Share of these words that a stranger holds less of."""
UNLIKE = 0.1
"""Likeness to the nearest of the others that a stranger stays below."""
NEXT = 0.25
"""The same, as a share of the likeness of the two others that are nearest to one another."""
MANY_WORDS = 10
"""Words that the others must open with for a source that holds none of them to be a stranger all the
same where it is as near as `NEXT`: a name or a number may be in common by chance."""
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
        share = _share(each, leads, others, own=bool(kept[number]))
        if others < 2 or not share:
            continue
        among = usual
        if not kept[number] and total < MANY:
            among = likeness.among(kept | (np.arange(len(kept)) == number))
        like = among.to(number)
        nearest = float(like[like < TWINS].max(initial=0.0))
        apart = like < TWINS
        apart[number] = False
        closest = float(near[apart[: len(near)]][:, apart].max(initial=0.0))
        found[number] = nearest < UNLIKE and nearest < share * closest
    return found


def _share(ground: Ground, leads: Counter[str], others: int, *, own: bool) -> float:
    """Return the share of the likeness of the nearest two others that a stranger stays below.

    It is 0 for a source that has too little to be judged by, or something of what most others open
    with; such a one is no stranger.
    """
    if len(ground.names) + len(ground.numbers) + len(ground.words) < LEAST:
        return 0.0
    matter = {
        word
        for word, count in leads.items()
        if count - (own and word in ground.lead) >= max(2, others / 2)
    }
    held, opened = len(matter & ground.held), len(matter & ground.lead)
    elsewhere = held < FEW * len(matter) and (opened <= ONE or opened < OPENED * len(matter))
    if len(matter) < MATTER or not elsewhere:
        return 0.0
    return NEXT if held or len(matter) < MANY_WORDS else 1.0


def _near(among: Among) -> Numbers:
    """Return how like the first sources are to all; copies, and those outside, are like nobody."""
    rows = np.array([among.to(number) for number in range(min(PROBED, len(among.mask)))])
    rows[(rows >= TWINS) | ~among.mask[: len(rows), None]] = 0.0
    return rows
