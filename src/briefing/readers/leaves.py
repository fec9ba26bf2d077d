"""A file to its single sources: archives and messages are unpacked, and what lies in them too."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from ..errors import UnreadableSource
from ..limits import Limits
from ..model import Given, LeftOut, Notice, Raw
from . import formats, jsonl
from .contents import Contents, Part
from .decode import decode
from .draft import laid_over

OF_ONE: dict[str, Any] = {"id": None, "title": None, "url": None}
"""What is said of a file and can be true of one source alone, not of all within it."""


def leaves(raw: Raw, limits: Limits) -> Iterator[Part | LeftOut | Notice]:
    """Yield the single sources of a file, in order, and what is to be said of the others.

    All that is unpacked counts together, so that archives within archives cannot outgrow the
    bounds; how deep they may lie is bounded too.
    """
    waiting = [(0, Part(raw))]
    unpacked = 0
    while waiting:
        level, part = waiting.pop()
        try:
            contents = _contents(part, limits)
        except UnreadableSource as error:
            yield LeftOut(error.path, error.in_full)
            continue
        if contents is None:
            yield part
            continue
        unpacked += sum(len(each.raw.data) for each in contents.parts if each.text is None)
        if unpacked > limits.expanded_bytes:
            yield LeftOut(part.raw.path, limits.too_much())
            continue
        if level > limits.archives:
            yield LeftOut(part.raw.path, limits.too_nested())
            continue
        yield from contents.left_out
        yield from contents.notices
        waiting += [(level + 1, _known(each, raw)) for each in reversed(contents.parts)]


def _contents(part: Part, limits: Limits) -> Contents | None:
    """Return what a part holds; None for a source of its own. Raises UnreadableSource."""
    if part.text is not None:
        return None
    kind = formats.of(part.raw)
    if isinstance(kind, formats.Container):
        return kind.unpack(part.raw, limits)
    if kind is not None:
        return None
    text, notices = decode(part.raw.path, part.raw.data)
    if not jsonl.recognises(text):
        return None
    contents = jsonl.unpack(part.raw, text)
    return replace(contents, notices=(*notices, *contents.notices))


def _known(part: Part, whole: Raw) -> Part:
    """Return a part with what the user says of it, and else of the whole file."""
    place = part.raw.path.removeprefix(f"{whole.path}#")
    of_all = whole.given
    if part.raw.path != whole.path:
        of_all = replace(of_all, **OF_ONE)
    said = whole.parts.get(place, Given())
    given = laid_over(said, laid_over(part.raw.given, of_all))
    return part._replace(raw=replace(part.raw, given=given))
