"""Markdown as a CommonMark parser with tables reads it; for `verify`."""

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from markdown_it import MarkdownIt


@dataclass(frozen=True, slots=True)
class Line:
    """One heading, paragraph, list item or table cell."""

    number: int
    """Line of the file that it begins on, from 1."""
    content: tuple[str, ...]
    """Kind of block, then words and link targets in order; blanks folded."""


def lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a Markdown text, in order, with no words of it left out."""
    found = []
    kind, number = "", 0
    for token in _parser().parse(text):
        if token.map:
            number = token.map[0] + 1
        if token.type == "inline":
            children = token.children or ()
            words = "".join(" " if "break" in c.type else c.content for c in children)
            links = [str(c.attrs["href"]) for c in children if "href" in c.attrs]
            found.append(Line(number, (kind, " ".join(words.split()), *links)))
        elif token.content:
            found.append(Line(number, (token.type, token.content)))
        elif token.nesting == 1 and not (kind and token.type == "paragraph_open"):
            # The number of a list item is what a citation points to.
            kind = token.tag + token.info
        elif token.nesting == -1:
            kind = ""
    return tuple(found)


def layout(text: str) -> str:
    """Return all that a parser makes of a text: markup, attributes, definitions of links."""
    environment: dict[str, Any] = {}
    html: str = _parser().render(text, environment)
    return html + repr(environment.get("references", {}))


@cache
def _parser() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark").enable("table")
