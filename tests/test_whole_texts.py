"""Who says what in whole texts, line by line: every change of an attribution shows.

The lists were read against the texts. `python tests/test_whole_texts.py` writes them again.
"""

from pathlib import Path

import pytest
from attribution_lines import listed

from briefing.annotation.attributions import attributions
from briefing.annotation.names import names
from briefing.model import Annotated
from briefing.pipeline import read
from briefing.text.segment import segment

LISTS = Path(__file__).parent / "whole_texts"
DOSSIERS = Path(__file__).parent / "dossiers"
FOLDERS = {"seeds": Path("seeds")} | {path.name: path for path in sorted(DOSSIERS.iterdir())}


def said_in(folder: Path) -> str:
    """Return the attributions of each source in a folder, under its name."""
    parts = []
    for document in read(
        *sorted(path for path in folder.iterdir() if path.suffix != ".toml")
    ).documents:
        annotated = attributions(names(Annotated(document, segment(document))))
        parts.append(f"## {Path(document.source.path).name}\n\n{listed(annotated)}")
    return "\n".join(parts)


@pytest.mark.parametrize("name", FOLDERS)
def test_who_says_what(name: str) -> None:
    """In each text the same is said by the same, from its first letter to its last."""
    assert (LISTS / f"{name}.txt").read_text(encoding="utf-8") == said_in(FOLDERS[name])


if __name__ == "__main__":
    for name, folder in FOLDERS.items():
        (LISTS / f"{name}.txt").write_text(said_in(folder), encoding="utf-8")
