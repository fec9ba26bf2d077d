"""JSON Lines: a source a line; also a file that is one such object, or a list of them."""

import difflib
import json
import re
from collections.abc import Iterator
from typing import Any

from ..errors import BadSetting, UnreadableSource
from ..model import LeftOut, Notice, Raw
from .contents import Contents, Part, within
from .manifest import KEYS, given

START = re.compile(r"\s*(?:\{\s*[\"}]|\[\s*(?:\{\s*[\"}]|\[\s*[\[{\"\d]))")
SURROGATE = re.compile("[\ud800-\udfff]")
HTML_KEYS = ("html", "content_html")
TEXT_KEYS = ("text", "html", "body", "content", "content_text", "content_html", "articleBody")
"""Where the text of a source stands, the first that is there; ours come first, then those of JSON
Feed, schema.org and common scrapers."""
NAMES = {name: name for name in KEYS} | {
    "headline": "title", "name": "title", "source": "publisher", "site": "publisher",
    "sitename": "publisher", "authors": "author", "byline": "author", "link": "url",
    "published": "date", "datePublished": "date", "date_published": "date", "published_at": "date",
    "publishedAt": "date", "publication_date": "date",
}  # fmt: skip
"""What keys mean: ours, then others' for the same; of these a value that does not fit is passed over."""
LISTS = ("items", "articles", "results", "documents")
"""Where an object that has no text itself keeps a list of those that have."""


def recognises(text: str) -> bool:
    """Whether a text starts as a JSON object, or a list of objects or lists, does."""
    return bool(START.match(text))


def unpack(raw: Raw, text: str) -> Contents:
    """Return the sources of a JSON file, whose text this is.

    A line that is no source is left out, unless all are.

    Raises:
        UnreadableSource: the file is broken, or no line is a source.

    """
    parts: list[Part] = []
    broken: list[LeftOut] = []
    unknown: set[str] = set()
    for number, data, value in _values(raw.path, raw.data, text):
        try:
            parts.append(_record(number, data, value, raw.path))
        except BadSetting as error:
            broken.append(LeftOut(raw.path, error.message.removeprefix(f"{raw.path}: ")))
            continue
        unknown.update(value.keys() - NAMES.keys() - {*TEXT_KEYS})
    if not parts:
        reason = broken[0].reason if broken else "no source in it"
        raise UnreadableSource(
            raw.path, reason, hint="each line is an object with `text` or `html`"
        )
    notices = [Notice("unknown-key", _unknown(raw.path, unknown))] if unknown else []
    return Contents(tuple(parts), tuple(broken), tuple(notices))


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
    if isinstance(whole, dict) and not any(key in whole for key in TEXT_KEYS):
        whole = next((whole[key] for key in LISTS if isinstance(whole.get(key), list)), whole)
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


def _record(number: int, data: bytes, value: Any, path: str) -> Part:
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
    for name, meant in NAMES.items():
        if value.get(name) is None or meant in known:
            continue
        plain, found = _without_surrogates(value[name])
        lone += found
        try:
            given({meant: plain}, where)
            known[meant] = plain
        except BadSetting as error:
            if name == meant:
                notices.append(Notice("bad-value", f"{error.message}; it was left out."))
    text, found = SURROGATE.subn("\ufffd", value[key])
    if lone + found:
        message = f"Halves of surrogate pairs were replaced by �: {lone + found}."
        notices.append(Notice("lone-surrogate", message))
    facts = given(known, where)
    name = known.get("path") or within(path, facts.id or str(number or ""))
    raw = Raw(name, data, facts)
    return Part(raw, text, key in HTML_KEYS, tuple(notices), "application/jsonl")


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
        near = difflib.get_close_matches(key, [*KEYS, "text", "html"], n=1, cutoff=0.75)
        names.append(f"“{key}” (did you mean “{near[0]}”?)" if near else f"“{key}”")
    return f"{path}: keys that mean nothing here: {SURROGATE.sub('�', ', '.join(names))}."
