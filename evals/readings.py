"""Briefs against what a careful reader of the sources demands and forbids of them.

Each file of `readings/` is such a reading of one cluster: lines with a sentence of what they are
about, and one check (`reading_checks`). A must line that says who says something also forbids that
anybody else is said to say it. Every line that does not hold is printed.
"""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, fields, replace
from pathlib import Path
from typing import Any

from briefing.compose import compose
from briefing.model import Brief, Document, Raw
from briefing.options import Caps, Options
from briefing.pipeline import Reading, ranked, read, styled
from briefing.readers import read as read_source
from briefing.readers.arrange import arrange
from briefing.rendering.house_style import folders, load

from .reading_checks import CHECKS, View
from .reading_places import Text, row

FOLDER = Path(__file__).with_name("readings")
SEEDS = Path(__file__).parents[1] / "seeds"
UNCUT = Caps(*(1000 for _ in fields(Caps)))
"""Caps that cut nothing."""


@dataclass(frozen=True, slots=True)
class Line:
    """One demand: the check, and whether it must be true."""

    that: str
    check: str
    terms: Mapping[str, Any]
    must: bool

    def holds(self, view: View) -> bool:
        """Whether the brief does what the line demands."""
        return CHECKS[self.check](view, self.terms) == self.must


def measure(data: Path) -> dict[str, float]:
    """Return the share of must and of must-not lines that hold, by cluster; print the others."""
    figures: dict[str, float] = {}
    for file in sorted(FOLDER.glob("*.toml")):
        reading = tomllib.loads(file.read_text(encoding="utf-8"))
        view = _view(*_sources(reading, data))
        lines = tuple(_lines(reading))
        for name, must in (("must", True), ("must-not", False)):
            asked = [line for line in lines if line.must is must]
            failed = [line for line in asked if not line.holds(view)]
            for line in failed:
                print(f"{file.stem} {name}: {line.that}", flush=True)
            figures[f"{file.stem}.{name}"] = 1 - len(failed) / len(asked)
    return figures


def _lines(reading: Mapping[str, Any]) -> Iterator[Line]:
    for key, must in (("must", True), ("must-not", False)):
        for entry in reading[key]:
            (check,) = entry.keys() - {"that"}
            yield Line(entry["that"], check, entry[check], must)
            if must and check == "says":
                terms = entry[check]
                names = [*terms["who"], *terms.get("also", ())]
                other = {"besides": names, "at": terms["at"]}
                yield Line(f"{entry['that']} (somebody else)", "says-other", other, False)


def _sources(reading: Mapping[str, Any], data: Path) -> tuple[Reading, Mapping[str, Text]]:
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


def _view(reading: Reading, texts: Mapping[str, Text]) -> View:
    """Return the brief of a cluster with the caps of the default style, and with none."""
    options = styled(Options(), load(Options().render.style, folders()))
    evidence = ranked(reading, options)

    def brief(caps: Caps) -> Brief:
        chosen = replace(options, compose=replace(options.compose, caps=caps))
        return compose(replace(evidence, caps=caps), reading.notices, (), chosen)

    return View(texts, evidence, brief(options.compose.caps), brief(UNCUT))
