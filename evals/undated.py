"""Undated sources on AllSides 2021: one event a cluster, as three outlets tell it on one day.

Each document is given without its date: with the others of its cluster, by which it should be
dated, and with each other cluster of its topic, by which it should not be. A guess within a day is
right. Documents under 200 characters are passed over.
"""

import datetime
import gzip
import json
from dataclasses import replace
from pathlib import Path

from briefing.model import Document, Given, Raw
from briefing.options import ReadOptions
from briefing.readers import read
from briefing.readers.undated import infer

SHORTEST = 200


def measure(data: Path) -> dict[str, float]:
    """Return the shares dated and rightly dated by siblings, and left undated by another event."""
    path = data / "clusters" / "allsides2021-dev.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    clusters = [[_document(d) for d in r["documents"] if len(d["text"]) >= SHORTEST] for r in rows]
    own = [
        _days_off(document, [other for other in cluster if other is not document])
        for cluster in clusters
        for document in cluster
    ]
    other = [
        _days_off(document, theirs)
        for row, cluster in zip(rows, clusters, strict=True)
        for document in cluster[:1]
        for their_row, theirs in zip(rows, clusters, strict=True)
        if their_row["topic"] == row["topic"] and theirs is not cluster
    ]
    dated = [days for days in own if days is not None]
    return {
        "undated.found": len(dated) / len(own),
        "undated.right": sum(days <= 1 for days in dated) / len(dated),
        "undated.left": sum(days is None for days in other) / len(other),
    }


def _document(record: dict[str, str]) -> Document:
    raw = Raw(record["id"], record["text"].encode(), Given(date=record["date"]))
    document = read(raw, ReadOptions())[0]
    return replace(document, source=replace(document.source, published=record["date"]))


def _days_off(document: Document, siblings: list[Document]) -> int | None:
    """Return how far the guessed day is from the true one, or None without a guess."""
    undated = replace(document, source=replace(document.source, published=None))
    guess = infer([undated, *siblings])[0].source.inferred
    true = datetime.date.fromisoformat(document.source.published or "")
    return abs(datetime.date.fromisoformat(guess.rstrip("~")) - true).days if guess else None
