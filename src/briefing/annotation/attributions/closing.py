"""An attribution that closes its sentence: “Residents believe the dam will fail, the mayor said”.

It holds all that stands before it, so it is found before the cues within. An outlet there only
carries what somebody else said: “Lavrov said the base would stay, Reuters reported”.
"""

import re
from collections.abc import Iterator, Sequence

from ...text import outlets, speech
from ...text.agencies import LABELS
from .according import last, outermost
from .complements import complement, is_asked, is_time, leftward
from .cues import Cue, cue
from .frames import Frame, finish, room
from .phrases import Range, head
from .words import Stretch

TRAILING = re.compile(r",r?g[^,;:QVXmP]*\Z")
"""Classes of what the writer adds behind it: “…, the mayor said, likely setting up a battle”."""


def closing(s: Stretch, taken: Sequence[Frame]) -> Iterator[Frame]:
    """Yield the frame of the cue that closes a sentence, if somebody is named there."""
    found = _last(s, taken)
    if found and not is_outlet(s, found.speaker):
        floor, _ = room(s, found.lead, taken)
        if floor == 0 and is_asked(s):
            return
        told = any(_speaks(s, place) for place in range(floor, found.lead))
        if told and s.classes[found.speaker[0]] == "P":
            return  # “Lund said it was so, he added”: each has what is his
        if content := leftward(s, floor, found.lead):
            yield Frame(found.speaker, (found.place, found.place + 1), content)
    if found is None:
        credit = last(s)
        yield from outermost(s, own=bool(credit and credit.speaker and _own(s, credit.speaker)))


def _speaks(s: Stretch, place: int) -> bool:
    """Whether a word is a quotation or a plain verb of saying."""
    base, _ = speech.FORMS.get(s.words[place], ("", ""))
    plain = s.classes[place] in "VA" and base in (speech.SAY | speech.TELL) - speech.STANCE
    return s.classes[place] == "Q" or plain


def carried(s: Stretch, taken: Sequence[Frame]) -> int:
    """Return the word after what a closing outlet carries; the end of the sentence without one."""
    found = _last(s, taken)
    if found:
        return found.lead - 1 if is_outlet(s, found.speaker) else finish(s)
    credit = last(s)
    if credit and credit.speaker and is_outlet(s, credit.speaker):
        return credit.content[0][1]
    return finish(s)


def _last(s: Stretch, taken: Sequence[Frame]) -> Cue | None:
    """Return the cue behind the last comma, where what was said stands before it."""
    end = finish(s)
    for place in range(end - 1, 0, -1):
        if s.classes[place] in "VA" and speech.FORMS[s.words[place]][0] in speech.SAY | speech.TELL:
            found = cue(s, place, taken)
            if found is None or found.inherits or s.classes[found.lead - 1 : found.lead] != ",":
                continue
            rest = complement(s, found, end)
            broken = s.classes[found.lead - 2] in "Xm"  # “they were, he told her, hiding out”
            trails = not broken and TRAILING.match(s.classes, rest.start, end)
            closes = rest.kind == "none" and (rest.start >= end or found.inverted or trails)
            closes = closes or (rest.kind == "clause" and is_time(s, rest.start, end))
            free = all(frame.region[1] <= found.lead for frame in taken)
            return found if closes and free else None
    return None


def _own(s: Stretch, speaker: Range) -> bool:
    """Whether somebody is named whose account it is: no outlet, no paper."""
    return head(s, speaker) in "NH" and not is_outlet(s, speaker)


def is_outlet(s: Stretch, speaker: Range) -> bool:
    """Whether a speaker is an agency or outlet, which mostly tells what others say."""
    start, end = s.starts[speaker[0]], s.ends[speaker[1] - 1]
    return s.written(*speaker) in LABELS or outlets.is_one(s.text, start, end)
