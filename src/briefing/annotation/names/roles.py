"""The role that stands with a name: the title before it, or the description after it."""

import re

from ...text import bodies, people
from ...text.roles import KINDS, RANKS, is_head
from ..attributions.words import CLASSES, SOMEBODY

APPOSITION = re.compile(
    r",[ \u00a0](?P<role>(?:an?|the|its|his|her|their|former|deputy|senior|chief|head"
    r"|director|president|professor|dean|chairman|chairwoman|minister|mayor|spokes\w{3,6}|editor"
    r"|author|assistant|associate|executive|lead|managing|vice|[A-Z]\w{1,20}['’]s)"
    r"[ \u00a0][^,.;:()“”\"—\n]{2,130}?)(?=[,.;)—]|[ \u00a0]\(|$)"
)
HONORIFICS = frozenset(("mr", "mrs", "ms", "miss"))
STYLES = HONORIFICS | {"dr", "prof", "sir", "dame", "lord", "lady"}
"""Titles that say nothing of a role."""
FIELD = re.compile(
    r"(?:[,;:()“”\"—–][ \u00a0]|\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|said|says|told|by"
    r"|of|for|from|to|with)[ \u00a0]"
    r"|\b[A-Z][\w.’'-]*[ \u00a0](?![a-z]+s[ \u00a0]))(?P<field>(?:[a-z][\w-]+[ \u00a0]){1,3})\Z"
)
"""Plain words before a title, with what shows where they begin: a mark, an article, a name."""
VERB = re.compile(
    r"[ \u00a0](?:who|said|says|told|was|is|are|has|had|have|were|will|would|could|can|may|did|does)\b"
)
DESCRIBING = (
    r"(?!(?i:the|an?|his|her|its|their|that|what|who|told|said|says)[ \u00a0])[\w.’'&-]+[ \u00a0]"
)
APPOSED = re.compile(
    r"\b(?:[Tt]he|[Aa]n?|[Hh]is|[Hh]er|[Ii]ts|[Tt]heir|[Oo]ur|[A-Z]\w{1,20}['’]s)[ \u00a0]"
    rf"(?P<role>(?:of[ \u00a0]the[ \u00a0]|{DESCRIBING}){{0,8}}{DESCRIBING}?),[ \u00a0]\Z"
)
PARTY = re.compile(r"(?:[A-Z][\w’'-]{0,40} ){2,4}and \Z")
COUNTING = frozenset(("second", "third", "fourth", "fifth", "other", "same"))
"""Words that tell somebody from others in the same text: “the second student” is no role."""
FUNCTION = frozenset("DPTWpucXmnrtdO")
"""Classes of words that belong to no title."""
WORD = re.compile(r"[\w’'-]+")


def role_before(
    text: str, floor: int, begin: int, title: tuple[int, int] | None
) -> tuple[int, int] | None:
    """Return the title of a name with the words that belong to it: “former Syrian president”."""
    start = title[0] if title else begin
    words = list(WORD.finditer(text, max(floor, start - 100), start))
    if words and text[words[-1].end() : start].strip():
        words = []  # a mark stands between
    if title and text[slice(*title)].lower().rstrip(".") in HONORIFICS:
        words = []  # “one of the women Mr Kim met”
    named = title is not None
    for word in reversed(words):
        if text[word.end() : start].strip():
            break
        written = word[0]
        plain = written.lower()
        if plain in people.PEOPLE or plain in people.TITLES:
            named = True
        elif not (plain in people.ROLE_WORDS or plain in KINDS or (named and _describes(written))):
            if named:
                start = _further(text, floor, start, begin)
            break
        start = word.start()
    end = title[1] if title else len(text[:begin].rstrip())
    if not (named and start < end):
        return None
    end = _without_honorifics(text, start, end)
    return _whole(text, floor, start, end), end


def _further(text: str, floor: int, start: int, begin: int) -> int:
    """Return where a role begins with the plain words before its head: “trauma director”.

    They are taken only before a head in small letters, and where a name, an article or a mark stands
    before them, so that no verb is: “confronted Prime Minister Lund”.
    """
    found = FIELD.search(text, max(floor, start - 60), start)
    if found is None or any(word[0].isupper() for word in _heads(text[start:begin])):
        return start
    plain = all(
        CLASSES.get(word, "x") in "xH" and not word.endswith(("ed", "ly"))
        for word in WORD.findall(found["field"])
    )
    return found.start("field") if plain else start


def _heads(words: str) -> list[str]:
    """Return the words of a title without its styles: “director” of “director Dr.”."""
    return [word for word in WORD.findall(words) if word.lower() not in STYLES]


def _without_honorifics(text: str, start: int, end: int) -> int:
    """Return where a role ends without the “Dr.”, “Lord” or “Col.” that stands between it and the name."""
    while last := re.search(r"\b(\w+)[ \u00a0](\w+)\.?\Z", text[start:end]):
        rank = last[2].lower() in RANKS and last[2].lower() != "general"  # “Attorney General”
        office = last[1].lower() in people.PEOPLE and rank
        if not (office or last[2].lower() in STYLES):
            break
        end = start + last.end(1)
    return end


def _whole(text: str, floor: int, start: int, end: int) -> int:
    """Return where a role begins with all of a body's name: “Social Democratic and Labour Party”."""
    before = PARTY.search(text, max(floor, start - 60), start)
    body = not bodies.BODY_NAMES.isdisjoint(WORD.findall(text[start:end]))
    if before and body and before[0].split()[0] not in people.FIRST_NAMES:
        return before.start()
    return start


def _describes(word: str) -> bool:
    """Whether a word before a title belongs to it: “Syrian”, “Syria’s”, “Kremlin”."""
    return word[0].isupper() and CLASSES.get(word.lower(), "N") not in FUNCTION


def apposed(text: str, floor: int, begin: int, end: int) -> tuple[int, int] | None:
    """Return the description before a name between commas: “the Taliban spokesman, Ole Lund, said”."""
    if text[end : end + 1] not in (",", ".") or text[max(floor, begin - 2) : begin - 1] != ",":
        return None
    match = APPOSED.search(text, max(floor, begin - 90), begin)
    if not match:
        return None
    head, *_ = re.split(r"[ \u00a0]of[ \u00a0]", match["role"])
    *_, last = WORD.findall(head)
    counted = head.split()[0].lower() in COUNTING and not is_head(last.lower())
    return match.span("role") if last.lower() in people.PEOPLE and not counted else None


def apposition(text: str, end: int) -> tuple[int, int] | None:
    """Return the description after a name and a comma: “a senior fellow at the institute”."""
    match = APPOSITION.match(text, end)
    if not match:
        return None
    first = [word.lower() for word in WORD.findall(match["role"])[:7]]
    if not any(word in people.PEOPLE or word.endswith(SOMEBODY) for word in first):
        return None
    stop = VERB.search(match["role"])
    if stop and stop[0].strip() != "who":
        return None  # the subject of a clause, not a description
    return match.start("role"), match.start("role") + stop.start() if stop else match.end("role")
