"""Dossiers that the product must not break on: what their briefs must and must not have.

A folder of `dossiers/` has a few short sources of our own and `demands.toml`, which is a reading as
those of `evals/readings/` are: written from the sources, not from the brief.
"""

import json
import tomllib
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
from evals.reading_checks import View
from evals.reading_lines import Line, lines, view
from evals.reading_places import Text, places
from mutants import remembered

from briefing import build, publish
from briefing.options import Options, apply
from briefing.pipeline import read
from briefing.verify import verify

ROOT = Path(__file__).parents[1]

FOLDERS = sorted(file.parent for file in (ROOT / "tests" / "dossiers").glob("*/demands.toml"))
TEXT = apply(Options(), {"to": "md,html"}, where="test")


def sources(folder: Path) -> tuple[Path, ...]:
    return tuple(sorted(p for p in folder.iterdir() if p.name != "demands.toml"))


def demands(folder: Path) -> tuple[Line, ...]:
    return tuple(lines(tomllib.loads((folder / "demands.toml").read_text(encoding="utf-8"))))


def raw_texts(folder: Path) -> Mapping[str, str]:
    """Return the text of each source as it stands in its file, by the name that places use."""
    found = {}
    for file in sources(folder):
        text = file.read_text(encoding="utf-8")
        if file.suffix != ".jsonl":
            found[file.name] = text
            continue
        for row in map(json.loads, text.splitlines()):
            found[f"{file.name}#{row['id']}"] = row["text"]
    return found


@cache
def asked(folder: Path) -> View:
    """Return what may be asked of the brief of a dossier; it is built once."""
    found = read(*sources(folder))
    raw = raw_texts(folder)
    names = {Path(document.source.path).name: document for document in found.documents}
    return view(found, {name: Text(raw[name], document) for name, document in names.items()})


LINES = [
    pytest.param(folder, line, id=f"{folder.name}: {line.that}")
    for folder in FOLDERS
    for line in demands(folder)
]


@pytest.mark.parametrize(("folder", "line"), LINES)
def test_the_brief_does_what_a_careful_reader_demands(folder: Path, line: Line) -> None:
    """A must line is true of the brief, a must-not line is false."""
    assert line.holds(asked(folder))


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_every_place_stands_in_its_source(folder: Path) -> None:
    """The words of each place stand in the source that it names, so that no line holds by a slip."""
    raw = {name: " ".join(text.split()) for name, text in raw_texts(folder).items()}
    named = [place for line in demands(folder) for place in places(line.terms)]
    lost = [p for p in named if " ".join(p.split(": ", 1)[1].split()) not in raw[p.split(": ")[0]]]
    assert lost == []


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_at_least_twelve_lines_are_asked(folder: Path) -> None:
    """Each dossier has demands and bans, a dozen at least."""
    asked_of = demands(folder)
    assert len(asked_of) >= 12
    assert {line.must for line in asked_of} == {True, False}


@pytest.mark.parametrize("folder", FOLDERS, ids=lambda folder: folder.name)
def test_the_brief_is_proved_and_the_same_for_any_order(folder: Path, tmp_path: Path) -> None:
    """JSON, Markdown and HTML are proved; sources in another order give the same bytes."""
    paths = sources(folder)
    built = build(*paths, options=TEXT)
    publish(tmp_path, "brief", built.renderings)
    again = build(*paths[::-1], options=TEXT)
    with remembered():
        proofs = {
            name: verify(tmp_path / "brief" / name, *map(str, paths)).findings
            for name in ("brief.json", "brief.md", "brief.html")
        }

    assert proofs == {"brief.json": (), "brief.md": (), "brief.html": ()}
    assert again.renderings == built.renderings
