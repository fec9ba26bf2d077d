"""The stand-off layers of one source, as `briefing annotate` prints them.

Offsets are half-open, in code points of `text`.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any

from .model import Actor, Annotated, Sentence, Span

Who = Mapping[Span, Actor]
"""Whom the words at a place name, or stand for, over all sources that were given."""


def to_json(annotated: Annotated, who: Who) -> str:
    """Return one JSON object on one line."""
    return json.dumps(to_plain(annotated, who), ensure_ascii=False)


def to_plain(annotated: Annotated, who: Who) -> dict[str, Any]:
    """Return the layers as plain JSON values; `actor` is the id of a holder."""
    document, found = annotated.document, annotated.annotations
    source = document.source

    def actor(span: Span | None) -> str | None:
        return who[span].holder.id if span and span in who else None

    return {
        "id": source.key or source.id,
        "path": source.path,
        "sha256": source.sha256,
        "text": document.text,
        "blocks": [{"kind": b.kind, "start": b.start, "end": b.end} for b in document.blocks],
        "removed": [{"text": r.text, "reason": r.reason} for r in source.removed],
        "sentences": [_place(sentence.span) for sentence in annotated.sentences],
        "dates": [{**_ends(d.span), "value": d.value} for d in found.dates],
        "names": [{**_ends(n.span), "kind": n.kind, "actor": actor(n.span)} for n in found.names],
        "attributions": [
            {
                "content": [_place(part) for part in a.content],
                "speaker": _place(a.speaker) if a.speaker else None,
                "cue": _place(a.cue) if a.cue else None,
                "mode": a.mode,
                "via": a.via,
                "actor": actor(a.speaker),
            }
            for a in found.attributions
        ],
        "references": [
            {**_ends(r.span), "kind": r.kind, "actor": actor(r.span), "rule": r.rule}
            for r in found.references
        ],
        "keyphrases": [
            {"text": k.text, "salience": k.salience, "mentions": [_place(m) for m in k.mentions]}
            for k in found.keyphrases
        ],
        "hedges": [{**_ends(h.span), "cue": h.cue} for h in found.hedges],
        "qualifiers": [
            {**_ends(q.span), "kind": q.kind, "quoted": q.quoted} for q in found.qualifiers
        ],
        "notices": [{"reference": n.reference, "message": n.message} for n in document.notices],
    }


def to_text(annotated: Annotated, who: Who) -> str:
    """Return the layers for people: each sentence on a line, what is found in it below."""
    document = annotated.document
    rows = [f"{document.source.id}  {document.source.path}"]
    for sentence in annotated.sentences:
        mark = {"heading": "#", "list-item": "-", "paragraph": " "}[sentence.kind]
        rows.append(f"  {sentence.span.start:>6} {mark} {document.slice(sentence.span)}")
        rows += (f"           . {finding}" for finding in _findings(annotated, sentence, who))
    rows += [f"  left out ({r.reason}): {r.text}" for r in document.source.removed]
    return "\n".join(rows) + "\n"


def _findings(annotated: Annotated, sentence: Sentence, who: Who) -> Iterator[str]:
    """Yield what stands in a sentence: dates, who speaks, whom words stand for, what is open."""
    text, found, here = annotated.document.slice, annotated.annotations, sentence.span
    for date in found.dates:
        if here.covers(date.span):
            yield f"date {date.value}: “{text(date.span)}”"
    for reference in found.references:
        if here.covers(reference.span):
            meant = who[reference.span].holder.name if reference.span in who else "not clear"
            yield f"“{text(reference.span)}” is {meant}" + (
                f" ({reference.rule})" if reference.rule else ""
            )
    for attribution in found.attributions:
        if here.start <= attribution.content[0].start < here.end:
            speaker = attribution.speaker
            name = who[speaker].holder.name if speaker and speaker in who else "not clear who"
            words = f" (“{text(speaker)}”)" if speaker else ""
            yield f"said ({attribution.mode}) by {name}{words}: “{text(attribution.content[0])}”"
    for hedge in found.hedges:
        if here.covers(hedge.span):
            yield f"open ({hedge.cue}): “{text(hedge.span)}”"
    for qualifier in found.qualifiers:
        if here.covers(qualifier.span):
            whose = ", quoted" if qualifier.quoted else ""
            yield f"{qualifier.kind}{whose}: “{text(qualifier.span)}”"


def _place(span: Span) -> list[int]:
    return [span.start, span.end]


def _ends(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
