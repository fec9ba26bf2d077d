"""One hash of the brief of the seeds in every format and wiki: `python every_format.py ORDER:ZONE:WORKERS …`.

It prints one line for each. Hash seed and locale are those that the process was started with.
"""

import hashlib
import locale
import os
import sys
import time
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path
from random import Random
from typing import get_args
from unittest import mock

from briefing import build, pipeline, worker
from briefing.options import Options, Wiki, apply
from briefing.rendering import render
from briefing.rendering.house_style import folders, load

SEEDS = sorted(path.as_posix() for path in Path("seeds").glob("*.txt"))
FORMATS = ("pdf", "md", "html", "csl", "sources", *(("docx",) if find_spec("docx") else ()))


def files(order: int, workers: int) -> dict[str, bytes]:
    """Return the files of the seeds, given in an order of its own for each number."""
    paths = Random(order).sample(SEEDS, len(SEEDS))
    options = apply(Options(), {"to": ",".join(FORMATS)}, where="test")
    with (
        mock.patch.object(pipeline, "MANY", 1),
        mock.patch.object(worker, "_PART", 1, create=True),
        mock.patch.object(worker, "processors", return_value=workers),
    ):
        built = build(*paths, options=options)
    found = {rendering.name: rendering.data for rendering in built.renderings}
    style = load("plain", folders())
    for wiki in get_args(Wiki):
        provenance = built.brief.provenance
        asked = replace(provenance, options={**provenance.options, "wiki": wiki})
        (text,), _ = render(replace(built.brief, provenance=asked), style, ("md",))
        found[f"{wiki}/{text.name}"] = text.data
    return found


def digest(found: dict[str, bytes]) -> str:
    """Return one hash of all files and their names."""
    hashes = (f"{name} {hashlib.sha256(found[name]).hexdigest()}" for name in sorted(found))
    return hashlib.sha256("\n".join(hashes).encode()).hexdigest()


if __name__ == "__main__":
    locale.setlocale(locale.LC_ALL, "")
    for given in sys.argv[1:]:
        order, zone, workers = given.split(":")
        os.environ["TZ"] = zone
        time.tzset()
        sys.stdout.write(digest(files(int(order), int(workers))) + "\n")
