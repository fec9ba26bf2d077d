"""What templates may see: a brief as plain dicts, lists, text and numbers, ready to be laid out.

Nothing here is composed: every text is a slice of a source, a value of the brief, or a label of
the house style. `docs/house-styles.md` lists the values for those who write styles.
"""

from collections.abc import Iterable, Iterator
from itertools import accumulate
from math import ceil
from typing import Any

from ..edits import arranged
from ..model import Brief, Holder, OpenQuestion, Position, Source
from . import sourcing
from .charts import carried, scale
from .differing import differing
from .house_style import HouseStyle
from .page import Page
from .passages import Lookup, passage_values
from .places import MOST_SHARED

GLANCE_LINES, GLANCE_LINE = 16, 30
"""Lines of people beside the summary, and the letters of one: a page must hold them all."""


def values(brief: Brief, style: HouseStyle) -> dict[str, Any]:
    """Return all that a template may see of `brief`, with the words of `style`."""
    page = Page(brief, style)
    passages = carried(page.lookup.passages.values())
    summary = [page.passage(passage) for passage in brief.summary]
    return {
        "language": brief.language,
        "own_language": style.language,
        "label": dict(style.labels),
        "word": dict(style.words),
        "logo": {"address": style.logo.address, "alt": style.logo.alt} if style.logo else None,
        "color": dict(style.look["color"]),
        "sections": list(arranged(style.sections, _order(brief))),
        "title": brief.title.text,
        "title_number": _title_number(page),
        "title_places": page.places(brief.title.span),
        "handling": brief.handling,
        "as_of": page.date(brief.as_of),
        "event": page.date(brief.event.date if brief.event else None),
        "counts": {
            "sources": sum(not source.set_aside for source in brief.sources),
            "passages": len(page.lookup.passages),
            "origins": len(brief.sourcing.origins),
        },
        "bottom_line": summary[0] if summary else None,
        "summary": summary[1:],
        "context": [page.passage(passage) for passage in brief.background.context],
        "timeline": _timeline(page),
        "scale": scale(brief.background.timeline, style.dates),
        "positions": [_position(page, position) for position in brief.positions],
        "questions": [_question(page, question) for question in brief.open_questions],
        "sources": [_source(page, source, passages[source.id]) for source in brief.sources],
        "coverage": sourcing.coverage(page),
        "origins": sourcing.origins(page),
        "shared": sourcing.shared(page),
        "shared_more": max(0, len(brief.sourcing.shared) - MOST_SHARED),
        "concordance": sourcing.concordance(page),
        "unnamed": sourcing.unnamed(page),
        "disagreements": [
            differing(one, page.lookup, style.labels) for one in brief.sourcing.disagreements
        ],
        "left_out": [{"path": one.path, "reason": one.reason} for one in brief.sourcing.left_out],
        "keyphrases": _keyphrases(page),
        "people": _people(page),
        "notices": [
            {"message": notice.message, "number": page.lookup.numbers.get(notice.where or "")}
            for notice in brief.notices
        ],
        "tool": brief.provenance.tool,
        "version": brief.provenance.version,
        "style": brief.provenance.style,
        "corpus": brief.provenance.corpus.removeprefix("sha256:")[:12],
    }


def _order(brief: Brief) -> tuple[str, ...]:
    """Return the sections of the page that the maker set in an order."""
    order = brief.provenance.options.get("order")
    return tuple(map(str, order)) if isinstance(order, tuple) else ()


def cited(brief: Brief) -> Iterator[str]:
    """Yield the words of every passage with its citation, as every style prints them in Markdown.

    Where origins follow the numbers of the sources, the text ends before them.
    """
    for seen in _seen(brief):
        numbers = ", ".join(map(str, seen["numbers"]))
        yield f"{seen['text']} [{numbers}{';' if seen['origins'] else ']'}"


def shown(brief: Brief) -> Iterator[tuple[str, list[int]]]:
    """Yield the words of every passage, and the numbers of its sources."""
    for seen in _seen(brief):
        yield seen["text"], seen["numbers"]


def _seen(brief: Brief) -> Iterator[dict[str, Any]]:
    lookup = Lookup.of(brief)
    for passage in brief.passages():
        yield passage_values(passage, lookup, {"source": "", "shared_copy": ""})


def _title_number(page: Page) -> int | None:
    """Return the number of the source that the title is taken from, if it is from one."""
    title = page.brief.title
    named = (n for n, source in enumerate(page.brief.sources, 1) if source.title == title.text)
    return page.number(title.span) or next(named, None)


def _timeline(page: Page) -> list[dict[str, Any]]:
    event = page.brief.event
    return [
        {
            "when": page.date(entry.when),
            "edtf": entry.when,
            "is_event": event is not None and entry.when == event.date,
            "passages": [page.passage(passage) for passage in entry.passages],
        }
        for entry in page.brief.background.timeline
    ]


def _people(page: Page) -> list[dict[str, Any]]:
    """Return the first holders with a name, as many as there is room for at a glance."""
    named = [one.holder for one in page.brief.positions if one.holder]
    holders = [page.holder(holder) for holder in named if holder.kind != "unnamed"]
    roles = [holder["role"]["text"] if holder["role"] else "" for holder in holders]
    lines = [
        ceil(len(holder["name"]) / GLANCE_LINE) + ceil(len(role) / GLANCE_LINE)
        for holder, role in zip(holders, roles, strict=True)
    ]
    return holders[: _fitting(lines, GLANCE_LINES)]


def _keyphrases(page: Page) -> list[str]:
    """Return the first keyphrases, as many as there is room for at a glance."""
    texts = [keyphrase.text for keyphrase in page.brief.keyphrases]
    return texts[: _fitting([len(text) + 3 for text in texts], GLANCE_LINES * GLANCE_LINE // 2)]


def _fitting(sizes: Iterable[int], room: int) -> int:
    """Return how many of the sizes, from the first, fit into the room."""
    return sum(1 for total in accumulate(sizes) if total <= room)


def _position(page: Page, position: Position) -> dict[str, Any]:
    day = page.brief.event.date if page.brief.event else None  # the masthead names it
    statements = [
        {
            **page.passage(statement),
            "mode": statement.mode,
            "via": statement.via,
            "answers": _made_by(page.brief, statement.answers),
            "when": page.date(statement.when if statement.when != day else None),
        }
        for statement in position.statements
    ]
    return {
        "holder": page.holder(position.holder) if position.holder else None,
        "reason": _reason(page, position.holder),
        "statements": statements,
    }


def _made_by(brief: Brief, statement: str | None) -> str | None:
    """Return the name of the holder of a statement, by its id."""
    return next(
        (
            position.holder.name
            for position in brief.positions
            if position.holder and any(each.id == statement for each in position.statements)
        ),
        None,
    )


def _reason(page: Page, holder: Holder | None) -> dict[str, Any] | None:
    """Return why a holder is not named, in the words of a source."""
    unnamed = page.brief.sourcing.unnamed if holder else ()
    reasons = (page.quoted(each.reason) for each in unnamed if holder and each.holder == holder.id)
    return next(filter(None, reasons), None)


def _question(page: Page, question: OpenQuestion) -> dict[str, Any]:
    return {
        "kind": page.style.labels[f"question_{question.kind}"],
        "topic": question.topic,
        "as_of": page.date(question.as_of),
        "overtaken": _overtaken(page.lookup, question),
        "passages": [page.passage(passage) for passage in question.passages],
    }


def _overtaken(lookup: Lookup, question: OpenQuestion) -> list[int]:
    """Return the numbers of the sources of what overtakes a question; none for one that stands."""
    by = lookup.passages.get(question.overtaken_by or "")
    return lookup.numbered(by.sources) if by else []


def _source(page: Page, source: Source, passages: int) -> dict[str, Any]:
    return {
        "number": page.lookup.numbers[source.id],
        "title": source.title,
        "publisher": source.publisher,
        "author": list(source.author),
        "published": page.date(source.published or source.inferred),
        "kind": source.kind,
        "words": source.words,
        "passages": passages,
        "set_aside": source.set_aside,
        "url": source.url,
        "path": source.path,
        "also": list(source.also),
        "hash": source.text_sha256[:12],
    }
