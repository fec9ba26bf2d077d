"""The editor's hand: what is pinned, dropped, taken for one, kept apart, titled and reordered."""

import json
import re
import shlex
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutants import remembered

from briefing import Brief, brief_file, pipeline
from briefing.edits import PAGE, arranged
from briefing.errors import BadSetting, UnknownName
from briefing.explain import reasons
from briefing.explain.lines import to_text
from briefing.model import Statement
from briefing.options import Options, apply
from briefing.pipeline import brief_of, read, styled
from briefing.rendering import render
from briefing.rendering.house_style import load
from briefing.verify import verify

OPENING = "The council of Tallow voted on 3 May 2024 to close the old bridge over the river Ash."
FERRY = "A ferry takes people across the river Ash while the council looks for money."
MAYOR = '"We cannot keep a bridge open that may fall any day," Mayor Ann Hale told the council.'
LEANING = "They had waited for that since the flood."
OPEN = "Neither side announced who will pay for the new bridge of Tallow."
PAST = "The town of Tallow has had a stone bridge for two hundred years, its archive says."
QUOTED = (
    '"It has been sold. Nobody will miss it. The town is glad," builder Rob Stoke said on Friday.'
)
SHOPS = f"Shops in Tallow welcomed the vote of the council. {LEANING}"
TEXT = "\n\n".join((OPENING, FERRY, MAYOR, SHOPS, QUOTED, OPEN, PAST)) + "\n"
BUILDERS = "The builders of the new bridge come in June."
COPY = f"Tallow, Thursday\n\n{FERRY}\n\n{BUILDERS}\n"
RUNNING = (OPENING, FERRY, MAYOR, "Nobody will miss it.", LEANING, OPEN, PAST, BUILDERS)
"""Sentences of the town that can be named by their words."""


@pytest.fixture(scope="module")
def folder(tmp_path_factory) -> Path:
    path = tmp_path_factory.mktemp("town")
    (path / "1.txt").write_text(TEXT, encoding="utf-8")
    (path / "2.txt").write_text(COPY, encoding="utf-8")
    return path


@pytest.fixture(autouse=True, scope="module")
def _remembered() -> Iterator[None]:
    with remembered():
        yield


def made(folder: Path | str, **choices: object) -> Brief:
    options = styled(apply(Options(), choices, where="briefing.toml"), load("plain"))
    return once(str(folder), options)


@cache
def once(folder: str, options: Options) -> Brief:
    return brief_of(folder, options=options)[0]


def markdown(brief: Brief) -> str:
    (rendering, _), _ = render(brief, load("plain"), ("md", "json"))
    return rendering.data.decode("utf-8")


def references(brief: Brief) -> list[str]:
    return [notice.reference for notice in brief.notices]


def test_a_pin_is_in_the_summary_behind_the_bottom_line(folder) -> None:
    """A pinned passage stands first in the summary, behind the bottom line, and says so."""
    brief = made(folder, pin=["come in June"])

    assert brief.summary[1].text == BUILDERS
    assert brief.summary[0] == replace(made(folder).summary[0], rivals=brief.summary[0].rivals)
    assert brief.summary[1].features["pinned"] == 1.0
    assert brief.summary[1].id in brief.sourcing.lone
    assert "pinned" in references(brief)


def test_the_bottom_line_may_be_pinned(folder) -> None:
    """What is pinned as the bottom line is the bottom line."""
    brief = made(folder, pin=[{"words": "come in June", "section": "bottom-line"}])

    assert brief.summary[0].text == BUILDERS


def test_a_sentence_that_leans_may_be_pinned(folder) -> None:
    """A sentence that could not stand alone is shown when it is pinned, and is no candidate."""
    brief = made(folder, pin=["waited for that"])

    assert brief.summary[1].text == LEANING
    assert brief.summary[0].text != LEANING
    assert "pinned" not in brief.summary[0].features


def test_a_pin_keeps_its_support(folder) -> None:
    """A pinned passage that two sources have names both, and is not lone by source."""
    (passage,) = [p for p in made(folder, pin=["a ferry takes"]).summary if p.text == FERRY]

    assert passage.sources == ("S1", "S2")


def test_a_quotation_is_pinned_whole(tmp_path) -> None:
    """Of a quotation over several sentences all is shown, with its speaker."""
    quotation = (
        '"We have waited. The bridge of Tallow must go now. It is old," Mayor Ann Hale said.'
    )
    (tmp_path / "1.txt").write_text(f"{OPENING}\n\n{quotation}\n", encoding="utf-8")
    brief = made(tmp_path, pin=["must go now"])

    assert quotation in [p.text for p in brief.summary]


def test_a_pin_is_one_only_where_it_was_put() -> None:
    """A passage that is pinned to the summary is no pin among the open questions, where it stands too."""
    brief = made("seeds", pin=["neither side announced concrete decisions"])
    (question,) = [q for q in brief.open_questions if "neither side" in q.passages[0].text]

    assert "pinned" in brief.summary[1].features
    assert "pinned" not in question.passages[0].features


def test_a_pin_of_the_background_moves_there(folder) -> None:
    """What is pinned to the background stands there first, and not in the summary."""
    brief = made(folder, pin=[{"words": "a ferry takes people", "section": "background"}])

    assert brief.background.context[0].text == FERRY
    assert FERRY not in [p.text for p in brief.summary]


def test_a_pinned_statement_leads_the_positions() -> None:
    """A statement that had no room is first under its holder, and the holder is first."""
    words = "analysts say Russia is unlikely"
    brief = made("seeds", pin=[{"words": words, "section": "positions"}])
    first = brief.positions[0].statements[0]

    assert words in first.text
    assert first.features["pinned"] == 1.0
    assert isinstance(first, Statement)
    assert brief.positions[0].holder is not None


def test_a_pinned_question_comes_first() -> None:
    """A passage that leaves something open is asked first when it is pinned."""
    words = "may seek to renegotiate the terms"
    brief = made("seeds", pin=[{"words": words, "section": "open-questions"}])

    assert words in brief.open_questions[0].passages[0].text
    assert brief.open_questions[0].cue is not None


def test_a_passage_is_dropped_by_its_id() -> None:
    """A passage that is dropped by its id is shown nowhere, and its words in no notice."""
    before = made("seeds")
    bottom = before.summary[0]
    brief = made("seeds", drop=[bottom.id])

    assert bottom.id not in {p.id for p in brief.passages()}
    assert bottom.text not in markdown(brief)
    assert "dropped" in references(brief)
    assert bottom.id not in {*brief.sourcing.lone, *(c.passage for c in brief.sourcing.coverage)}


def test_a_drop_means_the_words_wherever_they_stand(folder) -> None:
    """The same words in another source do not take the place of what was dropped."""
    brief = made(folder, drop=["a ferry takes people"])

    assert FERRY not in markdown(brief)
    assert references(brief).count("dropped") == 2


def test_a_dropped_wording_stands_beside_no_other() -> None:
    """Of an utterance in several wordings, the one that is dropped is not set beside the others."""
    wording = made("seeds").sourcing.concordance[0].variants[0]
    document = next(d for d in read("seeds").documents if d.source.id == wording.source)
    brief = made("seeds", drop=[document.slice(wording)])
    variants = [place for each in brief.sourcing.concordance for place in each.variants]

    assert not any(place.touches(wording) for place in variants)
    assert document.slice(wording) not in markdown(brief)


def test_a_dropped_sentence_still_counts() -> None:
    """What is dropped still counts as support of what says the same in other words."""
    (quotation,) = [s for p in made("seeds").positions for s in p.statements if len(s.sources) == 4
                    and "We respect" in s.text]  # fmt: skip
    other = next(s.span for s in quotation.support if s.relation == "same")
    texts = {d.source.id: d for d in read("seeds").documents}
    brief = made("seeds", drop=[texts[other.source].slice(other)])
    (after,) = [s for p in brief.positions for s in p.statements if s.id == quotation.id]

    assert (after.sources, after.origins) == (quotation.sources, quotation.origins)


def test_what_is_dropped_is_no_rival() -> None:
    """What was dropped was not beaten: it is nobody's rival."""
    before = made("seeds")
    rival = next(r.span for p in before.passages() for r in p.rivals)
    text = {d.source.id: d for d in read("seeds").documents}[rival.source].slice(rival)
    after = made("seeds", drop=[text])

    assert not any(r.span.touches(rival) for p in after.passages() for r in p.rivals)


KHANS = (
    "Minister Mohammed Khan opened the dam of Tallow on Monday.\n\n"
    "“The dam will hold for a hundred years,” Mohammed Khan said.\n",
    "Engineer Karim Khan closed the dam of Tallow on Friday.\n\n"
    "“Nobody asked us before the dam was opened,” Karim Khan said.\n",
)


@pytest.fixture
def khans(tmp_path) -> Path:
    for number, text in enumerate(KHANS, 1):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    return tmp_path


def holders(brief: Brief) -> list[str]:
    return [p.holder.name for p in brief.positions if p.holder]


def without(brief: Brief) -> Brief:
    """Return a brief without what only repeats how its maker wrote it down."""
    return replace(brief, notices=(), provenance=replace(brief.provenance, options={}, seal=""))


def test_two_names_are_taken_for_one(khans) -> None:
    """Names that the maker takes for one are one holder, by a rule of its own, in either order."""
    assert len(holders(made(khans))) == 2

    brief = made(khans, same=[["Mohammed Khan", "Karim Khan"]])
    (position,) = brief.positions

    assert position.holder is not None
    assert {"Mohammed Khan", "Karim Khan"} == {*position.holder.aliases}
    assert ["by the editor"] == [merge.rule for merge in position.holder.merges]
    assert "merged-by-hand" in references(brief)
    assert without(brief) == without(made(khans, same=[["Karim Khan", "Mohammed Khan"]]))


def test_two_names_are_kept_apart() -> None:
    """Spellings that a rule took for one are two holders, in either order."""
    names = ["Ahmed al-Sharaa", "Ahmad al-Sharaa"]
    before, brief = made("seeds"), made("seeds", different=[names])

    assert set(names) & {*holders(before)} == {"Ahmed al-Sharaa"}
    assert set(names) <= {*holders(brief)}
    assert "parted-by-hand" in references(brief)
    assert without(brief) == without(made("seeds", different=[names[::-1]]))


def test_a_surname_goes_with_whom_its_source_names(tmp_path) -> None:
    """Of two kept apart a surname alone is the one in its source; where both are, it is neither."""
    one = "Jon Lund opened the hall.\n\n“It will be full every evening,” Lund said.\n"
    two = "J. Lund paid for the hall.\n\n“It has cost far too much money,” J. Lund said.\n"
    (tmp_path / "1.txt").write_text(one, encoding="utf-8")
    (tmp_path / "2.txt").write_text(two, encoding="utf-8")
    brief = made(tmp_path, different=[["J. Lund", "Jon Lund"]])

    assert sorted(holders(brief)) == ["J. Lund", "Jon Lund"]


def test_the_maker_names_the_sections_in_their_order(folder) -> None:
    """Sections that are named change places; the others stay where they are, and none is lost."""
    text = markdown(made(folder, order=["positions", "summary"]))
    headings = re.findall(r"^## (.*)$", text, re.MULTILINE)
    plain = re.findall(r"^## (.*)$", markdown(made(folder)), re.MULTILINE)

    assert headings.index("Positions") == plain.index("Summary")
    assert headings.index("Summary") == plain.index("Positions")
    assert sorted(headings) == sorted(plain)


@given(order=st.lists(st.sampled_from(PAGE), unique=True, min_size=2))
def test_no_order_loses_a_section(order) -> None:
    """Whatever the order, all sections are there, and those named stand in it."""
    found = arranged(PAGE, order)

    assert sorted(found) == sorted(PAGE)
    assert [name for name in found if name in order] == order


def test_sections_are_those_of_the_page() -> None:
    """The sections that can be put in an order are those that house styles know."""
    assert load("plain").sections == PAGE


def test_a_title_is_a_notice(folder) -> None:
    """A title of the maker is shown as one."""
    assert "titled-by-hand" in references(made(folder, title="The bridge"))
    assert "titled-by-hand" not in references(made(folder))


ALL = {
    "title": "Russia and the new Syria",
    "pin": [
        "The Kremlin has resisted those demands",
        {"words": "hundreds of airstrikes", "section": "background"},
        {"words": "analysts say Russia is unlikely", "section": "positions"},
        {"words": "may seek to renegotiate", "section": "open_questions"},
    ],
    "drop": ["has reportedly lived under Russian protection"],
    "same": [["Assad al-Shaibani", "Asaad al-Shibani"]],
    "different": [["Ahmed al-Sharaa", "Ahmad al-Sharaa"]],
    "order": ["positions", "background"],
}


def test_all_of_it_together_is_proved(tmp_path) -> None:
    """A brief with every act of the maker is proved, and each act is named as the maker's own."""
    brief = made("seeds", **ALL)
    path = tmp_path / "brief.json"
    path.write_bytes(brief_file.dump(brief))
    proof = verify(path, "seeds")
    own = [line for line in proof.checked if "the maker's own" in line]

    assert (proof.findings, proof.whole) == ((), True)
    assert len(own) == 1 + 4 + 1 + 1 + 1 + 1
    assert brief_file.load(path.read_bytes(), "brief.json") == brief


@pytest.mark.parametrize("key", ["pin", "drop", "same", "different", "order"])
def test_an_act_taken_out_of_the_record_is_found(key, tmp_path) -> None:
    """A resealed brief whose record hides what its maker did does not hold."""
    plain = json.loads(brief_file.dump(made("seeds", **ALL)))
    plain["provenance"]["options"][key] = []
    plain["provenance"]["seal"] = brief_file.seal_of(plain)
    path = tmp_path / "brief.json"
    path.write_text(json.dumps(plain), encoding="utf-8")

    assert verify(path, "seeds").findings


def test_a_pin_that_the_sources_do_not_hold_is_found(tmp_path) -> None:
    """A resealed brief that claims a pin which no source holds does not hold, and is no error."""
    plain = json.loads(brief_file.dump(made("seeds")))
    plain["provenance"]["options"]["pin"] = [{"words": "no such words", "section": "summary"}]
    plain["provenance"]["seal"] = brief_file.seal_of(plain)
    path = tmp_path / "brief.json"
    path.write_text(json.dumps(plain), encoding="utf-8")
    proof = verify(path, "seeds")

    assert not proof.whole
    assert "provenance.options" in proof.findings[-1].place


@given(words=st.sampled_from(RUNNING), section=st.sampled_from(["summary", "background"]))
def test_a_pinned_sentence_is_always_shown(words, section, folder, tmp_path_factory) -> None:
    """Any sentence that is pinned is shown there, a slice of its source, and the brief is proved."""
    brief = made(folder, pin=[{"words": words, "section": section}])
    shown = brief.summary if section == "summary" else brief.background.context
    path = tmp_path_factory.mktemp("pin") / "brief.json"
    path.write_bytes(brief_file.dump(brief))

    assert any(words in p.text and "pinned" in p.features for p in shown)
    assert verify(path, folder).findings == ()


@settings(max_examples=40)
@given(dropped=st.lists(st.sampled_from(RUNNING), min_size=1, unique=True))
def test_a_dropped_sentence_is_never_shown(dropped, folder, tmp_path_factory) -> None:
    """However many sentences are dropped, they are in no passage and no quote; the brief is proved."""
    brief = made(folder, drop=dropped)
    path = tmp_path_factory.mktemp("drop") / "brief.json"
    path.write_bytes(brief_file.dump(brief))
    shown = [*(p.text for p in brief.passages()), *(quote.text for quote in brief.quotes)]

    assert not any(words in text for words in dropped for text in shown)
    assert brief.title.text + "." not in dropped
    assert verify(path, folder).findings == ()


def test_a_drop_moves_the_salience_of_nothing() -> None:
    """What stays has the salience and the features that it had."""
    before = {(p.id, p.salience) for p in made("seeds").passages()}
    after = {
        (p.id, p.salience)
        for p in made("seeds", drop=["has reportedly lived under Russian protection"]).passages()
    }
    known = {identity for identity, _ in before}

    assert {each for each in after if each[0] in known} <= before


def test_the_extract_follows_the_hand(folder) -> None:
    """What `summarize` prints is the summary of the brief, pins and drops too."""
    options = apply(
        Options(), {"pin": ["come in June"], "drop": [OPENING], "length": 40}, where="test"
    )
    passages, notices = pipeline.extracted(read(folder), options)

    assert BUILDERS in [p.text for p in passages]
    assert OPENING not in [p.text for p in passages]
    assert sum(len(p.text.split()) for p in passages) <= 40
    assert ["pinned", "dropped"] == [n.reference for n in notices]


ERRORS = {
    "nothing": ({"pin": ["the bridge of sighs"]}, r"pin: no sentence .*nearest is .*2\.txt"),
    "nothing at all": ({"drop": ["xyzzy plugh"]}, r"drop: no sentence .*as it stands in a source"),
    "several": ({"drop": ["the council"]}, r"drop: \d sentences hold “the council”.*its id"),
    "no id": ({"drop": ["0123456789"]}, r"no passage has the id “0123456789”.*give words"),
    "half a word": ({"pin": ["ferr"]}, r"no sentence"),
    "a heading": ({"pin": ["Tallow, Thursday, the"]}, r"no sentence"),
    "nobody says it": (
        {"pin": [{"words": "the old bridge over", "section": "positions"}]},
        r"nobody's position.*summary or background",
    ),
    "nothing open": (
        {"pin": [{"words": "come in June", "section": "open-questions"}]},
        r"no open question",
    ),
    "both": ({"pin": [FERRY], "drop": [FERRY]}, r"is pinned, and it is dropped"),
    "twice": ({"pin": [FERRY, "a ferry takes"]}, r"pinned twice"),
    "two bottom lines": (
        {"pin": [{"words": w, "section": "bottom-line"} for w in (FERRY, OPEN)]},
        r"two passages are pinned as the bottom line",
    ),
    "no room": ({"pin": [OPENING, FERRY], "length": 20}, r"have 32 words; .* length = 32"),
    "nobody": ({"same": [["Ann Hale", "Ann Hall"]]}, r"nobody .* “Ann Hall”.*nearest .*“Ann Hale”"),
    "no name": ({"different": [["Ann Hale", "Zed"]]}, r"different: nobody .* “Zed”"),
    "neither": (
        {"same": [["Ann Hale", "Tallow"]], "different": [["Tallow", "Ann Hale"]]},
        r"to be the same, and different",
    ),
}


@pytest.mark.parametrize("name", ERRORS)
def test_what_cannot_be_done_is_told(name, folder) -> None:
    """What cannot be done is refused with the file, the reason, and what is nearest to it."""
    choices, message = ERRORS[name]
    with pytest.raises(BadSetting) as error:
        made(folder, **choices)

    assert str(error.value).startswith("error: briefing.toml: ")
    assert re.search(message, str(error.value), re.DOTALL)
    assert error.value.exit_code == 2


SHAPES = [
    ("pin", "words", "pin is a list of passages"),
    ("pin", [3], "a pin is words"),
    ("pin", [{"section": "summary"}], "pin names something that is no text"),
    ("drop", [""], "drop names something that is no text"),
    ("drop", "words", "drop is a list of passages"),
    ("same", ["Ann Hale", "A. Hale"], "same is a list of lists of names"),
    ("same", [["Ann Hale"]], "two names or more"),
    ("different", [["Ann Hale", "Ann Hale"]], "two names or more, each once"),
    ("order", ["summary"], "two sections or more"),
    ("order", ["summary", "summary"], "each once"),
]


@pytest.mark.parametrize(("key", "value", "message"), SHAPES)
def test_a_shape_that_a_key_does_not_take_is_told(key, value, message) -> None:
    """A value of another shape is refused with the shape that the key takes."""
    with pytest.raises(BadSetting, match=message):
        apply(Options(), {key: value}, where="briefing.toml")


@pytest.mark.parametrize(
    ("key", "value", "near"),
    [
        ("pin", [{"words": "a", "section": "summry"}], "summary"),
        ("pin", [{"word": "a"}], "words"),
        ("order", ["summary", "backgrund"], "background"),
    ],
)
def test_a_misspelt_section_names_the_right_one(key, value, near) -> None:
    """A section that does not exist is refused with the nearest that does."""
    with pytest.raises(UnknownName) as error:
        apply(Options(), {key: value}, where="briefing.toml")

    assert near in str(error.value.hint)


def test_marks_and_blanks_may_differ(folder) -> None:
    """Words are found with other quotation marks, dashes, blanks and letter case."""
    brief = made(folder, pin=["“we cannot keep  a\nbridge open"])

    assert MAYOR in [p.text for p in brief.summary]


@pytest.mark.parametrize(
    "words",
    [
        "They [the shops] had waited",
        r"They \[the shops\] had waited for that since the flood. \[1\]†",
    ],
)
def test_words_may_be_copied_out_of_a_brief(words, folder) -> None:
    """Names in brackets and citations, which a brief sets, are passed over in what is quoted of it."""
    assert LEANING in [p.text for p in made(folder, pin=[words]).summary]


def test_a_name_of_several_is_told(tmp_path) -> None:
    """A surname that two holders go by is refused, and both are named in full."""
    one = "Ole Lund opened the hall.\n\n“It will be full every evening,” Lund said.\n"
    two = "Eva Lund paid for the hall.\n\n“It has cost far too much money,” Lund said.\n"
    three = "Ann Hale, the mayor, closed the hall.\n"
    for number, text in enumerate((one, two, three), 1):
        (tmp_path / f"{number}.txt").write_text(text, encoding="utf-8")
    with pytest.raises(BadSetting, match="several go by “Lund”") as error:
        made(tmp_path, same=[["Lund", "Ann Hale"]])

    assert "“Eva Lund”, “Ole Lund”" in str(error.value)


def test_the_example_of_the_docs_runs(tmp_path) -> None:
    """The example of the page on editing runs, and what the page shows is what is printed."""
    page = Path("docs/editing.md").read_text(encoding="utf-8")
    shown = dict(zip(("toml", "sh", "text", "error"), _fenced(page), strict=True))
    shutil.copytree("seeds", tmp_path / "seeds")
    (tmp_path / "briefing.toml").write_text(shown["toml"], encoding="utf-8")
    commands = [shlex.split(line) for line in shown["sh"].splitlines()]
    build, explain, proof = [_run(command, tmp_path) for command in commands]
    brief = (tmp_path / commands[2][2]).read_text(encoding="utf-8")

    assert [0, 0, 0] == [each.returncode for each in (build, explain, proof)]
    assert "pinned here by the maker of the brief" in explain.stdout
    assert proof.stderr.count("the maker's own") == 7
    assert all(f"*{line}*" in brief for line in shown["text"].splitlines())

    words = re.findall(r"holds “(.*)”", shown["error"])
    (tmp_path / "briefing.toml").write_text(f"drop = {json.dumps(words)}", encoding="utf-8")
    refused = _run(commands[0], tmp_path)

    assert (2, shown["error"]) == (refused.returncode, refused.stderr.replace(f"{tmp_path}/", ""))


def _fenced(page: str) -> list[str]:
    return re.findall(r"^```\w+\n(.*?)^```$", page, re.MULTILINE | re.DOTALL)


def _run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", *command],
        capture_output=True,
        encoding="utf-8",
        cwd=folder,
        check=False,
    )


def test_strict_lets_acts_of_hand_pass(folder, tmp_path) -> None:
    """What was done by hand is no doubt about the sources."""
    (tmp_path / "town.txt").write_text(f"date\n2024-05-04\n\n{TEXT}", encoding="utf-8")
    (tmp_path / "briefing.toml").write_text(
        'title = "The bridge"\npin = ["Neither side"]\ndrop = ["ferry"]\n', encoding="utf-8"
    )
    done = _run(
        ["briefing", "build", "town.txt", "--to", "md", "--strict", "-o", "output"], tmp_path
    )

    assert (0, 3) == (done.returncode, len(re.findall(r"notice: .*(?:maker)", done.stderr)))


def test_a_merge_by_hand_is_explained(khans) -> None:
    """`explain` gives the two places of a merge by hand, and its rule."""
    brief = made(khans, same=[["Mohammed Khan", "Karim Khan"]])
    text = to_text(reasons(brief, {}))

    assert "rule: by the editor" in " ".join(text.split())
