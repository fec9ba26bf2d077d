"""What a reader makes of a text before the text is fixed: blocks of words, and facts about them."""

from dataclasses import dataclass, fields
from typing import NamedTuple

from ..model import BlockKind, Given, Notice, Removed


class DraftBlock(NamedTuple):
    """A paragraph, heading or list item, with its words on one line."""

    kind: BlockKind
    text: str


@dataclass(frozen=True, slots=True)
class Draft:
    """A text on its way to a `Document`: each cleaning step takes one and returns the next."""

    blocks: tuple[DraftBlock, ...]
    removed: tuple[Removed, ...] = ()
    """What was left out so far."""
    facts: Given = Given()
    """What the text says about itself."""
    notices: tuple[Notice, ...] = ()


def laid_over(first: Given, second: Given) -> Given:
    """Return what `first` says, and what `second` says where the first says nothing."""
    names = [each.name for each in fields(Given)]
    return Given(**{name: getattr(first, name) or getattr(second, name) for name in names})
