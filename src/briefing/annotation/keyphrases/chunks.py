"""Chunks: runs of content words between marks, function words and verbs.

They are the candidates of RAKE (Rose et al. 2010, "Automatic keyword extraction from individual
documents"), also cut at verbs, at the mark of a possessive, and where a name begins.
"""

from collections.abc import Iterator, Mapping, Sequence

from ...model import Block, NameMention
from ...text.bodies import BODY_NAMES
from ...text.people import FIRST_NAMES, TITLES
from ...text.phrases import Token
from .lists import (
    BEFORE_PARTICIPLES,
    BEFORE_VERBS,
    EMPTY,
    JOINING,
    NO_ADVERBS,
    NUMBERS,
    TIMES,
    VERBS,
    WHEN,
)
from .trimmed import Chunk, phrases

OUTSIDE = EMPTY | TIMES | WHEN
"""Words that no chunk holds, but a name may."""

Names = Mapping[int, NameMention]
"""Names of several words, by where they begin."""


def chunks(words: Sequence[Token], blocks: Sequence[Block], names: Names) -> Iterator[Chunk]:
    """Yield the chunks of a document as phrases, in order."""
    for block in _told(words, blocks):
        yield from _chunks(block, names)


def _told(words: Sequence[Token], blocks: Sequence[Block]) -> Iterator[Chunk]:
    """Yield the words of each block that has not a capital for most of them, as titles have."""
    at = 0
    for block in blocks:
        first = at
        while at < len(words) and words[at].start < block.end:
            at += 1
        told = words[first:at]
        if len(blocks) == 1 or any(not t.capital and t.word not in EMPTY for t in told):
            yield told


def _chunks(words: Sequence[Token], names: Names) -> list[Chunk]:
    """Return the chunks of a block, as phrases."""
    found: list[Chunk] = []
    chunk: list[Token] = []
    lead: Token | None = None
    before: Token | None = None
    person = False
    until = 0
    for number, token in enumerate(words):
        if token.start < until:
            chunk.append(token)
            before = token
            continue
        outside = token.word in OUTSIDE and not token.capital
        if outside and not (chunk and token.word in JOINING):
            if chunk:
                found += phrases(chunk, lead)
                chunk = []
            until = 0
            before = token
            continue
        if token.opens:
            before = None
        is_name = token.start in names
        inside = is_name or _is_content(token, before, bool(chunk))
        if not inside and token.word in JOINING and chunk and not (until and person):
            inside = _joins(words, number, chunk)
        if chunk and (
            not inside
            or is_name
            or (until and token.word not in JOINING)
            or before is None
            or before.owns
            or (token.capital and not before.capital and before.word not in JOINING)
        ):
            found += phrases(chunk, lead)
            chunk = []
        person = is_name and names[token.start].kind == "person"
        until = names[token.start].span.end if is_name else 0
        if inside:
            lead = lead if chunk else before
            chunk.append(token)
        before = token
    if chunk:
        found += phrases(chunk, lead)
    return found


def _joins(words: Chunk, number: int, chunk: Chunk) -> bool:
    """Whether a function word stands within a name: “Ministry of Defence”."""
    token, following = words[number], words[number + 1 : number + 3]
    if token.opens or not chunk[0].capital:
        return False
    if chunk[0].word.title() in FIRST_NAMES or any(
        not part.capital and part.word not in JOINING for part in chunk
    ):
        return False
    last = words[number - 1]
    reach = next((t for t in following if t.opens or t.word != "the"), None)
    if reach is None or reach.opens or not reach.capital or last.word in TITLES:
        return False
    if token.word == "of" or last.word == "of":
        return last.capital or last.word == "of"
    if token.word == "for":
        return last.word.removesuffix("s").title() in BODY_NAMES
    return any(part.word in ("of", "for") for part in chunk) and last.capital


def _is_content(token: Token, before: Token | None, inside: bool) -> bool:
    """Whether a word may stand in a chunk; `before` is the word before it in its clause."""
    word = token.word
    if token.capital and before is not None and word in NUMBERS:
        return True
    if len(word) < 2 or word in OUTSIDE:
        return False
    if word[0].isdigit() and not any(c.isalpha() for c in word):
        return inside and before is not None and before.capital
    if token.capital and before is not None:
        return True
    if word in VERBS or (word.endswith("ly") and word not in NO_ADVERBS):
        return False
    if word.endswith("ed") and not word.endswith("eed") and len(word) > 3:
        if before is None:
            return False
        return not inside and (before.word in BEFORE_PARTICIPLES or before.owns)
    return inside or before is None or before.word not in BEFORE_VERBS
