"""What the sources are about: which of them are off-topic, and whether they tell of one event.

Both are told by what sources share, before anything else is made of them. Precision comes first: what
is set aside is named, and so is how to keep it.
"""

from collections.abc import Sequence

import numpy as np

from ...model import Annotated, Matter, Told
from ...text.english import MONTHS, WEEKDAYS
from ...text.people import TITLES
from ...text.words import stems
from .grounds import Ground, ground
from .likeness import Likeness
from .parted import parted
from .strangers import strangers

BY = 3
"""Names that an event is known by."""
NO_NAMES = frozenset(stem for word in TITLES | MONTHS | WEEKDAYS for stem in stems(word))
"""What tells events apart, and names none."""


def matter(corpus: Sequence[Annotated]) -> Matter:
    """Return what the sources of a corpus are about; only English ones are judged."""
    grounds = [ground(each) for each in corpus if each.document.source.language == "en"]
    if len(grounds) < 3:
        return Matter()
    likeness = Likeness(grounds)
    kept = frozenset(each.document.source.id for each in corpus if each.document.source.keep)
    strange = strangers(grounds, likeness, np.array([g.source in kept for g in grounds]))
    groups = parted(grounds, likeness, ~strange)
    return Matter(
        off_topic=tuple(grounds[number].source for number in np.flatnonzero(strange).tolist()),
        events=tuple(
            Told(tuple(grounds[n].source for n in group), _names(grounds, group, groups))
            for group in groups
        ),
    )


def _names(
    grounds: Sequence[Ground], group: Sequence[int], groups: Sequence[Sequence[int]]
) -> tuple[str, ...]:
    """Return the names that most of a group has and the others do not."""
    counts: dict[str, float] = {}
    for members in groups:
        for number in members:
            for stem in grounds[number].names.keys() - NO_NAMES:
                share = 1 / len(members) if members is group else -1 / len(members)
                counts[stem] = round(counts.get(stem, 0.0) + share, 9)
    best = sorted((s for s in counts if counts[s] > 0), key=lambda s: (-counts[s], s))[:BY]
    spelt = [(grounds[n].names, s) for s in best for n in group if s in grounds[n].names]
    found: dict[str, str] = {}
    for names, stem in spelt:
        found.setdefault(stem, names[stem])
    return tuple(found.values())
