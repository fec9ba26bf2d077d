"""The only module that reads files, in bounds; `output` is the only one that writes them.

Everything else takes bytes and returns bytes.
"""

import os
import re
import stat
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path, PurePath

from .errors import UnreadableSource
from .limits import LIMITS, Limits
from .model import LeftOut

SETTINGS = "briefing.toml"
MANIFEST = "sources.toml"
STYLE = "style.toml"
BRIEF = "brief.json"
TEXTS = "sources.jsonl"
CSL = "sources.csl.json"
WIKIS = {"brief.mediawiki", "brief.dokuwiki.txt", "brief.confluence.xml"}
VIEW = "sources.html"
SUMS = "SHA256SUMS"
OURS = {"brief.pdf", "brief.md", "brief.html", "brief.docx", *WIKIS, VIEW, BRIEF, TEXTS, CSL, SUMS}
"""File names of a brief; skipped in a folder that holds a `brief.json` of ours."""
SCHEMA = re.compile(rb'\s*{\s*"schema"\s*:\s*"briefing/')
"""How a `brief.json` of ours begins."""


def find(paths: Iterable[str | Path]) -> tuple[tuple[str, ...], tuple[LeftOut, ...]]:
    """Return the files that the paths name, in order of path, and the folders that cannot be read.

    A folder is walked without its dot files, links to folders, house styles, `output/`,
    `briefing.toml`, `sources.toml` and briefs of ours. A path that names no folder is returned as it is, whether or
    not it can be read.
    """
    found: dict[str, str] = {}
    refused: list[LeftOut] = []
    for path in sorted(map(str, paths)):
        given = Path(path)
        files = _walk(given, given.resolve(), refused) if is_dir(given) else (given,)
        for file in files:
            # A file that is named twice, as in `seeds $PWD/seeds`, is one file.
            found.setdefault(os.path.abspath(file), file.as_posix())  # noqa: PTH100 - no link is followed
    return tuple(sorted(found.values())), tuple(refused)


def _walk(folder: Path, root: Path, refused: list[LeftOut]) -> Iterator[Path]:
    try:
        entries = sorted(folder.iterdir())
    except OSError as error:
        refused.append(LeftOut(folder.as_posix(), reason(error)))
        return
    names = {entry.name for entry in entries}
    if STYLE in names:  # a house style, not sources
        return
    skipped = parts_of_pages(names) | (OURS if _is_ours(folder / BRIEF, root) else set())
    for entry in entries:
        if entry.name.startswith(".") or not worth_reading(entry.name) or entry.name in skipped:
            continue
        if entry.is_symlink() and not _stays(entry, root):
            refused.append(LeftOut(entry.as_posix(), "a link that leads outside the folder"))
        elif not is_dir(entry):
            yield entry
        elif entry.name != "output" and not entry.is_symlink():
            yield from _walk(entry, root, refused)


def _stays(link: Path, root: Path) -> bool:
    """Whether a link leads to something within a folder; one that leads nowhere does not leave it."""
    try:
        return not link.exists() or link.resolve().is_relative_to(root)
    except (OSError, RuntimeError):  # links that lead to one another
        return True


def worth_reading(name: str) -> bool:
    """Whether a file of that name may be a source, and not what we are told about sources."""
    return name not in (SETTINGS, MANIFEST)


def parts_of_pages(paths: Iterable[str]) -> set[str]:
    """Return the folders that belong to pages as browsers save them, “page.html” and “page_files”."""
    stems = (path.rpartition(".") for path in paths)
    return {f"{stem}_files" for stem, _, end in stems if end.lower() in ("html", "htm", "xhtml")}


def manifests(paths: Iterable[str | Path]) -> tuple[Path, ...]:
    """Return every `sources.toml` that is given, or lies in a folder given or beside a file given.

    A manifest may speak of files in folders below its own.
    """
    found: set[Path] = set()
    for path in paths:
        given = Path(path)
        if is_dir(given):
            root = given.resolve()
            found.update(f for f in given.rglob(MANIFEST) if is_file(f) and _stays(f, root))
        elif given.name == MANIFEST:
            found.add(given)
        elif is_file(given.parent / MANIFEST):
            found.add(given.parent / MANIFEST)
    return tuple(sorted(found))


def _is_ours(path: Path, root: Path) -> bool:
    try:
        return _stays(path, root) and SCHEMA.match(read_bytes(path)) is not None
    except UnreadableSource:
        return False


def is_file(path: Path) -> bool:
    """Whether a path names a file; a name that no file can have names none."""
    try:
        return path.is_file()
    except (OSError, ValueError):
        return False


def is_dir(path: Path) -> bool:
    """Whether a path names a folder; a name that no folder can have names none."""
    try:
        return path.is_dir()
    except (OSError, ValueError):
        return False


def read_bytes(path: str | Path, limits: Limits = LIMITS) -> bytes:
    """Return the bytes of a regular file.

    Raises:
        UnreadableSource: it is not there, not a regular file, not readable, or over the bound.

    """
    name = path.as_posix() if isinstance(path, PurePath) else path
    try:
        # O_NONBLOCK: opening a pipe that nobody writes to must not wait for ever.
        handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    except (OSError, ValueError) as error:
        raise UnreadableSource(name, reason(error)) from None
    try:
        status = os.fstat(handle)
        if not stat.S_ISREG(status.st_mode):
            kind = "a folder" if stat.S_ISDIR(status.st_mode) else "a device or pipe"
            raise UnreadableSource(name, f"{kind}, not a file")
        if status.st_size > limits.source_bytes:
            raise UnreadableSource(name, limits.too_large(status.st_size))
        with os.fdopen(handle, "rb", closefd=False) as file:
            return file.read(limits.source_bytes)
    except OSError as error:
        raise UnreadableSource(name, reason(error)) from None
    finally:
        os.close(handle)


def read_text(path: str | Path) -> str:
    """Return the text of a UTF-8 file of ours or of a house style; raises as `read_bytes`."""
    try:
        return read_bytes(path).decode("utf-8-sig")
    except UnicodeDecodeError:
        raise UnreadableSource(str(path), "not UTF-8 text") from None


def beside(paths: Sequence[str | Path], name: str) -> Path | None:
    """Return the nearest file called `name` beside the first path or in a folder above it."""
    if not paths:
        return None
    start = Path(paths[0]).absolute()
    for folder in (start, *start.parents):
        if is_file(folder / name):
            return folder / name
    return None


def reason(error: OSError | ValueError) -> str:
    """Return why the system refused, in a few plain words."""
    if isinstance(error, FileNotFoundError):
        return "there is no such file"
    if isinstance(error, PermissionError):
        return "no permission to open it"
    if isinstance(error, OSError) and error.strerror:
        return error.strerror.lower()
    return "not a possible file name"
