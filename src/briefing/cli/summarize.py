"""`briefing summarize`: only the ranked extract."""

from typing import Annotated

import typer

from .arguments import Engine, Limit, OffTopic, Plain, Sources


def summarize(
    sources: Sources,
    words: Annotated[
        int | None,
        typer.Option(help="Most words, as blanks part them; 150 unless said.", min=1, max=2000),
    ] = None,
    focus: Annotated[
        str | None,
        typer.Option(help="What you ask about; what is about it comes first.", metavar="WORDS"),
    ] = None,
    engine: Engine = None,
    off_topic: OffTopic = None,
    json: Annotated[bool, typer.Option("--json", help="Print passages with their places.")] = False,
    plain: Plain = None,
    limit: Limit = None,
) -> None:
    """Print the sentences that carry the event.

    A passage a line, the bottom line first.
    """
    from dataclasses import asdict

    from .. import pipeline
    from . import report
    from .settings import chosen

    options = chosen(
        sources,
        length=words,
        focus=focus,
        engine=engine,
        off_topic=off_topic,
        plain=plain,
        limit=limit,
    )
    with report.progress(pipeline.STEPS[:5]) as progress:
        reading = pipeline.read(*sources, options=options, progress=progress)
        passages, notices = pipeline.extracted(reading, options, progress)
    if json:
        plain_values = {"passages": [asdict(passage) for passage in passages]}
        typer.echo(report.to_json(plain_values))
    else:
        for passage in passages:
            typer.echo(report.safe(" ".join(passage.text.split())))
    for notice in notices:
        report.say(report.noticed(notice))
    raise typer.Exit(report.left_out(reading.left_out))
