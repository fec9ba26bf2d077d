"""`briefing verify`: the proof of a brief."""

from typing import Annotated

import typer


def verify(
    file: Annotated[
        str, typer.Argument(help="brief.json, or a Markdown brief with its brief.json beside it.")
    ],
    sources: Annotated[
        list[str],
        typer.Argument(help="The sources that the brief was made of.", show_default=False),
    ],
    brief: Annotated[
        str | None, typer.Option(help="The brief.json, where it does not lie beside the file.")
    ] = None,
) -> None:
    """Prove every quotation of a brief.

    The sources are read again; exit 1 and the place where something does not hold.
    """
    from ..verify import verify as prove
    from . import report

    raise typer.Exit(report.proved(file, prove(file, *sources, brief=brief)))
