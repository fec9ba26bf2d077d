"""From ten texts to passages in one warm process: CPU time beside LexRank and TextRank of sumy.

The texts are the articles of Multi-News whose ids stand in `benchmarks/articles.txt`, taken as one
corpus: those of the first events with three articles of 12 to 45 sentences each, until there are ten. Ours goes from text to passages: paragraphs at blank lines, sentences, what ranking needs to
know of sentences that say the same, of shared copy and origins (`benchmarks/bare.py`), and ranking.
Cleaning, annotation and what is overtaken are not in it; what a summary takes from bytes and with all
of them stands below. The peers are given our sentences. Figures are medians in
milliseconds. A ratio under its bar is marked, never an error. The data is the folder that
`BRIEFING_EVAL_DATA` names; without it this says so and measures nothing.
"""

import hashlib
import os
import re
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

import bare
from evals.summaries import _corpus, _extract, _rows
from rankers import PEERS
from steps import Seconds, each_of, timed

from briefing.model import Annotated, Block, Document, Source
from briefing.options import RankOptions
from briefing.ranking import rank
from briefing.text.segment import segment

ARTICLES = Path(__file__).with_name("articles.txt")
FILE = "summaries/multinews-dev.jsonl.gz"
WORDS, RUNS = 220, 15
BARS = {"sumy LexRank": 80, "sumy TextRank": 60}
"""How many times as much as ours a peer should need."""
PARAGRAPH = re.compile(r"\S(?:(?!\n\s*\n).)*", re.DOTALL)


def articles(data: Path) -> list[dict[str, Any]]:
    """Return the articles of the list, in its order."""
    parts = {part["id"]: part for row in _rows(data / FILE) for part in row["documents"]}
    return [parts[key] for key in ARTICLES.read_text(encoding="utf-8").split()]


def document(number: int, text: str) -> Document:
    """Return a text as a document: what is between blank lines is a paragraph."""
    blocks = [
        Block("paragraph", match.start(), match.start() + len(match[0].rstrip()))
        for match in PARAGRAPH.finditer(text)
    ]
    digest = hashlib.sha256(text.encode()).hexdigest()
    words = len(text.split())
    source = Source(
        id=f"S{number}", path=f"{number}.txt", sha256=digest, text_sha256=digest, words=words
    )
    return Document(source, text, tuple(blocks))


def passages(texts: Sequence[str], seconds: Seconds) -> list[str]:
    """Return the extract of the texts; add what each step takes."""
    with timed(seconds, "document"):
        documents = [document(number, text) for number, text in enumerate(texts, start=1)]
    with timed(seconds, "segment"):
        corpus = [Annotated(each, segment(each)) for each in documents]
    with timed(seconds, "relate"), each_of(bare, seconds):
        relations = bare.relate(corpus)
    with timed(seconds, "rank"):
        ranking = rank(corpus, relations, RankOptions(length=WORDS))
    by_id = {each.source.id: each for each in documents}
    return [by_id[p.candidate.span.source].slice(p.candidate.span) for p in ranking.extract]


def median(run: Callable[[], object], runs: int) -> float:
    """Return the median CPU seconds of several runs, after one that does not count."""
    run()
    spent = []
    for _ in range(runs):
        start = time.process_time()
        run()
        spent.append(time.process_time() - start)
    return statistics.median(spent)


def lines(rows: Sequence[dict[str, Any]]) -> Iterator[str]:
    """Yield the steps of ours, their sum, what a whole summary takes, and each peer beside ours."""
    texts = [row["text"] for row in rows]
    passages(texts, {})
    runs: list[Seconds] = [{} for _ in range(RUNS)]
    for seconds in runs:
        passages(texts, seconds)
    for name in runs[0]:
        yield _row(f"  {name}", statistics.median(seconds[name] for seconds in runs))
    ours = median(partial(passages, texts, {}), RUNS)
    yield _row("briefing", ours)
    yield _row(
        "briefing, all of it",
        median(lambda: _extract(_corpus({"documents": rows}), WORDS), 3),
        ours,
    )
    sentences = [
        each.slice(sentence.span)
        for number, text in enumerate(texts, start=1)
        for each in [document(number, text)]
        for sentence in segment(each)
    ]
    for name, make in PEERS:
        if name not in BARS:
            continue
        try:
            spent = median(partial(make(), sentences, WORDS), 3)
        except ImportError:
            yield f"{name} is not installed: pip install --group peers"
            continue
        under = f"  under the bar: {BARS[name]}" if spent < BARS[name] * ours else ""
        yield _row(name, spent, ours) + under
    yield f"{len(sentences)} sentences of {len(texts)} articles"


def _row(name: str, spent: float, ours: float | None = None) -> str:
    return f"{name:20}{1000 * spent:9.1f}" + (f"{spent / ours:9.1f}" if ours else "")


def main() -> None:
    """Measure, and print the table."""
    data = os.environ.get("BRIEFING_EVAL_DATA")
    if not data:
        print("passages are skipped: BRIEFING_EVAL_DATA names no folder with development data")
        return
    print(f"\nFrom texts to passages, CPU milliseconds, median of {RUNS} runs (3 of the others)")
    print(f"{'':20}{'ms':>9}{'ratio':>9}")
    for line in lines(articles(Path(data))):
        print(line, flush=True)


if __name__ == "__main__":
    main()
