"""Proof of a Markdown rendering against its brief, as text, citations and layout."""

import re
from collections.abc import Iterator

from ..markdown_text import layout, lines
from ..model import Brief
from ..rendering.context import cited
from .finding import Finding, cut, differ

BLANKS = re.compile(r"[ \t\n]+")
CELL = re.compile(r"(?<!\\)\|")


def check_text(given: str, rendered: str) -> Iterator[Finding]:
    """Yield the first line of a rendering that is not what the brief renders to.

    Compared are words, numbers and links as a CommonMark parser reads them, and then all that it
    makes of them: what is quoted, what is a label, what stands under what. Only lines may be
    broken elsewhere.
    """
    theirs, ours = lines(given), lines(rendered)
    for found, expected in zip(theirs, ours, strict=False):
        if found.content != expected.content:
            message = differ(" ".join(expected.content), " ".join(found.content))
            yield Finding(f"line {found.number}", message)
            return
    for missing in ours[len(theirs) :][:1]:
        yield Finding("the end", f"missing: “{cut(missing.content[1])}”")
        return
    for extra in theirs[len(ours) :][:1]:
        yield Finding(f"line {extra.number}", f"not in the brief: “{cut(extra.content[1])}”")
        return
    yield from _check_layout(given, rendered)


def _check_layout(given: str, rendered: str) -> Iterator[Finding]:
    """Yield the first place where the same words are laid out as something else."""
    theirs, ours = (BLANKS.sub(" ", layout(text)) for text in (given, rendered))
    if theirs != ours:
        yield Finding("the layout", differ(ours, theirs))
        return
    # A reader of tables drops cells that its head has no column for; other readers show them.
    rows = [[len(CELL.findall(line)) for line in text.splitlines()] for text in (given, rendered)]
    if [count for count in rows[0] if count] != [count for count in rows[1] if count]:
        yield Finding("the tables", "a row has more or fewer cells than it should have")


def check_quotations(given: str, brief: Brief) -> Iterator[Finding]:
    """Yield every passage of a brief that a Markdown text does not carry with its citation.

    For a rendering whose style or version is not at hand: less is proved than by `check_text`.
    """
    text = " ".join(line.content[1] for line in lines(given))
    for wanted in cited(brief):
        if " ".join(wanted.split()) not in text:
            yield Finding("the text", f"not found with its citation: “{cut(wanted, 200)}”")
