"""Keyphrases of single documents against those that people chose.

Sets: KPCrowd (Marujo et al. 2012), news; SemEval 2017 task 10 (Augenstein et al. 2017), science.
F1 at 10 is the macro average over documents; two phrases are one if they have the same Porter stems
in the same order.
"""

import gzip
import json
from collections.abc import Iterable, Iterator
from pathlib import Path
from statistics import fmean
from typing import Any

from briefing.annotation.keyphrases import keyphrases
from briefing.model import Annotated, Raw
from briefing.options import ReadOptions
from briefing.readers import arrange, read
from briefing.text.words import stems

SETS = (("kpcrowd", "kpcrowd500-dev"), ("semeval", "semeval2017-dev"))
"""Name and file."""

FIRST = 10


def measure(data: Path) -> dict[str, float]:
    """Return F1 at 10 by set.

    Args:
        data: the folder that holds `keyphrases/` with the two sets.

    """
    return {f"{name}.f1": _f1(data / "keyphrases" / f"{file}.jsonl.gz") for name, file in SETS}


def _f1(path: Path) -> float:
    return fmean(_score(row) for row in _rows(path))


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        yield from map(json.loads, lines)


def _score(row: dict[str, Any]) -> float:
    """Return F1 of the first ten different phrases of one document."""
    (document,), _ = arrange(read(Raw("text", row["text"].encode()), ReadOptions(plain=True)))
    annotated = keyphrases(Annotated(document, ()))
    found = _stemmed(phrase.text for phrase in annotated.annotations.keyphrases)[:FIRST]
    wanted = _stemmed(row["keyphrases"])
    return 2 * len(set(found) & set(wanted)) / (len(found) + len(wanted))


def _stemmed(phrases: Iterable[str]) -> list[tuple[str, ...]]:
    return list(dict.fromkeys(stems(phrase) for phrase in phrases))
