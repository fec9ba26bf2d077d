"""Sentence borders: the Golden Rules, and running text with the borders that people set.

Sets: the English Golden Rules of the Pragmatic Segmenter (Dias, 2014); GUM (Zeldes, 2017); the
English Web Treebank (Silveira et al., 2014). A rule is right if its sentences come out exactly.
For running text the measure is the F1 of borders, a border being where a sentence ends: each
paragraph is split alone, its sentences joined by one blank; the border at its end is not counted.
"""

import gzip
import json
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any

from briefing.text.segment import split


def measure(data: Path) -> dict[str, float]:
    """Return the share of Golden Rules that are right, and F1 of borders by set and genre.

    Args:
        data: the folder that holds `sentences/` with the three sets.

    """
    rules = [row for row in rows(data, "golden-rules") if row["set"] == "golden"]
    gum = list(rows(data, "gum-dev"))
    scores = {
        "golden": sum(_right(rule) for rule in rules) / len(rules),
        "gum-news": f1(row for row in gum if row["genre"] == "news"),
        "gum-interview": f1(row for row in gum if row["genre"] == "interview"),
        "gum": f1(gum),
        "ewt": f1(rows(data, "ewt-dev")),
    }
    return {name: round(score, 4) for name, score in scores.items()}


def rows(data: Path, name: str) -> Iterator[dict[str, Any]]:
    """Yield the documents of a set."""
    with gzip.open(data / "sentences" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _right(rule: dict[str, Any]) -> bool:
    text: str = rule["text"]
    expected: list[str] = rule["sentences"]
    return [text[start:end] for start, end in split(text)] == expected


def ends(text: str) -> set[int]:
    """Return where the sentences of a text end."""
    return {end for _, end in split(text)}


def f1(documents: Iterable[dict[str, Any]], splitter: Callable[[str], set[int]] = ends) -> float:
    """Return F1 of the borders that a splitter finds inside all paragraphs of some documents."""
    found = expected = right = 0
    for row in documents:
        for sentences in row["paragraphs"]:
            text = " ".join(sentences)
            ours = splitter(text) - {len(text)}
            theirs = {len(" ".join(sentences[:count])) for count in range(1, len(sentences))}
            found += len(ours)
            expected += len(theirs)
            right += len(ours & theirs)
    return 2 * right / (found + expected)
