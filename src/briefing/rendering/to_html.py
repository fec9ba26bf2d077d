"""HTML: one file that needs nothing else, no script and no network; the PDF is made of it too."""

import base64

from .. import brief_file
from ..model import Brief
from .context import values
from .house_style import Font, HouseStyle
from .house_style.faces import css

_DATA_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def write(brief: Brief, style: HouseStyle) -> bytes:
    """Return `brief.html` in UTF-8; raises RenderingFailed where the style is wrong.

    The bytes of `brief.json` stand in `<pre hidden data-brief>`, with <, > and & as JSON escapes.
    """
    data = brief_file.dump(brief).decode("utf-8").translate(_DATA_ESCAPES)
    faces = f"<style>\n{css(style.fonts, _carried)}</style>" if style.fonts else ""
    carried = f"<pre hidden data-brief>{data}</pre>"
    return page(brief, style, head=faces, data=carried).encode("utf-8")


def _carried(font: Font) -> str:
    """Return an address that holds the whole font."""
    return f"data:{font.kind};base64,{base64.b64encode(font.data).decode('ascii')}"


def page(brief: Brief, style: HouseStyle, *, head: str = "", data: str = "") -> str:
    """Return the page of a brief, with markup of ours to add to its head and its end."""
    from markupsafe import Markup, escape

    from .environment import render

    sheet = Markup("<style>\n{}\n</style>").format(Markup(style.css))
    given = {"head": sheet + Markup(head), "data": Markup(data)}
    return render("brief.html.j2", style, {**values(brief, style), **given}, escape)
