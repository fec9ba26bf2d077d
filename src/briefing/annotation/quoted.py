"""Whether a place stands inside a quotation: what dates and hedges ask of one."""

from bisect import bisect_left
from collections.abc import Callable
from functools import cache

from ..model import Document
from .quotations import quotations


def quoted(document: Document) -> Callable[[int], bool]:
    """Return what tells whether a code point stands between quotation marks.

    The quotations are looked for when it is first asked: many documents are never asked about.
    """

    @cache
    def insides() -> list[tuple[int, int]]:
        return [quotation.inside for block in quotations(document) for quotation in block]

    def inside(place: int) -> bool:
        last = bisect_left(insides(), (place + 1, 0)) - 1
        return last >= 0 and place < insides()[last][1]

    return inside
