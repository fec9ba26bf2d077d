"""The rim: what is read."""

import ast
import os
from pathlib import Path

import pytest

from briefing import files
from briefing.errors import UnreadableSource
from briefing.limits import Limits


def test_a_folder_is_walked_in_a_fixed_order(tmp_path: Path) -> None:
    """Files come sorted by path, those of inner folders among them, dot files not."""
    for name in ("b", "u"):
        (tmp_path / name).mkdir()
    for name in ("z.txt", "a.txt", "u/n.txt", "b/m.txt", ".dot"):
        (tmp_path / name).write_text("x", encoding="utf-8")

    found = [Path(path).relative_to(tmp_path).as_posix() for path in files.find([tmp_path])[0]]

    assert found == ["a.txt", "b/m.txt", "u/n.txt", "z.txt"]


def test_a_folder_of_output_is_not_read(tmp_path: Path) -> None:
    """A folder called `output` is where briefs go, not where sources lie."""
    (tmp_path / "output").mkdir()
    (tmp_path / "output" / "old.txt").write_text("x", encoding="utf-8")

    assert files.find([tmp_path]) == ((), ())


def test_a_brief_that_is_not_ours_is_a_source(tmp_path: Path) -> None:
    """A file called brief.md is skipped only beside a `brief.json` of ours, however that is indented."""
    (tmp_path / "brief.md").write_text("x", encoding="utf-8")
    assert len(files.find([tmp_path])[0]) == 1

    for other in ("{}", '{"schema": "other/1"}', '{"is not": {"schema": "briefing/1"}}'):
        (tmp_path / "brief.json").write_text(other, encoding="utf-8")
        assert len(files.find([tmp_path])[0]) == 2
    for ours in ('{\n  "schema": "briefing/1"}', '{"schema":"briefing/1"}'):
        (tmp_path / "brief.json").write_text(ours, encoding="utf-8")
        assert files.find([tmp_path]) == ((), ())


@pytest.mark.parametrize("make", [os.mkfifo, os.mkdir, lambda path: None])
def test_what_is_no_file_is_refused_at_once(make, tmp_path: Path) -> None:
    """A pipe, a folder and nothing at all are refused in words, without waiting."""
    path = tmp_path / "it"
    make(path)

    with pytest.raises(UnreadableSource, match="it: "):
        files.read_bytes(path)


@pytest.mark.parametrize("name", ["a\0b", "a" * 300])
def test_an_impossible_name_is_refused(name: str) -> None:
    """A name that no file can have is refused in words."""
    with pytest.raises(UnreadableSource):
        files.read_bytes(name)


@pytest.mark.parametrize("data", [b"", b"two", b"three"])
def test_a_file_up_to_the_bound_is_read(data: bytes, tmp_path: Path) -> None:
    """A file of as many bytes as the bound, or fewer, is read whole."""
    (tmp_path / "a").write_bytes(data)

    assert files.read_bytes(tmp_path / "a", Limits(source_bytes=5)) == data


def test_a_file_over_the_bound_is_refused(tmp_path: Path) -> None:
    """A file over the bound is refused before it is read."""
    (tmp_path / "a").write_bytes(b"four")

    with pytest.raises(UnreadableSource, match=r"a: .*larger than"):
        files.read_bytes(tmp_path / "a", Limits(source_bytes=3))


@pytest.mark.parametrize(
    ("error", "said"),
    [
        (FileNotFoundError(2, "No such file"), "there is no such file"),
        (PermissionError(13, "Permission denied"), "no permission to open it"),
        (OSError(5, "Input/output error"), "input/output error"),
        (OSError(), "not a possible file name"),
        (ValueError("embedded null byte"), "not a possible file name"),
    ],
)
def test_why_the_system_refused_is_said_in_words(error: OSError | ValueError, said: str) -> None:
    """Each error of the system has its words, also one that comes without any."""
    assert files.reason(error) == said


@pytest.mark.parametrize(("data", "said"), [(b"\xef\xbb\xbfa", "a"), (b"\xff", None)])
def test_a_file_of_ours_is_utf_8(data: bytes, said: str | None, tmp_path: Path) -> None:
    """A byte order mark is no text, and what is not UTF-8 is refused by name."""
    (tmp_path / "a").write_bytes(data)
    if said:
        assert files.read_text(tmp_path / "a") == said
    else:
        with pytest.raises(UnreadableSource, match="a: not UTF-8 text"):
            files.read_text(tmp_path / "a")


def test_settings_are_found_above_the_sources(tmp_path: Path) -> None:
    """The nearest `briefing.toml` in the first path or above it is taken, and none where no path is."""
    (tmp_path / "a" / "b").mkdir(parents=True)
    paths = [tmp_path / "a" / "b", tmp_path / "a"]
    assert files.beside(paths, "briefing.toml") is None
    for folder in (tmp_path, *reversed(paths)):
        (folder / "briefing.toml").write_text("", encoding="utf-8")
        assert files.beside(paths, "briefing.toml") == folder / "briefing.toml"

    assert files.beside([], "briefing.toml") is None


def test_a_file_without_permission_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A file that may not be opened is refused in words."""

    def refuse(path: object, flags: int) -> int:
        raise PermissionError(13, "Permission denied")

    monkeypatch.setattr(os, "open", refuse)

    with pytest.raises(UnreadableSource, match=r"locked\.txt: no permission to open it"):
        files.read_bytes("locked.txt")


def test_a_folder_that_cannot_be_read_is_named_and_the_others_go_on(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """One folder without permission does not take its neighbours with it."""
    (tmp_path / "locked").mkdir()
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    whole = Path.iterdir

    def iterdir(folder: Path) -> object:
        if folder.name == "locked":
            raise PermissionError(13, "Permission denied")
        return whole(folder)

    monkeypatch.setattr(Path, "iterdir", iterdir)
    found, refused = files.find([tmp_path])

    assert [Path(path).name for path in found] == ["a.txt"]
    assert [(Path(left.path).name, left.reason) for left in refused] == [
        ("locked", "no permission to open it")
    ]


WRITES = {
    "mkdir", "mkdtemp", "mkstemp", "rename", "renames", "rmdir", "rmtree", "symlink_to",
    "touch", "unlink", "write_bytes", "write_text",
}  # fmt: skip
MODULES = {"fcntl", "shutil", "tempfile"}


def calls(path: Path) -> set[str]:
    """Return the names of what a module calls or imports that opens, makes or removes files."""
    found: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name):
            found |= {node.func.id} & {"open"}
        elif isinstance(node, ast.Attribute):
            found |= {node.attr} & WRITES
            if isinstance(node.value, ast.Name) and node.value.id in ("os", "io"):
                found |= {node.attr} & {"open", "fdopen"}
        elif isinstance(node, ast.Import):
            found |= {alias.name for alias in node.names} & MODULES
        elif isinstance(node, ast.ImportFrom):
            found |= {node.module or ""} & MODULES
    return found


def test_no_module_but_two_opens_files() -> None:
    """Files are opened in `files.py`, and made, renamed and removed in `output.py`, and nowhere else."""
    found = {path.name: calls(path) for path in Path("src/briefing").rglob("*.py")}

    assert calls(Path("src/briefing/files.py")) == {"open", "fdopen"}
    assert calls(Path("src/briefing/output.py")) >= {"mkdtemp", "rename", "rmtree"}
    assert {name for name, made in found.items() if made} == {"files.py", "output.py"}
