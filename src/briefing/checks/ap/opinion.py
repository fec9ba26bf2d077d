"""Who is not named gives information, never an opinion or a guess."""

import re
from collections.abc import Iterator

from ...model import Brief, Holder, Passage, Statement
from ...rendering.passages import Lookup
from ...text import speech
from ...text.who import anonymous
from ..finding import Finding
from ..resting import first_words
from ..unnamed import speakers

GUESS = re.compile(r"\b(?:may|might|perhaps|possibly|probably|presumably|(?:un)?likely)\b")
"""Words that CoNLL-2010 marks as uncertain (Farkas et al. 2010); “May” is a month."""
DO = "leave it out, or find somebody who says it under their own name"


def opinion(brief: Brief) -> Iterator[Finding]:
    """Yield the words of unnamed speakers that hold an opinion or a guess.

    Source: AP, Statement of News Values and Principles, section on anonymous sources (2006, as
    revised): what an anonymous source gives must be information and not opinion or speculation.
    A sign of it is a verb of wanting or fearing, a verb that judges (“hailed”), or a word of doubt
    in what was said; who judges in other words is not found.
    """
    for who, passage, sign in _signs(brief):
        yield Finding(
            rule="ap/opinion",
            where=passage.id,
            words=first_words(passage.text),
            sources=passage.sources,
            why=f"“{who}”, not named; {sign}",
            do=DO,
        )


def _signs(brief: Brief) -> Iterator[tuple[str, Passage, str]]:
    """Yield who says what, and by which words it is an opinion or a guess."""
    lookup = Lookup.of(brief)
    for position in brief.positions:
        if position.holder and _nameless(position.holder):
            for statement in position.statements:
                if sign := _sign(statement, lookup):
                    yield position.holder.name, statement, sign
    for speaker in speakers(brief):
        for passage, sentence in speaker.told:
            if guess := GUESS.search(sentence):
                yield speaker.words, passage, f"“{guess[0]}” is a guess"


def _nameless(holder: Holder) -> bool:
    """Whether a holder is somebody described, or a group such as “Syrian officials”."""
    return holder.kind == "unnamed" or (holder.kind == "group" and anonymous(holder.name))


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
