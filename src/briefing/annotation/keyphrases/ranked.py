"""Keyphrases of a document by its chunks, ranked.

What counts is how often and how early a chunk stands, how many words it has, and whether it is a
name.
"""

import math
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace

from ...model import Annotated, Keyphrase
from ...text.phrases import Places
from .chunks import chunks
from .trimmed import Chunk

MOST = 40
"""Keyphrases of one document."""
EARLY = 20
"""Words before a phrase after which its place counts against it."""
SINGLE = 0.75
"""What a single word is worth, where two are worth the root of two."""
NAME = 1.0
"""What a name is worth more."""


def keyphrases(annotated: Annotated) -> Annotated:
    """Return the document with its chunks as keyphrases, the most salient first; English only.

    Salience is the root of a score over the best one's: above 0, 1 for the best. The text of a
    phrase is its most frequent spelling, the first of equals; its mentions are all places in the
    document where it stands as words of its own, in any case and number.
    """
    document = annotated.document
    if document.source.language != "en":
        return annotated
    places = Places(document)
    names = {
        name.span.start: name
        for name in annotated.annotations.names
        if " " in document.slice(name.span)
    }
    found: dict[tuple[str, ...], list[Chunk]] = defaultdict(list)
    for chunk in chunks(places.tokens, document.blocks, names):
        found[tuple([token.key for token in chunk])].append(chunk)
    scored = []
    for keys, held in found.items():
        numbers = places.numbers(keys)
        if numbers:
            scored.append((_score(held, numbers), numbers, len(keys)))
    scored.sort(key=lambda one: (-one[0], one[1][0], -one[2]))
    phrases = []
    for score, numbers, size in scored[:MOST]:
        mentions = places.spans(numbers, size)
        salience = round(math.sqrt(score / scored[0][0]), 6)
        phrases.append(Keyphrase(places.spelling(mentions), salience, mentions))
    return replace(annotated, annotations=replace(annotated.annotations, keyphrases=tuple(phrases)))


def _score(held: Sequence[Chunk], numbers: Sequence[int]) -> float:
    """Return how salient a phrase is, above 0.

    Args:
        held: the chunks that are this phrase.
        numbers: of the words that it begins at, also within longer chunks.

    """
    size = len(held[0])
    length = math.sqrt(size) if size > 1 else SINGLE
    place = 1 + math.log1p(numbers[0] / EARLY)
    names = sum([_is_name(chunk) for chunk in held]) / len(held)
    return round(len(numbers) * length / place * (1 + NAME * names), 9)


def _is_name(chunk: Chunk) -> bool:
    """Whether all words of a chunk have a capital, and not because a clause begins."""
    first = chunk[0]
    return first.capital and not first.opens and all(token.capital for token in chunk)
