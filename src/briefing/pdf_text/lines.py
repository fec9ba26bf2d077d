"""The lines of a PDF that is a source, each with its place on the page and the size of its type."""

from typing import TYPE_CHECKING, Any, NamedTuple

from ..errors import BadBrief
from ..limits import Limits
from .reading import opened

if TYPE_CHECKING:
    from pypdf import PageObject


class Line(NamedTuple):
    """A line of a page: where it begins, in points from below left, and the size of its type."""

    text: str
    left: float
    height: float
    size: float


class Lines(NamedTuple):
    """What a PDF says about itself, and the lines of its pages in the order they are drawn."""

    title: str | None
    author: str | None
    pages: tuple[tuple[Line, ...], ...]


def read_lines(path: str, data: bytes, limits: Limits) -> Lines:
    """Return what a PDF says; columns come one after the other where they were drawn so.

    It is for a child process: pypdf raises whatever it meets in a damaged file, and takes long.

    Raises:
        BadBrief: it is encrypted, or has too many pages.

    """
    reader = opened(path, data, strict=False)
    count = len(reader.pages)
    if count > limits.pages:
        raise BadBrief(path, limits.too_many_pages())
    about = reader.metadata
    title, author = (about.title, about.author) if about else (None, None)
    pages = tuple(tuple(_lines(page)) for page in reader.pages)
    return Lines(_text(title), _text(author), pages)


def _text(value: Any) -> str | None:
    return str(value) if isinstance(value, str) else None


def _lines(page: "PageObject") -> list[Line]:
    pieces: list[tuple[str, float, float, float]] = []

    def visit(text: str, cm: Any, tm: Any, font: Any, size: float | None) -> None:
        left = tm[4] * cm[0] + tm[5] * cm[2] + cm[4]
        height = tm[4] * cm[1] + tm[5] * cm[3] + cm[5]
        scale = abs(tm[3] * cm[3]) or abs(tm[1] * cm[0]) or 1.0
        pieces.append((text, left, height, (size or 0) * scale))

    page.extract_text(visitor_text=visit)
    lines: list[Line] = []
    words: list[str] = []
    place: tuple[float, float, float] | None = None
    for text, *where in pieces:
        for number, part in enumerate(text.split("\n")):
            if number and place is not None:
                lines.append(Line("".join(words), *place))
                words, place = [], None
            if part.strip() and place is None:
                place = (round(where[0], 1), round(where[1], 1), round(where[2], 1))
            if place is not None:
                words.append(part)
    if place is not None:
        lines.append(Line("".join(words), *place))
    return lines
