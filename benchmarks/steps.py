"""CPU time of each step, on the sample sources and on fifty texts made of their paragraphs.

The figure is the median of the user and system time of the process and its children. Beside it
stands the ratio to a peer in the same run, the keyphrases of the same texts by YAKE alone, since
machines differ. Prints a table and fails on nothing. Run it with the Python of the environment:
`python benchmarks/steps.py`.
"""

import inspect
import resource
import statistics
import tempfile
from collections import defaultdict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import ModuleType
from typing import Any
from unittest.mock import patch

from briefing import relations
from briefing.annotation import ANNOTATORS
from briefing.annotation.keyphrases import with_yake
from briefing.compose import compose
from briefing.errors import BriefingError
from briefing.model import Annotated
from briefing.options import Options
from briefing.pipeline import on_topic, read, styled
from briefing.ranking import rank
from briefing.rendering import WRITERS, render
from briefing.rendering.house_style import folders, load
from briefing.sections import Evidence
from briefing.text.segment import segment

SEEDS = Path(__file__).parents[1] / "seeds"
TEXTS, PARAGRAPHS = 50, 20
"""Texts of the larger corpus, and paragraphs of each."""
RUNS = 3
PEER = "yake"
FAST = 40_000
"""Words that the attributions should get through in a CPU second."""

Seconds = dict[str, float]


def cpu() -> float:
    """Return the CPU seconds of this process and its children so far."""
    used = (resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return sum(usage.ru_utime + usage.ru_stime for usage in used)


@contextmanager
def timed(seconds: Seconds, name: str) -> Iterator[None]:
    """Add the CPU seconds of a block to those of a name."""
    seconds.setdefault(name, 0.0)  # a step stands above its parts
    start = cpu()
    yield
    seconds[name] += cpu() - start


def recombined(folder: Path) -> None:
    """Write the larger corpus: paragraphs of the sample sources in other orders, some cut.

    Text after text takes paragraphs at another stride; of every third only the second half of its
    sentences stays, so that texts share wording without being copies.
    """
    paragraphs = [
        [document.slice(s.span) for s in sentences if s.block == block]
        for document in read(SEEDS).documents
        for sentences in [segment(document)]
        for block, kind in enumerate(b.kind for b in document.blocks)
        if kind == "paragraph"
    ]
    for text in range(TEXTS):
        chosen = []
        for number in range(PARAGRAPHS):
            sentences = paragraphs[(17 * text + (2 * text + 1) * number) % len(paragraphs)]
            cut = len(sentences) // 2 if number % 3 == 2 else 0
            chosen.append(" ".join(sentences[cut:]))
        day = f"2025-10-{text % 28 + 1:02}"
        (folder / f"{text:02}.md").write_text(
            f"---\ndate: {day}\n---\n\n" + "\n\n".join(chosen) + "\n", encoding="utf-8"
        )


def measured(folder: Path) -> tuple[Seconds, int]:
    """Return the CPU seconds of each step on the sources in a folder, and their words."""
    seconds: Seconds = {}
    style = load("plain", folders())
    options = styled(Options(), style)
    with timed(seconds, "read"):
        reading = read(folder)
    with timed(seconds, "segment"):
        corpus = [Annotated(document, segment(document)) for document in reading.documents]
    for name, annotator in ANNOTATORS:
        with timed(seconds, "annotate"), timed(seconds, f"  {name}"):
            corpus = [annotator(annotated) for annotated in corpus]
    with timed(seconds, "annotate"), timed(seconds, "  yake"):
        corpus = list(with_yake(corpus, options.annotate.keyphrases))
    with timed(seconds, "relate"), timed(seconds, "  on topic"):
        on_topic(corpus, options)
    with timed(seconds, "relate"), each_of(relations, seconds):
        related = relations.relate(corpus)
    with timed(seconds, "rank"):
        ranking = rank(corpus, related, options.rank)
    evidence = Evidence(tuple(corpus), related, ranking, options.compose.caps)
    with timed(seconds, "compose"):
        brief = compose(evidence, reading.notices, reading.left_out, options)
    for name in WRITERS:
        with timed(seconds, "render"), timed(seconds, f"  {name}"):
            _, failures = render(brief, style, (name,))
        if failures:
            print(f"not measured: {failures[0]}")
    with timed(seconds, PEER):
        peer([document.text for document in reading.documents])
    return seconds, sum(document.source.words for document in reading.documents)


@contextmanager
def each_of(package: ModuleType, seconds: Seconds) -> Iterator[None]:
    """Time every function that a package takes from its modules, under its name."""

    def watched(name: str, function: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any, **named: Any) -> Any:
            with timed(seconds, f"  {name}"):
                return function(*given, **named)

        return call

    own = {
        name: watched(name, function)
        for name, function in vars(package).items()
        if inspect.isfunction(function) and function.__module__ != package.__name__
    }
    with patch.dict(vars(package), own):
        yield


def peer(texts: list[str]) -> None:
    """Do what the peer does with the same texts."""
    from yake import KeywordExtractor

    for text in texts:
        KeywordExtractor(lan="en", n=3).extract_keywords(text)


def medians(folder: Path) -> tuple[Seconds, int]:
    """Return the median CPU seconds of each step, and the words of the sources."""
    found: dict[str, list[float]] = defaultdict(list)
    words = 0
    for _ in range(RUNS):
        seconds, words = measured(folder)
        for name, value in seconds.items():
            found[name].append(value)
    return {name: statistics.median(values) for name, values in found.items()}, words


def main() -> None:
    """Measure, and print the table."""
    with tempfile.TemporaryDirectory() as folder:
        try:
            recombined(Path(folder))
            columns = [medians(SEEDS), medians(Path(folder))]
        except BriefingError as error:
            print(f"not measured: {error}")
            return
    print(f"CPU seconds by step, median of {RUNS} runs, and beside {PEER} on the same texts\n")
    heads = (f"seeds, {columns[0][1]} words", f"{TEXTS} texts, {columns[1][1]} words")
    print(f"{'':16}{heads[0]:>24}{heads[1]:>24}")
    for name in columns[0][0]:
        cells = (f"{s[name]:14.3f}{s[name] / s[PEER]:8.2f} x" for s, _ in columns)
        print(f"{name:16}{''.join(cells)}")
    speeds = [words / seconds["  attributions"] for seconds, words in columns]
    print(f"\nattributions, words in a CPU second: {speeds[0]:.0f} and {speeds[1]:.0f}", end="")
    print(f" (should be {FAST})" if min(speeds) < FAST else f" (at least {FAST}, as it should)")


if __name__ == "__main__":
    main()
