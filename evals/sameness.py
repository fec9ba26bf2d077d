"""Whether two sentences say the same, by the similarity of the product and by its whole rule.

**MSRP** (news, two sentences are or are not paraphrases): accuracy and F1 of the similarity at the one
threshold that gives the best F1 on every other pair; the figures are of the rest. **STS** (news, 0 to
5): Pearson's correlation. Both: what the product calls the same, with its threshold, its guards and the
shared runs, and how much of it is; in STS from 3.5 on, since 3 is “some important details differ” and
4 “unimportant details differ”. **Planted** (`evals/planted.py`): how many pairs that differ in
a number, name or negation are not called the same, and how many that differ in nothing are.

ClaimDiff is left out: it tells whether one claim strengthens or weakens another, which claims that
say the same do neither of.
"""

import gzip
import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from briefing.model import Annotated, Block, Document, Sentence, Source, Span
from briefing.relations.grams import row
from briefing.relations.shared import runs
from briefing.relations.similarity import Signature, jaccard, pairs, signatures_of, weights_of
from briefing.text.words import stems

from . import planted

EQUAL = 3.5
"""Score of STS from which on two sentences say the same."""
STEP = 0.01
TIMES = 30
"""How often every sentence is planted in."""

Row = Mapping[str, Any]


def measure(data: Path) -> dict[str, float]:
    """Return the figures on the development data under `data`, and on planted pairs."""
    figures = {}
    for name, file in (("msrp", "msrp-train"), ("sts", "sts-news-dev")):
        with gzip.open(data / "sameness" / f"{file}.jsonl.gz", "rt", encoding="utf-8") as lines:
            rows = [json.loads(line) for line in lines]
        corpus = _corpus(rows)
        similar = _similar(corpus)
        if name == "msrp":
            same = np.array([row["label"] == 1 for row in rows])
            figures |= _at_one_threshold(similar, same)
        else:
            scores = np.array([row["score"] for row in rows])
            same = scores >= EQUAL
            figures["sts.pearson"] = float(np.corrcoef(similar, scores)[0, 1])
        called = _called(corpus)
        figures[f"{name}.same.precision"] = float(same[called].mean())
        figures[f"{name}.same.recall"] = float(called[same].mean())
    for kind, (asked, right) in {
        **planted.measure(TIMES),
        "unchanged": planted.unchanged(),
    }.items():
        figures[f"planted.{kind}"] = right / asked
    return figures


def _at_one_threshold(similar: NDArray[np.float64], same: NDArray[np.bool_]) -> dict[str, float]:
    """Return accuracy and F1 on the odd pairs, at the threshold that is best for F1 on the even."""
    even = np.arange(len(same)) % 2 == 0

    def f1(found: NDArray[np.bool_], wanted: NDArray[np.bool_]) -> float:
        return float(2 * (found & wanted).sum() / (found.sum() + wanted.sum()))

    best = max(np.arange(0, 1, STEP), key=lambda at: f1(similar[even] >= at, same[even]))
    found, wanted = similar[~even] >= best, same[~even]
    return {
        "msrp.threshold": round(float(best), 2),
        "msrp.accuracy": float((found == wanted).mean()),
        "msrp.f1": f1(found, wanted),
    }


def _similar(corpus: Sequence[Annotated]) -> NDArray[np.float64]:
    """Return the similarity of each pair; 0 where a sentence is too short to be compared."""
    vocabulary: dict[str, int] = {}
    by_source: dict[str, Signature] = {
        signature.span.source: signature
        for annotated in corpus
        for signature in signatures_of(annotated, vocabulary)
    }
    weights = weights_of(list(by_source.values()), len(vocabulary))
    found = []
    for number in range(0, len(corpus), 2):
        one, other = by_source.get(f"S{number}"), by_source.get(f"S{number + 1}")
        found.append(jaccard(one.stems, other.stems, weights) if one and other else 0.0)
    return np.array(found)


def _called(corpus: Sequence[Annotated]) -> NDArray[np.bool_]:
    """Return which pairs the product calls the same."""
    same = {
        (a.source, b.source) for a, b, _, is_same in pairs(corpus, runs(row(corpus))) if is_same
    }
    return np.array([(f"S{n}", f"S{n + 1}") in same for n in range(0, len(corpus), 2)])


def _corpus(rows: Sequence[Row]) -> list[Annotated]:
    """Return every sentence as a source of its own, the two of a pair one after the other."""
    texts = [row[key].strip() for row in rows for key in ("sentence1", "sentence2")]
    return [_annotated(number, text) for number, text in enumerate(texts)]


def _annotated(number: int, text: str) -> Annotated:
    source = Source(id=f"S{number}", path="sentence", sha256="", text_sha256="")
    document = Document(source, text, (Block("paragraph", 0, len(text)),))
    sentence = Sentence(Span(source.id, 0, len(text)), 0, 0, "paragraph", stems(text))
    return Annotated(document, (sentence,))
