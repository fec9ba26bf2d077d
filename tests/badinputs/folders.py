"""Folders, names and links that are hostile or odd, and what users say about sources."""

import os
import socket
from collections.abc import Callable
from pathlib import Path

from .case import Case, files
from .texts import KEPT, TEXT, WORK

LINK = ("warns", ["link", "no such"])


def beside(make: Callable[[Path], None]) -> Callable[[Path], None]:
    """Return what writes a good source, and then something beside it."""

    def both(folder: Path) -> None:
        files({"g.txt": TEXT})(folder)
        make(folder)

    return both


def _link(target: str, name: str = "x.txt") -> Callable[[Path], None]:
    return beside(lambda folder: (folder / name).symlink_to(target))


def _loop(folder: Path) -> None:
    (folder / "one.txt").symlink_to("two.txt")
    (folder / "two.txt").symlink_to("one.txt")


def _socket(folder: Path) -> None:
    here = Path.cwd()
    os.chdir(folder)  # the name of a socket may not be long
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("s.txt")
    os.chdir(here)


def _not_utf8(folder: Path) -> None:
    Path(os.fsdecode(os.fsencode(folder) + b"/\xff\xfe.txt")).write_text(TEXT)


def folder(
    id: str, what: str, make: Callable[[Path], None], *asserts: tuple[str, object], **more: object
) -> Case:
    """Return a case of one folder."""
    return Case(id, what, make, asserts=asserts or (KEPT,), kind="dossier", **more)  # type: ignore[arg-type]


CASES = (
    folder("link-outside", "a link to a file of the system", _link("/etc/passwd"), KEPT, LINK),
    folder("link-up", "a link to a file above the folder", _link("../../../../../etc/hostname"), KEPT, LINK),
    folder("link-folder", "a link to a folder of the system", _link("/etc", "etc"), KEPT, LINK),
    folder("link-loop", "links that lead to one another", beside(_loop), KEPT, ("warns", ["link"])),
    folder("link-inside", "a link within the folder", _link("g.txt"), KEPT),
    folder("link-manifest", "a sources.toml that is a link out", _link("/etc/passwd", "sources.toml"), KEPT),
    folder("socket", "a socket in place of a file", beside(_socket), KEPT, ("warns", ["s.txt"])),
    folder("pipe", "a pipe in place of a file", beside(lambda f: os.mkfifo(f / "p.txt")), KEPT, ("warns", ["pipe"])),
    folder("folder-as-file", "a folder with the name of a file", beside(lambda f: (f / "a.html").mkdir())),
    folder("deep", "folders 60 deep", lambda f: files({"/".join("d" * 60) + "/a.txt": TEXT})(f)),
    folder("case", "names that differ in case alone", files({"A.txt": TEXT, "a.txt": WORK})),
    folder("not-utf8", "a name that is no UTF-8", _not_utf8),
    folder("terminal", "a name that commands the terminal", files({"\x1b[31mred\x07.txt": TEXT, "\x1b]0;t\x07.png": b"\x89PNG\r\n\x1a\n"})),
    folder("turned", "a name that is written the other way", files({"a\u202etxt.exe": TEXT, "b\u2066.png": b"\x89PNG\r\n\x1a\n"})),
    folder("option", "a name that looks like an option", files({"--help.txt": TEXT})),
    folder("markup", "a name that is markup", files({"<svg onload=alert(1)>.txt": TEXT, "](javascript:x).txt": WORK})),
    folder("line-ends", "a name with line ends", files({"a\n\n# Heading\n.txt": TEXT})),
    folder("manifest-out", "a sources.toml that leads out", files({"g.txt": TEXT, "sources.toml": '[[source]]\npath = "../../../../etc/passwd"\n'}), ("error_words_any", ["outside"]), expect="error", mixed="error"),
    folder("manifest-root", "a sources.toml that names a file of the system", files({"g.txt": TEXT, "sources.toml": '[[source]]\npath = "/etc/passwd"\n'}), ("error_words_any", ["outside"]), expect="error", mixed="error"),
    folder("manifest-deep", "a sources.toml nested too deep", files({"g.txt": TEXT, "sources.toml": "x = " + "[" * 5_000}), ("error_words_any", ["TOML"]), expect="error", mixed="error"),
    folder("manifest-binary", "a sources.toml that is no text", files({"g.txt": TEXT, "sources.toml": b"\xff\xfe\x00"}), ("error_words_any", ["TOML"]), expect="error", mixed="error"),
    folder("settings-deep", "a briefing.toml nested too deep", files({"g.txt": TEXT, "briefing.toml": "x = " + "[" * 5_000}), ("error_words_any", ["TOML"]), expect="error", mixed="error"),
    folder("settings-style", "a briefing.toml whose style is a path", files({"g.txt": TEXT, "briefing.toml": 'style = "/etc"\n'}), ("error_words_any", ["style"]), expect="error", mixed="error"),
)  # fmt: skip
