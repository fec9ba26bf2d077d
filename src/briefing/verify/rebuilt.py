"""Proof of `brief.json` by making it again: finds what was resealed, such as another speaker."""

from collections.abc import Iterator, Mapping
from pathlib import PurePath
from typing import Any

from ..brief_file import first_difference
from .finding import Finding


def check_rebuilt(plain: Mapping[str, Any], rebuilt: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield the first place where a brief is not what its sources give.

    The seal is left to its own check. A path is compared from its end, so that a brief can be
    proved from another folder.
    """
    difference = first_difference(_unsealed(plain), _unsealed(_recorded(rebuilt, plain)))
    if difference is not None:
        yield Finding(difference, "not what the sources give when the brief is made again")


def _unsealed(plain: Mapping[str, Any]) -> dict[str, Any]:
    return {**plain, "provenance": {**plain["provenance"], "seal": ""}}


def _recorded(rebuilt: Mapping[str, Any], plain: Mapping[str, Any]) -> dict[str, Any]:
    """Return the rebuilt brief with each path as recorded, where both are one path."""
    paths = [path for source in plain["sources"] for path in (source["path"], *source["also"])]
    paths += [left["path"] for left in plain["sourcing"]["left_out"]]

    def named(path: str) -> str:
        return next((p for p in paths if _same_end(p, path)), path)

    sources = [
        {**s, "path": named(s["path"]), "also": [named(path) for path in s["also"]]}
        for s in rebuilt["sources"]
    ]
    left_out = [{**left, "path": named(left["path"])} for left in rebuilt["sourcing"]["left_out"]]
    sourcing = {**rebuilt["sourcing"], "left_out": left_out}
    return {**rebuilt, "sources": sources, "sourcing": sourcing}


def _same_end(recorded: str, path: str) -> bool:
    """Whether a recorded path is the end of the path given now, or the other way round.

    What a longer recorded path begins with must be folders: it is shown, and nobody can prove it.
    """
    left, right = PurePath(recorded).parts, PurePath(path).parts
    short = min(len(left), len(right))
    return left[-short:] == right[-short:]
