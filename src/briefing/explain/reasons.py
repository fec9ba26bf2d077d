"""Why each passage stands in a brief: from the brief and the texts of its sources to values."""

from collections.abc import Iterable, Iterator, Mapping

from ..errors import UnknownId
from ..model import (
    Brief,
    Holder,
    Insert,
    OpenQuestion,
    Origin,
    Passage,
    Span,
    Statement,
    TimelineEntry,
)
from ..rendering.passages import Lookup, passage_values
from .values import (
    Beaten,
    Bracket,
    Dated,
    Explained,
    From,
    Held,
    Merged,
    Open,
    Qualified,
    Reason,
    Said,
    Section,
    Words,
)

Entry = TimelineEntry | OpenQuestion | Holder | None
"""What a passage stands under."""
UNLABELLED = {"source": "", "shared_copy": ""}
"""Labels of a house style that the words shown do without."""


def reasons(brief: Brief, texts: Mapping[str, str], wanted: str | None = None) -> Explained:
    """Return the reasons of all passages, or of those that an id stands for.

    Args:
        brief: the brief.
        texts: the readable texts at hand, by id of their source.
        wanted: id of a passage or the beginning of one; or of a holder, a source or an origin, and
            then its passages are explained.

    Raises:
        UnknownId: nothing in the brief, or more than one passage, has that id.

    """
    maker = _Maker(brief, texts)
    all_of_them = tuple(_standing(brief))

    def made(chosen: Iterable[tuple[Section, int, Passage, Entry]]) -> tuple[Reason, ...]:
        return tuple(maker.reason(*each) for each in chosen)

    if wanted is None:
        return Explained(passages=made(all_of_them))
    for position in brief.positions:
        if position.holder and position.holder.id == wanted:
            chosen = (each for each in all_of_them if each[3] == position.holder)
            return Explained(holder=maker.held(position.holder), passages=made(chosen))
    for source in brief.sources:
        if source.id == wanted:
            chosen = (each for each in all_of_them if wanted in each[2].sources)
            return Explained(source=source, passages=made(chosen))
    for origin in brief.sourcing.origins:
        if origin.id == wanted:
            chosen = (each for each in all_of_them if wanted in each[2].origins)
            return Explained(origin=maker.origin(origin), passages=made(chosen))
    ids = {passage.id for _, _, passage, _ in all_of_them}
    meant = {wanted} & ids or {each for each in ids if wanted and each.startswith(wanted)}
    if len(meant) != 1:
        raise UnknownId(wanted, meant, (*ids, *_other_ids(brief)))
    return Explained(passages=made(each for each in all_of_them if each[2].id in meant))


def _other_ids(brief: Brief) -> Iterator[str]:
    yield from (position.holder.id for position in brief.positions if position.holder)
    yield from (source.id for source in brief.sources)
    yield from (origin.id for origin in brief.sourcing.origins)


def _standing(brief: Brief) -> Iterator[tuple[Section, int, Passage, Entry]]:
    """Yield every passage with its section, its number there, and what it stands under."""
    held = [(s, p.holder) for p in brief.positions for s in p.statements]
    dated = [(p, entry) for entry in brief.background.timeline for p in entry.passages]
    asked = [(p, question) for question in brief.open_questions for p in question.passages]
    sections: tuple[tuple[Section, Iterable[tuple[Passage, Entry]]], ...] = (
        ("summary", ((p, None) for p in brief.summary)),
        ("context", ((p, None) for p in brief.background.context)),
        ("timeline", dated),
        ("positions", held),
        ("open_questions", asked),
    )
    for section, passages in sections:
        for number, (passage, entry) in enumerate(passages, start=1):
            yield section, number, passage, entry


class _Maker:
    """One brief, and the texts at hand."""

    def __init__(self, brief: Brief, texts: Mapping[str, str]):
        self.lookup = Lookup.of(brief)
        self.paths = {source.id: source.path for source in brief.sources}
        self.texts = texts

    def words(self, span: Span) -> Words:
        text = self.texts.get(span.source)
        here = self.lookup.at(span) if text is None else text[span.start : span.end]
        return Words(span.source, span.start, span.end, here)

    def maybe(self, span: Span | None) -> Words | None:
        return self.words(span) if span else None

    def held(self, holder: Holder) -> Held:
        merges = (Merged(self.words(m.a), self.words(m.b), m.rule) for m in holder.merges)
        role = self.maybe(holder.role)
        return Held(holder.id, holder.name, holder.kind, role, holder.aliases, tuple(merges))

    def origin(self, origin: Origin, *, evidence: bool = True) -> From:
        words = tuple(self.words(span) for span in origin.evidence if evidence)
        return From(origin.id, origin.label, origin.kind, origin.via, origin.sources, words)

    def said(self, statement: Statement, holder: Holder | None) -> Said:
        return Said(
            mode=statement.mode,
            stance=statement.stance,
            speaker=self.maybe(statement.speaker),
            cue=self.maybe(statement.cue),
            content=tuple(map(self.words, statement.content)),
            via=statement.via,
            answers=statement.answers,
            when=statement.when,
            holder=self.held(holder) if holder else None,
        )

    def reason(self, section: Section, number: int, passage: Passage, entry: Entry) -> Reason:
        dated = asked = said = None
        if isinstance(entry, TimelineEntry):
            dated = Dated(entry.when, self.words(entry.expression))
        elif isinstance(entry, OpenQuestion):
            cue = self.maybe(entry.cue)
            asked = Open(entry.kind, cue, entry.topic, entry.as_of, entry.overtaken_by)
        elif isinstance(passage, Statement):
            said = self.said(passage, entry)
        origins = (self.lookup.origins.get(name) for name in passage.origins)
        support = {
            relation: tuple(self.words(s.span) for s in passage.support if s.relation == relation)
            for relation in ("same", "close")
        }
        return Reason(
            id=passage.id,
            section=section,
            number=number,
            place=self.words(passage.span),
            path=self.paths.get(passage.span.source, ""),
            shown=passage_values(passage, self.lookup, UNLABELLED)["text"],
            salience=passage.salience,
            features=passage.features,
            dated=dated,
            said=said,
            open=asked,
            sources=passage.sources,
            origins=tuple(self.origin(o, evidence=False) for o in origins if o),
            same=support["same"],
            close=support["close"],
            rivals=tuple(Beaten(self.words(r.span), r.salience) for r in passage.rivals),
            brackets=tuple(
                Bracket(run.insert, self.maybe(run.span), run.rule)
                for run in passage.display
                if isinstance(run, Insert)
            ),
            qualifiers=tuple(
                Qualified(q.kind, self.words(q.span), q.quoted) for q in passage.qualifiers
            ),
        )
