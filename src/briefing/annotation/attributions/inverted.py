"""Who speaks, after the verb: “said a spokesman for the company”."""

from .speakers import FAR, LOOSE, Range
from .words import Stretch


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
            or (here in "eg" and s.classes[stop - 1] in "DN")
            or (here == "s" and stop > start)
            or (here == "O" and stop > start)
            or (here == "p" and s.words[stop] in ("for", "at", "with") and _common(s, start, stop))
            or (here in "pt" and s.words[stop - 1] in LOOSE)
        ):
            stop += 1
        else:
            break
    while stop > start and s.classes[stop - 1] in "OpDs":
        stop -= 1
    return (start, stop) if any(c in "NHRx" for c in s.classes[start:stop]) else None


def _common(s: Stretch, start: int, stop: int) -> bool:
    return s.classes[stop - 1] == "H" and "p" not in s.classes[start:stop]
