"""Many files read: each within the walls of a child process, but for small plain text."""

from collections.abc import Iterator, Sequence
from functools import partial

from .. import worker
from ..errors import UnreadableSource
from ..limits import LIMITS
from ..model import LeftOut, Raw
from ..options import ReadOptions
from . import is_prose, read
from .carried import Read, from_bytes, to_bytes

MANY = 100
"""Files from which on all are read in child processes, since these work side by side."""
A_CHILD = 1_000_000
"""Bytes for which it pays to begin another child."""


def read_each(raws: Sequence[Raw], options: ReadOptions) -> Iterator[Read]:
    """Yield what was read of each file, in their order, or why it is left out.

    No parser sees a byte in this process: only small texts that none is asked to read are read
    here. A child that dies takes one file with it; the others are read.
    """
    many = len(raws) >= MANY
    walled = [number for number, raw in enumerate(raws) if many or not _is_harmless(raw)]
    files = [raws[number] for number in walled]
    limits = options.limit
    at_once = min(worker.processors(), 1 + sum(len(raw.data) for raw in files) // A_CHILD)
    bounds = [worker.Bounds(limits.reading_seconds(len(raw.data)), limits.memory) for raw in files]
    answers = worker.each(partial(_sent, options), files, at_once, bounds)
    inside = dict(zip(walled, answers, strict=True))
    for number, raw in enumerate(raws):
        answer = inside.get(number)
        if answer is None:
            yield _read(raw, options)
        elif isinstance(answer, bytes):
            yield from_bytes(answer)
        else:
            yield LeftOut(raw.path, limits.unread(str(answer)))


def _is_harmless(raw: Raw) -> bool:
    return len(raw.data) <= LIMITS.unwalled_bytes and is_prose(raw)


def _sent(options: ReadOptions, raw: Raw) -> bytes:
    return to_bytes(_read(raw, options))


def _read(raw: Raw, options: ReadOptions) -> Read:
    try:
        return read(raw, options)
    except UnreadableSource as error:
        return LeftOut(error.path, error.in_full)
