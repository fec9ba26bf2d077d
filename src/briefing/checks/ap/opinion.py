"""Who is not named gives information, never an opinion or a guess."""

import re
from collections.abc import Iterator

from ...model import Brief, Statement
from ...rendering.passages import Lookup
from ...text import speech
from ..finding import Finding
from ..resting import first_words
from ..unnamed import speakers

GUESS = re.compile(r"\b(?:may|might|perhaps|possibly|probably|presumably|(?:un)?likely)\b")
"""Words that CoNLL-2010 marks as uncertain (Farkas et al. 2010); “May” is a month."""
DO = "leave it out, or find somebody who says it under their own name"


def opinion(brief: Brief) -> Iterator[Finding]:
    """Yield the statements of unnamed speakers that hold an opinion or a guess.

    Source: AP, Statement of News Values and Principles, section on anonymous sources (2006, as
    revised): what an anonymous source gives must be information and not opinion or speculation.
    A sign of it is a verb of wanting or fearing, a verb that judges (“hailed”), or a word of doubt
    in what was said; who judges in other words is not found.
    """
    lookup = Lookup.of(brief)
    for speaker in speakers(brief):
        for statement in speaker.statements:
            sign = _sign(statement, lookup)
            if sign:
                yield Finding(
                    rule="ap/opinion",
                    where=statement.id,
                    words=first_words(statement.text),
                    sources=statement.sources,
                    why=f"{speaker.words}, without a name: {sign}",
                    do=DO,
                )


def _sign(statement: Statement, lookup: Lookup) -> str | None:
    """Return by which words a statement is an opinion or a guess, if it is one."""
    cue = lookup.at(statement.cue) or ""
    if statement.stance:
        return f"“{cue}” is a stance"
    if speech.FORMS.get(cue.lower(), ("",))[0] in speech.JUDGE:
        return f"“{cue}” is a judgement"
    for part in statement.content:
        guess = GUESS.search(lookup.at(part) or "")
        if guess:
            return f"“{guess[0]}” is a guess"
    return None
