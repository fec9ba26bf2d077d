"""A bad input: what it is, what is made of it, and what a good tool does with it."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Literal

Kind = Literal["source", "dossier", "template", "config"]
Expect = Literal["process", "error", "either"]
"""`process`: a brief is written, exit 0 or 1; `error`: nothing is, exit 2; or one of the two."""
Assert = tuple[str, Any]
"""Name of an operation in `judge.OPERATIONS`, and its argument."""


@dataclass(frozen=True, slots=True)
class Case:
    """One input that is hostile or odd."""

    id: str
    what: str
    make: Callable[[Path], None] = field(repr=False)
    """Writes the files of the case into a folder."""
    expect: Expect = "process"
    asserts: tuple[Assert, ...] = ()
    kind: Kind = "source"
    mixed: Expect = "process"
    """What is expected together with two good sources."""
    seconds: int = 30


def files(contents: Mapping[str, bytes | str]) -> Callable[[Path], None]:
    """Return what writes files by name; text in UTF-8."""

    def make(folder: Path) -> None:
        for name, content in contents.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content if isinstance(content, bytes) else content.encode())

    return make
