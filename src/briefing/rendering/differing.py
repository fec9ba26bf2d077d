"""What sources tell differently, as templates see it: whole sentences, or without an idle end."""

import re
from collections.abc import Iterator, Mapping
from typing import Any

from ..model import Disagreement, Span
from .passages import Lookup, has_long, pieces
from .places import fragments

BORDER = re.compile(
    r"(?=;\s|,?\sand\sthat\s|,\s(?:which|who|where|while|as|after|before|with|when|since)\s)"
)
"""Where the end of a sentence may begin that is left out."""
NEEDED = re.compile(
    r"\b(?:no|not|nor|never|none|neither|but|however|though|although|unless|until|except|if|whether|denie[sd]|alleged(?:ly)?"
    r"|accord\w+|sa(?:y|id|ys|ying)|told|tells|report\w*|ad(?:d|ded|ds)|claim\w*|may|might|could|would|should|unclear|later"
    r"|perhaps|likely|possibl[ey]|suspect\w*|correct\w*|confirm\w*|estimat\w*)\b|n[’']t\b",
    re.IGNORECASE,
)
"""Words that turn what was told, or say whose word it is: an end with one is never left out."""
LEAST = 5
"""Words that are left out, at least."""


def differing(one: Disagreement, lookup: Lookup, labels: Mapping[str, str]) -> dict[str, Any]:
    """Return a disagreement: its kind, what it is about, and of each side one sentence and its sources."""
    return {
        "kind": labels[f"disagreement_{one.kind}"],
        "about": one.about,
        "sides": [
            {
                "runs": [{"kind": kind, "text": text} for kind, text in runs],
                "text": (shown := "".join(text for _, text in runs)),
                "long": has_long(shown),
                "numbers": lookup.numbered(tuple({span.source for span in side})),
                "places": fragments(side, lookup.numbers),
            }
            for side, words in zip(one.sides, one.words, strict=True)
            if (runs := list(_runs(lookup, side[0], words)))
        ],
    }


def _runs(lookup: Lookup, place: Span, words: tuple[Span, ...]) -> Iterator[tuple[str, str]]:
    """Yield a sentence in runs: the words that differ are `said`, an idle end is `omitted`."""
    text = lookup.at(place)
    if text is None:
        return
    last = max((span.end for span in words if place.covers(span)), default=place.end)
    end = _end(text, last - place.start)
    yield from pieces(text, Span(place.source, place.start, place.start + end), words)
    if end < len(text):
        yield "omitted", " […]"


def _end(text: str, last: int) -> int:
    """Return where a sentence may end once it has told what differs, by the place after that."""
    for match in BORDER.finditer(text, last):
        rest = text[match.start() :]
        if not NEEDED.search(rest):
            return match.start() if len(rest.split()) > LEAST else len(text)
    return len(text)
