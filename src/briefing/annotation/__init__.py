"""Step 3: stand-off findings about one document, each a file with one function of one signature.

An annotator takes the document with what was found before it, and returns it with its own finding
added. It is a pure function of that document. YAKE, which reads only a bounded number of documents of a
corpus, comes after them (`keyphrases.with_yake`).
"""

from collections.abc import Callable

from ..model import Annotated
from .attributions import attributions
from .dates import dates
from .hedges import hedges
from .keyphrases import keyphrases
from .names import names
from .references import references

Annotator = Callable[[Annotated], Annotated]

ANNOTATORS: tuple[tuple[str, Annotator], ...] = (
    ("dates", dates),
    ("names", names),
    ("attributions", attributions),  # after names: a speaker is often a name
    ("references", references),  # after attributions: whoever spoke last speaks on
    ("keyphrases", keyphrases),
    ("hedges", hedges),
)


def annotate(annotated: Annotated) -> Annotated:
    """Return the document with the findings of every annotator, in the order of the table."""
    if annotated.document.source.language != "en":
        return annotated
    for _, annotator in ANNOTATORS:
        annotated = annotator(annotated)
    return annotated
