"""The running words of a corpus as one row of numbers, and its n-grams as numbers too.

Numbers of longer runs are made of those of shorter ones by doubling (Karp, Miller and Rosenberg
1972): two places have one number exactly when they have the same words. Nothing is hashed, so
nothing collides, and the work is a few sorts of the row.
"""

from array import array
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from ..model import Annotated, Span
from ..text.words import words

Numbers = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Row:
    """The words of all blocks that are no headings, in order; behind each block a border."""

    ids: tuple[str, ...]
    """Ids of the documents."""
    words: Numbers
    """Number of each word, case and form of the apostrophe aside; no two borders have one."""
    is_border: NDArray[np.bool_]
    documents: Numbers
    """Number of the document of each word."""
    starts: Numbers
    ends: Numbers
    """Its place in the readable text, half-open."""

    def span(self, first: int, last: int) -> Span:
        """Return the place from the first to the last of some words of a block."""
        source = self.ids[int(self.documents[first])]
        return Span(source, int(self.starts[first]), int(self.ends[last]))

    def grams(self, size: int) -> Numbers:
        """Return a number for the words from each place on, so many; -1 where a border is among them."""
        known, length = self.words, 1
        while length < size:
            step = min(length, size - length)
            # What runs past the end of the row holds the last border, whatever is put there.
            ahead = np.concatenate((known[step:], known[:step]))
            known = np.unique(known * len(known) + ahead, return_inverse=True)[1].astype(np.int64)
            length += step
        passed = np.concatenate((np.cumsum(self.is_border), np.full(size, len(self.words))))
        parted = passed[size - 1 : size - 1 + len(self.words)] > passed[:-size] - self.is_border
        return np.where(parted, -1, known)


def row(corpus: Sequence[Annotated]) -> Row:
    """Return the running words of a corpus."""
    vocabulary: dict[str, int] = {}
    spelt: dict[str, int] = {}
    found, documents, starts, ends = (array("q") for _ in range(4))
    borders: list[int] = []
    for number, annotated in enumerate(corpus):
        text = annotated.document.text
        for block in annotated.document.blocks:
            if block.kind == "heading":
                continue
            for start, end in words(text[block.start : block.end]):
                word = text[block.start + start : block.start + end]
                if word not in spelt:
                    folded = word.casefold().replace("’", "'")
                    spelt[word] = vocabulary.setdefault(folded, len(vocabulary))
                found.append(spelt[word])
                starts.append(block.start + start)
                ends.append(block.start + end)
            borders.append(len(found))
            found.append(0)
            starts.append(block.end)
            ends.append(block.end)
        documents.extend([number] * (len(found) - len(documents)))
    numbers = np.array(found, np.int64)
    numbers[borders] = len(vocabulary) + np.arange(len(borders))
    return Row(
        tuple(annotated.document.source.id for annotated in corpus),
        np.unique(numbers, return_inverse=True)[1].astype(np.int64),
        numbers >= len(vocabulary),
        np.array(documents, np.int64),
        np.array(starts, np.int64),
        np.array(ends, np.int64),
    )
