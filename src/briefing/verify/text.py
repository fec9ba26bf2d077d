"""Proof of a Markdown rendering against its brief, as text, citations and layout."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import chain, islice, pairwise, zip_longest

from ..errors import BadBrief
from ..markdown_text import layout, lines
from ..model import Brief, Document
from ..rendering.context import cited
from .finding import Compared, Finding, cut, differ, not_found

BLANKS = re.compile(r"[ \t\n]+")
FOOT = 300
"""Letters that the foot of a page may have."""
CELL = re.compile(r"(?<!\\)\|")


def squeezed(text: str) -> str:
    """Return a text without blanks and the joiner that stands before a citation."""
    return "".join(text.replace("\u2060", "").split())


def contract(data: bytes, path: str) -> None:
    """Return None: Markdown carries no `brief.json`."""


def compare(given: bytes, rendered: bytes, path: str) -> Compared:
    """Return what a Markdown text says otherwise than the one that its brief renders to."""
    done = "the text against the brief, line by line"
    found = check_text(decoded(given, path), rendered.decode("utf-8"))
    return Compared(done, tuple(found), whole=True)


def check_text(given: str, rendered: str) -> Iterator[Finding]:
    """Yield the first line of a rendering that is not what the brief renders to.

    Compared are words, numbers and links as a CommonMark parser reads them, and then all that it
    makes of them: what is quoted, what is a label, what stands under what. Only lines may be
    broken elsewhere.
    """
    yield from islice(chain(_check_words(given, rendered), _check_layout(given, rendered)), 1)


def _check_words(given: str, rendered: str) -> Iterator[Finding]:
    """Yield every line that has other words or links."""
    for theirs, ours in zip_longest(lines(given), lines(rendered)):
        if theirs is None:
            yield Finding("the end", f"missing: “{cut(ours.content[1])}”")
        elif ours is None:
            yield Finding(f"line {theirs.number}", f"not in the brief: “{cut(theirs.content[1])}”")
        elif theirs.content != ours.content:
            message = differ(" ".join(ours.content), " ".join(theirs.content))
            yield Finding(f"line {theirs.number}", message)


def _check_layout(given: str, rendered: str) -> Iterator[Finding]:
    """Yield where the same words are laid out as something else."""
    theirs, ours = (BLANKS.sub(" ", layout(text)) for text in (given, rendered))
    if theirs != ours:
        yield Finding("the layout", differ(ours, theirs))
    # A reader of tables drops cells that its head has no column for; other readers show them.
    if _cells(given) != _cells(rendered):
        yield Finding("the tables", "a row has more or fewer cells than it should have")


def _cells(text: str) -> list[int]:
    """Return how many cells each row of a table has."""
    return [count for line in text.splitlines() if (count := len(CELL.findall(line)))]


def check_quoted(
    given: bytes, brief: Brief, path: str, documents: Sequence[Document]
) -> Iterator[Finding]:
    """Yield every passage of a brief that a Markdown text does not carry with its citation."""
    text = decoded(given, path)
    yield from look_for(brief, [" ".join(line.content[1] for line in lines(text))])


def look_for(
    brief: Brief, pages: Iterable[str], plain: Callable[[str], str] = squeezed
) -> Iterator[Finding]:
    """Yield every passage of a brief that does not stand with its citation on one of the pages.

    For a rendering whose style or version is not at hand: less is proved than by comparing. What
    `plain` makes of two texts is compared. A passage may begin at the foot of a page and end at
    the head of the next one.
    """
    plains = [plain(page) for page in pages]
    for wanted in cited(brief):
        words = plain(wanted)
        if not any(words in page for page in plains) and not any(
            _parted(words, *neighbours) for neighbours in pairwise(plains)
        ):
            yield not_found(wanted, "with its citation")


def decoded(data: bytes, path: str) -> str:
    """Return the text of a file; raises BadBrief where it is none."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise BadBrief(path, "not UTF-8 text") from None


def _parted(words: str, page: str, following: str) -> bool:
    """Whether words begin at the end of a page, before its foot, and the next page goes on."""
    foot = page[-len(words) - FOOT :]
    return any(following.startswith(words[at:]) and words[:at] in foot for at in range(len(words)))
