"""Who said what beside textacy in the same run: found, speakers, contents, and words a CPU second.

The articles and the scores are those of `evals/attribution.py`. textacy (`direct_quotations`) gets a
pipeline of spaCy with the model that our engine parses with, and raises an error where the number of
marks is odd: it gets every article whole, and every paragraph alone, so that an odd mark costs it only
that one. It finds only what stands in marks; the figures of quotations are the fair ones. The data is
the folder that `BRIEFING_EVAL_DATA` names; without it this says so and prints nothing.

    python benchmarks/attributions.py [--rows N]
"""

import argparse
import os
import re
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[1]))

from evals import attribution as score

from briefing.annotation.attributions import attributions
from briefing.annotation.names import names
from briefing.annotation.parsing import parsed
from briefing.annotation.parsing.model import load, parser
from briefing.errors import MissingLibrary
from briefing.model import Annotated, Attribution, Span
from briefing.text.segment import segment

Found = Sequence[Attribution]
System = Callable[[str], Found]
"""The text of an article to its attributions."""
PARAGRAPH = re.compile(r"\S[^\n]*")
SHOWN = ("quoted.found", "quoted.speaker_p", "quoted.speaker_r", "content.f50", "content.speaker")


def ours(engine: Callable[[Annotated], Annotated]) -> System:
    """Return one of our engines, with what it stands on: sentences and names."""

    def attribute(text: str) -> Found:
        document = score.document(text)
        annotated = names(Annotated(document, segment(document)))
        return engine(annotated).annotations.attributions

    return attribute


def parsing() -> System:
    """Return our engine that parses, with its model loaded."""
    load()
    return ours(parsed)


def textacy(pieces: Callable[[str], Iterator[tuple[int, str]]]) -> System:
    """Return textacy on the pieces of a text; a piece that it refuses has no quotations."""
    from textacy.extract.triples import direct_quotations

    language = whole_model()

    def attribute(text: str) -> Found:
        found: list[Attribution] = []
        for start, piece in pieces(text):
            try:
                found += [_ours(start, quote) for quote in direct_quotations(language(piece))]
            except ValueError:
                continue  # an odd number of marks
        return found

    return attribute


def whole_model() -> Any:
    """Return the model with all of its parts: textacy reads lemmas."""
    from importlib import import_module

    return import_module(parser().split()[0]).load(exclude=["ner"])


def _ours(start: int, quote: Any) -> Attribution:
    """Return one of its quotations as one of ours; its first and last token are the marks."""

    def span(tokens: Any) -> Span:
        first, last = tokens[0], tokens[-1]
        return Span("S1", start + first.idx, start + last.idx + len(last))

    return Attribution(span(quote.speaker), span(quote.cue), (span(quote.content),), "direct")


def whole(text: str) -> Iterator[tuple[int, str]]:
    """Yield a text as one piece."""
    yield 0, text


def paragraphs(text: str) -> Iterator[tuple[int, str]]:
    """Yield each paragraph with its place."""
    for match in PARAGRAPH.finditer(text):
        yield match.start(), match[0]


SYSTEMS: tuple[tuple[str, Callable[[], System]], ...] = (
    ("rules", lambda: ours(attributions)),
    ("parse", parsing),
    ("textacy, whole", lambda: textacy(whole)),
    ("textacy, paragraphs", lambda: textacy(paragraphs)),
)


def lines(rows: Sequence[score.Row]) -> Iterator[str]:
    """Yield a line for each system."""
    words = sum(len(row["text"].split()) for row in rows)
    for name, make in SYSTEMS:
        try:
            system = make()
        except (ImportError, MissingLibrary):
            yield f"{name:20} is not installed: pip install --group peers, pip install '.[parse]'"
            continue
        begun = time.process_time()
        found = [system(row["text"]) for row in rows]
        speed = words / (time.process_time() - begun)
        figures = {**score.contents(rows, found), **score.quotations(rows, found)}
        cells = "".join(f"{figures[key]:17.1f}" for key in SHOWN)
        yield f"{name:20}{cells}{speed:17,.0f}"


def main(arguments: Sequence[str]) -> int:
    """Print the table; return the exit code."""
    argument_parser = argparse.ArgumentParser(description="Compare attributions with textacy.")
    argument_parser.add_argument("--rows", type=int, help="articles, at even steps; else all")
    chosen = argument_parser.parse_args(arguments)
    data = os.environ.get("BRIEFING_EVAL_DATA")
    if not data:
        print("attributions are skipped: BRIEFING_EVAL_DATA names no folder with development data")
        return 0
    rows = score.read(Path(data))
    number = min(chosen.rows or len(rows), len(rows))
    rows = [rows[place * len(rows) // number] for place in range(number)]
    print(f"{len(rows)} articles")
    print(f"{'':20}" + "".join(f"{head:>17}" for head in (*SHOWN, "words a second")))
    for line in lines(rows):
        print(line, flush=True)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
