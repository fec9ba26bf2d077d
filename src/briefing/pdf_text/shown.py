"""What two PDFs show: the first page that differs, and all that could lie over one."""

import json
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from typing import TYPE_CHECKING, Any

from .reading import opened
from .walk import DRAWING, first_difference, resolved

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

ENGINE = "/Engine"
"""Key of a PDF's information: the libraries that printed it, as `rendering/to_pdf` writes it."""
PRINTED = {ENGINE, "/Producer"}
"""Keys of that information that say what printed or saved the PDF."""
ACTIVE = {"/AA", "/AcroForm", "/OCProperties", "/OpenAction"}
"""Keys of the root of a PDF that can change what is seen."""
HARMLESS = {"/Link", "/Form"}
"""Notes that show nothing, and drawings as every printer parts them."""


def compared(path: str, given: bytes, ours: bytes) -> bytes:
    """Return the fields of a `Comparison` of two PDFs as JSON; runs in the child."""
    readers = opened(path, given), opened("the PDF made again", ours)
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
        key = DRAWING if theirs is None or own is None else first_difference(theirs, own, numbers)
        if key is not None:
            yield number, key
    roots: list[Any] = [reader.trailer["/Root"] for reader in (given, ours)]
    described: list[Any] = [
        {k: v for k, v in _information(reader).items() if k not in PRINTED}
        for reader in (given, ours)
    ]
    for theirs, own in (roots, described):
        key = first_difference(theirs, own, numbers)
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
        notes = resolved(page.get("/Annots")) or ()
        drawn = resolved((resolved(page.get("/Resources")) or empty).get("/XObject")) or empty
        shown = [one.get_object().get("/Subtype") for one in (*notes, *drawn.values())]
        yield from ((number, str(name)) for name in shown if name not in HARMLESS)


def _numbers(reader: "PdfReader") -> dict[int, int]:
    """Return the number of every page by that of its object."""
    references = (page.indirect_reference for page in reader.pages)
    return {one.idnum: number for number, one in enumerate(references, 1) if one}


def _information(reader: "PdfReader") -> Mapping[str, Any]:
    """Return what a PDF says about itself."""
    return reader.metadata or {}


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
