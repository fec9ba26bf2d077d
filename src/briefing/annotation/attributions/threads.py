"""What goes on from sentence to sentence: a quotation after its attribution, or over paragraphs."""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace

from .frames import Frame
from .phrases import Range
from .words import Stretch

QUOTED_ONLY = frozenset("Q.,-:?!…")


@dataclass(frozen=True, slots=True)
class Thread:
    """A frame in its stretch, and what was said beyond it."""

    stretch: Stretch
    frame: Frame
    more: tuple[tuple[Stretch, Range], ...] = ()

    def said(self) -> tuple[tuple[Stretch, Range], ...]:
        """Return all that was said, in order of place; nothing, where a label stands alone."""
        said = (*((self.stretch, part) for part in self.frame.content), *self.more)
        return tuple((stretch, (start, end)) for stretch, (start, end) in said if start < end)

    def going_on(self, stretch: Stretch) -> "Thread":
        """Return the thread with all words of a later stretch added."""
        return replace(self, more=(*self.more, (stretch, (0, len(stretch.classes)))))


def transcript(last: Thread, before: Stretch, s: Stretch) -> bool:
    """Tell whether the paragraph opens as “WALLACE: …”: then all of it is what was said."""
    return last.frame.verbatim and last.stretch.block == s.block


def reopened(last: Thread, before: Stretch, s: Stretch) -> bool:
    """Tell whether a quotation goes on that the paragraph before left open."""
    final = len(before.classes) - 1
    if not quoted_only(s) or before.classes[final] != "Q" or before.quotes[final].closed:
        return False
    said = last.said()
    return bool(said) and said[-1][0] is before and said[-1][1][1] > final


def led_in(last: Thread, before: Stretch, s: Stretch) -> bool:
    """Tell whether a colon leads in, or a verb of saying at the end of the paragraph before."""
    if not quoted_only(s) or last.stretch is not before or last.frame.speaker is None:
        return False
    return before.classes[-1] == ":" or (before.block != s.block and not last.frame.content)


def listed(last: Thread, before: Stretch, s: Stretch) -> bool:
    """Tell whether an item stands in the list after an attribution with a colon.

    Where the marks of a list are lost, an item is a paragraph of its own that opens with a phrase
    and no clause: “The future of the bases, including …”.
    """
    if last.frame.speaker is None or last.stretch.classes[-1] != ":":
        return False
    quoted = any(quoted_only(stretch) for stretch, _ in last.more)  # the colon led that in
    if not s.listed and (quoted or before.block == s.block or not _phrase(s)):
        return False
    return last.stretch is before or bool(last.more and last.more[-1][0] is before)


def _phrase(s: Stretch) -> bool:
    """Whether a stretch opens with a noun phrase that no verb follows before its first comma."""
    opening = s.classes[: s.classes.find(",")] if "," in s.classes else s.classes
    verb = set("VXmBQW").intersection(opening) or re.search("[NHx]e", opening)
    return s.classes[:1] in tuple("DNHRx#e") and not verb


def floating(last: Thread, before: Stretch, s: Stretch) -> bool:
    """Tell whether the speaker of the sentence before speaks on, in the same paragraph."""
    if not quoted_only(s) or before.block != s.block or last.frame.speaker is None:
        return False
    said = last.said()
    return bool(said) and said[-1][0] is before


ACROSS: tuple[Callable[[Thread, Stretch, Stretch], bool], ...] = (
    transcript,
    reopened,
    led_in,
    listed,
    floating,
)
"""Each says whether a stretch goes on with what was said last, given the stretch before it."""


def quoted_only(s: Stretch) -> bool:
    """Whether a stretch is nothing but quotations."""
    return s.classes[:1] == "Q" and QUOTED_ONLY.issuperset(s.classes)
