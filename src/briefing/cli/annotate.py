"""`briefing annotate`: the readable text of each source and its stand-off layers."""

from typing import Annotated

import typer

from .arguments import Engine, Keyphrases, Limit, Plain, Sources


def annotate(
    sources: Sources,
    json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object a source, one a line.")
    ] = False,
    engine: Engine = None,
    keyphrases: Keyphrases = None,
    plain: Plain = None,
    limit: Limit = None,
) -> None:
    """Show what is found in each source.

    Its text, blocks, litter, sentences, dates, names, speakers, whom pronouns stand for, keyphrases,
    hedges, and the words for how likely, how many, how often or by whose word.
    """
    from .. import layers, pipeline
    from . import report
    from .settings import chosen

    options = chosen(sources, engine=engine, keyphrases=keyphrases, plain=plain, limit=limit)
    with report.progress(pipeline.STEPS[:4]) as progress:
        reading = pipeline.read(*sources, options=options, progress=progress)
        corpus = pipeline.annotated(reading, options, progress)
        progress("relate")
        who = pipeline.who(corpus, options)
    for annotated in corpus:
        lines = layers.to_json(annotated, who) if json else layers.to_text(annotated, who)
        typer.echo(report.safe_json(lines) if json else report.safe(lines))
    raise typer.Exit(report.left_out(reading.left_out))
