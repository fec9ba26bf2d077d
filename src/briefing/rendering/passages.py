"""Passages as templates see them: runs of shown text, and the mark that says where they stand."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

from ..model import Brief, Insert, Omitted, Origin, Passage, Slice, Span, Statement
from .places import carriers, fragments

_BLANKS = re.compile(r"\s+")
_OPENS = re.compile(r"[\w“‘\"'(\[$£€]")
"""What a blank stands before, where a run follows a bracket of ours."""
_LONG = re.compile(r"\S{25,}")
"""A word that a narrow column may have no room for."""
_EXCERPT = re.compile(r".{60,100}?(?=\s)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Lookup:
    """What the ids and spans of a brief stand for."""

    numbers: Mapping[str, int]
    """Id of a source to its number on the page, from 1."""
    origins: Mapping[str, Origin]
    lone: frozenset[str]
    """Ids of the passages that only one source or one origin carries."""
    passages: Mapping[str, Passage]
    """Every passage that the brief shows, by id."""
    words: Mapping[Span, str]
    """Words of the spans that no passage covers."""

    @classmethod
    def of(cls, brief: Brief) -> "Lookup":
        """Return what the ids and spans of `brief` stand for."""
        return cls(
            numbers={source.id: number for number, source in enumerate(brief.sources, 1)},
            origins={origin.id: origin for origin in brief.sourcing.origins},
            lone=frozenset(brief.sourcing.lone),
            passages={passage.id: passage for passage in brief.passages()},
            words={quote.span: quote.text for quote in brief.quotes},
        )

    def at(self, span: Span | None) -> str | None:
        """Return the words at a span, or None where the brief does not carry them."""
        if span is None:
            return None
        if span in self.words:
            return self.words[span]
        for passage in self.passages.values():
            if passage.span.covers(span):
                return passage.text[span.start - passage.span.start : span.end - passage.span.start]
        return None

    def numbered(self, sources: tuple[str, ...]) -> list[int]:
        """Return the numbers of sources, in order."""
        return sorted(self.numbers[source] for source in sources if source in self.numbers)


def passage_values(passage: Passage, lookup: Lookup, labels: Mapping[str, str]) -> dict[str, Any]:
    """Return a passage as templates see it.

    `runs` have a `kind` (`words`, `said`, `omitted`, `insert`) and a `text`; `text` is all of them; `long` says that it has a very long word.
    `numbers` are those of its sources, `places` where each of them says it; `origins` name where they have it from, where these are
    fewer; `lone` says that one source or one origin alone carries it.
    """
    runs = list(_spaced(_runs(passage)))
    fewer = len(passage.origins) < len(passage.sources)
    return {
        "runs": [{"kind": kind, "text": text} for kind, text in runs],
        "text": "".join(text for _, text in runs),
        "long": has_long(passage.text),
        "numbers": lookup.numbered(passage.sources),
        "places": fragments(carriers(passage), lookup.numbers),
        "origins": [_origin_name(name, lookup, labels) for name in passage.origins if fewer],
        "lone": passage.id in lookup.lone,
    }


def _origin_name(name: str, lookup: Lookup, labels: Mapping[str, str]) -> str:
    """Return what an origin is called: its label, or the numbers of the sources it is made of."""
    origin = lookup.origins.get(name)
    if origin is None or origin.kind not in ("document", "shared-copy"):
        return origin.label if origin else name
    numbers = ", ".join(map(str, lookup.numbered(origin.sources)))
    return f"{labels['source' if origin.kind == 'document' else 'shared_copy']} {numbers}"


def told(passage: Passage) -> str:
    """Return the words of a passage from the first that is shown: a dateline before it is not."""
    start = next((run.start for run in passage.display if isinstance(run, Slice)), 0)
    return passage.text[max(0, start - passage.span.start) :]


def has_long(text: str) -> bool:
    """Whether a text has a word so long that a line may have to break it."""
    return _LONG.search(text) is not None


def excerpt(text: str) -> tuple[str, bool]:
    """Return the first words of a text, and whether more follow."""
    text = text.strip()
    start = _EXCERPT.match(text)
    return (start[0], True) if start else (text, False)


def _runs(passage: Passage) -> Iterator[tuple[str, str]]:
    for run in passage.display:
        match run:
            case Slice(start, end):
                yield from _cut(passage, start, end)
            case Omitted():
                yield "omitted", "[…]"
            case Insert(insert=insert):
                yield "insert", f"[{insert}]"


def _cut(passage: Passage, start: int, end: int) -> Iterator[tuple[str, str]]:
    """Yield a slice in pieces, so that what was said stands apart."""
    said = passage.content if isinstance(passage, Statement) else ()
    part = Span(passage.span.source, start, end)
    yield from pieces(passage.text[start - passage.span.start :], part, said)


def pieces(text: str, place: Span, said: Sequence[Span]) -> Iterator[tuple[str, str]]:
    """Yield the words at a place, which `text` begins with, in pieces: what was said stands apart."""
    inside = [span for span in said if span.source == place.source]
    cuts = {place.start, place.end, *(edge for span in inside for edge in (span.start, span.end))}
    for left, right in pairwise(sorted(cut for cut in cuts if place.start <= cut <= place.end)):
        piece = text[left - place.start : right - place.start]
        kind = "said" if any(s.start <= left and right <= s.end for s in inside) else "words"
        yield kind, _BLANKS.sub(" ", piece)


def _spaced(runs: Iterator[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """Yield the runs with a blank on either side of our brackets, where one belongs."""
    before = ""
    ours = False
    for kind, text in runs:
        bracket = kind in ("omitted", "insert")
        apart = bracket or (ours and _OPENS.match(text))
        glue = " " if apart and before and not before.endswith(" ") else ""
        yield kind, glue + text
        before, ours = text, bracket
