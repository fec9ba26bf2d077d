"""Persons: full names first, then the names alone that have one bearer."""

from collections import defaultdict
from collections.abc import Sequence

from ...text.genders import of_name
from .bearers import HONORIFIC, OTHER_OFFICE, Bearers
from .drafts import Draft, Key, Mention
from .spelling import name_key, role_words
from .variants import variants


def persons(mentions: Sequence[Mention]) -> list[Draft]:
    """Return persons; a name alone that may mean several is somebody of its own."""
    groups: dict[Key, list[Mention]] = defaultdict(list)
    for mention in mentions:
        groups[name_key(mention.text)].append(mention)
    drafts = variants({key: group for key, group in groups.items() if len(key) == 2})
    bearers = Bearers.of(drafts)
    singles: dict[Key, Draft] = {}
    for (name, *_), group in ((k, g) for k, g in groups.items() if len(k) == 1):
        titles = _titles(group)
        both = len(set().union(*titles.values())) > 1
        for mention in group:
            keys, rule = bearers.meant(mention, name)
            couple = len(titles.get(mention.span.source, ())) > 1
            if mention.honorific and both:
                couple = not any(of_name(key[0].title()) for key in keys)
            if len(keys) == 1 and (not couple or rule == HONORIFIC):
                drafts[min(keys)].take([mention], rule)
            else:
                apart = mention.span.source if len(bearers.surname.get(name, ())) > 1 else ""
                if rule == OTHER_OFFICE:
                    apart = " ".join(sorted(role_words(mention.role_text)))
                singles.setdefault(
                    (name, mention.honorific if both else "", apart), Draft("person")
                ).take([mention], "same name")
    unique = {id(draft): draft for draft in drafts.values()}
    return [*unique.values(), *singles.values()]


def _titles(group: Sequence[Mention]) -> dict[str, set[str]]:
    """Return which of `he` and `she` Mr and Mrs show in each source, where any do."""
    found: dict[str, set[str]] = defaultdict(set)
    for mention in group:
        if mention.honorific:
            found[mention.span.source].add(mention.honorific)
    return dict(found)
