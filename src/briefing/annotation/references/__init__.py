"""Words that stand for somebody who is named elsewhere: pronouns and descriptions.

Looked at are the pronouns that say something and those that open a sentence, both outside of
quotation marks. What a pronoun stands for is decided in its document, whom a description means over
all sources (`relations/resolutions.py`). In doubt nobody is taken.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from ...model import Annotated, Reference, Span
from ...text.body_nouns import body_noun
from ...text.genders import BY_GIVEN_NAME, Gender
from ..attributions.words import CLASSES
from ..quoted import quoted
from .descriptions import descriptions
from .people import Person, Scene, scenes
from .pronouns import UNCLEAR, Pronoun, antecedent

WORD = re.compile(r"[^\W\d_]+")
FIRST = re.compile(r"[A-Z]\w+")
BEHIND = re.compile(r"[”\"»]\s\Z|''\s\Z")
OPENER = re.compile(
    r"(?:(?:But|And|Instead|However|Still|Later|Then|Also|Meanwhile|In turn|In addition),? )?"
    r"(?P<pronoun>[Hh]e|[Ss]he)\b(?!['’])"
)
"""A pronoun that opens a sentence."""
WITHIN = re.compile(r"\b(?:by|from) (?:[A-Z][\w.’'-]* ?){1,4},? (?:in|on|at|to) which \Z")
"""Before a pronoun, somebody else whose words they may be: “a letter by Lund in which he said”."""


def references(annotated: Annotated) -> Annotated:
    """Return the document with its references, in order of place."""
    document = annotated.document
    source, text = document.source.id, document.text
    inside = quoted(document)
    described = [
        Span(source, *place)
        for block in document.blocks
        if block.kind != "heading"
        for place in descriptions(text, block.start, block.end)
    ]
    found = [Reference(s, "description") for s in described if not inside(s.start)]
    speakers = {a.speaker for a in annotated.annotations.attributions if a.speaker}
    found += [Reference(s, "description") for s in speakers if body_noun(document.slice(s))]
    cast = scenes(annotated, described, inside)
    known: dict[Span, Person] = {}
    for at, scene in enumerate(cast):
        for pronoun in _pronouns(text, scene, inside):
            strange = _strange(text, scene, pronoun.span)
            person, rule = UNCLEAR if strange else antecedent(cast, at, pronoun, known)
            if person is not None and rule != BY_GIVEN_NAME:
                known[pronoun.span] = replace(person, gender=pronoun.gender)
            meant = person.span if person else None
            found.append(Reference(pronoun.span, "pronoun", meant, rule or None))
    references = tuple(sorted(found, key=lambda reference: reference.span))
    return replace(annotated, annotations=replace(annotated.annotations, references=references))


def _pronouns(text: str, scene: Scene, inside: Callable[[int], bool]) -> Iterator[Pronoun]:
    """Yield the pronouns of a sentence that say something, or open it."""
    here = scene.sentence.span
    places = set(scene.pronouns)
    opener = OPENER.match(text, here.start, here.end)
    if opener and not inside(here.start):
        places.add(Span(here.source, *opener.span("pronoun")))
    for place in sorted(places):
        word = text[place.start : place.end].lower()
        gender: Gender | None = "he" if word in ("he", "him", "himself") else None
        gender = "she" if word in ("she", "her", "herself") else gender
        gender = "they" if word == "they" else gender
        if gender is not None:
            yield Pronoun(place, gender, place in scene.pronouns)


def _strange(text: str, scene: Scene, pronoun: Span) -> bool:
    """Whether a sentence opens with a name that is nobody known, so that “he” may mean them.

    “Tarpin has been saying that he wants …” does; what stands right behind a quotation is a clause
    of its own.
    """
    here = scene.sentence.span
    before = text[here.start : pronoun.start].lower()
    crowd = text[pronoun.start : pronoun.end].lower() == "they" and any(
        CLASSES.get(word) == "H" for word in WORD.findall(before)
    )
    if crowd:
        return True  # “As officials look into it, they …”
    if WITHIN.search(text, here.start, pronoun.start):
        return True
    first = FIRST.match(text, here.start, pronoun.start)
    if first is None or any(person.start <= first.end() for person in scene.people):
        return False
    word = first[0].lower()
    common = word in CLASSES or word.endswith(("ing", "ed", "ly"))
    return not common and not BEHIND.search(text, here.start, pronoun.start)
