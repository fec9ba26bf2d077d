"""The id of a passage: short, and the same as long as the text of its source is."""

import hashlib

from ..model import Document, Span


def passage_id(document: Document, span: Span) -> str:
    """Return the hash of the hash of the text and the offsets, ten hexadecimal digits of it."""
    place = f"{document.source.text_sha256}:{span.start}:{span.end}"
    return hashlib.sha256(place.encode()).hexdigest()[:10]
