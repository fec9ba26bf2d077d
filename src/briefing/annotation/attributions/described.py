"""Passives and words passed on: “described by officials as “…””, “quoted him as saying …”."""

from collections.abc import Iterator, Sequence

from ...text import speech
from .complements import named
from .frames import Frame, room
from .inverted import after
from .speakers import Range, before, group
from .words import Stretch

PASSED_ON = frozenset(("quoted", "quotes", "quoting", "cited", "cites", "citing"))
LEAST = 4
"""Words of what was said; a shorter quotation only sets a word apart."""


def described(s: Stretch, taken: Sequence[Frame]) -> Iterator[Frame]:
    """Yield a frame for each description whose author follows “by”, and for what is passed on."""
    for place, word in enumerate(s.words[:-2]):
        frame = None
        if word in PASSED_ON:
            frame = _passed_on(s, place, taken)
        elif s.words[place + 1] == "by" and speech.FORMS.get(word, ("",))[0] in speech.DEEM:
            frame = _described(s, place, taken)
        if frame:
            yield frame


def _described(s: Stretch, place: int, taken: Sequence[Frame]) -> Frame | None:
    speaker = after(s, place + 2)
    end = room(s, place, taken)[1]
    if speaker is None or speaker[1] >= end or s.words[speaker[1]] != "as":
        return None
    start = speaker[1] + 1
    stop = named(s, start, end)
    quoted = [quote.words for at, quote in s.quotes.items() if start <= at < stop]
    if not quoted or sum(quoted) + stop - start - len(quoted) < LEAST:
        return None
    return Frame(speaker, (place, place + 1), ((start, stop),))


def _passed_on(s: Stretch, place: int, taken: Sequence[Frame]) -> Frame | None:
    """Return the frame of somebody who is quoted “as saying”; the carrier is not the speaker."""
    verb = group(s, place)
    if any(word in speech.PASSIVE for word in s.words[verb:place]):
        speaker, at = before(s, verb), place + 1
        carrier = after(s, at + 1) if s.words[at] == "by" else None
        at = carrier[1] if carrier else at
    else:
        speaker = _object(s, place + 1)
        at = speaker[1] if speaker else place + 1
    at += s.words[at : at + 1] == ("as",)
    start = at + (2 if s.classes[at + 1 : at + 2] in ("T", ":", ",") else 1)
    end = room(s, place, taken)[1]
    if speaker is None or not _saying(s, at) or start >= end:
        return None
    return Frame(speaker, (place, place + 1), ((start, end),))


def _saying(s: Stretch, at: int) -> bool:
    """Whether a word is a verb of saying in -ing: “saying”, “recalling”."""
    base, form = speech.FORMS.get(s.words[at], ("", "")) if at < len(s.words) else ("", "")
    return form == "g" and base in speech.SAY


def _object(s: Stretch, start: int) -> Range | None:
    """Return whom somebody quotes: a pronoun or a noun phrase."""
    if s.words[start] in speech.OBJECT_PRONOUNS:
        return start, start + 1
    return after(s, start)
