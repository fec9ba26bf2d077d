"""Agencies that a passage comes from, and whether the brief names them beside it."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping

from ..model import Brief, Origin, Passage, Statement
from ..rendering.passages import Lookup, passage_values
from ..text.agencies import LABELS
from .resting import once

LABELS_OF_STYLE: Mapping[str, str] = {"source": "", "shared_copy": ""}


def uncredited(brief: Brief, *, only: bool) -> Iterator[tuple[Origin, tuple[Passage, ...]]]:
    """Yield each agency with the passages that come from it and do not name it.

    An agency is named by the words of the passage, by whom it was said to (`via`), by the label of
    the origin that stands beside the passage, or by the publisher of its source.

    Args:
        brief: the brief.
        only: look only at passages that nobody but the agency carries.

    """
    lookup = Lookup.of(brief)
    publishers = {source.id: source.publisher or "" for source in brief.sources}
    found: dict[str, list[Passage]] = defaultdict(list)
    for passage in once(brief.passages()):
        values = passage_values(passage, lookup, LABELS_OF_STYLE)
        via = passage.via if isinstance(passage, Statement) else None
        beside = (*values["origins"], via or "", publishers.get(passage.span.source, ""))
        for name in passage.origins:
            origin = lookup.origins.get(name)
            if origin is None or origin.kind != "agency" or (only and len(passage.origins) > 1):
                continue
            if not _names(origin.label, "\n".join((values["text"], *beside))):
                found[name].append(passage)
    for name, passages in found.items():
        yield lookup.origins[name], tuple(passages)


def _names(label: str, text: str) -> bool:
    """Whether a text names an agency, by its label or by another of its names."""
    names = {label, *(name for name, known in LABELS.items() if known == label)}
    return any(re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) for name in names)
