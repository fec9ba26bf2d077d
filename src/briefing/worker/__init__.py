"""The only package that starts processes: `run` for one piece of work, `each` for many.

A child has bounds on its memory, its processor time, the time it may take and the files it may open
or write; where the system lets it, it has no network either. Only bytes come back, so a child
that went wrong can send nothing that would do anything here.
"""

import json
import multiprocessing
import os
import signal
import time
import warnings
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from math import inf
from multiprocessing.connection import wait
from typing import TYPE_CHECKING

from .. import errors
from .child import DONE, LINUX, REFUSED, Bounds, Item, size, work

__all__ = ["Answer", "Bounds", "Died", "each", "processors", "run"]

if TYPE_CHECKING:
    from multiprocessing.context import ForkContext, SpawnContext


_PATIENCE = 4
"""Seconds by the clock for each of the processor: a busy machine is no reason to leave a file out."""
_LONGEST = 1_000_000_000
"""Bytes of an answer."""


class Died(Exception):
    """The child did not do its work; the message says why, as “took more than 60 seconds”."""


Answer = bytes | errors.BriefingError | Died


def run(function: Callable[..., bytes], *args: object, bounds: Bounds) -> bytes:
    """Return what `function(*args)` returns, worked out in a child process.

    Args:
        function: returns bytes; it stands in a module, and its arguments can be pickled.
        args: what it is called with.
        bounds: what it may use.

    Raises:
        BriefingError: as the function raised it.
        Died: any other exception, a crash, or a bound that was reached.

    """
    (answer,) = each(partial(_called, function), [args], 1, [bounds])
    if isinstance(answer, bytes):
        return answer
    raise answer


def each(
    function: Callable[[Item], bytes],
    items: Sequence[Item],
    at_once: int,
    bounds: Sequence[Bounds] = (),
) -> list[Answer]:
    """Return what came of `function(item)` for each item, in their order, from child processes.

    A child works on many items, one after the other. One that dies is replaced, and only the item
    that it had is lost. No child is left when this returns or raises.

    Args:
        function: returns bytes; it stands in a module, and its items can be pickled.
        items: what it is called with, one by one.
        at_once: how many children there may be.
        bounds: what a child may use for each item; empty where it may use all that there is.

    Returns:
        The bytes; or the error of ours that the function raised; or else why there is no answer.

    """
    answers: list[Answer] = [Died("was not begun")] * len(items)
    waiting = list(reversed(range(len(items))))
    children: list[_Child] = []
    try:
        while waiting or children:
            while waiting and len(children) < at_once:
                try:
                    children.append(_Child(function, items, bounds))
                except OSError as error:  # the system has no process to give
                    if not children:
                        answers[waiting.pop()] = Died(f"could not begin ({error.strerror})")
                    break
                children[-1].begin(waiting.pop())
            for child in _ready(children):
                answers[child.number] = child.answer()
                if waiting and child.is_fit():
                    child.begin(waiting.pop())
                else:
                    children.remove(child)
                    child.end()
    finally:
        for child in children:
            child.end()
    return answers


def processors() -> int:
    """Return how many processors this process may use."""
    return len(os.sched_getaffinity(0)) if LINUX else os.cpu_count() or 1


def _called(function: Callable[..., bytes], args: Sequence[object]) -> bytes:
    return function(*args)


class _Child:
    """A child process, and the item that it works on."""

    def __init__(
        self, function: Callable[[Item], bytes], items: Sequence[Item], bounds: Sequence[Bounds]
    ):
        context = _context()
        self.pipe, theirs = context.Pipe()
        self.number, self.ends = 0, inf
        self._bounds, self._alive = bounds, True
        self._process = context.Process(
            target=work, args=(theirs, function, items, bounds), daemon=True
        )
        try:
            with warnings.catch_warnings():
                # Threads do not survive a fork; none of ours is at work while a child is made.
                warnings.simplefilter("ignore", DeprecationWarning)
                self._process.start()
        except OSError:
            self.pipe.close()
            raise
        finally:
            theirs.close()
        self._size = size(self._process.pid)

    def begin(self, number: int) -> None:
        """Have it work on the item of that number."""
        self.number = number
        if self._bounds:
            self.ends = time.monotonic() + _PATIENCE * self._bounds[number].seconds
        with suppress(OSError):  # if it has died, there will be no answer
            self.pipe.send_bytes(str(number).encode())

    def answer(self) -> Answer:
        """Return what it sent; or why it sent nothing, and then it is not alive."""
        if not self.pipe.poll():
            self._alive = False
            return Died(self._late())
        try:
            return _answer(self.pipe.recv_bytes(_LONGEST))
        except (EOFError, OSError):
            self._alive = False
            self._process.join()
        code = self._process.exitcode or 0
        if code == -signal.SIGXCPU:
            return Died(self._late())
        return Died(f"crashed ({signal.Signals(-code).name})" if code < 0 else "gave no answer")

    def is_fit(self) -> bool:
        """Whether it can go on: it lives, and holds not half of what an item may need."""
        most = self._bounds[self.number].memory / 2 if self._bounds else inf
        return self._alive and size(self._process.pid) - self._size <= most

    def end(self) -> None:
        """End it, whatever it does."""
        self._process.kill()
        self._process.join()
        self._process.close()
        self.pipe.close()

    def _late(self) -> str:
        return f"took more than {self._bounds[self.number].seconds} seconds"


def _ready(children: Sequence[_Child]) -> list[_Child]:
    """Wait for children that have an answer, have died, or whose time is over, and return them."""
    soonest = min((child.ends for child in children), default=0.0)
    left = None if soonest == inf else max(0.0, soonest - time.monotonic())
    told = wait([child.pipe for child in children], left)
    return [c for c in children if c.pipe in told or c.ends <= time.monotonic()]


def _answer(sent: bytes) -> Answer:
    kind, body = sent[:1], sent[1:]
    if kind == DONE:
        return body
    if kind == REFUSED:
        told = json.loads(body)
        error: errors.BriefingError = errors.BriefingError.__new__(getattr(errors, told["kind"]))
        errors.BriefingError.__init__(
            error, told["message"], context=told["context"], hint=told["hint"]
        )
        return error
    return Died(body.decode("utf-8"))


def _context() -> "ForkContext | SpawnContext":
    if LINUX:
        return multiprocessing.get_context("fork")
    return multiprocessing.get_context("spawn")  # where libraries do not survive a fork
