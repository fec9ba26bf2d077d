"""CPU time and memory of each step as corpora grow, and how fast they grow.

Each corpus is made by `benchmarks/recombined.py`, which says how, and taken through the steps in a
fresh process. Memory is the most that the process has held so far. The exponent is that of the
growth since the size before: 1 is in proportion to the words, 2 to their square. A figure over its
bar is marked, never an error, since machines differ. Without the folder that `BRIEFING_EVAL_DATA`
names nothing is measured.

    python benchmarks/scale.py --sizes 5,50,500
    python benchmarks/scale.py --sizes 500,5000,50000 --steps rank --stand-ins

With `--sources 50` the documents are joined to fifty long texts.

`--steps rank` does what ranking needs and nothing else (`benchmarks/bare.py`): the texts are taken as
they are, and nothing is annotated. With `--stand-ins` every sentence is a claim of its own and every
document an origin, so that ranking alone grows.
"""

import argparse
import json
import math
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import NamedTuple

import bare
from steps import Seconds, each_of, timed

from briefing import relations
from briefing.annotation import ANNOTATORS
from briefing.annotation.keyphrases import with_yake
from briefing.compose import compose
from briefing.model import Annotated, Document
from briefing.options import Options
from briefing.pipeline import Reading, on_topic, read, styled
from briefing.ranking import rank
from briefing.rendering import render
from briefing.rendering.house_style import folders, load
from briefing.sections import Evidence
from briefing.text.segment import segment

HERE = Path(__file__).parent
ALL, RANK, STAND_INS = "all", "rank", "rank with stand-ins"


class Bar(NamedTuple):
    """What should not be exceeded."""

    row: str
    seconds: float
    megabytes: float


BARS = {
    (ALL, 5_000): Bar("total", 120.0, 800),
    (RANK, 50_000): Bar("rank", 25.0, 1_000),
    (STAND_INS, 50_000): Bar("rank", 25.0, 1_000),
}
"""By what is run and documents: the row, its CPU seconds, and the memory up to it."""
STEEP, FROM = 1.15, 500
"""Exponent of `rank` that should not be exceeded, from the growth from this size on."""
NOISE = 0.02
"""CPU seconds below which no growth is told, and no part of a step."""


class Figures(NamedTuple):
    """What a corpus cost."""

    words: int
    seconds: Seconds
    """CPU seconds by step and part of a step, as in `benchmarks/steps.py`."""
    megabytes: dict[str, float]
    """Most memory held up to the end of each step."""


def measured(folder: Path, run: str) -> Figures:
    """Take the sources in a folder through the steps."""
    seconds: Seconds = {}
    megabytes: dict[str, float] = {}

    @contextmanager
    def step(name: str) -> Iterator[None]:
        with timed(seconds, name):
            yield
        megabytes[name] = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1000

    style = load("plain", folders())
    options = styled(Options(), style)
    with step("read"):
        reading = read(folder) if run == ALL else Reading(tuple(plain(folder)), (), ())
    with step("segment"):
        corpus = [Annotated(document, segment(document)) for document in reading.documents]
    words = sum(document.source.words for document in reading.documents)
    if run != ALL:
        with step("relate"), each_of(bare, seconds):
            related = bare.relate(corpus) if run == RANK else bare.stand_in(corpus)
        with step("rank"):
            rank(corpus, related, options.rank)
        return Figures(words, seconds, megabytes)
    with step("annotate"):
        for name, annotator in ANNOTATORS:
            with timed(seconds, f"  {name}"):
                corpus = [annotator(annotated) for annotated in corpus]
        with timed(seconds, "  yake"):
            corpus = list(with_yake(corpus, options.annotate.keyphrases))
    with step("relate"), each_of(relations, seconds):
        with timed(seconds, "  on topic"):
            on_topic(corpus, options)
        related = relations.relate(corpus)
    with step("rank"):
        ranking = rank(corpus, related, options.rank)
    with step("compose"):
        evidence = Evidence(tuple(corpus), related, ranking, options.compose.caps)
        brief = compose(evidence, reading.notices, reading.left_out, options)
    with step("render"):
        render(brief, style, ("md",))
    return Figures(words, seconds, megabytes)


def plain(folder: Path) -> Iterator[Document]:
    """Yield the texts in a folder as documents, without the readers."""
    files = [path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.jsonl"))]
    lines = (line for file in files for line in file.splitlines())
    for number, line in enumerate(lines, start=1):
        yield bare.document(number, json.loads(line)["text"])


def joined(folder: Path, sources: int) -> None:
    """Join the documents in a folder to so many sources of plain text, in their order."""
    texts = [document.text for document in plain(folder)]
    for path in folder.glob("*.jsonl"):
        path.unlink()
    for number in range(sources):
        part = texts[number * len(texts) // sources : (number + 1) * len(texts) // sources]
        (folder / f"{number:04}.txt").write_text("\n\n".join(part), encoding="utf-8")


def of_size(size: int, run: str, sources: int | None) -> Figures:
    """Make a corpus and measure it, each in a process of its own."""
    with tempfile.TemporaryDirectory() as folder:
        corpus = (sys.executable, str(HERE / "recombined.py"), str(size), folder)
        subprocess.run(corpus, stdout=subprocess.DEVNULL, check=True)
        if sources:
            joined(Path(folder), sources)
        child = (sys.executable, __file__, "--measure", folder, "--run", run)
        printed = subprocess.run(child, stdout=subprocess.PIPE, check=True).stdout
    return Figures(*json.loads(printed))


def lines(size: int, run: str, now: Figures, before: tuple[int, Figures] | None) -> Iterator[str]:
    """Yield the rows of a size: CPU seconds, growth, memory, and what is over its bar."""
    yield f"\n{size} documents, {now.words} words"
    bar = BARS.get((run, size))
    for name, spent in {**now.seconds, "total": _total(now)}.items():
        if name.startswith(" ") and spent < NOISE:
            continue
        row = f"  {name:18}{spent:9.2f}"
        memory = max(now.megabytes.values()) if name == "total" else now.megabytes.get(name)
        over = []
        exponent = _exponent(name, now, before[1]) if before else None
        row += f"{exponent:10.2f}" if exponent is not None else f"{'-':>10}"
        row += f"{memory:9.0f}" if memory is not None else ""
        if bar and name == bar.row:
            over += [f"CPU, {bar.seconds:.0f} s"] if spent > bar.seconds else []
            over += [f"memory, {bar.megabytes:.0f} MB"] if (memory or 0) > bar.megabytes else []
        if name == "rank" and before and before[0] >= FROM and exponent and exponent > STEEP:
            over.append(f"exponent, {STEEP}")
        yield row + (f"  over the bar: {'; '.join(over)}" if over else "")


def _total(figures: Figures) -> float:
    return sum(value for name, value in figures.seconds.items() if not name.startswith(" "))


def _exponent(name: str, now: Figures, before: Figures) -> float | None:
    spent, earlier = (
        _total(f) if name == "total" else f.seconds.get(name, 0.0) for f in (now, before)
    )
    if min(spent, earlier) < NOISE:
        return None
    return math.log(spent / earlier) / math.log(now.words / before.words)


def main(arguments: Sequence[str]) -> int:
    """Measure each size and print its rows; return the exit code."""
    parser = argparse.ArgumentParser(description="Measure the steps on corpora of several sizes.")
    parser.add_argument("--sizes", default="5,50,500", help="documents, smallest first")
    parser.add_argument("--steps", choices=(ALL, RANK), default=ALL, help="what is run")
    parser.add_argument("--stand-ins", action="store_true", help="with rank: cheap relations")
    parser.add_argument("--sources", type=int, help="join the documents to so many long sources")
    parser.add_argument("--measure", help=argparse.SUPPRESS)
    parser.add_argument("--run", default=ALL, help=argparse.SUPPRESS)
    chosen = parser.parse_args(arguments)
    if chosen.measure:
        print(json.dumps(measured(Path(chosen.measure), chosen.run)))
        return 0
    if not os.environ.get("BRIEFING_EVAL_DATA"):
        print("growth is skipped: BRIEFING_EVAL_DATA names no folder with development data")
        return 0
    run = STAND_INS if chosen.stand_ins and chosen.steps == RANK else chosen.steps
    print(f"Growth, {run}: sentences of news recombined, 6 % of the words replaced, names varied,")
    print("20 % near-copies; each size in a fresh process. CPU seconds, exponent, MB so far")
    before: tuple[int, Figures] | None = None
    for size in map(int, chosen.sizes.split(",")):
        figures = of_size(size, run, chosen.sources)
        print("\n".join(lines(size, run, figures, before)), flush=True)
        before = size, figures
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
