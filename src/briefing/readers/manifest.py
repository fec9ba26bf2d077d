"""What users say about their sources, in `sources.toml`: one `[[source]]` table a file."""

import datetime
import re
from collections.abc import Callable, Mapping
from typing import Any, get_args

from ..errors import BadSetting, UnknownName
from ..model import Given, Handling
from ..options import toml
from . import dates
from .normalize import one_line, without_commands

URL = re.compile(r"(?:https?|ftp)://\S+|(?:doi|urn):\S+")


class _WrongValue(ValueError):
    """A key has a value that it cannot have; the words say what it takes."""


def _text(value: Any) -> str:
    words = one_line(without_commands(value)) if isinstance(value, str) else ""
    if not words:
        raise _WrongValue("must be text")
    return words


def _id(value: Any) -> str:
    return str(value) if type(value) is int else _text(value)


def _texts(value: Any) -> tuple[str, ...]:
    return tuple(map(_text, value)) if isinstance(value, list) else (_text(value),)


def _date(value: Any) -> str:
    if isinstance(value, datetime.date):  # a TOML date, or a date with time
        return value.isoformat()[:10]
    date = dates.given(str(value)) if isinstance(value, str | int) else None
    if date is None:
        raise _WrongValue("must be a date such as 2025-10-15, 2025-10 or 2025")
    return date


def _url(value: Any) -> str:
    url = _text(value)
    if not URL.fullmatch(url):
        raise _WrongValue("must be an address that starts with https://")
    return url


def _handling(value: Any) -> str:
    if value not in get_args(Handling):
        raise _WrongValue(f"must be one of {', '.join(get_args(Handling))}")
    return str(value)


def _yes(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _WrongValue("must be true or false")
    return value


KEYS: dict[str, tuple[str | None, Callable[[Any], Any]]] = {
    "path": (None, _text),
    "id": ("id", _id),
    "title": ("title", _text),
    "publisher": ("publisher", _text),
    "author": ("author", _texts),
    "url": ("url", _url),
    "date": ("date", _date),
    "retrieved": ("retrieved", _date),
    "language": ("language", _text),
    "kind": ("kind", _text),
    "origin": ("origin", _text),
    "handling": ("handling", _handling),
    "keep": ("keep", _yes),
}
"""Each key, the field of `Given` that it fills, and what reads its value."""


def parse(data: bytes, where: str) -> dict[str, Given]:
    """Return what a `sources.toml` says, by path as written.

    Args:
        data: the bytes of the file.
        where: what to call the file in messages.

    Raises:
        BadSetting: broken TOML, a table without path, a path given twice, or a wrong value.
        UnknownName: a key that does not exist.

    """
    tables = toml(data, where)
    for key in tables:
        if key != "source":
            raise UnknownName("key", key, ("source",), where=where)
    sources = tables.get("source", [])
    if not isinstance(sources, list) or not all(isinstance(each, dict) for each in sources):
        raise BadSetting(where, "source is a list of tables", hint="write [[source]]")
    found: dict[str, Given] = {}
    for number, table in enumerate(sources, 1):
        place = f"{where}: source {number}"
        for key in table:
            if key not in KEYS:
                raise UnknownName("key", key, KEYS, where=place)
        if "path" not in table:
            raise BadSetting(place, "it has no path")
        facts = given(table, place)
        path = _text(table["path"])
        if path.startswith("/") or ".." in path.split("/"):
            hint = "name files beside this one, or in folders below it"
            raise BadSetting(place, f"“{path}” leads outside its folder", hint=hint)
        if path in found:
            raise BadSetting(place, f"“{path}” is described twice")
        found[path] = facts
    return found


def given(table: Mapping[str, Any], where: str) -> Given:
    """Return the values of known keys; raises `BadSetting` for one that the key cannot have."""
    values: dict[str, Any] = {}
    for key, value in table.items():
        field, read = KEYS[key]
        try:
            checked = read(value)
        except _WrongValue as error:
            raise BadSetting(where, f"{key} {error}", hint=_shown(value)) from None
        if field:
            values[field] = checked
    return Given(**values)


def _shown(value: Any) -> str:
    return f"not {value!r:.80}"
