"""Arguments that several commands take, each described once."""

from typing import Annotated

import typer

Sources = Annotated[
    list[str],
    typer.Argument(
        help="Files or folders: plain text, Markdown, HTML, JSON Lines, or a sources.toml.",
        show_default=False,
    ),
]
Plain = Annotated[
    bool | None,
    typer.Option(
        "--plain",
        help="Take UTF-8 text as it is: nothing folded, nothing left out.",
        show_default=False,
    ),
]
Limit = Annotated[
    list[str] | None,
    typer.Option(
        help="Read more, or less, than usual: such as sentences=40000, with commas or one a flag.",
        metavar="NAME=NUMBER",
    ),
]
Engine = Annotated[
    str | None,
    typer.Option(
        help="What tells who says what: rules, or parse (needs briefing[parse]); rules unless said.",
        metavar="NAME",
    ),
]
Keyphrases = Annotated[
    str | None,
    typer.Option(
        help="How they are found: fused (our own and YAKE's) or yake; fused unless said.",
        metavar="METHOD",
    ),
]
OffTopic = Annotated[
    str | None,
    typer.Option(
        help="Sources that share nearly nothing with the others: set-aside, or keep.",
        metavar="WHAT",
    ),
]
