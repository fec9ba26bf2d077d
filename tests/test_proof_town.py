"""What `verify` does with the brief of one small source, one damage at a time."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from mutants import remembered
from sample_brief import sample

from briefing import brief_file, build, errors
from briefing import verify as proof
from briefing.options import Options, apply
from briefing.rendering.context import cited
from briefing.verify import docx, html, sources_view, verify
from briefing.verify.finding import Finding, differ
from briefing.verify.text import look_for

TOWN = (
    "The council of Tallow voted on Friday to close the old bridge over the river Ash.\n\n"
    '"We cannot keep a bridge open that may fall any day," Mayor Ann Hale told the council.\n\n'
    "The builders of the new bridge come in June.\n"
)


@pytest.fixture(autouse=True, scope="module")
def _remembered() -> Iterator[None]:
    with remembered():
        yield


@pytest.fixture(scope="module")
def town(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder of one small source."""
    folder = tmp_path_factory.mktemp("town")
    (folder / "1.txt").write_text(TOWN, encoding="utf-8")
    return folder


def made(sources: str | Path, folder: Path, **choices: object) -> Path:
    """Write the brief of sources and its renderings, and return its `brief.json`."""
    for each in build(sources, options=apply(Options(), choices, where="test")).renderings:
        (folder / each.name).write_bytes(each.data)
    return folder / "brief.json"


@pytest.fixture(scope="module")
def written(town: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the folder of its brief."""
    return made(town, tmp_path_factory.mktemp("brief"), to="md").parent


@pytest.fixture
def plain(written: Path) -> dict[str, Any]:
    """Return its `brief.json` as plain values."""
    return json.loads((written / "brief.json").read_bytes())


def findings(plain: dict[str, Any], town: Path, folder: Path) -> tuple[Finding, ...]:
    """Return what is found of a brief of another version, which is not made again, sealed anew."""
    plain["provenance"]["version"] = "0.0.1"
    plain["provenance"]["seal"] = brief_file.seal_of(plain)
    (folder / "brief.json").write_text(json.dumps(plain), encoding="utf-8")
    return verify(folder / "brief.json", town).findings


LONG = "The council of Tallow voted on Friday to close the old bridge."


@pytest.mark.parametrize(
    ("ours", "theirs", "says"),
    [
        ("neither", "either", "“either” should be “neither”"),
        ("not one", "now one", "“now one” should be “not one”"),
        ("none", "no", "“no” should be “none”"),
        ("no", "none", "“none” should be “no”"),
        (LONG, LONG.replace("voted", "vowed"), f"“{LONG[4:].replace('voted', 'vowed')}” should be “{LONG[4:]}”"),
        (LONG, f"x{LONG[:59]}", f"“x{LONG[:59]}” should be “{LONG[:60]}…”"),
    ],
)  # fmt: skip
def test_a_difference_is_shown_with_its_words(ours: str, theirs: str, says: str) -> None:
    """A message shows twenty letters before the first difference, sixty in all, and what is cut."""
    assert says == differ(ours, theirs)


def test_a_passage_may_go_on_at_the_head_of_the_next_page() -> None:
    """A passage at the foot of a page that goes on at the head of the next one is found, and no other."""
    brief = sample()
    passages = list(cited(brief))
    parted = max(passages, key=len)
    rest = " ".join(each for each in passages if each != parted)
    foot, far = " page 1 of 2", "x" * 1000
    for at in (len(parted) // 3, len(parted) // 2, len(parted) - 1):
        head, tail = rest + parted[:at], parted[at:]

        assert [] == list(look_for(brief, [head + foot, tail]))
        for pages in ([head + far, tail], [head, "x" + tail], [head], [rest, tail]):
            (found,) = look_for(brief, pages)
            assert f"not found with its citation: “{parted[:200]}…”" == found.message


@pytest.mark.parametrize("sign", "0f")
def test_another_seal_is_found(
    sign: str, plain: dict[str, Any], town: Path, tmp_path: Path
) -> None:
    """A seal that is not that of the brief is found, and nothing else."""
    plain["provenance"]["seal"] = f"sha256:{sign * 64}"
    (tmp_path / "brief.json").write_text(json.dumps(plain), encoding="utf-8")
    (found,) = verify(tmp_path / "brief.json", town).findings

    assert found.place.endswith("provenance.seal")


def held(plain: dict[str, Any]) -> dict[str, Any]:
    """Return the first statement of the first holder."""
    return next(each for each in plain["positions"] if each["holder"])["statements"][0]


def beside(statement: dict[str, Any]) -> dict[str, Any]:
    """Return the place of the letters after a statement."""
    end = statement["span"]["end"]
    return {**statement["span"], "start": end, "end": end + 5}


OUTSIDE = "lies outside of the statement"
SPOILED: dict[str, tuple[Callable[[dict[str, Any]], object], str, str]] = {
    "a speaker of other words": (lambda p: held(p).update(speaker=beside(held(p))), "speaker", OUTSIDE),
    "a cue of other words": (lambda p: held(p).update(cue=beside(held(p))), "cue", OUTSIDE),
    "content of other words": (lambda p: held(p).update(content=[beside(held(p))]), "content", OUTSIDE),
    "no speaker": (lambda p: held(p).update(speaker=None), "speaker", "has a holder and no speaker"),
    "an earlier letter": (lambda p: p["summary"][0].update(text="!" + p["summary"][0]["text"][1:]), "summary[0].text", "should be"),
    "a later letter": (lambda p: p["summary"][0].update(text="~" + p["summary"][0]["text"][1:]), "summary[0].text", "should be"),
}  # fmt: skip


@pytest.mark.parametrize("how", SPOILED)
def test_what_is_not_of_its_place_is_found_by_the_slices(
    how: str, plain: dict[str, Any], town: Path, tmp_path: Path
) -> None:
    """Though nothing is made again, what does not stand where it is said to stand is found."""
    spoil, place, says = SPOILED[how]
    spoil(plain)
    (found,) = findings(plain, town, tmp_path)

    assert found.place.endswith(place)
    assert says in found.message


def test_a_place_lies_within_its_source(plain: dict[str, Any], town: Path, tmp_path: Path) -> None:
    """A place begins before it ends, both within the source: any other is named."""
    span = {"source": "S1", "start": 0, "end": 1}
    plain["event"] = {"date": "2024-05-03", "span": span}
    size = len(TOWN.rstrip())
    ends = {(0, 1): True, (size - 1, size): True, (-1, 5): False, (5, 5): False, (6, 5): False, (size, size + 1): False}  # fmt: skip
    for (span["start"], span["end"]), there in ends.items():
        found = findings(plain, town, tmp_path)

        assert there == (found == ())
        assert there or found[0].message == f"there is no such place in {span['source']}"


@pytest.mark.parametrize("chosen", [{"wiki": "gfm"}, {"language": "fr"}])
def test_all_that_is_written_together_is_proved(chosen, town: Path, tmp_path: Path) -> None:
    """Text for a wiki or in another language, page, document and sources hold, each as what it is."""
    made(town, tmp_path, to="md,html,docx,sources", **chosen)
    done = {"brief.html": html.DONE, "brief.docx": docx.WHOLE, "sources.html": sources_view.DONE}
    text = "the text against the brief, line by line"
    done["brief.md"] = f"{text} as it is written" if "wiki" in chosen else text

    for name, what in done.items():
        found = verify(tmp_path / name, town)

        assert ((), True, what) == (found.findings, found.whole, found.checked[-1])


def test_of_a_wiki_every_line_is_compared(town: Path, tmp_path: Path) -> None:
    """In the text for a wiki a line that is broken elsewhere is found: a wiki may show it otherwise."""
    made(town, tmp_path, to="md", wiki="gfm")
    text = (tmp_path / "brief.md").read_text(encoding="utf-8")
    (tmp_path / "brief.md").write_text(text.replace("voted on", "voted\non", 1), encoding="utf-8")

    assert "line " in verify(tmp_path / "brief.md", town).findings[0].place


def test_where_nothing_can_be_written_again_the_first_reason_is_told(
    town: Path, written: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a rendering cannot be made again only its quotations are proved, and it says why."""
    failures = tuple(errors.MissingLibrary(f"{name} is not installed") for name in ("A", "B"))
    monkeypatch.setattr(proof, "render", lambda *_: ((), failures))
    found = verify(written / "brief.md", town)

    assert ((), False) == (found.findings, found.whole)
    assert found.checked[-1].endswith("looked for in the text: A is not installed")


def test_what_was_done_by_hand_must_be_possible(town: Path, tmp_path: Path) -> None:
    """Where the words that were pinned are in no source, the brief does not hold, nor is it whole."""
    made(town, tmp_path, to="md", pin=["come in June"])
    (tmp_path / "1.txt").write_text(TOWN.replace("June", "July"), encoding="utf-8")
    for name in ("brief.json", "brief.md"):
        found = verify(tmp_path / name, tmp_path / "1.txt")

        assert "provenance.options" in " ".join(one.place for one in found.findings)
        assert not found.whole


@pytest.mark.parametrize("name", ["brief.json", "brief.md"])
def test_a_damaged_key_is_named(
    name: str, plain: dict[str, Any], town: Path, written: Path, tmp_path: Path
) -> None:
    """A key with a value of another kind is named, and nothing more is proved."""
    brief = tmp_path / "brief.json"
    (tmp_path / "brief.md").write_bytes((written / "brief.md").read_bytes())
    plain["summary"][0]["text"] = 5
    brief.write_text(json.dumps(plain), encoding="utf-8")
    found = verify(tmp_path / name, town)

    assert [f"{brief}: summary[0].text"] == [one.place for one in found.findings]
    assert ((), False) == (found.checked, found.whole)


def test_a_page_is_proved_by_the_brief_that_it_carries_or_that_is_named(
    plain: dict[str, Any], town: Path, tmp_path: Path
) -> None:
    """A page with nothing beside it holds by the brief that it carries, unless another one is named."""
    made(town, tmp_path, to="html").rename(tmp_path / "other.json")
    carried = verify(tmp_path / "brief.html", town)
    plain["summary"][0]["text"] = "Nobody said this."
    (tmp_path / "other.json").write_text(json.dumps(plain), encoding="utf-8")
    named = verify(tmp_path / "brief.html", town, brief=tmp_path / "other.json")

    assert ((), True) == (carried.findings, carried.whole)
    assert f"{tmp_path}/other.json: provenance.seal" == named.findings[0].place


PARSER = "en_core_web_sm 3.8.0"


@pytest.mark.parametrize(
    ("here", "says"),
    [
        (PARSER, None),
        ("en_core_web_sm 3.7.0", f"parsed by {PARSER}, here is en_core_web_sm 3.7.0"),
        ("en_core_web_sm 3.9.0", f"parsed by {PARSER}, here is en_core_web_sm 3.9.0"),
        (None, "spaCy is not installed; install it"),
    ],
)
def test_another_parser_proves_less_and_says_so(
    here: str | None,
    says: str | None,
    plain: dict[str, Any],
    town: Path,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """A brief that was made with a parser is made again by that one alone."""
    plain["provenance"]["options"]["engine"] = "parse"
    plain["provenance"]["parser"] = PARSER
    plain["provenance"]["seal"] = brief_file.seal_of(plain)
    data = json.dumps(plain).encode()
    (tmp_path / "brief.json").write_bytes(data)

    def parser() -> str:
        if here is None:
            raise errors.MissingLibrary("spaCy is not installed", hint="install it")
        return here

    monkeypatch.setattr(proof, "parser", parser)
    monkeypatch.setattr(proof, "brief_of", lambda *_, **__: (brief_file.load(data, "x"), ()))
    found = verify(tmp_path / "brief.json", town)

    assert ((), says is None) == (found.findings, found.whole)
    assert says is None or f"not made again: {says}" == found.checked[-1]


@pytest.mark.parametrize("dates", [("2024-05-03", "2024-05-04"), ("2024-05-04", "2024-05-03")])
def test_other_folders_are_said_to_be_unproved(
    dates: tuple[str, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A brief holds when the same sources are given from elsewhere, in whatever order they came."""
    monkeypatch.chdir(tmp_path)
    texts = TOWN.split("\n\n", 1)
    rows = [{"id": str(n), "text": texts[n], "date": dates[n]} for n in range(2)]
    stack = tmp_path / f"{dates[0]}.jsonl"
    stack.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    brief = made(stack.name, tmp_path, to="json")
    same, other = (verify(brief, given) for given in (stack.name, stack))

    assert [((), True)] * 2 == [(found.findings, found.whole) for found in (same, other)]
    assert "the folders that paths begin with" not in " ".join(same.checked)
    assert "the folders that paths begin with" in other.checked[-1]
