"""Sentences that CoNLL-2010 (Wikipedia) marks as uncertain: F1, precision and recall.

Its annotators marked vague words (“some”, “often”, “is considered”) as well as words of doubt. So a
sentence counts as uncertain where `qualifiers` finds a word in it. The cues of `hedges` leave
something open in a report, which is less: of them only the precision is measured.
"""

import gzip
import html
import json
from collections.abc import Iterable
from itertools import compress
from pathlib import Path

from briefing.annotation.hedges import hedges
from briefing.annotation.qualifiers import qualifiers
from briefing.model import Annotated, Block, Document, Sentence, Source, Span

UNCERTAIN = -1


def measure(data: Path) -> dict[str, float]:
    """Return precision, recall and F1 on the development data under `data`.

    The words were chosen on the sentences with even numbers; the F1 of either half stands beside it.
    """
    path = data / "hedging" / "conll2010-wikipedia-dev.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    read = [annotated(html.unescape(row["sentence"])) for row in rows]
    asked = [row["label"] == UNCERTAIN for row in rows]
    found = [bool(qualifiers(each).annotations.qualifiers) for each in read]
    left_open = [bool(hedges(each).annotations.hedges) for each in read]
    even = [int(row["id"]) % 2 == 0 for row in rows]
    odd = [not each for each in even]
    precision, recall, f1 = figures(found, asked)
    return {
        "precision": precision,
        "recall": recall,
        "f1": f1,
        "chosen.f1": figures(compress(found, even), compress(asked, even))[2],
        "unseen.f1": figures(compress(found, odd), compress(asked, odd))[2],
        "open.precision": figures(left_open, asked)[0],
    }


def figures(found: Iterable[bool], asked: Iterable[bool]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of what was found, beside what was asked for."""
    pairs = list(zip(found, asked, strict=True))
    right = sum(f and a for f, a in pairs)
    all_found, all_asked = (sum(column) for column in zip(*pairs, strict=True))
    return right / all_found, right / all_asked, 2 * right / (all_found + all_asked)


def annotated(text: str) -> Annotated:
    """Return one sentence as a document, with nothing found in it yet."""
    source = Source(id="S1", path="sentence", sha256="", text_sha256="")
    document = Document(source, text, (Block("paragraph", 0, len(text)),))
    sentence = Sentence(Span("S1", 0, len(text)), 0, 0, "paragraph", ())
    return Annotated(document, (sentence,))
