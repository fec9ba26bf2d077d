"""`briefing style`: house styles, listed, begun, checked and shown."""

from typing import Annotated

import typer

app = typer.Typer(help="List, begin, check and preview house styles.", no_args_is_help=True)

Name = Annotated[
    str, typer.Argument(help="Name of a house style, or path of its folder.", show_default=False)
]
Language = Annotated[
    str | None, typer.Option(help="Of the labels; otherwise the style's.", metavar="CODE")
]


@app.command("list")
def list_styles() -> None:
    """List the house styles that are found, and where."""
    from ..rendering.house_style import folders
    from ..rendering.house_style.lookup import is_built_in, places
    from . import report

    for place in places(folders()):
        where = "built in" if is_built_in(place.folder) else str(place.folder)
        hidden = "  (hidden: the name is taken)" if place.hidden else ""
        typer.echo(report.safe(f"{place.name:<16} {where}{hidden}"))


@app.command()
def new(
    name: Annotated[str, typer.Argument(help="Name of the new style.", show_default=False)],
    extends: Annotated[str, typer.Option(help="Style to begin with.", metavar="NAME")] = "plain",
    folder: Annotated[
        str, typer.Option(help="Folder that the style's folder goes into.")
    ] = "templates",
) -> None:
    """Begin a house style: a folder with its first settings."""
    from .. import output
    from ..rendering.house_style import folders, load
    from ..styling.starter import starter
    from . import report

    made = starter(name, load(extends, folders()))
    output.check_absent(folder, name)
    for path in output.publish(folder, name, made):
        typer.echo(report.safe(str(path)))


@app.command()
def check(name: Name, language: Language = None) -> None:
    """Try a house style: its settings, colours and fonts, and three briefs in every format.

    Exit 1 and a line for what is wrong.
    """
    from ..errors import BadSetting, UnknownName
    from ..rendering.house_style import find, folders, load
    from ..styling.check import check as found
    from . import report

    find(name, folders())
    try:
        style = load(name, folders(), language)
    except (BadSetting, UnknownName) as error:
        report.say(str(error))
        raise typer.Exit(1) from None
    raise typer.Exit(report.tried(style.name, found(style)))


@app.command()
def preview(
    name: Name,
    language: Language = None,
    output: Annotated[
        str, typer.Option("-o", "--output", help="Folder that the preview's folder goes into.")
    ] = "output",
) -> None:
    """Render three sample briefs in a house style: tiny, normal and huge.

    As PDF, HTML and Markdown, in a folder preview-NAME.
    """
    from ..output import held
    from ..rendering.house_style import folders, load
    from ..styling.preview import preview as shown
    from . import report

    with held(output) as folder:
        style = load(name, folders(), language)
        made, failures = shown(style)
        for failure in failures:
            report.say(str(failure))
        if not made:
            raise typer.Exit(2)
        paths = folder.publish(f"preview-{style.name}", made)
    for path in paths:
        typer.echo(report.safe(str(path)))
    raise typer.Exit(1 if failures else 0)
