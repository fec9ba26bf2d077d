"""A brief that says one thing everywhere: what a hostile text is tried in."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from briefing.model import (
    Background,
    Brief,
    Insert,
    LeftOut,
    Omitted,
    Position,
    Slice,
    Span,
    Statement,
)


def saying(brief: Brief, text: str) -> Brief:
    """Return the brief with `text` in place of every text that a source or a user gave."""

    def passage_saying(one: Any) -> Any:
        place = Span(one.span.source, 0, len(text))
        display = (Slice(0, len(text)), Omitted(1), Insert(text, None, "nearest-month"))
        more = {"content": (), "via": text} if isinstance(one, Statement) else {}
        return replace(one, text=text, span=place, display=display, **more)

    def passages_saying(many: Iterable[Any]) -> tuple[Any, ...]:
        return tuple(passage_saying(one) for one in many)

    background = brief.background
    sourcing = brief.sourcing
    keys = {"title": text, "publisher": text, "author": (text,), "url": text, "path": text}
    return replace(
        brief,
        title=replace(brief.title, text=text),
        sources=tuple(replace(one, **keys, kind=text, also=(text,)) for one in brief.sources),
        keyphrases=tuple(replace(one, text=text) for one in brief.keyphrases),
        summary=passages_saying(brief.summary),
        background=Background(
            context=passages_saying(background.context),
            timeline=tuple(
                replace(entry, when=text, passages=passages_saying(entry.passages))
                for entry in background.timeline
            ),
        ),
        positions=tuple(
            Position(
                replace(one.holder, name=text) if one.holder else None,
                passages_saying(one.statements),
            )
            for one in brief.positions
        ),
        open_questions=tuple(
            replace(one, topic=text, passages=passages_saying(one.passages))
            for one in brief.open_questions
        ),
        sourcing=replace(
            sourcing,
            origins=tuple(replace(one, label=text) for one in sourcing.origins),
            unnamed=tuple(replace(one, via=text) for one in sourcing.unnamed),
            left_out=(LeftOut(text, text),),
        ),
        quotes=tuple(replace(one, text=text) for one in brief.quotes),
        notices=tuple(replace(one, message=text) for one in brief.notices),
        provenance=replace(brief.provenance, version=text, style=text, corpus=text),
    )
