"""The stems of a corpus by number; spellings of one name are one stem."""

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from ..model import Actor
from ..text.people import PARTICLES
from ..text.words import STOP_STEMS
from ..text.words import stems as stem_words


class Vocabulary(dict[str, int]):
    """The number of each stem, given when it is first asked for; spellings of a name share theirs."""

    def __init__(self, spellings: Mapping[str, str]):
        super().__init__()
        self.spellings = spellings
        self.names: dict[str, int] = {}
        """The number of each stem that stands for its other spellings."""

    def __missing__(self, stem: str) -> int:
        name = self.spellings.get(stem, stem)
        self[stem] = number = self.names.setdefault(name, len(self.names))
        return number


def spellings(actors: Sequence[Actor]) -> Mapping[str, str]:
    """Return the stems of other spellings of a name, each with that of the name: they are one term."""
    found: dict[str, str] = {}
    for actor in actors:
        if actor.holder.kind == "person" and len(actor.holder.aliases) > 1:
            name = _name(actor.holder.name)
            for alias in actor.holder.aliases:
                pairs = zip(reversed(_name(alias)), reversed(name), strict=False)
                found |= {other: own for other, own in pairs if other != own}
    return found


def _name(text: str) -> list[str]:
    """Return the stems of a name without its particles."""
    return [stem for stem in stem_words(text) if stem not in PARTICLES]


def asked(focus: str | None, vocabulary: Vocabulary) -> NDArray[np.int64]:
    """Return the numbers of the stems of a question that a corpus has."""
    stems = {vocabulary.spellings.get(stem, stem) for stem in stem_words(focus or "")}
    names = vocabulary.names
    known = sorted(names[s] for s in stems - STOP_STEMS - PARTICLES if s in names)
    return np.array(known, dtype=np.int64)
