"""Summaries beside those of peers in the same run: ROUGE, and CPU time as a ratio to ours.

The clusters, the words of a summary and the references are those of `evals/summaries.py`; so is
lead round-robin. Every output is cut to the same number of words. ROUGE-1, ROUGE-2 and ROUGE-SU4 are
F1 with stemming, averaged over references, then over clusters; one set of constants serves both
sets, and no setting of a peer (`benchmarks/rankers.py`) differs between them. The CPU time of ours
goes from the bytes of the sources through reading, splitting and annotation to the passages; beside
it stands ours without annotation, from texts to passages (`benchmarks/passages.py`). That of the peers
leaves out reading and splitting, which they are given; the ratio is theirs to ours with everything. The data is the folder that
`BRIEFING_EVAL_DATA` names; without it this says so and measures nothing.

    python benchmarks/peers.py [--rows N]
"""

import argparse
import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from statistics import fmean
from typing import Any, NamedTuple

sys.path.insert(0, str(Path(__file__).parents[1]))

from evals import summaries
from passages import passages, whole
from rankers import PEERS, Ranker
from rouge import su4

from briefing.model import Annotated

MEASURES = ("R-1", "R-2", "R-SU4")
OURS, BARE, LEAD = "briefing", "  not annotated", "lead round-robin"


class Cluster(NamedTuple):
    """What a summary is made of."""

    row: dict[str, Any]
    corpus: tuple[Annotated, ...]
    sentences: tuple[str, ...]
    """Those of running text, document after document."""


System = Callable[[Cluster, int], str]
"""A cluster and the words of a summary to a text."""
Scores = tuple[float, float, float]


class Result(NamedTuple):
    """What a system did on a set."""

    scores: list[Scores]
    """Those of each cluster."""
    seconds: float
    """CPU seconds of all of them."""


def systems() -> Iterator[tuple[str, System]]:
    """Yield ours, lead and the peers; say which of these are not installed."""
    yield OURS, lambda cluster, words: whole(cluster.row, words)
    yield BARE, _bare
    yield LEAD, lambda cluster, words: summaries.lead(cluster.corpus, words)
    for name, make in PEERS:
        try:
            yield name, _from_sentences(make())
        except ImportError:
            print(f"{name} is not installed: pip install --group peers")


def _bare(cluster: Cluster, words: int) -> str:
    return " ".join(passages([part["text"] for part in cluster.row["documents"]], words, {}))


def _from_sentences(ranker: Ranker) -> System:
    return lambda cluster, words: ranker(cluster.sentences, words)


def clusters(path: Path, number: int | None) -> list[Cluster]:
    """Return the clusters of a set, or as many of them at even steps."""
    rows = list(summaries.rows(path))
    number = min(number or len(rows), len(rows))
    found = []
    for row in (rows[place * len(rows) // number] for place in range(number)):
        corpus = summaries.read_corpus(row)
        texts = (
            a.document.slice(s.span) for a in corpus for s in a.sentences if s.kind != "heading"
        )
        found.append(Cluster(row, corpus, tuple(texts)))
    return found


def result(system: System, found: Sequence[Cluster], words: int) -> Result:
    """Return what a system scores on clusters and what it costs."""
    scores, spent = [], 0.0
    for cluster in found:
        start = time.process_time()
        summary = system(cluster, words)
        spent += time.process_time() - start
        summary = " ".join(summary.split()[:words])
        references = cluster.row["references"]
        skipping = fmean(su4(summary, reference) for reference in references)
        scores.append((*summaries.rouge(summary, references), skipping))
    return Result(scores, spent)


def lines(
    found: Sequence[Cluster], words: int, made: Sequence[tuple[str, System]]
) -> Iterator[str]:
    """Yield a line for each system, then ours against lead and against the best of sumy."""
    results: dict[str, Result] = {}
    for name, system in made:
        results[name] = new = result(system, found, words)
        cells = "".join(f"{mean:8.4f}" for mean in _means(new))
        ratio = new.seconds / results[OURS].seconds
        yield f"{name:18}{cells}{new.seconds:9.2f}{ratio:8.2f}"
    best = max(
        (name for name in results if name.startswith("sumy")),
        key=lambda name: _means(results[name])[1],
        default=None,
    )
    for other in filter(None, (LEAD, best)):
        yield f"above {other}: " + ", ".join(_above(results[OURS], results[other]))


def _means(result: Result) -> list[float]:
    return [fmean(values) for values in zip(*result.scores, strict=True)]


def _above(ours: Result, other: Result) -> Iterator[str]:
    """Yield by measure how much ours is above another, and the share of resamples where it is not."""
    for place, measure in enumerate(MEASURES):
        pairs = zip(ours.scores, other.scores, strict=True)
        above = [mine[place] - theirs[place] for mine, theirs in pairs]
        yield f"{measure} {fmean(above):+.4f} (p {summaries.share_not_above(above):.4f})"


def main(arguments: Sequence[str]) -> int:
    """Print a table for each set; return the exit code."""
    parser = argparse.ArgumentParser(description="Compare summaries with those of peers.")
    parser.add_argument("--rows", type=int, help="clusters of each set, at even steps; else all")
    chosen = parser.parse_args(arguments)
    data = os.environ.get("BRIEFING_EVAL_DATA")
    if not data:
        print("peers are skipped: BRIEFING_EVAL_DATA names no folder with development data")
        return 0
    made = list(systems())
    for name, file, words in summaries.SETS:
        found = clusters(Path(data) / "summaries" / f"{file}.jsonl.gz", chosen.rows)
        heads = "".join(f"{head:>8}" for head in MEASURES)
        print(f"\n{name}, {len(found)} clusters, {words} words")
        print(f"{'':18}{heads}{'CPU s':>9}{'ratio':>8}")
        for line in lines(found, words, made):
            print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
