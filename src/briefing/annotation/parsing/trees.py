"""The parse of a stretch: which word depends on which, over our own words.

spaCy parts a text into tokens of its own, and reads a quotation word by word. Here its tree is
projected on the words of a `Stretch`, where a quotation is one word. Each stretch is parsed alone:
no sentence runs over a newline or the border of a block.
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from ..attributions.complements import dateline
from ..attributions.tree import Tree
from ..attributions.words import Stretch
from .model import load

if TYPE_CHECKING:
    from spacy.tokens import Doc, Token

BLANKED = re.compile("[“”„«»\"\n\u00a0]|''|``")
"""Marks that pair with none, and white space other than blanks."""
PLAIN = str.maketrans("‘’", "''")
SPEAKING = frozenset("VABG")
"""Classes of words that may be cues."""
Places = Sequence[int | None]
"""For each token the number of the word that it belongs to."""
LONGEST = 500
"""Words of a stretch that is parsed; what has no full stop for longer is no prose."""


def with_trees(stretches: Sequence[Stretch]) -> Sequence[Stretch]:
    """Return stretches with their trees; those that say nothing of saying are not parsed."""
    asked = [place for place, s in enumerate(stretches) if _speaks(s)]
    docs = load().pipe(plain(stretches[place]) for place in asked) if asked else ()
    found = list(stretches)
    for place, doc in zip(asked, docs, strict=True):
        found[place] = replace(found[place], tree=_tree(found[place], doc))
    return found


def _speaks(s: Stretch) -> bool:
    """Whether a stretch has a verb of saying, and is prose."""
    return len(s.words) <= LONGEST and not SPEAKING.isdisjoint(s.classes)


def plain(s: Stretch) -> str:
    """Return the text of a stretch, letter for letter, with marks and blanks that spaCy knows.

    Paired marks of any type become `"`; a mark that pairs with none becomes a blank.
    """
    start = s.starts[0]
    text = list(
        BLANKED.sub(lambda mark: " " * len(mark[0]), s.text[start : s.ends[-1]]).translate(PLAIN)
    )
    lead = dateline(s)
    if lead:
        text[: s.ends[lead - 1] - start] = " " * (s.ends[lead - 1] - start)
    for quote in s.quotes.values():
        inside = quote.inside
        for a, b, mark in (
            (quote.start, inside[0], '"'.rjust(inside[0] - quote.start)),
            (inside[1], quote.end, '"'.ljust(quote.end - inside[1])),
        ):
            text[a - start : b - start] = mark if b > a else ""
    return "".join(text)


def _tree(s: Stretch, doc: "Doc") -> Tree:
    word = _words(s, doc)
    tokens: list[list[Token]] = [[] for _ in s.words]
    for token, place in zip(doc, word, strict=True):
        if place is not None:
            tokens[place].append(token)
    rows = [_row(place, _chief(mine, word, place), word) for place, mine in enumerate(tokens)]
    return Tree(*map(tuple, zip(*rows, strict=True)))


def _row(place: int, token: "Token | None", word: Places) -> tuple[int, str, str, tuple[int, int]]:
    """Return what a word depends on, how, its tag and its reach; a word without a token hangs free."""
    if token is None:
        return place, "", "", (place, place + 1)
    head, first, last = (word[t.i] for t in (token.head, token.left_edge, token.right_edge))
    above = place if head is None else head
    reach = min(place, place if first is None else first), max(place, last or 0) + 1
    return above, "ROOT" if above == place else token.dep_, token.tag_, reach


def _words(s: Stretch, doc: "Doc") -> Places:
    """Return the word that each token belongs to; None for a blank."""
    found: list[int | None] = []
    for token in doc:
        start = s.starts[0] + token.idx
        place = max(0, bisect_right(s.starts, start) - 1)
        inside = start < s.ends[place] and not token.is_space
        found.append(place if inside else None)
    return found


def _chief(tokens: Iterable["Token"], word: Places, place: int) -> "Token | None":
    """Return the token by which a word depends on another one; the last of several."""
    outer = [t for t in tokens if t.head.i == t.i or word[t.head.i] != place]
    real = [t for t in outer if not t.is_punct] or outer
    bound = [t for t in real if t.head.i != t.i]
    chosen = bound or real
    return chosen[-1] if chosen else None
