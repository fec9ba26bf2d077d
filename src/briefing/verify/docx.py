"""Proof of a document of Word against its brief: every word, or every byte that it is made of."""

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from .. import docx_text
from ..model import Brief, Document
from .finding import Compared, Finding, cut, differ
from .text import look_for, squeezed

WHOLE = "the document against the brief, with all that it is packed of"
WORDS = (
    "the words of every paragraph, head and foot against the brief; not how they look, since Word"
    " or another program saved the document anew"
)


def contract(data: bytes, path: str) -> None:
    """Return None: a document of Word carries no `brief.json`."""


def compare(given: bytes, rendered: bytes, path: str) -> Compared:
    """Return what a document says otherwise than the one that its brief renders to.

    A document as it was written is compared whole. One that was saved anew looks otherwise in
    many ways that mean nothing: of it the words are compared.
    """
    if docx_text.members(given, path) == docx_text.members(rendered, path):
        return Compared(WHOLE, whole=True)
    (theirs, other), (ours, own) = (docx_text.paragraphs(d, path) for d in (given, rendered))
    found = [*_parted(theirs, ours, "paragraph"), *_parted(other, own, "head, foot or note")]
    return Compared(WORDS, tuple(found[:1]))


def check_quoted(
    given: bytes, brief: Brief, path: str, documents: Sequence[Document]
) -> Iterator[Finding]:
    """Yield every passage of a brief that a document does not show with its citation."""
    yield from look_for(brief, [" ".join(docx_text.paragraphs(given, path)[0])])


def _parted(theirs: tuple[str, ...], ours: tuple[str, ...], what: str) -> Iterator[Finding]:
    """Yield each place where paragraphs differ, blanks aside."""
    for number, (given, own) in enumerate(zip_longest(theirs, ours), 1):
        place = f"{what} {number}"
        if own is None:
            yield Finding(place, f"not in the brief: “{cut(given)}”")
        elif given is None:
            yield Finding(place, f"missing: “{cut(own)}”")
        elif squeezed(given) != squeezed(own):
            yield Finding(place, differ(" ".join(own.split()), " ".join(given.split())))
