"""The child's side of a worker: it gives up what it does not need, and works within bounds.

There is no bound on processes: the system counts all those of the user (RLIMIT_NPROC), so that one
would fail children for whatever else the user runs, and it never holds for root.
"""

import ctypes
import gc
import json
import os
import signal
import sys
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from multiprocessing.connection import Connection
from pathlib import Path
from typing import NamedTuple, TypeVar

from .. import errors

DONE, REFUSED, FAILED = b"+", b"!", b"?"
"""First byte of what is sent: a result, an error of ours, any other failure in words."""
LINUX = sys.platform == "linux"
NEW_NETWORK, NEW_USER = 0x40000000, 0x10000000
"""Flags of unshare(2)."""
DIES_WITH_PARENT = 1
"""PR_SET_PDEATHSIG of prctl(2)."""
FILES = 64
"""Files that a child may have open besides those of its parent."""

Item = TypeVar("Item")


class Bounds(NamedTuple):
    """What a child may use for one item."""

    seconds: int
    """Of the processor; by the clock it may take four times as long."""
    memory: int
    """Bytes of address space, beyond what it has when it begins."""
    writes: bool = False
    """Whether it may write files."""


def work(
    pipe: Connection,
    function: Callable[[Item], bytes],
    items: Sequence[Item],
    bounds: Sequence[Bounds],
) -> None:
    """Work on each item whose number comes, and send a letter for how it went and what came of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends us
    if LINUX:
        ctypes.CDLL(None).prctl(DIES_WITH_PARENT, signal.SIGKILL)
    if bounds:
        _confine(writes=any(each.writes for each in bounds))
    gc.freeze()
    gc.disable()  # most children end before it would pay
    while True:
        try:
            number = int(pipe.recv_bytes())
        except EOFError:
            return
        if bounds:
            _bound(bounds[number])
        most = bounds[number].memory if bounds else 0
        pipe.send_bytes(_outcome(function, items[number], most))
        gc.collect()


def _outcome(function: Callable[[Item], bytes], item: Item, memory: int) -> bytes:
    try:
        return DONE + function(item)
    except errors.BriefingError as error:
        told = {"message": error.message, "context": error.context, "hint": error.hint}
        return REFUSED + json.dumps({**told, "kind": type(error).__name__}).encode()
    except MemoryError:
        return FAILED + f"needed more than {memory / 1e9:.1f} GB of memory".encode()
    except Exception as error:  # noqa: BLE001 - whatever it is, the parent says it in words
        return FAILED + f"failed ({type(error).__name__}: {error})".encode(errors="replace")


def _confine(*, writes: bool) -> None:
    """Take away what a rendering or a parser does not need, as far as the system lets us."""
    if not LINUX:
        return
    import resource

    libc = ctypes.CDLL(None)
    if libc.unshare(NEW_NETWORK) != 0:
        libc.unshare(NEW_NETWORK | NEW_USER)
    lowest = os.dup(2)
    os.close(lowest)
    _limit(resource.RLIMIT_NOFILE, lowest + FILES)
    if not writes:
        sys.dont_write_bytecode = True
        _limit(resource.RLIMIT_FSIZE, 0)


def _bound(bounds: Bounds) -> None:
    """Set the bounds for one item, beyond what has been used so far."""
    with suppress(ImportError):  # Windows
        import resource

        _limit(resource.RLIMIT_CPU, int(time.process_time()) + bounds.seconds)
        _limit(resource.RLIMIT_AS, size(os.getpid()) + bounds.memory)


def _limit(kind: int, most: int) -> None:
    import resource

    _, hard = resource.getrlimit(kind)
    with suppress(ValueError, OSError):
        resource.setrlimit(kind, (most if hard < 0 else min(most, hard), hard))


def size(process: int | None) -> int:
    """Return the bytes of address space that a process has; 0 where the system does not tell."""
    try:
        pages = Path(f"/proc/{process}/statm").read_bytes().split()[0]
    except (OSError, IndexError):
        return 0
    return int(pages) * os.sysconf("SC_PAGE_SIZE")
