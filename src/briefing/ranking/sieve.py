"""Sieve: of a large corpus, the paragraphs that may have a place in a brief of it.

A brief has room for some thirty passages, so of hundreds of thousands of sentences only the most
central ones are looked at closely. Below `MOST` sentences nothing is left out.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from ..model import Annotated, Relations
from .centrality import rarity
from .excerpts import running
from .focus import relevance
from .terms import Numbers, Terms, distinct, terms, total

MOST = 20_000
"""Sentences that are looked at closely; their paragraphs stay whole."""


def sieve(
    corpus: Sequence[Annotated], relations: Relations, focus: str | None, most: int = MOST
) -> list[Annotated]:
    """Return the documents without the paragraphs in which no sentence is among the `most` best.

    What precedes a kept paragraph and ends on a colon is kept, for it introduces it; headings are
    kept too, so that every sentence keeps its position.
    """
    if sum(len(annotated.sentences) for annotated in corpus) <= most:
        return list(corpus)
    counted = terms(corpus, (), relations, focus)
    values = promise(counted)
    best = np.zeros(len(values), dtype=np.bool_)
    best[np.argsort(-values, kind="stable")[:most]] = True
    kept, at = [], 0
    for annotated in corpus:
        sentences = running(annotated)
        chosen = best[at : at + len(sentences)]
        blocks = {s.block for s, good in zip(sentences, chosen.tolist(), strict=True) if good}
        at += len(sentences)
        if blocks:
            blocks |= {block - 1 for block in blocks if _introduces(annotated, block - 1)}
            stay = (s for s in annotated.sentences if s.kind == "heading" or s.block in blocks)
            kept.append(replace(annotated, sentences=tuple(stay)))
    return kept


def promise(terms: Terms) -> Numbers:
    """Return for each sentence its centrality by different stems, times lead and focus."""
    size, number = terms.vocabulary, len(terms.origins)
    rare = rarity(terms)
    held = distinct(terms.owners[terms.is_content] * size + terms.stems[terms.is_content])
    owners, stems = held // size, held % size
    early = 1 / (1 + terms.positions)
    values = rare[stems]
    centroid = total(stems, values * (terms.voices * early)[owners], size)
    length = np.sqrt(total(owners, values**2, number))
    product = total(owners, values * centroid[stems], number)
    cosine = np.divide(product, length, where=length > 0, out=np.zeros(number))
    cosine *= 1 + early
    return cosine * relevance(terms) if len(terms.focus) else cosine


def _introduces(annotated: Annotated, block: int) -> bool:
    """Whether a block ends on a colon."""
    if block < 0:
        return False
    end = annotated.document.blocks[block].end
    return annotated.document.text[end - 1] == ":"
