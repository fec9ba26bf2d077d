"""Holders who stand for themselves because a name that they go by may be of several people."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..model import Actor, Holder, Notice, Position
from ..text.words import fold


def unmerged(positions: Sequence[Position], actors: Sequence[Actor]) -> Iterator[Notice]:
    """Yield a notice for each person shown under a surname alone that several people bear.

    Args:
        positions: what is shown.
        actors: everybody whom the sources name.

    """
    bearers: dict[str, set[str]] = defaultdict(set)
    for actor in actors:
        key = _parts(actor.holder)
        if len(key) > 1:
            bearers[key[-1]].add(actor.holder.name)
    for position in positions:
        holder = position.holder
        key = _parts(holder) if holder else []
        if holder and len(key) == 1 and len(bearers[key[0]]) > 1:
            names = " or ".join(sorted(bearers[key[0]]))
            message = f"“{holder.name}” may be {names}, and is shown as neither."
            yield Notice("unmerged", message)


def _parts(holder: Holder) -> list[str]:
    return fold(holder.name).split() if holder.kind == "person" else []
