"""Which full names are one person’s: spellings, slips, and the end of a longer name."""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from ...text.nicknames import one_name
from ...text.people import FIRST_NAMES
from ...text.words import fold
from .drafts import Draft, Key, Mention
from .spelling import alike, body_words, misspelt, name_key, role_words, skeleton

NICKNAME = re.compile(r"[\"“'‘(](\w+)[\"”'’)] ")
"""What somebody is called, inside a name."""


def variants(full: dict[Key, list[Mention]]) -> dict[Key, Draft]:
    """Return a draft for each full name; spellings of one name share theirs.

    Two spellings in one source are two people; so are three of which not all agree.
    """
    drafts: dict[Key, Draft] = {}
    buckets: dict[Key, list[Key]] = defaultdict(list)
    for key in full:
        buckets[skeleton(key[0]), skeleton(key[1])].append(key)
    for bucket in buckets.values():
        heads: list[Key] = []
        for key in sorted(bucket, key=lambda key: (-len(full[key]), key)):
            head = next((h for h in heads if _same(h, key, full)), None)
            if head is None:
                heads.append(key)
                drafts[key] = Draft("person")
                drafts[key].take(full[key], "same name")
            else:
                drafts[key] = drafts[head]
                drafts[key].take(full[key], "spelling of the same name")
    _take_nicknames(drafts, full)
    _take_slips(drafts, full)
    _take_ends(drafts, full)
    return drafts


def _take_nicknames(drafts: dict[Key, Draft], full: Mapping[Key, list[Mention]]) -> None:
    """Give “Bill Lund” to the one William Lund, and to “Karl (Kalle) Lund” who is also Kalle Lund.

    A short form that only stands beside the long one may be a son’s, unless a name says both.
    """
    called: dict[Key, set[Key]] = defaultdict(set)
    namesakes: dict[str, list[Key]] = defaultdict(list)
    for key, group in full.items():
        namesakes[key[1]].append(key)
        for mention in group:
            for nickname in NICKNAME.findall(mention.text):
                called[fold(nickname), key[1]].add(key)
    for short in sorted(full, key=lambda key: (len(full[key]), key)):
        meant = called.get(short, set()) - {short} or {
            key
            for key in namesakes[short[1]]
            if one_name(key[0], short[0])
            and drafts[key] is not drafts[short]
            and _both_by_themselves(drafts[key].mentions, full[short])
        }
        one = {id(drafts[key]): key for key in sorted(meant)}
        alone = len(drafts[short].mentions) == len(full[short])
        if len(one) == 1 and alone:
            (key,) = one.values()
            if drafts[key] is not drafts[short]:
                drafts[key].take(full[short], "short form of the same name")
                drafts[short] = drafts[key]


def _both_by_themselves(a: Iterable[Mention], b: Iterable[Mention]) -> bool:
    """Whether each of two names has a source without the other."""
    here, there = _sources(a), _sources(b)
    return bool(here - there and there - here)


def _take_slips(drafts: dict[Key, Draft], full: Mapping[Key, list[Mention]]) -> None:
    """Give a name with a letter wrong to the one bearer of the same office in another source."""
    offices = {
        key: (role_words(" ".join(roles)), body_words(" ".join(roles)))
        for key, group in full.items()
        if (roles := [m.role_text for m in group if m.role_text])
    }
    initials: dict[Key, list[Key]] = defaultdict(list)
    for key in sorted(offices):
        initials[key[0][0], key[1][0]].append(key)
    for keys in initials.values():
        for rare in sorted(keys, key=lambda key: (len(full[key]), key)):
            meant = [
                key
                for key in keys
                if misspelt(key, rare)
                and drafts[key] is not drafts[rare]
                and not _sources(full[key]) & _sources(drafts[rare].mentions)
                and all(a & b for a, b in zip(offices[key], offices[rare], strict=True))
            ]
            if len(meant) == 1 and len(drafts[rare].mentions) == len(full[rare]):
                drafts[meant[0]].take(full[rare], "slip in the name, same office")
                drafts[rare] = drafts[meant[0]]


def _take_ends(drafts: dict[Key, Draft], full: Mapping[Key, list[Mention]]) -> None:
    """Give “Crotty Alexander” to the one Laura Crotty Alexander of a source that names both.

    Where the middle one is a given name, “Lee Marsh” and “Anna Lee Marsh” may be two people.
    """
    longer: dict[Key, set[Key]] = defaultdict(set)
    for key, group in full.items():
        for mention in group:
            words = [w for w in fold(mention.text).split() if len(w.strip(".,")) > 1]
            if len(words) < 3 or words[-2].title() in FIRST_NAMES:
                continue
            if (end := name_key(" ".join(words[-2:]))) != key:
                longer[end].add(key)
    for end in sorted(longer.keys() & full.keys()):
        meant = {id(drafts[key]): key for key in sorted(longer[end])}
        if len(meant) > 1 or any(mention.role for mention in full[end]):
            continue  # who is brought in with a role is somebody else
        (key,) = meant.values()
        alone = len(drafts[end].mentions) == len(full[end])
        if alone and drafts[key] is not drafts[end] and _sources(full[key]) & _sources(full[end]):
            drafts[key].take(full[end], "last two names of a longer name in the source")
            drafts[end] = drafts[key]


def _same(a: Key, b: Key, full: dict[Key, list[Mention]]) -> bool:
    if _sources(full[a]) & _sources(full[b]):
        return False
    roles_a, roles_b = (
        frozenset(w for m in full[key] for w in role_words(m.role_text)) for key in (a, b)
    )
    return alike(a, b, same_role=bool(roles_a & roles_b))


def _sources(mentions: Iterable[Mention]) -> frozenset[str]:
    return frozenset(m.span.source for m in mentions)
