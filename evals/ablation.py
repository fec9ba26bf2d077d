"""What each part of the ranking brings: ROUGE-2 without it, beside all of them together.

`python -m evals.ablation` prints a table for `docs/methods.md`: for each feature, and for the other
parts that can be left out, ROUGE-2 on the sets of `evals/summaries.py` and the difference.
"""

import os
import sys
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from statistics import fmean
from typing import Any
from unittest.mock import patch

import numpy as np

from briefing import ranking
from briefing.model import Annotated, Relations
from briefing.relations import relate

from .summaries import SETS, extract, read_corpus, rouge, rows

Cluster = tuple[tuple[Annotated, ...], Relations, Sequence[str]]


def _without(name: str) -> Any:
    """Return the features with one that is 1 for every candidate."""
    features = tuple(
        (key, (lambda terms, concepts: np.ones(len(terms.words))) if key == name else measure)
        for key, measure in ranking.FEATURES
    )
    return patch.object(ranking, "FEATURES", features)


def _parts() -> Iterator[tuple[str, Any]]:
    """Yield a name and a patch for each part that can be left out; first all together."""
    yield "all", ExitStack()
    for name, _ in ranking.FEATURES:
        if name != "focus":  # 1 without a question
            yield f"without {name}", _without(name)
    yield "without the place of the outcome", patch.object(ranking, "outcome", lambda *_: None)
    nothing = lambda found, _: [frozenset[int]()] * len(found)  # noqa: E731
    yield "claims may be made twice", patch.object(ranking, "claims_of", nothing)
    whole = sys.modules["briefing.ranking.redundancy"]
    yield "words may be said twice", patch.object(whole, "REPEATED", 2.0)


def table(data: Path) -> Iterator[str]:
    """Yield the rows of the table."""
    clusters: dict[str, tuple[int, list[Cluster]]] = {}
    for name, file, words in SETS:
        corpora = [(read_corpus(row), row) for row in rows(data / "summaries" / f"{file}.jsonl.gz")]
        clusters[name] = words, [(c, relate(c), row["references"]) for c, row in corpora]
    yield "| | " + " | ".join(f"{name} | difference" for name in clusters) + " |"
    yield "| --- |" + " ---: | ---: |" * len(clusters)
    first: dict[str, float] = {}
    for part, left_out in _parts():
        cells = []
        with left_out:
            for name, (words, known) in clusters.items():
                value = fmean(rouge(extract(c, r, words), refs)[1] for c, r, refs in known)
                first.setdefault(name, value)
                cells.append(f"{value:.4f} | {value - first[name]:+.4f}")
        yield f"| {part} | {' | '.join(cells)} |"


def main() -> int:
    """Print the table; return the exit code."""
    data = os.environ.get("BRIEFING_EVAL_DATA")
    if not data:
        print("the ablation is skipped: BRIEFING_EVAL_DATA names no folder with development data")
        return 0
    for line in table(Path(data)):
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
