"""Outlets: papers, channels and sites, by their names and by what stands beside them.

An outlet is where something stood, or whom somebody spoke to: what it reports is not its position.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from .agencies import LABELS
from .bodies import MEDIA, MEDIA_KINDS
from .people import PEOPLE, SOMEBODY

ARTICLES = frozenset(("A", "An", "The"))
KIND = r"(?:newspaper|magazine|tabloid|broadcaster|news (?:channel|network|site|website|station|outlet))"
WORD = r"[A-ZÀ-Þ][\w&-]*(?:\.[\w&-]+|['’](?!s\b)\w+)*"
NAME = re.compile(
    rf"(?<![\w.@#/’'-]){WORD}(?:[ \u00a0](?:of (?:the )?)?{WORD}|[ \u00a0]\d{{1,2}}(?!\d))*"
)
BESIDE = re.compile(rf"(?:,? (?:an?|the)(?: [\w-]+){{0,3}})? {KIND}\b(?! [A-ZÀ-Þ])")
"""What right behind a name shows an outlet: “the Oregonian newspaper”, “KOIN, a TV news channel”."""
CLOSES = re.compile(rf" {KIND}\Z")
BEFORE = re.compile(rf"\b{KIND} \Z")
"""The same before it: “Danish news channel TV 2”."""
FROM = re.compile(
    r"\b(?:[Aa]ccording to|[Cc]it(?:es|ed|ing)|quot(?:es|ed|ing)|report(?:ed|s) (?:by|in|on)|, reports)"
    r"(?: (?!that\b)[\w-]+){0,4} \Z"
)
REPORTING = re.compile(
    rf"(?:,? (?:an?|the)(?: [\w-]+){{0,3}})?(?: {KIND})?(?: (?:has|had|also|first|earlier|later)){{0,2}}"
    r" (?:reported|reports|is reporting)\b"
)
STATION = re.compile(
    r"(?:ABC|CBS|NBC|FOX|Fox|CW|PIX|WB|News)[ \u00a0]?\d{1,2}|[KW][A-Z]{2,3}(?:-TV|-FM|-AM)"
)
"""A broadcaster by its channel or call sign."""
BY_NAME = frozenset(("Age", "Australian", "Hindu", "Nation", "National", "Scotsman", "Atlantic"))
"""Papers with an article whose names mean something else as well."""
EMPLOYED = re.compile(r"(?: [a-z-]+){0,2} (?P<what>[a-z-]+) [A-ZÀ-Þ]")


@dataclass(frozen=True, slots=True)
class Outlet:
    """An outlet where a text names it, as the code points of its name."""

    start: int
    end: int
    name: str


def is_one(text: str, start: int, end: int) -> bool:
    """Whether the name between two code points is that of an outlet; an agency is none."""
    name = text[start:end]
    words = re.findall(r"[\w&-]+", name)
    if name in LABELS or (len(words) == 1 and name in MEDIA_KINDS | ARTICLES):
        return False
    if STATION.fullmatch(name):
        return True
    if (
        words[-1:]
        and words[-1] in BY_NAME
        and text[max(0, end - len(words[-1]) - 4) : end].startswith("The ")
    ):
        return len(words) < 3 and REPORTING.match(text, end) is not None
    beside = BESIDE.match(text, end) or BEFORE.search(text, max(0, start - 40), start)
    return bool(beside or CLOSES.search(name)) or not MEDIA.isdisjoint(words)


def reporting(text: str) -> Iterator[Outlet]:
    """Yield the outlets that a sentence says it is from: “the Norland Times reported”, “citing …”."""
    for match in NAME.finditer(text):
        name = match[0].removeprefix("The ")
        start = match.end() - len(name)
        told = FROM.search(text, 0, start) or REPORTING.match(text, match.end())
        if told and not _somebodys(text, match.end()) and is_one(text, start, match.end()):
            yield Outlet(start, match.end(), name)


def _somebodys(text: str, end: int) -> bool:
    """Whether a name only tells where somebody works: “according to CNN analyst Ole Lund”."""
    match = EMPLOYED.match(text, end)
    return match is not None and (match["what"] in PEOPLE or match["what"].endswith(SOMEBODY))
