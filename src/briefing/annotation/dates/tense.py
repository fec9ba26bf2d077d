"""Whether an expression of time looks back or ahead, by the verbs around it.

“met on Friday” is behind, “will meet on Friday” ahead. What decides is the last such word before
the expression in its sentence; where the expression opens its clause, the first one after it.
"""

import re
from typing import Literal, NamedTuple

Tense = Literal["behind", "ahead", "now"]

PERFECT = (
    r"(?:could|would|should|may|might|must|will)(?:\snot)?\shave"
    r"|(?:could|did|would)(?:n['’]t|\snot)|not\suntil"
    r"|(?:nor|neither|no\sone|nobody)\s(?:[\w'’]+\s){0,4}could"
)
"""Behind, although a word of it looks ahead."""

GOVERNORS = (
    r"scheduled|slated|expect(?:s|ed|ing)?|due|set\s(?:to|for)|planning|upcoming|forthcoming"
    r"|plan(?:s|ned)?\s(?:to|for|on|an?|another)|(?:going|about|ready|likely|hop(?:es|ing)"
    r"|intend(?:s|ed)?|agreed|decid(?:es|ed)|want(?:s|ed)?|vow(?:s|ed)?|pledg(?:es|ed)|promis(?:es|ed)"
    r"|prepar(?:es|ed|ing)|ordered|asked|urged|invited)\sto"
)
"""What they govern is still to come, whatever their own tense."""

STARTING = (
    r"begins|starts|opens|resumes|reconvenes|convenes|expires|arrives|departs|kicks\soff|takes\splace"
    r"|takes\seffect|goes\sinto\seffect|comes\sinto\sforce|goes\son\strial"
)
"""Verbs whose present tense announces."""

AHEAD = (
    r"(?:will|shall|would|should|must|may|might|can|could|to)\s(?:\w+\s)?be\s\w+"
    r"|(?:is|are)\sto\s(?!blame\b)(?:be\s)?\w+"
    rf"|will|shall|won['’]t|would|should|must|may|might|could|{GOVERNORS}|{STARTING}"
    r"|as\s(?:early|soon)\sas|no\slater\sthan"
    r"|(?:has|have|given?|gave|wait|remain|postponed|delayed|adjourned|extended)"
    r"\s(?:[\w'’.]+\s){0,8}until"
)

IRREGULAR = (
    "was|were|had|did|said|told|made|took|gave|went|came|saw|held|left|led|became|began|got|ran|lost"
    "|sent|built|brought|bought|caught|chose|drew|fell|flew|grew|hit|knew|met|paid|put|rose|sold"
    "|spent|stood|struck|swept|threw|won|wore|wrote|spoke|broke|found|fought|fled|shot|heard|felt"
    "|thought|sought|taught|sank|swore|tore|drove|rode|froze|stole|withdrew|underwent|overthrew"
    "|set|laid|dealt|meant|shook|stuck|spread|cut|quit"
)
BEHIND = rf"{IRREGULAR}|[a-z]{{2,20}}ed(?<!eed)(?<!hundred)"

VERB = re.compile(
    rf"\b(?:(?P<perfect>{PERFECT})|(?P<ahead>{AHEAD})|(?P<behind>{BEHIND})"
    rf"|(?P<now>(?:is|are|am)(?:\s(?!{GOVERNORS})\w+)?|has|have|says|does|do))\b(?!-)|['’](?P<will>ll)\b"
)
"""A word that tells the tense. Linear: what repeats is bounded."""

OPENING = re.compile(
    r"(?:^|[,;:(–—“\"`]\s?|--\s|\b(?:and|but|while|that|when|where|because|although)\s)"
    r"(?:(?:[Bb]ut|[Aa]lso|[Oo]n|[Ii]n|[Bb]y|[Uu]ntil|[Ss]ince|[Ff]rom|[Ff]or)\s){0,2}(?:the\s)?$"
)
"""What stands before an expression that opens its clause."""


HAVE = re.compile(
    r"(?:\b(?:has|have)(?:n['’]t)?|['’]ve|['’]s\sbeen)(?:\s(?:not|also|been|long|now|\w{2,20}ly)){0,3}\s\w+\b"
)
"""The perfect of the present."""

WINDOW = 240
"""Code points looked at on either side."""


HAPPENED = re.compile(
    r"(?:['’]s)?\s(?:[a-z]+\s)?(?:ruling|decision|attacks?|bombings?|shootings?|killings?|deaths?|blasts?"
    r"|explosions?|crash|collapse|clash(?:es)?|announcement|statement|remarks|comments|arrests?|slaying"
    r"|murders?|assassination|earthquake|strikes?|raid|loss|win|victory|defeat|resignation)\b"
)
"""After an expression: what is only spoken of once it is over."""


class Direction(NamedTuple):
    """Where an expression looks."""

    tense: Tense
    firm: bool
    """Whether the expression opens the clause of the verb."""


def direction(text: str, sentence: tuple[int, int], start: int, end: int) -> Direction | None:
    """Return where the expression at `start` to `end` looks, or None without a verb.

    Args:
        text: of the document.
        sentence: start and end of the sentence.
        start: first code point of the expression.
        end: one past its last.

    """
    if HAPPENED.match(text, end, sentence[1]):
        return Direction("behind", firm=True)
    following = VERB.search(text, end, min(sentence[1], end + WINDOW))
    if following and OPENING.search(text[max(sentence[0], start - 24) : start]):
        return Direction(_tense(following), firm=True)
    verbs = list(VERB.finditer(text, max(sentence[0], start - WINDOW), start))
    found = verbs[-1] if verbs else following
    return Direction(_tense(found), firm=False) if found else None


def lasting(text: str, sentence: tuple[int, int], start: int, end: int) -> bool:
    """Whether the verb of the expression at `start` to `end` is in the perfect of the present.

    It is the last verb before the expression; where that opens its sentence, the first one after.
    """
    before = text[max(sentence[0], start - WINDOW) : start]
    perfect = list(HAVE.finditer(before))
    if perfect:
        return VERB.search(before, perfect[-1].end()) is None
    opens = start - sentence[0] <= len("But over at ")
    following = VERB.search(text, end, min(sentence[1], end + WINDOW)) if opens else None
    return following is not None and following[0] in ("has", "have")


def _tense(verb: re.Match[str]) -> Tense:
    if verb["ahead"] or verb["will"]:
        return "ahead"
    return "now" if verb["now"] else "behind"
