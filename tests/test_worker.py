"""A child process does its work within bounds, or dies in words."""

import faulthandler
import multiprocessing
import os
import re
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest

from briefing import errors, worker

linux = pytest.mark.skipif(sys.platform != "linux", reason="bounds are those of Linux")
GENEROUS = worker.Bounds(seconds=30, memory=4_000_000_000)


def echo(data: bytes) -> bytes:
    return data


def fail() -> bytes:
    raise ZeroDivisionError("by zero")


def refuse() -> bytes:
    raise errors.UnknownName("format", "pfd", ["pdf", "md"], where="here")


def sleep() -> bytes:
    time.sleep(60)
    return b""


def spin() -> bytes:
    while True:
        pass


def swell() -> bytes:
    return bytes(8_000_000_000)


def crash() -> bytes:
    faulthandler.disable()
    os.kill(os.getpid(), signal.SIGSEGV)
    return b""


def leave() -> bytes:
    os._exit(3)


def call(port: int) -> bytes:
    with socket.create_connection(("127.0.0.1", port), timeout=5):
        return b"answered"


@pytest.mark.parametrize("size", [0, 10, 3_000_000])
def test_result_comes_back(size: int) -> None:
    """What the function returns comes back whole, however long."""
    assert b"x" * size == worker.run(echo, b"x" * size, bounds=GENEROUS)


def test_error_comes_back() -> None:
    """An error of ours comes back as it was raised, with its hint."""
    with pytest.raises(errors.UnknownName) as expected:
        refuse()
    with pytest.raises(errors.UnknownName) as found:
        worker.run(refuse, bounds=GENEROUS)

    assert str(expected.value) == str(found.value)


@linux
@pytest.mark.parametrize(
    ("function", "bounds", "says"),
    [
        (fail, {}, "failed (ZeroDivisionError: by zero)"),
        (sleep, {"seconds": 1}, "took more than 1 seconds"),
        (spin, {"seconds": 1}, "took "),
        (swell, {}, "needed more than 4.0 GB of memory"),
        (crash, {}, "crashed (SIGSEGV)"),
        (leave, {}, "gave no answer"),
    ],
)
def test_child_dies_in_words(function, bounds: dict[str, int], says: str) -> None:  # type: ignore[no-untyped-def]
    """A child that fails, crashes or reaches a bound ends soon, and the message says why."""
    started = time.monotonic()
    with pytest.raises(worker.Died, match=re.escape(says)):
        worker.run(function, bounds=GENEROUS._replace(**bounds))

    assert time.monotonic() - started < 20


@linux
def test_child_has_no_network() -> None:
    """A child cannot reach the network, where the system lets it be taken away."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        if not worker.run(isolated, bounds=GENEROUS):
            pytest.skip("this user may not make a network namespace")
        with pytest.raises(worker.Died, match="Error"):
            worker.run(call, port, bounds=GENEROUS)


def isolated() -> bytes:
    """Say whether this process has a network of its own, which has no route to anywhere."""
    return b"" if Path("/proc/net/route").read_text().splitlines()[1:] else b"yes"


def write(path: str) -> bytes:
    Path(path).write_text("here")
    return b"written"


def open_many() -> bytes:
    handles = [os.open("/dev/null", os.O_RDONLY) for _ in range(1_000)]
    return str(len(handles)).encode()


def one_of(item: str) -> bytes:
    """Do what an item says, and tell in which process."""
    {"crash": crash, "spin": spin, "swell": swell, "fail": fail}.get(item, bytes)()
    return str(os.getpid()).encode()


@linux
def test_child_that_dies_loses_one_item() -> None:
    """Each item that ends its child is told of in its place, and all others are worked on."""
    items = ["good", "crash", "good", "spin", "swell", "fail", "good", "good"]
    found = worker.each(one_of, items, 2, [worker.Bounds(1, 1_000_000_000)] * len(items))

    assert [isinstance(one, bytes) for one in found] == [item == "good" for item in items]
    assert "SIGSEGV" in str(found[1])
    assert str(found[3]) == "took more than 1 seconds"
    assert str(found[4]) == "needed more than 1.0 GB of memory"
    assert multiprocessing.active_children() == []


@linux
def test_child_works_on_many_items() -> None:
    """One child works on all items, one after the other, unless it dies or grows."""
    found = worker.each(one_of, ["good"] * 50, 1, [GENEROUS] * 50)

    assert len(set(map(str, found))) == 1
    assert worker.each(one_of, [], 4) == []


def grow() -> bytes:
    KEPT.append(bytes(60_000_000))
    return str(os.getpid()).encode()


KEPT: list[bytes] = []


@linux
def test_child_that_keeps_memory_is_replaced() -> None:
    """A child that holds what it needed no more begins no other item."""
    found = worker.each(lambda _: grow(), [0] * 4, 1, [worker.Bounds(20, 100_000_000)] * 4)

    assert len(set(map(str, found))) == 4


@linux
@pytest.mark.parametrize(("writes", "says"), [(False, "File too large"), (True, None)])
def test_child_writes_no_file_unless_it_may(tmp_path: Path, writes: bool, says: str | None) -> None:
    """A child that is not to write cannot put a byte into a file."""
    path = tmp_path / "file"
    bounds = GENEROUS._replace(writes=writes)
    if says is None:
        assert worker.run(write, str(path), bounds=bounds) == b"written"
        return
    with pytest.raises(worker.Died, match=says):
        worker.run(write, str(path), bounds=bounds)

    assert not path.exists() or path.read_bytes() == b""


@linux
def test_child_opens_few_files() -> None:
    """A child cannot use up the files that a process may have open."""
    with pytest.raises(worker.Died, match="Too many open files"):
        worker.run(open_many, bounds=GENEROUS)


@linux
def test_child_does_not_outlive_its_parent(tmp_path: Path) -> None:
    """When the parent is killed, its children end with it."""
    script = tmp_path / "parent.py"
    script.write_text(
        "import os, time\nfrom briefing import worker\n"
        "def sleep(_):\n    print(os.getpid(), flush=True)\n    time.sleep(60)\n    return b''\n"
        "worker.each(sleep, [0], 1)\n"
    )
    with subprocess.Popen([sys.executable, str(script)], stdout=subprocess.PIPE) as parent:
        assert parent.stdout is not None
        child = int(parent.stdout.readline())
        parent.kill()
    for _ in range(100):
        if not Path(f"/proc/{child}/stat").exists() or _is_zombie(child):
            return
        time.sleep(0.05)
    pytest.fail("the child lives on")


def _is_zombie(process: int) -> bool:
    return Path(f"/proc/{process}/stat").read_text().rpartition(")")[2].split()[0] == "Z"


@linux
def test_without_processes_each_item_is_told_of(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system has no process to give, the reason stands in the place of each item."""

    def none(*_: object, **__: object) -> None:
        raise OSError(11, "Resource temporarily unavailable")

    monkeypatch.setattr("multiprocessing.context.ForkProcess.start", none)
    found = worker.each(one_of, ["good"] * 3, 2)

    assert [str(one) for one in found] == ["could not begin (Resource temporarily unavailable)"] * 3
