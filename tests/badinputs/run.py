"""Runs the command line in a child that is watched: what it opens, how long it takes, how it ends."""

import os
import resource
import signal
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HOME = Path(__file__).parents[2]
READABLE = (
    *(os.path.realpath(path) for path in (sys.prefix, sys.base_prefix, HOME / "src")),
    *("/usr", "/lib", "/lib64", "/proc", "/dev/null", "/dev/urandom", "/etc/fonts"),
    *("/var/cache/fontconfig", "/sys/devices/system/cpu"),
)
"""What may be read besides the case itself: the program, Python, libraries and fonts."""
NEVER = ("socket.connect", "socket.getaddrinfo", "socket.gethostbyname", "socket.sendto")
WRITES = {"os.mkdir", "os.rename", "os.remove", "os.rmdir", "os.symlink", "os.link"}
MEMORY = 2_500_000_000


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a run went."""

    code: int | None
    """Exit code; None when a signal or the clock ended it."""
    ended_by: str
    seconds: float
    megabytes: float
    """The most memory that it held."""
    said: str
    """Standard error."""
    printed: str
    """Standard output."""
    reached: tuple[str, ...]
    """What it opened, wrote or connected to that it must not."""
    output: Path


class Run:
    """A run of `briefing` in a child of its own."""

    def __init__(self, arguments: Sequence[str], folder: Path, seconds: int):
        """Begin it in the folder; its output goes to `out` there."""
        names = ("said", "printed")
        self._logs = {name: folder.with_name(f"{folder.name}.{name}") for name in names}
        self._folder = folder
        self._started = time.monotonic()
        self._seconds = seconds
        # A pipe, and no file: the children of the child may write no file.
        self._reached, told = os.pipe()
        self._child = os.fork()
        if not self._child:
            _work(arguments, folder, self._logs, told)
        os.close(told)

    def outcome(self) -> Outcome:
        """Wait until it has ended, or end it when its time is over."""
        status, usage, ended_by = self._wait()
        code = os.waitstatus_to_exitcode(status)
        if code < 0:
            ended_by = ended_by or signal.Signals(-code).name
        with os.fdopen(self._reached, "rb") as pipe:
            reached = pipe.read().decode("utf-8", "backslashreplace")
        texts = {n: path.read_text("utf-8", "backslashreplace") for n, path in self._logs.items()}
        return Outcome(
            code=None if ended_by else code,
            ended_by=ended_by,
            seconds=time.monotonic() - self._started,
            megabytes=usage.ru_maxrss / 1024,
            said=texts["said"],
            printed=texts["printed"],
            reached=tuple(dict.fromkeys(reached.splitlines())),
            output=self._folder / "out",
        )

    def _wait(self) -> tuple[int, Any, str]:
        """Return status and usage of the child, and why it was ended, if it was."""
        while time.monotonic() < self._started + self._seconds:
            ended, status, usage = os.wait4(self._child, os.WNOHANG)
            if ended:
                return status, usage, ""
            time.sleep(0.01)
        os.killpg(self._child, signal.SIGKILL)
        _, status, usage = os.wait4(self._child, 0)
        return status, usage, "the clock"


def _work(arguments: Sequence[str], folder: Path, logs: dict[str, Path], told: int) -> None:
    """Be `briefing`, in the child; never returns."""
    code = 99
    try:
        os.setpgid(0, 0)
        for descriptor, name in ((1, "printed"), (2, "said")):
            os.dup2(os.open(logs[name], os.O_CREAT | os.O_TRUNC | os.O_WRONLY), descriptor)
        sys.stdout, sys.stderr = (open(n, "w", encoding="utf-8", closefd=False) for n in (1, 2))  # noqa: SIM115
        os.chdir(folder)
        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        _watch(told, os.path.realpath(folder))
        code = _main(arguments)
        sys.stdout.flush()
        sys.stderr.flush()
    finally:
        os._exit(code)


def _main(arguments: Sequence[str]) -> int:
    from briefing.cli import main

    sys.argv = ["briefing", *arguments]
    try:
        main()
    except SystemExit as stop:
        return stop.code if isinstance(stop.code, int) else 1 if stop.code else 0
    except BaseException:  # noqa: BLE001 - what a user would see as a traceback
        sys.excepthook(*sys.exc_info())
        return 1
    return 0


def _watch(told: int, folder: str) -> None:
    """Write down whatever this process and its children reach for that they must not."""
    temporary = os.path.realpath(tempfile.gettempdir())
    mine = (f"{folder}/out",)

    def within(path: Any, places: Sequence[str]) -> bool:
        if isinstance(path, int):
            return True
        real = os.path.realpath(os.fsdecode(path))
        return any(real == place or real.startswith(place.rstrip("/") + "/") for place in places)

    def hook(event: str, args: tuple[Any, ...]) -> None:
        if event in NEVER:
            os.write(told, f"{event} {args[1:]!r}\n".encode())
        elif event == "open":
            path, mode, flags = args
            writes = (
                bool(flags & (os.O_WRONLY | os.O_RDWR)) if mode is None else set(mode) & set("wax+")
            )
            places = mine if writes else (*READABLE, folder)
            if not within(path, (*places, "/dev/null")) and not _scratch(path, temporary, folder):
                os.write(told, f"{'write' if writes else 'read'} {path!r}\n".encode())
        elif (
            event in WRITES
            and not within(args[0], mine)
            and not _scratch(args[0], temporary, folder)
        ):
            os.write(told, f"{event} {args[0]!r}\n".encode())

    sys.addaudithook(hook)


def _scratch(path: Any, temporary: str, folder: str) -> bool:
    """Whether a path lies in the folder for temporary files, and not where the cases lie."""
    real = os.path.realpath(os.fsdecode(path)) if not isinstance(path, int) else temporary
    return real.startswith(temporary + "/") and not real.startswith(folder.rpartition("/")[0] + "/")
