"""Step 3: stand-off findings about one document, each a file with one function of one signature.

An annotator takes the document with what was found before it, and returns it with its own finding
added. It is a pure function of that document. YAKE, which reads only a bounded number of documents of a
corpus, comes after them (`keyphrases.with_yake`).
"""

from collections.abc import Callable

from ..model import Annotated
from ..options import Engine
from .attributions import attributions
from .dates import dates
from .hedges import hedges
from .keyphrases import keyphrases
from .names import names
from .parsing import parsed
from .qualifiers import qualifiers
from .references import references

Annotator = Callable[[Annotated], Annotated]

ANNOTATORS: tuple[tuple[str, Annotator], ...] = (
    ("dates", dates),
    ("names", names),
    ("attributions", attributions),  # after names: a speaker is often a name
    ("references", references),  # after attributions: whoever spoke last speaks on
    ("keyphrases", keyphrases),
    ("hedges", hedges),
    ("qualifiers", qualifiers),
)

ENGINES: dict[Engine, dict[str, Annotator]] = {
    "rules": {},
    "parse": {"attributions": parsed},
}
"""What each engine puts in the place of an annotator of the table."""


def annotate(annotated: Annotated, engine: Engine = "rules") -> Annotated:
    """Return the document with the findings of every annotator, in the order of the table.

    Args:
        annotated: a document with its sentences.
        engine: what tells who says what.

    Raises:
        MissingLibrary: the engine parses, and spaCy or an English model for it is not installed.

    """
    if annotated.document.source.language != "en":
        return annotated
    for name, annotator in ANNOTATORS:
        annotated = ENGINES[engine].get(name, annotator)(annotated)
    return annotated
