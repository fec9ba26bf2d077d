"""A system that refuses: the nth call that opens, writes, flushes, renames or removes fails once."""

import errno
import io
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import pytest

ERRORS = (errno.ENOSPC, errno.EACCES, errno.EIO, errno.EROFS, errno.EMFILE)
CALLS = ("open", "mkdir", "rename", "fsync", "unlink", "rmdir", "scandir", "listdir")


class Faults:
    """Counts the calls, and lets the nth fail."""

    def __init__(self, nth: int, number: int) -> None:
        self.left, self.number, self.failed = nth, number, ""

    def step(self, call: str) -> None:
        """Count one call; raise when its turn to fail has come."""
        self.left -= 1
        if self.left == 0:
            self.failed = call
            raise OSError(self.number, os.strerror(self.number))


@contextmanager
def refusing(nth: int, number: int) -> Iterator[Faults]:
    """Let the nth of all calls fail with an error number; nothing is really flushed meanwhile."""
    faults = Faults(nth, number)

    def counted(name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def shim(*args: Any, **named: Any) -> Any:
            faults.step(name)
            return call(*args, **named)

        return shim

    class Raw(io.FileIO):
        def write(self, data: Any, /) -> int:
            faults.step("write")
            return super().write(data)

    def opened(path: Any, mode: str = "r", *args: Any, **named: Any) -> Any:
        faults.step("open")
        if "x" in mode or "w" in mode:
            return io.BufferedWriter(Raw(path, mode.replace("b", "")))
        return whole(path, mode, *args, **named)

    whole = io.open
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", lambda handle: None)
        for name in CALLS:
            patch.setattr(os, name, counted(name, getattr(os, name)))
        patch.setattr(io, "open", opened)
        yield faults
