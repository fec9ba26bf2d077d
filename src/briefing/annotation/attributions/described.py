"""Passives and words passed on: “described by officials as “…””, “quoted him as saying …”."""

from collections.abc import Iterator, Sequence

from ...text import speech, word_classes
from .complements import named
from .frames import Frame, room
from .inverted import after
from .phrases import Range, group
from .speakers import before
from .speakers import described as description
from .words import Stretch

PASSED_ON = frozenset(("quoted", "quotes", "quoting", "cited", "cites", "citing"))
SAID = speech.SAY | speech.TELL
LEAST = 4
"""Words of what was said; a shorter quotation only sets a word apart."""


def described(s: Stretch, taken: Sequence[Frame]) -> Iterator[Frame]:
    """Yield a frame for each description whose author follows “by”, and for what is passed on."""
    for place, word in enumerate(s.words[:-1]):
        frame = None
        if word in PASSED_ON:
            frame = _passed_on(s, place, taken)
        elif s.words[place + 1] == "by" and speech.FORMS.get(word, ("",))[0] in SAID:
            frame = _said_by(s, place, taken) or _described(s, place, taken)
        elif s.words[place + 1] == "by" and speech.FORMS.get(word, ("",))[0] in speech.DEEM:
            frame = _described(s, place, taken)
        elif word in ("put", "puts") and s.words[place + 1] == "it":
            frame = _put(s, place)
        if frame:
            yield frame


def _said_by(s: Stretch, place: int, taken: Sequence[Frame]) -> Frame | None:
    """Return the frame of a passive: “it was announced by the palace that …”, ““…,” he was told by …”."""
    verb = group(s, place)
    if not any(word in word_classes.PASSIVE for word in s.words[verb:place]):
        return None
    if any(c in "mn" for c in s.classes[verb:place]):
        return None
    speaker = after(s, place + 2)
    floor, end = room(s, place, taken)
    if speaker is None or speaker[1] > end:
        return None
    if s.classes[speaker[1] : speaker[1] + 1] == "T":
        return Frame(speaker, (place, place + 1), ((speaker[1] + 1, end),))
    subject = before(s, verb)
    if subject and subject[0] > floor and s.classes[subject[0] - 1] == "Q" and speaker[1] >= end:
        return Frame(speaker, (place, place + 1), ((subject[0] - 1, subject[0]),))
    return None


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


def _put(s: Stretch, place: int) -> Frame | None:
    """Return the frame of “as Lund put it, “…””, or the same behind the quotation."""
    speaker = before(s, group(s, place))
    opening = description(s, speaker) - 1 if speaker else -1
    if speaker is None or opening < 0 or s.words[opening] != "as":
        return None
    behind = place + 2
    if s.classes[behind : behind + 2] in (",Q", ":Q"):
        return Frame(speaker, (place, place + 1), ((behind + 1, behind + 2),))
    quote = opening - 1 - (s.classes[opening - 1 : opening] == ",")
    if quote >= 0 and s.classes[quote] == "Q":
        return Frame(speaker, (place, place + 1), ((quote, quote + 1),))
    return None


def _passed_on(s: Stretch, place: int, taken: Sequence[Frame]) -> Frame | None:
    """Return the frame of somebody who is quoted “as saying”; the carrier is not the speaker."""
    verb = group(s, place)
    if any(word in word_classes.PASSIVE for word in s.words[verb:place]):
        speaker, at = before(s, verb), place + 1
        carrier = after(s, at + 1) if s.words[at] == "by" else None
        at = carrier[1] if carrier else at
    else:
        speaker = _object(s, place + 1)
        at = speaker[1] if speaker else place + 1
    at += s.words[at : at + 1] == ("as",)
    start = at + (2 if s.classes[at + 1 : at + 2] in ("T", ":", ",") else 1)
    end = room(s, place, taken)[1]
    if speaker is None or not _saying(s, at):
        return None
    floor = room(s, place, taken)[0]
    if start >= end and speaker[0] > floor and s.classes[speaker[0] - 1] == "Q":
        return Frame(speaker, (place, place + 1), ((speaker[0] - 1, speaker[0]),))
    if start >= end:
        return None
    return Frame(speaker, (place, place + 1), ((start, end),))


def _saying(s: Stretch, at: int) -> bool:
    """Whether a word is a verb of saying in -ing: “saying”, “recalling”."""
    base, form = speech.FORMS.get(s.words[at], ("", "")) if at < len(s.words) else ("", "")
    return form == "g" and base in speech.SAY


def _object(s: Stretch, start: int) -> Range | None:
    """Return whom somebody quotes: a pronoun or a noun phrase."""
    if s.words[start] in word_classes.OBJECT_PRONOUNS:
        return start, start + 1
    return after(s, start)
