"""“The treasurer puts the cost at 11 million”: a figure that somebody gives."""

import re
from collections.abc import Iterator, Sequence

from .frames import Frame, finish
from .phrases import group
from .speakers import before
from .words import Stretch

PUTS = frozenset(("put", "puts"))
OF_WHAT = frozenset(
    """
    age amount bill cost costs count damage deficit distance estimate figure length losses number odds
    percentage price probability rate risk share size speed sum toll total turnout value weight worth
    """.split()  # noqa: SIM905
)
"""What is put at a figure; a man is put at ease."""
GOES_ON = re.compile(",[uc]|[;:-]")
"""Classes of what begins another clause."""
NEAR = 10
"""Words between the verb and the figure."""


def estimates(s: Stretch, taken: Sequence[Frame]) -> Iterator[Frame]:
    """Yield a frame for each figure that somebody puts something at; what is put there is its content."""
    for place, word in enumerate(s.words):
        if word not in PUTS or any(frame.holds(place) for frame in taken):
            continue
        at = next(
            (n for n in range(place + 2, min(place + NEAR, len(s.words))) if s.words[n] == "at"), 0
        )
        counted = OF_WHAT.intersection(s.words[place + 1 : at])
        if not counted or "#" not in s.classes[at : at + 4]:
            continue
        speaker = before(s, group(s, place))
        if speaker is not None:
            other = GOES_ON.search(s.classes, at)
            end = min(finish(s), other.start() if other else len(s.words))
            yield Frame(speaker, (place, place + 1), ((place + 1, end),))
