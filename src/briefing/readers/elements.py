"""Block elements to blocks: a walk over a tree of HTML."""

import re
from collections.abc import Iterator, Set
from dataclasses import dataclass, field
from typing import Any

from ..model import BlockKind, Removed
from .draft import Draft, DraftBlock
from .headings import ENDED, HEADLINE_WORDS
from .normalize import one_line, without_commands

HEADINGS = {"h1", "h2", "h3", "h4", "h5", "h6", "head"}
ITEMS = {"li", "item", "tr", "row", "dt", "dd"}
BLOCKS = HEADINGS | ITEMS | {
    "address", "article", "blockquote", "body", "caption", "center", "dd", "details", "div", "dl",
    "dt", "fieldset", "figure", "header", "hgroup", "hr", "html", "list", "main", "ol", "p", "pre",
    "quote", "section", "summary", "table", "tbody", "tfoot", "thead", "ul",
}  # fmt: skip
CELLS = {"td", "th", "cell"}
BREAKS = {"br", "lb"}
EMPHASIS = {"strong", "b", "em", "i", "u", "span", "hi"}
DROPPED = {
    "applet", "aside", "audio", "button", "canvas", "embed", "figcaption", "footer", "form", "iframe",
    "input", "math", "nav", "noscript", "object", "script", "select", "style", "svg", "template",
    "textarea", "title", "video",
}  # fmt: skip
CODE = {"script", "style", "svg", "template", "title", "math"}
"""Of these, what holds no words of the page, and is not kept in `removed`."""
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)


@dataclass(slots=True)
class _Walk:
    """What a walk over a tree has gathered: finished blocks, and the words of the next."""

    blocks: list[DraftBlock] = field(default_factory=list)
    removed: list[Removed] = field(default_factory=list)
    kinds: list[BlockKind] = field(default_factory=lambda: ["paragraph"])
    words: list[str] = field(default_factory=list)

    def say(self, words: str | None) -> None:
        """Take words; a line break within them is a blank, `<br>` is said as a line feed."""
        if words:
            self.words.append(words.replace("\n", " "))

    def end_block(self) -> None:
        """Finish the block of the words so far; `<br><br>` parts it."""
        for part in re.split(r"\n[ \t\u00a0]*\n", "".join(self.words)):
            text = one_line(without_commands(part))
            if text:
                self.blocks.append(DraftBlock(self.kinds[-1], text))
        self.words.clear()


def walked(tree: Any, dropped: Set[str] = DROPPED) -> Draft:
    """Return the blocks of an lxml tree; hidden and dropped elements go to `removed`."""
    walk = _Walk()
    for event, element in _events(tree, dropped):
        tag = element.tag
        if event == "dropped":
            text = one_line(element.text_content())
            if text and tag not in CODE:
                walk.removed.append(Removed(text, f"<{tag}>" if tag in dropped else "hidden"))
            walk.say(element.tail)
        elif event == "start":
            if tag in BLOCKS:
                walk.end_block()
                walk.kinds.append(_kind(element, walk.kinds[-1]))
            elif tag in BREAKS:
                walk.words.append("\n")
            elif tag in CELLS:
                walk.say(" ")
            walk.say(element.text)
        else:
            if tag in BLOCKS:
                walk.end_block()
                walk.kinds.pop()
            if element is not tree:
                walk.say(element.tail)
    walk.end_block()
    return Draft(tuple(walk.blocks), tuple(walk.removed))


def _events(tree: Any, dropped: Set[str]) -> Iterator[tuple[str, Any]]:
    """Yield start and end of each element, in order, without recursion; dropped ones once."""
    from lxml.etree import iterwalk

    walker = iterwalk(tree, events=("start", "end"))
    skipped = None
    for event, element in walker:
        if event == "start" and (element.tag in dropped or _is_hidden(element)):
            skipped = element
            walker.skip_subtree()
            yield "dropped", element
        elif element is skipped:
            skipped = None
        else:
            yield event, element


def _is_hidden(element: Any) -> bool:
    return (
        element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or bool(HIDDEN.search(element.get("style") or ""))
    )


def _kind(element: Any, around: BlockKind) -> BlockKind:
    if element.tag in HEADINGS or _is_bold_line(element):
        return "heading"
    return "list-item" if element.tag in ITEMS else around


def _is_bold_line(element: Any) -> bool:
    """Whether a paragraph is a short line that is wholly set in bold or italics."""
    children = list(element)
    if element.tag not in ("p", "div") or not children or (element.text or "").strip():
        return False
    if any(child.tag not in EMPHASIS or (child.tail or "").strip() for child in children):
        return False
    text = one_line(element.text_content())
    return 0 < len(text.split()) <= HEADLINE_WORDS and not ENDED.search(text)
