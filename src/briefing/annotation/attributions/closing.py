"""An attribution that closes its sentence: “Residents believe the dam will fail, the mayor said”.

It holds all that stands before it, so it is found before the cues within.
"""

from collections.abc import Iterator, Sequence

from ...text import speech
from ...text.agencies import LABELS
from ...text.holders import MEDIA
from .complements import complement, leftward
from .cues import cue
from .frames import Frame, finish, room
from .speakers import Range
from .words import Stretch


def closing(s: Stretch, taken: Sequence[Frame]) -> Iterator[Frame]:
    """Yield the frame of the cue that closes a sentence, if somebody is named there."""
    end = finish(s)
    for place in range(end - 1, 0, -1):
        word = s.words[place]
        if s.classes[place] in "VA" and speech.FORMS[word][0] in speech.SAY | speech.TELL:
            found = cue(s, place, taken)
            if found is None or found.inherits or s.classes[found.lead - 1 : found.lead] != ",":
                continue
            if any(frame.region[1] > found.lead for frame in taken):
                return
            rest = complement(s, found, end)
            closes = rest.kind == "none" and (rest.start >= end or found.inverted)
            if closes and not _passes_on(s, found.speaker):
                floor, _ = room(s, found.lead, taken)
                if content := leftward(s, floor, found.lead):
                    yield Frame(found.speaker, (place, place + 1), content)
            return


def _passes_on(s: Stretch, speaker: Range) -> bool:
    """Whether it is a pronoun, or an outlet: “Lavrov said …, Reuters reported” is Lavrov’s."""
    words = s.written(*speaker)
    outlet = words in LABELS or not MEDIA.isdisjoint(words.split())
    return outlet or s.classes[speaker[0]] == "P"
