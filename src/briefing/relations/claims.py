"""Claims: sentences of several sources that say the same.

Sentences are grouped by complete linkage: every one says the same as every other one of its claim,
so that a chain of near-twins never joins what differs.
"""

from collections import defaultdict
from collections.abc import Mapping, Sequence

from ..model import Annotated, Claim, Span
from .similarity import pairs


def claims(
    corpus: Sequence[Annotated],
    sentence_origins: Mapping[Span, str],
    shared: Sequence[tuple[Span, ...]] = (),
) -> tuple[Claim, ...]:
    """Return the claims, by first place; every sentence stands in exactly one.

    A claim holds at most one sentence of a source. Its origins are those of its sentences.
    """
    same: dict[frozenset[Span], float] = {}
    close: dict[Span, set[Span]] = defaultdict(set)
    for a, b, similarity, is_same in pairs(corpus, shared):
        close[a].add(b)
        close[b].add(a)
        if is_same:
            same[frozenset((a, b))] = similarity
    order = [sentence.span for annotated in corpus for sentence in annotated.sentences]
    rank = {span: number for number, span in enumerate(order)}
    group: dict[Span, tuple[Span, ...]] = {span: (span,) for span in order}
    for pair in sorted(same, key=lambda p: (-same[p], sorted(rank[span] for span in p))):
        left, right = (group[span] for span in sorted(pair, key=rank.__getitem__))
        if left is not right and _linked(left, right, same):
            joined = tuple(sorted(left + right, key=rank.__getitem__))
            group.update(dict.fromkeys(joined, joined))
    return tuple(
        Claim(
            sentences=sentences,
            close=_near(sentences, close, rank),
            origins=tuple(dict.fromkeys(sentence_origins[span] for span in sentences)),
        )
        for sentences in dict.fromkeys(group.values())
    )


def _linked(
    left: tuple[Span, ...], right: tuple[Span, ...], same: Mapping[frozenset[Span], float]
) -> bool:
    return all(frozenset((a, b)) in same for a in left for b in right)


def _near(
    sentences: tuple[Span, ...], close: Mapping[Span, set[Span]], rank: Mapping[Span, int]
) -> tuple[Span, ...]:
    """Return what is close to a claim, without its own sentences, in order of place."""
    found = {near for span in sentences for near in close.get(span, ())} - set(sentences)
    return tuple(sorted(found, key=rank.__getitem__))
