"""Step 4: what holds between the documents.

Who else says it (claims), where they have it from (origins), who is who (actors), and what it is
about (keyphrases), and what a later source has overtaken (events). Precision comes first everywhere: a wrong “same” invents corroboration.
"""

from collections.abc import Sequence

from ..model import Annotated, Relations
from .actors import actors
from .claims import claims
from .events import overtaken
from .keyphrases import fold
from .origins import origins
from .shared import copies, runs
from .topics import topics


def relate(corpus: Sequence[Annotated]) -> Relations:
    """Return what holds between the documents of a corpus, in order of their ids."""
    shared = runs(corpus)
    found, sentence_origins = origins(corpus, shared, copies(corpus))
    return Relations(
        claims=claims(corpus, sentence_origins, shared),
        origins=found,
        actors=actors(corpus),
        keyphrases=fold(corpus),
        shared=shared,
        sentence_origins=sentence_origins,
        overtaken=overtaken(corpus),
        topics=topics(corpus),
    )
