"""Shared copy: runs of words that several sources carry word for word.

Runs are found by word n-grams, as in copy detection by shingles (Broder 1997); each run is then
followed to its full length. Words are compared without case, punctuation and hyphens. All shingles
are compared, not a sample of them: sorted rows of numbers bear that (see decision 0012).
"""

from collections.abc import Iterator, Sequence

import numpy as np

from ..model import Span
from .grams import Numbers, Running

LEAST = 12
"""Words of the shortest run that counts as shared: longer than a usual name, title or formula."""
MANY = 8
"""Places of one wording of which every two are compared."""
SHINGLE = 5
"""Words of a shingle: short enough that a reprint with every tenth word changed keeps most."""
COPIED = 0.4
"""Share of the smaller document's shingles above which two documents are one piece of copy."""
CROWD = 50
"""Documents with one shingle of which every two are compared; of more, each with the next."""
AT_ONCE = 1_000_000
"""Pairs of documents that are counted at once: bounds the memory."""


def runs(text: Running) -> tuple[tuple[Span, ...], ...]:
    """Return the shared runs of at least `LEAST` words: every place of one wording, in order.

    A run lies in one block of each source. A shorter run that more sources share stands beside the
    longer one that holds it. Groups stand in order of their first places.
    """
    grams = text.grams(LEAST)
    order, firsts, sizes = _groups(grams)
    held = {int(grams[order[first]]): (first, first + size) for first, size in _zip(firsts, sizes)}
    wordings: dict[bytes, tuple[int, int]] = {}
    for start, end, offset in _stretches(text, order, firsts, sizes):
        first, last = _followed(text.words, start, end, offset)
        wordings[text.words[first:last].tobytes()] = first, last
    groups = []
    for first, last in wordings.values():
        low, high = held[int(grams[first])]
        places = order[low:high]
        places = places[places + (last - first) <= len(text.words)]
        same = text.words[places[:, None] + np.arange(last - first)] == text.words[first:last]
        found = places[same.all(axis=1)]
        groups.append(tuple(text.span(int(at), int(at) + last - first - 1) for at in found))
    return tuple(sorted(groups))


def copies(text: Running) -> tuple[frozenset[str], ...]:
    """Return the groups of source ids whose documents are the same copy, edits allowed."""
    documents = len(text.ids)
    grams = text.grams(SHINGLE)
    whole = _whole(text, SHINGLE)
    kept = np.unique(grams[whole] * documents + text.sources[whole])
    shingles, sources = np.divmod(kept, documents)
    many = np.bincount(sources, minlength=documents)
    group = {number: frozenset((number,)) for number in range(documents)}
    for pair, count in _counted(shingles, sources, documents):
        a, b = divmod(pair, documents)
        if count >= COPIED * min(int(many[a]), int(many[b])) and group[a] is not group[b]:
            joined = group[a] | group[b]
            group.update(dict.fromkeys(joined, joined))
    return tuple(frozenset(text.ids[n] for n in found) for found in dict.fromkeys(group.values()))


def _counted(shingles: Numbers, sources: Numbers, documents: int) -> Iterator[tuple[int, int]]:
    """Yield pairs of documents, as one number each, with how many shingles both have."""
    _, firsts, sizes = np.unique(shingles, return_index=True, return_counts=True)
    pairs, counts = np.empty(0, np.int64), np.empty(0, np.int64)
    for size in np.unique(sizes[sizes > 1]):
        ones, others = _pairs(int(size))
        starts = firsts[sizes == size]
        step = max(1, AT_ONCE // len(ones))
        for at in range(0, len(starts), step):
            rows = sources[starts[at : at + step, None] + np.arange(size)]
            new = (rows[:, ones] * documents + rows[:, others]).ravel()
            pairs, places = np.unique(np.concatenate((pairs, new)), return_inverse=True)
            both = np.concatenate((counts, np.ones(len(new), np.int64)))
            counts = np.bincount(places, both).astype(np.int64)
    yield from _zip(pairs, counts)


def _pairs(size: int) -> tuple[Numbers, Numbers]:
    """Return which of so many holders of a shingle are compared."""
    if size > CROWD:
        return np.arange(size - 1), np.arange(1, size)
    ones, others = np.triu_indices(size, 1)
    return ones.astype(np.int64), others.astype(np.int64)


def _whole(text: Running, size: int) -> NDArrayBool:
    raise NotImplementedError
