"""Texts as they are, and what ranking needs to know of them when nobody has annotated them.

Claims, origins and shared copy are those of the texts. Nothing is overtaken. Without annotations there
are no actors, so two spellings of a name are two; no origins that only an attribution names; and no
dated history.
"""

import hashlib
import re
from collections.abc import Sequence

from briefing.model import Annotated, Block, Claim, Document, Relations, Source
from briefing.relations.claims import claims
from briefing.relations.grams import row
from briefing.relations.origins import origins
from briefing.relations.shared import copies, runs

PARAGRAPH = re.compile(r"\S(?:(?!\n\s*\n).)*", re.DOTALL)


def document(number: int, text: str) -> Document:
    """Return a text as a document: what is between blank lines is a paragraph."""
    blocks = [
        Block("paragraph", match.start(), match.start() + len(match[0].rstrip()))
        for match in PARAGRAPH.finditer(text)
    ]
    digest = hashlib.sha256(text.encode()).hexdigest()
    words = len(text.split())
    source = Source(
        id=f"S{number}", path=f"{number}.txt", sha256=digest, text_sha256=digest, words=words
    )
    return Document(source, text, tuple(blocks))


def relate(corpus: Sequence[Annotated]) -> Relations:
    """Return what holds between the documents of a corpus, as far as ranking asks."""
    words = row(corpus)
    shared = runs(words)
    found, sentence_origins = origins(corpus, shared, copies(words))
    return Relations(
        claims=claims(corpus, sentence_origins, shared),
        origins=found,
        actors=(),
        keyphrases=(),
        shared=shared,
        sentence_origins=sentence_origins,
    )


def stand_in(corpus: Sequence[Annotated]) -> Relations:
    """Return relations that cost nothing: every sentence a claim, every document an origin."""
    places = {s.span: a.document.source.id for a in corpus for s in a.sentences}
    return Relations(
        claims=tuple(Claim((span,), (), (source,)) for span, source in places.items()),
        origins=(),
        actors=(),
        keyphrases=(),
        shared=(),
        sentence_origins=places,
    )
