"""Replies: what an e-mail quotes of earlier ones is not its sender's word.

It stands line by line after `>`, or, as Outlook has it, below a block of headers.
"""

import re

from ..model import Removed
from .normalize import one_line, without_commands

QUOTED = re.compile(r"[ \t]{0,3}>")
INTRODUCES = re.compile(
    r"(?:(?:wrote|writes|said|schreibt|a écrit|escribió|escreveu|ha scritto)"
    r"|(?:schrieb|schreef)[^:]{0,80}) ?:\s{0,9}\Z"
)
"""Ends the line by which programs introduce what is quoted: “On Monday, Ann Lund wrote:”."""
BEGINS = re.compile(r"(?:On|Am|Le|El|Em|Il|Op) ")
"""Begins that line, where it is broken in two."""
FROM = re.compile(r"\s{0,9}(?:From|Von|De|Da|Van)\s?:")
SENT = re.compile(r"\s{0,9}(?:Sent|Gesendet|Envoyé|Enviado(?: el)?|Inviato|Verzonden)\s?:")
"""Begins the line of Outlook's headers that others do not call so; it is one of the next three."""
RULE = re.compile(r"[ \t]{0,9}(?:_{5,100}|-{3,9} ?[^-\n]{0,40}-{3,9})\s{0,9}\Z")
"""The line above these headers: “-----Original Message-----”, or a long stroke."""
REASON = "quoted reply"


def parted(text: str) -> tuple[str, tuple[Removed, ...]]:
    """Return the text of a message without what it quotes, and what it quotes.

    Each run of quoted lines goes with the line that introduces it. A message that holds nothing
    else is returned whole.
    """
    kept: list[str] = []
    quoted: list[str] = []
    within = False
    lines = text.split("\n")
    own = _above_headers(lines)
    for line in lines[:own]:
        if not QUOTED.match(line):
            kept.append(line)
            within = False
            continue
        if not within:
            quoted += introduction(kept)
            within = True
        quoted.append(line)
    quoted += lines[own:]
    if not quoted or not any(char.isalnum() for line in kept for char in line):
        return text, ()
    told = (one_line(without_commands(line)) for line in quoted)
    return "\n".join(kept), tuple(Removed(line, REASON) for line in told if line.strip("> "))


def _above_headers(lines: list[str]) -> int:
    """Return how many lines stand above the headers of an earlier message; all where there are none."""
    for number, line in enumerate(lines):
        if FROM.match(line) and any(map(SENT.match, lines[number + 1 : number + 4])):
            return number - bool(number and RULE.match(lines[number - 1]))
    return len(lines)


def introduction(kept: list[str]) -> list[str]:
    """Take the line that introduces what is quoted off those that are kept, and return it."""
    last = max((n for n, line in enumerate(kept) if line.strip()), default=-1)
    if last < 0 or not INTRODUCES.search(kept[last][-120:]):
        return []
    if last and not BEGINS.match(kept[last]) and BEGINS.match(kept[last - 1]):
        last -= 1
    taken = kept[last:]
    del kept[last:]
    return taken
