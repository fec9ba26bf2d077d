"""A page: one brief in the words of one style, and the small words that all its sections are made of."""

from typing import Any

from ..model import Brief, Holder, Passage, Span
from .dates import say
from .house_style import HouseStyle
from .passages import Lookup, has_long, passage_values
from .places import Anchors, fragments


class Page:
    """One brief in the words of one style."""

    def __init__(self, brief: Brief, style: HouseStyle):
        self.brief = brief
        self.style = style
        self.lookup = Lookup.of(brief)
        self._anchors = Anchors()

    def passage(self, passage: Passage) -> dict[str, Any]:
        """Return a passage with the id of its element; called in the order of `Brief.passages`."""
        seen = passage_values(passage, self.lookup, self.style.labels)
        return {**seen, "anchor": self._anchors.next(passage)}

    def places(self, *spans: Span | None) -> dict[int, str]:
        """Return the number of each source that has one of the spans, and the id of its places."""
        return fragments(filter(None, spans), self.lookup.numbers)

    def date(self, edtf: str | None) -> str | None:
        """Return a date as the style writes it."""
        return None if edtf is None else say(edtf, self.style.dates)

    def number(self, span: Span | None) -> int | None:
        """Return the number of the source of a span."""
        return self.lookup.numbers.get(span.source) if span else None

    def quoted(self, span: Span | None) -> dict[str, Any] | None:
        """Return words of a source that are no passage, with the number of the source."""
        text = self.lookup.at(span)
        if not text:
            return None
        where = {"number": self.number(span), "places": self.places(span)}
        return {"text": text, "long": has_long(text), **where}

    def holder(self, holder: Holder) -> dict[str, Any]:
        """Return a holder: name, kind and role."""
        return {"name": holder.name, "kind": holder.kind, "role": self.quoted(holder.role)}
