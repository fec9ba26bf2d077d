"""`briefing verify`: the proof of a brief."""

from typing import Annotated

import typer


def verify(
    file: Annotated[
        str, typer.Argument(help="brief.json, or a brief as PDF, HTML, Markdown or wiki text.")
    ],
    sources: Annotated[
        list[str],
        typer.Argument(help="The sources that the brief was made of.", show_default=False),
    ],
    brief: Annotated[
        str | None,
        typer.Option(
            help="The brief.json, where the file does not carry it and it is not beside it."
        ),
    ] = None,
) -> None:
    """Prove every quotation of a brief.

    The sources are read again; exit 1 and the place where something does not hold.
    """
    from ..verify import verify as prove
    from . import report

    raise typer.Exit(report.proved(file, prove(file, *sources, brief=brief)))
