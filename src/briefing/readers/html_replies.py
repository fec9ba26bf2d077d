"""Replies in HTML: what an e-mail quotes of earlier ones, by the marks that mail programs give it.

Apple Mail and Thunderbird put it into `<blockquote type="cite">`, Gmail, Proton and Yahoo into an
element with a class of their own, and Outlook below a block of headers. A page is cut as text, in
linear time and whatever its shape, so that no parser can lose a word of what stays.
"""

import html
import re
from collections.abc import Iterator

from ..model import Removed
from . import replies, strip
from .normalize import one_line, without_commands

TAG = re.compile(
    r"<(/?)(blockquote|div)\b([^<>]{0,2000})>|<!--(?>(?:[^-<]+|-(?!->)|<(?!!--))*)-->",
    re.IGNORECASE,
)
"""A tag; or a comment, up to where the next one begins, so that each place is looked at once."""
CITED = re.compile(
    r"""\btype=["']?cite\b|\bclass=["']?[^"'<>]{0,200}\b(?:gmail|protonmail|tutanota)_quote\b""",
    re.IGNORECASE,
)
"""Of a block quotation: it holds an earlier message."""
HELD = re.compile(
    r"""\bclass=["']?[^"'<>]{0,200}\b(?:gmail_attr|moz-cite-prefix|yahoo_quoted)\b""", re.IGNORECASE
)
"""Of any element: it holds an earlier message, or the line that introduces one."""
BELOW = re.compile(r"""\bid=["']?(?:x_)*divRplyFwdMsg\b|\bborder-top:\s?solid\b""", re.IGNORECASE)
"""Of the block of headers that Outlook puts above an earlier message, which goes on to the end."""
HEADERS = re.compile(r"\s*(?:From|Von|De|Da|Van)\s?:.{1,400}?\b(?:Sent|Date|Gesendet|Datum|Envoyé|"
                     r"Enviado|Inviato|Verzonden)(?:\sel)?\s?:", re.DOTALL)  # fmt: skip
INLINE = re.compile(r"<[^<>]{0,2000}>")
LINE_ENDS = re.compile(
    r"<(?:/?(?:p|div|blockquote|ul|ol|li|table|tr|td)|[bh]r|body)\b[^<>]{0,2000}>", re.IGNORECASE
)
BEFORE = 2_000
"""Characters before a quotation in which the line that introduces it stands."""


def parted(text: str) -> tuple[str, tuple[Removed, ...]]:
    """Return the page of a message without what it quotes, and what it quotes.

    A message that holds nothing else is returned whole.
    """
    kept: list[str] = []
    quoted: list[Removed] = []
    at = 0
    for start, end in _quoted(text):
        kept.append(text[at:start])
        blocks = strip.read(text[start:end]).blocks
        quoted += (Removed(block.text, replies.REASON) for block in blocks)
        at = end
    rest = "".join([*kept, text[at:]])
    if not quoted or not strip.read(rest).blocks:
        return text, ()
    return rest, tuple(quoted)


def _quoted(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places of what a page quotes, in order, with the lines that introduce it."""
    at = cut = 0
    while tag := _next(text, at):
        at = tag.end()
        name, attributes = tag[2].lower(), tag[3]
        if tag[1] or not attributes:
            continue
        if BELOW.search(attributes) and HEADERS.match(_said(text[at : at + BEFORE])):
            yield tag.start(), len(text)
            return
        cited = name == "blockquote" and CITED.search(attributes)
        if cited or HELD.search(attributes):
            yield from _introduction(text, cut, tag.start())
            at = cut = _end(text, name, at)
            yield tag.start(), cut


def _introduction(text: str, first: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places of the lines between two places that introduce what stands at the second."""
    first = max(first, end - BEFORE)
    starts, ends = [first], []
    for tag in LINE_ENDS.finditer(text, first, end):
        ends.append(tag.start())
        starts.append(tag.end())
    places = zip(starts, [*ends, end], strict=True)
    said = [(place, line) for place in places if (line := _said(text[slice(*place)]))]
    lines = [line for _, line in said]
    replies.introduction(lines)
    yield from (place for place, _ in said[len(lines) :])


def _end(text: str, name: str, at: int) -> int:
    """Return where an element ends whose start tag ends at a place; at the end if it is left open."""
    depth = 1
    while tag := _next(text, at):
        at = tag.end()
        if tag[2].lower() == name:
            depth += -1 if tag[1] else 1
            if not depth:
                return at
    return len(text)


def _next(text: str, at: int) -> re.Match[str] | None:
    """Return the next tag of a block from a place on, comments passed over."""
    while (found := TAG.search(text, at)) and found[2] is None:
        at = found.end()
    return found


def _said(markup: str) -> str:
    """Return the words of some markup on one line."""
    return one_line(without_commands(html.unescape(INLINE.sub(" ", markup))))
