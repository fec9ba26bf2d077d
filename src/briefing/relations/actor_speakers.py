"""Whom the words of a speaker mean: a name only where it is the head of the phrase."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ..model import Document, HolderKind, NameMention, Span
from ..text import holders, speech

DETERMINER = re.compile(r"(?:an?|the|this|that|these|those)\s+", re.IGNORECASE)
INDEFINITE = re.compile(r"(?:an?|one|another|any|some)\s", re.IGNORECASE)
DESCRIPTION = re.compile(
    r"\s(?:of|for|in|at|from|to|with|by|on|near|under|behind|inside|who|that|which|familiar|close|speaking)\s|[,(]"
)
"""What begins a description after a head."""
AFTER_NAME = re.compile(r"\s(?:of|at|from|in)\s|,|\s\(")
LINKING = re.compile(r"\s(?:of|for|in|at|from|to|with|by|on|and|or)\s|,", re.IGNORECASE)


class Described(NamedTuple):
    """A speaker who is described and not named."""

    key: str
    """The description without its determiner, in small letters."""
    kind: HolderKind


def head_name(
    document: Document, speaker: Span, names: Sequence[NameMention]
) -> NameMention | None:
    """Return the name that is the head of a speaker's phrase, if one is.

    “Russian Deputy Minister Alexander Novak” is Novak; “Assad’s lawyer”, “a spokesman for Putin”
    and “Putin and Sharaa” are nobody who is named here.
    """
    found = None
    for name in names:
        if speaker.covers(name.span):
            first = min(name.role.start, name.span.start) if name.role else name.span.start
            before = document.text[speaker.start : max(first, speaker.start)]
            after = document.text[name.span.end : speaker.end]
            described = name.kind == "person" and AFTER_NAME.match(after)
            joined = re.search(r"\s(?:and|or)\s", after)
            if not LINKING.search(before + " ") and not joined and (not after or described):
                found = name
    return found


def body(document: Document, speaker: Span) -> HolderKind | None:
    """Return the kind of a body, capital or country that is the whole of a speaker's phrase."""
    words = DETERMINER.sub("", document.slice(speaker), count=1)
    if words in holders.SEATS or words in holders.PLACES_OF_POWER:
        return "government"
    return "organisation" if words in holders.BODIES_BY_NAME else None


def described(document: Document, speaker: Span) -> Described | None:
    """Return the description that a speaker's phrase is; None for a pronoun."""
    words = " ".join(document.slice(speaker).split())
    if words.lower() in speech.PRONOUNS | speech.OBJECT_PRONOUNS | speech.RELATIVES:
        return None
    bare = DETERMINER.sub("", words, count=1).lower()
    return Described(bare, _kind(words))


def _kind(words: str) -> HolderKind:
    head = DESCRIPTION.split(words + " ", maxsplit=1)[0].split()[-1:]
    noun = head[0].lower() if head else ""
    single = _singular(noun)
    if " and " in words:
        return "group"
    if single in holders.BODIES:
        return "government" if single in holders.GOVERNING else "organisation"
    if single in holders.DOCUMENTS:
        return "organisation"
    if (single in holders.PEOPLE and single != noun) or noun in holders.MANY:
        return "group"
    if INDEFINITE.match(words):
        return "unnamed"
    if noun[:1].isalpha() and head[0][0].isupper() and single not in holders.PEOPLE:
        return "organisation"
    return "person" if single in holders.PEOPLE else "unnamed"


def _singular(noun: str) -> str:
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun
