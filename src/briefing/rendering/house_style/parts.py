"""The files of a style besides its settings: templates, CSS, the logo and other pictures."""

import base64
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from ... import files
from ...errors import BadSetting
from ...limits import LIMITS
from .inside import own_bytes, own_text
from .lookup import is_built_in
from .safe import check_markup, own_addresses

REFERENCE = "reference.docx"
USE = re.compile(r"<(?:\w+:)?use\b")
PICTURES = {".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg"}
"""Kinds of pictures by the ends of their names."""


@dataclass(frozen=True, slots=True)
class Template:
    """A template as it was read."""

    path: str
    """Where it came from, for messages."""
    text: str


@dataclass(frozen=True, slots=True)
class Logo:
    """The picture that stands for the house."""

    address: str
    """A `data:` address that holds the whole picture."""
    alt: str
    """What it shows, in words."""


def templates(folders: Iterable[Path]) -> dict[str, Template]:
    """Return the templates of a style, the first folder's before those of its parents."""
    found: dict[str, Template] = {}
    for folder in folders:
        for path in sorted(folder.glob("*.j2")):
            text = own_text(folder, path.name)
            if not is_built_in(folder):
                check_markup(text, str(path))
            template = Template(str(path), text)
            found.setdefault(path.name, template)
            found[f"{folder.name}/{path.name}"] = template
    return found


def css(folders: Sequence[Path], name: str) -> Iterator[str]:
    """Yield the CSS files of that name, parents' first, with their pictures in them."""
    for folder in reversed(folders):
        path = folder / name
        if not files.is_file(path):
            continue
        text = own_text(folder, name)
        if "</" in text:
            raise BadSetting(str(path), "“</” cannot stand in the CSS of a page")
        if is_built_in(folder):
            yield text
        else:
            yield own_addresses(text, str(path), partial(_data, folder))


def logo(folders: Sequence[Path], settings: Mapping[str, str]) -> Logo | None:
    """Return the logo that the settings name, from the nearest folder that has the file."""
    name, alt = settings["file"], settings["alt"]
    if not name:
        return None
    folder = next((f for f in folders if files.is_file(f / name)), folders[0])
    where = str(folder / "style.toml")
    if not alt.strip():
        raise BadSetting(where, "[logo] needs alt: what the picture shows, in words")
    return Logo(_data(folder, name, where), alt)


def reference(folders: Iterable[Path]) -> bytes | None:
    """Return the nearest `reference.docx`, or None where no folder has one."""
    folder = next((f for f in folders if files.is_file(f / REFERENCE)), None)
    return own_bytes(folder, REFERENCE, str(folder / REFERENCE)) if folder else None


def properties(settings: Mapping[str, Mapping[str, str]]) -> str:
    """Return colours, type and page as CSS; `--accent` is `accent` of `[color]`."""

    def listed(*tables: str) -> str:
        return "".join(
            f"--{key}:{value};" for table in tables for key, value in settings[table].items()
        )

    page = "".join(f"{key}:{value};" for key, value in settings["page"].items())
    dark = f"@media (prefers-color-scheme:dark){{:root{{{listed('dark')}}}}}"
    # WeasyPrint warns of media features that it does not know, but not within @media screen.
    return f":root{{{listed('color', 'type')}}}\n@media screen{{{dark}}}\n@page{{{page}}}"


def _data(folder: Path, name: str, where: str) -> str:
    """Return the `data:` address of a picture of a style; `where` names it, for messages."""
    kind = PICTURES.get(Path(name).suffix.lower())
    if kind is None:
        raise BadSetting(where, f"“{name}” is no picture", hint=f"use {', '.join(PICTURES)}")
    data = own_bytes(folder, name, where)
    if kind == PICTURES[".svg"]:
        text = data.decode("utf-8", "replace")
        check_markup(text, str(folder / name), template=False)
        if len(USE.findall(text)) > LIMITS.picture_copies:
            reason = f"“{name}” copies with “<use” more than {LIMITS.picture_copies} times"
            raise BadSetting(where, reason, hint="draw what is copied, or use a PNG")
    return f"data:{kind};base64,{base64.b64encode(data).decode('ascii')}"
