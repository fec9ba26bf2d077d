"""What templates may see: a brief as plain dicts, lists, text and numbers, ready to be laid out.

Nothing here is composed: every text is a slice of a source, a value of the brief, or a label of
the house style. `docs/house-styles.md` lists the values for those who write styles.
"""

from collections.abc import Iterable, Iterator
from itertools import accumulate
from math import ceil
from typing import Any

from ..edits import arranged
from ..model import Brief, Holder, OpenQuestion, Passage, Position, Source, Span
from .charts import carried, scale
from .dates import say
from .differing import differing
from .house_style import HouseStyle
from .passages import Lookup, excerpt, has_long, passage_values, told
from .places import MOST_SHARED, Anchors, carriers, fragments, longest_shared
from .register import register
from .wordings import compared

GLANCE_LINES, GLANCE_LINE = 16, 30
"""Lines of people beside the summary, and the letters of one: a page must hold them all."""
MOST_COLUMNS = 12
"""With more sources than this, the coverage table lists numbers instead of a column a source."""


def values(brief: Brief, style: HouseStyle) -> dict[str, Any]:
    """Return all that a template may see of `brief`, with the words of `style`."""
    page = _Page(brief, style)
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
        "title_number": page.title_number(),
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
        "timeline": page.timeline(),
        "scale": scale(brief.background.timeline, style.dates),
        "positions": [page.position(position) for position in brief.positions],
        "questions": [page.question(question) for question in brief.open_questions],
        "sources": [page.source(source) for source in brief.sources],
        "coverage": page.coverage(),
        "origins": page.origins(),
        "shared": page.shared(),
        "shared_more": max(0, len(brief.sourcing.shared) - MOST_SHARED),
        "concordance": page.concordance(),
        "unnamed": page.unnamed(),
        "disagreements": [
            differing(one, page.lookup, style.labels) for one in brief.sourcing.disagreements
        ],
        "left_out": [{"path": one.path, "reason": one.reason} for one in brief.sourcing.left_out],
        "keyphrases": page.keyphrases(),
        "people": page.people(),
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


def _fitting(sizes: Iterable[int], room: int) -> int:
    """Return how many of the sizes, from the first, fit into the room."""
    return sum(1 for total in accumulate(sizes) if total <= room)


class _Page:
    """One brief in the words of one style."""

    def __init__(self, brief: Brief, style: HouseStyle):
        self.brief = brief
        self.style = style
        self.lookup = Lookup.of(brief)
        self.carried = carried(self.lookup.passages.values())
        self.anchors = Anchors()

    def passage(self, passage: Passage) -> dict[str, Any]:
        """Return a passage with the id of its element; called in the order of `Brief.passages`."""
        seen = passage_values(passage, self.lookup, self.style.labels)
        return {**seen, "anchor": self.anchors.next(passage)}

    def places(self, *spans: Span | None) -> dict[int, str]:
        """Return the number of each source that has one of the spans, and the id of its places."""
        return fragments(filter(None, spans), self.lookup.numbers)

    @property
    def day(self) -> str | None:
        """The day of the event, which the masthead names."""
        return self.brief.event.date if self.brief.event else None

    def date(self, edtf: str | None) -> str | None:
        return None if edtf is None else say(edtf, self.style.dates)

    def number(self, span: Span | None) -> int | None:
        return self.lookup.numbers.get(span.source) if span else None

    def title_number(self) -> int | None:
        """Return the number of the source that the title is taken from, if it is from one."""
        title = self.brief.title
        named = (n for n, source in enumerate(self.brief.sources, 1) if source.title == title.text)
        return self.number(title.span) or next(named, None)

    def quoted(self, span: Span | None) -> dict[str, Any] | None:
        """Words of a source that are no passage, with the number of the source."""
        text = self.lookup.at(span)
        if not text:
            return None
        where = {"number": self.number(span), "places": self.places(span)}
        return {"text": text, "long": has_long(text), **where}

    def timeline(self) -> list[dict[str, Any]]:
        event = self.brief.event
        return [
            {
                "when": self.date(entry.when),
                "edtf": entry.when,
                "is_event": event is not None and entry.when == event.date,
                "passages": [self.passage(passage) for passage in entry.passages],
            }
            for entry in self.brief.background.timeline
        ]

    def holder(self, holder: Holder) -> dict[str, Any]:
        return {"name": holder.name, "kind": holder.kind, "role": self.quoted(holder.role)}

    def people(self) -> list[dict[str, Any]]:
        """Return the first holders with a name, as many as there is room for at a glance."""
        named = [one.holder for one in self.brief.positions if one.holder]
        holders = [self.holder(holder) for holder in named if holder.kind != "unnamed"]
        roles = [holder["role"]["text"] if holder["role"] else "" for holder in holders]
        lines = [
            ceil(len(holder["name"]) / GLANCE_LINE) + ceil(len(role) / GLANCE_LINE)
            for holder, role in zip(holders, roles, strict=True)
        ]
        return holders[: _fitting(lines, GLANCE_LINES)]

    def keyphrases(self) -> list[str]:
        """Return the first keyphrases, as many as there is room for at a glance."""
        texts = [keyphrase.text for keyphrase in self.brief.keyphrases]
        return texts[: _fitting([len(text) + 3 for text in texts], GLANCE_LINES * GLANCE_LINE // 2)]

    def position(self, position: Position) -> dict[str, Any]:
        statements = [
            {
                **self.passage(statement),
                "mode": statement.mode,
                "via": statement.via,
                "answers": self.made_by(statement.answers),
                "when": self.date(statement.when if statement.when != self.day else None),
            }
            for statement in position.statements
        ]
        holder = self.holder(position.holder) if position.holder else None
        return {
            "holder": holder,
            "reason": self.reason(position.holder),
            "statements": statements,
        }

    def made_by(self, statement: str | None) -> str | None:
        """Return the name of the holder of a statement, by its id."""
        return next(
            (
                position.holder.name
                for position in self.brief.positions
                if position.holder and any(each.id == statement for each in position.statements)
            ),
            None,
        )

    def reason(self, holder: Holder | None) -> dict[str, Any] | None:
        """Return why a holder is not named, in the words of a source."""
        unnamed = self.brief.sourcing.unnamed if holder else ()
        reasons = (
            self.quoted(each.reason) for each in unnamed if holder and each.holder == holder.id
        )
        return next(filter(None, reasons), None)

    def question(self, question: OpenQuestion) -> dict[str, Any]:
        return {
            "kind": self.style.labels[f"question_{question.kind}"],
            "topic": question.topic,
            "as_of": self.date(question.as_of),
            "overtaken": self.overtaken(question),
            "passages": [self.passage(passage) for passage in question.passages],
        }

    def overtaken(self, question: OpenQuestion) -> list[int]:
        """Return the numbers of the sources of what overtakes a question; none for one that stands."""
        by = self.lookup.passages.get(question.overtaken_by or "")
        return self.lookup.numbered(by.sources) if by else []

    def source(self, source: Source) -> dict[str, Any]:
        return {
            "number": self.lookup.numbers[source.id],
            "title": source.title,
            "publisher": source.publisher,
            "author": list(source.author),
            "published": self.date(source.published or source.inferred),
            "kind": source.kind,
            "words": source.words,
            "passages": self.carried[source.id],
            "set_aside": source.set_aside,
            "url": source.url,
            "path": source.path,
            "also": list(source.also),
            "hash": source.text_sha256[:12],
        }

    def coverage(self) -> dict[str, Any]:
        rows = []
        for entry in self.brief.sourcing.coverage:
            passage = self.lookup.passages.get(entry.passage)
            if passage is None:
                continue
            numbers = self.lookup.numbered(passage.sources)
            near = self.lookup.numbered(tuple(key for key, place in entry.sources.items() if place))
            text, more = excerpt(told(passage))
            rows.append(
                {
                    "text": text,
                    "more": more,
                    "numbers": numbers,
                    "places": self.places(*carriers(passage)),
                    "near": [number for number in near if number not in numbers],
                    "origins": len(passage.origins),
                    "lone": passage.id in self.lookup.lone,
                }
            )
        columns = [self.lookup.numbers[s.id] for s in self.brief.sources if not s.set_aside]
        return {"columns": columns if len(columns) <= MOST_COLUMNS else [], "rows": rows}

    def origins(self) -> list[dict[str, Any]]:
        """Return the origins outside the sources; copy that they share is in `shared`."""
        return [
            {
                "name": origin.label,
                "kind": self.style.labels["origin_" + origin.kind.replace("-", "_")],
                "via": [
                    self.lookup.origins[way].label
                    for way in origin.via
                    if way in self.lookup.origins
                    and self.lookup.origins[way].kind not in ("document", "shared-copy")
                ],
                "numbers": self.lookup.numbered(origin.sources),
            }
            for origin in self.brief.sourcing.origins
            if origin.kind not in ("document", "shared-copy")
        ]

    def shared(self) -> list[dict[str, Any]]:
        """Return the longest runs that sources share."""
        rows = []
        for spans in longest_shared(self.brief):
            text, more = excerpt(next(filter(None, map(self.lookup.at, spans)), ""))
            numbers = self.lookup.numbered(tuple({span.source for span in spans}))
            places = self.places(*spans)
            rows.append({"text": text, "more": more, "numbers": numbers, "places": places})
        return rows

    def concordance(self) -> list[list[dict[str, Any]]]:
        """Return the wordings of each utterance, with what is cut or changed beside the first."""
        found = []
        for utterance in self.brief.sourcing.concordance:
            texts = [self.lookup.at(span) or "" for span in utterance.variants]
            found.append(
                [
                    {
                        "runs": (runs := compared(texts[0], text)),
                        "text": "".join(run["text"] for run in runs),
                        "number": self.number(span),
                        "places": self.places(span),
                    }
                    for text, span in zip(texts, utterance.variants, strict=True)
                ]
            )
        return found

    def unnamed(self) -> list[dict[str, Any]]:
        return [
            {
                "description": description,
                "count": row.count,
                "also": [words for place in row.first.also if (words := self.quoted(place))],
                "reason": self.quoted(row.first.reason),
                "via": row.first.via,
                "numbers": self.lookup.numbered(row.first.sources),
                "places": self.places(*row.places),
            }
            for row in register(self.brief, self.lookup)
            if (description := self.quoted(row.first.description))
        ]
