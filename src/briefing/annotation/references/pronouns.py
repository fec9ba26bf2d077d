"""Whom “he” and “she” stand for, by rules that a reader can check.

The method is that of centering (Grosz, Joshi and Weinstein 1995) and of the pronoun rules of Lappin
and Leass (1994), cut down to what is plain: who speaks, speaks on; the subject of a clause before
others; one person alone. Where two people come into question, nobody is taken.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import NamedTuple

from ...model import Span
from ...text.genders import BY_GIVEN_NAME, Gender
from .people import Person, Scene, Who

FAR = 5
"""Sentences to look back."""
PARAGRAPHS = 2
"""Paragraphs to look back."""


class Verdict(NamedTuple):
    """Whom a pronoun stands for, and the rule that says so."""

    person: Person | None
    """None where two people come into question, or somebody who is not known."""
    rule: str = ""


class Pronoun(NamedTuple):
    """“He”, “she” or “they” where it stands."""

    span: Span
    gender: Gender
    speaks: bool
    """Whether it says something: then whoever spoke last is likely."""


UNCLEAR = Verdict(None)


def antecedent(
    scenes: Sequence[Scene], at: int, pronoun: Pronoun, known: Mapping[Span, Person]
) -> Verdict:
    """Return whom a pronoun in sentence `at` stands for.

    Those before it are `known`, with their gender: whoever is known in full as “he” is not “she”.
    """
    here = [p for p in scenes[at].people if p.span.start < pronoun.span.start]
    otherwise = {p.who for p in known.values() if p.who[0] and p.gender != pronoun.gender}
    fitting = _distinct(p for p in here if _fits(p, pronoun.gender) and p.who not in otherwise)
    if fitting and pronoun.gender == "they":
        return UNCLEAR  # “critics blamed it, something officials denied, and they say …”
    if any(p.subject for p in fitting):
        one = len(fitting) == 1
        return _sure(Verdict(fitting[0], "subject of its sentence")) if one else UNCLEAR
    speakers = [
        p for p in scenes[at].speakers if p is None or p.who not in {q.who for q in fitting}
    ]
    if len(fitting) == 1 and fitting[0].topic and not speakers:
        return _sure(
            Verdict(fitting[0], "topic of its sentence")
        )  # “Lund’s voice was heard as he said”
    # “Asked about Lund, he said”: whoever is named in passing before a pronoun is somebody else.
    others = {p.who for p in fitting}
    if others and any(p.subject and not p.said for p in here):
        return UNCLEAR  # “Lund turned to his daughter Ada, whom she …”
    for scene in _before(scenes, at):
        near = scene.sentence.block == scenes[at].sentence.block
        verdict = _judged(scene, pronoun, others | otherwise, known, near=near)
        if verdict is not None:
            return _sure(verdict)
    return UNCLEAR


def _before(scenes: Sequence[Scene], at: int) -> Iterator[Scene]:
    """Yield the sentences before one, the nearest first, up to a heading."""
    for scene in reversed(scenes[max(0, at - FAR) : at]):
        apart = scenes[at].sentence.block - scene.sentence.block
        if apart > PARAGRAPHS or scene.sentence.kind == "heading":
            return
        yield scene


def _judged(
    scene: Scene, pronoun: Pronoun, others: set[Who], known: Mapping[Span, Person], *, near: bool
) -> Verdict | None:
    """Return the verdict of an earlier sentence; None where it names nobody, to look further."""
    if any(who is None for who in scene.speakers) or any(p not in known for p in scene.pronouns):
        return UNCLEAR

    def fits(person: Person | None) -> bool:
        return person is not None and _fits(person, pronoun.gender) and person.who not in others

    meant = [known[p] for p in known if scene.sentence.span.covers(p)]
    people = _distinct(p for p in (*scene.people, *meant) if fits(p))
    speaking = [p for p in (*scene.speakers, *(known[p] for p in scene.pronouns)) if p]
    if pronoun.speaks and speaking:
        speakers = _distinct(p for p in speaking if fits(p))
        rivals = {p.who for p in people if p.subject and not p.said} - {p.who for p in speakers}
        if len(speakers) == 1 and not rivals:
            sure = near or speakers[0].named or speakers[0].gender
            return Verdict(speakers[0], "who spoke last") if sure else UNCLEAR
        if pronoun.gender == "they":
            return UNCLEAR  # one person spoke last, or two groups did
        if near and not speakers and any(p.guessed for p in speaking):
            # “Lund said he would appeal. “…,” she said.”: Lund, where other sources call her Ada.
            (one, *more) = _distinct(speaking)
            alone = one.named and not one.who[0] and not more and not rivals and not people
            return Verdict(one, BY_GIVEN_NAME) if alone else UNCLEAR
    if not people:
        return None
    # Whoever is named in passing is not who speaks next, nor whom another paragraph goes on about;
    # and where somebody is named beside a “he”, either may be meant.
    passing = not (people[0].topic or people[0] in speaking or people[0] in meant)
    far = passing and (pronoun.speaks or not near)
    beside = people[0].gender is None and pronoun.gender in scene.genders and not meant
    if len(people) > 1 or far or beside:
        return UNCLEAR
    return Verdict(people[0], "only person of the sentence before")


def _sure(verdict: Verdict) -> Verdict:
    return UNCLEAR if verdict.person and verdict.person.perhaps else verdict


def _fits(person: Person, gender: Gender) -> bool:
    return person.gender == gender or (person.gender is None and gender != "they")


def _distinct(people: Iterable[Person]) -> list[Person]:
    """Return each person once, where they stand first; a bare surname is its full name's."""
    found: dict[Who, Person] = {}
    for person in people:
        found.setdefault(person.who, person)
    return list(found.values())
