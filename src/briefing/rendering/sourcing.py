"""What the section on sourcing shows: who carries what, where it comes from, what sources share."""

from typing import Any

from .page import Page
from .passages import excerpt, told
from .places import carriers, longest_shared
from .register import register
from .wordings import compared

MOST_COLUMNS = 12
"""With more sources than this, the coverage table lists numbers instead of a column a source."""


def coverage(page: Page) -> dict[str, Any]:
    """Return the table of coverage: a row a passage, and the numbers of the sources as columns."""
    lookup = page.lookup
    rows = []
    for entry in page.brief.sourcing.coverage:
        passage = lookup.passages.get(entry.passage)
        if passage is None:
            continue
        numbers = lookup.numbered(passage.sources)
        near = lookup.numbered(tuple(key for key, place in entry.sources.items() if place))
        text, more = excerpt(told(passage))
        rows.append(
            {
                "text": text,
                "more": more,
                "numbers": numbers,
                "places": page.places(*carriers(passage)),
                "near": [number for number in near if number not in numbers],
                "origins": len(passage.origins),
                "lone": passage.id in lookup.lone,
            }
        )
    columns = [lookup.numbers[s.id] for s in page.brief.sources if not s.set_aside]
    return {"columns": columns if len(columns) <= MOST_COLUMNS else [], "rows": rows}


def origins(page: Page) -> list[dict[str, Any]]:
    """Return the origins outside the sources; copy that they share is in `shared`."""
    lookup = page.lookup
    return [
        {
            "name": origin.label,
            "kind": page.style.labels["origin_" + origin.kind.replace("-", "_")],
            "via": [
                lookup.origins[way].label
                for way in origin.via
                if way in lookup.origins
                and lookup.origins[way].kind not in ("document", "shared-copy")
            ],
            "numbers": lookup.numbered(origin.sources),
        }
        for origin in page.brief.sourcing.origins
        if origin.kind not in ("document", "shared-copy")
    ]


def shared(page: Page) -> list[dict[str, Any]]:
    """Return the longest runs that sources share."""
    rows = []
    for spans in longest_shared(page.brief):
        text, more = excerpt(next(filter(None, map(page.lookup.at, spans)), ""))
        numbers = page.lookup.numbered(tuple({span.source for span in spans}))
        places = page.places(*spans)
        rows.append({"text": text, "more": more, "numbers": numbers, "places": places})
    return rows


def concordance(page: Page) -> list[list[dict[str, Any]]]:
    """Return the wordings of each utterance, with what is cut or changed beside the first."""
    found = []
    for utterance in page.brief.sourcing.concordance:
        texts = [page.lookup.at(span) or "" for span in utterance.variants]
        found.append(
            [
                {
                    "runs": (runs := compared(texts[0], text)),
                    "text": "".join(run["text"] for run in runs),
                    "number": page.number(span),
                    "places": page.places(span),
                }
                for text, span in zip(texts, utterance.variants, strict=True)
            ]
        )
    return found


def unnamed(page: Page) -> list[dict[str, Any]]:
    """Return the register of unnamed sources."""
    return [
        {
            "description": description,
            "count": row.count,
            "also": [words for place in row.first.also if (words := page.quoted(place))],
            "reason": page.quoted(row.first.reason),
            "via": row.first.via,
            "numbers": page.lookup.numbered(row.first.sources),
            "places": page.places(*row.places),
        }
        for row in register(page.brief, page.lookup)
        if (description := page.quoted(row.first.description))
    ]
