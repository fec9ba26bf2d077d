"""Replies: what an e-mail quotes of earlier ones, line by line after `>`, is not its sender's word."""

import re

from ..model import Removed
from .normalize import one_line, without_commands

QUOTED = re.compile(r"[ \t]{0,3}>")
INTRODUCES = re.compile(r"(?:wrote|writes|said|schrieb|schreibt|a écrit|escribió) ?:\s{0,9}\Z")
"""Ends the line by which programs introduce what is quoted: “On Monday, Ann Lund wrote:”."""
BEGINS = re.compile(r"(?:On|Am|Le|El) ")
"""Begins that line, where it is broken in two."""
REASON = "quoted reply"


def parted(text: str) -> tuple[str, tuple[Removed, ...]]:
    """Return the text of a message without what it quotes, and what it quotes.

    Each run of quoted lines goes with the line that introduces it. A message that holds nothing
    else is returned whole.
    """
    kept: list[str] = []
    quoted: list[str] = []
    within = False
    for line in text.split("\n"):
        if not QUOTED.match(line):
            kept.append(line)
            within = False
            continue
        if not within:
            quoted += _introduction(kept)
            within = True
        quoted.append(line)
    if not quoted or not any(char.isalnum() for line in kept for char in line):
        return text, ()
    lines = (one_line(without_commands(line)) for line in quoted)
    return "\n".join(kept), tuple(Removed(line, REASON) for line in lines if line.strip("> "))


def _introduction(kept: list[str]) -> list[str]:
    """Take the line that introduces what is quoted off those that are kept, and return it."""
    last = max((n for n, line in enumerate(kept) if line.strip()), default=-1)
    if last < 0 or not INTRODUCES.search(kept[last][-40:]):
        return []
    if last and not BEGINS.match(kept[last]) and BEGINS.match(kept[last - 1]):
        last -= 1
    taken = kept[last:]
    del kept[last:]
    return taken
