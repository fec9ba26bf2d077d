"""One sentence almost whole in another: a shared run carries what it says."""

import re
from collections.abc import Mapping

from ..model import Document, Span
from ..text.quotation import quotations
from ..text.words import words
from .details import Known, agree

COPIED = 0.8
"""Share of a sentence that another one must carry word for word to say the same for that alone."""
DENIAL = re.compile(
    r"(?:\b(?:not|never|deny|denie[sd]|denying|false(?:ly)?|untrue|reject\w*|dismiss\w*)|n['’]t)"
    r"(?:\W+\w+){0,6}\W*$",
    re.IGNORECASE,
)


def carried(
    a: Span, b: Span, run: tuple[Span, ...], texts: Mapping[str, Document], known: Known
) -> bool:
    """Whether a run is almost all that one sentence says, and the other does not deny it.

    What little the run leaves out of it must agree with what stands there in the other.
    """
    places = []
    for sentence in (a, b):
        inside = next(filter(sentence.covers, run), None)
        if inside is None:
            return False
        text = texts[sentence.source].slice(sentence)
        start, end = (at - sentence.start for at in (inside.start, inside.end))
        if DENIAL.search(text[:start]):
            return False
        places.append((text, start, end))
    one, other = places
    return _whole(one, other, known) or _whole(other, one, known)


Place = tuple[str, int, int]
"""A sentence, and from where to where in it the run stands."""


def _whole(one: Place, other: Place, known: Known) -> bool:
    """Whether the run is almost all of one sentence, and the rest agrees with the other."""
    text, start, end = one
    first, last = _said(text)
    if end - start < COPIED * (last - first):
        return False
    text_, start_, end_ = other
    before = known.details(text, min(first, start), start)
    after = known.details(text, end, max(last, end))
    there = known.details(text_, _back(text_, start_, text[min(first, start) : start]), start_)
    then = known.details(text_, end_, _on(text_, end_, text[end : max(last, end)]))
    return agree(before, there) and agree(after, then)


def _back(text: str, start: int, rest: str) -> int:
    """Return where as many words and one more begin before a place as the rest has, if any."""
    count = len(words(rest))
    places = words(text[:start])
    return places[max(0, len(places) - count - 1)][0] if count and places else start


def _on(text: str, end: int, rest: str) -> int:
    """Return where as many words and one more end behind a place as the rest has, if any."""
    count = len(words(rest))
    places = words(text[end:])
    return end + places[min(count, len(places) - 1)][1] if count and places else end


def _said(text: str) -> tuple[int, int]:
    """Return where a sentence says what it says: its longest quotation, if that is most of it."""
    longest = max(quotations(text), key=len, default="")
    if 2 * len(longest) <= len(text):
        return 0, len(text)
    start = text.index(longest)
    return start, start + len(longest)
