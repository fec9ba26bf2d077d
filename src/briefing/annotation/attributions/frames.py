"""What an attribution rule takes and returns."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from .phrases import Range
from .words import Stretch


@dataclass(frozen=True, slots=True)
class Frame:
    """An attribution as ranges of words of one stretch."""

    speaker: Range | None
    cue: Range
    content: tuple[Range, ...]
    """Empty where what is said follows in the next block."""
    stance: bool = False
    declined: bool = False
    verbatim: bool = False
    """Whether these are the speaker’s own words without marks, as in a transcript."""

    @property
    def region(self) -> Range:
        """From the first to the last of its words."""
        parts = [self.cue, *self.content, *([self.speaker] if self.speaker else [])]
        return min(a for a, _ in parts), max(b for _, b in parts)

    def holds(self, place: int) -> bool:
        """Whether a word is part of what was said."""
        return any(a <= place < b for a, b in self.content)


Rule = Callable[[Stretch, Sequence[Frame]], Iterator[Frame]]
"""Yields the frames of one stretch; given are those that earlier rules found."""


def finish(s: Stretch) -> int:
    """Return the word after the last one of the stretch that is no stop."""
    end = len(s.classes)
    while end and s.classes[end - 1] in ".?!;:,…":
        end -= 1
    return end


def room(s: Stretch, place: int, taken: Sequence[Frame]) -> Range:
    """Return the words around a place that no earlier frame has taken."""
    regions = [frame.region for frame in taken]
    floor = max((b for a, b in regions if b <= place), default=0)
    return floor, min((a for a, b in regions if a > place), default=finish(s))
