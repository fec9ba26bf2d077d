"""What other sources tell of a name: where it ends, and that it is somebody’s where nothing shows it.

The evidence is the corpus itself, as in Mikheev 1999, “A knowledge-free method for capitalized word
disambiguation”: a word that stands in small letters is no surname, and a name that one source shows
to be a person’s is one in the next.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ...model import Annotated, Document, NameMention, Span
from ...text.holders import BODIES, FIRST_NAMES, PLACE_NAMES, PLACES_OF_POWER
from .drafts import Mention

SMALL = re.compile(r"(?<![\w@#./_-])(?<![/_-] )[a-z]+\b(?! ?[/_-])")
"""A word in small letters that is no part of an address."""
DETERMINED = re.compile(r"\b[Tt]he[ \u00a0]([A-Z]\w+)")
CAPITAL = re.compile(r"(?<![\w.@#/-])[A-Z][\w'’-]*")
POSSESSIVE = re.compile(r"['’]s?\Z")
CAPITAL_BEFORE = re.compile(r"\b[A-Z][\w.-]*[ \u00a0]\Z")
PLACED = re.compile(r"\b(?:the|in|at|near|around|outside)[ \u00a0]\Z", re.IGNORECASE)
CAPITAL_AFTER = re.compile(r"[ \u00a0](?:&[ \u00a0])?[A-Z]")
NOUN_AFTER = re.compile(r"[ \u00a0]([a-z]+)")
SHORT = 3
"""Letters of an abbreviation before a name: “Colts QB Ole Lund”."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the sources show of capitalised words."""

    small: frozenset[str]
    """Words that stand in small letters."""
    things: frozenset[str]
    """Words with a capital that stand after “the”: “the Chargers”."""

    @classmethod
    def of(cls, corpus: Iterable[Annotated]) -> "Evidence":
        """Return the evidence of a corpus."""
        texts = [annotated.document.text for annotated in corpus]
        return cls(
            frozenset(word for text in texts for word in SMALL.findall(text)),
            frozenset(word for text in texts for word in DETERMINED.findall(text)),
        )

    def common(self, word: str) -> bool:
        """Whether a word is no name: “Forward”, “Chargers”, “QB”."""
        word = word.strip("'\"‘’“”()")
        short = word.isupper() and len(word) <= SHORT
        known = word.lower() in self.small or word in self.things
        return word not in FIRST_NAMES and (known or short)


def trimmed(mentions: Sequence[Mention], evidence: Evidence) -> list[Mention]:
    """Return the mentions, “Forward Ole Lund” and “Ole Lund Checks” read as the Ole Lund of others."""
    whole = {m.text for m in mentions if m.kind == "person" and " " in m.text}
    return [
        replace(m, text=_trimmed(m.text, whole, evidence)) if m.kind == "person" else m
        for m in mentions
    ]


def _trimmed(text: str, whole: set[str], evidence: Evidence) -> str:
    """Return the name of two words or more in a longer one that has only common words beside it."""
    words = text.split(" ")
    for length in range(len(words) - 1, 1, -1):
        for start in range(len(words) - length + 1):
            inner = " ".join(words[start : start + length])
            outer = words[:start] + words[start + length :]
            if inner in whole and all(map(evidence.common, outer)):
                return inner
    return text


def again(
    corpus: Sequence[Annotated], mentions: Sequence[Mention], evidence: Evidence
) -> Mapping[str, list[NameMention]]:
    """Return the names of each source that only other sources show to be a person’s.

    A full name is one wherever it stands, also in capitals; a surname where it stands by itself,
    if another source has it by itself, too. A word that is also a place or a common one is none.
    """
    persons = [m for m in mentions if m.kind == "person"]
    full = {m.text for m in persons if " " in m.text}
    last = {name.split()[-1] for name in full}
    alone = {m.text for m in persons} & last - PLACES_OF_POWER - PLACE_NAMES
    index: dict[str, list[str]] = {}
    for name in sorted(full | {name.upper() for name in full}, key=len, reverse=True):
        index.setdefault(name.split()[0], []).append(name)
    for name in sorted(alone):
        if name.lower() not in evidence.small:
            index.setdefault(name, []).append(name)
    return {a.document.source.id: list(_again(a, index)) for a in corpus}


def _again(annotated: Annotated, index: Mapping[str, Sequence[str]]) -> Iterator[NameMention]:
    document = annotated.document
    text, source = document.text, document.source.id
    taken = [name.span for name in annotated.annotations.names]
    for block in document.blocks:
        if block.kind == "heading":
            continue
        for match in CAPITAL.finditer(text, block.start, block.end):
            for name in index.get(POSSESSIVE.sub("", match[0]), ()):
                span = Span(source, match.start(), match.start() + len(name))
                if _stands(document, span, name) and not any(map(span.touches, taken)):
                    taken.append(span)
                    yield NameMention(span, "person")
                    break


def _stands(document: Document, span: Span, name: str) -> bool:
    """Whether a name stands at a place, and a surname by itself: not “Lund Road” or “in Lund”."""
    text = document.text
    if not text.startswith(name, span.start) or text[span.end : span.end + 1].isalnum():
        return False
    if " " in name:
        return True
    before = text[max(0, span.start - 20) : span.start]
    noun = NOUN_AFTER.match(text, span.end)
    beside = (
        CAPITAL_BEFORE.search(before) or PLACED.search(before) or CAPITAL_AFTER.match(text, span.end)
    )
    return not beside and text[span.end : span.end + 1] != "-" and not (noun and noun[1] in BODIES)
