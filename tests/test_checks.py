"""The rules of the standards of sourcing, one by one, on small dossiers."""

import json
import re
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from case_files import Case, load
from hypothesis import given
from hypothesis import strategies as st
from sample_brief import sample, smallest

from briefing import check, options
from briefing.checks import PROFILES, lines
from briefing.errors import UnknownName
from briefing.model import Brief, Source, Unnamed
from briefing.options import Options, apply
from briefing.pipeline import build
from briefing.rendering.passages import Lookup
from briefing.text import speech
from briefing.text.who import several

PAGE = Path(__file__).parents[1] / "docs" / "checks.md"
FILE = re.compile(r"^=== (\S+)\n(.*?)(?=^=== |\Z)", re.MULTILINE | re.DOTALL)
CASES = load("checks")
NAMES = {profile: [rule.__name__ for rule in rules] for profile, rules in PROFILES.items()}
RULES = [
    f"{profile}/{name.replace('_', '-')}" for profile, names in NAMES.items() for name in names
]


def found(case: Case) -> str:
    """Return what the rules that a case names find in its dossier, a line each."""
    for name, text in FILE.findall(case.input):
        path = Path("dossier") / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(text.strip() + "\n", encoding="utf-8")
    brief = build("dossier", options=apply(Options(), {"to": "json"}, where="test")).brief
    findings = [finding for finding in check(brief) if finding.rule in case.flags]
    return "".join(f"{lines.line(finding)}\n" for finding in findings) or "nothing\n"


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_case(case: Case, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A rule finds in a dossier what its case says, and nothing else."""
    monkeypatch.chdir(tmp_path)

    assert case.output == found(case)


@pytest.mark.parametrize("rule", RULES)
def test_rule_has_a_case_that_fires_and_one_that_does_not(rule: str) -> None:
    """Every rule has a case in which it finds something and one in which it finds nothing."""
    outputs = [case.output for case in CASES if rule in case.flags]
    # A brief that `build` made always has its citations: a brief that was changed is tried below.
    fires = rule == "icd206/citations" or any(output != "nothing\n" for output in outputs)

    assert (fires, "nothing\n" in outputs) == (True, True)


def test_profiles_are_those_that_can_be_chosen() -> None:
    """The options know every profile, in the order of the table."""
    assert options.PROFILES == tuple(PROFILES)


def test_every_rule_is_documented() -> None:
    """The page of the checks has a heading for every rule, and for no other."""
    headings = re.findall(r"^### `([^`]+)`$", PAGE.read_text(encoding="utf-8"), re.MULTILINE)

    assert RULES == headings


def test_every_rule_names_its_source() -> None:
    """The docstring of every rule names the document and its year."""
    for rules in PROFILES.values():
        for rule in rules:
            assert re.search(r"Source: .*\b20\d\d\b", rule.__doc__ or "", re.DOTALL), rule


def test_a_passage_without_its_citation_is_found() -> None:
    """A passage that does not cite what it is taken from, or cites what is not listed, is found."""
    brief = sample()
    first, second, *others = brief.summary
    changed = replace(
        brief,
        summary=(replace(first, sources=()), replace(second, sources=("S1", "S9")), *others),
        open_questions=(),
    )

    findings = [f for f in check(changed, "icd206") if f.rule == "icd206/citations"]

    assert [(first.id, True), (second.id, False)] == [
        (finding.where, "does not cite S3" in finding.why) for finding in findings
    ]
    assert "S9" in findings[1].why
    assert not [f for f in check(brief, "icd206") if f.rule == "icd206/citations"]


def test_an_unknown_profile_is_refused() -> None:
    """A profile that does not exist is refused with the nearest one."""
    with pytest.raises(UnknownName, match="reuter") as error:
        check(sample(), "reuter")

    assert "reuters" in str(error.value.hint)


def test_verbs_that_judge_are_verbs_of_speaking_about() -> None:
    """Every verb that judges is in the list of those that speak about something."""
    assert speech.JUDGE <= speech.DEEM


@pytest.mark.parametrize(
    ("description", "more"),
    [
        ("Syrian officials", True),
        ("two people familiar with the talks", True),
        ("analysts,", True),
        ("police", True),
        ("a senior official", False),
        ("a source in the ministry", False),
        ("one of the officials", False),
        ("a press aide", False),
        ("", False),
    ],
)
def test_a_plural_is_told(description: str, more: bool) -> None:
    """A description of more than one is told from that of one."""
    assert more == several(description)


def complete(source: Source) -> Source:
    return replace(source, kind="news report", publisher="The Gazette", published="2025-10-15")


def blameless() -> Brief:
    """Return the sample brief without anything that a rule minds."""
    brief = sample()
    sources = tuple(map(complete, brief.sources))
    several_have = brief.summary[2]
    carried = replace(several_have, origins=("O1", "O3"))
    unnamed = tuple(replace(u, reason=u.description) for u in brief.sourcing.unnamed)
    positions = tuple(position for position in brief.positions if position.holder)
    return replace(
        brief,
        sources=sources,
        summary=(carried,),
        background=replace(brief.background, context=(), timeline=()),
        positions=positions,
        sourcing=replace(brief.sourcing, unnamed=unnamed),
    )


def test_a_brief_without_fault_gives_no_finding() -> None:
    """Where everything that the standards ask for is there, no rule finds anything."""
    assert () == check(blameless())


@given(st.data())
def test_words_of_a_finding_stand_in_the_brief(data: st.DataObject) -> None:
    """Whatever is lost of a brief, its words and ids in a finding are those of the brief."""
    brief = sample()
    keep = data.draw(st.lists(st.booleans(), min_size=5, max_size=5))
    sourcing = brief.sourcing
    if data.draw(st.booleans()):
        sourcing = replace(sourcing, lone=(), origins=())
    if data.draw(st.booleans()):
        sourcing = replace(sourcing, unnamed=(nobody(brief),))
    changed = replace(
        brief,
        sources=tuple(s for s, kept in zip(brief.sources, keep, strict=True) if kept),
        sourcing=sourcing,
        quotes=brief.quotes if data.draw(st.booleans()) else (),
    )

    ids = {p.id for p in changed.passages()} | {s.id for s in changed.sources} | {"brief"}
    ids |= {o.id for o in sourcing.origins} | {u.holder for u in sourcing.unnamed}
    ids |= {position.holder.id for position in changed.positions if position.holder}
    texts = [" ".join(p.text.split()) for p in changed.passages()]
    names = [s.title or s.path for s in changed.sources] + [o.label for o in sourcing.origins]
    for finding in check(changed):
        assert finding.where in ids
        assert set(finding.passages) <= ids
        words = finding.words.removesuffix(" […]")
        assert words in names or any(words in text for text in texts)


def nobody(brief: Brief) -> Unnamed:
    """Return the first words of the bottom line as somebody without a name."""
    place = brief.summary[0].span
    assert Lookup.of(brief).at(place)
    return Unnamed(replace(place, end=place.start + 6), None, None, (place.source,), (), "H99")


def test_a_brief_of_one_sentence_is_checked() -> None:
    """The smallest brief is checked, and told to rest on its one source."""
    rules = {finding.rule for finding in check(smallest())}

    assert {"icd206/single-origin", "reuters/single-source", "bbc/two-sources"} <= rules


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "briefing", *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


MANIFEST = """\
[[source]]
path = "a.txt"
publisher = "The Gazette"
kind = "news report"
date = "2024-05-03"

[[source]]
path = "b.txt"
publisher = "The Herald"
kind = "news report"
date = "2024-05-03"
"""


@pytest.fixture
def sound(tmp_path: Path) -> Path:
    """Return a dossier of which two papers say the same, each in its own words."""
    folder = tmp_path / "sound"
    folder.mkdir()
    for name, text in (
        ("a.txt", "The council of Tallow voted on 3 May 2024 to close the old bridge.\n"),
        ("b.txt", "Tallow's council voted to close its old bridge on 3 May 2024.\n"),
        ("sources.toml", MANIFEST),
    ):
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def test_without_findings_the_exit_is_0_and_the_bytes_are_the_same(sound, tmp_path) -> None:
    """A brief without findings exits 0; its files are the same with and without `--check`."""
    without = run("build", sound, "--to", "md,html", "-o", tmp_path / "without")
    with_it = run(
        *("build", sound, "--to", "md", "--to", "html", "--check", "icd206,ap", "--check", "bbc"),
        *("-o", tmp_path / "with"),
    )

    assert (0, 0) == (without.returncode, with_it.returncode), with_it.stderr
    for profile in ("icd206", "ap", "bbc"):
        assert f"check {profile}: nothing found" in with_it.stderr
    assert "check" not in without.stderr
    assert "check reuters" not in with_it.stderr
    assert bytes_of(tmp_path / "without") == bytes_of(tmp_path / "with") != {}


def bytes_of(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_findings_exit_1_and_change_nothing(seeds_folder, tmp_path) -> None:
    """Findings are printed to standard error, exit 1, and the files are those without `--check`."""
    done = run("build", "seeds", "--to", "md,html", "--check", "bbc", "-o", tmp_path)

    assert done.returncode == 1
    assert "check bbc: " in done.stderr
    assert "check" not in done.stdout
    assert bytes_of(seeds_folder) == bytes_of(tmp_path)


def test_a_brief_that_is_there_is_checked(seeds_folder) -> None:
    """`check` takes a brief alone: its folder or a rendering; the same lines as `build --check`."""
    brief = run("check", seeds_folder / "brief.md", "--profile", "ap", "--profile", "reuters")
    every = run("check", seeds_folder)

    assert (1, 1) == (brief.returncode, every.returncode)
    assert brief.stdout in every.stdout
    assert ["check icd206", "check ap", "check reuters", "check bbc"] == [
        line.partition(":")[0] for line in every.stdout.splitlines() if line.startswith("check ")
    ]


def test_a_brief_that_was_changed_is_said_to_be(seeds_folder, tmp_path) -> None:
    """`check` of a brief whose seal does not hold says so, and exits 1."""
    plain = json.loads((seeds_folder / "brief.json").read_bytes())
    plain["as_of"] = "2025-10-16"
    (tmp_path / "brief.json").write_text(json.dumps(plain), encoding="utf-8")

    done = run("check", tmp_path / "brief.json", "--profile", "ap")

    assert done.returncode == 1
    assert "changed after it was sealed" in done.stderr


def test_a_profile_in_the_settings_counts(sound, tmp_path) -> None:
    """`check` in `briefing.toml` is as good as the flag."""
    (sound / "briefing.toml").write_text('check = ["ap", "bbc"]\nto = ["md"]\n', encoding="utf-8")

    done = run("build", sound, "-o", tmp_path / "out")

    assert done.returncode == 0
    assert "check ap: nothing found\ncheck bbc: nothing found" in done.stderr
