"""What a style of the house may not hold: addresses, scripts, and elements that load things.

The page forbids a browser to load anything, and the PDF's fetcher refuses every address; this
says so before, with file and line.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ...errors import BadSetting

_HINT = "a style brings its own pictures and fonts in its folder; a page loads nothing"
_JINJA = re.compile(r"\{#.*?#\}|\{\{.*?\}\}|\{%.*?%\}", re.DOTALL)
_NAMESPACE = re.compile(r"""\bxmlns(?::\w+)?\s*=\s*(?:"[^"]*"|'[^']*')""")
"""A name that looks like an address, and that nothing is loaded from."""
_FILLED = "\x00"
"""Stands for an expression: whatever that prints is escaped."""
MARKUP: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), words)
    for pattern, words in (
        (
            r"<\s*(?:script|iframe|frame|object|embed|applet|form|base|link|meta|audio|video|portal)\b",
            "this element loads or runs something",
        ),
        (r"<[^>]*\son[a-z]+\s*=", "this attribute is a script"),
        (r"(?:https?|ftps?|wss?|file):/|\bjavascript:|\bdata:[a-z]+/", "this is an address"),
        (
            rf"\b(?:href|src|srcset|action|formaction|poster|background|data|ping|cite)\s*=\s*"
            rf"(?![\"']?[#{_FILLED}])",
            "this leads elsewhere; only a place of the page, as #summary, can stand here",
        ),
        (r"@import|\burl\(\s*[\"']?(?![#\"'\s])", "this is an address"),
        (rf"\]\(\s*(?![#{_FILLED}])|^\s{{0,3}}\[[^\]]+\]:\s", "this leads elsewhere"),
        (r"<!(?:ENTITY|DOCTYPE\s+svg[^>]*\[)", "this declares entities"),
    )
)
"""What is refused, and what is said of it."""
_LOADING = ("url", "src", "image", "image-set", "-webkit-image-set", "cross-fade")


def check_markup(text: str, where: str, *, template: bool = True) -> None:
    """Raise BadSetting, with file and line, where a template or an SVG holds what it may not."""
    if template:
        text = _JINJA.sub(lambda m: _FILLED + "\n" * m[0].count("\n"), text)
    text = _NAMESPACE.sub("", text)
    for pattern, words in MARKUP:
        for line, content in enumerate(text.splitlines(), 1):
            if found := pattern.search(content):
                shown = found[0].replace(_FILLED, "…").strip()
                raise BadSetting(f"{where}:{line}", words, context=shown, hint=_HINT)


def own_addresses(css: str, where: str, own: Callable[[str, str], str]) -> str:
    """Return CSS in which each file of the style is replaced by what it holds.

    Args:
        css: a style sheet.
        where: its file, for messages.
        own: gives the `data:` address of a file by its name and the place that names it.

    Raises:
        BadSetting: it names an address that is no file of the style.

    """
    import tinycss2

    parsed = tinycss2.parse_component_value_list(css)
    for token in _tokens(parsed):
        place = f"{where}:{token.source_line}"
        if token.type == "error":
            raise BadSetting(place, f"not valid CSS: {token.message}")
        if token.type == "at-keyword" and token.lower_value == "import":
            reason = "“@import” loads another file"
            raise BadSetting(place, reason, hint="a style has one style.css; extend another style")
        if token.type == "url" and not token.value.startswith("#"):
            token.representation = f'url("{own(_name(token.value, place), place)}")'
        elif token.type == "function" and token.lower_name in _LOADING:
            for part in token.arguments:
                if part.type == "string" and not part.value.startswith("#"):
                    part.representation = f'"{own(_name(part.value, place), place)}"'
    return str(tinycss2.serialize(parsed))


def _name(address: str, place: str) -> str:
    """Return the name of a file, or say that an address is none."""
    if re.match(r"[a-z][a-z0-9+.-]*:|//", address.strip(), re.IGNORECASE):
        raise BadSetting(place, "this is an address", context=address[:200], hint=_HINT)
    return address


def _tokens(tokens: Iterable[Any]) -> Iterator[Any]:
    """Yield the tokens of a style sheet with those within blocks and functions."""
    for token in tokens:
        yield token
        yield from _tokens(
            getattr(token, "content", None) or getattr(token, "arguments", None) or ()
        )
