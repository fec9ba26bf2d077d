"""Proof of a Markdown rendering against its brief, as text and citations."""

from collections.abc import Iterator

from ..markdown_text import lines
from ..model import Brief
from ..rendering.context import cited
from .finding import Finding, cut, differ


def check_text(given: str, rendered: str) -> Iterator[Finding]:
    """Yield the first line of a rendering that is not what the brief renders to.

    Compared are kinds of blocks, words, numbers and links as a CommonMark parser reads them.
    """
    theirs, ours = lines(given), lines(rendered)
    for found, expected in zip(theirs, ours, strict=False):
        if found.content != expected.content:
            message = differ(" ".join(expected.content), " ".join(found.content))
            yield Finding(f"line {found.number}", message)
            return
    for missing in ours[len(theirs) :][:1]:
        yield Finding("the end", f"missing: “{cut(missing.content[1])}”")
    for extra in theirs[len(ours) :][:1]:
        yield Finding(f"line {extra.number}", f"not in the brief: “{cut(extra.content[1])}”")


def check_quotations(given: str, brief: Brief) -> Iterator[Finding]:
    """Yield every passage of a brief that a Markdown text does not carry with its citation.

    For a rendering whose style or version is not at hand: less is proved than by `check_text`.
    """
    text = " ".join(line.content[1] for line in lines(given))
    for wanted in cited(brief):
        if " ".join(wanted.split()) not in text:
            yield Finding("the text", f"not found with its citation: “{cut(wanted, 200)}”")
