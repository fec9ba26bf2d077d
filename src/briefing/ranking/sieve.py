"""Sieve: of a large corpus, the paragraphs that may have a place in a brief of it.

A brief has room for some thirty passages, so of hundreds of thousands of sentences only the most
central ones are looked at closely. Below `MOST` sentences nothing is left out.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, islice

import numpy as np
from numpy.typing import NDArray

from ..model import Annotated, Relations, Sentence, Span
from ..text.words import STOP_STEMS
from .excerpts import running
from .terms import Numbers, distinct, positions, total, voices
from .vocabulary import Vocabulary, asked, spellings

MOST = 20_000
"""Sentences that are looked at closely; their paragraphs stay whole."""
AT_ONCE = 20_000
"""Sentences that are counted at once: bounds the memory."""
BESIDE = 0.01
"""What is left of the promise of a sentence that holds no word of the question."""

Small = NDArray[np.int32]
Part = tuple[slice, Small, Small]
"""Which sentences, and for each of their different content stems the number of the sentence within
the part, and its own."""


def sieve(
    corpus: Sequence[Annotated],
    relations: Relations,
    focus: str | None,
    most: int = MOST,
    *,
    staying: Sequence[Span] = (),
) -> list[Annotated]:
    """Return the documents without the paragraphs in which no sentence is among the `most` best.

    What precedes a kept paragraph and ends on a colon is kept, for it introduces it; headings are
    kept too, so that every sentence keeps its position; so is what touches a place that must stay.
    """
    if sum(len(annotated.sentences) for annotated in corpus) <= most:
        return list(corpus)
    values = promise(corpus, relations, focus)
    best = np.zeros(len(values), dtype=np.bool_)
    best[np.argsort(-values, kind="stable")[:most]] = True
    stay, at = [], 0
    for annotated in corpus:
        sentences = running(annotated)
        chosen = best[at : at + len(sentences)]
        blocks = {s.block for s, good in zip(sentences, chosen.tolist(), strict=True) if good}
        blocks |= {s.block for s in sentences if any(map(s.span.touches, staying))}
        at += len(sentences)
        if blocks:
            blocks |= {block - 1 for block in blocks if _introduces(annotated, block - 1)}
            left = (s for s in annotated.sentences if s.kind == "heading" or s.block in blocks)
            stay.append(replace(annotated, sentences=tuple(left)))
    return stay


def promise(corpus: Sequence[Annotated], relations: Relations, focus: str | None) -> Numbers:
    """Return for each running sentence how central it is by its different stems, times lead.

    Centrality is the cosine with the centroid of the tops of reports, as in `centrality`. With a
    question it counts what share of its words a sentence holds.
    """
    sentences = list(chain.from_iterable(running(annotated) for annotated in corpus))
    vocabulary = Vocabulary(spellings(relations.actors))
    parts = list(_parts(sentences, vocabulary))
    size, number = len(vocabulary.names), len(sentences)
    _, shares = voices(sentences, relations)
    early = 1 / (1 + np.concatenate([positions(annotated) for annotated in corpus]))

    held = np.zeros(size)
    for place, owners, stems in parts:
        held += total(stems, shares[place][owners], size)
    rare = np.log1p(np.divide(shares.sum(), held, where=held > 0, out=np.zeros(size)))
    centroid = np.zeros(size)
    for place, owners, stems in parts:
        centroid += total(stems, rare[stems] * (shares * early)[place][owners], size)
    wanted = asked(focus, vocabulary)
    values = np.zeros(number)
    for place, owners, stems in parts:
        count = place.stop - place.start
        length = np.sqrt(total(owners, rare[stems] ** 2, count))
        product = total(owners, rare[stems] * centroid[stems], count)
        cosine = np.divide(product, length, where=length > 0, out=np.zeros(count))
        if len(wanted):
            found = np.isin(stems, wanted) * rare[stems]
            cosine *= BESIDE + total(owners, found, count) / rare[wanted].sum()
        values[place] = cosine * (1 + early[place])
    return values


def _parts(sentences: Sequence[Sentence], vocabulary: Vocabulary) -> Iterator[Part]:
    """Yield the different content stems of the sentences, part after part."""
    stop = np.array([vocabulary[stem] for stem in sorted(STOP_STEMS)])
    rest = iter(sentences)
    start = 0
    while part := list(islice(rest, AT_ONCE)):
        lengths = [len(sentence.stems) for sentence in part]
        every = chain.from_iterable(sentence.stems for sentence in part)
        stems = np.fromiter(map(vocabulary.__getitem__, every), np.int64, sum(lengths))
        content = ~np.isin(stems, stop)
        owners = np.repeat(np.arange(len(part)), lengths)[content]
        size = len(vocabulary.names)
        pairs = distinct(owners * size + stems[content])
        own, held = (each.astype(np.int32) for each in divmod(pairs, size))
        yield slice(start, start + len(part)), own, held
        start += len(part)


def _introduces(annotated: Annotated, block: int) -> bool:
    """Whether a block ends on a colon."""
    if block < 0:
        return False
    end = annotated.document.blocks[block].end
    return annotated.document.text[end - 1] == ":"
