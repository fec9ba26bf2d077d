"""Keyphrases of single documents against those that people chose, beside YAKE's.

Sets: KPCrowd (Marujo et al. 2012), news; SemEval 2017 task 10 (Augenstein et al. 2017), science.
F1 at 10 is the macro average over documents; two phrases are one if they have the same Porter stems
in the same order. YAKE is the plain library with its own settings (phrases of up to three words) on
the whole text. Costs are shares of its CPU time in the same run, over all documents of a set; the
names, which the product finds anyway, are found before.
"""

import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import fmean
from time import process_time
from typing import Any

import yake

from briefing.annotation.keyphrases import fused, keyphrases
from briefing.annotation.names import names
from briefing.model import Annotated, Raw
from briefing.options import ReadOptions
from briefing.readers import arrange, read
from briefing.text.words import stems

SETS = (("kpcrowd", "kpcrowd500-dev"), ("semeval", "semeval2017-dev"))
"""Name and file."""

FIRST = 10


def measure(data: Path) -> dict[str, float]:
    """Return F1 at 10 by set: fused, chunks alone and YAKE's; and what the first two cost.

    Args:
        data: the folder that holds `keyphrases/` with the two sets.

    """
    return {
        f"{name}.{figure}": value
        for name, file in SETS
        for figure, value in _figures(data / "keyphrases" / f"{file}.jsonl.gz").items()
    }


def _figures(path: Path) -> dict[str, float]:
    library = yake.KeywordExtractor()
    fused(keyphrases(_read("The harbour bridge was closed.")))  # loads what is loaded once
    rows = list(_rows(path))
    documents = [_read(row["text"]) for row in rows]
    begun = process_time()
    plain = [library.extract_keywords(row["text"]) for row in rows]
    yake_done = process_time()
    chunks = [keyphrases(document) for document in documents]
    chunks_done = process_time()
    both = [fused(one) for one in chunks]
    done = process_time()
    by_yake = fmean(
        _score(row, (p for p, _ in found)) for row, found in zip(rows, plain, strict=True)
    )
    by_both = fmean(map(_score, rows, map(_texts, both)))
    return {
        "f1": by_both,
        "margin": by_both - by_yake,
        "chunks": fmean(map(_score, rows, map(_texts, chunks))),
        "yake": by_yake,
        "cost": (done - yake_done) / (yake_done - begun),
        "cost-chunks": (chunks_done - yake_done) / (yake_done - begun),
    }


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _read(text: str) -> Annotated:
    (document,), _ = arrange(read(Raw("text", text.encode()), ReadOptions(plain=True)))
    return names(Annotated(document, ()))


def _texts(annotated: Annotated) -> Iterator[str]:
    return (phrase.text for phrase in annotated.annotations.keyphrases)


def _score(row: dict[str, Any], phrases: Iterable[str]) -> float:
    """Return F1 of the first ten different phrases for one document."""
    found = _stemmed(phrases)[:FIRST]
    wanted = _stemmed(row["keyphrases"])
    return 2 * len(set(found) & set(wanted)) / (len(found) + len(wanted))


def _stemmed(phrases: Iterable[str]) -> list[tuple[str, ...]]:
    return list(dict.fromkeys(stems(phrase) for phrase in phrases))
