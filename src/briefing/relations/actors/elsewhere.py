"""What other sources tell of a name: where it ends, and that it is somebody’s where nothing shows it.

The evidence is the corpus itself, as in Mikheev 1999, “A knowledge-free method for capitalized word
disambiguation”: a word that stands in small letters is no surname, and a name that one source shows
to be a person’s is one in the next.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ...model import Annotated, Document, NameMention, Span
from ...text.bodies import BODIES, BODY_NAMES, PLACE_NAMES, PLACES_OF_POWER
from ...text.people import FIRST_NAMES
from ...text.places import Taken
from .drafts import Mention

SMALL = re.compile(r"(?<![\w@#./_-])(?<![/_-] )[a-z]+\b(?! ?[/_-])")
"""A word in small letters that is no part of an address."""
PLACED_RUN = re.compile(
    r"\b(?P<word>[Tt]he|[Ii]n|[Aa]t|[Oo]n|[Nn]ear)[ \u00a0]"
    r"(?P<run>[A-Z][\w-]*(?:[ \u00a0][A-Z][\w-]*){0,3})(?![\w'’])"
)
CAPITAL = re.compile(r"(?<![\w.@#/-])[A-Z][\w'’-]*")
OPENS = re.compile(r"(?:\A|\n|[.!?:”\"’'] ?)\Z")
"""What stands before the beginning of a sentence."""
POSSESSIVE = re.compile(r"['’]s?\Z")
CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w.-]*[ \u00a0]\Z")
PLACED = re.compile(r"\b(?:the|in|at|near|around|outside)[ \u00a0]\Z", re.IGNORECASE)
CAPITAL_AFTER = re.compile(r"[ \u00a0](?:&[ \u00a0])?[A-Z]")
NOUN_AFTER = re.compile(r"[ \u00a0](?P<noun>[A-Za-z]+)")
WORD = re.compile(r"[^\W\d_]{4,}")
SHORT = 3
"""Letters of an abbreviation before a name (“Colts QB Ole Lund”); words of the shortest headline."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the sources show of capitalised words."""

    small: frozenset[str]
    """Words that stand in small letters."""
    things: frozenset[str]
    """Words with a capital that stand after “the”: “the Chargers”."""
    places: frozenset[str]
    """Names that stand after “in” or “the”: “in San Diego”, “the Red Cross”."""

    surnames: frozenset[str]
    """Words that stand right after a given name at the end of a person's name."""

    @classmethod
    def of(cls, corpus: Iterable[Annotated], mentions: Iterable[Mention]) -> "Evidence":
        """Return the evidence of a corpus and its name mentions."""
        texts = [annotated.document.text for annotated in corpus]
        names = (m.text.split() for m in mentions if m.kind == "person")
        return cls(
            frozenset(word for text in texts for word in SMALL.findall(text)),
            *_placed(texts),
            frozenset(words[1] for words in names if len(words) == 2 and words[0] in FIRST_NAMES),
        )

    def common(self, word: str) -> bool:
        """Whether a word is no name: “Forward”, “Chargers”, “QB”."""
        word = word.strip("'\"‘’“”()")
        name = word in FIRST_NAMES or word in self.surnames
        return not name and (word.lower() in self.small or self.label(word))

    def label(self, word: str) -> bool:
        """Whether a word stands beside names as what they belong to: “Chargers”, “QB”."""
        return word in self.things or (word.isupper() and len(word) <= SHORT)


def _placed(texts: Iterable[str]) -> tuple[frozenset[str], frozenset[str]]:
    """Return the words that stand after “the”, and the names after it or a word of place."""
    things, places = set(), set()
    for text in texts:
        for match in PLACED_RUN.finditer(text):
            words = match["run"].replace("\u00a0", " ").split(" ")
            if match["word"].lower() == "the":
                things.add(words[0])
            elif len(words) == 1:
                places.add(words[0])
            places.update(" ".join(words[:n]) for n in range(2, len(words) + 1))
    return frozenset(things), frozenset(places)


def trimmed(
    corpus: Sequence[Annotated], mentions: Sequence[Mention], evidence: Evidence
) -> list[Mention]:
    """Return the mentions, each read without the words that only stand beside a name.

    “Forward Ole Lund” and “Ole Lund Checks” are the Ole Lund of others, and “Clearly Lund”, at the
    beginning of a sentence or in a headline, is no second person of that surname.
    """
    texts = {annotated.document.source.id: annotated.document.text for annotated in corpus}
    counts = Counter(m.text for m in mentions if m.kind == "person")
    whole = {m.text for m in _full(mentions, evidence)}

    def read(mention: Mention) -> Mention:
        words = mention.text.split(" ")
        surnames = evidence.surnames.intersection(words)
        beside = [word for word in words if word not in surnames]
        common = bool(beside) and all(map(evidence.common, beside))
        if len(surnames) != 1 or counts[mention.text] > 1 or not common:
            return _cut(mention, *_inner(words, whole, evidence))
        text, start = texts[mention.span.source], mention.span.start
        opens = OPENS.search(text, max(0, start - 3), start)
        sure = len(beside) > 1 or evidence.label(*beside) or opens
        if (sure and words[-1] in surnames) or _titled(_line(text, start)):
            place = words.index(min(surnames))
            return _cut(mention, place, place + 1)
        return mention

    def headline(mention: Mention) -> Mention:
        """Read “Ole Lund Checks Out Of Hospital”, which seems to be a body, as the name it opens on."""
        words = mention.text.split(" ")
        opens = len(words) > 3 and " ".join(words[:2]) in whole
        line = _line(texts[mention.span.source], mention.span.start)
        person = opens and mention.kind == "organisation" and _titled(line)
        return replace(_cut(mention, 0, 2), kind="person") if person else mention

    return [read(m) if m.kind == "person" else headline(m) for m in mentions]


def _inner(words: Sequence[str], whole: set[str], evidence: Evidence) -> tuple[int, int]:
    """Return which words are a name of two or more that has only common ones beside it; else all."""
    for length in range(len(words) - 1, 1, -1):
        for start in range(len(words) - length + 1):
            beside = (*words[:start], *words[start + length :])
            inner = " ".join(words[start : start + length])
            if inner in whole and all(map(evidence.common, beside)):
                return start, start + length
    return 0, len(words)


def _cut(mention: Mention, first: int, end: int) -> Mention:
    """Return a mention of some of its words only."""
    words = mention.text.split(" ")
    if end - first == len(words):
        return mention
    text = " ".join(words[first:end])
    start = mention.span.start + sum(len(word) + 1 for word in words[:first])
    span = Span(mention.span.source, start, start + len(text))
    return replace(mention, span=span, text=text, around=mention.span)


def _full(mentions: Iterable[Mention], evidence: Evidence) -> Iterator[Mention]:
    """Yield the full names of persons that are those of no place, body or thing elsewhere."""
    for mention in mentions:
        words = mention.text.split()
        if mention.kind == "person" and len(words) > 1:
            thing = mention.text.isupper() or not (BODY_NAMES | PLACE_NAMES).isdisjoint(words)
            placed = mention.text in evidence.places or thing
            if words[0] in FIRST_NAMES or not placed:
                yield mention


def again(
    corpus: Sequence[Annotated], mentions: Sequence[Mention], evidence: Evidence
) -> Mapping[str, list[NameMention]]:
    """Return the names of each source that only other sources show to be a person’s.

    A full name is one wherever it stands, also in capitals; a surname where it stands by itself,
    if another source has it by itself, too. What also stands after “in” or “the”, or in small letters, is none.
    """
    named = list(_full(mentions, evidence))
    full = {m.text for m in named}
    twice = Counter(text for text, _ in {(m.text, m.span.source) for m in named})
    last = {
        m.text.split()[-1]
        for m in named
        if m.role or m.text.split()[0] in FIRST_NAMES or twice[m.text] > 1
    }
    alone = {m.text for m in mentions if m.kind == "person"} & last
    alone -= PLACES_OF_POWER | PLACE_NAMES | evidence.places
    index: dict[str, list[str]] = {}
    for name in sorted(full | {name.upper() for name in full}, key=len, reverse=True):
        index.setdefault(name.split()[0], []).append(name)
    for name in sorted(alone):
        if name.lower() not in evidence.small:
            for written in (name, name.upper()):
                index.setdefault(written, []).append(written)
    return {a.document.source.id: list(_again(a, index)) for a in corpus}


def _again(annotated: Annotated, index: Mapping[str, Sequence[str]]) -> Iterator[NameMention]:
    document = annotated.document
    text, source = document.text, document.source.id
    taken = Taken(name.span for name in annotated.annotations.names)
    reached = 0
    for block in document.blocks:
        if block.kind == "heading":
            continue
        titled = _titled(text[block.start : block.end])
        for match in CAPITAL.finditer(text, block.start, block.end):
            for name in index.get(POSSESSIVE.sub("", match[0]), ()):
                span = Span(source, match.start(), match.start() + len(name))
                free = span.start >= reached and not taken.touches(span)
                if free and _stands(document, span, name, titled=titled):
                    reached = span.end
                    yield NameMention(span, "person")
                    break


def _line(text: str, place: int) -> str:
    """Return the line that a place stands in."""
    start, end = text.rfind("\n", 0, place) + 1, text.find("\n", place)
    return text[start : end if end >= 0 else len(text)]


def _titled(line: str) -> bool:
    """Whether nearly all words of a line have a capital, which therefore shows nothing."""
    words = WORD.findall(line)
    return len(words) >= SHORT and 4 * sum(word[0].isupper() for word in words) >= 3 * len(words)


def _stands(document: Document, span: Span, name: str, *, titled: bool) -> bool:
    """Whether a name stands at a place, and a surname by itself: not “Lund Road” or “in Lund”.

    Args:
        document: the text.
        span: the place.
        name: what may stand there.
        titled: whether the line is a headline, in which “Lund Sets Record” is Lund by himself.

    """
    text = document.text
    if not text.startswith(name, span.start) or text[span.end : span.end + 1].isalnum():
        return False
    if " " in name:
        return True
    before = text[max(0, span.start - 20) : span.start]
    after = NOUN_AFTER.match(text, span.end)
    noun = after["noun"] if after else ""
    if PLACED.search(before) or text[span.end : span.end + 1] == "-" or noun.lower() in BODIES:
        return False
    if titled:
        return noun not in PLACE_NAMES | BODY_NAMES
    return not (CAPITAL_BEFORE.search(before) or CAPITAL_AFTER.match(text, span.end))
