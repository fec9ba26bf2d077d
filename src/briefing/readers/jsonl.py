"""JSON Lines: a source a line; also a file that is one such object, or a list of them."""

import difflib
import json
import re
from collections.abc import Iterator
from typing import Any, NamedTuple

from ..errors import BadSetting, UnreadableSource
from ..model import Given, Notice
from .manifest import KEYS, given

START = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*(?:\{\s*[\"}]|\[\s*[\[{\"\d]))")
SURROGATE = re.compile("[\ud800-\udfff]")
TEXT_KEYS = ("text", "html")
BROKEN = "broken-line"
"""Reference of the notice for a line that is left out; the pipeline counts it as a source."""


class Record(NamedTuple):
    """One object of the file."""

    name: str
    """What it is called when it has no path of its own: id or line number; empty for a file that is
    one object."""
    data: bytes
    """The bytes it was read from."""
    text: str
    is_html: bool
    path: str | None
    given: Given
    notices: tuple[Notice, ...]


def recognises(text: str) -> bool:
    """Whether a text starts as a JSON object, or a list of objects or lists, does."""
    return bool(START.match(text))


def records(path: str, data: bytes, text: str) -> tuple[Record, ...]:
    """Return the sources of a JSON Lines file.

    A line that is no source is left out with a `BROKEN` notice, unless all are.

    Raises:
        UnreadableSource: the file is broken, or no line is a source.

    """
    found: list[Record] = []
    broken: list[str] = []
    unknown: set[str] = set()
    for number, source, value in _values(path, data, text):
        try:
            record = _record(number, source, value, path)
        except BadSetting as error:
            broken.append(error.message)
            continue
        found.append(record)
        unknown.update(value.keys() - KEYS.keys() - {*TEXT_KEYS})
    if not found:
        reason = broken[0].removeprefix(f"{path}: ") if broken else "no source in it"
        raise UnreadableSource(path, reason, hint="each line is an object with `text` or `html`")
    notices = [Notice(BROKEN, message) for message in broken]
    notices += [Notice("unknown-key", _unknown(path, unknown))] if unknown else []
    found[0] = found[0]._replace(notices=(*notices, *found[0].notices))
    return tuple(found)


def _values(path: str, data: bytes, text: str) -> Iterator[tuple[int, bytes, Any]]:
    """Yield number, bytes and value of each object; the value of a broken line is its text.

    The number is that of the line, or of the object in a list, from 1; or 0 for a lone object.
    """
    try:
        whole = json.loads(text)
    except RecursionError:
        raise UnreadableSource(path, "invalid JSON, nested too deep") from None
    except ValueError:
        for number, line in enumerate(text.split("\n"), 1):
            if line.strip():
                yield number, line.strip().encode("utf-8", "replace"), _value(line)
        return
    if not isinstance(whole, list):
        yield 0, data, whole
        return
    for number, value in enumerate(whole, 1):
        yield number, data, value


def _value(line: str) -> Any:
    try:
        return json.loads(line)
    except (ValueError, RecursionError):
        return line


def _record(number: int, data: bytes, value: Any, path: str) -> Record:
    where = f"{path}: line {number}" if number else path
    if not isinstance(value, dict):
        raise BadSetting(where, "not a JSON object")
    key = next((key for key in TEXT_KEYS if value.get(key) is not None), None)
    if key is None:
        raise BadSetting(where, "neither text nor html in it")
    if not isinstance(value[key], str):
        raise BadSetting(where, f"{key} is not a string")
    if not value[key].strip():
        raise BadSetting(where, f"{key} is empty")
    notices: list[Notice] = []
    known: dict[str, Any] = {}
    lone = 0
    for name in KEYS.keys() & value.keys():
        plain, found = _without_surrogates(value[name])
        lone += found
        try:
            given({name: plain}, where)
            known[name] = plain
        except BadSetting as error:
            notices.append(Notice("bad-value", f"{error.message}; it was left out."))
    text, found = SURROGATE.subn("\ufffd", value[key])
    if lone + found:
        message = f"Halves of surrogate pairs were replaced by �: {lone + found}."
        notices.append(Notice("lone-surrogate", message))
    facts = given(known, where)
    own = known.get("path")
    return Record(
        facts.id or str(number or ""), data, text, key == "html", own, facts, tuple(notices)
    )


def _without_surrogates(value: Any) -> tuple[Any, int]:
    if isinstance(value, str):
        return SURROGATE.subn("\ufffd", value)
    if isinstance(value, list):
        pairs = [_without_surrogates(each) for each in value]
        return [each for each, _ in pairs], sum(count for _, count in pairs)
    return value, 0


def _unknown(path: str, keys: set[str]) -> str:
    names = []
    for key in sorted(keys):
        near = difflib.get_close_matches(key, [*KEYS, *TEXT_KEYS], n=1, cutoff=0.75)
        names.append(f"“{key}” (did you mean “{near[0]}”?)" if near else f"“{key}”")
    return f"{path}: keys that mean nothing here: {SURROGATE.sub('�', ', '.join(names))}."
