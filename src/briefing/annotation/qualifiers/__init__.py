"""Qualifiers: the sources' own words for how likely, how many, how often, and by whose word.

An index and no judgement: each word stands in it as it stands in the source, with its kind. What is
left open, and may be asked, is for `hedges`.
"""

import re
from collections.abc import Iterator
from dataclasses import replace

from ...model import Annotated, Qualifier, Span
from ..quoted import quoted
from .patterns import Cue, by_first_word, pattern
from .words import NEVER_FIRST

WORD = re.compile(r"(?<![\w-])[A-Za-z][\w-]*")
CUES = by_first_word()
OPENING = "“\"‘'(-–—• "
"""Marks that a sentence may begin with."""
MARKS = "“\"‘'("
"""Those behind which one may begin within another."""
SMALL = re.compile(r"\w+\s[a-z]")
NEAR = 60
"""Code points before a cue that are looked at."""


def qualifiers(annotated: Annotated) -> Annotated:
    """Return the document with its qualifiers, in order of place, not overlapping."""
    found = tuple(_found(annotated))
    return replace(annotated, annotations=replace(annotated.annotations, qualifiers=found))


def _found(annotated: Annotated) -> Iterator[Qualifier]:
    document = annotated.document
    inside = quoted(document)
    for sentence in annotated.sentences:
        first, last = sentence.span.start, sentence.span.end
        end = first
        for word in WORD.finditer(document.text, first, last):
            start = word.start()
            cues = CUES.get(_plain(document.text, start, word.group(), first))
            if (
                cues
                and start >= end
                and (best := _longest(cues, document.text, start, first, last))
            ):
                end, cue = best
                yield Qualifier(Span(document.source.id, start, end), cue.kind, inside(start))


def _plain(text: str, start: int, word: str, first: int) -> str:
    """Return a word as the table has it: a capital counts only where a sentence begins.

    Elsewhere it is part of a name or of a title, and so it is behind a mark where the next word has
    a capital too (“Some Girls”).
    """
    if word.islower() or word in NEVER_FIRST:
        return word
    marked = start > first and text[start - 1] in MARKS and SMALL.match(text, start)
    begins = not text[max(first, start - NEAR) : start].strip(OPENING)
    return word.lower() if marked or begins else word


def _longest(
    cues: tuple[Cue, ...], text: str, start: int, first: int, last: int
) -> tuple[int, Cue] | None:
    """Return the longest cue at a place with its end, and of two alike the first."""
    before = text[max(first, start - NEAR) : start]
    best = None
    for cue in cues:
        match = pattern(cue.text).match(text, start, last)
        if (
            match
            and (best is None or match.end() > best[0])
            and not (cue.before and cue.before.search(before))
            and not (cue.after and cue.after.match(text, match.end(), last))
        ):
            best = match.end(), cue
    return best
