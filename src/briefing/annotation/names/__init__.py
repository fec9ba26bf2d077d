"""Names of those who can hold a position: persons, organisations and governments, with their roles.

A run of capitalised words is a name by what stands in it and around it: a title, a given name, a
role, a verb of saying, or a surname alone elsewhere in the same text (Mikheev 1999, “A knowledge-free
method for capitalized word disambiguation”, takes such evidence from the document itself).
"""

import re
from collections.abc import Sequence
from dataclasses import replace

from ...model import Annotated, HolderKind, NameMention, Span
from ...text import bodies, people
from ...text.agencies import AGENCIES
from ..attributions.words import CLASSES
from ..quoted import quoted
from .runs import Run, body, runs

AGENCY_NAMES = frozenset(name for _, spellings in AGENCIES for name in spellings)
SEASONS = frozenset(("April", "May", "June", "August", "Summer", "Autumn", "Winter"))
"""Given names that are a time more often than not."""
PARTISANS = frozenset(("Democrat", "Republican"))
INITIALS = re.compile(r"(?:[A-Z]\.)+")
SUFFIXES = frozenset(("Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV"))
LONGEST = 5
"""Parts of a person's name."""


def names(annotated: Annotated) -> Annotated:
    """Return the document with its name mentions, in order of place; headings have none."""
    document = annotated.document
    source = document.source.id
    inside = quoted(document)
    found = _cut(
        [
            run
            for block in document.blocks
            if block.kind != "heading"
            for run in runs(document.text, block.start, block.end)
        ]
    )
    alone = {run.core[0] for run in found if len(run.core) == 1}
    firms = {run.core[0] for run in found if run.firm}
    kinds = [_kind(run, alone) for run in found]
    persons = [run for run, kind in zip(found, kinds, strict=True) if kind == "person"]
    surnames = {_surname(run) for run in persons}
    full = [run for run in persons if len(run.core) > 1]
    bearers = {_surname(run) for run in full}
    whole = {run.parts for run in full}
    given = (
        {run.core[0] for run in full if run.core[0] in people.FIRST_NAMES or _evident(run)}
        - bodies.PLACES_OF_POWER
        - SEASONS
    )
    mentions = []
    for run, kind in zip(found, kinds, strict=True):
        known = kind
        if kind is None and run.parts in whole:
            known = "person"
        if len(run.core) == 1 and not (run.determined and run.speaks):
            name = run.core[0]
            if name in bearers or (kind is None and name in surnames):
                known = "person"
            elif kind is None and name in given and not run.located:
                known = "person"  # “Maria fell”, of Maria Lund
            if known == "person" and name in firms - bearers:
                known = "organisation"  # “Norsk, the ferry company, …”
        if len(run.core) == 1 and run.end == run.places[0][1] and _crowd(run.core[0]):
            known = None  # “Attorneys said”, at the beginning of a sentence
        if known:
            # What somebody is called between quotation marks may be a slip.
            told = run.role if run.role and not inside(run.role[0]) else None
            role = Span(source, *told) if told and known == "person" else None
            mentions.append(NameMention(Span(source, run.start, run.end), known, role))
    return replace(annotated, annotations=replace(annotated.annotations, names=tuple(mentions)))


def _cut(found: Sequence[Run]) -> list[Run]:
    """Return the runs, each without words that only stand beside a name in it.

    “Lindsay Lund Checks” is cut down to a name of two words that stands elsewhere by itself, or whose
    surname does.
    """
    given = people.FIRST_NAMES
    pairs = {run.parts for run in found if len(run.parts) == 2 and run.parts[0] in given}
    alone = {run.parts[0] for run in found if len(run.parts) == 1 and not run.determined}

    def cut(run: Run) -> Run:
        parts = run.parts
        if len(parts) < 3:
            return run
        for n in range(len(parts) - 1):
            if parts[n : n + 2] in pairs:
                return run.cut(n)
        thing = body(parts) or not bodies.PLACE_NAMES.isdisjoint(parts)
        surname = parts[1] in alone - given and not {parts[-1]} & (alone | SUFFIXES)
        return run.cut(0) if parts[0] in given and surname and not thing else run

    return [cut(run) for run in found]


def _crowd(word: str) -> bool:
    """Whether a word is a noun for several people: “Attorneys”."""
    many = word.lower() in people.MANY
    return many or (word.endswith("s") and CLASSES.get(word.lower()) == "H")


def _surname(run: Run) -> str:
    return run.core[-2] if len(run.core) > 1 and run.core[-1] in SUFFIXES else run.core[-1]


def _evident(run: Run) -> bool:
    """Whether what stands beside a name shows a person."""
    return bool(run.titled or run.shown or run.role)


def _kind(run: Run, alone: set[str]) -> HolderKind | None:
    """Return what a run names; None for places and things, and where nothing shows it."""
    words = run.parts
    name = " ".join(words)
    if name in bodies.SEATS:
        return "government"
    if name in bodies.PLACES_OF_POWER:
        return "government" if run.speaks and not run.titled else None
    if name in bodies.BODIES_BY_NAME or name in AGENCY_NAMES or run.styled or body(words):
        return "organisation"
    evident = len(run.core) > 1 and _evident(run)
    others = words[1:] if words[0] in people.FIRST_NAMES else words
    place = words[0] in bodies.PLACES_OF_POWER or not bodies.PLACE_NAMES.isdisjoint(others)
    if place and not (evident and not run.determined):
        return None
    if name.lower() in bodies.ABBREVIATIONS and name.isupper():
        return "organisation"
    if name.isupper() and len(name) > 1 and "." not in name:
        return "organisation" if len(words) == 1 and len(name) <= 6 and run.speaks else None
    if "of" in words or len(words) > LONGEST:
        return "organisation" if run.speaks else None
    given = len(run.core) > 1 and (words[0] in people.FIRST_NAMES or INITIALS.fullmatch(words[0]))
    if words[-1] in PARTISANS or (run.determined and words[-1].lower() in people.PEOPLE):
        return None  # “the moderate Massachusetts Democrat” describes somebody
    if run.determined and not (run.titled or run.shown):
        return "organisation" if run.speaks else "person" if given else None
    if run.titled or run.shown or run.speaks or run.role or given:
        return "person"
    return "person" if len(run.core) > 1 and _surname(run) in alone else None
