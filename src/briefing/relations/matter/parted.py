"""Two events in one folder: sources that fall into groups with little in common.

Sources are joined by average linkage (Sokal and Michener 1958). Two groups are of two events when
they are much less like one another than each is in itself; the smaller the smaller group, the less
they may have in common, for two reports may be alike by chance. Of many sources some are joined, those
with the smallest hashes, and the others go to the group that they are most like.
"""

from collections.abc import Iterator, Sequence

import numpy as np

from .grounds import Ground
from .likeness import TWINS, Likeness, Mask, Numbers

APART = 0.65
"""Likeness between two groups, as a share of that within, below which they are of two events."""
AGAIN = 0.2
"""The same, for one of two events to be parted again."""
SMALL = 2.0
"""How much less groups may have in common that are small: `1 + SMALL / sources` times."""
JOINED = 100
"""Sources that are joined with one another."""


def parted(
    grounds: Sequence[Ground], likeness: Likeness, mask: Mask, apart: float = APART
) -> list[list[int]]:
    """Return the numbers of the sources of each event, largest first; none where there is one event.

    Copies count as one source, and an event has two sources at least.
    """
    found = _two(grounds, likeness, mask, apart)
    if not found:
        return []
    groups = []
    for side in found:
        within = np.zeros(len(grounds), np.bool_)
        within[side] = True
        groups += parted(grounds, likeness, within, AGAIN) or [sorted(side)]
    return sorted(groups, key=lambda group: (-len(group), group))


def _two(
    grounds: Sequence[Ground], likeness: Likeness, mask: Mask, apart: float
) -> tuple[list[int], list[int]] | None:
    """Return the sources of two events, if there are two."""
    among = likeness.among(mask)
    order = sorted(np.flatnonzero(mask).tolist(), key=lambda n: (grounds[n].sha256, n))[:JOINED]
    rows = np.array([among.to(number) for number in order])
    single = _without_copies(rows[:, order])
    like = rows[np.ix_(single, [order[place] for place in single])]
    found = [split for split in _splits(like) if split[0] < apart]
    if not found:
        return None
    # The evenest: a small group may stand out in itself, and the events are what parts the others.
    best = min(found, key=lambda split: (-min(map(len, split[1:])), split))
    sides = [[single[place] for place in side] for side in best[1:]]
    nearer = rows[sides[1]].mean(axis=0) > rows[sides[0]].mean(axis=0)
    side_of = dict(zip(range(len(grounds)), nearer.tolist(), strict=True))
    side_of |= {order[place]: number > 0 for number, side in enumerate(sides) for place in side}
    one, other = (
        [n for n in np.flatnonzero(mask).tolist() if side_of[n] is second]
        for second in (False, True)
    )
    return one, other


def _without_copies(like: Numbers) -> list[int]:
    """Return the numbers of the sources that are no copies of an earlier one of them."""
    single: list[int] = []
    for number in range(len(like)):
        if not (like[number][single] >= TWINS).any():
            single.append(number)
    return single


def _splits(like: Numbers) -> Iterator[tuple[float, list[int], list[int]]]:
    """Yield the joins of two groups of two and more, with how much they have in common."""
    for shared, one, other in _joins(like):
        small = min(len(one), len(other))
        if small >= 2:
            within = min(_within(like, one), _within(like, other))
            share = shared / max(within, 1e-6) * (1 + SMALL / small)
            yield round(share, 6), one, other


def _within(like: Numbers, group: Sequence[int]) -> float:
    """Return the mean likeness of two of a group."""
    return float(like[np.ix_(group, group)].sum() / (len(group) * (len(group) - 1)))


def _joins(like: Numbers) -> Iterator[tuple[float, list[int], list[int]]]:
    """Yield which groups are joined, the most alike first, and their mean likeness."""
    between = like.copy()
    np.fill_diagonal(between, -1.0)
    groups = {number: [number] for number in range(len(like))}
    for _ in range(len(like) - 1):
        one, other = sorted(divmod(int(np.argmax(between.round(6))), len(like)))
        yield float(between[one, other]), groups[one], groups[other]
        a, b = len(groups[one]), len(groups[other])
        joined = (a * between[one] + b * between[other]) / (a + b)
        joined[[one, other]] = -1.0
        joined[between[one] < 0] = -1.0
        between[one, :] = between[:, one] = joined
        between[other, :] = between[:, other] = -1.0
        groups[one] = groups[one] + groups.pop(other)
