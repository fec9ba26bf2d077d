"""What a file holds that is no text itself: its parts, and what of them cannot be used."""

from dataclasses import dataclass
from typing import NamedTuple

from ..model import LeftOut, Notice, Raw, Removed


class Part(NamedTuple):
    """One source within a file."""

    raw: Raw
    """Its path is that of the file, `#`, and its place in it; its bytes are what is hashed."""
    text: str | None = None
    """Its text, where the file says how it is decoded; else its bytes are looked at."""
    is_html: bool = False
    notices: tuple[Notice, ...] = ()
    media_type: str | None = None
    """What the source is to be listed as; else by its content."""
    removed: tuple[Removed, ...] = ()
    """What of it is no text of the source."""


@dataclass(frozen=True, slots=True)
class Contents:
    """The parts of a file, in order."""

    parts: tuple[Part, ...]
    left_out: tuple[LeftOut, ...] = ()
    """What was there and cannot be used."""
    notices: tuple[Notice, ...] = ()


BROKEN = "broken-part"
"""Reference of the notice for a part that is left out; the pipeline counts it as a source."""


def within(path: str, place: str) -> str:
    """Return the path of what stands at a place in the file at a path."""
    return f"{path}#{place}" if place else path
