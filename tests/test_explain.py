"""Why a passage stands in a brief, as `briefing explain` says it."""

import json
import re
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, fields, is_dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_brief import TEXTS, holder, positions, sample, span

from briefing import brief_file
from briefing.cli.report import safe, to_json
from briefing.errors import BadBrief, UnknownId, UnreadableSource
from briefing.explain import explain, reasons, values
from briefing.explain.lines import FEATURES, WIDTH, to_text
from briefing.model import (
    Background,
    Brief,
    Insert,
    Merge,
    Position,
    Qualifier,
    Rival,
    Slice,
    Span,
)
from briefing.ranking import FEATURES as RANKED

NUMBER = re.compile(r"\d+(?:\.\d+)?(?:e-\d+)?")
PAGE = Path(__file__).parents[1] / "docs" / "explain.md"

STATEMENT = """\
POSITIONS

733b41679d8c  positions, number 1
  S1 812 to 1039 of seeds/000_7d8a2d5c1a743a3b.txt
    "We are trying to restore and redefine in a new way the nature of these relations so
    there is independence for Syria, sovereign Syria, and also its territorial unity and
    integrity and its security stability," Sharaa [Ahmed al-Sharaa] told Putin.
  WHY       quotations come before reports, then those that more sources carry
            speaker “Sharaa”, cue “told”
            mixed: what was said is reported, and part of it stands in quotation marks
            said: S1 812 to 1020
            said on 2025-10-15
            salience 0.5, which comes from:
            coverage 12.25: how much it holds of what several origins share
            lead 1.5: how early it stands in its source
  WHO ELSE  carried by S1, S2, S3
            the same: S2 1336 to 1360: we are trying to restore
            the same: S3 2516 to 2540: We are trying to restore
            from O1: document S1
            from O2: document S2
            from O3: document S3
  RIVALS    other wordings of the same utterance; with salience:
            0.25: S4 1967 to 2109: In an interview with CBS News’ 60 Minutes, Sharaa
              stated that […]
  BRACKETS  [Ahmed al-Sharaa] stands at S1 75 to 90: Ahmed al-Sharaa; rule:
              surname-alone
  HOLDER    H1 Ahmed al-Sharaa, person
            role “Syrian President”, S4 166 to 182
            also written Ahmad Al Sharaa
            one holder: “Ahmed al-Sharaa”, S1 75 to 90, and “Ahmad Al Sharaa”, S3 107 to
              122; rule: same name"""

TWICE = """\
SUMMARY

f1f0d16ef5ac  the bottom line
  S3 5420 to 5553 of seeds/002_4099210a2cb7b67b.txt
    As the talks concluded, neither side announced concrete decisions on Assad’s
    extradition or the future of Russia’s military presence.
  WHY       chosen among all candidates for what it adds to those before it
            salience 0.5, that of the best candidate that it shares words with
  WHO ELSE  carried by S3 alone
            from O3: document S3
  RIVALS    none

OPEN QUESTIONS

f1f0d16ef5ac  open questions, number 1
  S3 5420 to 5553 of seeds/002_4099210a2cb7b67b.txt
    As the talks concluded, neither side announced concrete decisions on Assad’s
    extradition or the future of Russia’s military presence.
  WHY       taken for its kind and its salience; a kind or topic that had room before
              counts less
            undecided, by “neither side announced”
            topic: extradition
            salience 0.5, that of the best candidate that it shares words with
  WHO ELSE  carried by S3 alone
            from O3: document S3
  RIVALS    none"""


def detailed() -> Brief:
    """Return the sample with all that an explanation can speak of in its first position."""
    (first, *others) = positions()
    (restore, *later) = first.statements
    start, end = restore.span.start, restore.span.end
    speaker = Span("S1", end - len("Sharaa told Putin."), end - len(" told Putin."))
    full = span("S1", "Ahmed al-Sharaa")
    statement = replace(
        restore,
        display=(
            Slice(start, speaker.end),
            Insert("Ahmed al-Sharaa", full, "surname-alone"),
            Slice(speaker.end, end),
        ),
        speaker=speaker,
        cue=Span("S1", speaker.end + 1, speaker.end + len(" told")),
        features={"coverage": 12.25, "lead": 1.5},
        rivals=(Rival(span("S4", "In an interview", "trial."), 0.25),),
    )
    who = replace(
        holder(1, "Ahmed al-Sharaa", span("S4", "Syrian President")),
        aliases=("Ahmad Al Sharaa", "Ahmed al-Sharaa"),
        merges=(Merge(full, span("S3", "Ahmad Al Sharaa"), "same name"),),
    )
    brief = sample()
    (undecided, *asked) = brief.open_questions
    cue = span("S3", "neither side announced")
    return brief_file.seal(
        replace(
            brief,
            positions=(Position(who, (statement, *later)), *others),
            open_questions=(replace(undecided, cue=cue), *asked),
        )
    )


def written(folder: Path, brief: Brief, texts: dict[str, str] | None) -> Path:
    """Write a brief, and the texts beside it; returns the folder."""
    (folder / "brief.json").write_bytes(brief_file.dump(brief))
    if texts is not None:
        rows = [json.dumps({"id": name, "text": text}) for name, text in texts.items()]
        (folder / "sources.jsonl").write_text("\n".join(rows) + "\n", encoding="utf-8")
    return folder


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "briefing", "explain", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def places(value: object) -> Iterator[values.Words]:
    """Yield every place that a value speaks of."""
    if isinstance(value, values.Words):
        yield value
    elif isinstance(value, tuple):
        for each in value:
            yield from places(each)
    elif is_dataclass(value):
        for field in fields(value):
            yield from places(getattr(value, field.name))


def test_a_statement_is_explained() -> None:
    """Speaker, features, others, rivals, brackets and merges stand under the words they explain."""
    (statement, *_) = detailed().positions[0].statements

    assert STATEMENT == to_text(reasons(detailed(), TEXTS, statement.id))


def test_a_passage_that_stands_twice_is_explained_twice() -> None:
    """A passage of two sections has the reasons of each."""
    assert TWICE == to_text(reasons(detailed(), TEXTS, detailed().summary[0].id))


@pytest.mark.parametrize(
    "expected",
    [
        "dated 2019-12~ by “At the end of 2019",
        "BRACKETS  [2025] computed; rule: nearest-month",
        "overtaken by: f1f0d16ef5ac",
        "HOLDER    none: its words do not say clearly who speaks",
        "HOLDER    H1 Ahmed al-Sharaa, explained above",
        "said to CBS News’ 60 Minutes",
        "from O6: agency AFP",
        "the naval base in Tartus and air base at Hmeimim […]\n",
    ],
)
def test_the_explanation_of_a_brief_says(expected: str) -> None:
    """Dates, computed brackets, later answers and what was left out are said where they belong."""
    assert expected in to_text(reasons(detailed(), TEXTS))


def test_the_newest_outcome_has_its_own_reason() -> None:
    """The second passage of a summary that is the newest outcome was not chosen for what it adds."""
    brief = sample()
    (first, second, *others) = brief.summary
    second = replace(second, features={"outcome": 1.0})

    explained = reasons(replace(brief, summary=(first, second, *others)), TEXTS, second.id)

    assert "WHY       has the place that the newest outcome of the event" in to_text(explained)


def test_the_wording_of_a_passage_is_listed() -> None:
    """Words of likelihood and vagueness stand by kind, and a speaker's own are marked."""
    brief = sample()
    (*others, hedged) = brief.open_questions
    (passage,) = hedged.passages
    said, may = span("S3", "Analysts say"), span("S3", "may seek")
    found = (Qualifier(said, "attribution"), Qualifier(may, "possibility", quoted=True))
    hedged = replace(hedged, passages=(replace(passage, qualifiers=found),))

    text = to_text(reasons(replace(brief, open_questions=(*others, hedged)), TEXTS, passage.id))

    assert "\n  WORDING   attribution: “Analysts say”\n" in text
    assert "\n            possibility: “may seek” in quotation marks" in text


def test_the_wording_of_the_seeds_is_that_of_their_passages(seeds_folder) -> None:
    """A passage lists the words that stand in it, in order, and no others."""
    brief = brief_file.load((seeds_folder / "brief.json").read_bytes(), "brief.json")
    listed = [(p, [q.span for q in p.qualifiers]) for p in brief.passages()]

    assert any(spans for _, spans in listed)
    assert all(passage.span.covers(span) for passage, spans in listed for span in spans)
    assert all(spans == sorted(spans) for _, spans in listed)


def test_every_passage_of_the_seeds_is_explained(seeds_folder) -> None:
    """Every passage has its reason, in the order of the brief, under its id."""
    brief = brief_file.load((seeds_folder / "brief.json").read_bytes(), "brief.json")
    explained, doubts = explain(seeds_folder)
    headings = re.findall(r"^([0-9a-f]{10})  ", to_text(explained), re.MULTILINE)

    assert doubts == ()
    assert [passage.id for passage in brief.passages()] == [r.id for r in explained.passages]
    assert [passage.id for passage in brief.passages()] == headings


def test_what_the_seeds_explanation_shows_is_true(seeds_folder) -> None:
    """Words shown at a place are the slice of the text there, and every number is a value."""
    rows = (seeds_folder / "sources.jsonl").read_text(encoding="utf-8").splitlines()
    texts = {row["id"]: row["text"] for row in map(json.loads, rows)}
    explained, _ = explain(seeds_folder)
    shown = list(places(explained))

    assert len(shown) > 100
    assert [texts[w.source][w.start : w.end] for w in shown] == [w.text for w in shown]
    printed = set(NUMBER.findall(to_text(explained)))
    assert set() == printed - set(NUMBER.findall(to_json(asdict(explained))))
    for reason in explained.passages:
        said = to_text(values.Explained(passages=(reason,)))
        expected = [reason.salience, *reason.features.values()]
        expected += [rival.salience for rival in reason.rivals]
        assert {str(value) for value in expected} <= set(NUMBER.findall(said))


def test_every_feature_of_the_seeds_is_explained(seeds_folder) -> None:
    """The passages of summary and background have features, and each has its words.

    Nothing is pinned in the seeds; the words for that are those of `test_editing.py`.
    """
    explained, _ = explain(seeds_folder)

    assert {name for name, _ in RANKED} | {"outcome", "pinned"} == FEATURES.keys()
    without = {r.section for r in explained.passages if not r.features}

    assert without <= {"positions", "open_questions"}
    found = {name for r in explained.passages for name in r.features}
    assert found | {"pinned"} == FEATURES.keys()


def test_lines_fit_a_terminal(seeds_folder) -> None:
    """No line is longer than 88 columns, unless a single word is."""
    lines = to_text(explain(seeds_folder)[0]).splitlines()

    assert [] == [line for line in lines if len(line) > WIDTH and len(line.split()) > 1]


@pytest.mark.parametrize(
    ("wanted", "label"),
    [("H1", "HOLDER    H1 Ahmed al-Sharaa"), ("S2", "SOURCE    S2 seeds"), ("O6", "ORIGIN    O6")],
)
def test_holders_sources_and_origins_are_explained(wanted: str, label: str) -> None:
    """The id of a holder, source or origin gives what it is, and the passages that have it."""
    explained = reasons(detailed(), TEXTS, wanted)
    having = {
        "H1": lambda r: r.said and r.said.holder and r.said.holder.id == "H1",
        "S2": lambda r: "S2" in r.sources,
        "O6": lambda r: "O6" in [origin.id for origin in r.origins],
    }[wanted]
    expected = [r for r in reasons(detailed(), TEXTS).passages if having(r)]

    assert to_text(explained).strip().startswith(label)
    assert expected == list(explained.passages) != []


def test_a_source_that_is_not_quoted_is_explained() -> None:
    """A source of which the brief shows nothing is described, and it is said that it has none."""
    brief = replace(
        detailed(), summary=(), background=Background(), positions=(), open_questions=()
    )

    assert to_text(reasons(brief, TEXTS, "S2")).endswith("\n\nno passages")
    assert to_text(reasons(brief, TEXTS)) == "no passages"


def test_the_beginning_of_an_id_is_enough() -> None:
    """An unambiguous beginning means its passage; one of several is refused with all of them."""
    whole = detailed().summary[1].id

    assert {whole} == {r.id for r in reasons(detailed(), TEXTS, whole[:4]).passages}
    with pytest.raises(UnknownId) as error:
        reasons(detailed(), TEXTS, "5")
    assert error.value.context == "they are: 55fc6a53b147, 5ef5985ab71a"


@pytest.mark.parametrize(
    ("wanted", "near"), [("H9", "H4"), ("f1f0d16ef5ad", "f1f0d16ef5ac"), ("", "")]
)
def test_an_unknown_id_is_refused_with_the_nearest(wanted: str, near: str) -> None:
    """What no id of the brief is gets the nearest ones."""
    with pytest.raises(UnknownId) as error:
        reasons(detailed(), TEXTS, wanted)

    assert near in (error.value.context or "")


def test_the_command_refuses_an_unknown_id(tmp_path) -> None:
    """An unknown id exits 2, in words, and prints nothing."""
    done = run(written(tmp_path, detailed(), TEXTS), "H99")

    assert (2, "") == (done.returncode, done.stdout)
    assert "error: nothing has the id “H99”\n  the nearest are: " in done.stderr


def test_the_command_prints_only_the_product(tmp_path) -> None:
    """`explain` prints the text, and `--json` the same values, and nothing else; exit 0."""
    folder = written(tmp_path, detailed(), TEXTS)
    explained, _ = explain(folder)

    text, values_of_it = run(folder), run(folder / "brief.json", "--json")

    assert (0, "", to_text(explained) + "\n") == (text.returncode, text.stderr, text.stdout)
    assert (0, "") == (values_of_it.returncode, values_of_it.stderr)
    assert json.loads(json.dumps(asdict(explained))) == json.loads(values_of_it.stdout)


def test_a_folder_a_rendering_and_the_file_are_one_brief(seeds_folder) -> None:
    """The folder, `brief.json` and every rendering beside it mean the same brief."""
    expected = explain(seeds_folder / "brief.json")

    assert expected == explain(seeds_folder)
    assert expected == explain(seeds_folder / "brief.md")
    assert expected == explain(seeds_folder / "brief.html")


def test_what_is_no_brief_is_refused(tmp_path) -> None:
    """A file that is not there, a folder without a brief and a broken brief are errors of ours."""
    (tmp_path / "other.txt").write_text("Words.", encoding="utf-8")

    with pytest.raises(UnreadableSource):
        explain(tmp_path / "missing.json")
    with pytest.raises(BadBrief, match=r"there is no .*brief\.json"):
        explain(tmp_path)
    with pytest.raises(BadBrief, match=r"there is no .*brief\.json"):
        explain(tmp_path / "other.txt")
    (tmp_path / "brief.json").write_text('{"schema": "briefing/1"}', encoding="utf-8")
    with pytest.raises(BadBrief):
        explain(tmp_path)


def test_without_the_texts_places_are_shown(tmp_path) -> None:
    """Without sources.jsonl only words that the brief quotes are shown; it is said, and exit 1."""
    folder = written(tmp_path, detailed(), None)
    wanted = positions()[0].statements[0].id
    done = run(folder, wanted)

    assert 1 == done.returncode
    assert "sources.jsonl: there is no such file; words that" in done.stderr
    assert "the same: S2 1336 to 1360\n" in done.stdout
    assert "speaker “Sharaa”, cue “told”" in done.stdout


def test_a_changed_text_is_not_sliced(tmp_path) -> None:
    """Of a text whose hash is not the one that the brief means no word is shown; it is said."""
    changed = {**TEXTS, "S2": TEXTS["S2"].replace("Moscow", "Moskow", 1)}
    folder = written(tmp_path, detailed(), changed)
    explained, doubts = explain(folder, positions()[0].statements[0].id)

    (doubt,) = doubts
    assert "S2 is not the text that the brief means" in doubt
    assert "the same: S2 1336 to 1360\n" in to_text(explained)
    assert "the same: S3 2516 to 2540: We are trying to restore\n" in to_text(explained)


@pytest.mark.parametrize(
    "line", ["{", "[]", '{"id": "S2"}', '{"id": "S2", "text": "\\ud800"}', "[" * 9999]
)
def test_a_broken_line_of_texts_is_no_text(line: str, tmp_path) -> None:
    """A line of sources.jsonl that is no text of the brief leaves its source without words."""
    folder = written(tmp_path, detailed(), {k: v for k, v in TEXTS.items() if k != "S2"})
    with (folder / "sources.jsonl").open("a", encoding="utf-8") as file:
        file.write(line)

    _, doubts = explain(folder)

    assert 1 == len(doubts)
    assert ": S2 is not " in doubts[0]


def test_a_brief_that_was_changed_is_explained_with_a_warning(tmp_path) -> None:
    """A brief whose seal does not hold is explained as it stands, and it is said."""
    changed = replace(detailed(), as_of="2025-10-16")
    folder = written(tmp_path, changed, TEXTS)

    _, doubts = explain(folder)

    assert [f"{folder / 'brief.json'}: the brief was changed after it was sealed"] == [
        doubt.partition(";")[0] for doubt in doubts
    ]


@given(st.text(min_size=1), st.text(min_size=1))
def test_no_command_reaches_the_terminal(text: str, other: str) -> None:
    """Whatever sources hold, what is printed has no control character, and JSON says the same."""
    brief = detailed()
    who = replace(brief.positions[0].holder, name=text, aliases=(other,))
    sources = tuple(replace(source, path=other) for source in brief.sources)
    named = replace(brief.positions[0], holder=who)
    brief = replace(brief, sources=sources, positions=(named, *brief.positions[1:]))
    texts = {name: text * 9 + words for name, words in TEXTS.items()}

    explained = reasons(brief, texts)
    for printed in (safe(to_text(explained)), to_json(asdict(explained))):
        assert all(c.isprintable() or c == "\n" for c in printed)
    assert json.loads(json.dumps(asdict(explained))) == json.loads(to_json(asdict(explained)))


def test_keys_and_features_are_documented() -> None:
    """The page of `explain` names every key of its JSON and every feature."""
    kinds = [kind for kind in vars(values).values() if is_dataclass(kind)]
    ours = [kind for kind in kinds if kind.__module__ == values.__name__]
    expected = {field.name for kind in ours for field in fields(kind)} | FEATURES.keys()

    assert set() == expected - set(re.findall(r"`(\w+)`", PAGE.read_text(encoding="utf-8")))
