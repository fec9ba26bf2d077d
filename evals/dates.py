"""Calendar dates against the TIMEX3 of AQUAINT TimeML (news wire, 73 articles).

Judged are years, months and days; weeks, seasons, “now” and the like are neither asked for nor
counted as wrong. Overlap: the spans share a character, one to one. Value: and the date is the same.
`undated.py` adds how well undated sources are dated.
"""

import gzip
import json
import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

from briefing.annotation.dates import dates
from briefing.model import Annotated, Block, Document, Source
from briefing.text.segment import segment

from . import undated

CALENDAR = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")
PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\s*\n))*")

Row = Mapping[str, Any]


def measure(data: Path) -> dict[str, float]:
    """Return the figures on the development data under `data`."""
    path = data / "dates" / "aquaint-timeml.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        rows = [json.loads(line) for line in lines]
    documents = [document(row["text"], row["dct"][:10]) for row in rows]
    found = [dates(Annotated(one, segment(one))).annotations.dates for one in documents]
    values = [[(m.span.start, m.span.end, m.value) for m in mentions] for mentions in found]
    return score(rows, values) | undated.measure(data)


def document(text: str, published: str) -> Document:
    """Return a text as a document, a paragraph a block between blank lines."""
    source = Source(id="S1", path="text", sha256="", text_sha256="", published=published)
    blocks = tuple(Block("paragraph", *found.span()) for found in PARAGRAPH.finditer(text))
    return Document(source, text, blocks)


def calendar(value: str) -> str | None:
    """Return a value without its clock time and doubt, if it is a year, month or day."""
    value = re.sub(r"[~?%]", "", value.split("T")[0])
    return value if CALENDAR.fullmatch(value) else None


def score(rows: Iterable[Row], predicted: Iterable[list[tuple[int, int, str]]]) -> dict[str, float]:
    """Return precision, recall and F1 of the spans, and F1 of spans with the right value."""
    overlap = right = asked = given = 0
    for row, mentions in zip(rows, predicted, strict=True):
        timexes = [t for t in row["timexes"] if t["type"] in ("DATE", "TIME")]
        gold = [t for t in timexes if calendar(t["value"])]
        ignored = [t for t in timexes if not calendar(t["value"])]
        asked += len(gold)
        for start, end, value in sorted(mentions):
            if not calendar(value):
                continue
            hit = next((t for t in gold if t["start"] < end and start < t["end"]), None)
            if hit is None:
                given += not any(t["start"] < end and start < t["end"] for t in ignored)
                continue
            gold.remove(hit)
            given += 1
            overlap += 1
            right += calendar(hit["value"]) == calendar(value)
    return {
        "overlap.precision": overlap / given,
        "overlap.recall": overlap / asked,
        "overlap.f1": 2 * overlap / (asked + given),
        "value.f1": 2 * right / (asked + given),
    }
