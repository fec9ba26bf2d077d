"""From paths to bytes: which files there are, and what the user says about each."""

from collections.abc import Iterable
from pathlib import Path

from . import files
from .errors import BriefingError, UnreadableSource
from .limits import LIMITS
from .model import Given, LeftOut, Raw
from .readers.manifest import parse


def gather(paths: Iterable[str | Path]) -> tuple[tuple[Raw, ...], tuple[LeftOut, ...]]:
    """Return the bytes of every file that the paths name, in order of path, and what was refused.

    A folder is walked; a `sources.toml` given as a path stands for the files that it lists; one
    that lies beside a file says what the user knows about it.

    Raises:
        BriefingError: there are more files than the bound.
        BadSetting, UnknownName: a `sources.toml` is broken.

    """
    found: set[str] = set()
    left_out: list[LeftOut] = []
    for path in paths:
        try:
            found.update(_listed(path) if Path(path).name == files.MANIFEST else files.find([path]))
        except UnreadableSource as error:
            left_out.append(LeftOut(error.path, error.reason))
    if len(found) > LIMITS.files:
        raise BriefingError(LIMITS.too_many(), hint="give fewer, or split the folder")
    given = _given(found)
    raws = []
    for name in sorted(found):
        try:
            raws.append(Raw(name, files.read_bytes(name), given.get(name, Given())))
        except UnreadableSource as error:
            left_out.append(LeftOut(error.path, error.reason))
    return tuple(raws), tuple(left_out)


def _listed(manifest: str | Path) -> list[str]:
    entries = parse(files.read_bytes(manifest), str(manifest))
    return [(Path(manifest).parent / name).as_posix() for name in entries]


def _given(paths: Iterable[str]) -> dict[str, Given]:
    given = {}
    for manifest in sorted({m for path in paths if (m := files.manifest(path)) is not None}):
        entries = parse(files.read_bytes(manifest), manifest.as_posix())
        given.update({(manifest.parent / name).as_posix(): e for name, e in entries.items()})
    return given
