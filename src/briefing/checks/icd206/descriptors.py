"""Every source is described: what kind it is, its date, who published it."""

from collections.abc import Iterator

from ...model import Brief, Source
from ..finding import Finding

DO = "say what you know in a sources.toml beside the sources, or in your own source descriptor"


def descriptors(brief: Brief) -> Iterator[Finding]:
    """Yield the sources of which the brief does not give kind, date or publisher.

    Source: ICD 206 (2015), source descriptors: what helps a reader to judge the quality of a
    source. Who has access to what, and why they speak, only a person can add.
    """
    for source in brief.sources:
        missing = ", ".join(_missing(source))
        if missing:
            yield Finding(
                rule="icd206/descriptors",
                where=source.id,
                words=source.title or source.path,
                why=missing,
                do=DO,
            )


def _missing(source: Source) -> Iterator[str]:
    if not source.kind:
        yield "no kind"
    if not source.published:
        about = source.inferred and source.inferred.removesuffix("~")
        yield f"no date of publication (about {about}, by its text)" if about else "no date"
    if not (source.publisher or source.agency):
        yield "no publisher"
