"""The editor's hand on passages: from words and ids, as given, to places in the sources.

What the maker of a brief wants is done or refused, never half done: words that nothing or too much
holds, a place where a passage cannot stand, pins that the summary has no room for.
"""

from collections.abc import Sequence

from ..edits import EditOptions
from ..errors import BadSetting
from ..model import Annotated, Hand, Pinned, PinSection
from .acts import acts
from .finding import Finder
from .places import pinned

__all__ = ["acts", "placed"]

IN_SUMMARY: tuple[PinSection, ...] = ("bottom_line", "summary")


def placed(corpus: Sequence[Annotated], wanted: EditOptions, length: int) -> Hand:
    """Return the passages that are pinned and dropped, at their places.

    Args:
        corpus: the sources, annotated.
        wanted: what the maker wants.
        length: words that the summary has room for.

    Raises:
        BadSetting: nothing or several sentences hold the words, or what they mean cannot be done.

    """
    if not (wanted.pin or wanted.drop):
        return Hand()
    finder = Finder(corpus, wanted.where)
    pins = tuple(pinned(finder, pin) for pin in wanted.pin)
    drops = tuple(
        dict.fromkeys(span for words in wanted.drop for span in finder.alike("drop", words))
    )
    hand = Hand(pins, drops)
    for pin, asked in zip(pins, wanted.pin, strict=True):
        if hand.drops_any(pin.span):
            raise BadSetting(wanted.where, f"“{asked.words}” is pinned, and it is dropped")
        if sum(_together(pin, other) for other in pins) > 1:
            raise BadSetting(wanted.where, f"the passage of “{asked.words}” is pinned twice")
    if len(hand.pinned("bottom_line")) > 1:
        raise BadSetting(wanted.where, "two passages are pinned as the bottom line")
    words = sum(len(finder.text(span).split()) for span in hand.pinned(*IN_SUMMARY))
    if words > length:
        raise BadSetting(
            wanted.where,
            f"the passages pinned to the summary have {words} words; it has room for {length}",
            hint=f"set length = {words} or more, or pin some of them in another section",
        )
    return hand


def _together(pin: Pinned, other: Pinned) -> bool:
    """Whether two pins show the same words in one section."""
    both = {pin.section, other.section}
    return pin.span.touches(other.span) and (len(both) == 1 or both == set(IN_SUMMARY))
