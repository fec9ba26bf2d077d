"""The only module that starts processes: one function, in a child that can be ended.

The child has bounds on its memory, its processor time and the time it may take; where the system
lets it, it has no network either. Only bytes come back, so a child that went wrong can send
nothing that would do anything here.
"""

import ctypes
import gc
import json
import multiprocessing
import signal
import sys
import warnings
from collections.abc import Callable
from contextlib import suppress
from multiprocessing.connection import Connection
from typing import TYPE_CHECKING

from . import errors

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext, SpawnContext

_LINUX = sys.platform == "linux"
_DONE, _REFUSED, _FAILED = b"+", b"!", b"?"
_NEW_NETWORK, _NEW_USER = 0x40000000, 0x10000000
"""Flags of unshare(2)."""


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
