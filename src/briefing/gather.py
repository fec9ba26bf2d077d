"""From paths to bytes: which files there are, and what the user says about each."""

import os
from collections.abc import Mapping, Sequence
from pathlib import Path

from . import files
from .errors import BriefingError, UnreadableSource
from .limits import LIMITS, Limits, way_out
from .model import Given, LeftOut, Raw
from .readers.manifest import parse


def gather(
    paths: Sequence[str | Path], limits: Limits = LIMITS
) -> tuple[tuple[Raw, ...], tuple[LeftOut, ...]]:
    """Return the bytes of every file that the paths name, in order of path, and what was refused.

    A folder is walked. A `sources.toml` given as a path stands for the files that it lists; one that
    lies in a folder given, or beside a file given, says what the user knows about its files. A file
    that it lists there and that is not there is left out.

    Raises:
        BriefingError: there are more files than the bound, or a path is empty.
        BadSetting, UnknownName: a `sources.toml` is broken.

    """
    if not all(str(path) for path in paths):
        raise BriefingError("a source without a name was given", hint="“.” is this folder")
    given = _given(paths)
    listing = {Path(path) for path in paths if Path(path).name == files.MANIFEST}
    found, refused = files.find(path for path in paths if Path(path) not in listing)
    listed = {name for name, (manifest, _) in given.items() if manifest in listing}
    folders = [Path(path) for path in paths if files.is_dir(Path(path))]
    absent = {
        name
        for name, (manifest, _) in given.items()
        if any(manifest.is_relative_to(folder) for folder in folders) and not Path(name).exists()
    }
    inner = _inner(given)
    names = sorted(
        {*found, *listed, *absent} - {f"{n}#{place}" for n in inner for place in inner[n]}
    )
    if len(names) > limits.files:
        raise BriefingError(limits.too_many(), hint=f"give fewer, or {way_out('files')}")
    raws = []
    left_out = list(refused)
    for name in names:
        try:
            data = files.read_bytes(name, limits)
            said = given.get(name, NOTHING)[1]
            raws.append(Raw(_shown(name), data, said, inner.get(name, {})))
        except UnreadableSource as error:
            left_out.append(LeftOut(_shown(error.path), error.reason))
    return tuple(raws), tuple(left_out)


NOTHING = (Path(), Given())


def _inner(given: Mapping[str, tuple[Path, Given]]) -> dict[str, dict[str, Given]]:
    """Return what is said of sources within files (`mails.mbox#2`), by file and place."""
    found: dict[str, dict[str, Given]] = {}
    for name, (_, said) in given.items():
        file, mark, place = name.partition("#")
        if mark and not Path(name).exists() and files.is_file(Path(file)):
            found.setdefault(file, {})[place] = said
    return found


def _shown(name: str) -> str:
    """Return a path as it can be written: bytes that are no UTF-8 as escapes."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def _given(paths: Sequence[str | Path]) -> Mapping[str, tuple[Path, Given]]:
    """Return what each `sources.toml` says, by path of the file; the one nearest to it wins."""
    given = {}
    for manifest in files.manifests(paths):
        entries = parse(files.read_bytes(manifest), manifest.as_posix())
        for name, entry in entries.items():
            given[(manifest.parent / name).as_posix()] = (manifest, entry)
    return given
