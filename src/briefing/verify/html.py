"""Proof of an HTML rendering against its brief: every word, tag, attribute and style sheet."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from ..errors import BadBrief
from ..html_text import Token, carried, text_of, tokens
from ..limits import LIMITS
from ..model import Brief, Document
from ..rendering.to_sources import NAME as SOURCES
from .finding import Compared, Finding, cut, differ
from .text import look_for

DONE = "the page against the brief: every word, tag, attribute and style sheet"


def contract(data: bytes, path: str) -> bytes | None:
    """Return the `brief.json` that a page carries, or None; raises BadBrief for two of them."""
    found = carried(decoded(data, path))
    if len(found) > 1:
        raise BadBrief(path, "the page carries more than one brief.json")
    return next((text.encode("utf-8", "surrogatepass") for text in found), None)


def leads_to_sources(data: bytes) -> bool:
    """Whether the citations of a page lead to `sources.html`."""
    return f'href="{SOURCES}#'.encode() in data


def compare(given: bytes, rendered: bytes, path: str) -> Compared:
    """Return what a page says or shows otherwise than the one that its brief renders to.

    Lines may be broken elsewhere, attributes stand in another order, and comments be added.
    """
    pairs = zip_longest(tokens(decoded(given, path)), tokens(decoded(rendered, path)))
    parted = next(((one, two) for one, two in pairs if _same(one) != _same(two)), None)
    found = (_finding(*parted, *next(pairs, (None, None))),) if parted else ()
    return Compared(DONE, found, whole=True)


def check_quoted(
    given: bytes, brief: Brief, path: str, documents: Sequence[Document]
) -> Iterator[Finding]:
    """Yield every passage of a brief that a page does not show with its citation."""
    yield from look_for(brief, [text_of(decoded(given, path))])


def _same(token: Token | None) -> tuple[object, ...] | None:
    return token.same if token else None


def _finding(
    theirs: Token | None, ours: Token | None, their_next: Token | None, our_next: Token | None
) -> Finding:
    if theirs is None:
        return Finding("the end", f"missing: “{cut(_shown(ours))}”")
    place = f"line {theirs.line}"
    if ours is None:
        return Finding(place, f"not in the brief: “{cut(theirs.shown)}”")
    return Finding(
        place, differ(_shown(ours) + _shown(our_next), _shown(theirs) + _shown(their_next))
    )


def _shown(token: Token | None) -> str:
    return token.shown if token else ""


def decoded(data: bytes, path: str) -> str:
    """Return the text of a page; raises BadBrief where it is too large or no UTF-8."""
    if len(data) > LIMITS.page_bytes:
        raise BadBrief(path, f"larger than {LIMITS.page_bytes // 10**6} MB")
    if data.count(b"<") > LIMITS.page_tags:
        raise BadBrief(path, f"more than {LIMITS.page_tags} tags")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadBrief(path, "not UTF-8 text") from None
