"""A quotation with its verb beside it: the surest of the rules, so it comes first.

“…,” Sharaa told Putin     “…,” said one observer     Putin added: “…”     …, saying “…”
"""

from collections.abc import Iterator, Sequence

from ...text import speech
from .complements import complement, leftward, resumed
from .cues import Cue, cue
from .frames import Frame, finish
from .speakers import Range
from .words import Stretch


def quoted(s: Stretch, taken: Sequence[Frame]) -> Iterator[Frame]:
    """Yield a frame for each cue that a quotation stands right before or after."""
    if not s.quotes:
        return
    frames: list[Frame] = []
    for place, kind in enumerate(s.classes):
        if kind in "VABG":
            found = cue(s, place, frames)
            if found and found.base in speech.SAY | speech.TELL:
                floor = frames[-1].region[1] if frames else 0
                frame = _frame(s, found, floor)
                if frame:
                    frames.append(frame)
                    yield frame


def _frame(s: Stretch, found: Cue, floor: int) -> Frame | None:
    end = finish(s)
    rest = complement(s, found, end)
    content: tuple[Range, ...] = ()
    if not found.inherits and _beside(s, found, rest.kind, floor):
        content = leftward(s, floor, found.lead)
        content += resumed(s, found, rest.start, content, end) if content else ()
    elif rest.kind == "quote" and found.lead >= floor and not found.inverted:
        content = ((rest.start, end),)
    if not content:
        return None
    return Frame(found.speaker, (found.place, found.place + 1), content)


def _beside(s: Stretch, found: Cue, kind: str, floor: int) -> bool:
    """Whether the quotation right before a clause is what was said in it."""
    last = found.lead - 1
    if last > floor and s.classes[last] in ",-":
        last -= 1
    if last < floor or s.classes[last] != "Q":
        return False
    alone = last == floor or s.classes[last - 1] in ":.,Q"
    return alone or kind in ("none", "quote") or s.quotes[last].words > 4
