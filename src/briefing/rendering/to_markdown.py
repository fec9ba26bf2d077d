"""The text of a brief: Markdown, or the language of the wiki that it is made for."""

import re

from ..model import Brief
from .context import values
from .dialects import dialect_of
from .front_matter import front_matter
from .house_style import HouseStyle

_EMPTY_LINES = re.compile(r"\n{3,}")


def write(brief: Brief, style: HouseStyle) -> bytes:
    """Return `brief.md`, or the file of a wiki, in UTF-8.

    Raises:
        RenderingFailed: the style is wrong.

    """
    from markupsafe import Markup

    from .environment import render

    dialect = dialect_of(brief)
    given = {
        "dialect": dialect.name,
        "notes": dialect.notes,
        "front_matter": Markup(front_matter(brief) if dialect.front_matter else ""),
    }
    text = render(dialect.template, style, {**values(brief, style), **given}, dialect.escape)
    page = _EMPTY_LINES.sub("\n\n", text).strip() + "\n"
    return dialect.finish(page).encode("utf-8")
