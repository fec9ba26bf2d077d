"""Whether a passage can stand where it is pinned, and how much of its source stands with it."""

from ..edits import Pin
from ..errors import BadSetting
from ..model import Attribution, Pinned, Span
from .finding import Finder


def pinned(finder: Finder, pin: Pin) -> Pinned:
    """Return a pin at its place: the whole sentence, or more where a quotation would be cut.

    Raises:
        BadSetting: it is not found, or cannot stand in that section: nobody says it, nothing in it
            is left open, or its source is not in English.

    """
    span = _uncut(finder, finder.one("pin", pin.words))
    annotated = finder.by_source[span.source]
    source = annotated.document.source

    def refuse(reason: str) -> BadSetting:
        hint = "pin it in the section summary or background"
        return BadSetting(finder.where, f"pin: “{pin.words}”: {reason}", hint=hint)

    if source.language != "en":
        reason = f"{source.path} is not in English, and nothing of it is shown"
        raise BadSetting(finder.where, f"pin: “{pin.words}”: {reason}")
    if pin.section == "positions" and not any(
        finder.whole(_extent(each)).covers(span) for each in annotated.annotations.attributions
    ):
        raise refuse("no words of its source tell who says it, so it is nobody's position")
    if pin.section == "open_questions" and not any(
        span.covers(hedge.span) for hedge in annotated.annotations.hedges
    ):
        raise refuse("no words of it leave anything open, so it is no open question")
    return Pinned(span, pin.section)


def _uncut(finder: Finder, span: Span) -> Span:
    """Return the smallest run of sentences around a place in which no quotation is cut.

    Half a quotation would have no speaker, and say what nobody said.
    """
    for attribution in finder.by_source[span.source].annotations.attributions:
        quotes = attribution.mode in ("direct", "mixed")
        cut = (part.touches(span) and not span.covers(part) for part in attribution.content)
        if quotes and any(cut):
            scope = finder.whole(_extent(attribution))
            span = Span(span.source, min(span.start, scope.start), max(span.end, scope.end))
    return span


def _extent(attribution: Attribution) -> Span:
    return attribution.scope or attribution.content[0]
