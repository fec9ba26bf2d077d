"""The lines of a PDF that is a source, each with its place on the page and the size of its type."""

import json
from typing import TYPE_CHECKING, Any

from ..errors import BadBrief
from ..limits import LIMITS
from .reading import opened

if TYPE_CHECKING:
    from pypdf import PageObject


def read_lines(path: str, data: bytes) -> bytes:
    """Return as JSON what a PDF says: title, author, number of pages, and their lines.

    A line is `[text, left, height, size]`, in the order in which the page draws it, so that columns
    come one after the other where they were written so. Runs in the child.
    """
    reader = opened(path, data, strict=False)
    count = len(reader.pages)
    if count > LIMITS.pages:
        raise BadBrief(path, LIMITS.too_many_pages())
    about = reader.metadata
    told = {
        "title": about and about.title,
        "author": about and about.author,
        "pages": [_lines(page) for page in reader.pages],
    }
    return json.dumps(told).encode()


def _lines(page: "PageObject") -> list[tuple[str, float, float, float]]:
    pieces: list[tuple[str, float, float, float]] = []

    def visit(text: str, cm: Any, tm: Any, font: Any, size: float | None) -> None:
        left = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        height = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = abs(tm[3] * cm[3]) or abs(tm[1] * cm[0]) or 1.0
        pieces.append((text, left, height, (size or 0) * scale))

    page.extract_text(visitor_text=visit)
    lines: list[tuple[str, float, float, float]] = []
    words: list[str] = []
    place: tuple[float, float, float] | None = None
    for text, *where in pieces:
        for number, part in enumerate(text.split("\n")):
            if number and place is not None:
                lines.append(("".join(words), *place))
                words, place = [], None
            if part.strip() and place is None:
                place = (round(where[0], 1), round(where[1], 1), round(where[2], 1))
            if place is not None:
                words.append(part)
    if place is not None:
        lines.append(("".join(words), *place))
    return lines
