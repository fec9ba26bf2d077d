"""The settings of a style: `style.toml`, its words in another language, its parents' below them."""

import re
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from ... import files
from ...errors import BadSetting, UnknownName
from ...model import Handling
from . import brand
from .inside import own_text
from .lookup import BUILT_IN, MANIFEST, find, is_path

ROOT = "base"
ENGLISH = "en"
"""The language of the root's `style.toml`."""
CSS_TABLES = ("color", "dark", "type", "page")
SPOKEN = ("labels", "words", "dates")
"""Tables that a file of a language may have."""
FREE = "words"
"""The table in which a style names keys of its own."""
RIGHT_TO_LEFT = ("ar", "dv", "fa", "he", "ku", "ps", "sd", "ug", "ur", "yi")
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,4})?")
_WORD = re.compile(r"[a-z][a-z0-9_]{0,39}")
_CSS_VALUE = re.compile(r"[^;{}<>\\@]{1,200}")
_ADDRESS = re.compile(r"url\s*\(|//", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Tables:
    """The tables of one file."""

    path: Path
    tables: Mapping[str, Any]
    text: str

    def line(self, key: str) -> str:
        """Return file and line that name a key or table, for messages."""
        named = re.compile(rf"\s*\[?\s*[\"']?{re.escape(key)}\b")
        lines = enumerate(self.text.splitlines(), 1)
        number = next((number for number, line in lines if named.match(line)), 1)
        return f"{self.path}:{number}"


@dataclass(frozen=True, slots=True)
class Manifest:
    """A `style.toml`."""

    folder: Path
    language: str | None
    """The language that the style says its words are in."""
    settings: Tables


def chain(name: str, folders: Sequence[Path]) -> list[Manifest]:
    """Return the manifests of the style and of its parents in turn; raises as `load`."""
    found: list[Manifest] = []
    parent: str | None = name
    while parent is not None:
        folder = find(parent, folders)
        where = str(folder / MANIFEST)
        if any(folder == seen.folder for seen in found):
            raise BadSetting(where, f"“{parent}” extends itself")
        read = _read(folder, MANIFEST)
        tables = dict(read.tables)
        root = folder == BUILT_IN / ROOT
        parent = tables.pop("extends", None if root else ROOT)
        language = tables.pop("language", None)
        if not isinstance(parent, str | None) or (parent is not None and is_path(parent)):
            raise BadSetting(read.line("extends"), "extends is the name of a house style")
        if not (language is None or (isinstance(language, str) and _LANGUAGE.fullmatch(language))):
            raise BadSetting(read.line("language"), 'language is a code such as "fr"')
        found.append(Manifest(folder, language, Tables(read.path, tables, read.text)))
    return found


def spoken(manifests: Sequence[Manifest], wanted: str | None) -> str:
    """Return the language of the labels: the one that is wanted, or that the nearest style names."""
    named = (manifest.language for manifest in manifests)
    language = wanted or next(filter(None, named), ENGLISH)
    known = {path.stem for each in manifests for path in each.folder.glob("*.toml")}
    if language.partition("-")[0] in RIGHT_TO_LEFT:
        reason = f"“{language}” is written from right to left, which cannot be laid out yet"
        raise BadSetting("language", reason, hint="choose another language for the labels")
    if language not in (known := {ENGLISH, *filter(_LANGUAGE.fullmatch, known)}):
        raise UnknownName("language of labels", language, known)
    return language


def merged(manifests: Sequence[Manifest], language: str) -> dict[str, dict[str, Any]]:
    """Return the tables of the root with those of the others laid over them.

    Of each style its brand comes first, then its `style.toml`, then its file of the language.
    """
    root = manifests[-1].settings.tables
    found = {table: dict(keys) for table, keys in root.items()}
    for manifest in reversed(manifests):
        for layer in _layers(manifest, language):
            _lay(layer, root, found)
    return found


def _layers(manifest: Manifest, language: str) -> Iterable[Tables]:
    folder = manifest.folder
    if files.is_file(folder / brand.FILE):
        path, text = folder / brand.FILE, own_text(folder, brand.FILE)
        yield Tables(path, brand.tables(text, str(path)), text)
    yield manifest.settings
    if files.is_file(folder / f"{language}.toml"):
        said = _read(folder, f"{language}.toml")
        for table in said.tables:
            if table not in SPOKEN:
                raise UnknownName("table of a language", table, SPOKEN, where=said.line(table))
        yield said


def _lay(layer: Tables, root: Mapping[str, Any], found: dict[str, dict[str, Any]]) -> None:
    """Lay the tables of a file over those found so far, each key checked against the root's."""
    for table, keys in layer.tables.items():
        if table not in root:
            raise UnknownName("table", table, root, where=layer.line(table))
        if not isinstance(keys, dict):
            raise BadSetting(layer.line(table), f"“{table}” is the name of a table")
        for key, value in keys.items():
            where = layer.line(key)
            if table == FREE:
                if not _WORD.fullmatch(key):
                    raise BadSetting(where, f"“{key}” is no name: a letter, then a-z, 0-9 and _")
            elif key not in root[table]:
                raise UnknownName("key", key, root[table], where=where)
            _check(table, key, value, root[table].get(key, ""), where)
            found[table][key] = value


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
    if table == "handling" and value not in ("", *get_args(Handling)):
        raise UnknownName("handling label", value, get_args(Handling), where=where)
    if table in CSS_TABLES and not _CSS_VALUE.fullmatch(value):
        raise BadSetting(where, f"{key} is a value of CSS without any of ; {{ }} < > \\ @")
    if table in CSS_TABLES and _ADDRESS.search(value):
        raise BadSetting(where, f"{key} is a value of CSS, and no address")


def _read(folder: Path, name: str) -> Tables:
    path, text = folder / name, own_text(folder, name)
    try:
        return Tables(path, tomllib.loads(text), text)
    except tomllib.TOMLDecodeError as error:
        raise BadSetting(str(path), f"not valid TOML: {error}") from None
    except RecursionError:
        raise BadSetting(str(path), "its values are nested too deep") from None
