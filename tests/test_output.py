"""What is written stands whole or not at all, whatever goes wrong, and by one run at a time."""

import errno
import hashlib
import os
import random
import re
import signal
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path
from types import SimpleNamespace

import pytest
from commands import run
from faults import ERRORS, refusing
from hypothesis import given
from hypothesis import strategies as st

from briefing import build, files, output, pipeline
from briefing.errors import CannotWrite
from briefing.model import Rendering
from briefing.options import Options, apply

TWO = (Rendering("brief.md", b"# One\n"), Rendering("brief.json", b"{}\n"))
OTHER = (Rendering("brief.md", b"# Two\n"), Rendering("brief.json", b"[]\n"))
TEXT = "Ann Lee said on 3 May 2024 that the bridge in Ulm is closed. The mayor thanked the crews.\n"
KILLS = int(os.environ.get("BRIEFING_KILLS", "200"))


def standing(folder: Path) -> dict[str, bytes]:
    """Return the files of a folder by name."""
    return {path.name: path.read_bytes() for path in folder.iterdir()} if folder.exists() else {}


def whole(folder: Path) -> bool:
    """Whether a folder holds the files of its `SHA256SUMS`, and no others."""
    files = standing(folder)
    lines = files.pop("SHA256SUMS", b"").decode().splitlines()
    return bool(files) and lines == [
        f"{hashlib.sha256(files[name]).hexdigest()}  {name}"
        for name in (line.split("  ", 1)[1] for line in lines)
        if name in files
    ] and len(lines) == len(files)  # fmt: skip


@pytest.fixture(params=["in one step", "in two steps"])
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """How folders change places: at once, or one after the other as where the system refuses."""
    if request.param == "in two steps":
        refusing = SimpleNamespace(renameat2=lambda *arguments: -1)
        monkeypatch.setattr(output.ctypes, "CDLL", lambda name: refusing)
    return str(request.param)


def test_publishing_replaces_the_folder_whole(tmp_path: Path, way: str) -> None:
    """What stood in the folder before is gone, and nothing temporary stays."""
    (tmp_path / "x").mkdir()
    (tmp_path / "x" / "old").write_bytes(b"old")

    paths = output.publish(tmp_path, "x", TWO)

    assert [path.read_bytes() for path in paths][:2] == [b"# One\n", b"{}\n"]
    assert sorted(standing(tmp_path / "x")) == ["SHA256SUMS", "brief.json", "brief.md"]
    assert whole(tmp_path / "x")
    assert [p.name for p in tmp_path.iterdir()] == ["x"]


@pytest.mark.skipif(sys.platform != "linux", reason="no other system can")
@pytest.mark.parametrize("folder", ["", "."])
def test_two_briefs_change_places_without_a_gap(folder, tmp_path, monkeypatch) -> None:
    """Where the system can, no brief is moved away before another stands, however its folder is given."""
    monkeypatch.chdir(tmp_path)
    output.publish(tmp_path, "x", TWO)
    monkeypatch.delattr(Path, "rename")

    output.publish(folder or tmp_path, "x", OTHER)

    assert standing(tmp_path / "x")["brief.md"] == b"# Two\n"


def test_a_system_without_the_call_replaces_in_two_steps(tmp_path, monkeypatch) -> None:
    """Where the C library does not know how folders change places, a brief is replaced all the same."""
    monkeypatch.setattr(output.ctypes, "CDLL", lambda name: object())
    for version in (TWO, OTHER):
        output.publish(tmp_path, "x", version)

    assert standing(tmp_path / "x")["brief.md"] == b"# Two\n"


@pytest.mark.parametrize("name", ["a.txt", "brief.js", "brief.md"])
def test_only_a_brief_has_sums(name: str, tmp_path: Path) -> None:
    """What is written without a `brief.json`, as a house style is, gets no `SHA256SUMS`."""
    paths = output.publish(tmp_path, "x", [Rendering(name, b"x")])

    assert [*standing(tmp_path / "x")] == [path.name for path in paths] == [name]


@pytest.mark.parametrize("number", ERRORS)
def test_whatever_call_fails_the_old_brief_stands(tmp_path: Path, way: str, number: int) -> None:
    """Each call in turn fails: all is as before, in words, and the next run leaves nothing."""
    output.publish(tmp_path, "x", TWO)
    before = standing(tmp_path / "x")
    failed: set[str] = set()
    for nth in count(1):
        with refusing(nth, number) as faults:
            try:
                output.publish(tmp_path, "x", OTHER)
                said = None
            except CannotWrite as error:
                said = error
        if not faults.failed:
            break
        failed.add(faults.failed)
        if said:
            place, _, reason = said.message.partition(": ")
            assert place in (str(tmp_path), str(tmp_path / "x"))
            assert reason
            assert "Errno" not in reason
            assert "-o" in (said.hint or "")
            assert standing(tmp_path / "x") == before, (nth, faults.failed)
        else:  # what failed came after the writing
            assert standing(tmp_path / "x") != before
            assert whole(tmp_path / "x")
        with output.held(tmp_path):
            assert [p.name for p in tmp_path.iterdir()] == ["x"]
        output.publish(tmp_path, "x", TWO)
    assert failed >= {"open", "write", "fsync", "mkdir", "unlink", "rmdir"}


@pytest.mark.parametrize("number", ERRORS)
def test_whatever_call_fails_nothing_half_made_appears(tmp_path: Path, number: int) -> None:
    """The same where nothing stood before: there is a whole folder or none, nor those above it."""
    for nth in count(1):
        with refusing(nth, number) as faults, suppress(CannotWrite):
            output.publish(tmp_path / "a" / "b", "x", TWO)
        if not faults.failed:
            break
        assert not (tmp_path / "a" / "b" / "x").exists() or whole(tmp_path / "a" / "b" / "x")
        with suppress(OSError), output.held(tmp_path / "a" / "b"):
            left = [p.name for p in (tmp_path / "a" / "b").iterdir()]
            assert left in ([], ["x"])
        if (tmp_path / "a").exists():
            output.shutil.rmtree(tmp_path / "a")


@pytest.fixture(scope="module")
def tiny(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a source that makes a brief in no time."""
    path = tmp_path_factory.mktemp("tiny") / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_whatever_call_of_a_run_fails_it_says_so(tmp_path, tiny, capsys) -> None:
    """Each call of a whole run in turn: done, or refused in words with exit 2; never a traceback."""
    out = tmp_path / "out"
    command = ("build", tiny, "--to", "md", "--style", "base", "-o", out)
    run(*command)
    (made,) = out.iterdir()
    before = standing(made)
    codes = set()
    for nth in count(1):
        capsys.readouterr()
        with refusing(nth, ERRORS[nth % len(ERRORS)]) as faults:
            code = run(*command)
        if not faults.failed:
            break
        told = capsys.readouterr().err
        codes.add(code)
        assert code in (0, 1, 2)
        assert "Traceback" not in told
        assert "a fault in briefing itself" not in told, (nth, faults.failed, told)
        assert code != 2 or told.startswith("error: ")
        assert whole(made)
        assert standing(made) == before or code == 1
        if code == 1:
            run(*command)
    assert codes >= {0, 2}


@pytest.fixture(scope="module")
def versions(tiny: Path) -> tuple[tuple[Rendering, ...], ...]:
    """Return two briefs of one source, as they are written."""
    options = (
        apply(Options(), {"to": "md,html", "title": title}, where="test") for title in ("A", "B")
    )
    return tuple(build(str(tiny), options=each).renderings for each in options)


def forked(work: Callable[[], object]) -> int:
    """Do work in a child of this process, which ends without a word."""
    child = os.fork()
    if child:
        return child
    try:
        signal.alarm(60)
        work()
    finally:
        os._exit(99)


@pytest.fixture
def gate() -> Iterator[tuple[int, int]]:
    """Yield a pipe: whoever reads it waits until all that can write to it have closed it."""
    ends = os.pipe()
    yield ends
    for end in ends:
        with suppress(OSError):
            os.close(end)


def test_a_kill_at_any_instant_tears_nothing(tmp_path, way, versions) -> None:
    """Killed while it writes, a run leaves the old brief or the new; the next start sweeps."""
    chance = random.Random(way)
    output.publish(tmp_path, "x", versions[0])
    begun = time.perf_counter()
    output.publish(tmp_path, "x", versions[1])
    took = time.perf_counter() - begun
    left_behind = 0

    def write() -> None:
        os.write(told, b"!")
        while True:
            for version in versions:
                output.publish(tmp_path, "x", version)

    for _ in range(KILLS // 2):
        ready, told = os.pipe()
        child = forked(write)
        os.close(told)
        os.read(ready, 1)
        os.close(ready)
        time.sleep(chance.uniform(0, 3 * took))
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        left_behind += len(list(tmp_path.iterdir())) - 1
        assert whole(tmp_path / "x") or way == "in two steps"
        with output.held(tmp_path):
            assert [p.name for p in tmp_path.iterdir()] == ["x"]
            assert whole(tmp_path / "x")
    assert left_behind > KILLS // 20, "hardly a kill hit the writing"


def test_of_fifty_runs_on_one_folder_one_wins(tmp_path, tiny, gate, monkeypatch) -> None:
    """Fifty runs begin at once: one writes its brief whole, each other says so in a line, exit 2."""
    options = apply(Options(), {"to": "md"}, where="test")
    made = build(str(tiny), options=options)

    def waiting(*paths: object, **named: object) -> pipeline.Build:
        os.read(gate[0], 1)  # until the others have been refused
        return made

    def one(number: int) -> None:
        os.close(gate[1])
        words = os.open(tmp_path / f"{number}.err", os.O_WRONLY | os.O_CREAT)
        os.dup2(words, 2)
        sys.stderr = os.fdopen(2, "w", closefd=False)
        sys.stdout = Path(os.devnull).open("w")  # noqa: SIM115 - the child lives no longer
        code = run("build", tiny, "--to", "md", "-o", tmp_path / "out")
        sys.stderr.flush()
        os._exit(code)

    monkeypatch.setattr(pipeline, "build", waiting)
    children = [forked(lambda number=number: one(number)) for number in range(50)]
    codes = [os.waitstatus_to_exitcode(os.wait()[1]) for _ in children[1:]]
    os.close(gate[1])
    codes.append(os.waitstatus_to_exitcode(os.wait()[1]))

    told = [path.read_text(encoding="utf-8") for path in tmp_path.glob("*.err")]
    (folder,) = (tmp_path / "out").iterdir()
    assert sorted(codes) == [0] + [2] * 49
    assert sum(f"error: {tmp_path}/out: another run writes to it\n" in t for t in told) == 49
    assert whole(folder)


def test_a_child_that_outlives_a_run_does_not_hold_its_folder(tmp_path: Path, gate) -> None:
    """The lock is the run's alone: a child of it that is still there keeps nobody out."""
    with output.held(tmp_path):
        child = forked(lambda: (os.write(gate[1], b"!"), time.sleep(60)))
        os.read(gate[0], 1)
        with pytest.raises(CannotWrite, match="another run"), output.held(tmp_path):
            pass
    try:
        output.publish(tmp_path, "x", TWO)
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)


def failing(number: int) -> Callable[..., None]:
    """Return a call that always fails with an error number."""

    def fail(*arguments: object, **named: object) -> None:
        raise OSError(number, os.strerror(number))

    return fail


@pytest.mark.parametrize("number", [errno.ENOLCK, errno.EOPNOTSUPP, errno.EIO])
def test_without_locks_what_may_be_another_runs_stays(number, tmp_path, monkeypatch) -> None:
    """Where folders have no locks a brief is written and nothing is swept; another error is told."""
    (tmp_path / ".briefing-abc" / "new").mkdir(parents=True)
    monkeypatch.setattr(output.fcntl, "flock", failing(number))
    if number == errno.EIO:
        with pytest.raises(CannotWrite, match="input/output error"):
            output.publish(tmp_path, "x", TWO)
    else:
        output.publish(tmp_path, "x", TWO)
        assert whole(tmp_path / "x")
    assert (tmp_path / ".briefing-abc" / "new").is_dir()


def test_a_folder_that_went_before_it_was_locked_is_not_written_to(tmp_path, monkeypatch) -> None:
    """A run whose folder another one removed meanwhile, and a third made anew, says so."""
    whole = output.fcntl.flock

    def late(*arguments: int) -> None:
        (tmp_path / "out").rmdir()
        (tmp_path / "keeps the inode").mkdir()
        (tmp_path / "out").mkdir()
        whole(*arguments)

    monkeypatch.setattr(output.fcntl, "flock", late)
    with pytest.raises(CannotWrite, match="another run was at it"):
        output.publish(tmp_path / "out", "x", TWO)


PLACES: dict[str, Callable[[Path], object]] = {
    "a file": lambda path: path.write_text("mine"),
    "a pipe": os.mkfifo,
    "a link to a file": lambda path: path.symlink_to(__file__),
    "a link to nothing": lambda path: path.symlink_to("nowhere"),
}


@pytest.mark.parametrize("place", PLACES)
def test_what_is_no_folder_is_not_written_over(place: str, tmp_path: Path) -> None:
    """A file, pipe or link in place of the output folder or of the brief's stays, in words."""
    for name in ("out", "in"):
        PLACES[place](tmp_path / name)
    was = [p.lstat() for p in (tmp_path / "out", tmp_path / "in")]

    with pytest.raises(CannotWrite, match="out: there is something already"):
        output.publish(tmp_path / "out", "x", TWO)
    with pytest.raises(CannotWrite, match="in: there is something already"):
        output.publish(tmp_path, "in", TWO)

    assert [p.lstat() for p in (tmp_path / "out", tmp_path / "in")] == was
    assert len(list(tmp_path.iterdir())) == 2


def test_a_link_to_a_folder_is_followed_for_the_output_and_never_below_it(tmp_path: Path) -> None:
    """The output folder may be a link; in it a link is not written through, nor swept."""
    (tmp_path / "far").mkdir()
    (tmp_path / "far" / "mine").write_text("mine", encoding="utf-8")
    (tmp_path / "disk").mkdir()
    (tmp_path / "out").symlink_to("disk")
    (tmp_path / "left" / "new").mkdir(parents=True)
    for name, far in (("x", "far"), (".briefing-x", "far"), (".briefing-y", "left")):
        (tmp_path / "disk" / name).symlink_to(f"../{far}")

    with pytest.raises(CannotWrite, match="x: there is something already"):
        output.publish(tmp_path / "out", "x", TWO)
    output.publish(tmp_path / "out", "y", TWO)

    assert [p.name for p in (tmp_path / "far").iterdir()] == ["mine"]
    assert (tmp_path / "left" / "new").is_dir()
    assert whole(tmp_path / "disk" / "y")


def test_only_what_a_run_left_is_swept(tmp_path: Path) -> None:
    """A file or folder of the maker's own stays, though its name is like that of ours."""
    for folder in (".briefing-notes", ".briefing-abc"):
        (tmp_path / folder / "new").mkdir(parents=True)
    for mine in (".briefing-notes/mine", ".briefing-file"):
        (tmp_path / mine).write_text("mine", encoding="utf-8")

    output.publish(tmp_path, "x", TWO)

    assert sorted(p.name for p in tmp_path.iterdir()) == [".briefing-file", ".briefing-notes", "x"]


@pytest.mark.parametrize(
    ("left", "stands"),
    [
        ((), ""),
        (("new/brief.md",), ""),
        (("old/x/brief.md",), "old"),
        (("new/brief.md", "old/x/brief.md"), "old"),
        (("old/x/brief.md", "../x/brief.md"), "../x"),
        (("new/brief.md", "old/x/brief.md", "../x/brief.md"), "../x"),
    ],
)
def test_what_a_killed_run_set_aside_comes_back(left, stands: str, tmp_path: Path) -> None:
    """The next run puts back the old brief where no new one stands, and removes what was left."""
    made = tmp_path / ".briefing-abc"
    made.mkdir()
    for name in left:
        (made / name).parent.mkdir(parents=True)
        (made / name).write_text(name, encoding="utf-8")

    with output.held(tmp_path):
        assert [p.name for p in tmp_path.iterdir()] == (["x"] if stands else [])
        assert [data.decode() for data in standing(tmp_path / "x").values()] == [
            name for name in left if stands and name.startswith(stands)
        ]


@pytest.mark.parametrize("name", ["", " ", "a\0b", "a" * 300])
def test_an_impossible_output_is_refused(name: str, tmp_path: Path, monkeypatch) -> None:
    """A folder that cannot be is refused in words, and nothing is made for it."""
    monkeypatch.chdir(tmp_path)

    with pytest.raises(CannotWrite):
        output.publish(name, "x", TWO)
    assert not list(tmp_path.iterdir())


def test_a_run_that_is_refused_makes_no_folder(tmp_path: Path, capsys) -> None:
    """Where there is nothing to make a brief of, no folder is made for it."""
    (tmp_path / "in").mkdir()

    assert run("build", tmp_path / "in", "-o", tmp_path / "a" / "b") == 2
    assert [p.name for p in tmp_path.iterdir()] == ["in"]


def test_an_empty_folder_that_stood_before_stays(tmp_path: Path) -> None:
    """Only what a run made itself, and wrote nothing to, goes again."""
    (tmp_path / "out").mkdir()
    with output.held(tmp_path / "out"), output.held(tmp_path / "out" / "a" / "b"):
        assert (tmp_path / "out" / "a" / "b").is_dir()

    assert [*tmp_path.iterdir()] == [tmp_path / "out"]
    assert not standing(tmp_path / "out")


@pytest.mark.parametrize(
    ("number", "hint"),
    [
        (errno.ENOSPC, "make room on the disk, or name another folder with -o"),
        (errno.EXDEV, "name another folder with -o"),
    ],
)
def test_the_way_out_is_what_helps(number: int, hint: str) -> None:
    """What the system is out of is named before the other folder, which always helps."""
    assert output.cannot_write("x", OSError(number, os.strerror(number))).hint == hint


@pytest.mark.parametrize("place", [*PLACES, "a folder", "nothing"])
def test_a_new_folder_needs_a_free_place(place: str, tmp_path: Path) -> None:
    """Where anything stands, even a link to nothing, a new folder is refused; else it is not."""
    makers = PLACES | {"a folder": Path.mkdir, "nothing": lambda path: None}
    makers[place](tmp_path / "new")
    if place == "nothing":
        output.check_absent(str(tmp_path), "new")
    else:
        with pytest.raises(CannotWrite, match="new: there is something already"):
            output.check_absent(str(tmp_path), "new")


def test_what_cannot_be_cleaned_up_fails_no_run(monkeypatch) -> None:
    """A temporary folder goes with what is in it; where it cannot go, the work is done all the same."""
    with output.temporary() as folder:
        Path(folder, "a").write_bytes(b"x")
    assert not Path(folder).exists()
    with monkeypatch.context() as patch, output.temporary() as folder:
        patch.setattr(os, "rmdir", failing(errno.EIO))
    Path(folder).rmdir()


@given(st.text())
def test_no_title_makes_a_name_that_some_system_cannot_have(title: str) -> None:
    """The folder of a brief is named in small ASCII letters, so that no two differ in case alone."""
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", pipeline.slug(title))
    assert len(pipeline.slug(title)) <= 60


def test_no_two_files_of_a_brief_differ_in_case_alone() -> None:
    """The files of a brief lie side by side where a system does not tell capitals."""
    assert len({name.casefold() for name in files.OURS}) == len(files.OURS)
