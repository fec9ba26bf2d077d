"""What the author of a source says as “I”: “I would rather have a bus than a promise”.

A sentence outside of quotation marks that opens with “I” or “my” is its author's, where the source has
one named author and is written in the first person. Where marks may be lost, or somebody else's words
stand without any (an interview, a letter behind a colon), nobody is taken.
"""

import re
from collections.abc import Sequence
from itertools import pairwise

from ...model import Annotated, Attribution, Document, Sentence, Span
from ...text.authors import one_author
from ..quoted import quoted

OPENER = re.compile(
    r"(?:(?:And|But|Yet|So|Still|Now|Today|Then|Instead|Personally|Frankly|For my part),? )?"
    r"(?P<word>I|My)\b(?:['’](?:m|ve|d|ll)\b)?(?= [a-z“\"])"
)
"""A sentence that the author opens with."""
WORD = re.compile(r"\b(?:I|[Mm]y|me|myself|[Mm]ine)\b(?![.’'-]\w)")
LABEL = re.compile(r"[A-Z][\w.’-]{0,20}(?: [A-Z][\w.’-]{0,20}){0,3}: ")
"""What opens a turn of an interview: “Q: ”, “Ada Lund: ”."""
LEADS_IN = re.compile(r":\Z|\A[^.!?]*\?\Z")
"""How a paragraph ends or is a question, so that somebody else may speak in the next."""
KINDS = frozenset(
    ("comment", "column", "essay", "letter", "op-ed", "opinion", "speech", "testimony")
)
"""Kinds of sources in which “I” is the author, however seldom it stands there."""
SHARE = 8
"""Of so many sentences one is in the first person, in a source that is."""
LEAST = 2
"""Sentences in the first person that there are at least, and labels that make an interview."""


def first_person(annotated: Annotated, others: Sequence[Attribution]) -> tuple[Attribution, ...]:
    """Return what the author of a document says in the first person.

    Speaker and cue are the word that means the author, the content is the sentence.

    Args:
        annotated: the document with its sentences.
        others: who says what in it by other rules; what they hold is theirs.

    """
    document = annotated.document
    if one_author(document) is None or not WORD.search(document.text):
        return ()
    inside = quoted(document)
    prose = [s for s in annotated.sentences if s.kind == "paragraph"]
    said = [span for each in others for span in each.content]
    mine = [s for s in prose if any(not inside(w.start()) for w in _words(document, s.span))]
    lost = any(not inside(w.start()) for span in said for w in _words(document, span))
    known = (document.source.kind or "").lower() in KINDS
    enough = known or (len(mine) >= LEAST and len(mine) * SHARE >= len(prose))
    if lost or not enough or _elsewhere(document):
        return ()
    scopes = [each.scope for each in others if each.scope]
    return tuple(
        _attribution(document, sentence, opener)
        for sentence in mine
        if (opener := OPENER.match(document.text, sentence.span.start, sentence.span.end))
        and not document.slice(sentence.span).rstrip("”\"'’)").endswith("?")
        and not any(scope.touches(sentence.span) for scope in scopes)
    )


def _words(document: Document, span: Span) -> Sequence[re.Match[str]]:
    return list(WORD.finditer(document.text, span.start, span.end))


def _elsewhere(document: Document) -> bool:
    """Whether others speak without marks: behind labels, or where a colon or a question leads in."""
    texts = [document.text[block.start : block.end].strip() for block in document.blocks]
    led = any(LEADS_IN.search(before) and OPENER.match(text) for before, text in pairwise(texts))
    return led or sum(LABEL.match(text) is not None for text in texts) >= LEAST


def _attribution(document: Document, sentence: Sentence, opener: re.Match[str]) -> Attribution:
    word = Span(document.source.id, *opener.span("word"))
    return Attribution(word, word, (sentence.span,), "direct", scope=sentence.span)
