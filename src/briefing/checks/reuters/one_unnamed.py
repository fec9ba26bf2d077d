"""What one unnamed source alone says stands on the weakest footing."""

from collections.abc import Iterator

from ...model import Brief
from ..finding import Finding
from ..resting import alone, first_words, origin
from ..unnamed import speakers

DO = "find a second source, or let an editor decide whether it may stand"


def one_unnamed(brief: Brief) -> Iterator[Finding]:
    """Yield the words of unnamed speakers that one source or origin alone carries.

    Source: Reuters, Handbook of Journalism (2008), The Essentials of Reuters sourcing: anonymous
    sources are the weakest; a story on a single one of them is an exception that an editor allows.
    """
    for speaker in speakers(brief):
        for passage in speaker.passages:
            if alone(passage):
                yield Finding(
                    rule="reuters/one-unnamed",
                    where=passage.id,
                    words=first_words(passage.text),
                    sources=passage.sources,
                    why=f"“{speaker.words}”, not named; {origin(brief, passage)} alone has it",
                    do=DO,
                )
