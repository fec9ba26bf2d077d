"""What a style of the house may not hold: addresses, scripts, and elements that load things.

The page forbids a browser to load anything, and the PDF's fetcher refuses every address; this
says so before, with file and line.
"""

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

from ...errors import BadSetting

_HINT = "a style brings its own pictures and fonts in its folder; a page loads nothing"
_OPENS = re.compile(r"\{[#{%]")
_CLOSES = {"{#": "#}", "{{": "}}", "{%": "%}"}
_NAMESPACE = re.compile(r"""\bxmlns(?::\w+)?\s*=\s*(?:"[^"]*"|'[^']*')""")
"""A name that looks like an address, and that nothing is loaded from."""
_FILLED = "\x00"
"""Stands for an expression: whatever that prints is escaped."""
MARKUP: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE | re.MULTILINE), words)
    for pattern, words in (
        (
            r"<\s*(?:script|iframe|frame|object|embed|applet|form|base|link|meta|audio|video|portal)\b",
            "this element loads or runs something",
        ),
        (r"<[^<>]*\son[a-z]+\s*=", "this attribute is a script"),
        (r"(?:https?|ftps?|wss?|file):/|\bjavascript:|\bdata:[a-z]+/", "this is an address"),
        (
            rf"\b(?:href|src|srcset|action|formaction|poster|background|data|ping|cite)\s*="
            rf"(?>\s*)(?![\"']?[#{_FILLED}])",
            "this leads elsewhere; only a place of the page, as #summary, can stand here",
        ),
        (r"@import|\burl\((?>\s*)[\"']?(?![#\"'])", "this is an address"),
        (rf"\]\((?>\s*)(?![#{_FILLED}])|^ {{0,3}}\[(?!\^)[^\]]+\]:\s", "this leads elsewhere"),
        (r"<!(?:ENTITY|DOCTYPE\s+svg[^>]*\[)", "this declares entities"),
    )
)
"""What is refused, and what is said of it."""
_LOADING = ("url", "src", "image", "image-set", "-webkit-image-set", "cross-fade")


def check_markup(text: str, where: str, *, template: bool = True) -> None:
    """Raise BadSetting, with file and line, where a template or an SVG holds what it may not."""
    text = _NAMESPACE.sub("", _without_jinja(text) if template else text)
    for pattern, words in MARKUP:
        if found := pattern.search(text):
            line = text.count("\n", 0, found.start()) + 1
            shown = " ".join(found[0].replace(_FILLED, "…").split())
            raise BadSetting(f"{where}:{line}", words, context=shown[:200], hint=_HINT)


def _without_jinja(text: str) -> str:
    """Return a template with each expression, statement and comment as one sign and its line ends."""
    parts, at = [], 0
    while opens := _OPENS.search(text, at):
        end = text.find(_CLOSES[opens[0]], opens.end())
        if end < 0:
            break  # Jinja will say so
        lines = text.count("\n", opens.start(), end)
        parts += [text[at : opens.start()], _FILLED, "\n" * lines]
        at = end + len(opens[0])
    return "".join([*parts, text[at:]])


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

    try:
        parsed = tinycss2.parse_component_value_list(css)
        for token in _tokens(parsed):
            _own(token, f"{where}:{getattr(token, 'source_line', 1)}", own)
        return str(tinycss2.serialize(parsed))
    except RecursionError:
        raise BadSetting(where, "its blocks are nested too deep") from None


def _own(token: Any, place: str, own: Callable[[str, str], str]) -> None:
    """Put a file of the style into a token that names it; raises as `own_addresses`."""
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
