"""What a rule finds, and what a rule is."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from ..model import Brief


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something that a standard of sourcing asks for and a brief does not have."""

    rule: str
    """Profile and name of the rule, such as `ap/anonymity`; the docs explain it."""
    where: str
    """Id of the passage, holder, source or origin that it is about; `brief` for the whole."""
    words: str
    """The words that it is about, as they stand in the sources, or the name of a source."""
    sources: tuple[str, ...] = ()
    """Ids of the sources that carry them."""
    why: str
    """What is amiss, in one clause."""
    do: str
    """What to do, the same for all findings of a rule."""
    passages: tuple[str, ...] = ()
    """Ids of the passages concerned, where it is about more than one or about none by itself."""


Rule = Callable[[Brief], Iterator[Finding]]
"""One rule of a standard: from a finished brief to what it finds."""
