"""`briefing preview`: the brief in the browser while sources, settings and styles change."""

from typing import Annotated

import typer

from .arguments import Sources


def preview(
    sources: Sources,
    style: Annotated[
        str | None, typer.Option(help="House style to begin with.", metavar="NAME")
    ] = None,
    port: Annotated[
        int,
        typer.Option(help="Port; where it is taken, a free one is found.", min=0, max=65535),
    ] = 8000,
    opened: Annotated[
        bool, typer.Option("--open/--no-open", help="Open the page in the browser.")
    ] = False,
) -> None:
    """Show the brief on a page of this machine, made anew at each change, until Ctrl-C.

    It shows every house style as HTML, PDF, Markdown and JSON. Needs briefing[preview].
    """
    from ..preview import serve
    from . import report
    from .settings import chosen

    def say(address: str) -> None:
        report.say("Open this address; Ctrl-C ends the preview.")
        typer.echo(address)

    serve(sources, lambda: chosen(sources, style=style), port=port, opened=opened, say=say)
