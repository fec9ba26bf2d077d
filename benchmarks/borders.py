"""Sentence borders beside two splitters in the same run: F1, and CPU time as a ratio to ours.

Peers: pySBD (Sadvilkar and Neumann 2020) and syntok. Each gets each paragraph alone, as
`evals/sentences.py` does; the border at its end is not counted. The data is the folder that
`BRIEFING_EVAL_DATA` names; without it this says so and prints nothing.
"""

import os
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[1]))

from evals.sentences import f1, rows

GENRES = ("news", "interview")
Splitter = Callable[[str], set[int]]
"""A text to the places where its sentences end."""


def ours() -> Splitter:
    """Return our own splitter."""
    from briefing.text.segment import split

    return lambda text: {end for _, end in split(text)}


def pysbd() -> Splitter:
    """Return pySBD for English, by the places that it gives."""
    import pysbd as library

    segmenter = library.Segmenter(language="en", clean=False, char_span=True)

    def split(text: str) -> set[int]:
        # Its spans take the blanks behind a sentence along.
        return {len(text[: span.end].rstrip()) for span in segmenter.segment(text)}

    return split


def syntok() -> Splitter:
    """Return syntok, by the places of the last word of each sentence."""
    import syntok.segmenter as library
    from syntok.tokenizer import Tokenizer

    tokenizer = Tokenizer()

    def split(text: str) -> set[int]:
        sentences = library.split(tokenizer.tokenize(text))
        return {last.offset + len(last.value) for *_, last in map(list, sentences)}

    return split


SPLITTERS: tuple[tuple[str, Callable[[], Splitter]], ...] = (
    ("briefing", ours),
    ("pysbd", pysbd),
    ("syntok", syntok),
)


def lines(data: Path) -> Iterator[str]:
    """Yield a line for each splitter: its F1 by genre, and its CPU time beside ours."""
    gum = list(rows(data, "gum-dev"))
    documents = {genre: [row for row in gum if row["genre"] == genre] for genre in GENRES}
    base = 0.0
    for name, make in SPLITTERS:
        try:
            splitter = make()
        except ImportError:
            yield f"{name:10} is not installed: pip install --group peers"
            continue
        start = time.process_time()
        scores = [f1(documents[genre], splitter) for genre in GENRES]
        spent = time.process_time() - start
        base = base or spent
        cells = "  ".join(
            f"{genre} {score:.4f}" for genre, score in zip(GENRES, scores, strict=True)
        )
        yield f"{name:10} {cells}  CPU {spent:.2f} s, {spent / base:.1f} times ours"


def main(arguments: Sequence[str]) -> int:
    """Print the table; return the exit code."""
    data = os.environ.get("BRIEFING_EVAL_DATA")
    if not data:
        print("borders are skipped: BRIEFING_EVAL_DATA names no folder with development data")
        return 0
    for line in lines(Path(data)):
        print(line)
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
