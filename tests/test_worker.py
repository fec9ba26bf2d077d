"""A child process does its work within bounds, or dies in words."""

import faulthandler
import os
import re
import signal
import socket
import sys
import time
from pathlib import Path

import pytest

from briefing import errors, worker

linux = pytest.mark.skipif(sys.platform != "linux", reason="bounds are those of Linux")
GENEROUS = {"seconds": 30, "memory": 4_000_000_000}


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
    assert b"x" * size == worker.run(echo, b"x" * size, **GENEROUS)


def test_error_comes_back() -> None:
    """An error of ours comes back as it was raised, with its hint."""
    with pytest.raises(errors.UnknownName) as expected:
        refuse()
    with pytest.raises(errors.UnknownName) as found:
        worker.run(refuse, **GENEROUS)

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
        worker.run(function, **{**GENEROUS, **bounds})

    assert time.monotonic() - started < 20


@linux
def test_child_has_no_network() -> None:
    """A child cannot reach the network, where the system lets it be taken away."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        port = server.getsockname()[1]
        if not worker.run(isolated, **GENEROUS):
            pytest.skip("this user may not make a network namespace")
        with pytest.raises(worker.Died, match="Error"):
            worker.run(call, port, **GENEROUS)


def isolated() -> bytes:
    """Say whether this process has a network of its own, which has no route to anywhere."""
    return b"" if Path("/proc/net/route").read_text().splitlines()[1:] else b"yes"
