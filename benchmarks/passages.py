"""From ten texts to passages in one warm process: CPU time beside LexRank and TextRank of sumy.

The texts are the articles of Multi-News whose ids stand in `benchmarks/articles.txt`, taken as one
corpus: those of the first events with three articles of 12 to 45 sentences each, until there are
ten. Ours goes from text to passages: paragraphs at blank lines, sentences, what ranking needs to know
of shared copy, origins and sentences that say the same (`benchmarks/bare.py`), and ranking. Cleaning,
annotation and what is overtaken are not in it; what a summary takes from bytes, with all of them,
stands below. The peers are given our sentences. All take turns; figures are medians of five rounds
after one that does not count, in milliseconds. A ratio under its bar is marked, never an error. The
data is the folder that `BRIEFING_EVAL_DATA` names; without it this says so and measures nothing.
"""

import os
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import bare
from evals import summaries
from rankers import PEERS
from steps import Seconds, each_of, timed

from briefing.model import Annotated
from briefing.options import RankOptions
from briefing.ranking import rank
from briefing.relations import relate
from briefing.text.segment import segment

ARTICLES = Path(__file__).with_name("articles.txt")
FILE = "summaries/multinews-dev.jsonl.gz"
WORDS, RUNS = 220, 5
OURS = "briefing"
Run = Callable[[], object]
BARS = {"sumy LexRank": 80, "sumy TextRank": 60}
"""How many times as much as ours a peer should need."""


def articles(data: Path) -> list[dict[str, Any]]:
    """Return the articles of the list, in its order."""
    parts = {part["id"]: part for row in summaries.rows(data / FILE) for part in row["documents"]}
    return [parts[key] for key in ARTICLES.read_text(encoding="utf-8").split()]


def passages(texts: Sequence[str], words: int, seconds: Seconds) -> list[str]:
    """Return the extract of the texts, of so many words; add what each step takes."""
    with timed(seconds, "document"):
        documents = [bare.document(number, text) for number, text in enumerate(texts, start=1)]
    with timed(seconds, "segment"):
        corpus = [Annotated(each, segment(each)) for each in documents]
    with timed(seconds, "relate"), each_of(bare, seconds):
        relations = bare.relate(corpus)
    with timed(seconds, "rank"):
        ranking = rank(corpus, relations, RankOptions(length=words))
    by_id = {each.source.id: each for each in documents}
    return [by_id[p.candidate.span.source].slice(p.candidate.span) for p in ranking.extract]


def whole(row: dict[str, Any], words: int) -> str:
    """Return the extract of a cluster by all steps up to ranking, with annotations."""
    corpus = summaries.read_corpus(row)
    return summaries.extract(corpus, relate(corpus), words)


def contenders(rows: Sequence[dict[str, Any]], steps: list[Seconds]) -> Iterator[tuple[str, Run]]:
    """Yield ours, which adds what its steps take in each run, ours with everything, and the peers."""
    texts = [row["text"] for row in rows]

    def ours() -> None:
        steps.append({})
        passages(texts, WORDS, steps[-1])

    yield OURS, ours
    yield "briefing, all of it", lambda: whole({"documents": rows}, WORDS)
    documents = (bare.document(number, text) for number, text in enumerate(texts, start=1))
    sentences = [each.slice(sentence.span) for each in documents for sentence in segment(each)]
    print(f"{len(sentences)} sentences of {len(texts)} articles")
    for name, make in PEERS:
        if name in BARS:
            try:
                yield name, partial(make(), sentences, WORDS)
            except ImportError:
                print(f"{name} is not installed: pip install --group peers")


def lines(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield the steps of ours, their sum, and what all others take beside it; they take turns."""
    steps: list[Seconds] = []
    runs = list(contenders(rows, steps))
    spent: dict[str, list[float]] = {name: [] for name, _ in runs}
    for _ in range(1 + RUNS):
        for name, run in runs:
            start = time.process_time()
            run()
            spent[name].append(time.process_time() - start)
    medians = {name: statistics.median(values[1:]) for name, values in spent.items()}
    for step in steps[0]:
        yield f"  {step:18}{1000 * statistics.median(run[step] for run in steps[1:]):9.1f}"
    for name, median in medians.items():
        ratio = median / medians[OURS]
        under = f"  under the bar: {BARS[name]}" if ratio < BARS.get(name, 0) else ""
        yield f"{name:20}{1000 * median:9.1f}{ratio:9.1f}{under}"


def main() -> None:
    """Measure, and print the table."""
    data = os.environ.get("BRIEFING_EVAL_DATA")
    if not data:
        print("passages are skipped: BRIEFING_EVAL_DATA names no folder with development data")
        return
    print("\nFrom texts to passages, CPU milliseconds, and the ratio to ours")
    for line in lines(articles(Path(data))):
        print(line, flush=True)


if __name__ == "__main__":
    main()
