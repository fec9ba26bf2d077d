"""Headings glued in front of sentences: how many are parted, and whether anything else is.

The headings are those of GUM (Zeldes 2017): lines of ten words or fewer without a full stop, above
a paragraph. The paragraphs are those of the AllSides reports of 2021 that do not follow a heading.
Each paragraph is read alone, and with the next of the headings glued in front of it. Documents with
odd numbers, headings and reports alike, are there to learn from; measured are the even ones.

`recall` is the share of glued headings that are parted right behind the heading; `precision` is the
share of these among all partings, those of paragraphs without a heading among them.
"""

import gzip
import json
from collections.abc import Iterator
from itertools import cycle, pairwise
from pathlib import Path
from typing import Any

from briefing.readers.glued_headings import glued
from briefing.readers.headings import ENDED, OPENS
from briefing.readers.normalize import one_line

EVEN = 0
WORDS, PARAGRAPH_WORDS = 10, 12
"""Words of the longest heading, and of the shortest paragraph."""


def measure(data: Path) -> dict[str, float]:
    """Return precision and recall of parting glued headings.

    Args:
        data: the folder that holds `sentences/` and `clusters/`.

    """
    ends = [
        (len(heading), glued(f"{heading} {paragraph}"), glued(paragraph))
        for heading, paragraph in pairs(data, EVEN)
    ]
    right = sum(end == expected for expected, end, _ in ends)
    parted = sum((end > 0) + (alone > 0) for _, end, alone in ends)
    return {
        "precision": right / parted,
        "recall": right / len(ends),
        "paragraphs": len(ends),
        "false": parted - right,
    }


def pairs(data: Path, parity: int) -> Iterator[tuple[str, str]]:
    """Yield a heading and a paragraph, each paragraph once, the headings in turn."""
    return zip(cycle(_headings(data, parity)), _paragraphs(data, parity), strict=False)


def _headings(data: Path, parity: int) -> list[str]:
    headings: list[str] = []
    for row in _rows(data / "sentences" / "gum-dev.jsonl.gz", parity):
        blocks = [one_line(" ".join(sentences)) for sentences in row["paragraphs"]]
        headings += (a for a, b in pairwise(blocks) if _is_heading(a) and _is_paragraph(b))
    return headings


def _paragraphs(data: Path, parity: int) -> Iterator[str]:
    for row in _rows(data / "clusters" / "allsides2021-dev.jsonl.gz", parity):
        for report in row["documents"]:
            blocks = ["", *map(one_line, report["text"].split("\n\n"))]
            yield from (b for a, b in pairwise(blocks) if not _is_heading(a) and _is_paragraph(b))


def _is_heading(block: str) -> bool:
    return bool(OPENS.match(block)) and block.count(" ") < WORDS and not ENDED.search(block)


def _is_paragraph(block: str) -> bool:
    return bool(OPENS.match(block)) and block.count(" ") >= PARAGRAPH_WORDS - 1


def _rows(path: Path, parity: int) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for number, line in enumerate(lines, 1):
            if number % 2 == parity:
                yield json.loads(line)
