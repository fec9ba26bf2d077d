"""How made dossiers let somebody speak: the forms of English news, each with what is known of it."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from .people import Person

AGENCIES = ("AFP", "Reuters", "AP", "dpa")


@dataclass(frozen=True, slots=True)
class Said:
    """What somebody says in a source: known, since it was made so."""

    speaker: Person | None
    """None for whoever has no name."""
    words: str
    """As they stand in the source; of a quotation what is between its marks."""
    direct: bool
    """Whether it stands in marks."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a source."""

    text: str
    said: tuple[Said, ...] = ()


@dataclass(frozen=True, slots=True)
class Utterance:
    """What a person says in a dossier, wherever it is told."""

    speaker: Person
    clause: str
    more: str


DIRECT: tuple[str, ...] = (
    "“{Clause},” said {after}.",
    "“{Clause},” {before} said.",
    "“{Clause},” {before} told reporters.",
    "{Before} said: “{Clause}.”",
    "{Before} told reporters: “{Clause}.”",
    "“{Clause}. {More},” said {after}.",
    "“{Clause},” {before} said. “{More}.”",
    "“{Clause},” said {plain}, “and {more}.”",
    "{Before} came to the place in the afternoon. “{Clause},” {he} said.",
    "Asked about it, {before} said: “{Clause}.”",
)
REPORTED: tuple[str, ...] = (
    "{Before} said that {clause}.",
    "{Before} told {agency} that {clause}.",
    "According to {after}, {clause}.",
    "{Clause}, according to {after}.",
    "{Before} said that {head} “{tail}”.",
)
DENIED: tuple[str, ...] = (
    "{Before} denied that {clause}.",
    "{Before} rejected claims that {clause}.",
)
UNNAMED: tuple[str, ...] = (
    "“{Clause},” {nobody} told {agency} on condition of anonymity.",
    "“{Clause},” said {nobody}, who asked not to be named.",
)


def capital(text: str) -> str:
    """Return a text with a capital letter at its head."""
    return text[:1].upper() + text[1:]


def named(person: Person, random: Random, known: bool) -> dict[str, str]:
    """Return how a person is named before a verb, behind one, and where no comma may follow.

    Somebody whom a source has named before may go by the surname alone.
    """
    titled = f"{person.title} {person.name}"
    if known:
        before = after = plain = random.choice((person.last, person.name, titled))
    elif random.random() < 0.5:
        before = after = plain = titled
    else:
        after = f"{person.name}, {person.role}"
        before, plain = f"{after},", titled
    return {
        "before": before,
        "Before": before,
        "after": after,
        "plain": plain,
        "he": person.pronoun,
    }


def filled(form: str, speaker: Person | None, clause: str, more: str, **names: str) -> Paragraph:
    """Return a paragraph of a form, with what is said in it."""
    parts = {"clause": clause, "Clause": capital(clause), "more": more, "More": capital(more)}
    *head, tail = re.split(r" (?=(?:\S+ ){4}\S+$)", clause)
    text = form.format(**parts, head=" ".join(head), tail=tail, **names)
    direct = "“" in form
    if direct:
        words = [part.partition("”")[0].rstrip(",.") for part in text.split("“")[1:]]
    else:
        words = [capital(clause) if "{Clause}" in form else clause]
    return Paragraph(text, tuple(Said(speaker, each, direct) for each in words))


def told(
    utterance: Utterance, random: Random, known: bool, forms: Sequence[str] = (*DIRECT, *REPORTED)
) -> Paragraph:
    """Return a paragraph in which somebody says what is theirs to say."""
    names = named(utterance.speaker, random, known) | {"agency": random.choice(AGENCIES)}
    form = random.choice(forms)
    return filled(form, utterance.speaker, utterance.clause, utterance.more, **names)


def straight(text: str) -> str:
    """Return a text with straight marks of quotation."""
    return text.replace("“", '"').replace("”", '"').replace("’", "'")
