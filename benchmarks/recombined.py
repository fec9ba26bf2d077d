"""Large corpora, made of the sentences of development data; the same every time.

No large set of news about one event is free to use, so this makes one: `python
benchmarks/recombined.py 500 FOLDER` writes 500 documents as JSON Lines. The sentences are those of
Multi-News and ECB+. Ten documents make a story:

- a document has some 120 to 420 words, in paragraphs of one to three sentences on end; three in four
  are of the cluster that its story has for a home, the others of any;
- of its words 6 % are replaced by others, as frequent as they are in the data;
- half of the names are replaced throughout a story, by made-up ones: names grow with the corpus;
- two documents in ten are near-copies of another one of the story: one sentence in ten is left out,
  and other words are replaced.

A corpus of 50 begins with that of 5. The texts are as long as news and have its words and its
copies; nobody could read them.
"""

import argparse
import calendar
import gzip
import json
import os
import re
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path
from random import Random
from typing import Any
from zlib import crc32

from briefing.text.agencies import LABELS
from briefing.text.people import FIRST_NAMES
from briefing.text.segment import split

FILES = ("summaries/multinews-dev", "clusters/ecbplus-dev")
STORY = 10
"""Documents of a story."""
COPIES = (4, 9)
"""Those of a story that are near-copies of one of the four before them."""
AT_HOME = 0.75
REPLACED = 0.06
LEFT_OUT = 0.1
FILE = 5_000
"""Documents of a file: no file may be too large to be read."""
FIRST_DAY = date(2021, 1, 1)

WORD = re.compile(r"([^\W\d_]+(?:['’][^\W\d_]+)*)")
PARTS = tuple(
    part.split()
    for part in (
        "Bal Ber Bor Cal Car Dal Dor Fal Far Gar Gor Hal Har Hol Jar Kal Kar Kel Kor Lam Lor Mal Mar "
        "Mel Mor Nal Nor Pal Par Pel Ral Ros Sal Sel Tal Tor Val Ver Wal Zar",
        "a ad am an ar e el en er i il in is o ol on or u ul un",
        "bach berg bin by cott dale den din dorf ev field ford gan ham hurst ić ide kin ko kov land "
        "ley low man mer mont more nik off quist rick sen shaw ski son stad ton vale vic wick",
    )
)
"""Of which made-up names are made."""
FIXED = frozenset(
    word.lower()
    for names in (FIRST_NAMES, LABELS, calendar.day_name, calendar.month_name)
    for name in names
    for word in name.split()
)
"""Given names, agencies, weekdays and months."""

Text = tuple[str, ...]
"""A sentence: what stands between its words and the words, by turns."""


@dataclass(frozen=True, slots=True)
class Pool:
    """What corpora are made of."""

    clusters: tuple[tuple[Text, ...], ...]
    """The sentences of each cluster, in order."""
    words: tuple[str, ...]
    """Every word that is no name, as often as it stands there."""
    names: frozenset[str]


def pool(data: Path) -> Pool:
    """Return the sentences of the development data in a folder."""
    clusters = tuple(
        tuple(sentence for part in row["documents"] for sentence in sentences(part["text"]))
        for file in FILES
        for row in _rows(data / f"{file}.jsonl.gz")
    )
    return pooled([cluster for cluster in clusters if len(cluster) > STORY])


def pooled(clusters: Sequence[tuple[Text, ...]]) -> Pool:
    """Return a pool of clusters of sentences.

    A name is a word with a capital letter that never stands without one; given names, agencies,
    weekdays and months stay what they are.
    """
    # Without the first word of a sentence, which has a capital in any case.
    inner = Counter(word for cluster in clusters for text in cluster for word in text[3::2])
    names = frozenset(
        word
        for word in inner
        if len(word) > 3
        and word.istitle()
        and word.lower() not in FIXED
        and word.lower() not in inner
    )
    return Pool(tuple(clusters), tuple(word for word in inner.elements() if word.islower()), names)


def sentences(text: str) -> Iterator[Text]:
    """Yield the sentences of a text, each with its words apart."""
    for paragraph in re.split(r"\n\s*\n", text):
        for start, end in split(paragraph):
            words = tuple(WORD.split(" ".join(paragraph[start:end].split())))
            if len(words) > 1:
                yield words


def document(pool: Pool, number: int) -> str:
    """Return the text of one document, counted from 0."""
    story, place = divmod(number, STORY)
    if place in COPIES:
        draw = Random(f"copy {number}")
        paragraphs = _recombined(pool, number - draw.randint(1, 4))
        paragraphs = [[text for text in p if draw.random() >= LEFT_OUT] for p in paragraphs]
    else:
        draw = Random(f"words {number}")
        paragraphs = _recombined(pool, number)
    return "\n\n".join(
        " ".join("".join(_varied(pool, text, story, draw)) for text in paragraph)
        for paragraph in paragraphs
        if paragraph
    )


def _recombined(pool: Pool, number: int) -> list[list[Text]]:
    """Return the paragraphs of a document, before its words are varied."""
    draw = Random(f"sentences {number}")
    home = pool.clusters[number // STORY * 7 % len(pool.clusters)]
    paragraphs = []
    left = draw.randint(120, 420)
    while left > 0:
        cluster = home if draw.random() < AT_HOME else draw.choice(pool.clusters)
        start = draw.randrange(len(cluster))
        paragraphs.append(list(cluster[start : start + draw.randint(1, 3)]))
        left -= sum(len(text) // 2 for text in paragraphs[-1])
    return paragraphs


def _varied(pool: Pool, text: Text, story: int, draw: Random) -> Iterator[str]:
    """Yield a sentence, piece by piece, with some words replaced and the names of its story."""
    for number, piece in enumerate(text):
        if number % 2 == 0:
            yield piece
        elif piece in pool.names:
            yield _name(piece, story)
        elif draw.random() < REPLACED:
            other = draw.choice(pool.words)
            yield other.capitalize() if piece[0].isupper() else other
        else:
            yield piece


def _name(name: str, story: int) -> str:
    """Return what a name is in a story: half of them stay."""
    number, is_other = divmod(crc32(f"{story} {name}".encode()), 2)
    made = ""
    for part in PARTS:
        number, at = divmod(number, len(part))
        made += part[at]
    return made if is_other else name


def write(pool: Pool, size: int, folder: Path) -> int:
    """Write a corpus of `size` documents; return the number of its words."""
    words = 0
    for first in range(0, size, FILE):
        path = folder / f"{first // FILE:03}.jsonl"
        with path.open("w", encoding="utf-8", newline="\n") as file:
            for number in range(first, min(first + FILE, size)):
                text = document(pool, number)
                day = FIRST_DAY + timedelta(days=number // STORY % 1500 + number % 3)
                row = {"id": f"d{number}", "date": day.isoformat(), "text": text}
                file.write(json.dumps(row, ensure_ascii=False) + "\n")
                words += len(text.split())
    return words


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def main(arguments: Sequence[str]) -> int:
    """Write a corpus; return the exit code."""
    parser = argparse.ArgumentParser(description="Write a corpus made of development data.")
    parser.add_argument("size", type=int, help="documents")
    parser.add_argument("folder", type=Path, help="folder to write to")
    chosen = parser.parse_args(arguments)
    data = os.environ.get("BRIEFING_EVAL_DATA")
    if not data:
        print("nothing is written: BRIEFING_EVAL_DATA names no folder with development data")
        return 1
    print(write(pool(Path(data)), chosen.size, chosen.folder))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
