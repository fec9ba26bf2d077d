"""Keyphrases by chunks: runs of content words between marks, function words and verbs.

The candidates are those of RAKE (Rose et al. 2010, "Automatic keyword extraction from individual
documents"), also cut at verbs, at the mark of a possessive, and where a name begins. They are ranked
by how often and how early they stand, how long they are, and whether they are names.
"""

import math
import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import takewhile

from ...model import Annotated, Block, Keyphrase
from ...text.holders import BODY_NAMES, TITLES
from ...text.roles import FORMER
from .lists import (
    BEFORE_NOUNS,
    BEFORE_PARTICIPLES,
    BEFORE_VERBS,
    EMPTY,
    HARDLY_NOUN,
    JOINING,
    NUMBERS,
    NO_ADVERBS,
    PLAIN,
    TIMES,
    VERBS,
    WHEN,
)
from .tokens import Places, Token, tokens

MOST = 40
"""Keyphrases of one document."""
LONGEST = 5
"""Words of a phrase; of a longer chunk the last ones."""
EARLY = 20
"""Words before a phrase after which its place counts against it."""
SINGLE = 0.75
"""What a single word is worth, where two are worth the root of two."""
NAME = 1.0
"""What a name is worth more."""

PEOPLES = re.compile(r"(?:an|ese|ish|nch|ani|aqi|eli)$")
"""Endings of adjectives of peoples: “North Korean embassy”."""

Chunk = Sequence[Token]


def keyphrases(annotated: Annotated) -> Annotated:
    """Return the document with its chunks as keyphrases, the most salient first; English only.

    Salience is the root of a score over the best one's: above 0, 1 for the best. The text of a
    phrase is its most frequent spelling, the first of equals; its mentions are all places in the
    document where it stands as words of its own, in any case and number.
    """
    document = annotated.document
    if document.source.language != "en":
        return annotated
    places = Places(document)
    names = {
        name.span.start: name.span.end
        for name in annotated.annotations.names
        if " " in document.slice(name.span)
    }
    found: dict[tuple[str, ...], list[Chunk]] = defaultdict(list)
    for block in _told(places.tokens, document.blocks):
        for chunk in _chunks(block, names):
            found[tuple(token.key for token in chunk)].append(chunk)
    scored = []
    for keys, chunks in found.items():
        numbers = places.numbers(keys)
        if numbers:
            scored.append((_score(chunks, numbers), numbers, len(keys)))
    scored.sort(key=lambda one: (-one[0], one[1][0], -one[2]))
    phrases = []
    for score, numbers, size in scored[:MOST]:
        mentions = places.spans(numbers, size)
        salience = round(math.sqrt(score / scored[0][0]), 6)
        phrases.append(Keyphrase(places.spelling(mentions), salience, mentions))
    return replace(annotated, annotations=replace(annotated.annotations, keyphrases=tuple(phrases)))


def _score(chunks: Sequence[Chunk], numbers: Sequence[int]) -> float:
    """Return how salient a phrase is, above 0.

    Args:
        chunks: the chunks that are this phrase.
        numbers: of the words that it begins at, also within longer chunks.

    """
    size = len(chunks[0])
    length = math.sqrt(size) if size > 1 else SINGLE
    place = 1 + math.log1p(numbers[0] / EARLY)
    names = sum(not chunk[0].opens and all(t.capital for t in chunk) for chunk in chunks)
    return round(len(numbers) * length / place * (1 + NAME * names / len(chunks)), 9)


def _told(words: Sequence[Token], blocks: Sequence[Block]) -> Iterator[Chunk]:
    """Yield the words of each block that has not a capital for most of them, as titles have."""
    at = 0
    for block in blocks:
        first = at
        while at < len(words) and words[at].start < block.end:
            at += 1
        content = [token for token in words[first:at] if token.word not in EMPTY]
        if len(blocks) == 1 or any(not token.capital for token in content):
            yield words[first:at]


def _chunks(words: Chunk, names: Mapping[int, int]) -> Iterator[Chunk]:
    """Yield the chunks of a block; `names` holds where names of several words begin and end."""
    chunk: list[Token] = []
    lead: Token | None = None
    until = 0
    for number, token in enumerate(words):
        if token.start < until:
            chunk.append(token)
            continue
        before = None if token.opens or not number else words[number - 1]
        is_name = token.start in names
        inside = is_name or _is_content(token, before, bool(chunk)) or _joins(words, number, chunk)
        cut = not inside or is_name or until or before is None or before.owns
        begins = token.capital and before is not None and not before.capital
        if chunk and (cut or (begins and chunk[-1].word not in JOINING)):
            yield from _phrases(chunk, lead)
            chunk = []
        until = names[token.start] if is_name else 0
        if inside:
            lead = lead if chunk else before
            chunk.append(token)
    yield from _phrases(chunk, lead)


def _joins(words: Chunk, number: int, chunk: Chunk) -> bool:
    """Whether a function word stands within a name: “Ministry of Defence”."""
    token, following = words[number], words[number + 1 : number + 3]
    if token.opens or token.word not in JOINING or not chunk or not chunk[0].capital:
        return False
    if any(not part.capital and part.word not in JOINING for part in chunk):
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


def _phrases(chunk: Chunk, lead: Token | None) -> Iterator[Chunk]:
    """Yield the phrases of a chunk: a name of several words, and what comes after it.

    Args:
        chunk: the words.
        lead: the word before it in its clause.

    """
    capitals = sum(1 for _ in takewhile(lambda token: token.capital, chunk))
    if 2 <= capitals < len(chunk) and not PEOPLES.search(chunk[capitals - 1].word):
        if not any(token.capital for token in chunk[capitals:]):
            yield from _phrases(chunk[:capitals], lead)
            yield from _phrases(chunk[capitals:], chunk[capitals - 1])
            return
    while len(chunk) > 1 and _is_no_end(chunk[-1]):
        chunk = chunk[:-1]
    bare = chunk
    while len(bare) > 1 and _may_go(bare[0], bare[1]):
        bare = bare[1:]
    if len(bare) == 1 and bare is chunk and not _is_noun(chunk[0], lead):
        return
    if bare:
        yield bare[-LONGEST:]


def _is_noun(token: Token, lead: Token | None) -> bool:
    """Whether a word that stands alone is a name, or a noun by the word before it."""
    if token.capital:
        return lead is not None
    return lead is not None and (lead.owns or lead.word in BEFORE_NOUNS) and not _is_no_end(token)


def _is_no_end(token: Token) -> bool:
    """Whether a word is hardly the last one of a phrase."""
    if token.capital:
        return token.word in WHEN or token.word in TIMES
    return token.word in EMPTY or token.word in PLAIN or HARDLY_NOUN.fullmatch(token.word) is not None


def _may_go(token: Token, following: Token) -> bool:
    """Whether the first word of a phrase says little: “main mosque”, “Judge Peter Cahill”."""
    if following.capital:
        return token.word in TITLES or token.word in FORMER
    return token.word in PLAIN


def _is_content(token: Token, before: Token | None, inside: bool) -> bool:
    """Whether a word may stand in a chunk; `before` is the word before it in its clause."""
    word = token.word
    if token.capital and before is not None and word in NUMBERS:
        return True
    if len(word) < 2 or word in EMPTY or word in TIMES or word in WHEN:
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
