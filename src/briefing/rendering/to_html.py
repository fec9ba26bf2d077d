"""HTML: one file that needs nothing else, no script and no network; the PDF is made of it too."""

import base64

from .. import brief_file
from ..model import Brief
from .context import values
from .house_style import Font, HouseStyle
from .house_style.faces import css

PAPER = "<style>@media print{*{-webkit-print-color-adjust:exact;print-color-adjust:exact}}</style>"
"""For browsers alone, which leave out backgrounds where they print, and the words on them with it."""
_DATA_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def write(brief: Brief, style: HouseStyle, *, view: str | None = None) -> bytes:
    """Return `brief.html` in UTF-8; raises RenderingFailed where the style is wrong.

    Args:
        brief: all that the page says.
        style: the house style that it says it in.
        view: the address of `sources.html`, which citations lead to where it is made too.

    """
    data = data_block(brief)
    return page(brief, style, head=faces(style) + PAPER, data=data, view=view).encode("utf-8")


def faces(style: HouseStyle) -> str:
    """Return the fonts of a style, whole, as markup of the head."""
    return f"<style>\n{css(style.fonts, _carried)}</style>" if style.fonts else ""


def _carried(font: Font) -> str:
    """Return an address that holds the whole font."""
    return f"data:{font.kind};base64,{base64.b64encode(font.data).decode('ascii')}"


def page(
    brief: Brief, style: HouseStyle, *, head: str = "", data: str = "", view: str | None = None
) -> str:
    """Return the page of a brief, with markup of ours to add to its head and its end."""
    from markupsafe import escape

    from .environment import render

    given = {**frame(style, head, data), "view": view}
    return render("brief.html.j2", style, {**values(brief, style), **given}, escape)


def frame(style: HouseStyle, head: str, data: str) -> dict[str, object]:
    """Return what every page has in its head and at its end, as markup."""
    from markupsafe import Markup

    sheet = Markup("<style>\n{}\n</style>").format(Markup(style.css))
    return {"head": sheet + Markup(head), "data": Markup(data)}


def data_block(brief: Brief) -> str:
    """Return the bytes of `brief.json` in `<pre hidden data-brief>`, with <, > and & as JSON escapes."""
    data = brief_file.dump(brief).decode("utf-8").translate(_DATA_ESCAPES)
    return f"<pre hidden data-brief>{data}</pre>"
