"""Who speaks, after the verb: “said a spokesman for the company”."""

import re

from ...text.people import FIRST_NAMES, TITLES
from .phrases import LOOSE, Range
from .speakers import FAR
from .words import Stretch

NAME = re.compile(r",N{2,4}(?=$|[,.;WrG])")
"""Classes of a name between commas, or one that “who” follows."""


def after(s: Stretch, start: int) -> Range | None:
    """Return the noun phrase that begins at word `start`: “said a spokesman for the company”."""
    stop = start
    if s.classes[start : start + 1] == "P" and s.words[start] in ("he", "she"):
        return start, start + 1
    while stop < len(s.classes) and stop - start < FAR:
        here = s.classes[stop]
        if here == "D" and stop > start and s.classes[stop - 1] not in "OpDs":
            break
        if (
            here in "NHRxD#"
            or (here in "eg" and s.classes[stop - 1] in "DNs")
            or (here == "s" and stop > start)
            or (here == "O" and stop > start and not _somebody(s, start, stop))
            or (here == "p" and s.words[stop] in ("for", "at", "with") and _common(s, start, stop))
            or (here in "pt" and s.words[stop - 1] in LOOSE)
        ):
            stop += 1
        else:
            break
    while stop > start and s.classes[stop - 1] in "OpDs":
        stop -= 1
    if name := named(s, start, stop):
        return name
    return (start, stop) if any(c in "NHRx" for c in s.classes[start:stop]) else None


def _somebody(s: Stretch, start: int, stop: int) -> bool:
    """Whether a person is spoken of: “said Jonas Berg of Erik Dahl”."""
    of = s.written(stop + 1, stop + 2) if stop + 1 < len(s.classes) else ""
    return s.classes[stop - 1] == "N" and stop - start > 1 and of in FIRST_NAMES


def named(s: Stretch, start: int, stop: int) -> Range | None:
    """Return the name behind an office and a comma: “the author of the review, Ada Lund”."""
    close = NAME.match(s.classes, stop)
    of = s.classes.find("O", start + 1, stop)
    heads = {stop - 1, of - 1} if of > 0 else {stop - 1}
    office = stop > start and any(
        s.classes[head] == "H" or s.words[head] in TITLES for head in heads
    )
    return (stop + 1, close.end()) if close and office else None


def _common(s: Stretch, start: int, stop: int) -> bool:
    return s.classes[stop - 1] == "H" and "p" not in s.classes[start:stop]
