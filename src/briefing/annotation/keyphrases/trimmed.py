"""The phrases of a chunk: without titles, plain adjectives and what is hardly the end of one."""

import re
from collections.abc import Sequence
from itertools import takewhile

from ...text.people import PEOPLE, TITLES
from ...text.phrases import Token
from ...text.roles import FORMER
from .lists import BEFORE_NOUNS, EMPTY, HARDLY_NOUN, NUMBERS, PLAIN, TIMES, WHEN

LONGEST = 5
"""Words of a phrase that begins with no name; of a longer chunk the last ones."""
PEOPLES = re.compile(r"(?:an|ese|ish|nch|ani|aqi|eli)$")
"""Endings of adjectives of peoples: “North Korean embassy”."""

Chunk = Sequence[Token]


def phrases(chunk: Chunk, lead: Token | None) -> Sequence[Chunk]:
    """Return the phrases of a chunk: a name of several words, and what comes after it.

    Args:
        chunk: the words.
        lead: the word before it in its clause.

    """
    if len(chunk) == 1:
        return (chunk,) if _is_noun(chunk[0], lead) else ()
    capitals = sum(1 for _ in takewhile(lambda token: token.capital, chunk))
    name, rest = chunk[:capitals], chunk[capitals:]
    if (
        len(name) > 1
        and rest
        and not any(token.capital for token in rest)
        and (len(rest) > 1 or _is_people(rest[-1].word))
        and not PEOPLES.search(name[-1].word)
    ):
        return (*phrases(name, lead), *phrases(rest, name[-1]))
    end = len(chunk)
    while end > 1 and _is_no_end(chunk[end - 1]):
        end -= 1
    start = 0
    while start < end - 1 and _may_go(chunk[start], chunk[start + 1]):
        start += 1
    if end == 1 and not _is_noun(chunk[0], lead):
        return ()
    if not chunk[start].capital:
        start = max(start, end - LONGEST)
    return (chunk[start:end],)


def _is_people(word: str) -> bool:
    return word in PEOPLE or word.removesuffix("s") in PEOPLE


def _is_noun(token: Token, lead: Token | None) -> bool:
    """Whether a word that stands alone is a name, or a noun by the word before it."""
    if token.capital:
        return lead is not None and token.word not in TITLES
    return lead is not None and (lead.owns or lead.word in BEFORE_NOUNS) and not _is_no_end(token)


def _is_no_end(token: Token) -> bool:
    """Whether a word is hardly the last one of a phrase."""
    if token.capital:
        return token.word in WHEN or token.word in TIMES
    return (
        token.word in EMPTY or token.word in PLAIN or HARDLY_NOUN.fullmatch(token.word) is not None
    )


def _may_go(token: Token, following: Token) -> bool:
    """Whether the first word of a phrase says little: “main mosque”, “Judge Peter Cahill”."""
    if token.word in EMPTY:
        return not token.capital or token.word not in NUMBERS
    if following.capital:
        return token.word in TITLES or token.word in FORMER
    return token.word in PLAIN
