"""What is read of the paths given, and what is not: manifests, links, names, briefs of ours."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefing import files
from briefing.errors import UnreadableSource


def found(*paths: Path) -> list[str]:
    return [Path(path).name for path in files.find(paths)[0]]


@pytest.mark.parametrize("name", ["a.toml", "sources.tom", "sources.tomm", "z.toml"])
def test_only_sources_toml_is_a_manifest(name: str, tmp_path: Path) -> None:
    """A `sources.toml` is a manifest where it is named, beside a file, or in a folder; nothing else is."""
    manifest, other = tmp_path / "sources.toml", tmp_path / name
    other.write_text("x", encoding="utf-8")

    assert files.manifests([other]) == files.manifests([tmp_path]) == ()
    manifest.write_text("", encoding="utf-8")
    assert files.manifests([manifest]) == (manifest,)
    assert files.manifests([other]) == files.manifests([tmp_path]) == (manifest,)
    assert found(tmp_path) == [name]


def test_a_manifest_behind_a_link_out_of_the_folder_is_not_read(tmp_path: Path) -> None:
    """A `sources.toml` that is a link out of the folder given, or a folder, says nothing; a file does."""
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "sources.toml").write_text("", encoding="utf-8")
    (tmp_path / "in" / "sources.toml").symlink_to(tmp_path / "sources.toml")
    (tmp_path / "in" / "folder" / "sources.toml").mkdir(parents=True)

    assert files.manifests([tmp_path / "in"]) == ()
    (tmp_path / "in" / "deep" / "sources.toml").write_text("", encoding="utf-8")
    assert files.manifests([tmp_path / "in"]) == (tmp_path / "in" / "deep" / "sources.toml",)


def test_links_are_followed_within_the_folder_only(tmp_path: Path) -> None:
    """A link to a file of the folder is a source; one out of it is named; one to a folder is not walked."""
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / "out.txt").write_text("x", encoding="utf-8")
    (tmp_path / "in" / "deep" / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "in" / "b.txt").symlink_to(tmp_path / "in" / "deep" / "a.txt")
    (tmp_path / "in" / "c.txt").symlink_to(tmp_path / "out.txt")
    (tmp_path / "in" / "d").symlink_to(tmp_path / "in" / "deep")

    _, refused = files.find([tmp_path / "in"])

    assert found(tmp_path / "in") == ["b.txt", "a.txt"]
    assert [(Path(left.path).name, left.reason) for left in refused] == [
        ("c.txt", "a link that leads outside the folder")
    ]


def test_files_named_through_a_link_are_read(tmp_path: Path) -> None:
    """A folder that is itself given as a link is walked, and what lies in it does not leave it."""
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "link").symlink_to(tmp_path / "in")

    assert files.find([tmp_path / "link"])[1] == ()
    assert found(tmp_path / "link") == ["a.txt"]


def test_what_cannot_be_read_as_our_brief_is_none(tmp_path: Path) -> None:
    """Beside a `brief.json` that cannot be read, or is no brief of ours, `brief.md` is a source."""
    (tmp_path / "brief.md").write_text("x", encoding="utf-8")
    (tmp_path / "brief.json").mkdir()

    assert found(tmp_path) == ["brief.md"]


def test_a_brief_outside_the_folder_is_not_ours(tmp_path: Path) -> None:
    """A `brief.json` that is a link out of the folder is named, and makes no brief of what is beside it."""
    (tmp_path / "in").mkdir()
    (tmp_path / "brief.json").write_text('{"schema": "briefing/1"}', encoding="utf-8")
    (tmp_path / "in" / "brief.json").symlink_to(tmp_path / "brief.json")
    (tmp_path / "in" / "brief.md").write_text("x", encoding="utf-8")

    assert found(tmp_path / "in") == ["brief.md"]
    assert [Path(left.path).name for left in files.find([tmp_path / "in"])[1]] == ["brief.json"]


@pytest.mark.parametrize("name", ["a\0b", "a" * 300])
def test_an_impossible_name_is_neither_file_nor_folder(name: str) -> None:
    """A name that nothing can have names no file and no folder; that it cannot be read is said later."""
    assert not files.is_file(Path(name))
    assert not files.is_dir(Path(name))
    assert files.find([name]) == ((name,), ())
    assert files.manifests([f"{name}/a.txt"]) == ()


def test_a_file_named_twice_is_read_once(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that is given by two names of one path is one file; a style and hidden files are none."""
    (tmp_path / "a.txt").write_text("x", encoding="utf-8")
    (tmp_path / "house").mkdir()
    for name in ("style.toml", "b.txt"):
        (tmp_path / "house" / name).write_text("x", encoding="utf-8")
    monkeypatch.chdir(tmp_path)

    assert found(Path("a.txt"), tmp_path / "a.txt", tmp_path) == ["a.txt"]


def test_the_folder_of_a_saved_page_is_not_walked(tmp_path: Path) -> None:
    """`page_files` beside `page.htm` belongs to the page; a folder of that kind alone is walked."""
    for folder in ("page_files", "other_files"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / f"{folder}.txt").write_text("x", encoding="utf-8")
    (tmp_path / "page.htm").write_text("<p>x</p>", encoding="utf-8")

    assert found(tmp_path) == ["other_files.txt", "page.htm"]


def test_links_that_lead_nowhere_are_left_to_whoever_reads_them(tmp_path: Path) -> None:
    """A link to nothing, or to itself, does not leave the folder: that it cannot be read is said later."""
    (tmp_path / "nowhere").symlink_to(tmp_path / "missing")
    (tmp_path / "loop").symlink_to(tmp_path / "loop")

    assert files.find([tmp_path])[1] == ()
    assert found(tmp_path) == ["loop", "nowhere"]


@pytest.mark.parametrize(
    ("make", "says"), [(os.mkfifo, "it: a device or pipe"), (os.mkdir, "it: a folder")]
)
def test_what_is_no_file_is_called_what_it_is(
    make: Callable[[Path], None], says: str, tmp_path: Path
) -> None:
    """A pipe is called a pipe, and a folder a folder."""
    make(tmp_path / "it")

    with pytest.raises(UnreadableSource, match=says):
        files.read_bytes(tmp_path / "it")
