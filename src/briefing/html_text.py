"""HTML as our pages are written, for `verify`: tags, attributes and text, one after another.

Not a browser: only what every parser reads alike is taken apart. Anything else is kept as it
stands, so that it equals nothing but itself.
"""

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from html.entities import html5

_BLANK = r"[ \t\n\f\r]"
_NAME = r"[A-Za-z][A-Za-z0-9-]*"
_KEY = r"""[^ \t\n\f\r"'<>/=\x00]+"""
_VALUE = r""""[^"]*"|'[^']*'|[^ \t\n\f\r"'=<>`]+"""
_START = rf"<({_NAME})((?>(?:{_BLANK}+{_KEY}(?:{_BLANK}*={_BLANK}*(?:{_VALUE}))?)*)){_BLANK}*(/?)>"
_END = rf"</{_NAME}{_BLANK}*>"
_COMMENT = r"<!--(?!-?>)(?>(?:[^-]|-(?!-))*)-->"
_TOKEN = re.compile(
    rf"[^<]+|{_START}|{_END}|{_COMMENT}|<!doctype [a-z]+>|<+(?=<)|<", re.IGNORECASE | re.ASCII
)
_TAG = re.compile(_START)
_ATTRIBUTE = re.compile(rf"({_KEY})(?:{_BLANK}*={_BLANK}*({_VALUE}))?")
_BLANKS = re.compile(rf"{_BLANK}+")
_REFERENCE = re.compile(r"&(?:([A-Za-z][A-Za-z0-9]{0,40};)|(#[0-9]{1,7};|#[xX][0-9A-Fa-f]{1,6};))?")
_RAW = {"style", "script", "xmp", "iframe", "noembed", "noframes", "noscript", "textarea", "title"}
"""Elements whose text no parser looks for markup in."""
_DECLARED = 800
"""Where the declaration of the encoding must stand before; parsers look no further than 1024."""
_VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "wbr"}


@dataclass(frozen=True, slots=True)
class Token:
    """A tag, a text, or what is neither."""

    line: int
    """Line of the file that it begins on, from 1."""
    kind: str
    """`start`, `end`, `text`, or what is only equal to itself: `doctype`, `comment`, `odd`."""
    content: str
    """The name of a tag in small letters; a text with its references resolved and blanks folded."""
    attributes: tuple[tuple[str, str], ...] = ()
    """Those of a start tag, by name."""

    @property
    def same(self) -> tuple[object, ...]:
        """What is equal in pages that are equal."""
        return self.kind, self.content, self.attributes

    @property
    def shown(self) -> str:
        """The token for a message."""
        if self.kind == "start":
            named = (f'{name}="{value}"' if value else name for name, value in self.attributes)
            return f"<{' '.join([self.content, *named])}>"
        return f"</{self.content}>" if self.kind == "end" else self.content


def tokens(page: str) -> Iterator[Token]:
    """Yield the tags and texts of a page, in order.

    Comments say nothing and are left out. Blanks are folded, but for those of `pre` and of style
    sheets.
    """
    text: Token | None = None
    for token in _plain(page):
        if token.kind.startswith("text") and text is not None:
            twice = text.content.endswith(" ") and token.content.startswith(" ")
            content = text.content + token.content[twice:]
            text = replace(text, kind=max(text.kind, token.kind), content=content)
        elif token.kind.startswith("text"):
            text = token
        else:
            if text is not None:
                yield text
                text = None
            yield token
    if text is not None:
        yield text


def carried(page: str) -> list[str]:
    """Return the texts of a page's data blocks, `<pre hidden data-brief>`."""
    found: list[str] = []
    inside = False
    for token in tokens(page):
        if token.kind == "start" and token.content == "pre":
            inside = {"hidden", "data-brief"} <= {name for name, _ in token.attributes}
            found += [""] if inside else []
        elif token.kind == "end":
            inside = False
        elif inside:
            found[-1] += token.content
    return found


def text_of(page: str) -> str:
    """Return the words of a page, without style sheets and what has the attribute `hidden`."""
    words: list[str] = []
    hidden, depth = "", 0
    for token in tokens(page):
        if hidden:
            depth += (token.kind == "start") * (token.content == hidden)
            depth -= (token.kind == "end") * (token.content == hidden)
            hidden = hidden if depth else ""
        elif token.kind == "start" and token.content not in _VOID:
            if token.content in _RAW or "hidden" in dict(token.attributes):
                hidden, depth = token.content, 1
        elif token.kind.startswith("text"):
            words.append(token.content)
    return "".join(words)


def _plain(page: str) -> Iterator[Token]:
    """Yield the tokens one by one; a text may be in pieces."""
    page = page.replace("\r\n", "\n").replace("\r", "\n")
    raw, line, body, exact = "", 1, False, 0
    for match in _TOKEN.finditer(page):
        whole = match[0]
        kind = _kind(whole)
        if kind == "start":
            ((name, attributes, empty),) = _TAG.findall(whole)
            name = name.lower()
            yield Token(line, kind, name + empty, _attributes(attributes))
            if not raw:
                raw = name if name in _RAW else ""
                body = body or name == "body"
                exact += name == "pre"
        elif kind == "end":
            name = whole[2:-1].rstrip().lower()
            yield Token(line, kind, name)
            raw = "" if name == raw else raw
            exact -= name == "pre"
        elif kind == "text" and raw in ("", "title"):
            clear, content = _resolved(whole)
            folded = content if exact > 0 or not clear else _BLANKS.sub(" ", content)
            yield Token(line, "text" if clear else "text as it stands", folded)
        elif kind != "comment" or raw or not (body or match.end() < _DECLARED):
            yield Token(line, kind, whole.lower() if kind == "doctype" else whole)
        line += whole.count("\n")


def _kind(token: str) -> str:
    """Return what a match of `_TOKEN` is."""
    if not token.startswith("<"):
        return "text"
    begins = {"<": "odd", "": "odd", "/": "end", "!": "doctype"}
    return "comment" if token.startswith("<!--") else begins.get(token[1:2], "start")


def _attributes(text: str) -> tuple[tuple[str, str], ...]:
    """Return the attributes of a tag by name, one that stands twice twice."""
    found = []
    for name, value in _ATTRIBUTE.findall(text):
        bare = value[1:-1] if value[:1] in ("'", '"') else value
        clear, content = _resolved(bare)
        found.append((name.lower() if clear else f"{name.lower()} as it stands", content))
    return tuple(sorted(found))


def _resolved(text: str) -> tuple[bool, str]:
    """Return whether all parsers read the references of a text alike, and what they read."""
    for match in _REFERENCE.finditer(text):
        named, number = match.groups()
        if named not in html5 and not (number and html.unescape(match[0])):
            return False, text
    return True, html.unescape(text)
