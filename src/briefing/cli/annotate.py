"""`briefing annotate`: the readable text of each source and its stand-off layers."""

from typing import Annotated

import typer

from .arguments import Plain, Sources


def annotate(
    sources: Sources,
    json: Annotated[
        bool, typer.Option("--json", help="Print one JSON object a source, one a line.")
    ] = False,
    plain: Plain = None,
) -> None:
    """Show what is found in each source.

    Its text, blocks, litter, sentences, dates, speakers, keyphrases and hedges.
    """
    from .. import layers, pipeline
    from . import report
    from .settings import chosen

    options = chosen(sources, plain=plain)
    with report.progress(pipeline.STEPS[:3]) as progress:
        reading = pipeline.read(*sources, options=options, progress=progress)
        corpus = pipeline.annotated(reading, progress)
    for annotated in corpus:
        typer.echo(layers.to_json(annotated) if json else layers.to_text(annotated))
    raise typer.Exit(report.left_out(reading.left_out))
