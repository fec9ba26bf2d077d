"""Briefs against what a careful reader of the sources demands and forbids of them.

Each file of `readings/` is such a reading of one cluster: lines with a sentence of what they are
about, and one check (`reading_checks`, `layer_checks`). A must line that says who says something also forbids that
anybody else is said to say it. Every line that does not hold is printed.
"""

import json
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from briefing.model import Document, Raw
from briefing.options import Options
from briefing.pipeline import Reading, read
from briefing.readers import read as read_source
from briefing.readers.arrange import arrange

from .reading_lines import lines, view
from .reading_places import Text, row

FOLDER = Path(__file__).with_name("readings")
SEEDS = Path(__file__).parents[1] / "seeds"


def measure(data: Path) -> dict[str, float]:
    """Return the share of must and of must-not lines that hold, by cluster; print the others."""
    figures: dict[str, float] = {}
    for file in sorted(FOLDER.glob("*.toml")):
        reading = tomllib.loads(file.read_text(encoding="utf-8"))
        brief = view(*sources(reading, data))
        demands = tuple(lines(reading))
        for name, must in (("must", True), ("must-not", False)):
            asked = [line for line in demands if line.must is must]
            failed = [line for line in asked if not line.holds(brief)]
            for line in failed:
                print(f"{file.stem} {name}: {line.that}", flush=True)
            figures[f"{file.stem}.{name}"] = 1 - len(failed) / len(asked)
    return figures


def sources(reading: Mapping[str, Any], data: Path) -> tuple[Reading, Mapping[str, Text]]:
    """Return what step 1 makes of a cluster, and its texts by number."""
    if reading["data"] == "seeds":
        found = read(SEEDS)
        raw = {file.name: file.read_text(encoding="utf-8") for file in SEEDS.glob("*.txt")}
        names = {Path(d.source.path).name: d for d in found.documents}
        return found, {name[:3]: Text(raw[name], document) for name, document in names.items()}
    documents = row(data, reading["data"], reading["row"])["documents"]
    keys = ("id", "title", "date", "text")
    lines = (json.dumps({key: part[key] for key in keys if part.get(key)}) for part in documents)
    made = read_source(Raw("cluster.jsonl", "\n".join(lines).encode()), Options().read)
    arranged, notices = arrange(made)
    by_key: dict[str | None, Document] = {d.source.key: d for d in arranged}
    texts = {
        str(number): Text(part["text"], by_key[part["id"]])
        for number, part in enumerate(documents, start=1)
    }
    return Reading(arranged, (), notices), texts
