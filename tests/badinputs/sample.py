"""The sample of bad inputs that may lie beside the data of the evals."""

import json
import os
import shutil
import tarfile
from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from .case import Case

ARCHIVE = "badinputs/sample.tar.gz"


def archive() -> Path | None:
    """Return the archive of the sample, or None where there is none."""
    data = os.environ.get("BRIEFING_EVAL_DATA")
    path = Path(data).parent / ARCHIVE if data else None
    return path if path and path.is_file() else None


def unpacked(packed: Path, folder: Path) -> list[Case]:
    """Return the cases of the sample, unpacked into a folder."""
    with tarfile.open(packed) as tar:
        tar.extractall(folder, filter="fully_trusted")  # links and pipes are what it is for
    manifest = json.loads((folder / "manifest.json").read_text("utf-8"))
    return [_case(entry, folder) for entry in manifest["cases"]]


def _case(entry: dict[str, Any], folder: Path) -> Case:
    kind = entry["kind"]
    return Case(
        id=entry["id"],
        what=entry["what"],
        make=partial(MAKERS[kind], folder / entry["input"], folder),
        expect=entry["expect"],
        asserts=tuple((name, value) for name, value in entry["asserts"]),
        kind=kind,
        mixed=entry["expect"] if kind in ("template", "config") else "process",
        seconds=entry["max_seconds"],
    )


def _source(path: Path, whole: Path, folder: Path) -> None:
    if path.is_dir():
        shutil.copytree(path, folder, symlinks=True, dirs_exist_ok=True, copy_function=_copy)
        for pipe in (each for each in path.rglob("*") if each.is_fifo()):
            os.mkfifo(folder / pipe.relative_to(path))
    else:
        shutil.copy(path, folder / path.name)


def _copy(source: str, target: str) -> None:
    if not Path(source).is_fifo():
        shutil.copy2(source, target, follow_symlinks=False)


def _template(path: Path, whole: Path, folder: Path) -> None:
    """Write a house style of its own, laid over the default one, and something to quote."""
    style = folder.parent / "templates" / "bad"
    style.mkdir(parents=True)
    given = path if path.is_dir() else path.parent
    for file in given.iterdir():
        name = "brief" + file.name.removeprefix("style")
        if file.is_symlink():
            shutil.copy(file, style / name, follow_symlinks=False)
        else:  # what it writes becomes a block, and the names that it uses are to be read as ours
            begins = f'{{% extends "plain/{name}" %}}{{% block bottom_line %}}'
            words = file.read_text("utf-8").replace("brief.", "")
            (style / name).write_text(f"{begins}{words}{{% endblock %}}", "utf-8")
    (style / "style.toml").write_text('extends = "plain"\n')
    shutil.copy(whole / "cases/d01-script-in-txt/a.txt", folder)


def _config(path: Path, whole: Path, folder: Path) -> None:
    shutil.copy(path, folder / "briefing.toml")
    shutil.copy(whole / "good/good_a.txt", folder)


MAKERS: dict[str, Callable[[Path, Path, Path], None]] = {
    "source": _source,
    "dossier": _source,
    "template": _template,
    "config": _config,
}
