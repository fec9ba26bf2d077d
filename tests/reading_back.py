"""What a rendering says, read back out of it."""

import re
from html.parser import HTMLParser

import pytest
from markdown_it import MarkdownIt

from briefing import errors
from briefing.model import Brief, Passage, Slice
from briefing.rendering import house_style, render

PLAIN = house_style.load("plain")


class Page(HTMLParser):
    """The elements of a page, each with the names of its attributes, and the text of its body."""

    def __init__(self, page: bytes):
        super().__init__()
        self.elements: list[tuple[str, tuple[str, ...]]] = []
        self.text = ""
        self.feed(page.decode())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep the element; begin the text anew with the body."""
        self.elements.append((tag, tuple(name for name, _ in attrs)))
        if tag == "body":
            self.text = ""

    def handle_data(self, data: str) -> None:
        """Keep the text, but for that of `brief.json` and what charts say to who cannot see them."""
        if self.elements and self.elements[-1][0] not in ("pre", "title"):
            self.text += data


def tokens(markdown: bytes) -> list[str]:
    """Return the types of all that a reader of Markdown finds, text aside."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    found = []
    for token in reader.parse(markdown.decode()):
        found.append(token.type)
        found += [child.type for child in token.children or [] if child.type != "text"]
    return found


def text_of(markdown: bytes) -> str:
    """Return the text that a reader of Markdown finds."""
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    parsed = reader.parse(markdown.decode())
    inline = [child for token in parsed for child in token.children or []]
    return " ".join(child.content for child in inline if child.type == "text")


def written(brief: Brief, name: str) -> bytes:
    """Return one format of a brief; skip the test where a system library is missing."""
    made, failed = render(brief, PLAIN, [name])
    if failed and isinstance(failed[0], errors.MissingLibrary):
        pytest.skip(failed[0].message)
    assert () == failed
    return made[0].data


def squeezed(text: str) -> str:
    """Return the text without blanks and invisible joiners."""
    return re.sub(r"[\s\u2060]", "", text)


def shown_of(passage: Passage) -> str:
    """Return the words of a passage that are shown."""
    start = passage.span.start
    slices = [run for run in passage.display if isinstance(run, Slice)]
    return "".join(passage.text[one.start - start : one.end - start] for one in slices)
