"""Who alone wrote a source, by what is known of it."""

import re

from ..model import Document
from . import bodies

NAME = re.compile(r"[^\W\d_a-z][\w.’'-]*(?: [^\W\d_][\w.’'-]*){1,3}")
"""Two to four words that begin and end like a name."""
PROPERTIES = re.compile(r"pdf|officedocument")
"""Media types whose files keep the name of whoever made the file, who need not have written the text."""
FIRST_PERSON = frozenset(("I", "My"))
"""Words by which an author opens a sentence as its subject."""
NOBODY = frozenset(("staff", "reporter", "editor", "editors", "desk", "newsroom", "team", "and"))


def one_author(document: Document) -> str | None:
    """Return the name of the one person who wrote a document; None where nobody or several did."""
    source = document.source
    if len(source.author) != 1:
        return None
    (name,) = source.author
    words = name.split()
    shown = bodies.BODY_NAMES | bodies.MEDIA
    if not NAME.fullmatch(name) or not words[-1][0].isupper() or not shown.isdisjoint(words):
        return None
    if not NOBODY.isdisjoint(name.lower().split()):
        return None
    made = PROPERTIES.search(source.media_type) and name not in document.text
    return None if made else name
