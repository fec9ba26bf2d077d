"""Plain text: blocks from lines, by `lines.group`."""

import re
from itertools import pairwise

from ..limits import Limits
from ..model import Block
from .draft import Draft, DraftBlock
from .lines import Group, group
from .normalize import newlines, one_line

UNDERLINE = re.compile(r"={3,}|-{3,}|~{3,}")


def recognises(_text: str) -> bool:
    """Any text can be read as plain text; it comes last in the table."""
    return True


def read(text: str, _limits: Limits) -> Draft:
    """Return the blocks of a plain text, markers of list items left out."""
    groups = group(newlines(text))
    blocks = [DraftBlock(each.kind, _words(each)) for each in groups]
    for number, (above, below) in enumerate(pairwise(groups)):
        touching = above.lines[-1].end + 1 >= below.lines[0].start
        if touching and len(above.lines) == 1 and UNDERLINE.fullmatch(below.lines[0].text):
            blocks[number] = DraftBlock("heading", blocks[number].text)
    return Draft(tuple(blocks))


def as_it_is(text: str) -> tuple[Block, ...]:
    """Return the blocks of a text that is not to be changed, as places in it."""
    return tuple(Block(each.kind, each.lines[0].start, each.lines[-1].end) for each in group(text))


def _words(lines: Group) -> str:
    return one_line(" ".join(line.text for line in lines.lines)[lines.marker :])
