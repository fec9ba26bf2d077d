"""WARC (ISO 28500): each page that was answered with 200 is a source, by warcio."""

import io
from collections.abc import Iterator
from typing import Any

from ..errors import UnreadableSource
from ..limits import Limits
from ..model import Given, LeftOut, Notice, Raw
from . import dates
from .contents import Contents, Part, within
from .manifest import URL
from .normalize import without_commands

TEXTS = ("text/html", "text/plain", "application/xhtml+xml", "application/pdf", "text/markdown")
KINDS = ("response", "resource", "conversion")


def pages(raw: Raw, limits: Limits) -> Contents:
    """Return the pages of a WARC archive, in its order, with their address and when they were saved.

    Other records (pictures, scripts, redirects) belong to pages and are counted in a notice.

    Raises:
        UnreadableSource: it is damaged before its first page, or holds too much.

    """
    parts: list[Part] = []
    left_out: list[LeftOut] = []
    others = 0
    left = limits.expanded_bytes
    try:
        for number, record in enumerate(_records(raw.data)):
            if number >= limits.entries:
                left_out.append(LeftOut(raw.path, limits.too_many_entries()))
                break
            if record.rec_type not in KINDS:
                continue
            if not _is_text(record):
                others += 1
                continue
            address = without_commands(record.rec_headers.get_header("WARC-Target-URI") or "")
            data = record.content_stream().read(left + 1)
            if len(data) > left:
                left_out.append(LeftOut(within(raw.path, address), limits.too_much()))
                break
            left -= len(data)
            given = Given(
                url=address if URL.fullmatch(address) else None,
                retrieved=dates.given(record.rec_headers.get_header("WARC-Date") or ""),
            )
            parts.append(Part(Raw(within(raw.path, address or str(number + 1)), data, given)))
    except Exception as error:  # noqa: BLE001 - warcio raises whatever its parsers meet
        if not parts:
            raise UnreadableSource(raw.path, "damaged: not a whole WARC archive") from None
        left_out.append(
            LeftOut(raw.path, f"damaged after {len(parts)} pages ({type(error).__name__})")
        )
    told = f"Records of the archive that are no pages, and were passed over: {others}."
    return Contents(tuple(parts), tuple(left_out), (Notice("no-pages", told),) if others else ())


def _records(data: bytes) -> Iterator[Any]:
    from warcio.archiveiterator import ArchiveIterator

    yield from ArchiveIterator(io.BytesIO(data))


def _is_text(record: Any) -> bool:
    """Whether a record holds a page that was there."""
    headers = record.http_headers
    if headers is None:
        kind = record.rec_headers.get_header("Content-Type") or ""
    else:
        if not str(headers.get_statuscode()).startswith("2"):
            return False
        kind = headers.get_header("Content-Type") or "text/html"
    return kind.split(";")[0].strip().lower() in TEXTS
