"""A house style: a flat folder of settings, templates and CSS, laid over its parents.

`style.toml` says what the style sets and which style it extends; `*.j2` are templates, found in
the style first and in its parents after it; `style.css` follows the parents' CSS. A style can set
what its parents set, and nothing else, so that a misspelt key is an error and not silence.
"""

import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from .. import files
from ..errors import BadSetting, UnknownName
from ..options import Caps

BUILT_IN = Path(__file__).parents[1] / "styles"
MANIFEST = "style.toml"
ROOT = "base"
CSS_TABLES = ("color", "dark", "type", "page")
_NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")
_CSS_VALUE = re.compile(r"[^;{}<>\\@]{1,200}")


@dataclass(frozen=True, slots=True)
class Template:
    """A template as it was read."""

    path: str
    """Where it came from, for messages."""
    text: str


@dataclass(frozen=True, slots=True)
class _Manifest:
    """A `style.toml`."""

    folder: Path
    tables: dict[str, Any]
    text: str

    def line(self, key: str) -> str:
        """Return file and line that name a key or table, for messages."""
        named = re.compile(rf"\s*\[?\s*[\"']?{re.escape(key)}\b")
        lines = enumerate(self.text.splitlines(), 1)
        number = next((number for number, line in lines if named.match(line)), 1)
        return f"{self.folder / MANIFEST}:{number}"


@dataclass(frozen=True, slots=True, eq=False)
class HouseStyle:
    """All that the renderings take from a style and its parents; each loading is a value of its own."""

    name: str
    """Name of its folder."""
    labels: Mapping[str, str]
    """Key to fixed words: all that the brief says of its own."""
    dates: Mapping[str, Any]
    """How dates are written: months and patterns."""
    sections: tuple[str, ...]
    """Names of the sections, in the order of the page."""
    caps: Caps
    """How much of each section there is room for."""
    templates: Mapping[str, Template]
    """By file name, and by folder and file name: `brief.html.j2`, `plain/brief.html.j2`."""
    css: str
    """Settings as custom properties, then every `style.css`, parents' first."""
    print_css: str
    """Every `print.css`, parents' first: what only a PDF needs."""


def folders() -> tuple[Path, ...]:
    """Return where styles are looked for before the built-in ones: `templates/`, then the user's."""
    import platformdirs

    user = platformdirs.user_config_path("briefing") / "templates"
    return Path("templates"), user


def names(folders: Sequence[Path] = ()) -> tuple[str, ...]:
    """Return the names of the styles in the extra folders and of those built in, sorted."""
    found = {path.parent.name for folder in folders for path in folder.glob(f"*/{MANIFEST}")}
    return tuple(sorted(found | _built_in()))


def load(name: str, folders: Sequence[Path] = ()) -> HouseStyle:
    """Return the style of that name, laid over the styles that it extends.

    Args:
        name: name of a style, or path of its folder (a path has a slash in it).
        folders: where to look for it, before those built in.

    Raises:
        UnknownName: no style of that name is known, or a key of `style.toml` is not.
        BadSetting: a `style.toml` is broken, or a value is none that its key can have.
        UnreadableSource: a file of the style cannot be read.

    """
    chain = _chain(name, folders)
    own = tuple(manifest.folder for manifest in chain)
    settings = _merged(chain)
    return HouseStyle(
        name=own[0].resolve().name,
        labels=settings["labels"],
        dates=settings["dates"],
        sections=tuple(settings["sections"]["order"]),
        caps=Caps(**settings["caps"]),
        templates=_templates(own),
        css="\n".join([_properties(settings), *_css(own, "style.css")]),
        print_css="\n".join(_css(own, "print.css")),
    )


def _built_in() -> set[str]:
    return {path.parent.name for path in BUILT_IN.glob(f"*/{MANIFEST}")}


def _find(name: str, folders: Sequence[Path]) -> Path:
    if "/" in name or "\\" in name:
        path = Path(name)
        if files.is_file(path / MANIFEST):
            return path
        raise UnknownName("house style", name, names(folders))
    if not _NAME.fullmatch(name):
        raise UnknownName("house style", name, names(folders))
    taken = name in _built_in()
    for folder in folders:
        if files.is_file(folder / name / MANIFEST):
            if taken:
                where, why = str(folder / name), f"the name “{name}” is that of a built-in style"
                raise BadSetting(where, why, hint="give the folder another name")
            return folder / name
    if taken:
        return BUILT_IN / name
    raise UnknownName("house style", name, names(folders))


def _chain(name: str, folders: Sequence[Path]) -> list[_Manifest]:
    """Return the manifests of the style and of its parents in turn."""
    chain: list[_Manifest] = []
    parent: str | None = name
    while parent is not None:
        folder = _find(parent, folders)
        where = str(folder / MANIFEST)
        if any(folder == seen.folder for seen in chain):
            raise BadSetting(where, f"“{parent}” extends itself")
        text = files.read_text(_inside(folder, MANIFEST))
        try:
            tables = tomllib.loads(text)
        except tomllib.TOMLDecodeError as error:
            raise BadSetting(where, f"not valid TOML: {error}") from None
        root = folder == BUILT_IN / ROOT
        parent = tables.pop("extends", None if root else ROOT)
        if not isinstance(parent, str | None):
            raise BadSetting(where, "extends is the name of a house style")
        chain.append(_Manifest(folder, tables, text))
    return chain


def _merged(chain: Sequence[_Manifest]) -> dict[str, dict[str, Any]]:
    """Return the tables of the last manifest with those of the others laid over them."""
    root = chain[-1].tables
    merged = {table: dict(keys) for table, keys in root.items()}
    for manifest in reversed(chain[:-1]):
        for table, keys in manifest.tables.items():
            if table not in root:
                raise UnknownName("table", table, root, where=manifest.line(table))
            if not isinstance(keys, dict):
                raise BadSetting(manifest.line(table), f"“{table}” is the name of a table")
            for key, value in keys.items():
                where = manifest.line(key)
                if key not in root[table]:
                    raise UnknownName("key", key, root[table], where=where)
                _check(table, key, value, root[table][key], where)
                merged[table][key] = value
    return merged


def _check(table: str, key: str, value: Any, default: Any, where: str) -> None:
    """Raise BadSetting or UnknownName unless `value` is of the kind of the root's `default`."""
    kind = {int: "a number from 0", str: "text", list: "a list of text"}[type(default)]
    if type(value) is not type(default) or (isinstance(value, int) and value < 0):
        raise BadSetting(where, f"{key} is {kind}")
    if isinstance(value, list) and not all(isinstance(part, str) for part in value):
        raise BadSetting(where, f"{key} is {kind}")
    if table == "dates" and isinstance(value, list) and len(value) != len(default):
        raise BadSetting(where, f"{key} has {len(default)} words")
    if table == "sections":
        for name in value:
            if name not in default:
                raise UnknownName("section", name, default, where=where)
    if table in CSS_TABLES and not _CSS_VALUE.fullmatch(value):
        raise BadSetting(where, f"{key} is a value of CSS without any of ; {{ }} < > \\ @")


def _templates(folders: Iterable[Path]) -> dict[str, Template]:
    found: dict[str, Template] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.j2")):
            text = files.read_text(_inside(folder, path.name))
            template = Template(str(path), text)
            found.setdefault(path.name, template)
            found[f"{folder.name}/{path.name}"] = template
    return found


def _css(folders: Sequence[Path], name: str) -> Iterator[str]:
    """Yield the CSS files of that name, parents' first."""
    for folder in reversed(folders):
        if (folder / name).is_file():
            css = files.read_text(_inside(folder, name))
            if "</" in css:
                raise BadSetting(str(folder / name), "“</” cannot stand in the CSS of a page")
            yield css


def _properties(settings: Mapping[str, Mapping[str, str]]) -> str:
    """Return colours, type and page as CSS; `--accent` is `accent` of `[color]`."""

    def listed(*tables: str) -> str:
        return "".join(
            f"--{key}:{value};" for table in tables for key, value in settings[table].items()
        )

    page = "".join(f"{key}:{value};" for key, value in settings["page"].items())
    dark = f"@media (prefers-color-scheme:dark){{:root{{{listed('dark')}}}}}"
    # WeasyPrint warns of media features that it does not know, but not within @media screen.
    return f":root{{{listed('color', 'type')}}}\n@media screen{{{dark}}}\n@page{{{page}}}"


def _inside(folder: Path, name: str) -> Path:
    """Return the path of a file of a style; one that a link leads elsewhere is refused."""
    path = (folder / name).resolve()
    if path.parent != folder.resolve():
        raise BadSetting(str(folder / name), "a link leads out of the style's folder")
    return folder / name
