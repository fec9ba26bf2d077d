"""Markdown: CommonMark with tables, and numbers for references, so that it works everywhere."""

import re

from ..model import Brief
from .context import values
from .escape.commonmark import escape
from .house_style import HouseStyle

_EMPTY_LINES = re.compile(r"\n{3,}")


def write(brief: Brief, style: HouseStyle) -> bytes:
    """Return `brief.md` in UTF-8; raises RenderingFailed where the style is wrong."""
    from .environment import render

    text = render("brief.md.j2", style, values(brief, style), escape)
    return (_EMPTY_LINES.sub("\n\n", text).strip() + "\n").encode("utf-8")
