"""A PDF opened by pypdf; in the child process only."""

import io
import logging
from typing import TYPE_CHECKING

from ..errors import BadBrief

if TYPE_CHECKING:
    from pypdf import PdfReader


def opened(path: str, data: bytes, *, strict: bool = True) -> "PdfReader":
    """Return a reader of a PDF; raises BadBrief where it is encrypted.

    A strict one refuses what others might read differently; one that is not mends what it can.
    """
    from pypdf import PdfReader

    logging.getLogger("pypdf").setLevel(logging.CRITICAL)
    reader = PdfReader(io.BytesIO(data), strict=strict)
    if reader.is_encrypted:
        raise BadBrief(path, "the PDF is encrypted", hint="save it without a password")
    return reader
