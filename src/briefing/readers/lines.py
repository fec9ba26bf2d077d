"""Lines to blocks: which lines of a plain text are one paragraph, and which are list items.

Blank lines part blocks. Within a run of lines, a text is hard-wrapped when a line breaks off where
the first word of the next would not have fitted; otherwise every line is a block of its own.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from ..model import BlockKind

NARROWEST, WIDEST = 45, 100
"""Columns within which people and programs wrap prose; shorter runs are verse, menus, scores."""

NEWLINE = re.compile(r"\r\n|[\n\r\v\f\x85\u2028\u2029]")
MARKER = re.compile(r"(?:[-*•·▪◦‣●■]|\(?[0-9]{1,2}[.)]|\(?[a-z]\))[ \t\u00a0]+(?=\S)")
"""What opens a list item: a bullet, or a number or letter."""
NO_PROSE = re.compile(r"(?:[\W_]*\d{1,2}[:.h]\d{2})?[\W_]*")
GAP = re.compile(r"\t\s*| {3,}")
"""What parts the cells of a table."""
ENDED = re.compile(r"[.!?…:;][\"'”’»)\]]*\s*\Z")


class Line(NamedTuple):
    """A line and its place in the text, white space around it left out."""

    text: str
    start: int
    end: int


class Group(NamedTuple):
    """Lines that are one block."""

    kind: BlockKind
    lines: tuple[Line, ...]

    @property
    def marker(self) -> int:
        """Length of the list marker at the start of the first line, or 0."""
        match = MARKER.match(self.lines[0].text) if self.kind == "list-item" else None
        return match.end() if match else 0


def group(text: str) -> list[Group]:
    """Return the lines of a plain text, in order, as blocks: paragraphs and list items.

    Lines without anything but white space are in no group; every other is in exactly one.
    """
    runs = list(_runs(text))
    width = max((_width(run) for run in runs if len(run) > 1), default=0)
    found = [_evidence(run, _width(run) if len(run) > 3 else width) for run in runs]
    text_is_wrapped = _majority([vote for evidence in found for vote in evidence.votes])
    groups: list[tuple[BlockKind, list[Line]]] = []
    for run, evidence in zip(runs, found, strict=True):
        wrapped = _majority(evidence.votes) if evidence.votes else text_is_wrapped
        marked = _markers(run, groups[-1][0] if groups else "paragraph")
        for number, line in enumerate(run):
            if number and wrapped and evidence.goes_on[number - 1] and not marked[number]:
                groups[-1][1].append(line)
            else:
                groups.append(("list-item" if marked[number] else "paragraph", [line]))
    return [Group(kind, tuple(lines)) for kind, lines in groups]


def _runs(text: str) -> Iterator[tuple[Line, ...]]:
    """Yield runs of lines: between blank lines, lines without prose and rows of tables."""
    run: list[Line] = []
    for line in _lines(text):
        alone = NO_PROSE.fullmatch(line.text) or _is_row(line.text)
        if run and (alone or not line.text):
            yield tuple(run)
            run = []
        if alone and line.text:
            yield (line,)
        elif line.text:
            run.append(line)
    if run:
        yield tuple(run)


def _is_row(line: str) -> bool:
    return " | " in line or len(GAP.findall(line)) > 1


def _lines(text: str) -> Iterator[Line]:
    start = 0
    for end, after in [*((m.start(), m.end()) for m in NEWLINE.finditer(text)), (len(text), 0)]:
        words = text[start:end].strip()
        first = start + len(text[start:end]) - len(text[start:end].lstrip())
        yield Line(words, first, first + len(words))
        start = after


def _markers(run: Sequence[Line], before: BlockKind) -> list[bool]:
    """Return for each line whether it opens a list item.

    A wrapped sentence may by chance go on with “12. ” or “- ” at the start of a line; so a line in
    the middle of a run opens an item only after an item, or where a sentence or a colon ends.
    """
    marked: list[bool] = []
    for number, line in enumerate(run):
        first = number == 0
        after_item = before == "list-item" if first else marked[-1]
        free = first or after_item or bool(ENDED.search(run[number - 1].text))
        marked.append(free and bool(MARKER.match(line.text)))
    return marked


class Evidence(NamedTuple):
    """What speaks for and against the lines of a run being wrapped."""

    votes: list[bool]
    """For each line that proves something, whether it is broken off for want of room."""
    goes_on: list[bool]
    """For each line but the last, whether the next goes on with its paragraph, if wrapped."""


def _width(run: Sequence[Line]) -> int:
    """Return the columns of the longest line; 0 when it is too long to be a wrapped one."""
    longest = max(len(line.text) for line in run)
    return longest if longest <= WIDEST else 0


def _evidence(run: Sequence[Line], width: int) -> Evidence:
    """Return the evidence of a run, for a text that would be wrapped at `width` columns."""
    if _width(run) == 0 or width < NARROWEST:
        return Evidence([False], [])
    votes: list[bool] = []
    goes_on: list[bool] = []
    for line, following in pairwise(run):
        full = len(line.text) + 1 + len(following.text.split()[0]) > width
        lower = following.text[0].islower()
        if lower or len(line.text) < width:  # the longest line is full, whatever follows
            votes.append(lower or full)
        short = len(line.text) < width / 2 or ENDED.search(line.text)
        goes_on.append(full or lower or not short)
    return Evidence(votes, goes_on)


def _majority(votes: Sequence[bool]) -> bool:
    return 2 * sum(votes) > len(votes)
