"""HTML read by hand, in linear time and at any depth: a measure of what parsers leave out.

It knows no more of HTML than where tags, comments and code begin and end, and so cannot be led to
drop text by nesting, size or damage. `html` compares its words with those of the parser, and takes
its blocks where the parser has lost too many.
"""

import html
import re
from collections.abc import Iterator
from typing import NamedTuple

from ..limits import Limits
from ..model import BlockKind
from .draft import Draft, DraftBlock
from .elements import BLOCKS, BREAKS, CELLS, HEADINGS, ITEMS
from .normalize import one_line, without_commands

NAME = re.compile(r"/?([A-Za-z][A-Za-z0-9:-]{0,40})(?=[\s/>]|\Z)")
CODE = {"script", "style", "template", "svg", "math", "title", "noscript", "textarea", "select"}
"""Elements whose content is no text of a page, or that a reader of pages leaves out as well."""
OPEN = {
    "area", "base", "br", "col", "dd", "dt", "embed", "hr", "img", "input", "li", "link", "meta",
    "option", "p", "param", "source", "tbody", "td", "tfoot", "th", "thead", "tr", "track", "wbr",
}  # fmt: skip
"""Elements that need no end tag, and so do not lie in one another when none is there."""


class Piece(NamedTuple):
    """A tag, with the text that follows it."""

    name: str
    closes: bool
    text: str


class Shape(NamedTuple):
    """How large a page is for a parser."""

    tags: int
    links: int
    depth: int
    longest: int
    """Characters of the longest tag or text."""

    def over(self, limits: Limits) -> str | None:
        """Return what of it is over a limit, in words."""
        for what, size, most in (
            ("tags", self.tags, limits.tags),
            ("links", self.links, limits.links),
            ("elements in one another", self.depth, limits.depth),
            ("characters in one tag or text", self.longest, limits.node),
        ):
            if size > most:
                return f"more than {most} {what}"
        return None


def shape(text: str) -> Shape:
    """Return how large a page is; its elements without end tags do not count for its depth."""
    tags = links = depth = deepest = longest = 0
    for piece in _pieces(text):
        tags += bool(piece.name)
        links += piece.name == "a" and not piece.closes
        if piece.name and piece.name not in OPEN:
            depth = max(0, depth - 1) if piece.closes else depth + 1
            deepest = max(deepest, depth)
    places = [match.start() for match in re.finditer("[<>]", text)]
    for one, other in zip([0, *places], [*places, len(text)], strict=True):
        longest = max(longest, other - one)
    return Shape(tags, links, deepest, longest)


def read(text: str) -> Draft:
    """Return the blocks of a page or fragment, whatever its shape; nothing is known to be hidden."""
    return Draft(tuple(_blocks(text)))


def _blocks(text: str) -> Iterator[DraftBlock]:
    words: list[str] = []
    kind: BlockKind = "paragraph"
    for name, closes, said in _pieces(text):
        if name in BLOCKS:
            yield from _block(kind, words)
            words = []
            heads, item = name in HEADINGS, name in ITEMS
            kind = "paragraph" if closes else "heading" if heads else "list-item" if item else kind
            if not closes and not heads and not item and kind == "heading":
                kind = "paragraph"
        elif name in CELLS or name in BREAKS:
            words.append(" ")
        words.append(html.unescape(said) if "&" in said else said)
    yield from _block(kind, words)


def _block(kind: BlockKind, words: list[str]) -> Iterator[DraftBlock]:
    text = one_line(without_commands("".join(words)))
    if text:
        yield DraftBlock(kind, text)


def _pieces(text: str) -> Iterator[Piece]:
    """Yield each tag with the text behind it; comments and code are passed over.

    A place is never looked at twice: what cannot be closed is looked for once.
    """
    at = text.find("<")
    yield Piece("", False, text if at < 0 else text[:at])
    unclosed: set[str] = set()
    while at >= 0:
        name = ""
        if text.startswith("<!--", at):
            end = _after(text, "-->", at + 4, unclosed)
        elif match := NAME.match(text, at + 1):
            name = match[1].lower()
            end = _after(text, ">", match.end(), unclosed)
            if name in CODE and text[at + 1] != "/":
                end = _end_of(text, name, end, unclosed)
        elif text.startswith(("<!", "<?"), at):
            end = _after(text, ">", at + 2, unclosed)
        else:  # a sign, and no tag
            end = at
        following = text.find("<", max(end, at + 1))
        said = text[end:] if following < 0 else text[end:following]
        yield Piece(name, text.startswith("/", at + 1), said)
        at = following


def _after(text: str, mark: str, start: int, unclosed: set[str]) -> int:
    """Return the place behind a mark, or `start` where there is none from there on."""
    found = -1 if mark in unclosed else text.find(mark, start)
    if found < 0:
        unclosed.add(mark)
        return start
    return found + len(mark)


def _end_of(text: str, name: str, start: int, unclosed: set[str]) -> int:
    """Return the place of the end tag of an element of code, or `start` where there is none."""
    if name in unclosed:
        return start
    match = re.compile(f"</{name}(?=[\\s/>])", re.IGNORECASE).search(text, start)
    if match is None:
        unclosed.add(name)
        return start
    return match.start()
