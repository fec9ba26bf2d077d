"""Text out of Markdown, as a CommonMark parser with tables reads it; for `verify`."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Line:
    """One heading, paragraph, list item or table cell."""

    number: int
    """Line of the file that it begins on, from 1."""
    content: tuple[str, ...]
    """Kind of block, then words and link targets in order; blanks folded."""


def lines(text: str) -> tuple[Line, ...]:
    """Return the lines of a Markdown text, in order, with nothing of it left out."""
    from markdown_it import MarkdownIt

    parser = MarkdownIt("commonmark").enable("table")
    found = []
    kind, number = "", 0
    for token in parser.parse(text):
        if token.map:
            number = token.map[0] + 1
        if token.type == "inline":
            children = token.children or ()
            words = "".join(" " if "break" in c.type else c.content for c in children)
            links = [str(c.attrs["href"]) for c in children if "href" in c.attrs]
            found.append(Line(number, (kind, " ".join(words.split()), *links)))
        elif token.content:
            found.append(Line(number, (token.type, token.content)))
        elif token.nesting == 1:
            # The number of a list item is what a citation points to.
            kind = token.tag + token.info
    return tuple(found)
