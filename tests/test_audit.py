"""Nothing is read but what was given, nothing written but the output, and nobody is called."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import audit
import pytest

NOT_OURS = Path("/etc/hostname")


@pytest.fixture
def log(tmp_path: Path) -> Path:
    path = tmp_path / "log"
    path.mkdir()
    return path


@pytest.mark.parametrize(
    ("event", "args"),
    [
        ("open", (str(NOT_OURS), "r", 0)),
        ("open", ("{}/link", "r", 0)),
        ("open", ("{}/inside/../../x", "r", 0)),
        ("open", ("{}/readable", "w", 0)),
        ("os.listdir", ("/root",)),
        ("os.mkdir", ("/x", 511, -1)),
        ("os.rename", ("{}/written/a", "/x", -1, -1)),
        ("os.remove", ("{}/readable", -1)),
        ("socket.connect", (None, ("192.0.2.1", 80))),
        ("socket.connect", (None, ("127.0.0.1", 80))),
        ("socket.getaddrinfo", ("example.org", 80, 0, 0, 0)),
    ],
)
def test_what_is_not_allowed_is_told(event: str, args: tuple, tmp_path: Path, log: Path) -> None:
    """Each event outside the lists goes into the log, through links and dots too."""
    (tmp_path / "link").symlink_to(NOT_OURS)
    watch = audit.Watch(str(log), [str(tmp_path / "readable")], [str(tmp_path / "written")])

    watch(event, tuple(a.format(tmp_path) if isinstance(a, str) else a for a in args))

    (line,) = audit.told(str(log))
    assert event in line


@pytest.mark.parametrize(
    ("event", "args"),
    [
        ("open", ("{}/readable/a", "r", 0)),
        ("open", ("{}/written/a", "w", 577)),
        ("open", (3, "r", 0)),
        ("os.remove", ("name", 5)),
        ("socket.connect", (None, "/run/some.socket")),
        ("import", ("x",)),
    ],
)
def test_what_is_allowed_is_not_told(event: str, args: tuple, tmp_path: Path, log: Path) -> None:
    """What lies in the lists, and what does not open anything, is passed over."""
    watch = audit.Watch(str(log), [str(tmp_path / "readable")], [str(tmp_path / "written")])

    watch(event, tuple(a.format(tmp_path) if isinstance(a, str) else a for a in args))

    assert not audit.told(str(log))


MACHINE = (
    sys.prefix, sys.base_prefix, Path("src").absolute(), audit.__file__.rpartition("/")[0],
    "/usr/share", "/usr/lib", "/lib", "/proc", "/etc/fonts", "/etc/mime.types",
)  # fmt: skip
"""What any run reads: the interpreter, the libraries, the program, fonts, the system's view of itself."""
PAGE = """<html><head><base href="file:///etc/"><link rel="stylesheet" href="file:///etc/passwd">
<style>@import url(http://192.0.2.1/a.css); @font-face {{ font-family: x; src: url(file://{0}) }}</style></head>
<body><p>Ann Lee said on 3 May 2024 that the bridge in Ulm is closed.</p><img src="file://{0}">
<iframe src="http://192.0.2.1/"></iframe><object data="{0}"></object></body></html>"""


def watched(
    tmp_path: Path, log: Path, read: list[Path], *arguments: object
) -> tuple[int, list[str]]:
    """Run the command line watched, with folders to read, and `out` and `temporary` to write."""
    (tmp_path / "temporary").mkdir()
    lists = [
        [os.path.realpath(path) for path in paths]
        for paths in ((*read, *MACHINE), (tmp_path / "out", tmp_path / "temporary", "/dev/null"))
    ]
    told = json.dumps({"log": str(log), "read": lists[0], "write": lists[1]})
    changed = {
        **os.environ,
        audit.SETTINGS: told,
        "PYTEST_CURRENT_TEST": "",
        "PYTHONDONTWRITEBYTECODE": "1",
        "TMPDIR": f"{tmp_path}/temporary",
    }
    command = [sys.executable, "-m", "briefing", *map(str, arguments)]
    done = subprocess.run(
        command, env=changed, capture_output=True, text=True, check=False, cwd=read[0]
    )
    assert "Traceback" not in done.stderr, done.stderr[:2000]
    return done.returncode, audit.told(str(log))


@pytest.fixture
def traps(tmp_path: Path) -> Path:
    """Return a folder of sources that lead out of it in every way that we know."""
    given, secret = tmp_path / "given", tmp_path / "secret" / "key.txt"
    for path in (given, secret.parent):
        path.mkdir()
    secret.write_text("Ann Lee said on 3 May 2024 that the key is XYZZY.", encoding="utf-8")
    (given / "page.html").write_text(PAGE.format(secret), encoding="utf-8")
    (given / "note.md").write_text(
        f"![x]({secret}) Ann Lee said so on 3 May 2024.\n", encoding="utf-8"
    )
    (given / "link.txt").symlink_to(secret)
    (given / "up.txt").symlink_to("../secret/key.txt")
    (given / "folder").symlink_to(secret.parent)
    (given / "brief.json").symlink_to(secret)
    os.mkfifo(given / "pipe.txt")
    with zipfile.ZipFile(given / "far.zip", "w") as archive:
        archive.writestr("../secret/key.txt", "Ann Lee said on 4 May 2024 that all is well.")
        archive.writestr("/etc/passwd", "Ann Lee said on 5 May 2024 that all is well.")
    return given


def test_a_run_reads_what_was_given_and_writes_its_output_alone(
    traps: Path, tmp_path: Path, log: Path
) -> None:
    """Through links, pages, archives and names that lead out nothing is read, written or called."""
    formats = "pdf,md,html,sources"

    code, told = watched(
        tmp_path, log, [traps], "build", traps, "--to", formats, "-o", tmp_path / "out"
    )

    assert told == []
    assert code == 1
    (made,) = (tmp_path / "out").iterdir()
    assert (made / "brief.pdf").exists()
    assert not any(b"XYZZY" in path.read_bytes() for path in made.iterdir())
    assert [path.name for path in (tmp_path / "secret").iterdir()] == ["key.txt"]
    assert not list((tmp_path / "temporary").iterdir())


def test_the_watch_sees_what_a_run_does(traps: Path, tmp_path: Path, log: Path) -> None:
    """A file that is given and not in the lists is told: the watch is at work in what tests start."""
    _, told = watched(tmp_path, log, [traps], "annotate", tmp_path / "secret" / "key.txt")

    assert any("open " in line and "key.txt" in line for line in told)
