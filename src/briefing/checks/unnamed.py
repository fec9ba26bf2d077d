"""Speakers whom the sources do not name, and what the brief shows of their words."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ..model import Brief, Passage, Span, Statement, Unnamed
from ..rendering.passages import Lookup
from ..text import speech
from ..text.who import several
from .resting import once

SAYING = {form for form, (base, _) in speech.FORMS.items() if base in speech.SAY | speech.TELL}
BETWEEN = {"have", "has", "had", "also", "then"}
"""Words that may stand between a speaker and a verb of saying."""
END = re.compile(r"[.!?][”\"’')]*\s+(?=[“\"‘'(]?[A-Z])")


@dataclass(frozen=True, slots=True)
class Speaker:
    """An unnamed speaker of whose words the brief shows something."""

    entry: Unnamed
    """Their entry in the register."""
    words: str
    """The words that describe them."""
    others: tuple[str, ...]
    """The other words that do."""
    statements: tuple[Statement, ...]
    """What stands under them in the positions."""
    told: tuple[tuple[Passage, str], ...]
    """Passages of other sections in which they speak, with the sentence."""

    @property
    def passages(self) -> tuple[Passage, ...]:
        """What the brief shows of their words, each once."""
        return (*self.statements, *(passage for passage, _ in self.told))

    @property
    def ids(self) -> tuple[str, ...]:
        """Ids of the passages."""
        return tuple(passage.id for passage in self.passages)

    @property
    def where(self) -> str:
        """The id of the holder, or of the first passage where the brief has no holder for them."""
        return self.entry.holder or self.ids[0]

    @property
    def several(self) -> bool:
        """Whether they are described as more than one: “Syrian officials”."""
        return several(self.words)


def speakers(brief: Brief) -> Iterator[Speaker]:
    """Yield the unnamed speakers of whose words something is shown, in order of the register.

    Who is only listed is passed over: nobody leans on them. Outside of the positions a brief does
    not record who speaks; there a passage of one of their sources counts in which a verb of saying
    stands beside the words that describe them, or in the sentence that the register took them from.
    """
    lookup = Lookup.of(brief)
    held = {p.holder.id: p.statements for p in brief.positions if p.holder}
    shown = [(passage, passage.text.lower()) for passage in once(brief.passages())]
    for entry in brief.sourcing.unnamed:
        statements = held.get(entry.holder or "", ())
        places = (entry.description, *entry.also)
        words, *others = (lookup.at(place) or "" for place in places)
        known = {statement.id for statement in statements}
        told = tuple(
            (passage, sentence)
            for passage, text in shown
            if passage.span.source in entry.sources and passage.id not in known
            if (named := [each for each in (words, *others) if each and each.lower() in text])
            if (sentence := _told(passage, places, named))
        )
        if statements or told:
            yield Speaker(entry, words, tuple(others), statements, told)


def _told(passage: Passage, places: Sequence[Span], named: Sequence[str]) -> str | None:
    """Return the sentence of a passage in which somebody so described speaks, if they do."""
    for sentence, span in _sentences(passage):
        text = sentence.lower()
        taken = any(span.covers(place) for place in places)
        if (taken and _says(text)) or any(_speaks(text, words.lower()) for words in named):
            return sentence
    return None


def _says(sentence: str) -> bool:
    """Whether a sentence has a verb of saying, or “according to”."""
    return "according to" in sentence or not SAYING.isdisjoint(re.findall(r"\w+", sentence))


def _speaks(sentence: str, words: str) -> bool:
    """Whether a verb of saying stands right beside a description."""
    for match in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", sentence):
        before = re.findall(r"\w+", sentence[: match.start()])[-2:]
        after = re.match(r"(?:\s\w+){0,3}", sentence[match.end() :])
        beside = [word for word in (after[0].split() if after else ()) if word not in BETWEEN]
        if before == ["according", "to"] or not SAYING.isdisjoint((*before[-1:], *beside[:1])):
            return True
    return False


def _sentences(passage: Passage) -> Iterator[tuple[str, Span]]:
    """Yield the sentences of a passage, near enough, with their places."""
    ends = [0, *(match.end() for match in END.finditer(passage.text)), len(passage.text)]
    first = passage.span.start
    for start, end in pairwise(ends):
        yield passage.text[start:end], Span(passage.span.source, first + start, first + end)
