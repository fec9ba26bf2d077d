"""Small dossiers as news has them, made: who says what in which source, and whose copy it is, is known.

    made(Random(7))     # the same every time
    @given(dossier=dossiers)

A dossier is about one event. Two or three reports tell it in words of their own; one of an agency may
be printed by other papers, whole or cut. People are quoted in many forms, some report what
others quote, somebody denies something, and somebody has no name.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from random import Random

from hypothesis import strategies as st

from .people import Person, people
from .scenes import SCENES, Scene
from .wordings import (
    AGENCIES,
    DENIED,
    UNNAMED,
    Paragraph,
    Said,
    Utterance,
    filled,
    named,
    straight,
    told,
)

DAYS = ("2025-03-10", "2025-03-11", "2025-03-12", "2025-03-13")
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday")
PAPERS = ("Coast Courier", "Valley Herald", "Northern Post", "City Gazette", "Evening Mirror")


@dataclass(frozen=True, slots=True)
class Report:
    """A source."""

    name: str
    """Of its file, without an ending."""
    title: str
    date: str
    publisher: str
    paragraphs: tuple[Paragraph, ...]
    agency: str | None = None
    copy_of: str | None = None
    """Name of the report that it reprints."""

    def __repr__(self) -> str:
        """Return its name: what it says is told by its dossier."""
        return self.name

    @property
    def text(self) -> str:
        """The words, a blank line between paragraphs."""
        return "\n\n".join(each.text for each in self.paragraphs)

    @property
    def said(self) -> tuple[Said, ...]:
        """What is said in it, in order."""
        return tuple(said for each in self.paragraphs for said in each.said)

    def row(self) -> dict[str, str]:
        """Return it as a line of JSON Lines."""
        found = {"id": self.name, "title": self.title, "text": self.text, "date": self.date}
        return found | {"publisher": self.publisher}


@dataclass(frozen=True, slots=True)
class Dossier:
    """The sources about one event, and who speaks in them."""

    reports: tuple[Report, ...]
    people: tuple[Person, ...]
    scene: Scene

    def __repr__(self) -> str:
        """Return the texts, as a failing test should show them."""
        return "\n".join(f"--- {r.name} {r.date}\n{r.text}" for r in self.reports)

    def day_by_day(self) -> "Dossier":
        """Return the dossier with a day for each report, after the event: those of one day stand by hashes."""
        days = (date(2025, 3, 13 + number).isoformat() for number in range(len(self.reports)))
        reports = (replace(each, date=day) for each, day in zip(self.reports, days, strict=True))
        return replace(self, reports=tuple(reports))

    def write(self, folder: Path) -> Path:
        """Write the dossier as JSON Lines and return the path."""
        return written(folder, (report.row() for report in self.reports))


def written(folder: Path, rows: Iterable[dict[str, str]]) -> Path:
    """Write sources as JSON Lines and return the path."""
    path = folder / "sources.jsonl"
    lines = (json.dumps(row, ensure_ascii=False) + "\n" for row in rows)
    path.write_text("".join(lines), encoding="utf-8")
    return path


def made(random: Random, scenes: Sequence[Scene] = SCENES) -> Dossier:
    """Return a dossier."""
    scene = random.choice(scenes)
    cast = people(random, scene.offices)
    clauses = random.sample(scene.said, len(scene.said))
    said = [
        Utterance(cast[at % len(cast)], clause.format(**{"not": random.choice(("", " not"))}), more)
        for at, (clause, more) in enumerate(clauses)
    ]
    number, day = random.randint(12, 480), random.randrange(len(DAYS) - 1)
    facts = {"number": str(number), "day": WEEKDAYS[day]}
    papers = random.sample(PAPERS, len(PAPERS))
    titles = random.sample(scene.titles, len(scene.titles))
    reports = []
    for at in range(random.randint(2, 3)):
        own = _report(random, scene, facts, said, cast)
        report = Report(
            f"report-{at}", titles[at].format(**facts), DAYS[day + at % 2], papers[at], own
        )
        reports.append(_in_marks(report, random))
    if random.random() < 0.6:
        agency = random.choice(AGENCIES)
        first = reports[0].paragraphs[0]
        wire = replace(first, text=f"{scene.place.upper()} ({agency}) — {first.text}")
        reports[0] = replace(
            reports[0], paragraphs=(wire, *reports[0].paragraphs[1:]), agency=agency
        )
        reprint = replace(
            reports[0],
            name="reprint",
            title=titles[3].format(**facts),
            publisher=papers[3],
            date=DAYS[day + 1],
            copy_of=reports[0].name,
            paragraphs=reports[0].paragraphs[: random.randint(3, len(reports[0].paragraphs))],
        )
        reports.append(reprint)
    return Dossier(tuple(reports), cast, scene)


def _report(
    random: Random,
    scene: Scene,
    facts: dict[str, str],
    said: Sequence[Utterance],
    cast: Sequence[Person],
) -> tuple[Paragraph, ...]:
    """Return the paragraphs of a report in words of its own."""
    body: list[Paragraph] = []
    known: set[str] = set()
    for utterance in random.sample(said, random.randint(3, len(said))):
        body.append(told(utterance, random, utterance.speaker.name in known))
        known.add(utterance.speaker.name)
    if random.random() < 0.5:
        one = random.choice(cast)
        names = named(one, random, one.name in known)
        clause = random.choice(scene.denied)
        body.append(filled(random.choice(DENIED), one, clause, "", **names))
    if random.random() < 0.5:
        names = {"nobody": random.choice(scene.unnamed), "agency": random.choice(AGENCIES)}
        body.append(
            filled(random.choice(UNNAMED), None, random.choice(scene.nameless), "", **names)
        )
    plain = [*scene.facts, *scene.history]
    for wordings in random.sample(plain, random.randint(2, len(plain))):
        body.insert(random.randint(0, len(body)), Paragraph(random.choice(wordings)))
    lead = Paragraph(random.choice(scene.leads).format(**facts))
    return lead, *body


def _in_marks(report: Report, random: Random) -> Report:
    """Return a report with its marks of quotation curly or straight."""
    if random.random() < 0.7:
        return report
    paragraphs = tuple(replace(each, text=straight(each.text)) for each in report.paragraphs)
    return replace(report, paragraphs=paragraphs)


dossiers = st.integers(0, 2**32 - 1).map(lambda seed: made(Random(seed)))
