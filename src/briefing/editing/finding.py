"""Where the passage is that somebody means by some of its words, or by its id."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property

from ..errors import BadSetting
from ..model import Annotated, Span
from ..text.identity import passage_id
from ..text.words import STOP_STEMS, stems

ID = re.compile(r"[0-9a-f]{10}")
BRACKETS = re.compile(r"\\?\[[^\]\\]*\\?\]")
"""What a brief sets between the words of a source: names, citations, […]; escaped in Markdown."""
LONGEST = 20
"""Sentences of one paragraph that a passage with an id has at most."""
NAMED = 3
"""Passages that are named where several hold the words."""
BEGINNING = 90
"""Code points of a passage that a message shows."""
MARKS = {"'": "['‘’]", '"': '["“”]', "-": "[-‐‑–—]"}
"""Marks that stand for each other, since few keyboards have them all."""
SAME = {mark: pattern for pattern in MARKS.values() for mark in pattern[1:-1]}


@dataclass(frozen=True)
class Finder:
    """The sources, and what to call the place of the words in messages."""

    corpus: Sequence[Annotated]
    where: str

    @cached_property
    def by_source(self) -> dict[str, Annotated]:
        """Id of each source to its document."""
        return {annotated.document.source.id: annotated for annotated in self.corpus}

    def text(self, span: Span) -> str:
        """Return the words at a place."""
        return self.by_source[span.source].document.slice(span)

    def whole(self, span: Span) -> Span:
        """Return the run of whole sentences that holds a place."""
        inside = [s.span for s in self.by_source[span.source].sentences if s.span.touches(span)]
        return Span(span.source, inside[0].start, inside[-1].end)

    def alike(self, key: str, words: str) -> list[Span]:
        """Return the passage of the words or of the id, wherever it stands word for word.

        Raises:
            BadSetting: there is none, or passages that differ in words hold them.

        """
        found = self._by_id(key, words) if ID.fullmatch(words) else self._by_words(key, words)
        return sorted({*found, *self._copies(found[0])})

    def one(self, key: str, words: str) -> Span:
        """Return the first place of the passage; one that was given by its id is that very one."""
        if ID.fullmatch(words):
            return self._by_id(key, words)[0]
        return self._by_words(key, words)[0]

    def _by_words(self, key: str, words: str) -> list[Span]:
        bare = BRACKETS.sub(" ", words).strip(" †") or words
        for written in (words, bare):
            found = [span for annotated in self.corpus for span in _holding(annotated, written)]
            if found:
                break
        else:
            reason = f"{key}: no sentence of the sources holds “{words}”"
            raise BadSetting(self.where, reason, hint=self._nearest(bare))
        if len({_plain(self.text(span)) for span in found}) > 1:
            raise BadSetting(
                self.where,
                f"{key}: {len(found)} sentences hold “{words}”",
                context="\n  ".join(map(self._named, found[:NAMED])),
                hint="give more of its words, or its id",
            )
        return found

    def _by_id(self, key: str, identity: str) -> list[Span]:
        for annotated in self.corpus:
            for span in _passages(annotated, self):
                if passage_id(annotated.document, span) == identity:
                    return [span]
        raise BadSetting(
            self.where,
            f"{key}: no passage has the id “{identity}”",
            hint="an id changes with the text of its source; give words of the passage instead",
        )

    def _copies(self, span: Span) -> Iterator[Span]:
        """Yield where the sentences of a place stand with the same words, themselves among them."""
        sentences = (s.span for a in self.corpus for s in a.sentences if s.kind != "heading")
        wanted = {_plain(self.text(s)) for s in self._sentences(span)}
        yield from (each for each in sentences if _plain(self.text(each)) in wanted)

    def _sentences(self, span: Span) -> list[Span]:
        return [s.span for s in self.by_source[span.source].sentences if s.span.touches(span)]

    def _nearest(self, words: str) -> str:
        """Return a hint that shows the sentence which shares most words with what was given."""
        wanted = frozenset(stems(words)) - STOP_STEMS or frozenset(stems(words))
        running = [s for a in self.corpus for s in a.sentences if s.kind != "heading"]
        shared = {s.span: len(wanted.intersection(s.stems)) for s in running}
        best = max(shared, key=lambda span: shared[span], default=None)
        if best is None or not shared[best]:
            return "quote it as it stands in a source"
        return f"the nearest is {self._named(best)}"

    def _named(self, span: Span) -> str:
        document = self.by_source[span.source].document
        text = " ".join(document.slice(span).split())
        short = text if len(text) <= BEGINNING else f"{text[:BEGINNING].rsplit(' ', 1)[0]} […]"
        return f"{passage_id(document, span)} “{short}” ({document.source.path})"


def _holding(annotated: Annotated, words: str) -> Iterator[Span]:
    """Yield the runs of whole sentences, no headings, that hold words, each once."""
    document = annotated.document
    seen: set[Span] = set()
    for match in _pattern(words).finditer(document.text):
        place = Span(document.source.id, match.start(), match.end())
        inside = [s for s in annotated.sentences if s.span.touches(place)]
        if inside and all(sentence.kind != "heading" for sentence in inside):
            span = Span(place.source, inside[0].span.start, inside[-1].span.end)
            if span not in seen:
                seen.add(span)
                yield span


def _pattern(words: str) -> re.Pattern[str]:
    """Return what finds words in any case, with any blanks between them and any marks."""
    letters = (SAME.get(c) or re.escape(c) for c in " ".join(words.split()))
    pattern = "".join(r"\s+" if letter == r"\ " else letter for letter in letters)
    return re.compile(rf"(?<!\w){pattern}(?!\w)", re.IGNORECASE)


def _plain(text: str) -> str:
    return " ".join(text.split())


def _passages(annotated: Annotated, finder: Finder) -> Iterator[Span]:
    """Yield all that a brief may show of a document: runs of a paragraph, and statements."""
    sentences = annotated.sentences
    for number, first in enumerate(sentences):
        for last in sentences[number : number + LONGEST]:
            if last.block != first.block:
                break
            yield Span(first.span.source, first.span.start, last.span.end)
    for attribution in annotated.annotations.attributions:
        yield finder.whole(attribution.scope or attribution.content[0])
