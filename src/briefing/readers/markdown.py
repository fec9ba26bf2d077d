"""Markdown: CommonMark with tables, by markdown-it-py; verbatim means the text as parsed."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ..limits import Limits
from ..model import BlockKind, Given, Notice, Removed
from . import dates, plaintext
from .draft import Draft, DraftBlock
from .lines import WIDEST
from .normalize import letters, one_line

if TYPE_CHECKING:
    from markdown_it.token import Token

FRONT_MATTER = re.compile(
    r"\s{0,9}---[ \t]*\n((?:[A-Za-z][\w-]{0,40}:.*\n|[ \t].*\n|- .*\n)+)---[ \t]*\n"
)
KEY = re.compile(r"^([A-Za-z][\w-]{0,40}):[ \t]*(.*)$", re.MULTILINE)
ATX = re.compile(r"^#{1,6} \S", re.MULTILINE)
FENCE = re.compile(r"^(?:```|~~~)", re.MULTILINE)
MARKS = re.compile(
    r"\[[^\[\]\n]{1,200}\]\((?:https?://|/|#|\w)[^()\s]{0,500}\)|\*\*[^*\s][^*\n]{0,200}\*\*"
)

TARGET = re.compile(r"\]\([^()\s]{1,2000}")
"""Where a link leads to, which is no text."""
ENOUGH = 0.6
"""Share of the letters that a parser must find."""

LEFT_OUT = {"fence": "code", "code_block": "code", "html_block": "html"}
KINDS: dict[str, BlockKind] = {
    "heading_open": "heading",
    "list_item_open": "list-item",
    "tr_open": "list-item",
}


def recognises(text: str) -> bool:
    """Whether a text has front matter, headings with #, closed code fences, or links and bold."""
    fences = len(FENCE.findall(text))
    return bool(
        FRONT_MATTER.match(text)
        or ATX.search(text)
        or (fences and fences % 2 == 0)
        or len(MARKS.findall(text)) >= 2
    )


def read(text: str, limits: Limits) -> Draft:
    """Return the blocks of a Markdown text; code and raw HTML go to `removed`, pictures nowhere.

    The parser says nothing of what lies too deep in lists and quotes, and is slow on many open
    brackets and on long lines; such a text is read as plain text, with a notice.
    """
    from markdown_it import MarkdownIt

    front = FRONT_MATTER.match(text)
    facts = _facts(front[1]) if front else Given()
    if text.count("[") > limits.links:
        return _by_hand(text, limits, f"more than {limits.links} brackets")
    if max(map(len, text.split("\n"))) > limits.line:
        return _by_hand(text, limits, f"a line of more than {limits.line} characters")
    # Without the rule for indented code: scraped paragraphs are often indented.
    parser = MarkdownIt("commonmark").enable("table").disable("code")
    if (
        len(FENCE.findall(text)) % 2
    ):  # one that is never closed would take all that follows for code
        parser.disable("fence")
    body = text[front.end() :] if front else text
    tokens = parser.parse(body)
    removed = [
        Removed(one_line(token.content), LEFT_OUT[token.type])
        for token in tokens
        if token.type in LEFT_OUT and token.content.strip()
    ]
    blocks = tuple(_blocks(tokens))
    inline = (child for token in tokens for child in token.children or ())
    removed += [Removed(each.content, "html") for each in inline if each.type == "html_inline"]
    found = letters(" ".join((*(block.text for block in blocks), *(each.text for each in removed))))
    there = letters(TARGET.sub("](", body))
    if found < ENOUGH * there:
        return _by_hand(text, limits, f"a parser found {found / there:.0%} of it")
    return Draft(blocks, tuple(removed), facts)


def _by_hand(text: str, limits: Limits, why: str) -> Draft:
    notice = Notice("read-by-hand", f"The Markdown was read as plain text: {why}.")
    return replace(plaintext.read(text, limits), notices=(notice,))


def _blocks(tokens: Sequence["Token"]) -> Iterator[DraftBlock]:
    kinds: list[BlockKind] = ["paragraph"]
    cells: list[str] | None = None
    for token in tokens:
        if token.type == "tr_open":
            cells = []
        if token.type in KINDS:
            kinds.append(KINDS[token.type])
        elif token.type.replace("_close", "_open") in KINDS:
            if cells is not None and token.type == "tr_close":
                yield DraftBlock("list-item", " ".join(cells))
                cells = None
            kinds.pop()
        elif token.type == "inline":
            words = _words(token.children or ())
            if cells is not None:
                cells.append(one_line(words))
            else:
                yield from _paragraphs(kinds[-1], words)


def _paragraphs(kind: BlockKind, words: str) -> Iterator[DraftBlock]:
    """Yield the words as one block, or line by line when lines are too long to be wrapped ones."""
    lines = words.split("\n")
    wrapped = max(map(len, lines)) <= WIDEST
    for line in [words] if wrapped else lines:
        yield DraftBlock(kind, one_line(line))


def _words(children: Sequence["Token"]) -> str:
    parts = []
    for child in children:
        if child.type in ("text", "text_special", "code_inline"):
            parts.append(child.content)
        elif child.type in ("softbreak", "hardbreak"):
            parts.append("\n")
    return "".join(parts)


def _facts(front: str) -> Given:
    """Return what front matter says; only plain `key: value` lines are understood."""
    found: dict[str, str] = {}
    for key, value in KEY.findall(front):
        value = one_line(value.strip().strip("\"'"))
        if value and not value.startswith(("!", "&", "*", "|", ">", "{")):
            found.setdefault(key.lower(), value)
    author = found.get("author") or found.get("authors") or ""
    return Given(
        title=found.get("title"),
        publisher=found.get("publisher") or found.get("source"),
        author=tuple(filter(None, (name.strip(" \"'") for name in author.strip("[]").split(",")))),
        url=found.get("url") or found.get("link"),
        date=dates.given(found.get("date") or found.get("published") or ""),
        language=found.get("language") or found.get("lang"),
        kind=found.get("kind"),
    )
