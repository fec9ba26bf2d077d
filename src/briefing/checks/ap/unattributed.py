"""What is quoted has a speaker."""

from collections.abc import Iterator

from ...model import Brief
from ..finding import Finding
from ..resting import first_words

DO = "read the passage in its source and name the speaker, or leave it out"


def unattributed(brief: Brief) -> Iterator[Finding]:
    """Yield the quotations that the brief gives to nobody.

    Source: AP, Statement of News Values and Principles (2006, as revised): information is
    attributed to where it comes from. Briefing never guesses a speaker, so a person has to look.
    """
    for position in brief.positions:
        if position.holder is None:
            for statement in position.statements:
                yield Finding(
                    rule="ap/unattributed",
                    where=statement.id,
                    words=first_words(statement.text),
                    sources=statement.sources,
                    why="the brief has nobody for these words",
                    do=DO,
                )
