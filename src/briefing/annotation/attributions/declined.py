"""“The ministry declined to comment”: not saying, as a statement of its own kind."""

from collections.abc import Iterator, Sequence

from ...text import speech
from .clauses import main
from .frames import Frame, finish
from .phrases import group
from .speakers import before
from .words import Stretch

DECLINED = frozenset(("declined", "declines", "refused", "refuses", "declining", "refusing"))
NEAR = 4
"""Words after “release” within which stands what is not told."""
ENDS = ",;:-(Q.?!"
"""Classes that end what was declined."""


def declined(s: Stretch, taken: Sequence[Frame]) -> Iterator[Frame]:
    """Yield a frame for each refusal to speak; what was declined is its content."""
    for place in range(len(s.words) - 2):
        if (
            s.words[place] in DECLINED
            and s.words[place + 1] == "to"
            and s.words[place + 2] in speech.DECLINABLE
        ):
            start = group(s, place)
            speaker = before(s, start) or main(s, start)
            if speaker is None or any(frame.holds(place) for frame in taken):
                continue
            told = speech.RELEASED.intersection(s.words[place + 3 : place + 3 + NEAR])
            if s.words[place + 2] == "release" and not told:
                continue
            end = place + 2
            while end < finish(s) and s.classes[end] not in ENDS:
                if s.classes[end] == "c" and s.classes[end + 1 : end + 2] in ("V", "X", "m"):
                    break  # “declined to comment but said …”
                end += 1
            yield Frame(speaker, (place, place + 1), ((place + 1, end),), declined=True)
