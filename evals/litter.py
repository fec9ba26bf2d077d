"""Litter planted into clean texts: what share of it goes, and whether words of the text go along.

Litter is what stands around the article on saved pages (`page_lines.py`), texts are all of GUM
(Zeldes 2017) and the AllSides reports of 2021, each with its headline. Pages with odd numbers are
there to learn from; measured are the even ones. Each text gets lines in three places: above its
headline, behind one of its blocks, and at its end. At the top and at the end stand stretches of 3,
6, 12, 24 or 48 lines out of what stands before and after the article of a page, in its order; within
the text stands what interrupts the article of a page, a run or a single line, as it is there. All
lines get their turn, several times. Every second text has blank lines between the planted lines.

`recall` is the share of the planted lines that are left out whole, `words` the share of their words.
`kept` is the share of the words of the texts that are read as without the litter: a word that goes
only from the planted text, or that goes from its place, is collateral. It has to be 1.
"""

import gzip
import json
from collections import Counter
from collections.abc import Iterable, Iterator
from difflib import SequenceMatcher
from itertools import cycle
from pathlib import Path
from typing import Any, NamedTuple

from briefing.model import Raw
from briefing.options import ReadOptions
from briefing.readers import read

from .page_lines import pages

EVEN = 0
LENGTHS = (3, 6, 12, 24, 48)
"""Lines of the stretches that are planted above and below a text, in turn."""


class Planted(NamedTuple):
    """A text with litter."""

    blocks: tuple[str, ...]
    """The text alone."""
    lines: tuple[str, ...]
    """The litter, in order."""
    text: str
    """Both."""


class Count(NamedTuple):
    """What became of a planted text."""

    lines: int = 0
    lines_left: int = 0
    words: int = 0
    words_left: int = 0
    own: int = 0
    """Words of the text itself, as it is read without litter."""
    collateral: int = 0


def measure(data: Path) -> dict[str, float]:
    """Return the share of planted lines and words that go, and of other words that stay.

    Args:
        data: the folder that holds `html/`, `sentences/` and `clusters/`.

    """
    counts = [counted(planted) for planted in plantings(data, EVEN)]
    total = Count(*map(sum, zip(*counts, strict=True)))
    return {
        "recall": 1 - total.lines_left / total.lines,
        "words": 1 - total.words_left / total.words,
        "kept": 1 - total.collateral / total.own,
        "lines": total.lines,
        "collateral": total.collateral,
    }


def plantings(data: Path, parity: int) -> Iterator[Planted]:
    """Yield all texts, each with litter in three places."""
    around = pages(data, parity)
    tops = _stretches(page.before for page in around)
    withins = [run for page in around for run in page.between]
    ends = _stretches(page.after for page in around)
    for number, blocks in enumerate(_texts(data)):
        top, within, end = (part[number % len(part)] for part in (tops, withins, ends))
        place = 1 + number % max(1, len(blocks) - 1)
        runs = (top, blocks[:place], within, blocks[place:], end)
        gaps = ("\n\n" if number % 2 else "\n", "\n\n")
        text = "\n\n".join(gaps[at % 2].join(run) for at, run in enumerate(runs) if run)
        yield Planted(blocks, (*top, *within, *end), text)


def _stretches(parts: Iterable[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return lines as stretches whose lengths go round; none goes on from one page to the next."""
    lengths = cycle(LENGTHS)
    stretches: list[tuple[str, ...]] = []
    for part in parts:
        rest = part
        while rest:
            length = next(lengths)
            stretches.append(rest[:length])
            rest = rest[length:]
    return stretches


def _texts(data: Path) -> Iterator[tuple[str, ...]]:
    """Yield the blocks of each text, the headline first."""
    for row in _rows(data / "summaries" / "gum-dev.jsonl.gz"):
        for part in row["documents"]:
            yield tuple(part["text"].split("\n\n"))
    for row in _rows(data / "clusters" / "allsides2021-dev.jsonl.gz"):
        for part in row["documents"]:
            yield (part["title"], *part["text"].split("\n\n"))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def counted(planted: Planted) -> Count:
    """Return what is left of the litter in a text, and what is lacking of the text itself."""
    own = _read("\n\n".join(planted.blocks))
    missing, extra = _difference(own, _read(planted.text))
    left = f" {' '.join(extra)} "
    return Count(
        lines=len(planted.lines),
        lines_left=sum(f" {line} " in left for line in planted.lines),
        words=sum(len(line.split()) for line in planted.lines),
        words_left=len(left.split()),
        own=sum(len(block.split()) for block in own),
        collateral=missing,
    )


def _read(text: str) -> list[str]:
    (document,) = read(Raw("text.txt", text.encode()), ReadOptions())
    return [document.text[block.start : block.end] for block in document.blocks]


def _difference(own: list[str], mixed: list[str]) -> tuple[int, list[str]]:
    """Return how many words of the text are missing or out of place, and the blocks or words added."""
    rest = iter(mixed)
    if all(block in rest for block in own):
        return 0, list((Counter(mixed) - Counter(own)).elements())
    ours, theirs = " ".join(own).split(), " ".join(mixed).split()
    same = SequenceMatcher(None, ours, theirs, autojunk=False).get_matching_blocks()
    extra = list(theirs)
    for run in reversed(same):
        del extra[run.b : run.b + run.size]
    return len(ours) - sum(run.size for run in same), extra
