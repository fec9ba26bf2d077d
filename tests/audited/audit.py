"""Watches what is opened, written and connected to, in the tests and in all that they start.

An audit hook (PEP 578) looks at each event of this process; children inherit it by fork, and other
processes through `sitecustomize.py`. What is not allowed goes into a log, a folder with a link for each line, and the suite
fails when there is one.
"""

import json
import os
import sys
import time
from typing import Any

SETTINGS = "BRIEFING_AUDIT"
"""The environment variable that says where the log is, and what may be read and written."""
OWNERS = ("tests/test_preview.py", "tests/test_browser.py", "tests/test_worker.py")
"""Tests that talk with a server of their own on this machine."""
CHANGES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.link", "os.symlink", "os.truncate", "os.chmod"}  # fmt: skip
LISTS = {"os.listdir", "os.scandir"}
LOOKUPS = {"socket.getaddrinfo", "socket.gethostbyname", "socket.gethostbyaddr", "socket.sendto"}
WATCHED = {"open", "socket.connect", *CHANGES, *LISTS, *LOOKUPS}
_WRITE = os.O_WRONLY | os.O_RDWR | os.O_CREAT


class Watch:
    """What may be done, and whom to tell of the rest."""

    def __init__(self, log: str, read: list[str], write: list[str]) -> None:
        self.log = os.path.realpath(log)
        self.write = (self.log, *write)
        self.read = (*read, *self.write)

    def __call__(self, event: str, args: tuple[Any, ...]) -> None:
        """Look at one event (PEP 578)."""
        if event in WATCHED and (what := self.forbidden(event, args)):
            self.tell(f"{os.environ.get('PYTEST_CURRENT_TEST', '-')}: {event} {what}")

    def forbidden(self, event: str, args: tuple[Any, ...]) -> str | None:
        """Return what an event does that is not allowed, or nothing."""
        if event in LOOKUPS or event == "socket.connect":
            address = args[1] if event == "socket.connect" else args[0]
            return None if self.owned(address) else repr(address)
        if event == "open":
            path, mode, flags = args
            writes = bool(flags & _WRITE) or any(letter in (mode or "") for letter in "wxa+")
            return self.outside(path, self.write if writes else self.read)
        if event in LISTS:
            return self.outside(args[0] or ".", self.read)
        if args[-1] != -1:  # a name within a folder that was opened
            return None
        paths = args[:2] if event in ("os.rename", "os.link") else args[:1]
        paths = args[1:2] if event == "os.symlink" else paths
        return next(filter(None, (self.outside(path, self.write) for path in paths)), None)

    def outside(self, path: object, allowed: tuple[str, ...]) -> str | None:
        """Return where a path leads when that is in none of the folders allowed."""
        if isinstance(path, int):
            return None
        try:
            place = os.path.realpath(os.fsdecode(path))  # type: ignore[arg-type]
        except ValueError:  # a name that no file can have
            return None
        inside = any(place == each or place.startswith(each + os.sep) for each in allowed)
        return None if inside else place

    def owned(self, address: object) -> bool:
        """Whether an address is of this machine, and the test has a server there."""
        if isinstance(address, str | bytes) and os.fsdecode(address).startswith(os.sep):
            return True  # a socket of this machine that is a file
        host = address[0] if isinstance(address, tuple) else address
        test = os.environ.get("PYTEST_CURRENT_TEST", "")
        ours = ("127.0.0.1", "127.0.0.2", "::1", "localhost", None)
        return host in ours and test.startswith(OWNERS)

    def tell(self, line: str) -> None:
        """Add a line to the log: a link that leads nowhere, for a child may not write files."""
        name = f"{time.monotonic_ns()}-{os.getpid()}"
        os.symlink(ascii(line)[1:-1][:4000], os.path.join(self.log, name))  # noqa: PTH118, PTH211


def told(log: str) -> list[str]:
    """Return the lines of a log, each once."""
    names = sorted(os.listdir(log))  # noqa: PTH208
    return list(dict.fromkeys(os.readlink(os.path.join(log, name)) for name in names))  # noqa: PTH115, PTH118


def begin() -> None:
    """Watch this process from now on, where the environment says how."""
    if settings := os.environ.get(SETTINGS):
        sys.addaudithook(Watch(**json.loads(settings)))
