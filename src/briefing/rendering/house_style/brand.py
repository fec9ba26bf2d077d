"""A `_brand.yml` (brand.yml of Posit): the colours, fonts and logo of a house, for many programs.

What has a counterpart here is taken; a style's own `style.toml` is laid over it. The YAML is read
as nodes and nothing is constructed from it, so no tag in it can do anything.
"""

from collections.abc import Iterator
from typing import Any

from ...errors import BadSetting, MissingLibrary

FILE = "_brand.yml"
COLORS = {
    "foreground": ("ink",),
    "background": ("paper",),
    "primary": ("accent", "box"),
    "secondary": ("muted",),
    "danger": ("signal",),
    "light": ("tint",),
}
"""A name of the brand's colours, and what it is called here."""
TYPE = {"base": "own", "headings": "display"}
SIZES = ("small", "medium", "large")
MOST_NAMES = 10
"""Names of the palette that may stand for one another."""


def tables(text: str, where: str) -> dict[str, dict[str, str]]:
    """Return the tables `color`, `dark`, `type` and `logo` that a `_brand.yml` fills.

    Args:
        text: the file.
        where: what to call it in messages.

    Raises:
        MissingLibrary: PyYAML is not installed.
        BadSetting: it is not YAML, or a colour is a name that its palette does not have.

    """
    try:
        import yaml
    except ImportError:
        raise MissingLibrary(
            f"{where}: PyYAML, which reads it, is not installed",
            hint="pip install 'briefing[brand]'",
        ) from None
    try:
        root = yaml.compose(text, yaml.SafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        place = f"{where}:{mark.line + 1}" if mark else where
        raise BadSetting(place, f"not valid YAML: {getattr(error, 'problem', error)}") from None
    except RecursionError:
        raise BadSetting(where, "its values are nested too deep") from None
    found = {
        "color": dict(_colors(root, "light", where)),
        "dark": dict(_colors(root, "dark", where)),
        "type": dict(_type(root)),
        "logo": dict(_logo(root)),
    }
    return {table: keys for table, keys in found.items() if keys}


def _colors(root: Any, side: str, where: str) -> Iterator[tuple[str, str]]:
    """Yield our colours for a light or a dark page, as the brand's palette has them."""
    palette = _at(root, "color", "palette")
    for theirs, ours in COLORS.items():
        node = _at(root, "color", theirs)
        pair = _at(node, side)
        if pair is None and side == "dark":
            continue
        value = _text(pair or node)
        for _ in range(MOST_NAMES):
            if value is None or (named := _text(_at(palette, value))) is None:
                break
            value = named
        if value is None:
            continue
        if value.isidentifier() and palette is not None and not _is_colour(value):
            line = node.start_mark.line + 1
            raise BadSetting(f"{where}:{line}", f"the palette has no colour “{value}”")
        yield from ((name, value) for name in ours)


def _type(root: Any) -> Iterator[tuple[str, str]]:
    for theirs, ours in TYPE.items():
        node = _at(root, "typography", theirs)
        family = _text(node) or _text(_at(node, "family"))
        if family:
            yield ours, f"'{family}', sans-serif" if ours == "own" else f"'{family}', serif"


def _logo(root: Any) -> Iterator[tuple[str, str]]:
    """Yield the smallest logo: a masthead has little room."""
    logo = _at(root, "logo")
    nodes = [logo, *(_at(logo, size) for size in SIZES)]
    node = next((n for n in nodes if _text(n) or _at(n, "path")), None)
    file = _text(node) or _text(_at(node, "path"))
    named = _text(_at(root, "meta", "name")) or _text(_at(root, "meta", "name", "full"))
    if file:
        yield "file", file
        yield "alt", _text(_at(node, "alt")) or named or "Logo"


def _at(node: Any, *keys: str) -> Any:
    """Return what stands under the keys, one in another; None where nothing does."""
    for key in keys:
        pairs = node.value if node is not None and node.id == "mapping" else ()
        node = next((value for name, value in pairs if _text(name) == key), None)
    return node


def _text(node: Any) -> str | None:
    return str(node.value) if node is not None and node.id == "scalar" and node.value else None


def _is_colour(value: str) -> bool:
    from tinycss2.color4 import parse_color

    return parse_color(value) is not None
