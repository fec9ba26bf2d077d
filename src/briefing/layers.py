"""The stand-off layers of one source, as `briefing annotate` prints them.

Offsets are half-open, in code points of `text`.
"""

import json
from typing import Any

from .model import Annotated, Span


def to_json(annotated: Annotated) -> str:
    """Return one JSON object on one line."""
    return json.dumps(to_plain(annotated), ensure_ascii=False)


def to_plain(annotated: Annotated) -> dict[str, Any]:
    """Return the layers as plain JSON values."""
    document, found = annotated.document, annotated.annotations
    source = document.source
    return {
        "id": source.key or source.id,
        "path": source.path,
        "sha256": source.sha256,
        "text": document.text,
        "blocks": [{"kind": b.kind, "start": b.start, "end": b.end} for b in document.blocks],
        "removed": [{"text": r.text, "reason": r.reason} for r in source.removed],
        "sentences": [_place(sentence.span) for sentence in annotated.sentences],
        "dates": [{**_ends(d.span), "value": d.value} for d in found.dates],
        "names": [{**_ends(n.span), "kind": n.kind, "actor": None} for n in found.names],
        "attributions": [
            {
                "content": [_place(part) for part in a.content],
                "speaker": _place(a.speaker) if a.speaker else None,
                "cue": _place(a.cue) if a.cue else None,
                "mode": a.mode,
                "via": a.via,
                "actor": None,
            }
            for a in found.attributions
        ],
        "keyphrases": [
            {"text": k.text, "salience": k.salience, "mentions": [_place(m) for m in k.mentions]}
            for k in found.keyphrases
        ],
        "hedges": [{**_ends(h.span), "cue": h.cue} for h in found.hedges],
        "notices": [{"reference": n.reference, "message": n.message} for n in document.notices],
    }


def to_text(annotated: Annotated) -> str:
    """Return the layers for people: each sentence on a line, what was left out at the end."""
    document = annotated.document
    rows = [f"{document.source.id}  {document.source.path}"]
    for sentence in annotated.sentences:
        mark = {"heading": "#", "list-item": "-", "paragraph": " "}[sentence.kind]
        rows.append(f"  {sentence.span.start:>6} {mark} {document.slice(sentence.span)}")
    rows += [f"  left out ({r.reason}): {r.text}" for r in document.source.removed]
    return "\n".join(rows) + "\n"


def _place(span: Span) -> list[int]:
    return [span.start, span.end]


def _ends(span: Span) -> dict[str, int]:
    return {"start": span.start, "end": span.end}
