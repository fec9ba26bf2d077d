"""Excerpts: what may become a candidate: contiguous whole sentences of one block.

Normally one sentence. Where a quotation runs over several, the smallest run of sentences in which
the quotation marks balance: half a quotation says something that nobody said.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from ..model import Annotated, Sentence, Span
from .openings import PREPOSITIONS

MARK = re.compile('[“”"]')
VERB = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|may|might|must|should|do|does|did"
    r"|says?|said|\w+ed)\b"
)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """Contiguous whole sentences of one block, before it is judged whether they stand alone."""

    span: Span
    text: str
    sentences: tuple[Sentence, ...]
    language: str
    """Language of its document."""
    whole: bool
    """Whether every quotation that is in it opens and closes in it."""
    listed: bool
    """Whether it is an item without a verb of its own, in a list that a colon introduces."""


def excerpts(annotated: Annotated) -> Iterator[Excerpt]:
    """Yield the excerpts of one document, in order; together they cover its running text."""
    document = annotated.document
    introduced = False
    for _, group in groupby(running(annotated), key=lambda sentence: sentence.block):
        block = tuple(group)
        first = document.slice(block[0].span)
        listed = introduced and len(block) == 1 and not _has_verb(first)
        for run, whole in _runs(document.text, block):
            span = Span(document.source.id, run[0].span.start, run[-1].span.end)
            text = document.slice(span)
            language = document.source.language
            yield Excerpt(span, text, run, language, whole, listed)
        introduced = listed or document.slice(block[-1].span).endswith(":")


def running(annotated: Annotated) -> list[Sentence]:
    """Return the sentences of a document without its headings."""
    return [sentence for sentence in annotated.sentences if sentence.kind != "heading"]


def _runs(text: str, block: Sequence[Sentence]) -> Iterator[tuple[tuple[Sentence, ...], bool]]:
    """Yield the smallest runs of sentences with balanced quotation marks, and whether they are."""
    run: list[Sentence] = []
    inside, whole = False, True
    for sentence in block:
        run.append(sentence)
        for match in MARK.finditer(text, sentence.span.start, sentence.span.end):
            before = text[match.start() - 1 : match.start()]
            if match[0] == "“":
                inside = True
            elif inside:
                inside = False
            elif match[0] == "”":
                whole = False
            else:  # a straight mark after a letter or digit opens nothing: 5'10"
                inside = not before.isalnum()
        if not inside:
            yield tuple(run), whole
            run, whole = [], True
    if run:
        yield tuple(run), False


def _has_verb(text: str) -> bool:
    """Whether the words before the first comma hold a finite verb, or a phrase opens the text."""
    first = text.lower().startswith(("“", '"', *(f"{word} " for word in PREPOSITIONS)))
    return first or VERB.search(text.partition(",")[0]) is not None
