"""What a PDF carries, says and shows; the only user of pypdf, which works in a child process.

pypdf reads strictly: it refuses a file that readers might take for different documents.
"""

import base64
import json
import logging
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from . import worker
from .errors import BadBrief
from .limits import LIMITS

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

DRAWING = "/Contents"
ENGINE = "/Engine"
"""Key of a PDF's information: the libraries that printed it, as `rendering/to_pdf` writes it."""
PRINTED = {ENGINE, "/Producer"}
"""Keys of that information that say what printed or saved the PDF."""
ACTIVE = {"/AA", "/AcroForm", "/OCProperties", "/OpenAction"}
"""Keys of the root of a PDF that can change what is seen."""
HARMLESS = {"/Link", "/Form"}
"""Notes that show nothing, and drawings as every printer parts them."""
SAVED = {"/Length", "/Filter", "/DecodeParms", "/DL"}
"""Keys of a stream that say how it is stored."""
TREE = {"/Parent", "/Pages"}
"""Keys of a page and of the root that lead into the tree of pages; each page is compared."""


@dataclass(frozen=True, slots=True)
class Difference:
    """The first place where two PDFs show something else."""

    page: int | None
    """Number of the page, from 1; None where it is no page."""
    key: str
    """Keys that lead to it, from the page or from the root: `/Annots/0/Dest`."""
    given: str | None
    """What the page of the given PDF says; None where there is no such page."""
    ours: str | None
    before: str
    """The last words that both pages draw in the same way."""


@dataclass(frozen=True, slots=True)
class Comparison:
    """How two PDFs differ, and what printed them."""

    difference: Difference | None
    given_by: str
    """Libraries that printed the given PDF; empty where it does not say."""
    ours_by: str
    added: tuple[tuple[int | None, str], ...]
    """Pictures, notes, layers and the like that only the given PDF has: page and name."""


def attached(data: bytes, path: str, name: str) -> bytes | None:
    """Return the file of that name attached to a PDF, or None; raises as `texts`."""
    found = [base64.b64decode(one) for one in json.loads(_read(_attached, path, data, name))]
    if len(found) > 1:
        raise BadBrief(path, f"more than one {name} is attached to it")
    return found[0] if found else None


def texts(data: bytes, path: str) -> tuple[str, ...]:
    """Return the text of every page of a PDF.

    Raises:
        BadBrief: it cannot be read, or not within the bounds on time and memory.

    """
    return tuple(json.loads(_read(_texts, path, data)))


def compare(given: bytes, ours: bytes, path: str) -> Comparison:
    """Return the first place where a PDF shows, links or carries what another one does not.

    Compared is all that a reader of PDFs is led to: drawings, fonts, pictures, notes, links,
    tags, outline, attachments. Numbers of objects, their order and compression are not; neither
    is what saved the file.

    Raises:
        BadBrief: a PDF cannot be read, or not within the bounds on time and memory.

    """
    told = json.loads(_read(_compare, path, given, ours))
    difference = told["difference"] and Difference(**told["difference"])
    added = tuple((page, name) for page, name in told["added"])
    return Comparison(difference, told["given_by"], told["ours_by"], added)


def _read(function: Callable[..., bytes], path: str, *args: object) -> bytes:
    bounds = {"seconds": LIMITS.pdf_seconds, "memory": LIMITS.pdf_memory}
    try:
        return worker.run(function, path, *args, **bounds)
    except worker.Died as died:
        raise BadBrief(path, f"not readable as a PDF: the reading {died}") from None


def _open(path: str, data: bytes) -> "PdfReader":
    import io

    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(io.BytesIO(data), strict=True)
    if reader.is_encrypted:
        raise BadBrief(path, "the PDF is encrypted", hint="save it without a password")
    return reader


def _attached(path: str, data: bytes, name: str) -> bytes:
    files = list(_open(path, data).attachment_list)
    found = [base64.b64encode(file.content).decode() for file in files if file.name == name]
    return json.dumps(found).encode()


def _texts(path: str, data: bytes) -> bytes:
    return json.dumps([page.extract_text() for page in _open(path, data).pages]).encode()


def _compare(path: str, given: bytes, ours: bytes) -> bytes:
    readers = _open(path, given), _open("the PDF made again", ours)
    parted = list(_parted(*readers))
    drawn = [one for one in parted if one[1].startswith(DRAWING)]
    engines = [str(_information(reader).get(ENGINE, "")) for reader in readers]
    kinds, known = (list(_covering(reader)) for reader in readers)
    told = {
        "difference": _told(*readers, *(drawn or parted)[0]) if parted else None,
        "given_by": engines[0],
        "ours_by": engines[1],
        "added": [kind for kind in kinds if kind[1] not in {name for _, name in known}],
    }
    return json.dumps(told).encode()


def _parted(given: "PdfReader", ours: "PdfReader") -> Iterator[tuple[int | None, str]]:
    """Yield each page that differs, and then what differs of the rest: its number, and the keys."""
    numbers = _numbers(given), _numbers(ours)
    for number, (theirs, own) in enumerate(zip_longest(given.pages, ours.pages), 1):
        key = DRAWING if theirs is None or own is None else _first(theirs, own, numbers)
        if key is not None:
            yield number, key
    roots: list[Any] = [reader.trailer["/Root"] for reader in (given, ours)]
    described: list[Any] = [
        {k: v for k, v in _information(reader).items() if k not in PRINTED}
        for reader in (given, ours)
    ]
    for theirs, own in (roots, described):
        key = _first(theirs, own, numbers)
        if key is not None:
            yield None, key


def _told(given: "PdfReader", ours: "PdfReader", page: int | None, key: str) -> dict[str, Any]:
    """Return the fields of a `Difference`."""
    told: dict[str, Any] = {"page": page, "key": key, "given": None, "ours": None, "before": ""}
    if page is not None:
        theirs, own = (r.pages[page - 1] if page <= len(r.pages) else None for r in (given, ours))
        told |= {"given": theirs and theirs.extract_text(), "ours": own and own.extract_text()}
        if theirs and own and key.startswith(DRAWING):
            told["before"] = _drawn_alike(theirs, own)
    return told


def _covering(reader: "PdfReader") -> Iterator[tuple[int | None, str]]:
    """Yield what can cover or change the words of a page, with its number, and by what name."""
    root: Any = reader.trailer["/Root"]
    empty: dict[str, Any] = {}
    yield from ((None, key) for key in sorted(ACTIVE & set(root)))
    for number, page in enumerate(reader.pages, 1):
        notes = _resolved(page.get("/Annots")) or ()
        drawn = _resolved((_resolved(page.get("/Resources")) or empty).get("/XObject")) or empty
        shown = [one.get_object().get("/Subtype") for one in (*notes, *drawn.values())]
        yield from ((number, str(name)) for name in shown if name not in HARMLESS)


def _numbers(reader: "PdfReader") -> dict[int, int]:
    """Return the number of every page by that of its object."""
    references = (page.indirect_reference for page in reader.pages)
    return {one.idnum: number for number, one in enumerate(references, 1) if one}


def _information(reader: "PdfReader") -> Mapping[str, Any]:
    """Return what a PDF says about itself."""
    return reader.metadata or {}


def _first(
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
        a, b = map(_resolved, pair)
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
    stored = SAVED if hasattr(a, "get_data") else set()
    for key in [*a, *(key for key in b if key not in a)]:
        if key not in stored:
            # The method of dict itself gives a reference, where pypdf's would follow it.
            yield key, dict.get(a, key), dict.get(b, key)


def _resolved(value: Any) -> Any:
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
    """Return the data of a stream as it was before it was compressed."""
    return value.get_data() if hasattr(value, "get_data") else None


def _drawn_alike(given: "PageObject", ours: "PageObject") -> str:
    """Return the last words before the place where the drawings of two pages part."""
    from pypdf.generic import DecodedStreamObject, NameObject

    drawings = [page.get_contents() for page in (given, ours)]
    theirs, own = (b"" if drawing is None else drawing.get_data() for drawing in drawings)
    pairs = enumerate(zip(theirs, own, strict=False))
    at = next((at for at, (a, b) in pairs if a != b), min(len(theirs), len(own)))
    start = DecodedStreamObject()
    start.set_data(own[: own.rfind(b"\n", 0, at) + 1])
    given[NameObject("/Contents")] = start
    return " ".join(given.extract_text().split())[-60:]
