"""Runs the command line in a child that is watched: what it opens, how long it takes, how it ends."""

import os
import resource
import signal
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

HOME = Path(__file__).parents[2]
READABLE = tuple(
    os.path.realpath(path)
    for path in (sys.prefix, sys.base_prefix, HOME / "src", "/usr", "/lib", "/lib64", "/proc/self")
) + (
    "/proc/",
    "/dev/null",
    "/dev/urandom",
    "/etc/fonts",
    "/var/cache/fontconfig",
    "/sys/devices/system/cpu",
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


def run(arguments: Sequence[str], folder: Path, seconds: int) -> Outcome:
    """Return how `briefing` with the arguments ends, run in the folder; its output goes to `out`."""
    logs = {
        name: folder.with_name(f"{folder.name}.{name}") for name in ("said", "printed", "reached")
    }
    started = time.monotonic()
    child = os.fork()
    if not child:
        _work(arguments, folder, logs)
    status, usage, ended_by = _wait(child, started + seconds)
    code = os.waitstatus_to_exitcode(status)
    if code < 0:
        ended_by = ended_by or signal.Signals(-code).name
    texts = {name: path.read_text("utf-8", "backslashreplace") for name, path in logs.items()}
    return Outcome(
        code=None if ended_by else code,
        ended_by=ended_by,
        seconds=time.monotonic() - started,
        megabytes=usage.ru_maxrss / 1024,
        said=texts["said"],
        printed=texts["printed"],
        reached=tuple(dict.fromkeys(texts["reached"].splitlines())),
        output=folder / "out",
    )


def _wait(child: int, until: float) -> tuple[int, Any, str]:
    """Return status and usage of a child, and why it was ended, if it was."""
    while time.monotonic() < until:
        ended, status, usage = os.wait4(child, os.WNOHANG)
        if ended:
            return status, usage, ""
        time.sleep(0.01)
    os.killpg(child, signal.SIGKILL)
    _, status, usage = os.wait4(child, 0)
    return status, usage, "the clock"


def _work(arguments: Sequence[str], folder: Path, logs: dict[str, Path]) -> None:
    """Be `briefing`, in the child; never returns."""
    code = 99
    try:
        os.setpgid(0, 0)
        for descriptor, name in ((1, "printed"), (2, "said")):
            os.dup2(os.open(logs[name], os.O_CREAT | os.O_TRUNC | os.O_WRONLY), descriptor)
        told = os.open(logs["reached"], os.O_CREAT | os.O_TRUNC | os.O_WRONLY | os.O_APPEND)
        sys.stdout, sys.stderr = (open(n, "w", encoding="utf-8", closefd=False) for n in (1, 2))  # noqa: PTH123, SIM115
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
    except BaseException:  # what a user would see as a traceback
        sys.excepthook(*sys.exc_info())
        return 1
    return 0


def _watch(told: int, folder: str) -> None:
    """Write down whatever this process and its children reach for that they must not."""
    temporary = os.path.realpath(os.environ.get("TMPDIR", "/tmp"))
    mine = (os.path.join(folder, "out"),)

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
    return real.startswith(temporary + "/") and not real.startswith(os.path.dirname(folder) + "/")
