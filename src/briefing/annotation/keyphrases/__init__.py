"""Keyphrases of a document, by its own chunks (`ranked`), and fused with YAKE's (`yake`).

The chunks cost a tenth of YAKE, so that every document has them. YAKE runs on a bounded number of
documents of a corpus, however large that is.
"""

import math
from collections.abc import Sequence
from dataclasses import replace

from ...model import Annotated, Keyphrase
from ...options import Phrases
from ...text.words import stems
from .ranked import keyphrases
from .yake import WITH_LIKES, anchored, extract

__all__ = ["MOST_READ", "fused", "keyphrases", "with_yake", "yake_alone"]

MOST_READ = 20
"""Documents of a corpus that YAKE reads: with 600 words of each it takes a second or two."""


def with_yake(corpus: Sequence[Annotated], method: Phrases) -> tuple[Annotated, ...]:
    """Return the corpus with what YAKE adds to its keyphrases.

    Of more documents than YAKE reads, these are spread evenly over their order. The others keep
    their chunks alone; by the method `yake` they have no keyphrases.
    """
    few = min(len(corpus), MOST_READ)
    read = {n * len(corpus) // few for n in range(few)}
    by_yake = fused if method == "fused" else yake_alone
    by_chunks = _same if method == "fused" else _without
    return tuple((by_yake if n in read else by_chunks)(a) for n, a in enumerate(corpus))


def fused(annotated: Annotated) -> Annotated:
    """Return a document with the salience of its chunks raised where YAKE has them too.

    A chunk is worth up to twice as much, by its salience with YAKE; what only YAKE has is mostly
    cut out of a clause, and is left out.
    """
    chunks = annotated.annotations.keyphrases
    if not chunks:
        return annotated
    scored = extract(annotated.document, WITH_LIKES)
    by_key: dict[tuple[str, ...], float] = {}
    for phrase, score in scored:
        by_key.setdefault(stems(phrase), math.sqrt(scored[0][1] / score))
    raised = [
        chunk.salience * math.sqrt(1 + by_key.get(stems(chunk.text), 0.0)) for chunk in chunks
    ]
    best = max(raised)
    phrases = (
        replace(chunk, salience=round(value / best, 6))
        for chunk, value in zip(chunks, raised, strict=True)
    )
    return _with(annotated, sorted(phrases, key=lambda phrase: -phrase.salience))


def yake_alone(annotated: Annotated) -> Annotated:
    """Return a document with YAKE's phrases as its keyphrases; English only."""
    if annotated.document.source.language != "en":
        return annotated
    return _with(annotated, anchored(annotated.document))


def _same(annotated: Annotated) -> Annotated:
    return annotated


def _without(annotated: Annotated) -> Annotated:
    return _with(annotated, ())


def _with(annotated: Annotated, phrases: Sequence[Keyphrase]) -> Annotated:
    return replace(annotated, annotations=replace(annotated.annotations, keyphrases=tuple(phrases)))
