"""Uncertain sentences of CoNLL-2010 (Wikipedia): how many the annotators of words find.

The annotators of that task marked vague words (“some”, “often”, “is considered”) beside words of
doubt. So a sentence counts as uncertain where the index of `qualifiers` has a word of it. The cues
of `hedges` leave something open in a report, which is less: their precision is measured alone.
"""

import gzip
import html
import json
from collections.abc import Sequence
from pathlib import Path

from briefing.annotation.hedges import hedges
from briefing.annotation.qualifiers import qualifiers
from briefing.model import Annotated, Block, Document, Sentence, Source, Span

UNCERTAIN = -1


def measure(data: Path) -> dict[str, float]:
    """Return F1, precision and recall on the development data under `data`.

    The cues were chosen on the sentences with even numbers; the F1 of the others stands beside it.
    """
    path = data / "hedging" / "conll2010-wikipedia-dev.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    asked = [row["label"] == UNCERTAIN for row in rows]
    read = [annotated(html.unescape(row["sentence"])) for row in rows]
    found = [bool(qualifiers(each).annotations.qualifiers) for each in read]
    open_ones = [bool(hedges(each).annotations.hedges) for each in read]
    even = [int(row["id"]) % 2 == 0 for row in rows]
    halves = {
        half: [i for i, is_even in enumerate(even) if is_even == (half == "chosen")]
        for half in ("chosen", "unseen")
    }
    precision, recall, f1 = figures(found, asked)
    return {
        "precision": precision,
        "recall": recall,
        "f1": f1,
        **{
            f"{half}.f1": figures([found[i] for i in rows_], [asked[i] for i in rows_])[2]
            for half, rows_ in halves.items()
        },
        "open.precision": figures(open_ones, asked)[0],
    }


def figures(found: Sequence[bool], asked: Sequence[bool]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of what was found, beside what was asked for."""
    right = sum(f and a for f, a in zip(found, asked, strict=True))
    return right / sum(found), right / sum(asked), 2 * right / (sum(found) + sum(asked))


def annotated(text: str) -> Annotated:
    """Return one sentence as a document, with nothing found in it yet."""
    source = Source(id="S1", path="sentence", sha256="", text_sha256="")
    document = Document(source, text, (Block("paragraph", 0, len(text)),))
    sentence = Sentence(Span("S1", 0, len(text)), 0, 0, "paragraph", ())
    return Annotated(document, (sentence,))
