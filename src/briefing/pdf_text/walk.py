"""Two PDFs walked in step, object by object."""

import re
from collections.abc import Iterator, Mapping
from functools import cache
from itertools import zip_longest
from typing import Any

DRAWING = "/Contents"
"""Key of a page: how it is drawn."""
SAVED = {"/Length", "/Filter", "/DecodeParms", "/DL"}
"""Keys of a stream that say how it is stored."""
LOSSLESS = {
    *("/FlateDecode", "/LZWDecode", "/RunLengthDecode", "/ASCIIHexDecode", "/ASCII85Decode"),
}
"""Filters that pypdf undoes, so that they need not be the same."""
DATES = {"/CreationDate", "/ModDate"}
"""Keys of the information and of attached files: the days on which they say that they were made."""
XMP_DATES = re.compile(rb"<xmp:(Create|Modify)Date>[^<]*</xmp:(Create|Modify)Date>")
TREE = {"/Parent", "/Pages"}
"""Keys of a page and of the root that lead into the tree of pages; each page is compared."""


def first_difference(
    given: Mapping[str, Any],
    ours: Mapping[str, Any],
    numbers: tuple[Mapping[int, int], Mapping[int, int]],
) -> str | None:
    """Return the keys that lead to the first place where two dictionaries differ, or None.

    Both are walked in step, so that cycles and hostile depth do no harm: a pair of objects is
    looked at once. A page is only named, since every page is compared by itself.
    """
    waiting = [((key,), *pair) for key, *pair in _inner(given, ours) if key not in TREE]
    waiting.reverse()
    waiting.sort(key=lambda one: one[0] == (DRAWING,))
    seen: dict[tuple[int, int], tuple[Any, Any]] = {}  # kept, so that no identity is used twice
    while waiting:
        way, *pair = waiting.pop()
        pages = [_page(one, table) for one, table in zip(pair, numbers, strict=True)]
        a, b = map(resolved, pair)
        if pages[0] != pages[1] or _kind(a) != _kind(b):
            return "".join(way)
        if pages[0] is not None or (id(a), id(b)) in seen:
            continue
        if isinstance(a, dict | list):
            seen[id(a), id(b)] = a, b
            if _data(a) != _data(b):
                return "".join(way)
            inner = [((*way, key), *values) for key, *values in _inner(a, b)]
            waiting += reversed(inner)
        elif a != b:
            return "".join(way)
    return None


def _inner(a: Any, b: Any) -> Iterator[tuple[str, Any, Any]]:
    """Yield the parts of two dictionaries or lists of one kind; None stands for what is missing."""
    if isinstance(a, list):
        for index, (left, right) in enumerate(zip_longest(a, b)):
            yield f"/{index}", left, right
        return
    stored = SAVED if _undone(a) and _undone(b) else set()
    for key in [*a, *(key for key in b if key not in a)]:
        if key not in stored and key not in DATES:
            # The method of dict itself gives a reference, where pypdf's would follow it.
            yield key, dict.get(a, key), dict.get(b, key)


def resolved(value: Any) -> Any:
    """Return what a reference stands for."""
    return value if value is None else value.get_object()


def _page(value: Any, numbers: Mapping[int, int]) -> int | None:
    """Return the number of the page that a reference leads to, if it leads to one."""
    return numbers.get(getattr(value, "idnum", 0))


def _kind(value: Any) -> str:
    """Return what kind of object a value is; a number is one, whether or not it is whole."""
    return next((name for name, kind in _kinds() if isinstance(value, kind)), "nothing")


@cache
def _kinds() -> tuple[tuple[str, Any], ...]:
    from pypdf import generic

    return (
        ("name", generic.NameObject),
        ("truth", generic.BooleanObject),
        ("number", int | float),
        ("stream", generic.StreamObject),
        ("dictionary", dict),
        ("list", list),
        ("text", str),
        ("bytes", bytes),
    )


def _data(value: Any) -> bytes | None:
    """Return the data of a stream as it was before it was compressed, without the dates of metadata."""
    data = value.get_data() if hasattr(value, "get_data") else None
    return XMP_DATES.sub(b"", data) if data and value.get("/Type") == "/Metadata" else data


def _undone(value: Any) -> bool:
    """Whether a dictionary is that of a stream, and `_data` undoes all its filters."""
    filters = resolved(dict.get(value, "/Filter"))
    named = [resolved(one) for one in (filters if isinstance(filters, list) else [filters])]
    return hasattr(value, "get_data") and LOSSLESS.issuperset(filter(None, named))
