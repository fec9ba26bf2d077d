"""How much two sentences say the same.

The measure is the weighted Jaccard coefficient over stems without function words, each weighted by
its inverse sentence frequency (Spärck Jones 1972). Wording alone may not decide: a differing
number, name or negation makes two sentences say different things however alike they read.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

import numpy as np

from ..model import Annotated, Span
from ..text.places import Places
from ..text.words import STOP_STEMS, words
from .carried import carried
from .details import Details, Known, agree, skeleton

SAME = 0.5
CLOSE = 0.25
RARE = 60
"""A stem in more sentences than this brings no pair together by itself: keeps the work linear."""
MARGIN = 1e-6
"""What a similarity that was summed in any order may be wrong by; who passes is measured exactly."""


@dataclass(frozen=True, slots=True)
class Signature:
    """What a sentence is compared by."""

    span: Span
    stems: tuple[int, ...]
    """Numbers of its stems in the vocabulary of the corpus, each once."""


def pairs(
    corpus: Sequence[Annotated], shared: Sequence[tuple[Span, ...]] = ()
) -> Iterator[tuple[Span, Span, float, bool]]:
    """Yield pairs of sentences of different sources that are at least close.

    Each pair comes once, in order of place, with its similarity (0 to 1) and whether it is the
    same: similar enough, with no differing number, name or negation; or one of them stands almost
    whole and unnegated in the other, by the shared runs.
    """
    texts = {a.document.source.id: a.document for a in corpus}
    known = known_in(corpus)

    @cache
    def details(span: Span) -> Details:
        return known.details(texts[span.source].slice(span))

    vocabulary: dict[str, int] = {}
    signatures = [s for annotated in corpus for s in signatures_of(annotated, vocabulary)]
    runs_at = _runs_at((signature.span for signature in signatures), shared)
    weights = weights_of(signatures, len(vocabulary))
    for one, other in _near([signature.stems for signature in signatures], weights):
        earlier, signature = signatures[one], signatures[other]
        if earlier.span.source == signature.span.source:
            continue
        similarity = jaccard(earlier.stems, signature.stems, weights)
        if similarity >= CLOSE:
            common = runs_at[earlier.span] & runs_at[signature.span]
            same = (
                similarity >= SAME and agree(details(earlier.span), details(signature.span))
            ) or any(carried(earlier.span, signature.span, shared[n], texts, known) for n in common)
            yield earlier.span, signature.span, similarity, same


def known_in(corpus: Iterable[Annotated]) -> Known:
    """Return the names of a corpus; headings capitalise what they like."""
    return Known(
        annotated.document.text[block.start : block.end]
        for annotated in corpus
        for block in annotated.document.blocks
        if block.kind != "heading"
    )


def _runs_at(
    sentences: Iterable[Span], shared: Sequence[tuple[Span, ...]]
) -> Mapping[Span, set[int]]:
    """Return the numbers of the shared runs that each sentence touches."""
    at = Places(sentences)
    found: dict[Span, set[int]] = defaultdict(set)
    for number, run in enumerate(shared):
        for place in run:
            for sentence in at.touching(place):
                found[sentence].add(number)
    return found


def _near(rows: Sequence[tuple[int, ...]], weights: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Yield pairs of rows that share a rare stem and may be close, in order of the second one.

    Args:
        rows: the numbers of the stems of each sentence.
        weights: the weight of each stem.

    """
    weight = np.array(weights)
    stems = np.fromiter(chain.from_iterable(rows), np.int64)
    ends = np.cumsum(np.array([len(row) for row in rows], np.int64))
    starts = ends - [len(row) for row in rows]
    heavy = np.array([sum(weights[stem] for stem in row) for row in rows])
    holders: list[list[int]] = [[] for _ in weights]
    rare = np.bincount(stems, minlength=len(weights)) <= RARE
    own = np.zeros(len(weights))
    for number, row in enumerate(rows):
        met: set[int] = set()
        for stem in row:
            if rare[stem]:
                met.update(holders[stem])
                holders[stem].append(number)
        if not met:
            continue
        others = np.array(sorted(met))
        sizes = ends[others] - starts[others]
        begins = np.cumsum(sizes) - sizes
        places = np.repeat(starts[others] - begins, sizes) + np.arange(sizes.sum())
        own[list(row)] = weight[list(row)]
        both = np.add.reduceat(own[stems[places]], begins)
        own[list(row)] = 0.0
        least = (CLOSE - MARGIN) * (heavy[number] + heavy[others] - both)
        for other in others[both >= least].tolist():
            yield other, number


def signatures_of(annotated: Annotated, vocabulary: dict[str, int]) -> Iterator[Signature]:
    """Yield the signatures of a document; stems that are new are added to the vocabulary."""
    for sentence in annotated.sentences:
        text = annotated.document.slice(sentence.span)
        content = dict.fromkeys(s for s in _content(text, sentence.stems) if s not in STOP_STEMS)
        if sentence.kind != "heading" and len(content) >= 3:
            yield Signature(
                span=sentence.span,
                stems=tuple(vocabulary.setdefault(stem, len(vocabulary)) for stem in content),
            )


def _content(text: str, stems: tuple[str, ...]) -> Iterator[str]:
    """Yield the stems of a sentence, names as their consonants: spellings differ in the others."""
    for (start, _), stem in zip(words(text), stems, strict=True):
        yield skeleton(stem) if start and text[start].isupper() else stem


def weights_of(signatures: Sequence[Signature], size: int) -> list[float]:
    """Return the weight of each stem of a vocabulary: its inverse sentence frequency."""
    frequency = Counter(stem for s in signatures for stem in s.stems)
    return [math.log(1 + len(signatures) / frequency[n]) for n in range(size)]


def jaccard(a: tuple[int, ...], b: tuple[int, ...], weights: Sequence[float]) -> float:
    """Return the weight of the stems that two sentences share, as a share of that of all."""
    one, other = frozenset(a), frozenset(b)
    shared = math.fsum(weights[stem] for stem in one & other)  # the same in whatever order
    return round(shared / math.fsum(weights[stem] for stem in one | other), 9)
