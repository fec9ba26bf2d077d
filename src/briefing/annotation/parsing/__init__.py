"""The second engine for who said what: the rules, told by a parser whose verb it is.

The rules of `attributions` are the same. Where spaCy has parsed a stretch, a verb of saying that
they find no subject for has that of the tree, and so has a participle after a preposition; and the
tree tells where what was said goes on after “he said”, and where another clause begins. Everything
else stays as it is.
"""

from ...model import Annotated
from ..attributions import attributed
from .trees import with_trees


def parsed(annotated: Annotated) -> Annotated:
    """Return the document with its attributions, as `attributions` does, but parsed.

    Raises:
        MissingLibrary: spaCy or an English model for it is not installed.

    """
    return attributed(annotated, with_trees)
