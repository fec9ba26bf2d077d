"""The library as its users write it: never run, only type-checked."""

from pathlib import Path
from typing import assert_type

from briefing import (
    Brief,
    BriefingError,
    Finding,
    Options,
    Passage,
    annotate,
    build,
    check,
    publish,
    read,
    summarize,
)
from briefing.model import Annotated
from briefing.options import RankOptions, ReadOptions
from briefing.pipeline import Build, Reading

options = Options(read=ReadOptions(plain=True), rank=RankOptions(length=100))

reading = read("seeds/", Path("more.html"), options=options)
assert_type(reading, Reading)
for document in reading.documents:
    assert_type(document.source.path, str)
    assert_type(document.source.published, str | None)
for left_out in reading.left_out:
    assert_type(f"{left_out.path}: {left_out.reason}", str)

annotated = annotate("seeds/")
assert_type(annotated, tuple[Annotated, ...])
quoted = [
    one.document.slice(span)
    for one in annotated
    for attribution in one.annotations.attributions
    for span in attribution.content
]
assert_type(quoted, list[str])

extract = summarize(Path("seeds"), options=options)
assert_type(extract, tuple[Passage, ...])
assert_type([passage.text for passage in extract], list[str])

try:
    built = build("seeds/")
except BriefingError as error:
    assert_type((error.reference, error.message, error.hint), tuple[str, str, str | None])
    raise
assert_type(built, Build)
assert_type(built.brief, Brief)
assert_type([str(failure) for failure in built.failures], list[str])
assert_type(publish("output", built.name, built.renderings), tuple[Path, ...])
assert_type(built.brief.event.date if built.brief.event else None, str | None)
assert_type(check(built.brief, "ap", "bbc"), tuple[Finding, ...])
