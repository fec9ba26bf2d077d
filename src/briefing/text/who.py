"""Whom the words of a speaker mean: a name only where it is the head of the phrase."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from ..model import Document, HolderKind, NameMention, Span
from . import bodies, people, word_classes
from .words import fold

DETERMINER = re.compile(r"\A(?:an?|the|this|that|these|those)\s+", re.IGNORECASE)
INDEFINITE = re.compile(r"(?:an?|one|another|any|some)(?:\s|\Z)", re.IGNORECASE)
DESCRIPTION = re.compile(
    r"\s(?:of|for|in|at|from|to|with|by|on|near|under|behind|inside|about|over|into|after|before"
    r"|during|between|against|through|since|until|who|that|which|familiar|close|speaking)\s|[,(]"
)
"""What begins a description after a head."""
AFTER_NAME = re.compile(r"\s(?:of|at|from|in)\s|,|\s\(")
LONGEST = 4
"""Words of a person's name."""
PARTY = re.compile(r"(?:[Tt]he )?(?:[A-Z][\w’'-]* ){2,4}and ")
"""What stands before the rest of a body's name: “Social Democratic and Labour Party leader”."""
OFFICE = re.compile(
    rf"(?:[Tt]he )?(?:[A-Z][\w’'-]* ){{0,3}}(?:{'|'.join(sorted(word.title() for word in people.OFFICES))})"
    r" (?:of|for) (?:the )?(?:[A-Z][\w.-]* ){1,4}"
)
"""What stands before a name as the whole of an office: “The Prime Minister of the United Kingdom ”."""
HELD = re.compile(
    r"(?:(?!(?:and|or|of|for)\b)[\w’'.-]+ ){0,5}"
    rf"(?:{'|'.join(sorted(people.OFFICES | {'chief', 'head', 'manager', 'professor', 'editor'}))})"
    rf" of (?:(?!of\b)[a-z-]+ )?(?:{'|'.join(sorted(people.FIELDS))}) "
)
"""The same of an office in small letters, with its field: “longtime chief of staff ”."""
OF_WHAT = re.compile(r"\s(?:in|of|from|for|at|with|close|familiar|who)\s")
BY = re.compile(r"\s(?:by|from)\s(?:the\s)?\Z")
"""What stands before the author of a paper."""
WHEN = frozenset(
    [
        "Monday",
        "Tuesday",
        "Wednesday",
        "Thursday",
        "Friday",
        "Saturday",
        "Sunday",
        "today",
        "yesterday",
    ]
)
LINKING = re.compile(r"\s(?:of|for|in|at|from|to|with|by|on|and|or)\s|,", re.IGNORECASE)


class Described(NamedTuple):
    """A speaker who is described and not named."""

    key: str
    """The description without its determiner, in small letters."""
    kind: HolderKind
    new: bool
    """Whether the words bring in somebody new: “another official”."""


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
            after = document.text[name.span.end : speaker.end].removeprefix(".")
            described = name.kind == "person" and AFTER_NAME.match(after)
            joined = re.search(r"\s(?:and|or)\s", after)
            named = any(n.span.start < first and speaker.covers(n.span) for n in names)
            party = name.role and not named and PARTY.fullmatch(before)
            office = not named and OFFICE.fullmatch(before)
            held = name.kind == "person" and HELD.fullmatch(before)
            linked = LINKING.search(before + " ") and not (party or office or held)
            if not linked and not joined and (not after or described):
                found = name
    return found


def author_name(
    document: Document, speaker: Span, names: Sequence[NameMention]
) -> NameMention | None:
    """Return the name of whoever made the paper or data that a speaker's phrase is, if one stands in it.

    “A memo from the Justice Department”, “data released by the bank”, “the FTC’s suit”.
    """
    phrase = document.slice(speaker)
    head = DESCRIPTION.split(phrase + " ", maxsplit=1)[0].split()
    while len(head) > 1 and (head[-1].endswith(("ed", "ing")) or head[-1] in WHEN):
        head.pop()
    paper = bool(head) and _singular(head[-1].lower()) in bodies.DOCUMENTS
    inside = [name for name in names if speaker.covers(name.span)] if paper else []
    for name in inside:
        before = document.text[speaker.start : name.span.start]
        after = document.text[name.span.end : speaker.end].split()
        if after and after[0] in ("’s", "'s") and name is not inside[-1]:
            before, name = (
                before,
                inside[inside.index(name) + 1],
            )  # “the Justice Department’s Office of …”
        owns = after and (
            after[0] in ("’s", "'s") or _singular(after[-1].lower()) == _singular(head[-1].lower())
        )
        if BY.search(before) or (owns and not DETERMINER.sub("", before, count=1).strip()):
            return name
    return None


def bare_name(document: Document, speaker: Span, surnames: set[str]) -> HolderKind | None:
    """Return the kind of a name that is the whole of a speaker's phrase and no name mention.

    It is a body, capital or country, a surname that a person in the corpus has, or several
    capitalised words with a given name or a description, which show no body.
    """
    text = document.slice(speaker)
    words = DETERMINER.sub("", text, count=1)
    if words in bodies.SEATS or words in bodies.PLACES_OF_POWER:
        return "government"
    if words in bodies.BODIES_BY_NAME:
        return "organisation"
    parts = words.split()
    if words != text or not all(part[0].isupper() or part[0].isdigit() for part in parts):
        return None
    if len(parts) == 1:
        return "person" if fold(words) in surnames else None
    shown = bodies.BODY_NAMES | bodies.PLACE_NAMES | bodies.MEDIA
    given = parts[0].title() in people.FIRST_NAMES
    followed = document.text[speaker.end : speaker.end + 1] in (",", ":")
    plain = shown.isdisjoint(parts) and _singular(parts[-1].lower()) not in people.PEOPLE
    return "person" if plain and (given or followed) and len(parts) <= LONGEST else None


def described(document: Document, speaker: Span) -> Described | None:
    """Return the description that a speaker's phrase is; None for a pronoun and for a thing."""
    words = " ".join(document.slice(speaker).split())
    if (
        words.lower()
        in word_classes.PRONOUNS | word_classes.OBJECT_PRONOUNS | word_classes.RELATIVES
    ):
        return None
    bare = DETERMINER.sub("", words, count=1).lower()
    kind = _kind(words, document.text)
    return Described(bare, kind, bool(INDEFINITE.match(words))) if kind else None


def _kind(words: str, text: str) -> HolderKind | None:
    """Return the kind of holder that a phrase describes; None for what cannot speak."""
    phrase = DESCRIPTION.split(words + " ", maxsplit=1)[0].split()
    while len(phrase) > 2 and phrase[-1].endswith(("ed", "ing")):
        phrase.pop()  # “a statement attributed to …”
    head = phrase[-1] if phrase else ""
    noun = head.lower()
    single = _singular(noun)
    name = head[:1].isupper() and not _stands(noun, text)
    if " and " in words:
        return "group"
    if noun in people.MANY:
        return "group"
    if single in bodies.BODIES:
        return "government" if single in bodies.GOVERNING else "organisation"
    if single in bodies.DOCUMENTS:
        return None if single in bodies.RECORDS else "organisation"
    somebody = _somebody(single)
    if somebody and single != noun:
        return "group"
    if name and single not in people.PEOPLE:
        return "organisation"
    if not somebody:
        return None
    return "unnamed" if INDEFINITE.match(words) else "person"


@lru_cache(maxsize=10_000)
def _stands(word: str, text: str) -> bool:
    """Whether a word stands in a text, as it is written."""
    return re.search(rf"\b{re.escape(word)}\b", text) is not None


def _somebody(noun: str) -> bool:
    """Whether a noun in the singular is one for somebody: “official”, “ex-employee”, “hacker”."""
    known = not people.PEOPLE.isdisjoint(noun.split("-"))
    return known or (noun.endswith(people.SOMEBODY) and noun not in people.THINGS)


def _singular(noun: str) -> str:
    if noun.endswith("men"):
        return noun[:-3] + "man"
    if noun.endswith("ies"):
        return noun[:-3] + "y"
    if noun.endswith(("sses", "shes", "ches", "xes")):
        return noun[:-2]
    return noun[:-1] if noun.endswith("s") and not noun.endswith("ss") else noun


def anonymous(description: str) -> bool:
    """Whether a description is of those whom news reports quote without a name: “Syrian officials”."""
    head, *more = OF_WHAT.split(description.lower())
    noun = head.split()[-1].removesuffix("s")
    close = noun in ("people", "person") and bool(more)  # “two people familiar with the matter”
    return close or noun in people.ANONYMOUS


def several(description: str) -> bool:
    """Whether a description is of more than one: “Syrian officials”, “two people close to him”."""
    words = re.findall(r"[\w’'-]+", OF_WHAT.split(description.lower())[0])
    return bool(words) and (words[-1] in people.MANY or _singular(words[-1]) != words[-1])
