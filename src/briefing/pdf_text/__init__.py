"""What a PDF carries, says and shows; pypdf, which nothing else uses, works in a child process.

pypdf reads strictly: it refuses a file that readers might take for different documents.
"""

import base64
import json
from collections.abc import Callable
from dataclasses import dataclass

from .. import worker
from ..errors import BadBrief
from ..limits import LIMITS
from .reading import opened
from .shown import compared


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
    is what saved the file, and when.

    Raises:
        BadBrief: a PDF cannot be read, or not within the bounds on time and memory.

    """
    told = json.loads(_read(compared, path, given, ours))
    difference = told["difference"] and Difference(**told["difference"])
    added = tuple((page, name) for page, name in told["added"])
    return Comparison(difference, told["given_by"], told["ours_by"], added)


def _read(function: Callable[..., bytes], path: str, *args: object) -> bytes:
    bounds = worker.Bounds(LIMITS.pdf_seconds, LIMITS.pdf_memory)
    try:
        return worker.run(function, path, *args, bounds=bounds)
    except worker.Died as died:
        raise BadBrief(path, f"not readable as a PDF: the reading {died}") from None


def _attached(path: str, data: bytes, name: str) -> bytes:
    files = list(opened(path, data).attachment_list)
    found = [base64.b64encode(file.content).decode() for file in files if file.name == name]
    return json.dumps(found).encode()


def _texts(path: str, data: bytes) -> bytes:
    return json.dumps([page.extract_text() for page in opened(path, data).pages]).encode()
