"""Who is named where: the people of each sentence that a pronoun may stand for."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ...model import Annotated, Document, NameMention, Sentence, Span
from ...text import genders, word_classes
from ...text.bodies import BODIES, DOCUMENTS
from ...text.english import STARTERS
from ...text.genders import Gender
from ...text.people import PEOPLE
from ...text.places import Held, Places, Taken
from ...text.who import bare_name, described, head_name

HONORIFICS: Mapping[str, Gender] = {
    "mr": "he",
    "mrs": "she",
    "ms": "she",
    "sir": "he",
    "miss": "she",
}
OPENING = re.compile(
    r"(?:\A[“\"]?|[,;:—–]\s+|\b(?:when|while|as|after|before|although|but|and|then)\s+)(?:the\s+)?\Z",
    re.IGNORECASE,
)
"""What stands before the subject of a clause."""
PRONOUN = re.compile(r"\bs?he\b", re.IGNORECASE)
ARTICLE = re.compile(r"\A(?:[ae][dlnrst]|a[sz]h)-")
"""The article of an Arabic name: “al-Sharaa”."""
BESIDE = re.compile(r"\b(?:s?he|his|him|himself|hers?|herself)\b", re.IGNORECASE)
HIS = frozenset(("he", "his", "him", "himself"))
POSSESSED = re.compile(r"['’]s?(?!\w)")
NOUN_OPENS = re.compile(
    r"(?:The|An?|Another|One|His|Her|Their) (?:[\w-]+ ){0,2}?"
    rf"(?:{'|'.join(sorted(PEOPLE))})(?=[ .;!?])"
)
"""A sentence about somebody without a name: “The young nurse laughed.”"""
NAME_OPENS = re.compile(r"[A-Z][\w’'-]+(?: [A-Z][\w’'-]+){1,4}(?= (?!(?:of|and|for)\b)[a-z])")
"""What may be a name that is not known here: “Harbour Master Ulla Lund came.”"""

Who = tuple[str, str]
"""Given name and surname, or nothing and a description, in small letters."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody where the text names or describes them."""

    span: Span
    start: int
    """Where the words begin, with a title before the name."""
    who: Who
    gender: Gender | None
    named: bool = False
    """Whether the words are a name."""
    subject: bool = False
    """Whether the words are the subject of a clause that opens there."""
    topic: bool = False
    """Whether a clause opens there, be it with what belongs to them: “Sharaa’s visit”."""
    said: bool = False
    """Whether the words are part of what somebody says."""
    perhaps: bool = False
    """Whether the words only may be a name: they are nobody's antecedent, and bar who stands before."""
    guessed: bool = False
    """Whether only a pronoun beside the name tells the gender: “Lund said he would appeal”."""


@dataclass(frozen=True, slots=True)
class Scene:
    """The people of one sentence, in order of place, without those inside quotation marks."""

    sentence: Sentence
    people: tuple[Person, ...]
    speakers: tuple[Person | None, ...]
    """Each person who says something in it; None for a speaker who is not known."""
    pronouns: tuple[Span, ...]
    """Its pronouns that say something."""
    genders: frozenset[Gender]
    """Which of “he” and “she” stand in it."""


def scenes(
    annotated: Annotated, described_at: Sequence[Span], inside: Callable[[int], bool]
) -> list[Scene]:
    """Return the scene of every sentence.

    Args:
        annotated: the document with its names and attributions.
        described_at: where it has descriptions such as “the Russian leader”.
        inside: what tells whether a place stands between quotation marks.

    """
    document, found = annotated.document, annotated.annotations
    names = [n for n in found.names if n.kind == "person" and not inside(n.span.start)]
    whose = _whose(document, names)
    people = {name.span: _named(document, name, whose) for name in names}
    shown = _shown(annotated, people.values(), inside)
    people = {s: _with_gender(p, shown.get(p.who)) for s, p in people.items()}
    roles = [name.role for name in names if name.role]
    titled = Taken(roles)
    people |= {
        span: _described(document, span)
        for span in described_at
        if not inside(span.start) and not titled.touches(span)
    }
    of_people = Held((span, span) for span in people)
    of_names = Held((name.span, name) for name in found.names)
    speakers = sorted({a.speaker for a in found.attributions if a.speaker})
    spoken: dict[Span, Person | None] = {}
    for speaker in speakers:
        if not _is_pronoun(document, speaker):
            names = of_names.within(speaker)
            spoken |= _speaker(document, speaker, names, people, of_people.within(speaker))
    said = [part for attribution in found.attributions for part in attribution.content]
    everybody = sorted({*people.values(), *filter(None, spoken.values())}, key=lambda p: p.span)
    read = [n.span for n in found.names] + [date.span for date in found.dates]
    everybody += _unread(annotated, Taken([*roles, *read, *(p.span for p in everybody)]))
    by_sentence = Places(sentence.span for sentence in annotated.sentences)
    there = Held((person.span, person) for person in everybody)
    speaking = Held(spoken.items())
    pronouns = Held((s, s) for s in speakers if _is_pronoun(document, s))
    parts: dict[Span, list[Span]] = defaultdict(list)
    for part in said:
        for sentence in by_sentence.touching(part):
            parts[sentence].append(part)
    return [
        Scene(
            sentence,
            tuple(_placed(document, span, p, parts[span]) for p in there.within(span)),
            tuple(speaking.within(span)),
            tuple(pronouns.within(span)),
            frozenset(_genders(document, span, inside)),
        )
        for sentence in annotated.sentences
        for span in (sentence.span,)
    ]


def _with_gender(person: Person, shown: Gender | None) -> Person:
    if person.gender or shown is None:
        return person
    return replace(person, gender=shown, guessed=True)


def _shown(
    annotated: Annotated, people: Iterable[Person], inside: Callable[[int], bool]
) -> Mapping[Who, Gender]:
    """Return the gender of those beside whose names alone one kind of pronoun stands."""
    document = annotated.document
    here: dict[int, set[Who]] = defaultdict(set)
    spans = [sentence.span for sentence in annotated.sentences]
    starts = [span.start for span in spans]
    for person in people:
        here[bisect_right(starts, person.span.start) - 1].add(person.who)
    beside: dict[Who, set[Gender]] = defaultdict(set)
    for at, named in here.items():
        if len(named) == 1:
            (who,) = named
            for word in BESIDE.finditer(document.text, spans[at].start, spans[at].end):
                if not inside(word.start()):
                    beside[who].add("he" if word[0].lower() in HIS else "she")
    return {who: min(kinds) for who, kinds in beside.items() if len(kinds) == 1}


def _unread(annotated: Annotated, taken: Taken) -> Iterator[Person]:
    """Yield whoever opens a sentence by a noun or by what may be a name, where nothing that is read stands."""
    document = annotated.document
    for sentence in annotated.sentences:
        here = sentence.span
        opens = NOUN_OPENS.match(document.text, here.start, here.end)
        may_be = None if opens else NAME_OPENS.match(document.text, here.start, here.end)
        if may_be and may_be[0].split()[0].lower() not in STARTERS:
            opens = may_be
        if opens:
            place = Span(here.source, *opens.span())
            if not taken.touches(place):
                yield replace(_described(document, place), perhaps=opens is may_be)


def _genders(document: Document, sentence: Span, inside: Callable[[int], bool]) -> Iterator[Gender]:
    """Yield `he` and `she` for each such pronoun of a sentence outside of quotation marks."""
    for word in PRONOUN.finditer(document.text, sentence.start, sentence.end):
        if not inside(word.start()):
            yield "he" if word[0].lower() == "he" else "she"


def _is_pronoun(document: Document, speaker: Span) -> bool:
    return document.slice(speaker).lower() in word_classes.PRONOUNS | word_classes.OBJECT_PRONOUNS


def _whose(document: Document, names: Iterable[NameMention]) -> Mapping[str, Who]:
    """Return the full name of each surname that one person of the document has."""
    bearers: dict[str, set[str]] = defaultdict(set)
    for name in names:
        first, last = _parts(document.slice(name.span))
        if first:
            bearers[last].add(first)
    return {last: (min(firsts), last) for last, firsts in bearers.items() if len(firsts) == 1}


def _parts(text: str) -> Who:
    words = text.replace("\u00a0", " ").split()
    return (words[0].lower() if len(words) > 1 else "", ARTICLE.sub("", words[-1].lower()))


def _named(document: Document, name: NameMention, whose: Mapping[str, Who]) -> Person:
    first, last = _parts(document.slice(name.span))
    who = (first, last) if first else whose.get(last, ("", last))
    near = document.text[max(0, name.span.start - 6) : name.span.start]
    before = near.lower().split()
    honorific = HONORIFICS.get(before[-1].rstrip(".")) if before else None
    role = document.slice(name.role) if name.role else ""
    start = min(name.role.start, name.span.start) if name.role else name.span.start
    if honorific:
        start = min(start, name.span.start - len(near) + len(near.rstrip()) - len(before[-1]))
    gender = honorific or genders.of_name(who[0].title()) or genders.of_words(role)
    return Person(name.span, start, who, gender, named=True)


def _described(document: Document, span: Span) -> Person:
    words = " ".join(document.slice(span).lower().split()).removeprefix("the ")
    return Person(span, span.start, ("", words), genders.of_words(words))


def _speaker(
    document: Document,
    speaker: Span,
    names: Sequence[NameMention],
    people: Mapping[Span, Person],
    inside: Sequence[Span],
) -> Mapping[Span, Person | None]:
    """Return who speaks: a person, a group or body, or nobody who is known.

    Args:
        document: where they speak.
        speaker: the words for them.
        names: the names in these words.
        people: all people of the document.
        inside: the places of those in these words.

    """
    if speaker in people:
        return {speaker: people[speaker]}
    name = head_name(document, speaker, names)
    if name is not None:
        body = Person(name.span, name.span.start, ("", document.slice(name.span)), "they")
        return {speaker: people.get(name.span) if name.kind == "person" else body}
    if bare_name(document, speaker, set()) == "person":
        parts = _parts(document.slice(speaker))
        shown = genders.of_name(parts[0].title())
        return {speaker: Person(speaker, speaker.start, parts, shown, named=True)}
    who = described(document, speaker)
    if who is None or inside:
        return {speaker: None}
    if not DOCUMENTS.isdisjoint(who.key.split()):
        return {speaker: None}  # “a study … They found”: its authors
    *_, head = document.slice(speaker).split()
    if who.kind == "organisation" and head[:1].isupper() and head.lower() not in BODIES:
        return {speaker: None}  # a name that nothing shows: somebody, or a firm
    one = who.kind in ("person", "unnamed")
    gender: Gender | None = genders.of_words(who.key) if one else "they"
    return {speaker: Person(speaker, speaker.start, ("", who.key), gender)}


def _placed(document: Document, sentence: Span, person: Person, said: Sequence[Span]) -> Person:
    """Return a person with what the words do in their sentence."""
    before = document.text[sentence.start : max(person.start, sentence.start)]
    owner = POSSESSED.match(document.text, person.span.end)
    inside = any(part.covers(person.span) for part in said)
    opens = bool(OPENING.search(before))
    return replace(person, subject=opens and not owner, topic=opens, said=inside)
