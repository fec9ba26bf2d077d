"""Proof of a PDF against its brief: what each page shows, links and carries."""

import unicodedata
from collections.abc import Iterator, Sequence

from .. import files, pdf_text
from ..model import Brief, Document
from .finding import Compared, Finding, cut, differ
from .text import look_for, squeezed

DONE = "every page against the brief, as pypdf reads it: what it shows, links and carries"
PARTS = {
    "/Contents": "what is drawn",
    "/Annots": "the links or notes",
    "/Resources/Font": "the fonts",
    "/Resources": "the colours or pictures",
    "/StructParents": "the tags",
}
"""What a reader calls that which a key of a page leads to; the first that fits."""


def contract(data: bytes, path: str) -> bytes | None:
    """Return the `brief.json` attached to a PDF, or None; raises BadBrief."""
    return pdf_text.attached(data, path, files.BRIEF)


def compare(given: bytes, rendered: bytes, path: str) -> Compared | str:
    """Return what a PDF shows otherwise than the one that its brief renders to.

    A PDF that other libraries printed may break its lines elsewhere. Where it does not look the
    same, only its words are compared; where they are on other pages, why nothing can be.
    """
    if given == rendered:
        return Compared("the PDF against the brief, byte for byte", whole=True)
    compared = pdf_text.compare(given, rendered, path)
    if compared.difference is None:
        return Compared(DONE, whole=True)
    if compared.given_by == compared.ours_by:
        return Compared(DONE, (_finding(compared.difference),), whole=True)
    why = _elsewhere(compared.given_by.split(", "), compared.ours_by.split(", "))
    if compared.added:
        found = (_added(page, name) for page, name in compared.added)
        return Compared(f"not compared: {why}", tuple(found))
    theirs, ours = (tuple(map(squeezed, pdf_text.texts(p, path))) for p in (given, rendered))
    if theirs == ours:
        return Compared(f"only the words of every page against the brief: {why}")
    return why


def check_quoted(
    given: bytes, brief: Brief, path: str, documents: Sequence[Document]
) -> Iterator[Finding]:
    """Yield every passage of a brief that no page shows with its citation."""
    yield from look_for(brief, pdf_text.texts(given, path), _printed)


def _elsewhere(given_by: list[str], ours_by: list[str]) -> str:
    """Return what printed a PDF that is not here, and what is here in its place."""
    theirs = ", ".join(one for one in given_by if one not in ours_by)
    ours = ", ".join(one for one in ours_by if one not in given_by)
    return f"printed by {theirs or 'libraries that it does not name'}; here are {ours}"


def _added(page: int | None, name: str) -> Finding:
    place = "the document" if page is None else f"page {page}"
    return Finding(place, f"“{name}” is in no PDF that this brief gives")


def _finding(difference: pdf_text.Difference) -> Finding:
    if difference.page is None:
        return Finding("the document", f"not what the brief gives: {difference.key}")
    place = f"page {difference.page}"
    theirs, ours = (text and " ".join(text.split()) for text in (difference.given, difference.ours))
    if ours is None:
        return Finding(place, f"not in the brief: “{cut(theirs or '')}”")
    if theirs is None:
        return Finding(place, f"missing: “{cut(ours)}”")
    if squeezed(theirs) != squeezed(ours):
        return Finding(place, differ(ours, theirs))
    part = next((words for key, words in PARTS.items() if difference.key.startswith(key)), "")
    after = f", after “{difference.before}”" if difference.before else ""
    named = f"{part or 'the page'} ({difference.key})"
    return Finding(place, f"the same words, but {named} is not what the brief gives{after}")


def _printed(text: str) -> str:
    """Return a text as it can be read off a page: no invisible signs, ligatures as letters."""
    letters = unicodedata.normalize("NFKC", text)
    return squeezed("".join(c for c in letters if unicodedata.category(c) != "Cf"))
