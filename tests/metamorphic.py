"""What the metamorphic tests share: the brief of made reports, and what of it is compared.

The dossiers are made (`dossier_maker`), so who says what in them, and whose copy they are, is known.
`BRIEFING_EXAMPLES=200` sets how many each relation is tried on; without it they are few.
"""

import json
import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from pathlib import Path

from dossier_maker import Report
from hypothesis import Phase, settings

from briefing.model import Brief, Passage
from briefing.options import Caps, Options, apply
from briefing.pipeline import brief_of

MANY = int(os.environ.get("BRIEFING_EXAMPLES", "0"))
ROOM = replace(
    Options(),
    compose=replace(Options().compose, caps=Caps(holders=99, statements=99, unattributed=99)),
)
"""Room for every statement."""
TEXT = apply(Options(), {"to": "md,html"}, where="test")
Files = Mapping[str, bytes]


def examples(few: int) -> settings:
    # A smaller dossier fails no clearer than another, and looking for it takes minutes.
    return settings(max_examples=MANY or few, phases=(Phase.explicit, Phase.generate))


def file_of(report: Report) -> bytes:
    """Return a report as a JSON file that does not name it."""
    row = report.row()
    del row["id"]
    return json.dumps(row, ensure_ascii=False).encode()


def files_of(reports: Iterable[Report]) -> Files:
    return {f"{report.name}.json": file_of(report) for report in reports}


def put(files: Files, folder: str) -> list[Path]:
    """Write files and return their paths."""
    paths = [Path(folder, name) for name in files]
    for path, data in zip(paths, files.values(), strict=True):
        path.write_bytes(data)
    return paths


def brief(files: Files) -> Brief:
    with tempfile.TemporaryDirectory() as folder:
        put(files, folder)
        return brief_of(folder, options=ROOM)[0]


def without_names(brief: Brief) -> object:
    """Return a brief without the names of files and the seal."""
    sources = tuple(replace(source, path="", also=()) for source in brief.sources)
    provenance = replace(brief.provenance, seal="")
    return replace(brief, sources=sources, provenance=provenance)


def stated(brief: Brief, name: Callable[[str], str] = str) -> list[tuple[str, list[str]]]:
    """Return the words of each holder, under other names; without a holder nobody's."""
    return sorted(
        (name(p.holder.name) if p.holder else "", sorted(name(s.text) for s in p.statements))
        for p in brief.positions
    )


def counts(brief: Brief) -> Mapping[str, int]:
    """Return the words of each passage with the number of its origins."""
    return {passage.text: len(passage.origins) for passage in brief.passages()}


def outline(brief: Brief, name: Callable[[str], str] = str) -> dict[str, object]:
    """Return the words of each section, under other names and without the numbers of sources."""

    def words(passages: Iterable[Passage]) -> list[str]:
        return [name(passage.text) for passage in passages]

    return {
        "title": name(brief.title.text),
        "summary": words(brief.summary),
        "context": words(brief.background.context),
        "timeline": [(e.when, words(e.passages)) for e in brief.background.timeline],
        "positions": stated(brief, name),
        "open": [(q.kind, words(q.passages)) for q in brief.open_questions],
        "origins": sorted((o.kind, len(o.sources)) for o in brief.sourcing.origins),
        "unnamed": [u.via for u in brief.sourcing.unnamed],
    }
