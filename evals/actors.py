"""Persons across documents against the chains of ECB+, within each of its events.

Judged are named single persons: mentions tagged HUMAN_PART_PER whose last word has a capital and is
no pronoun. A mention that no actor overlaps is an actor of its own. Precision and recall of pairs.
"""

import gzip
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import combinations
from pathlib import Path
from typing import Any

from briefing.annotation.attributions import attributions
from briefing.annotation.names import names
from briefing.model import Annotated, Block, Document, Source
from briefing.relations.actors import actors
from briefing.text.segment import segment
from briefing.text.word_classes import OBJECT_PRONOUNS, PRONOUNS, RELATIVES

LINE = re.compile(r"\S[^\n]*")
WORD = re.compile(r"[\w'’.-]+")
POSSESSIVES = {"her", "his", "hers", "your", "my", "me", "us", "our", "their", "whose", "its"}

Row = Mapping[str, Any]


def measure(data: Path) -> dict[str, float]:
    """Return the figures on the development data under `data`."""
    path = data / "actors" / "ecbplus-people-dev.jsonl.gz"
    events: dict[str, list[Row]] = defaultdict(list)
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            row = json.loads(line)
            events[row["event"]].append(row)
    both = gold = found = 0
    for rows in events.values():
        for (chain, actor), (other_chain, other_actor) in combinations(_mentions(rows), 2):
            gold += chain == other_chain
            found += actor == other_actor
            both += chain == other_chain and actor == other_actor
    return {"precision": both / found, "recall": both / gold}


def _mentions(rows: list[Row]) -> Iterator[tuple[str, str]]:
    """Yield chain and actor of each judged mention of one event."""
    corpus = [_annotated(row) for row in rows]
    held: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
    for actor in actors(corpus):
        for span in actor.mentions:
            held[span.source].append((span.start, span.end, actor.holder.id))
    for row in rows:
        for entity in row["entities"]:
            start, end = entity["start"], entity["end"]
            if entity["tag"] == "HUMAN_PART_PER" and _named(row["text"][start:end]):
                hits = (who for a, b, who in held[row["id"]] if a < end and start < b)
                yield entity["chain"], next(hits, f"{row['id']} {start}")


def _annotated(row: Row) -> Annotated:
    source = Source(id=row["id"], path=row["id"], sha256="", text_sha256="")
    blocks = tuple(Block("paragraph", *line.span()) for line in LINE.finditer(row["text"]))
    document = Document(source, row["text"], blocks)
    return attributions(names(Annotated(document, segment(document))))


def _named(text: str) -> bool:
    words = WORD.findall(text)
    pronouns = PRONOUNS | OBJECT_PRONOUNS | RELATIVES | POSSESSIVES
    return bool(words) and words[-1][:1].isupper() and words[-1].lower() not in pronouns


if __name__ == "__main__":
    for name, figure in measure(Path(sys.argv[1])).items():
        print(f"{name}: {figure:.3f}")
