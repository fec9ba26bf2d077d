"""What a check yields."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """Something that does not hold, and where."""

    place: str
    """A key path of `brief.json`, or a line of a rendering."""
    message: str


@dataclass(frozen=True, slots=True)
class Compared:
    """What came of comparing a rendering with what its brief renders to."""

    checked: str
    """What was compared, or was not and why."""
    findings: tuple[Finding, ...] = ()
    whole: bool = False
    """Whether all that the rendering shows was compared."""


def differ(ours: str, theirs: str) -> str:
    """Return the first difference of two texts, with a few words around it."""
    pairs = enumerate(zip(ours, theirs, strict=False))
    at = next((i for i, (a, b) in pairs if a != b), min(len(ours), len(theirs)))
    start = max(0, at - 20)
    return f"“{cut(theirs[start:])}” should be “{cut(ours[start:])}”"


def not_found(words: str, where: str) -> Finding:
    """Return that words of a brief or a source stand nowhere in a text."""
    return Finding("the text", f"not found {where}: “{cut(words, 200)}”")


def cut(text: str, size: int = 60) -> str:
    """Return the beginning of a text."""
    return text if len(text) <= size else f"{text[:size]}…"
