"""The brief of the five seeds, as an analyst would check it."""

import json
import re
from pathlib import Path

import pytest


@pytest.fixture(scope="module")
def brief(seeds_folder: Path) -> dict:
    return json.loads((seeds_folder / "brief.json").read_bytes())


@pytest.fixture(scope="module")
def texts(seeds_folder: Path) -> dict[str, str]:
    lines = (seeds_folder / "sources.jsonl").read_text(encoding="utf-8").splitlines()
    return {row["id"]: row["text"] for row in map(json.loads, lines)}


def passages(brief: dict) -> list[dict]:
    found = [*brief["summary"], *brief["background"]["context"]]
    found += [p for entry in brief["background"]["timeline"] for p in entry["passages"]]
    found += [s for position in brief["positions"] for s in position["statements"]]
    return found + [p for question in brief["open_questions"] for p in question["passages"]]


def source_of(brief: dict, name: str) -> str:
    (found,) = [source["id"] for source in brief["sources"] if name in source["path"]]
    return found


def test_every_passage_is_a_slice(brief, texts) -> None:
    """Every passage is, word for word, the slice that its span names."""
    for passage in passages(brief):
        span = passage["span"]
        assert texts[span["source"]][span["start"] : span["end"]] == passage["text"]


def test_the_seeds_are_untouched_in_the_text(texts) -> None:
    """Every sentence shown stands in a seed as it was scraped, but for folded blanks and tags."""
    raw = " ".join(path.read_text(encoding="utf-8") for path in sorted(Path("seeds").glob("*.txt")))
    plain = "".join(re.sub(r"<[^>]*>", "", raw).split())

    for text in texts.values():
        assert all("".join(block.split()) in plain for block in text.split("\n\n"))


@pytest.mark.parametrize(
    "litter",
    ["11:50", "Follow us", "Also Read", "date 2025", "<p>", "<h3>", "extradition An official"],
)
def test_no_litter_is_in_the_readable_text(litter: str, texts) -> None:
    """No menu, no share line, no markup and no glued heading is left in any text."""
    assert not any(litter in text for text in texts.values())


def test_what_was_left_out_is_recorded(brief) -> None:
    """What was taken out as litter stands under its source, with the rule's name."""
    removed = {r["text"]: r["reason"] for s in brief["sources"] for r in s["removed"]}

    assert any("Follow us on Facebook" in text for text in removed)
    assert any("Donald Trump signs executive order" in text for text in removed)
    assert any("11:50" in text for text in removed)
    assert all(removed.values())


@pytest.mark.parametrize(
    "words",
    [
        r"met (?:with )?Russian President|first meeting with Vladimir Putin",
        r"redefine",
        r"hand over|extradit",
        r"bases|naval base",
        r"neither side announced concrete decisions",
    ],
)
def test_the_summary_carries_the_event(words: str, brief) -> None:
    """The summary has the meeting, the wish, the request, the bases, and that nothing was decided."""
    assert re.search(words, " ".join(passage["text"] for passage in brief["summary"]))


def test_the_summary_keeps_its_length(brief) -> None:
    """The summary has at most 150 words."""
    assert sum(len(passage["text"].split()) for passage in brief["summary"]) <= 150


SPEAKERS = {
    "so there is independence for Syria": "Sharaa",
    "will ask the Russian president to hand over all individuals": "official|source",
    "have developed between our countries": "Russian leader|Putin",
    "we have always been guided by one thing": "Putin",
    "We are very happy to see you": "Putin",
    "hold talks with his Russian counterpart": "SANA",
    "playing a pragmatic long game": "Irina Petrov",
    "will use all available legal means": "Sharaa",
    "prides itself on protecting its foreign partners": "observer",
    "critical and historic turning point": "Syrian officials",
    "for purely humanitarian reasons": "Lavrov",
    "in the Russian capital": "Lavrov",
    "will continue to serve regional stability": "Putin",
    "We respect all previous agreements": "Sharaa",
    "Our relations must evolve": "Sharaa",
    "There are deposits that need to be developed": "Novak",
}
"""Words of each quotation, and who said it, as one reads it in the seeds."""


def quotations(brief: dict, holder: bool) -> list[tuple[str, dict]]:
    """Return which of the quotations stand in the brief, with the position they stand under."""
    return [
        (words, position)
        for position in brief["positions"]
        for statement in position["statements"]
        for words in SPEAKERS
        if words in statement["text"] and bool(position["holder"]) is holder
    ]


def test_no_quotation_is_in_a_wrong_mouth(brief) -> None:
    """Every quotation that stands under a holder stands under the one who said it."""
    for words, position in quotations(brief, holder=True):
        holder = position["holder"]
        names = " ".join([holder["name"], *holder["aliases"]])
        assert re.search(SPEAKERS[words], names), (words, names)


def test_at_least_eight_quotations_have_their_speaker(brief) -> None:
    """At least eight quotations stand under the holder who said them."""
    assert len({words for words, _ in quotations(brief, holder=True)}) >= 8


def test_every_statement_under_a_holder_names_its_speaker(brief) -> None:
    """Words of the passage name the speaker of each statement that stands under a holder."""
    for position in brief["positions"]:
        for statement in position["statements"]:
            if position["holder"]:
                span, speaker = statement["span"], statement["speaker"]
                assert speaker["source"] == span["source"]
                assert span["start"] <= speaker["start"] < speaker["end"] <= span["end"]


def test_the_copy_of_an_agency_is_one_origin(brief) -> None:
    """The official's sentence to AFP, printed or told by four sources, has one origin: AFP."""
    by_id = {origin["id"]: origin for origin in brief["sourcing"]["origins"]}
    printed = [
        s
        for position in brief["positions"]
        for s in position["statements"]
        if "hand over all individuals" in s["text"]
    ]

    assert len(printed) == 1
    assert len(printed[0]["sources"]) == 4
    assert [by_id[origin]["label"] for origin in printed[0]["origins"]] == ["AFP"]


def test_what_one_origin_carries_is_marked(brief) -> None:
    """Exactly the passages of one source or one origin are lone."""
    shown = passages(brief)
    lone = {p["id"] for p in shown if len(p["origins"]) == 1 or len(p["sources"]) == 1}

    assert set(brief["sourcing"]["lone"]) == lone


def test_the_timeline_is_in_order_and_dated_by_its_words(brief, texts) -> None:
    """Entries stand in order; the words that date each lie in its passage."""
    timeline = brief["background"]["timeline"]
    days = [entry["when"].replace("~", "") for entry in timeline]

    assert days == sorted(days)
    assert len(timeline) >= 6
    for entry in timeline:
        (passage,) = entry["passages"]
        span, expression = passage["span"], entry["expression"]
        assert span["source"] == expression["source"]
        assert span["start"] <= expression["start"] < expression["end"] <= span["end"]


def test_the_event_is_the_day_of_the_meeting(brief) -> None:
    """The event is dated 15 October 2025, and so is the brief."""
    assert (brief["event"]["date"], brief["as_of"]) == ("2025-10-15", "2025-10-15")


def test_nothing_is_shown_twice_in_a_section(brief) -> None:
    """No passage stands twice in one section."""
    for section in (
        brief["summary"],
        [s for p in brief["positions"] for s in p["statements"]],
        [p for q in brief["open_questions"] for p in q["passages"]],
    ):
        ids = [passage["id"] for passage in section]
        assert len(ids) == len(set(ids))


def test_no_passage_leans_on_what_is_not_shown(brief) -> None:
    """No passage of the summary opens on a connective or an unresolved pronoun, or asks."""
    for passage in brief["summary"]:
        assert not re.match(
            r"(?:However|But|Instead|He|She|They|It|His|Her|Their|This)\b", passage["text"]
        )
        assert not passage["text"].endswith("?")


def test_what_is_open_is_among_the_questions(brief) -> None:
    """That nothing was decided, and that nobody spoke of the issue, are open questions."""
    text = " ".join(p["text"] for q in brief["open_questions"] for p in q["passages"])

    assert "neither side announced concrete decisions" in text
    assert "no Russian or Syrian leader had publicly addressed the issue" in text


def test_the_walk_in_the_docs_is_true(brief, texts) -> None:
    """The sentence that `docs/architecture.md` walks through the steps stands where it says."""
    walk = Path("docs/architecture.md").read_text(encoding="utf-8")
    start, end = map(int, re.search(r"`S5` (\d+) to (\d+)", walk).groups())
    (passage,) = [p for p in brief["summary"] if p["text"].startswith("As the talks concluded")]
    (source,) = [s for s in brief["sources"] if s["id"] == "S5"]

    assert passage["span"] == {"source": "S5", "start": start, "end": end}
    assert f"`{passage['id']}`" in walk
    assert f"`{source['text_sha256'][:12]}…`" in walk
    assert source["path"] in walk
    assert f"{len(texts['S5']):,} code points" in walk
    assert passage["id"] in brief["sourcing"]["lone"]
