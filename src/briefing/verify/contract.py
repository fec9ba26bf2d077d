"""Proof of `brief.json` by itself: the seal, and every place sliced again from the sources."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from ..brief_file import key_path, seal_of
from ..model import Brief, Document, Span, Statement
from .finding import Finding, differ

Keys = tuple[str | int, ...]


def check_seal(plain: Mapping[str, Any]) -> Iterator[Finding]:
    """Yield a finding when the seal is not that of the content."""
    if seal_of(plain) != plain["provenance"]["seal"]:
        yield Finding("provenance.seal", "the brief was changed after it was sealed")


def check_slices(plain: Mapping[str, Any], documents: Sequence[Document]) -> Iterator[Finding]:
    """Yield every source that is not at hand, and every quotation that is not its slice."""
    by_hash = {document.source.text_sha256: document.text for document in documents}
    texts: dict[str, str] = {}
    for index, source in enumerate(plain["sources"]):
        text = by_hash.get(source["text_sha256"])
        if text is None:
            place = key_path(("sources", index, "text_sha256"))
            yield Finding(place, f"no source that was given has the text of {source['id']}")
        else:
            texts[source["id"]] = text
    for keys, value in _objects(plain, ()):
        yield from _check_place(keys, value, texts)


def check_speakers(brief: Brief) -> Iterator[Finding]:
    """Yield every statement whose speaker, cue or content lies outside of its own words."""
    for number, position in enumerate(brief.positions):
        for at, statement in enumerate(position.statements):
            way = ("positions", number, "statements", at)
            for key, span in _parts(statement):
                if not statement.span.covers(span):
                    yield Finding(key_path((*way, key)), "lies outside of the statement")
            if position.holder is not None and statement.speaker is None:
                yield Finding(
                    key_path((*way, "speaker")), "the statement has a holder and no speaker"
                )


def _parts(statement: Statement) -> Iterator[tuple[str, Span]]:
    for key in ("speaker", "cue"):
        span = getattr(statement, key)
        if span is not None:
            yield key, span
    for span in statement.content:
        yield "content", span


def _check_place(
    keys: Keys, value: Mapping[str, Any], texts: Mapping[str, str]
) -> Iterator[Finding]:
    """Yield what is wrong with one JSON object: a span without a place, a text not its slice."""
    if value.keys() == {"source", "start", "end"}:
        size = len(texts.get(value["source"], ""))
        if value["source"] in texts and not 0 <= value["start"] < value["end"] <= size:
            yield Finding(key_path(keys), f"there is no such place in {value['source']}")
    span = value.get("span")
    for key in ("text", "insert"):
        if key in value and span is not None and span["source"] in texts:
            ours = texts[span["source"]][span["start"] : span["end"]]
            if ours != value[key]:
                place = f"{span['source']}, {span['start']} to {span['end']}"
                yield Finding(key_path((*keys, key)), f"{differ(ours, value[key])} ({place})")


def _objects(value: Any, keys: Keys) -> Iterator[tuple[Keys, Mapping[str, Any]]]:
    """Yield every JSON object in a value, with its key path."""
    if isinstance(value, dict):
        yield keys, value
        for key, inner in value.items():
            yield from _objects(inner, (*keys, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from _objects(inner, (*keys, index))
