"""Step 4: which sources are off-topic, and whether they tell of one event."""

import json
import re
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path

import numpy as np
import pytest
from corpora import corpus
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import build
from briefing.model import Annotated, Brief
from briefing.options import Options, apply
from briefing.relations.matter import matter
from briefing.relations.matter.doubts import doubts
from briefing.relations.matter.grounds import ground
from briefing.relations.matter.likeness import Likeness

QUIET = apply(Options(), {"to": "json"}, where="test")
SEEDS = sorted(Path("seeds").glob("*.txt"))
MATCH = """{home} wins the cup after extra time

PORT ELLIS — {home} lifted the regional cup on Saturday after beating {away} {goals}-2 in extra time.

Striker {striker} scored twice for the hosts, and goalkeeper Sam Lowe saved a late penalty in front of
{crowd} spectators at the Old Quay ground.

"We believed until the whistle," coach Martin Esk told reporters. {away}, who had not lost since March,
will play their next league match against Stonebridge on 2 November.
"""
QUAKES = {
    "Lindholm": ("Tarsk", "5.8", "27", "Ove Berg", "a school"),
    "Marisol": ("Pedra", "6.1", "114", "Ines Calvo", "the old market"),
}
WORDINGS = (
    "An earthquake of magnitude {size} struck the town of {town} in {land} on Monday, killing {dead}"
    " people. {who}, the mayor of {town}, said {place} had fallen in. Rescuers searched the rubble.",
    "Rescue workers searched the rubble in {town} after an earthquake of magnitude {size} shook {land}."
    " At least {dead} people died. {place} collapsed, said the mayor, {who}.",
    "The mayor of {town}, {who}, asked for tents after the earthquake in {land} left {dead} people"
    " dead. The tremor of magnitude {size} destroyed {place}, and rescuers were still at work there.",
    "At least {dead} people were killed when an earthquake hit {land}, rescuers said. In {town} the"
    " tremor, of magnitude {size}, brought down {place}. {who} called it the worst day of the town.",
)


def quakes(land: str) -> list[str]:
    """Return four reports of one earthquake."""
    town, size, dead, who, place = QUAKES[land]
    facts = {"land": land, "town": town, "size": size, "dead": dead, "who": who, "place": place}
    return [wording.format(**facts) for wording in WORDINGS]


def groups(made: Sequence[Annotated]) -> set[frozenset[str]]:
    return {frozenset(event.sources) for event in matter(made).events}


def shown(brief: Brief) -> dict[str, object]:
    """Return all that a brief says, by places that know no numbers of sources."""
    return {
        "title": brief.title.text,
        "as of": brief.as_of,
        "event": brief.event and brief.event.date,
        "passages": [(p.id, p.text, p.salience, p.features) for p in brief.passages()],
        "summary": [p.id for p in brief.summary],
        "timeline": [(e.when, [p.id for p in e.passages]) for e in brief.background.timeline],
        "holders": [
            (p.holder and (p.holder.name, p.holder.aliases), [s.id for s in p.statements])
            for p in brief.positions
        ],
        "questions": [(q.kind, q.topic, [p.id for p in q.passages]) for q in brief.open_questions],
        "keyphrases": [(k.text, k.salience, len(k.mentions)) for k in brief.keyphrases],
        "origins": [(o.label, o.kind) for o in brief.sourcing.origins if o.kind == "agency"],
        "lone": brief.sourcing.lone,
        "coverage": [
            (row.passage, sum(1 for place in row.sources.values() if place), len(row.sources))
            for row in brief.sourcing.coverage
        ],
        "disagreements": [d.kind for d in brief.sourcing.disagreements],
    }


@pytest.fixture(scope="module")
def seeds() -> Brief:
    return build("seeds", options=QUIET).brief


@settings(max_examples=8)
@given(
    home=st.sampled_from(("Harbour Town", "Westfield Athletic", "Northgate")),
    away=st.sampled_from(("Millbrook Rovers", "Kilburn United")),
    striker=st.sampled_from(("Jonas Fielding", "Peter Oduya", "Li Wen")),
    goals=st.integers(3, 6),
    crowd=st.integers(1_000, 9_999),
)
def test_an_irrelevant_source_changes_no_passage(
    seeds, tmp_path_factory, home, away, striker, goals, crowd
) -> None:
    """A report of something else is set aside and named; all that the brief says stays as it was."""
    stranger = tmp_path_factory.mktemp("strange") / "match.txt"
    facts = {"home": home, "away": away, "striker": striker, "goals": goals, "crowd": crowd}
    stranger.write_text(MATCH.format(**facts), encoding="utf-8")
    brief = build(*SEEDS, stranger, options=QUIET).brief
    (aside,) = [source for source in brief.sources if source.set_aside]
    notices = [notice for notice in brief.notices if notice.reference == "off-topic"]

    assert shown(brief) == shown(seeds)
    assert (aside.path, aside.set_aside) == (stranger.as_posix(), "off-topic")
    assert [notice.where for notice in notices] == [aside.id]
    assert all(word in notices[0].message for word in (home, "keep = true", "off-topic"))
    assert brief.sourcing.left_out == ()


def test_no_seed_is_off_topic_and_they_tell_of_one_event(seeds) -> None:
    """Five reports of one visit stay together, and nothing is said of events."""
    references = {notice.reference for notice in seeds.notices}

    assert not any(source.set_aside for source in seeds.sources)
    assert references.isdisjoint({"off-topic", "several-events"})


def test_two_events_of_one_kind_are_told_apart() -> None:
    """Of two earthquakes each has its sources, known by the names of the one."""
    found = matter(corpus(*quakes("Lindholm"), *quakes("Marisol")))

    assert {event.sources for event in found.events} == {
        ("S1", "S2", "S3", "S4"),
        ("S5", "S6", "S7", "S8"),
    }
    assert "Lindholm" in {e.sources[0]: e.names for e in found.events}["S1"]
    assert found.off_topic == ()


def test_two_events_are_named_in_one_notice() -> None:
    """The notice has the numbers of the sources of each event, and says that all were used."""
    (notice,) = doubts(matter(corpus(*quakes("Lindholm"), *quakes("Marisol"))), ())

    assert notice.reference == "several-events"
    assert re.search(r"two events: 1, 2, 3, 4 \(.+\); 5, 6, 7, 8 \(.+\)\. All", notice.message)


def test_one_event_is_no_two() -> None:
    """Reports of one earthquake are of one event."""
    assert matter(corpus(*quakes("Lindholm"))).events == ()


def test_a_large_event_is_named_by_some_of_its_sources() -> None:
    """Of more sources than a line can hold, the others are counted."""
    from briefing.model import Matter, Told

    told = Told(tuple(f"S{n}" for n in range(1, 31)), ())
    (notice,) = doubts(Matter((), (told, Told(("S31", "S32"), ("Pedra",)))), ())

    assert "19, 20 and 10 more; 31, 32 (Pedra)." in notice.message


@given(st.integers(0, 3), st.integers(2, 6))
def test_a_source_given_again_makes_no_event(which: int, times: int) -> None:
    """Copies of one report of another event, however many, are no second event."""
    other = quakes("Marisol")[which]

    assert groups(corpus(*quakes("Lindholm"), *[other] * times)) == set()


@given(st.permutations(range(8)))
def test_the_order_of_the_sources_changes_no_event(order: list[int]) -> None:
    """Whatever numbers the sources have, the events have the same texts."""
    texts = [*quakes("Lindholm"), *quakes("Marisol")]
    made = corpus(*(texts[n] for n in order))
    found = {frozenset(order[int(s[1:]) - 1] for s in group) for group in groups(made)}

    assert found == {frozenset(range(4)), frozenset(range(4, 8))}


@pytest.mark.parametrize("joined", [5, 6, 7])
def test_many_sources_are_parted_as_few(monkeypatch, joined: int) -> None:
    """Those beyond the ones that are joined go to the event that they are most like."""
    made = corpus(*quakes("Lindholm"), *quakes("Marisol"))
    wanted = groups(made)
    monkeypatch.setattr(sys.modules["briefing.relations.matter.parted"], "JOINED", joined)

    assert groups(made) == wanted


def test_two_sources_say_nothing_of_a_third() -> None:
    """Where the others have nothing in common either, nobody is off-topic."""
    tide = "The tide came in at Quay Point. " * 8
    facts = {"home": "Northgate", "away": "Kilburn", "striker": "Li Wen", "goals": 3, "crowd": 4123}

    assert matter(corpus(MATCH.format(**facts), tide, quakes("Marisol")[0])).off_topic == ()
    assert matter(corpus(MATCH.format(**facts), tide)).off_topic == ()


def strange(**facts: object) -> tuple[str, ...]:
    words = {"home": "Northgate", "away": "Kilburn", "striker": "Li Wen", "goals": 3, "crowd": 4123}
    made = corpus(*quakes("Lindholm"), MATCH.format(**words))
    source = made[-1].document.source
    for name, value in facts.items():
        object.__setattr__(source, name, value)
    return matter(made).off_topic


def test_what_the_user_keeps_is_no_stranger() -> None:
    """A source that `sources.toml` says belongs is not off-topic; nor is one in another language."""
    assert strange() == ("S5",)
    assert strange(keep=True) == ()
    assert strange(language="de") == ()


def test_too_little_to_judge_is_kept() -> None:
    """A line or two that share nothing with the others stay."""
    assert matter(corpus(*quakes("Lindholm"), "Harbour Town won the cup.")).off_topic == ()


def test_names_numbers_and_words_are_the_ground() -> None:
    """A name is capitalised within a sentence; what only opens sentences is one when it recurs."""
    text = "# Storm Hits Coast\n\nMargate was hit. Wind tore at Margate’s pier, at 90 miles. Rain fell."
    found = ground(corpus(text)[0])

    assert set(found.names.values()) == {"Margate"}
    assert found.numbers == {"90"}
    assert {"wind", "rain", "pier", "storm"} <= found.words


def test_likeness_is_the_cosine_of_what_is_shared() -> None:
    """Equal sources are alike by 1, sources without a common term by 0, and nobody is like itself."""
    grounds = [ground(a) for a in corpus("In Pedra 27 died.", "In Pedra 27 died.", "Rain fell.")]
    among = Likeness(grounds).among(np.ones(3, np.bool_))

    assert among.to(0).tolist() == [0.0, 1.0, 0.0]


@pytest.fixture
def mixed(tmp_path) -> Path:
    """Return a folder with four reports of an earthquake and one of a match."""
    for number, text in enumerate(quakes("Lindholm")):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    facts = {"home": "Northgate", "away": "Kilburn", "striker": "Li Wen", "goals": 3, "crowd": 4123}
    (tmp_path / "match.txt").write_text(MATCH.format(**facts), encoding="utf-8")
    return tmp_path


def set_aside(folder: Path, **chosen: object) -> list[str]:
    brief = build(folder, options=apply(QUIET, chosen, where="test")).brief
    return [Path(source.path).name for source in brief.sources if source.set_aside]


def test_the_user_overrules_for_one_source_or_for_all(mixed) -> None:
    """`off-topic = "keep"` uses all; `keep = true` in `sources.toml` uses that source."""
    assert set_aside(mixed) == ["match.txt"]
    assert set_aside(mixed, off_topic="keep") == []
    (mixed / "sources.toml").write_text('[[source]]\npath = "match.txt"\nkeep = true\n')
    assert set_aside(mixed) == []


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefing", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_a_brief_without_its_strangers_is_proved(mixed, tmp_path_factory) -> None:
    """Setting aside is exit 0, shown on the terminal and in the brief, and `verify` makes it again."""
    output = tmp_path_factory.mktemp("brief")
    done = run("build", mixed, "--to", "md", "-o", output)
    (folder,) = output.iterdir()

    assert done.returncode == 0
    assert f"set aside: {(mixed / 'match.txt').as_posix()}: off-topic" in done.stderr
    assert "set aside: off-topic" in (folder / "brief.md").read_text(encoding="utf-8")
    options = json.loads((folder / "brief.json").read_bytes())["provenance"]["options"]
    assert options["off_topic"] == "set-aside"
    assert run("verify", folder / "brief.md", mixed).returncode == 0
    assert run("build", mixed, "--to", "md", "-o", output, "--strict").returncode == 2


def test_summarize_says_what_it_set_aside(mixed) -> None:
    """The extract has nothing of a stranger, and a line says so; with `keep` nothing is said."""
    assert "Set aside as off-topic" in run("summarize", mixed).stderr
    assert "Set aside" not in run("summarize", mixed, "--off-topic", "keep").stderr
