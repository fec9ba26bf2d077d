"""Small corpora made by hand: a text a document, blank lines between paragraphs."""

import hashlib

from briefing.model import (
    Annotated,
    Annotations,
    Block,
    BlockKind,
    Document,
    Keyphrase,
    Source,
    Span,
)
from briefing.text.segment import segment


def document(number: int, text: str, **facts: object) -> Document:
    """Return a document of one text; a paragraph that starts with “# ” is a heading."""
    kinds: list[BlockKind] = []
    parts = []
    for part in text.strip().split("\n\n"):
        kinds.append("heading" if part.startswith("# ") else "paragraph")
        parts.append(part.removeprefix("# "))
    blocks, start = [], 0
    for kind, part in zip(kinds, parts, strict=True):
        blocks.append(Block(kind, start, start + len(part)))
        start += len(part) + 2
    joined = "\n\n".join(parts)
    digest = hashlib.sha256(joined.encode()).hexdigest()
    source = Source(
        id=f"S{number}", path=f"{number}.txt", sha256=digest, text_sha256=digest, **facts
    )
    return Document(source, joined, tuple(blocks))


def corpus(*texts: str, **facts: object) -> tuple[Annotated, ...]:
    """Return the documents of the texts, segmented."""
    documents = (document(number, text, **facts) for number, text in enumerate(texts, start=1))
    return tuple(Annotated(d, segment(d)) for d in documents)


def place(annotated: Annotated, words: str) -> Span:
    """Return the first place where the words stand."""
    start = annotated.document.text.index(words)
    return Span(annotated.document.source.id, start, start + len(words))


def with_keyphrases(annotated: Annotated, **phrases: float) -> Annotated:
    """Return the document with keyphrases, `_` for a blank, at every place where they stand."""
    found = []
    for name, salience in phrases.items():
        text = name.replace("_", " ")
        where, start = [], annotated.document.text.find(text)
        while start >= 0:
            where.append(Span(annotated.document.source.id, start, start + len(text)))
            start = annotated.document.text.find(text, start + 1)
        found.append(Keyphrase(text, salience, tuple(where)))
    return Annotated(annotated.document, annotated.sentences, Annotations(keyphrases=tuple(found)))
