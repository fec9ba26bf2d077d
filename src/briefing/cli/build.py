"""`briefing build`: the main job."""

from typing import Annotated

import typer

from .arguments import Engine, Keyphrases, Limit, OffTopic, Plain, Sources


def build(
    sources: Sources,
    output: Annotated[
        str, typer.Option("-o", "--output", help="Folder that the brief's folder goes into.")
    ] = "output",
    to: Annotated[
        list[str] | None,
        typer.Option(
            help="Formats: pdf, md, html, docx, json, csl (the list of sources), and sources (the texts,"
            " marked where the brief takes from them), with commas or one a flag; all but docx, csl and"
            " sources unless said, and json always.",
            metavar="LIST",
        ),
    ] = None,
    style: Annotated[str | None, typer.Option(help="House style.", metavar="NAME")] = None,
    wiki: Annotated[
        str | None,
        typer.Option(
            help="Write the text for a wiki: gfm, github-wiki, gitlab, mediawiki, dokuwiki,"
            " confluence, obsidian, mkdocs.",
            metavar="NAME",
        ),
    ] = None,
    language: Annotated[
        str | None,
        typer.Option(
            help="Of the labels: en, fr, de or es; otherwise the style's.", metavar="CODE"
        ),
    ] = None,
    title: Annotated[
        str | None, typer.Option(help="Title; otherwise a headline of the sources.")
    ] = None,
    as_of: Annotated[
        str | None,
        typer.Option(help="Date that the brief is made for; otherwise the newest source's."),
    ] = None,
    length: Annotated[
        int | None,
        typer.Option(help="Words of the summary; 150 unless said.", min=20, max=2000),
    ] = None,
    focus: Annotated[
        str | None,
        typer.Option(help="What you ask about; what is about it comes first.", metavar="WORDS"),
    ] = None,
    handling: Annotated[
        str | None, typer.Option(help="Handling label, such as TLP:AMBER.", metavar="LABEL")
    ] = None,
    engine: Engine = None,
    keyphrases: Keyphrases = None,
    off_topic: OffTopic = None,
    plain: Plain = None,
    limit: Limit = None,
    check: Annotated[
        list[str] | None,
        typer.Option(
            help="Standards of sourcing to check the brief against: icd206, ap, reuters, bbc;"
            " exit 1 and a line for what is found.",
            metavar="LIST",
        ),
    ] = None,
    strict: Annotated[
        bool, typer.Option("--strict", help="Refuse to go on with doubts about the sources.")
    ] = False,
) -> None:
    """Make a brief of the sources, as PDF, Markdown or wiki text, HTML and JSON.

    Passages to pin or drop, names to merge or keep apart and the order of sections stand in
    briefing.toml beside the sources.
    """
    from .. import files, pipeline
    from ..checks import check as found
    from ..errors import NoticesRefused
    from ..options import NO_DOUBT
    from ..output import held
    from . import report
    from .settings import chosen

    options = chosen(
        sources,
        to=to,
        style=style,
        language=language,
        wiki=wiki,
        title=title,
        as_of=as_of,
        length=length,
        focus=focus,
        handling=handling,
        engine=engine,
        keyphrases=keyphrases,
        off_topic=off_topic,
        plain=plain,
        limit=limit,
        check=check,
    )
    with held(output) as folder:
        with report.warned() as warnings, report.progress(pipeline.STEPS) as progress:
            built = pipeline.build(*sources, options=options, progress=progress)
        doubts = [n.message for n in built.brief.notices if n.reference not in NO_DOUBT]
        if strict and (doubts or warnings):
            raise NoticesRefused([*doubts, *warnings])
        made = {rendering.name for rendering in built.renderings}
        if built.failures and not made - {files.BRIEF, files.TEXTS}:
            raise built.failures[0]
        paths = folder.publish(built.name, built.renderings)
    code = report.built(built, paths, warnings)
    profiles = options.check.check
    findings = found(built.brief, *profiles) if profiles else ()
    raise typer.Exit(max(code, report.checked(profiles, findings, report.say)))
