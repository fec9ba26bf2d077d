"""`briefing check`: the rules of a standard of sourcing, on a brief that is there."""

from typing import Annotated

import typer


def check(
    brief: Annotated[
        str,
        typer.Argument(
            help="brief.json, the folder that holds it, or a rendering beside it.",
            show_default=False,
        ),
    ],
    profile: Annotated[
        list[str] | None,
        typer.Option(
            help="Standards of sourcing: icd206, ap, reuters, bbc, with commas or one a flag;"
            " all of them unless said.",
            metavar="LIST",
        ),
    ] = None,
) -> None:
    """Check a brief against standards of sourcing.

    It reads the brief alone, without its sources, and changes nothing; exit 1 and a line for what
    is found.
    """
    from .. import brief_file
    from ..checks import check as found
    from ..options import PROFILES, Options, apply
    from . import report

    options = apply(Options(), {"check": profile}, where="the command line")
    profiles = options.check.check or PROFILES
    opened, _, doubts = brief_file.opened(brief)
    for doubt in doubts:
        report.say(doubt)
    code = report.checked(profiles, found(opened, *profiles), typer.echo)
    raise typer.Exit(max(code, 1 if doubts else 0))
