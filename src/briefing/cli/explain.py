"""`briefing explain`: why a passage stands in a brief."""

from typing import Annotated

import typer


def explain(
    brief: Annotated[
        str,
        typer.Argument(
            help="brief.json, the folder that holds it, or a rendering beside it.",
            show_default=False,
        ),
    ],
    id: Annotated[
        str | None,
        typer.Argument(
            help="Id of a passage or its beginning, or of a holder (H3), source (S2) or origin (O1);"
            " otherwise every passage.",
            show_default=False,
        ),
    ] = None,
    json: Annotated[
        bool, typer.Option("--json", help="Print the same as one JSON object.")
    ] = False,
) -> None:
    """Say why each passage stands in a brief.

    Its features, who else says it, the rivals it beat, and the rules behind brackets and holders.
    """
    from ..explain import explain as reasons
    from . import report

    explained, doubts = reasons(brief, id)
    raise typer.Exit(report.explained(explained, doubts, json=json))
