"""Sentences with and without a hedge against CoNLL-2010 (Wikipedia): F1 of the uncertain ones.

A sentence counts as uncertain when it has a hedge of any kind. The annotators marked vague words
such as “some” and “often” as well, which leave nothing open in a report and are no hedges here.
"""

import gzip
import json
from pathlib import Path

from briefing.annotation.hedges import hedges
from briefing.model import Annotated, Block, Document, Sentence, Source, Span

UNCERTAIN = -1


def measure(data: Path) -> dict[str, float]:
    """Return F1, precision and recall on the development data under `data`."""
    path = data / "hedging" / "conll2010-wikipedia-dev.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    found = [is_hedged(row["sentence"]) for row in rows]
    asked = [row["label"] == UNCERTAIN for row in rows]
    right = sum(f and a for f, a in zip(found, asked, strict=True))
    return {
        "precision": right / sum(found),
        "recall": right / sum(asked),
        "f1": 2 * right / (sum(found) + sum(asked)),
    }


def is_hedged(text: str) -> bool:
    """Whether the annotator finds a hedge in one sentence."""
    source = Source(id="S1", path="sentence", sha256="", text_sha256="")
    document = Document(source, text, (Block("paragraph", 0, len(text)),))
    sentence = Sentence(Span("S1", 0, len(text)), 0, 0, "paragraph", ())
    return bool(hedges(Annotated(document, (sentence,))).annotations.hedges)
