"""Dates beside a library in the same run: words in a CPU second, and F1 of spans and values.

Ours is measured warm, the patterns compiled, on all articles of AQUAINT TimeML: the median of five
runs. The peer is `dateparser.search`, which gets the date of each article as its base; it is slow,
and gets the first articles. The data is the folder that `BRIEFING_EVAL_DATA` names; without it this
says so and prints nothing.
"""

import gzip
import json
import os
import statistics
import sys
import time
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from evals.dates import Row, document, score

from briefing.annotation.dates import dates
from briefing.model import Annotated
from briefing.text.segment import segment

RUNS = 5
FEW = 8
"""Articles that the peer gets."""
FAST = 300_000
"""Words that the dates should get through in a CPU second."""
Found = list[tuple[int, int, str]]
"""Start, end and value of each date of an article."""


def ours(corpus: Sequence[Annotated]) -> list[Found]:
    """Return our dates of each article."""
    found = [dates(annotated).annotations.dates for annotated in corpus]
    return [[(m.span.start, m.span.end, m.value) for m in mentions] for mentions in found]


def dateparser(rows: Sequence[Row]) -> list[Found]:
    """Return the dates that the library finds, at the first place behind the last one."""
    from datetime import datetime

    from dateparser.search import search_dates

    found: list[Found] = []
    for row in rows:
        base: Any = {"RELATIVE_BASE": datetime.fromisoformat(row["dct"][:10])}
        mentions: Found = []
        end = 0
        for words, day in search_dates(row["text"], languages=["en"], settings=base) or ():
            start = row["text"].find(words, end)
            if start >= 0:
                end = start + len(words)
                mentions.append((start, end, day.date().isoformat()))
        found.append(mentions)
    return found


def main() -> int:
    """Print a line for each; return the exit code."""
    data = os.environ.get("BRIEFING_EVAL_DATA")
    if not data:
        print("dates are skipped: BRIEFING_EVAL_DATA names no folder with development data")
        return 0
    with gzip.open(Path(data) / "dates" / "aquaint-timeml.jsonl.gz", "rt", encoding="utf-8") as f:
        rows: list[Row] = [json.loads(line) for line in f]
    documents = [document(row["text"], row["dct"][:10]) for row in rows]
    corpus = [Annotated(one, segment(one)) for one in documents]
    for many in (len(rows), FEW):
        ours(corpus[:many])  # warm
        runs = [timed(partial(ours, corpus[:many])) for _ in range(RUNS)]
        report("briefing", rows[:many], runs[0][0], statistics.median(spent for _, spent in runs))
    try:
        report("dateparser", rows[:FEW], *timed(partial(dateparser, rows[:FEW])))
    except ImportError:
        print("dateparser is not installed")
    return 0


def timed(finding: Callable[[], list[Found]]) -> tuple[list[Found], float]:
    """Return what is found, and the CPU seconds that it took."""
    start = time.process_time()
    return finding(), time.process_time() - start


def report(name: str, rows: Sequence[Row], found: Sequence[Found], spent: float) -> None:
    """Print the figures of one of them."""
    speed = sum(len(row["text"].split()) for row in rows) / spent
    scores = score(rows, found)
    cells = f"overlap F1 {scores['overlap.f1']:.3f}, value F1 {scores['value.f1']:.3f}"
    goal = f" (should be {FAST})" if name == "briefing" and speed < FAST else ""
    print(f"{name:10} {len(rows):3} articles: {cells}, {speed:9.0f} words a CPU second{goal}")


if __name__ == "__main__":
    sys.exit(main())
