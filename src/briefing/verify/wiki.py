"""Proof of a wiki's text against its brief: line by line, as it is written.

No parser here knows what each wiki makes of a text, so nothing is taken for the same but the
signs that end a line.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import zip_longest

from ..model import Brief, Document
from ..rendering.context import shown
from ..rendering.dialects import Dialect, dialect_of
from ..rendering.escape import visible
from . import text
from .finding import Compared, Finding, differ, not_found

_BETWEEN = r"[ ,%\\\[(]*"
_LINE_END = re.compile(r"\r\n|\r|\n")
contract = text.contract


def compare(given: bytes, rendered: bytes, path: str) -> Compared:
    """Return the first line of a wiki's text that is not what its brief renders to."""
    done = "the text against the brief, line by line as it is written"
    theirs, ours = (_LINE_END.split(text.decoded(data, path)) for data in (given, rendered))
    for number, (found, expected) in enumerate(zip_longest(theirs, ours, fillvalue=""), 1):
        if found != expected:
            finding = Finding(f"line {number}", differ(expected, found))
            return Compared(done, (finding,), whole=True)
    return Compared(done, whole=True)


def check_quoted(
    given: bytes, brief: Brief, path: str, documents: Sequence[Document]
) -> Iterator[Finding]:
    """Yield every passage of a brief that a wiki's text does not carry with its citation."""
    page = text.decoded(given, path)
    dialect = dialect_of(brief)
    for words, numbers in shown(brief):
        quoted = dialect.escape(visible(words))
        after = (page[match.end() :] for match in re.finditer(re.escape(quoted), page))
        if not any(_cited(rest, dialect) == numbers for rest in after):
            listed = ", ".join(map(str, numbers))
            yield not_found(f"{words} [{listed}]", "with its citation")


def _cited(rest: str, dialect: Dialect) -> list[int]:
    """Return the numbers that a text begins with, as the dialect cites them."""
    reference = re.compile(_BETWEEN + dialect.reference)
    numbers = []
    while match := reference.match(rest):
        numbers.append(int(match[1]))
        rest = rest[match.end() :]
    return numbers
