"""Who is not named is quoted only with the reason for it."""

from collections.abc import Iterator

from ...model import Brief
from ..finding import Finding
from ..unnamed import speakers

DO = "find out why and say so where you quote them, or leave their words out"


def anonymity(brief: Brief) -> Iterator[Finding]:
    """Yield the unnamed speakers of whom no source says why they are not named.

    Source: AP, Statement of News Values and Principles, section on anonymous sources (2006, as
    revised): a story must say why a source asked not to be named. Groups such as “officials” count:
    nobody in them is named.
    """
    for speaker in speakers(brief):
        if speaker.entry.reason is None:
            yield Finding(
                rule="ap/anonymity",
                where=speaker.where,
                words=speaker.words,
                sources=speaker.entry.sources,
                why=f"no source says why {'they are' if speaker.several else 'this speaker is'} not named",
                do=DO,
                passages=speaker.ids,
            )
