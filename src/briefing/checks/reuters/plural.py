"""No plural from one source."""

from collections.abc import Iterator

from ...model import Brief
from ..finding import Finding
from ..unnamed import Speaker, speakers

DO = "write “a source” or name the outlet, unless you know that there were several"


def plural(brief: Brief) -> Iterator[Finding]:
    """Yield the unnamed who are told of as several, though one origin alone has them.

    Source: Reuters, Handbook of Journalism (2008), Accuracy and The Essentials of Reuters sourcing:
    sources are not cited in the plural where there is only one. How many people spoke no text
    shows; what shows is that one source or one origin alone tells of them.
    """
    for speaker in speakers(brief):
        if speaker.several and (reason := _one(speaker)):
            yield Finding(
                rule="reuters/plural",
                where=speaker.where,
                words=speaker.words,
                sources=speaker.entry.sources,
                why=reason,
                do=DO,
                passages=speaker.ids,
            )


def _one(speaker: Speaker) -> str | None:
    """Return what shows that several may be one, if something does."""
    if len(speaker.entry.sources) == 1:
        return f"a plural that {speaker.entry.sources[0]} alone has"
    origins = {name for passage in speaker.passages for name in passage.origins}
    shown = {name for passage in speaker.passages for name in passage.sources}
    whole = shown >= set(speaker.entry.sources)
    if whole and len(origins) == 1:
        return "a plural that several sources have from one origin"
    return None
