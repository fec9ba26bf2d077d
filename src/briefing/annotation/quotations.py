"""Quotation marks, paired by type; a stray mark is passed over, never an error.

Marks of one type are paired within a block. A block break closes what is open, unless the next
block opens with a mark again: then the quotation goes on there. Marks inside a quotation (of
another type, or single ones) belong to it and are not told apart.
"""

import re
from collections.abc import Iterator
from typing import NamedTuple

from ..model import Document

MARK = re.compile(r"''(?!')|``|[\"“”„«»]")
"""Double marks, with the doubled single ones that some copies have."""
SINGLE = re.compile(
    r"(?<![\w.])['‘](?=[\w“\"$£€])"
    r"(?:(?P<said>[^\n]{1,600}?[,.?!…])['’](?![\w'’])|(?P<words>(?<=‘)[^\n‘’]{3,200})’(?!\w))"
)
"""Single marks: closed after a stop, or curly without an apostrophe between them."""
CLOSED_BY = {
    "“": ("”",),
    "«": ("»",),
    "„": ("“", "”"),
    '"': ('"',),
    "''": ("''",),
    "``": ("''",),
}
STRAIGHT = ('"', "''")
LONGEST = 6_000
"""Code points of a quotation in one block."""


class Quotation(NamedTuple):
    """A quotation within one block: code points of the document, half-open."""

    start: int
    """Its opening mark."""
    end: int
    """One past its closing mark, or past the block where it stays open."""
    inside: tuple[int, int]
    """What stands between the marks."""
    closed: bool
    """Whether the block has its closing mark."""
    tail: str
    """The last letter or mark inside: `,` of “Yes,”."""
    words: int
    """Words inside, as `str.split` counts."""


def quotations(document: Document) -> tuple[tuple[Quotation, ...], ...]:
    """Return the quotations of each block, in order; they do not overlap.

    A mark that stays open to the end of a block counts where it opens a sentence or follows a
    colon, and the next block opens with a mark again.
    """
    text = document.text
    found = []
    for block, following in zip(document.blocks, (*document.blocks[1:], None), strict=True):
        reopened = following is not None and bool(MARK.match(text, following.start))
        quoted = list(_double(text, block.start, block.end, reopened=reopened))
        found.append(tuple(quoted or _single(text, block.start, block.end)))
    return tuple(found)


def _double(text: str, start: int, end: int, *, reopened: bool) -> Iterator[Quotation]:
    """Pair double marks from left to right, with one open mark at a time."""
    opening: re.Match[str] | None = None
    for mark in MARK.finditer(text, start, end):
        before = text[mark.start() - 1] if mark.start() > start else " "
        after = text[mark.end()] if mark.end() < end else " "
        if opening is None or mark.end() - opening.start() > LONGEST:
            opening = mark if _opens(mark[0], before, after) else None
        elif _closes(opening[0], mark, before, after, text[mark.end() : end]):
            yield _quotation(text, opening.start(), mark.end(), (opening.end(), mark.start()))
            opening = None
        elif mark[0] == opening[0]:
            opening = mark  # the one before was stray
    if opening is not None and reopened and end - opening.start() <= LONGEST:
        ahead = text[start : opening.start()].rstrip()
        led_in = not ahead or ahead.endswith((":", ".", "!", "?"))
        if led_in:
            yield _quotation(text, opening.start(), end, (opening.end(), end), closed=False)


def _opens(mark: str, before: str, after: str) -> bool:
    """Whether a mark can open a quotation, by the letters around it if it has no direction."""
    if mark in STRAIGHT:
        return not after.isspace() and not before.isalnum()
    return mark not in "”»"


def _closes(opening: str, mark: re.Match[str], before: str, after: str, rest: str) -> bool:
    """Whether a mark closes the open one; marks of mixed type may, where no better one follows."""
    if mark[0] in STRAIGHT and before.isspace() and (after.isalnum() or after in "‘'$£€[("):
        return False  # it can only open
    if mark[0] in CLOSED_BY[opening]:
        return True
    if opening == "“" and mark[0] == '"':
        return "”" not in rest.partition("“")[0]
    if opening == '"' and mark[0] == "''" and not before.isspace():
        ahead, next_one, _ = rest.partition('"')
        return not next_one or ahead[-1:].isspace()  # “"…,'' he said”
    return opening == '"' and mark[0] == "”" and '"' not in rest


def _single(text: str, start: int, end: int) -> Iterator[Quotation]:
    """Pair single marks, where a block has no double ones; apostrophes are told by their place."""
    for mark in SINGLE.finditer(text, start, end):
        inside = mark.span("said") if mark["said"] else mark.span("words")
        yield _quotation(text, mark.start(), mark.end(), inside)


def _quotation(
    text: str, start: int, end: int, inside: tuple[int, int], *, closed: bool = True
) -> Quotation:
    said = text[slice(*inside)].rstrip()
    first = inside[1] - len(text[slice(*inside)].lstrip())  # « spaced »
    inside = first, first + len(said.lstrip())
    return Quotation(start, end, inside, closed, said[-1:], len(said.split()))
