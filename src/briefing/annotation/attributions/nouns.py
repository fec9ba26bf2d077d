"""Nouns that say: “Lund’s claim that the dam holds”, “a warning by the ministry that it may fail”."""

from collections.abc import Iterator, Sequence

from ...text import speech
from .frames import Frame, finish, room
from .inverted import after
from .phrases import Range, possessor
from .words import Stretch

FINITE = "VXme"


def nouns(s: Stretch, taken: Sequence[Frame]) -> Iterator[Frame]:
    """Yield a frame for each noun with its owner or author, and “that”.

    Whatever others say of such a claim is theirs: “Brandt rejected Lund’s claim that …” is not.
    """
    for place, word in enumerate(s.words):
        if word not in speech.NOUNS or any(f.region[0] <= place < f.region[1] for f in taken):
            continue
        found = _owned(s, place) or _authored(s, place)
        if found is None:
            continue
        speaker, that = found
        opening = speaker[0] if speaker[0] < place else place - (s.classes[place - 1] == "D")
        end = _end(s, opening, that + 1, room(s, place, taken)[1])
        if that + 1 < end:
            yield Frame(
                speaker, (place, place + 1), ((that + 1, end),), stance=word in speech.HELD_NOUNS
            )


def _owned(s: Stretch, place: int) -> tuple[Range, int] | None:
    """Return whose noun it is, and its “that”: “Lund’s earlier claim that”."""
    speaker = possessor(s, place)
    return (speaker, place + 1) if speaker and s.classes[place + 1 : place + 2] == "T" else None


def _authored(s: Stretch, place: int) -> tuple[Range, int] | None:
    """Return whose noun it is, and its “that”: “a warning by the ministry that”."""
    if s.words[place + 1 : place + 2] not in (("by",), ("from",)):
        return None
    speaker = after(s, place + 2)
    follows = speaker is not None and s.classes[speaker[1] : speaker[1] + 1] == "T"
    return (speaker, speaker[1]) if speaker and follows else None


def _end(s: Stretch, opening: int, start: int, end: int) -> int:
    """Return where a claim ends: at a mark, or before the verb whose subject its noun is."""
    if s.classes[start] == "Q":
        return start + 1
    for place in range(start, end):
        if s.classes[place] in ",;:-(" or (
            s.classes[place] == "Q" and s.quotes[place].tail in tuple(",.;")
        ):
            end = place + (s.classes[place] == "Q")
            break
    verbs = [place for place in range(start, end) if s.classes[place] in FINITE]
    subject = opening == 0 or s.classes[opening - 1] in ",;"
    if not subject or len(verbs) < 2:
        return min(end, finish(s))
    last = verbs[-1]
    while last > start and s.classes[last - 1] in "Xmnr":
        last -= 1
    return last if any(place < last for place in verbs) else end
