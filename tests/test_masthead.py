"""The masthead: which headline stands over a brief, and the day of the event."""

from pathlib import Path

import pytest

from briefing import Brief
from briefing.options import Options, apply
from briefing.pipeline import brief_of


def made(folder: Path, *texts: tuple[str, str]) -> Brief:
    """Return the brief of texts with their days, each a file."""
    for number, (day, text) in enumerate(texts, start=1):
        (folder / f"{number}.md").write_text(f"---\ndate: {day}\n---\n\n{text}", encoding="utf-8")
    brief, _ = brief_of(folder, options=apply(Options(), {}, where="test"))
    return brief


TOLL = (
    "2024-05-04",
    "# Ferry sinks off Tallow, 12 people killed\n\n"
    "A ferry sank off Tallow, and at least 12 people were killed in Tallow, the coast guard said.",
)
RISEN = (
    "2024-05-05",
    "# Divers search the ferry off Tallow\n\n"
    "The death toll from the ferry off Tallow rose to 19, the coast guard of Tallow said.",
)
SURE = (
    "2024-05-04",
    "# Coffee harms the heart of young mice\n\n"
    "Coffee may harm the heart of young mice, a study of the University of Tallow says.",
)
DOUBTING = (
    "2024-05-04",
    "# Coffee may harm young mice\n\n"
    "Coffee may harm the heart of young mice, a study of the University of Tallow says.",
)
TAKEN = (
    "2024-05-04",
    "# Army holds the old fort\n\nThe army of Arland holds the old fort of Tallow, its general said.",
)
WHO = (
    "2024-05-04",
    "# Shells fall on Tallow again\n\n"
    "Shells fall on Tallow again. Whether the army still holds the old fort is unclear.",
)


@pytest.mark.parametrize(
    ("texts", "title"),
    [
        ((TOLL, RISEN), "Divers search the ferry off Tallow"),
        ((SURE, DOUBTING), "Coffee may harm young mice"),
        ((TAKEN, WHO), "Shells fall on Tallow again"),
        ((TOLL,), "Ferry sinks off Tallow, 12 people killed"),
    ],
)
def test_a_headline_tells_no_more_than_stands(texts, title, tmp_path) -> None:
    """A headline that is overtaken, surer than its report or left open elsewhere gives way."""
    assert made(tmp_path, *texts).title.text == title


BROKE = "On 3 May 2024 the pillars broke, and the old bridge was gone."


def test_a_report_from_long_before_gives_no_headline(tmp_path) -> None:
    """The headline of a report from months before all others gives way to any of theirs."""
    words = "the storm and the ferry, the coast guard of Tallow said"
    before = ("2024-01-02", f"# Ferry and storm of Tallow\n\nA ferry was built for {words}.")
    days = ("2024-05-04", "2024-05-05", "2024-05-06")
    since = [(d, f"# Ferry of Tallow sinks, day {d[-1]}\n\nDay {d[-1]} of {words}.") for d in days]

    assert "sinks" in made(tmp_path, before, *since).title.text


FELL = "The old bridge of Tallow fell into the river Ash on 3 May 2024."


@pytest.mark.parametrize(
    ("texts", "day"),
    [
        # two of three that name a day
        (
            (("2024-05-03", FELL), ("2024-05-04", BROKE), ("2024-05-04", "It rained in Tallow.")),
            "3",
        ),
        # an older source cannot tell of a day
        (
            (
                ("2024-04-02", "The old bridge of Tallow was closed on 1 April 2024."),
                ("2024-05-04", FELL),
                ("2024-05-05", BROKE),
                ("2024-05-05", "Cracks were found in the old bridge on 2 April 2024."),
            ),
            "3",
        ),
        # each day has its own event
        (
            (
                ("2024-05-03", FELL),
                ("2024-05-04", "The new bridge of Tallow fell on 4 May 2024."),
                ("2024-05-05", "The last bridge of Tallow fell on 5 May 2024."),
            ),
            None,
        ),
        # a week speaks for a day in it
        ((("2024-05-04", FELL), ("2024-05-08", "The old bridge of Tallow fell last week.")), "3"),
        # on one day it fell, on the other the mayor spoke
        (
            (
                ("2024-05-04", f"{FELL} Mayor Ann Hale said on 4 May 2024 that it was old."),
                ("2024-05-04", f"Mayor Ann Hale said on 4 May 2024 that it was old. {FELL}"),
            ),
            "3",
        ),
        # a ban is backdated
        (
            (
                ("2024-05-04", "Ole Lund of Tallow is banned, backdated to 3 May 2024."),
                (
                    "2024-05-04",
                    "The ban of Ole Lund runs from 3 May 2024, the union of Tallow says.",
                ),
            ),
            None,
        ),
    ],
)
def test_the_event_is_of_the_day_that_most_tell_of(texts, day, tmp_path) -> None:
    """The event has the day on which most sources that could know say something happened."""
    event = made(tmp_path, *texts).event

    assert (event and event.date) == (day and f"2024-05-0{day}")
