"""HTML: one file that needs nothing else, no script and no network; the PDF is made of it too."""

from .. import brief_file
from ..model import Brief
from .context import values
from .house_style import HouseStyle

_DATA_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def write(brief: Brief, style: HouseStyle) -> bytes:
    """Return `brief.html` in UTF-8; raises RenderingFailed where the style is wrong.

    The bytes of `brief.json` stand in `<pre hidden data-brief>`, with <, > and & as JSON escapes.
    """
    data = brief_file.dump(brief).decode("utf-8").translate(_DATA_ESCAPES)
    return page(brief, style, data=f"<pre hidden data-brief>{data}</pre>").encode("utf-8")


def page(brief: Brief, style: HouseStyle, *, head: str = "", data: str = "") -> str:
    """Return the page of a brief, with markup of ours to add to its head and its end."""
    from markupsafe import Markup, escape

    from .environment import render

    css = Markup("<style>\n{}\n</style>").format(Markup(style.css))
    given = {"head": css + Markup(head), "data": Markup(data)}
    return render("brief.html.j2", style, {**values(brief, style), **given}, escape)
