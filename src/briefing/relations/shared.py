"""Shared copy: runs of words that several sources carry word for word.

Runs are found by word n-grams, as in copy detection by shingles (Broder 1997); each run is then
followed to its full length. Words are compared without case, punctuation and hyphens. All shingles
are compared, and no sample of them: see decision 0012.
"""

from collections.abc import Callable, Iterator
from typing import Literal

import numpy as np

from ..model import Span
from .grams import Numbers, Row
from .joined import Joined

LEAST = 12
"""Words of the shortest run that counts as shared: longer than a usual name, title or formula."""
MANY = 8
"""Places of one wording of which every two are compared; of more, each with the first."""
SHINGLE = 5
"""Words of a shingle: short enough that a reprint with every tenth word changed keeps most."""
COPIED = 0.4
"""Share of the smaller document's shingles above which two documents are one piece of copy."""
CROWD = 50
"""Documents with one shingle of which every two are compared; of more, each with the next."""
AT_ONCE = 1_000_000
"""Pairs of documents that are counted at once: bounds the memory."""

SIDES: tuple[Literal["left"], Literal["right"]] = ("left", "right")

Pairing = Callable[[int], tuple[Numbers, Numbers]]
"""Which of so many places with one number are compared: the earlier ones, and their partners."""


def runs(row: Row) -> tuple[tuple[Span, ...], ...]:
    """Return the shared runs of at least `LEAST` words: every place of one wording, in order.

    A run lies in one block of each source. A shorter run that more sources share stands beside the
    longer one that holds it. Groups stand in order of their first places.
    """
    grams = row.grams(LEAST)
    order = np.argsort(grams, kind="stable")
    order = order[grams[order] >= 0]
    ranked = grams[order]
    wordings: dict[bytes, tuple[int, int]] = {}
    for start, end, offset in _stretches(row, order, ranked):
        first, last = _followed(row.words, start, end, offset)
        wordings[row.words[first:last].tobytes()] = first, last
    groups = []
    for first, last in wordings.values():
        low, high = (np.searchsorted(ranked, grams[first], side) for side in SIDES)
        places = order[low:high]
        places = places[places + (last - first) <= len(row.words)]
        same = row.words[places[:, None] + np.arange(last - first)] == row.words[first:last]
        found = places[same.all(axis=1)].tolist()
        groups.append(tuple(row.span(at, at + last - first - 1) for at in found))
    return tuple(sorted(groups))


def copies(row: Row) -> tuple[frozenset[str], ...]:
    """Return the groups of source ids whose documents are the same copy, edits allowed."""
    total = len(row.ids)
    grams = row.grams(SHINGLE)
    held = np.unique((grams * total + row.documents)[grams >= 0])
    documents = held % total
    sizes = np.bincount(documents, minlength=total).tolist()
    pairs, counts = np.empty(0, np.int64), np.empty(0, np.int64)
    for ones, others in _paired(held // total, _crowd):
        met = np.concatenate((pairs, documents[ones] * total + documents[others]))
        once = np.concatenate((counts, np.ones(len(ones), np.int64)))
        pairs, places = np.unique(met, return_inverse=True)
        counts = np.bincount(places, once).astype(np.int64)
    same = Joined[int]()
    for number in range(total):
        same.join(number, number)
    for pair, count in zip(pairs.tolist(), counts.tolist(), strict=True):
        a, b = divmod(pair, total)
        if count >= COPIED * min(sizes[a], sizes[b]):
            same.join(a, b)
    return tuple(frozenset(row.ids[number] for number in group) for group in same.groups())


def _paired(ranked: Numbers, pairing: Pairing) -> Iterator[tuple[Numbers, Numbers]]:
    """Yield which places of a sorted row that have equal numbers are compared, some at once."""
    _, firsts, sizes = np.unique(ranked, return_index=True, return_counts=True)
    for size in np.unique(sizes[sizes > 1]).tolist():
        ones, others = pairing(size)
        starts = firsts[sizes == size, None]
        step = max(1, AT_ONCE // len(ones))
        for at in range(0, len(starts), step):
            yield (starts[at : at + step] + ones).ravel(), (starts[at : at + step] + others).ravel()


def _crowd(size: int) -> tuple[Numbers, Numbers]:
    if size > CROWD:
        return np.arange(size - 1), np.arange(1, size)
    ones, others = np.triu_indices(size, 1)
    return ones, others


def _many(size: int) -> tuple[Numbers, Numbers]:
    earlier = [range(place if place <= MANY else 1) for place in range(size)]
    others = np.repeat(np.arange(size), [len(each) for each in earlier])
    return np.concatenate(earlier).astype(np.int64), others


def _stretches(row: Row, order: Numbers, ranked: Numbers) -> Iterator[tuple[int, int, int]]:
    """Yield runs that two sources share, half-open, with how far behind the second place stands."""
    starts, offsets = [np.empty(0, np.int64)], [np.empty(0, np.int64)]
    for ones, others in _paired(ranked, _many):
        a, b = order[ones], order[others]
        apart = row.documents[a] != row.documents[b]
        starts.append(a[apart])
        offsets.append((b - a)[apart])
    start, offset = np.concatenate(starts), np.concatenate(offsets)
    sort = np.lexsort((start, offset))
    start, offset = start[sort], offset[sort]
    breaks = np.flatnonzero((np.diff(start) != 1) | (np.diff(offset) != 0)) + 1
    firsts, lasts = np.append(0, breaks), np.append(breaks, len(start)) - 1
    if len(start):
        yield from zip(
            start[firsts].tolist(),
            (start[lasts] + LEAST).tolist(),
            offset[firsts].tolist(),
            strict=True,
        )


def _followed(words: Numbers, start: int, end: int, offset: int) -> tuple[int, int]:
    """Return a run that two places share, followed on where its n-grams first stood elsewhere.

    A border is equal to nothing, so that no run leaves its block; before the first word stands the last one.
    """
    while words[start - 1] == words[start + offset - 1]:
        start -= 1
    while words[end] == words[end + offset]:
        end += 1
    return start, end
