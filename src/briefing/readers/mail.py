"""E-mail: one message (RFC 5322, MIME), or a mailbox of them (RFC 4155).

The headers say what the source is; the text part is its text, or else the HTML part; what is
attached are sources of their own. What it quotes of earlier messages is set aside.
"""

import re
from collections.abc import Iterator
from email import message_from_bytes, policy
from email.errors import MessageError
from email.header import decode_header
from email.message import Message
from email.utils import parseaddr, parsedate_to_datetime
from typing import Any

from ..errors import UnreadableSource
from ..limits import LIMITS, Limits
from ..model import Given, LeftOut, Notice, Raw
from . import html_replies, replies
from .contents import Contents, Part, within
from .decode import decode
from .draft import laid_over
from .normalize import one_line, without_commands

BEGINS = re.compile(
    rb"^From [^\s]{1,300} +(?:Mon|Tue|Wed|Thu|Fri|Sat|Sun) [A-Z][a-z]{2} .*\r?\n", re.MULTILINE
)
"""The line that begins each message of a mailbox."""
ESCAPED = re.compile(rb"^>(>*From )", re.MULTILINE)
ENOUGH = 0.3
"""Share of the words of the HTML part that the text part must have to stand for it."""
TAG = re.compile(r"<[^<>]{0,2000}>")
BROKEN_HEADER = (
    *(ValueError, LookupError, TypeError, AttributeError, IndexError, RecursionError),
    MessageError,  # of encoded words that do not decode
)


def is_mailbox(data: bytes) -> bool:
    """Whether bytes begin as a mailbox does."""
    return bool(BEGINS.match(data[:2000]))


def messages(raw: Raw, limits: Limits) -> Contents:
    """Return the messages of a mailbox; raises UnreadableSource when they are too many."""
    starts = [match.span() for match in BEGINS.finditer(raw.data)]
    if len(starts) > limits.entries:
        raise UnreadableSource(raw.path, limits.too_many_entries())
    ends = [start for start, _ in starts[1:]] + [len(raw.data)]
    return Contents(
        tuple(
            Part(Raw(within(raw.path, str(number)), ESCAPED.sub(rb"\1", raw.data[first:end])))
            for number, ((_, first), end) in enumerate(zip(starts, ends, strict=True), 1)
        )
    )


def message(raw: Raw, limits: Limits) -> Contents:
    """Return the text of a message as a source, and what is attached to it as others.

    Raises:
        UnreadableSource: it has too many parts, or they lie too deep in one another.

    """
    if raw.data.lower().count(b"boundary=") > limits.depth:
        raise UnreadableSource(raw.path, limits.too_many_entries())
    try:
        parsed = message_from_bytes(raw.data, policy=policy.compat32)
        leaves = list(_leaves(parsed))
    except BROKEN_HEADER:
        raise UnreadableSource(raw.path, "damaged: the message cannot be parted") from None
    if len(leaves) > limits.entries:
        raise UnreadableSource(raw.path, limits.too_many_entries())
    parts: list[Part] = []
    left_out: list[LeftOut] = []
    body = _body(raw, parsed, [leaf for leaf in leaves if not _is_attached(leaf)])
    if body is not None:
        parts.append(body)
    else:
        left_out.append(LeftOut(raw.path, "no text in the message"))
    for number, leaf in enumerate((leaf for leaf in leaves if _is_attached(leaf)), 1):
        name = _line(leaf.get_filename() or "") or f"attachment {number}"
        parts.append(Part(Raw(within(raw.path, name), _payload(leaf))))
    return Contents(tuple(parts), tuple(left_out))


def _leaves(parsed: Message) -> Iterator[Message]:
    """Yield the parts of a message that hold something; a message that is attached is one of them."""
    waiting: list[Message] = [parsed]
    while waiting:
        part = waiting.pop()
        inner = part.get_payload()
        if part.get_content_maintype() == "multipart" and isinstance(inner, list):
            waiting += [each for each in reversed(inner) if isinstance(each, Message)]
        else:
            yield part


def _is_attached(part: Message) -> bool:
    """Whether a part is a file of its own; pictures that a page shows are a part of the page."""
    disposition = part.get_content_disposition()
    if part.get_content_maintype() == "text" and disposition != "attachment":
        return False
    shown = part.get("Content-ID") is not None or disposition == "inline"
    return not (shown and part.get_content_maintype() in ("image", "audio", "video"))


def _body(raw: Raw, parsed: Message, leaves: list[Message]) -> Part | None:
    """Return the text of a message, as text if there is one, or as HTML."""
    kinds = {"text/plain": "", "text/html": ""}
    notices: list[Notice] = []
    for leaf in leaves:
        kind = leaf.get_content_type()
        if kind in kinds:
            text, doubts = _text(raw.path, leaf)
            kinds[kind] += text + "\n\n"
            notices += doubts
    plain, page = kinds["text/plain"], kinds["text/html"]
    words = len(TAG.sub(" ", page).split())
    is_html = len(plain.split()) < ENOUGH * words
    text = page if is_html else plain
    if not text.strip():
        return None
    part = html_replies.parted if is_html else replies.parted
    text, removed = part(text.replace("\r\n", "\n"))
    if removed:
        told = f"Lines that the message quotes of earlier ones were left out: {len(removed)}."
        notices.append(Notice("quoted-reply", told))
    whole = Raw(raw.path, raw.data, _facts(parsed, raw.given))
    doubts = tuple(dict.fromkeys(notices))
    return Part(whole, text, is_html, doubts, "message/rfc822", removed)


def _text(path: str, leaf: Message) -> tuple[str, tuple[Notice, ...]]:
    """Return the text of a part, by the charset that it names if that fits."""
    data = _payload(leaf)
    if not data.strip():
        return "", ()
    charset = leaf.get_content_charset() or "utf-8"
    try:
        return data.decode(charset), ()
    except (LookupError, ValueError):
        pass
    try:
        text, notices = decode(path, data)
    except UnreadableSource:
        return "", ()
    return text, notices or (Notice("guessed-encoding", "The encoding was guessed: UTF-8."),)


def _payload(part: Message) -> bytes:
    if part.get_content_type() == "message/rfc822":
        inner: Any = part.get_payload()
        return bytes(inner[0].as_bytes()) if isinstance(inner, list) and inner else b""
    data = part.get_payload(decode=True)
    return data if isinstance(data, bytes) else b""


def _facts(parsed: Message, given: Given) -> Given:
    """Return what the headers say about the source, where the user says nothing."""
    name, address = _sender(_header(parsed, "From"))
    told = Given(
        title=_line(_decoded(_header(parsed, "Subject"))) or None,
        author=tuple(filter(None, [_line(_decoded(name)) or _line(address)])),
        date=_date(_header(parsed, "Date")),
    )
    return laid_over(given, told)


def _header(parsed: Message, name: str) -> str:
    value = str(parsed.get(name) or "")
    return value if len(value) <= LIMITS.header else ""


def _sender(value: str) -> tuple[str, str]:
    try:
        return parseaddr(value)
    except BROKEN_HEADER:
        return "", ""


def _decoded(value: str) -> str:
    """Return a header without its encoded words (RFC 2047); as it stands where they are broken."""
    try:
        pieces = decode_header(value)
        return "".join(
            piece if isinstance(piece, str) else piece.decode(charset or "utf-8", "replace")
            for piece, charset in pieces
        )
    except BROKEN_HEADER:
        return value


def _date(value: str) -> str | None:
    """Return the day of a `Date` header as it stands, in the time zone of the sender."""
    try:
        return parsedate_to_datetime(value).date().isoformat()
    except (*BROKEN_HEADER, OverflowError):
        return None


def _line(text: str) -> str:
    return one_line(without_commands(text.encode("utf-8", "replace").decode()))
