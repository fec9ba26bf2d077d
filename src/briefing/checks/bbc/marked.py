"""What somebody says and one source alone carries is marked so."""

from collections.abc import Iterator

from ...model import Brief
from ..finding import Finding
from ..resting import ONE_SOURCE, first_words, origin, unmarked

DO = "say where you use it that one source alone has it"


def marked(brief: Brief) -> Iterator[Finding]:
    """Yield the statements that one source or origin alone carries and that nothing marks.

    Source: BBC, Editorial Guidelines (2019), section 3, Accuracy, 3.2.3 and 3.3.6: what cannot be
    borne out is attributed, and it is said that it could not. The brief marks it with † where it
    has several sources; a brief of one source has no marks, and is found once as a whole.
    """
    statements = [one for position in brief.positions for one in position.statements]
    passages = unmarked(brief, statements)
    if passages and len(brief.sources) == 1:
        (source,) = brief.sources
        yield Finding(
            rule="bbc/marked",
            where=source.id,
            words=source.title or source.path,
            why=ONE_SOURCE,
            do=DO,
            passages=tuple(passage.id for passage in passages),
        )
        return
    for passage in passages:
        yield Finding(
            rule="bbc/marked",
            where=passage.id,
            words=first_words(passage.text),
            sources=passage.sources,
            why=f"it rests on {origin(brief, passage)} alone, and nothing marks it",
            do=DO,
        )
