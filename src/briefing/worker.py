"""The only module that starts processes: `run` for one that can be ended, `each` for many at once.

The child of `run` has bounds on its memory, its processor time and the time it may take; where the system
lets it, it has no network either. Only bytes come back, so a child that went wrong can send
nothing that would do anything here.
"""

import ctypes
import gc
import json
import multiprocessing
import os
import signal
import sys
import warnings
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING, TypeVar

from . import errors

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext, SpawnContext

_LINUX = sys.platform == "linux"
_DONE, _REFUSED, _FAILED = b"+", b"!", b"?"
_NEW_NETWORK, _NEW_USER = 0x40000000, 0x10000000
"""Flags of unshare(2)."""


_UNSTOPPED = signal.SIGINT, signal.SIG_IGN
"""Ctrl-C is for the parent, which ends its children."""
_PART = 20
"""Items that a child is given at once."""

Item = TypeVar("Item")
Made = TypeVar("Made")


class Died(Exception):
    """The child did not do its work; the message says why, as “took more than 60 seconds”."""


def run(function: Callable[..., bytes], *args: object, seconds: int, memory: int) -> bytes:
    """Return what `function(*args)` returns, worked out in a child process.

    Args:
        function: returns bytes; it stands in a module, and its arguments can be pickled.
        args: what it is called with.
        seconds: how long it may take, by the clock and of the processor.
        memory: bytes of address space that it may use.

    Raises:
        BriefingError: as the function raised it.
        Died: any other exception, a crash, or a bound that was reached.

    """
    context = _context()
    ours, theirs = context.Pipe(duplex=False)
    child = context.Process(target=_work, args=(theirs, seconds, memory, function, args))
    with warnings.catch_warnings():
        # Threads do not survive a fork; none of ours is at work while a child is made.
        warnings.simplefilter("ignore", DeprecationWarning)
        child.start()
    theirs.close()
    try:
        in_time = ours.poll(seconds)
        answer = ours.recv_bytes() if in_time else b""
    except EOFError:
        in_time, answer = True, b""
    finally:
        child.kill()  # has no effect on a child that has ended
        child.join()
        ours.close()
    if not in_time:
        raise Died(f"took more than {seconds} seconds")
    return _answer(answer[:1], answer[1:], child.exitcode or 0)


def each(function: Callable[[Item], Made], items: Sequence[Item], at_once: int) -> list[Made]:
    """Return `function(item)` of each item, in their order, worked out in several processes.

    Where the system has none to give, as without shared memory, or one of them dies, all is worked
    out here. No child is left when it returns or raises.

    Args:
        function: stands in a module; what it takes and returns can be pickled.
        items: what it is called with, one by one.
        at_once: how many processes; of one, none is started.

    """
    if at_once < 2:
        return [function(item) for item in items]
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", DeprecationWarning)  # as in `run`
            pool = ProcessPoolExecutor(at_once, _context(), signal.signal, _UNSTOPPED)
            try:
                return list(pool.map(function, items, chunksize=_PART))
            finally:
                pool.shutdown(cancel_futures=True)
    except (OSError, ImportError, NotImplementedError, BrokenProcessPool):
        return [function(item) for item in items]


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if _LINUX else os.cpu_count() or 1


def _context() -> "ForkContext | SpawnContext":
    if _LINUX:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")  # where libraries do not survive a fork


def _answer(kind: bytes, body: bytes, exitcode: int) -> bytes:
    if kind == _DONE:
        return body
    if kind == _REFUSED:
        told = json.loads(body)
        error = errors.BriefingError.__new__(getattr(errors, told["kind"]))
        errors.BriefingError.__init__(
            error, told["message"], context=told["context"], hint=told["hint"]
        )
        raise error
    if kind == _FAILED:
        raise Died(body.decode("utf-8"))
    if exitcode == -signal.SIGXCPU:
        raise Died("took too much time of the processor")
    raise Died(f"crashed ({signal.Signals(-exitcode).name})" if exitcode < 0 else "gave no answer")


def _work(
    answers: Connection,
    seconds: int,
    memory: int,
    function: Callable[..., bytes],
    args: tuple[object, ...],
) -> None:
    """Do the work, in the child; send a letter for how it went, and what came of it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the parent, which ends us
    gc.disable()  # it ends before that would pay
    _confine(seconds, memory)
    try:
        answer = _DONE + function(*args)
    except errors.BriefingError as error:
        told = {"message": error.message, "context": error.context, "hint": error.hint}
        answer = _REFUSED + json.dumps({**told, "kind": type(error).__name__}).encode()
    except MemoryError:
        answer = _FAILED + f"needed more than {memory / 1e9:.1f} GB of memory".encode()
    except Exception as error:  # noqa: BLE001 - whatever it is, the parent says it in words
        answer = _FAILED + f"failed ({type(error).__name__}: {error})".encode(errors="replace")
    answers.send_bytes(answer)


def _confine(seconds: int, memory: int) -> None:
    """Take away what a rendering or a parser does not need, as far as the system lets us."""
    with suppress(ImportError):  # Windows
        import resource

        with suppress(ValueError, OSError):
            resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
            resource.setrlimit(resource.RLIMIT_AS, (memory, memory))
    if _LINUX:
        libc = ctypes.CDLL(None)
        if libc.unshare(_NEW_NETWORK) != 0:
            libc.unshare(_NEW_NETWORK | _NEW_USER)
