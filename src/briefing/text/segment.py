"""Step 2: a document as sentences; its blocks first, then the sentences of each."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise

from ..model import Document, Sentence, Span
from .borders import FOLLOWING, MARK, Mark, ends
from .words import stems

BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
LINE_ITEM = re.compile(r"\n(?=[^\S\n]*(?:[-*•‣⁃–]|\d{1,3}[.)])(?!\S))")
NUMBERED = re.compile(
    r"""
    (?<!\S) (?<![Nn]o\.\s)
    (?P<bullet>[•‣⁃◦▪]?) \s? (?P<value>\d{1,3}|[a-z]) (?P<shape>\.\)|[.)])
    (?=\s+["“‘(\[]*[^\W\d_a-z])         # before a capital letter
    """,
    re.VERBOSE,
)
BULLET = re.compile(r"(?<!\S)[•‣⁃◦▪]")
BRACKET = re.compile(r"(?<![:;=-])[()\[\]]")  # and no smileys
STRAIGHT = re.compile('"')
LETTER = re.compile(r"\w")
VISIBLE = re.compile(r"\S")
WIDEST = 400
"""Code points between brackets; wider ones hold sentences of their own."""
NEARBY = 40
"""Code points that are looked at for the word before a mark."""

Place = tuple[int, int]


def segment(document: Document) -> tuple[Sentence, ...]:
    """Return the sentences of a document in order of place.

    A heading is one sentence; paragraphs and list items are split. Every code point of a block
    that is not white space stands in exactly one sentence; none begins or ends with white space.
    """
    sentences: list[Sentence] = []
    for number, block in enumerate(document.blocks):
        text = document.text[block.start : block.end]
        places = split(text)
        if block.kind == "heading" and places:
            places = [(places[0][0], places[-1][1])]
        for start, end in places:
            span = Span(document.source.id, block.start + start, block.start + end)
            words = stems(text[start:end])
            sentences.append(Sentence(span, len(sentences), number, block.kind, words))
    return tuple(sentences)


def split(text: str) -> list[Place]:
    """Return the sentences of one paragraph as half-open places, in code points.

    A newline counts as a blank, but for empty lines and lines that open on a bullet or a number.
    The border falls after closing marks of quotation and brackets; sentences inside a quotation
    are sentences. Takes time in proportion to the length of the text.
    """
    first = LETTER.search(text)
    small = first is not None and first[0].islower()
    cuts = [0, *_items(text), len(text)]
    return [place for part in pairwise(cuts) for place in _sentences(text, *part, small=small)]


def _items(text: str) -> list[int]:
    """Return where items of a list begin.

    They stand on lines of their own, or run together in a text that opens on the first of them:
    “1. One 2. Two”.
    """
    cuts = {match.end() for rule in (BLANK_LINE, LINE_ITEM) for match in rule.finditer(text)}
    opening = len(text) - len(text.lstrip())
    item = NUMBERED.match(text, opening)
    for match in NUMBERED.finditer(text) if item else ():
        if item and match.group("bullet", "value", "shape") == _next(item):
            cuts.add(match.start())
            item = match
    if BULLET.match(text, opening):
        cuts.update(match.start() for match in BULLET.finditer(text))
    return sorted(cuts)


def _next(item: re.Match[str]) -> tuple[str, str, str]:
    """Return bullet, value and shape of the item after one."""
    bullet, value, shape = item.group("bullet", "value", "shape")
    return bullet, str(int(value) + 1) if value.isdecimal() else chr(ord(value) + 1), shape


def _sentences(text: str, start: int, stop: int, *, small: bool) -> Iterator[Place]:
    """Yield the places of sentences in one part of a text, without the blanks between them."""
    opening = VISIBLE.search(text, start, stop)
    if opening is None:
        return
    start = opening.start()
    brackets = _brackets(text, start, stop)
    opened = [place for place, _ in brackets]
    straight = [match.start() for match in STRAIGHT.finditer(text, start, stop)]
    for match in MARK.finditer(text, start, stop):
        place, end = match.span()
        glued = text[end - 1] == '"' and text[end : end + 1].isalnum()
        if glued and bisect_left(straight, end - 1) % 2 == 0:
            end -= 1  # it opens a quotation that lacks its blank: `in."Okay`
        follows = FOLLOWING.match(text, end, stop)
        if follows is None:
            break
        number = bisect_right(opened, place) - 1
        within = number >= 0 and end < brackets[number][1]
        mark = Mark(
            text=text,
            start=start,
            place=place,
            end=end,
            run=match["run"],
            closed=text[match.end("run") : end],
            word=_word_before(text, max(start, place - NEARBY), place),
            opened=follows["opened"],
            following=follows["word"],
            bracketed=within and LETTER.search(text, start, opened[number]) is not None,
            small=small,
        )
        if ends(mark):
            yield start, end
            start = follows.start("opened")
    yield start, start + len(text[start:stop].rstrip())


def _word_before(text: str, start: int, place: int) -> str:
    """Return the last word before a place, without opening marks, after its last hyphen."""
    before = text[start:place]
    if not before or before[-1].isspace():
        return ""
    word = before.split()[-1].replace("—", "-").replace("–", "-").rpartition("-")[2]
    return word.lstrip("\"“‘'«‹([{")


def _brackets(text: str, start: int, stop: int) -> list[Place]:
    """Return where the outermost pairs of brackets stand that are no wider than `WIDEST`, in order."""
    waiting: dict[str, list[int]] = {")": [], "]": []}
    pairs = []
    for match in BRACKET.finditer(text, start, stop):
        if match[0] in waiting:
            if waiting[match[0]]:
                opened = waiting[match[0]].pop()
                if match.start() - opened <= WIDEST:
                    pairs.append((opened, match.start()))
        else:
            waiting[")" if match[0] == "(" else "]"].append(match.start())
    outermost: list[Place] = []
    for pair in sorted(pairs):
        if not outermost or pair[0] >= outermost[-1][1]:
            outermost.append(pair)
    return outermost
