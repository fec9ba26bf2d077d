"""The engine that parses: the cases of the rules, whatever text, its model and its provenance."""

import json
import re
import sys
from importlib.metadata import PackageNotFoundError
from pathlib import Path

import pytest
from attribution_lines import listed
from case_files import Case, load
from corpora import document
from hypothesis import given, settings
from test_attributions import NAMES, PIECES, check, line

import briefing
from briefing import build, pipeline
from briefing.annotation.names import names
from briefing.annotation.parsing import model, parsed
from briefing.cli import main
from briefing.errors import MissingLibrary
from briefing.model import Annotated
from briefing.options import Options, apply
from briefing.text.segment import segment
from briefing.verify import verify

try:
    MISSING = model.parser() and ""
except MissingLibrary as error:
    MISSING = f"{error.message}: {error.hint}"

needs_parser = pytest.mark.skipif(bool(MISSING), reason=MISSING or "installed")

DIFFERENT = {
    # The tree has “shows” as the verb of the letter, where the classes cannot tell; nobody is wrong.
    "relative-object": "indirect | The letter | shows | the firm knew | -\n",
    # The tree tells which of two clauses a verb goes on with.
    "relative-not-the-main-subject": "indirect | an expelled pupil | claims | Lund targeted girls | -\n"
    "indirect | an expelled pupil | accused | him of theft | -\n"
    "indirect | Keller | questioning | the count | -\n",
    "relative-then-and": "declined | Friends | refused | to name the driver who brandished the gun | -\n"
    "indirect | Friends | said | he was safe | -\n"
    "indirect | He | applauded | Ole Lund, who won in May | -\n"
    "indirect | He | mocked | the loser | -\n"
    "indirect | He | criticised | the doctors who spoke in May | -\n"
    "indirect | He | claimed | the film was false | -\n"
    "indirect | Lund | described | a film, which showed the lake in winter and praised the village | -\n",
}
"""Cases in which the parser rightly finds another thing than the rules."""

SAID = {
    "Lund sat down before Anna Brandt, who had flown in from Bern, told reporters that the bridge was safe.": [
        "Anna Brandt | told | the bridge was safe"
    ],
    "Brandt answered questions by saying that Lund, who left in May, was wrong about the dam.": [
        "Brandt | saying | Lund, who left in May, was wrong about the dam"
    ],
    "When the lights went out, Brandt said in an interview, the mayor looked at the dam and left.": [
        "Brandt | said | When the lights went out / the mayor looked at the dam and left"
    ],
    "The director of the bridge on Monday said that it was safe.": [
        "The director of the bridge | said | it was safe"
    ],
    "Lund praised the crew, saying the bridge was safe.": ["Lund | saying | the bridge was safe"],
}
"""Sentences to what is said in them, with the speaker that the tree tells."""
NOTHING = (
    "If Brandt said that the bridge was safe, nobody heard it.",
    "The mayor met the crew on Wednesday, marking a new phase for the bridge.",
    "Norland Bridge Council (NBC) Chairwoman Anna Brandt Tuesday warned she may close it.",
    "The bridge was said by no one to be safe.",
)


def annotated(text: str, *author: str) -> Annotated:
    whole = document(1, text, author=author)
    return parsed(names(Annotated(whole, segment(whole))))


def absent(monkeypatch: pytest.MonkeyPatch, *packages: str) -> None:
    """Let packages be missing."""
    known = model.version

    def version(package: str) -> str:
        if package in packages:
            raise PackageNotFoundError(package)
        return "3.8.0" if package in ("spacy", *model.MODELS) else known(package)

    monkeypatch.setattr(model, "version", version)
    model.load.cache_clear()


@needs_parser
@pytest.mark.parametrize("case", load("attributions"), ids=lambda case: case.name)
def test_cases(case: Case) -> None:
    """The cases of the rules hold for the parser, but for the few that are listed with a reason."""
    found = annotated(case.input, *filter(None, [" ".join(case.flags)]))
    assert DIFFERENT.get(case.name, case.output) == listed(found)
    check(found)


@needs_parser
@pytest.mark.parametrize("text", SAID)
def test_the_tree_tells_the_subject(text: str) -> None:
    """Where a subject stands far from its verb, the tree finds it."""
    found = annotated(text)
    lines = [line(found, one).split(" | ") for one in found.annotations.attributions]
    told = [" | ".join(fields[1:4]) for fields in lines]
    assert all(one in told for one in SAID[text]), told


@needs_parser
@pytest.mark.parametrize("text", NOTHING)
def test_nothing_is_said(text: str) -> None:
    """A condition, an event and a denial are no statements; nor is what a body in a title would say."""
    assert annotated(text).annotations.attributions == ()


@needs_parser
@settings(max_examples=60)
@given(PIECES)
def test_any_text(pieces: list[str]) -> None:
    """Whatever the text and its marks, all that is found is a slice within its scope."""
    check(annotated("a " + " ".join(pieces)))


@needs_parser
@pytest.mark.parametrize("name", NAMES)
def test_an_odd_mark_costs_nothing(name: str) -> None:
    """A stray mark drops no article and no quotation."""
    text = f"The “bridge is old.\n\n“We agree on the bridge,” {name} told Keller.\n\n'' The end."
    (one,) = annotated(text).annotations.attributions
    assert one.speaker is not None
    assert name == text[one.speaker.start : one.speaker.end]


@needs_parser
def test_the_same_bytes_and_provenance(tmp_path: Path) -> None:
    """Two runs give the same bytes, which name the engine and its model, and are proved."""
    options = apply(Options(), {"engine": "parse", "to": "md"}, where="test")
    one, other = (build("seeds", options=options) for _ in range(2))
    assert [r.data for r in one.renderings] == [r.data for r in other.renderings]
    assert one.brief.provenance.options["engine"] == "parse"
    assert re.fullmatch(r"en_core_web_\w+ 3\.8\.\d+", one.brief.provenance.parser or "")
    (path, *_) = briefing.publish(tmp_path, one.name, one.renderings)
    proof = verify(path.parent / "brief.json", "seeds")
    assert proof.whole
    assert proof.findings == ()


@needs_parser
def test_a_brief_is_proved_without_the_parser(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without spaCy the quotations are proved, and the proof says what was not done and why."""
    options = apply(Options(), {"engine": "parse", "to": "md"}, where="test")
    built = build("seeds", options=options)
    folder = briefing.publish(tmp_path, built.name, built.renderings)[0].parent
    absent(monkeypatch, "spacy")
    for name in ("brief.json", "brief.md"):
        proof = verify(folder / name, "seeds")
        assert proof.findings == ()
        assert not proof.whole
        assert any("not made again" in said and "spaCy" in said for said in proof.checked)
    changed = json.loads((folder / "brief.json").read_text(encoding="utf-8"))
    changed["summary"][0]["text"] = "Nobody said this."
    (folder / "brief.json").write_text(json.dumps(changed), encoding="utf-8")
    assert verify(folder / "brief.json", "seeds").findings


def test_without_spacy_the_way_out_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without spaCy, or with spaCy and no model, the engine is refused in words."""
    options = apply(Options(), {"engine": "parse"}, where="test")
    for packages in (("spacy",), model.MODELS):
        absent(monkeypatch, *packages)
        with pytest.raises(MissingLibrary, match="spaCy") as caught:
            build("seeds", options=options)
        assert "pip install 'briefing[parse]'" in str(caught.value)
        assert caught.value.exit_code == 2


def test_the_command_says_so_and_writes_nothing(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """The command line says it in words, with exit code 2."""
    absent(monkeypatch, "spacy")
    arguments = ["build", "seeds", "--engine", "parse", "-o", str(tmp_path / "out")]
    monkeypatch.setattr(sys, "argv", ["briefing", *arguments])
    with pytest.raises(SystemExit) as stopped:
        main()
    said = capsys.readouterr().err
    assert stopped.value.code == 2
    assert "hint: pip install 'briefing[parse]'" in said
    assert "Traceback" not in said
    assert not (tmp_path / "out").exists()


@needs_parser
def test_several_processes_find_the_same() -> None:
    """However many processes parse, the result is the same."""
    options = apply(Options(), {"engine": "parse"}, where="test")
    reading = pipeline.read("seeds", options=options)
    one, two = (pipeline.annotated(reading, options, at_once=number) for number in (1, 2))
    assert one == two


def test_the_users_own_model_is_taken(monkeypatch: pytest.MonkeyPatch) -> None:
    """The largest official model wins; the packaged one stands in where there is none."""
    for missing in range(len(model.MODELS)):
        absent(monkeypatch, *model.MODELS[:missing])
        assert f"{model.MODELS[missing]} 3.8.0" == model.parser()


def test_rules_name_no_parser() -> None:
    """A brief by the rules alone says so."""
    provenance = build(
        "seeds", options=apply(Options(), {"to": "json"}, where="t")
    ).brief.provenance
    assert provenance.options["engine"] == "rules"
    assert provenance.parser is None
