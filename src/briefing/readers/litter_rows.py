"""Rows of labels and links: short lines one after the other, some of them plainly of a page.

A text without any other litter is left alone. Of a row all lines go but those that may be text:
its headline, which shares words with the text; lines at the edge of a row, which may be headings;
lines that share words with the text, are long, or look like items of a list.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from .draft import DraftBlock
from .glued_headings import FINITE
from .litter_labels import NO, PLAIN, is_label, may_be_label, plainness

OF_ARTICLES = frozenset({"picture credit", "gallery", "bare address", "time stamp", "marks only"})
"""Litter that articles have inside: it does not show that a row is one of a page."""
PROSE_WORDS, SENTENCE_WORDS = 15, 12
"""Words of a line that is text whatever it ends with; and of one that ends like a sentence, or has
a verb of sentences."""
HEADLINE_WORDS = 5
LEAD_WORDS = 25
"""More words than anything above a text has."""
TOKEN = re.compile(r"[^\W\d_]{4,}|[A-Z]{2,}")
PROPER = re.compile(
    r"\b(?!(?:After|Here|From|How|New|That|The|These|They|This|What|When|Who|Why|With)\b)[A-Z][a-z]{3,}"
)
LISTED = re.compile(
    r"[a-z#]|\d[\d/., ]*[ -]?[a-z(]\S*(?: \S+){0,5}\Z|[A-Z]\w{1,20}: ?\S+(?: \S+){0,3}\Z"
)
"""How items of a list begin: a small letter, a number, a label with a short value."""


def rows(blocks: Sequence[DraftBlock], names: Sequence[str]) -> Iterator[int]:
    """Yield the numbers of blocks in rows that are litter; `names` says what is so already."""
    text = _text([block.text for block in blocks], names)
    if not text.of_page:
        return
    start = 0
    for is_row, run in groupby(text.label):
        numbers = range(start, start + len(list(run)))
        start = numbers.stop
        if is_row:
            kept = _kept(text, numbers)
            yield from (n for n in numbers if n not in kept and not names[n])


@dataclass(frozen=True, slots=True)
class _Text:
    """The lines of a text, and what is known of each and of all."""

    lines: list[str]
    names: Sequence[str]
    plain: list[int]
    """How plainly each is the label of a page."""
    label: list[bool]
    """Which stand in rows."""
    of_page: bool
    """Whether anything shows that the text comes with parts of its page."""
    headed: bool
    """Whether there are headings."""
    head: int
    """Number of the block at which the text has begun."""
    prose: str
    told: frozenset[str]
    """Stems of the prose."""
    spoken: frozenset[str]
    """Its names."""

    def shared(self, number: int) -> int:
        """Return how many stems a line shares with the prose."""
        return len(stems_of(self.lines[number]) & self.told)

    def is_headline(self, number: int) -> bool:
        return self.plain[number] < PLAIN and self.lines[number].count(" ") >= HEADLINE_WORDS - 1


def _text(lines: list[str], names: Sequence[str]) -> _Text:
    pairs = list(zip(lines, names, strict=True))
    plain = [NO if n in OF_ARTICLES else PLAIN if n else plainness(line) for line, n in pairs]
    sure = [name != "picture credit" and bool(name or is_label(line)) for line, name in pairs]
    inner = range(1, len(lines) - 1)
    between = {n for n in inner if sure[n - 1] and sure[n + 1] and may_be_label(lines[n])}
    label = [each or number in between for number, each in enumerate(sure)]
    prose = "\n".join(line for line, name in pairs if not name and _is_prose(line))
    begun = (
        n for n, (line, name) in enumerate(pairs) if not name and line.count(" ") >= LEAD_WORDS
    )
    return _Text(
        lines=lines,
        names=names,
        plain=plain,
        label=label,
        of_page=any(n and n not in OF_ARTICLES for n in names) or _has_menu(plain),
        headed=_has_headings(label, plain),
        head=next(begun, len(lines)),
        prose=prose,
        told=stems_of(prose),
        spoken=frozenset(PROPER.findall(prose)),
    )


def _is_prose(line: str) -> bool:
    words = line.count(" ") + 1
    return words >= PROSE_WORDS or (words >= SENTENCE_WORDS and not is_label(line))


def stems_of(text: str) -> frozenset[str]:
    """Return the longer words of a text, cut to what their forms share."""
    return frozenset(word.lower().rstrip("s")[:6] for word in TOKEN.findall(text))


def _has_menu(plain: Sequence[int]) -> bool:
    """Whether three labels of pages stand together, one of them plainly so, or five."""
    return any(
        all(plain[n : n + 3]) and (PLAIN in plain[n : n + 3] or all(plain[n + 3 : n + 5]))
        for n in range(len(plain) - 4)
    )


def _has_headings(label: Sequence[bool], plain: Sequence[int]) -> bool:
    """Whether one or two labels stand between paragraphs, none of them of a page."""
    at = 0
    for is_row, run in groupby(label):
        size = len(list(run))
        if is_row and size <= 2 and 0 < at < len(label) - size and not any(plain[at : at + size]):
            return True
        at += size
    return False


def _kept(text: _Text, row: range) -> set[int]:
    """Return the lines of a row that may be text; all of them, if little shows that it is litter."""
    plain = text.plain[row.start : row.stop]
    count = sum(map(bool, plain))
    at_end = row.stop == len(text.lines)
    if not (at_end and count) and (
        len(row) < 2 or not (len(row) >= 5 or count >= 2 or PLAIN in plain)
    ):
        return set(row)
    dense = 2 * count >= len(row)
    depth = 1 if dense and len(row) >= 6 else 2
    kept = {n for n in row if not text.plain[n] and _may_be_text(text, n, dense=dense)}
    titles: list[int] = []
    if row.start < text.head:
        titles = _titles(text, row)
        kept.update(titles, _headlines(text, row, titles))
        for title in titles:
            kept.update(range(title + 1, _next_menu(text, title + 1, row.stop)))
        if row.start:
            kept.update(range(row.start, _next_label(text, row)))
    if row.start and not titles and text.lines[row.start - 1].endswith(":"):
        kept.update(range(row.start, _next_label(text, row)))
    if row.start and (text.headed or not at_end):
        kept.update(_edge(text, row, depth))
    if not at_end and not titles:
        kept.update(_edge(text, row[::-1], depth))
    elif not at_end and titles[-1] < row[-1] and text.is_headline(row[-1]):
        kept.add(row[-1])
    return kept


def _may_be_text(text: _Text, number: int, *, dense: bool) -> bool:
    """Whether a line has the words of the text or of a sentence, or is an item of a list."""
    line = text.lines[number]
    words = line.split(" ")
    own = stems_of(line)
    return (
        len(words) >= PROSE_WORDS
        or (len(words) >= SENTENCE_WORDS and any(word.lower() in FINITE for word in words))
        or (len(words) <= 3 and line in text.prose)
        or (len(words) > 3 and bool(own) and 2 * len(own & text.told) >= len(own))
        or (not dense and bool(LISTED.match(line)))
    )


def _titles(text: _Text, row: range) -> list[int]:
    """Return the lines that share the most stems with the text, and half as many or more."""
    shared = [0 if text.plain[n] == PLAIN else text.shared(n) for n in row]
    most = max(shared)
    least = max(min(most, 2), most / 2)
    return [n for n, each in zip(row, shared, strict=True) if most and each >= least]


def _headlines(text: _Text, row: range, titles: Sequence[int]) -> Iterator[int]:
    """Yield longer lines that share a name or some stems with the text, or that stand alone."""
    sure = any(text.shared(n) >= 2 for n in titles)
    for n in filter(text.is_headline, row):
        shared = text.shared(n)
        alone = not any(m in row and text.is_headline(m) for m in (n - 1, n + 1))
        if (
            shared >= 2
            or 0 < len(stems_of(text.lines[n])) <= 3 * shared
            or not text.spoken.isdisjoint(PROPER.findall(text.lines[n]))
            or (alone and not sure)
        ):
            yield n


def _next_label(text: _Text, row: range) -> int:
    return next((n for n in row if text.plain[n]), row.stop)


def _next_menu(text: _Text, start: int, stop: int) -> int:
    """Return the next line that is plainly of a page, or like it and not followed by another."""
    for n in range(start, stop):
        if text.plain[n] == PLAIN or (text.plain[n] and text.plain[n + 1 : n + 2] != [NO]):
            return n
    return stop


def _edge(text: _Text, numbers: range, depth: int) -> Iterator[int]:
    """Yield the lines at the edge of a row that may be headings of the text."""
    open_ = [n for n in numbers if text.plain[n] == PLAIN or not text.names[n]]
    for at, n in enumerate(open_[:depth]):
        if text.plain[n] == PLAIN or (at and text.plain[n]):
            return
        yield n
