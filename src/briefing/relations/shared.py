"""Shared copy: runs of words that several sources carry word for word.

Runs are found by word n-grams, as in copy detection by shingles (Broder 1997); each run is then
followed to its full length. Words are compared without case, punctuation and hyphens.
"""

from collections import defaultdict
from collections.abc import Sequence
from itertools import pairwise

from ..model import Annotated, Span
from ..text.words import words

LEAST = 12
"""Words of the shortest run that counts as shared: longer than a usual name, title or formula."""
MANY = 8
"""Places of one wording of which every two are compared."""
SHINGLE = 5
"""Words of a shingle: short enough that a reprint with every tenth word changed keeps most."""
COPIED = 0.4
"""Share of the smaller document's shingles above which two documents are one piece of copy."""

Place = tuple[int, int]
"""Number of a block's word list, and number of the word in it."""
Words = tuple[Span, ...]


def runs(corpus: Sequence[Annotated]) -> tuple[tuple[Span, ...], ...]:
    """Return the shared runs of at least `LEAST` words: every place of one wording, in order.

    A run lies in one block of each source. A shorter run that more sources share stands beside the
    longer one that holds it. Groups stand in order of their first places.
    """
    blocks = [block for annotated in corpus for block in _blocks(annotated)]
    texts = [_folded(annotated, block) for annotated, block in blocks]
    spans = [block for _, block in blocks]
    diagonals: dict[tuple[int, int, int], list[int]] = defaultdict(list)
    places: dict[tuple[str, ...], list[Place]] = defaultdict(list)
    for number, text in enumerate(texts):
        for at in range(len(text) - LEAST + 1):
            held = places[text[at : at + LEAST]]
            # Of many places each is paired with the first one only: linear in the text.
            for block, start in held if len(held) <= MANY else held[:1]:
                if spans[block][0].source != spans[number][0].source:
                    diagonals[block, number, at - start].append(start)
            held.append((number, at))
    wordings = {
        _followed(texts[block], texts[number], start, end, offset)
        for (block, number, offset), starts in diagonals.items()
        for start, end in _stretches(starts)
    }
    groups = (
        tuple(
            _hull(spans[number][at : at + len(wording)])
            for number, at in places[wording[:LEAST]]
            if texts[number][at : at + len(wording)] == wording
        )
        for wording in wordings
    )
    return tuple(sorted(groups))


def copies(corpus: Sequence[Annotated]) -> tuple[frozenset[str], ...]:
    """Return the groups of source ids whose documents are the same copy, edits allowed."""
    shingles: dict[str, set[int]] = {}
    holders: dict[int, list[str]] = defaultdict(list)
    for annotated in corpus:
        found: set[int] = set()
        for _, block in _blocks(annotated):
            text = _folded(annotated, block)
            # Numbers that stand for the shingles within this run; never written, never ordered.
            found |= {hash(text[i : i + SHINGLE]) for i in range(len(text) - SHINGLE + 1)}
        source = annotated.document.source.id
        shingles[source] = found
        for shingle in found:
            holders[shingle].append(source)
    common: dict[tuple[str, str], int] = defaultdict(int)
    for sources in holders.values():
        for pair in pairwise(sources) if len(sources) > 50 else _pairs(sources):
            common[pair] += 1
    group = {source: frozenset((source,)) for source in shingles}
    for (a, b), count in sorted(common.items()):
        if count >= COPIED * min(len(shingles[a]), len(shingles[b])):
            joined = group[a] | group[b]
            group.update(dict.fromkeys(joined, joined))
    return tuple(dict.fromkeys(group.values()))


def _blocks(annotated: Annotated) -> list[tuple[Annotated, Words]]:
    """Return the words of each block of running text, as spans."""
    document = annotated.document
    source = document.source.id
    found = []
    for block in document.blocks:
        if block.kind != "heading":
            places = words(document.text[block.start : block.end])
            spans = (Span(source, block.start + s, block.start + e) for s, e in places)
            found.append((annotated, tuple(spans)))
    return found


def _folded(annotated: Annotated, spans: Words) -> tuple[str, ...]:
    slice_ = annotated.document.slice
    return tuple(slice_(span).casefold().replace("’", "'") for span in spans)


def _stretches(starts: list[int]) -> list[tuple[int, int]]:
    """Return runs of words from the starts of n-grams: half-open, longest."""
    found: list[tuple[int, int]] = []
    for start in sorted(starts):
        if found and start <= found[-1][1] - LEAST + 1:
            found[-1] = (found[-1][0], start + LEAST)
        else:
            found.append((start, start + LEAST))
    return found


def _followed(
    one: tuple[str, ...], other: tuple[str, ...], start: int, end: int, offset: int
) -> tuple[str, ...]:
    """Return a run that two blocks share, followed on where its n-grams first stood elsewhere."""
    while start > 0 and start + offset > 0 and one[start - 1] == other[start + offset - 1]:
        start -= 1
    while end < len(one) and end + offset < len(other) and one[end] == other[end + offset]:
        end += 1
    return one[start:end]


def _hull(spans: Words) -> Span:
    return Span(spans[0].source, spans[0].start, spans[-1].end)


def _pairs(items: list[str]) -> list[tuple[str, str]]:
    return [(a, b) for i, a in enumerate(items) for b in items[i + 1 :]]
