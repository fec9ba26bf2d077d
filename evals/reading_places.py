"""Places in the sources of a reading: where words stand, without the words themselves.

A place of development data is `1:512-587:1f2e3d4c`: the number of the document in its row, from 1,
the code points in its raw text, and the first eight digits of the SHA-256 of that slice, so that
no text of the data stands in the project. A place of texts that belong to the project is
`001: words`: the beginning of the file's name among the samples, all of it in a dossier, and the
words.

`python -m evals.reading_places FILE ROW NUMBER WORDS` prints the place of words in a row of data.
"""

import gzip
import hashlib
import json
import os
import re
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from briefing.model import Document, Span

OFFSETS = re.compile(r"(\d+):(\d+)-(\d+):([0-9a-f]{8})")
WORDS = re.compile(r"([\w.#-]+): (.+)")
PLACE_KEYS = ("at", "by", "reason", "without", "besides")
"""Terms of a line that may hold places; `besides` may also hold names and dates."""

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Text:
    """A source as a reading knows it: its raw text, and the document that was read from it."""

    raw: str
    document: Document


def row(data: Path, file: str, identity: str) -> Row:
    """Return the row of a file of development data that has this id."""
    with gzip.open(data / f"{file}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return next(found for found in map(json.loads, lines) if found["id"] == identity)


def spans(place: str, texts: Mapping[str, Text]) -> tuple[Span, ...]:
    """Return where the words of a place stand in the readable text, once or more.

    They stand nowhere when they were left out as litter.

    Raises:
        ValueError: other words stand at the offsets than those that were read.

    """
    if match := OFFSETS.fullmatch(place):
        text = texts[match[1]]
        words = text.raw[int(match[2]) : int(match[3])]
        if _short_hash(words) != match[4]:
            raise ValueError(f"{place}: other words stand there")
    elif match := WORDS.fullmatch(place):
        text, words = texts[match[1]], match[2]
    else:
        raise ValueError(f"{place}: no place")
    source = text.document.source.id
    found = re.finditer(_pattern(words), text.document.text)
    return tuple(Span(source, *match.span()) for match in found)


def places(terms: Mapping[str, Any]) -> Iterator[str]:
    """Yield the places that the terms of a line name, whatever they are there for."""
    for key in PLACE_KEYS:
        yield from (p for p in terms.get(key, ()) if OFFSETS.fullmatch(p) or WORDS.fullmatch(p))


def overlap(span: Span, other: Span) -> int:
    """Return how many code points two spans share."""
    if span.source != other.source:
        return 0
    return max(0, min(span.end, other.end) - max(span.start, other.start))


def _pattern(words: str) -> str:
    """Return an expression for words, whatever blanks stand between them."""
    return r"\s+".join(re.escape(word) for word in words.split())


def _short_hash(words: str) -> str:
    return hashlib.sha256(words.encode()).hexdigest()[:8]


def _place(file: str, identity: str, number: str, words: str) -> str:
    """Return the place of words where they first stand in a document of a row."""
    documents = row(Path(os.environ["BRIEFING_EVAL_DATA"]), file, identity)["documents"]
    raw: str = documents[int(number) - 1]["text"]
    match = re.search(_pattern(words), raw)
    if match is None:
        raise ValueError(f"{words}: not in document {number}")
    return f"{number}:{match.start()}-{match.end()}:{_short_hash(match[0])}"


if __name__ == "__main__":
    print(_place(*sys.argv[1:]))
