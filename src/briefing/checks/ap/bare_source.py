"""An unnamed source is described: “a source” alone tells nobody anything."""

import re
from collections.abc import Iterator

from ...model import Brief
from ..finding import Finding
from ..unnamed import speakers

BARE = re.compile(
    r"(?:(?:an?|one|the|two|several|some|other|multiple|unnamed) )*sources?", re.IGNORECASE
)
DO = "look in the sources for who this is, as closely as they say it, or leave the words out"


def bare_source(brief: Brief) -> Iterator[Finding]:
    """Yield the unnamed speakers who are called “a source” or “sources” and nothing more.

    Source: AP, Statement of News Values and Principles, section on anonymous sources (2006, as
    revised): the attribution must tell as much as it can of who the source is; quoting “a source”
    is not enough. Where other words describe the same speaker, those are enough.
    """
    for speaker in speakers(brief):
        if all(BARE.fullmatch(words) for words in (speaker.words, *speaker.others)):
            yield Finding(
                rule="ap/bare-source",
                where=speaker.where,
                words=speaker.words,
                sources=speaker.entry.sources,
                why="nothing says who this is",
                do=DO,
                passages=speaker.ids,
            )
