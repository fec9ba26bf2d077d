"""Step 7, render: one brief becomes Markdown or a wiki's text, HTML, PDF, DOCX, JSON and CSL-JSON."""

from collections.abc import Callable, Sequence
from functools import partial

from ..errors import BriefingError, MissingLibrary, RenderingFailed
from ..model import Brief, Document, Rendering
from . import to_csl, to_docx, to_html, to_json, to_markdown, to_pdf, to_sources
from .dialects import dialect_of
from .house_style import HouseStyle

Writer = Callable[[Brief, HouseStyle], bytes]
"""One format: the bytes of its file."""

WRITERS: dict[str, Writer] = {
    "pdf": to_pdf.write,
    "md": to_markdown.write,
    "html": to_html.write,
    "docx": to_docx.write,
    "json": to_json.write,
    "csl": to_csl.write,
}
"""Format to writer, in the order in which they are written."""


def render(
    brief: Brief, style: HouseStyle, to: Sequence[str], documents: Sequence[Document] = ()
) -> tuple[tuple[Rendering, ...], tuple[BriefingError, ...]]:
    """Return the files of a brief in the formats `to`, and what stopped those that are not there.

    Args:
        brief: all that the files say.
        style: the house style that they say it in.
        to: names of `WRITERS`, and `sources` for the texts themselves; then HTML links to them.
        documents: the texts, for `sources`.

    """
    made: list[Rendering] = []
    failed: list[BriefingError] = []
    writers: dict[str, Writer] = {}
    if "sources" in to:
        writers[to_sources.NAME] = partial(to_sources.write, documents=documents)
    writers |= {_file(name, brief): writer for name, writer in WRITERS.items() if name in to}
    for name, writer in writers.items():
        if name == "brief.html" and made and made[0].name == to_sources.NAME:
            writer = partial(to_html.write, view=to_sources.NAME)
        try:
            made.append(Rendering(name, writer(brief, style)))
        except (MissingLibrary, RenderingFailed) as error:
            failed.append(error)
    return tuple(made), tuple(failed)


def _file(name: str, brief: Brief) -> str:
    """Return the name of the file of a format."""
    if name == "md":
        return dialect_of(brief).file
    return to_csl.FILE if name == "csl" else f"brief.{name}"
