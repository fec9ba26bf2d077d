"""A brief made by hand from the sample sources: what the renderings are tried on.

Every excerpt is looked up by its first and last words, so that each span is true.
"""

import hashlib
import re
from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from briefing import brief_file
from briefing.model import (
    Background,
    Brief,
    Coverage,
    Event,
    Holder,
    Insert,
    Keyphrase,
    LeftOut,
    Notice,
    Omitted,
    OpenQuestion,
    Origin,
    Passage,
    Position,
    Provenance,
    Quote,
    Slice,
    Source,
    Sourcing,
    Span,
    Statement,
    Support,
    TimelineEntry,
    Title,
    Unnamed,
)


def readable(path: Path) -> str:
    """Return the text of a sample source, near enough to what step 1 makes of it."""
    text = re.sub(r"</?(?:p|h3)>", "\n\n", path.read_text(encoding="utf-8"))
    return re.sub(r"</?strong>", "", text)


PATHS = sorted((Path(__file__).parents[1] / "seeds").glob("*.txt"))
TEXTS = {f"S{number}": readable(path) for number, path in enumerate(PATHS, 1)}


def span(source: str, first: str, last: str = "") -> Span:
    """Return the place from `first` to `last`; raises ValueError if they are not there."""
    start = TEXTS[source].index(first)
    return Span(source, start, TEXTS[source].index(last, start + len(first)) + len(last))


def digest(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def passage(
    source: str,
    first: str,
    last: str,
    *same: Span,
    origins: Sequence[str] = (),
    omitted: str = "",
    insert: tuple[str, str] | None = None,
) -> Passage:
    """Return a passage with the places that say the same.

    `omitted` is how its last part begins, which is not shown; `insert` is a word of it and what
    an editorial bracket after that word says.
    """
    place = span(source, first, last)
    text = TEXTS[source][place.start : place.end]
    end = place.start + text.index(omitted) if omitted else place.end
    display: Any = [Slice(place.start, end)]
    if omitted:
        display.append(Omitted(place.end - end))
    if insert:
        middle = place.start + text.index(insert[0]) + len(insert[0])
        bracket = Insert(insert[1], None, "nearest-month")
        display = [Slice(place.start, middle), bracket, Slice(middle, end)]
    sources = tuple(dict.fromkeys([source, *(other.source for other in same)]))
    return Passage(
        id=digest(repr(place))[:12],
        span=place,
        text=text,
        display=tuple(display),
        support=tuple(Support(other, "same") for other in same),
        sources=sources,
        origins=tuple(origins) or tuple(f"O{name[1:]}" for name in sources),
        salience=0.5,
    )


def statement(base: Passage, *said: tuple[str, str], **given: Any) -> Statement:
    """Return a passage as a statement; `said` is how each part of its content begins and ends."""
    kept = {name: getattr(base, name) for name in base.__slots__}
    content = tuple(span(base.span.source, first, last) for first, last in said)
    return Statement(**kept, content=content, mode="mixed", **given)


def summary() -> tuple[Passage, ...]:
    bases = span("S5", "The discussions will include the fate of Russian military bases")
    return (
        passage("S3", "As the talks concluded", "military presence."),
        passage(
            "S1",
            "During his visit",
            "with Russia.",
            span("S2", "he wants to"),
            span("S4", "reshape"),
        ),
        passage(
            *("S1", "An official, who requested", "Bashar al-Assad.”"),
            *(span("S3", "A senior Syrian"), span("S5", "Sharaa will ask")),
            origins=["O6"],
        ),
        passage("S1", "The two leaders are", "takeover.", bases, omitted=" – the fate"),
        passage("S2", "By late afternoon", "the issue."),
        passage("S3", "However, both leaders", "channels."),
    )


def timeline() -> Iterable[TimelineEntry]:
    fall = span("S2", "since fleeing Syria in December 2024")
    met = span("S4", "met with Russian President")
    july = passage("S2", "In July, Syrian", "visit Russia.", insert=("July", "2025"))
    entries = {
        "2015": passage("S3", "Russia’s involvement", "government.", span("S1", "intervened")),
        "2019-12~": passage("S2", "At the end of 2019", "homes."),
        "2024-12": passage("S4", "This high-stakes", "fled to Russia.", fall),
        "2025-01": passage("S2", "In January, Russian", "al-Assad."),
        "2025-07": july,
        "2025-10-13": passage("S5", "On Monday, Russian", "Africa."),
        "2025-10-15": passage("S3", "Syrian interim President", "Bashar Al Assad.", met),
    }
    for when, one in entries.items():
        yield TimelineEntry(when, one.span, (one,))


def holder(number: int, name: str, role: Span) -> Holder:
    return Holder(f"H{number}", name, (name,), role, "person", ())


def positions() -> tuple[Position, ...]:
    again = [span("S2", "we are trying to restore"), span("S3", "We are trying to restore")]
    restore = passage("S1", '"We are trying', "told Putin.", *again)
    trial = passage("S4", "In an interview", "trial.", origins=["O7"])
    ties = passage("S2", '"Throughout all', "television.")
    asylum = passage(
        "S2", "On Monday, Russian", 'capital."', span("S3", "“for purely humanitarian")
    )
    game = passage("S3", "“Russia is playing", "goodwill.”")
    proud = passage("S5", "“Russia prides", "observer.")
    point = passage("S4", "The visit represents", "era.")
    return (
        Position(
            holder(1, "Ahmed al-Sharaa", span("S4", "Syrian President")),
            (
                statement(restore, ('"We are trying', 'stability,"'), when="2025-10-15"),
                statement(trial, ("Syrian authorities", "trial"), via="CBS News’ 60 Minutes"),
            ),
        ),
        Position(
            holder(2, "Vladimir Putin", span("S1", "Russian President")),
            (statement(ties, ('"Throughout', 'people,"'), via="Russian state television"),),
        ),
        Position(None, (statement(proud, ("“Russia prides", "partners,”")), statement(point))),
        Position(
            holder(3, "Sergei Lavrov", span("S2", "Russian Foreign Minister")),
            (statement(asylum, ("Moscow had", 'capital."'), when="2025-10-13"),),
        ),
        Position(
            holder(4, "Irina Petrov", span("S3", "a senior fellow", "Strategic Studies")),
            (statement(game, ("“Russia is", "game,”"), ("“While Assad’s", "goodwill.”")),),
        ),
    )


def questions() -> tuple[OpenQuestion, ...]:
    undecided = passage("S3", "As the talks concluded", "military presence.")
    return (
        OpenQuestion("undecided", "extradition", None, None, (undecided,)),
        OpenQuestion(
            *("unanswered", None, "2025-10-15", undecided.id),
            (passage("S1", "So far, neither", "the relationship."),),
        ),
        OpenQuestion(
            "expected", None, None, None, (passage("S4", "Negotiations are", "continued use."),)
        ),
        OpenQuestion("hedged", None, None, None, (passage("S3", "Analysts say Al", "Moscow."),)),
    )


def sourcing(shown: Sequence[Passage]) -> Sourcing:
    documents = [Origin(f"O{name[1:]}", name, "document", (), (name,), ()) for name in TEXTS]
    shared = [
        span(name, "hand over all individuals", "most notably") for name in ("S1", "S3", "S5")
    ]
    coverage = [
        Coverage(one.id, {name: one.span if name in one.sources else None for name in TEXTS})
        for one in shown[:8]
    ]
    return Sourcing(
        origins=(
            *documents,
            Origin("O6", "AFP", "agency", (), ("S1", "S3", "S5"), (span("S1", "told AFP"),)),
            Origin("O7", "CBS News", "interview", (), ("S4",), (span("S4", "CBS News"),)),
        ),
        shared=(tuple(shared),),
        unnamed=(
            Unnamed(
                *(span("S1", "An official"), span("S1", "as they were not", "the media")),
                *("AFP", ("S1", "S3", "S5")),
            ),
        ),
        lone=tuple(one.id for one in shown if len(one.origins) == 1),
        coverage=tuple(coverage),
        left_out=(LeftOut("seeds/annex.pdf", "the PDF is encrypted"),),
    )


def sources() -> tuple[Source, ...]:
    return tuple(
        Source(
            id=name,
            path=f"seeds/{path.name}",
            sha256=hashlib.sha256(path.read_bytes()).hexdigest(),
            text_sha256=digest(text),
            title="Syrian leader seeks reset" if name == "S3" else None,
            published="2025-10-15" if text.startswith(" date") else None,
            words=len(text.split()),
        )
        for (name, text), path in zip(TEXTS.items(), PATHS, strict=True)
    )


def sample() -> Brief:
    """Return the whole sample brief, sealed."""
    background = Background(
        context=(
            passage("S1", "Russia was a key ally", "power.", span("S3", "Russian air power")),
            passage("S4", "Sharaa’s government has", "presence."),
        ),
        timeline=tuple(timeline()),
    )
    said = [one for position in positions() for one in position.statements]
    asked = [one for question in questions() for one in question.passages]
    dated = [one for entry in background.timeline for one in entry.passages]
    shown = {one.id: one for one in (*summary(), *background.context, *dated, *said, *asked)}
    roles = [position.holder.role for position in positions() if position.holder]
    phrases = ("Bashar al-Assad", "Russian military bases", "extradition", "Tartus", "Hmeimim")
    return brief_file.seal(
        Brief(
            title=Title(
                "Syrian leader seeks reset in Russia relations during Moscow visit with Putin",
                span("S3", "Syrian leader seeks reset", "with Putin"),
            ),
            event=Event("2025-10-15", span("S1", "on Wednesday")),
            as_of="2025-10-15",
            handling=None,
            sources=sources(),
            keyphrases=tuple(Keyphrase(text, 0.5, ()) for text in phrases),
            summary=summary(),
            background=background,
            positions=positions(),
            open_questions=questions(),
            sourcing=sourcing(list(shown.values())),
            quotes=tuple(
                Quote(role, TEXTS[role.source][role.start : role.end]) for role in roles if role
            ),
            notices=(Notice("undated-source", "This source gives no date.", "S3"),),
            provenance=Provenance(
                *("briefing", "0.1.0", "plain"),
                {"length": 150},
                "sha256:" + digest("".join(TEXTS.values())),
            ),
        )
    )


def smallest() -> Brief:
    """Return a brief of one source and one sentence."""
    whole = sample()
    only = replace(whole.summary[0], sources=("S3",), support=(), origins=())
    brief = Brief(
        title=Title("A visit", None),
        event=None,
        as_of=None,
        handling=None,
        sources=(whole.sources[2],),
        summary=(only,),
        provenance=whole.provenance,
    )
    return brief_file.seal(brief)
