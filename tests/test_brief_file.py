"""`brief.json` is the contract."""

import hashlib
import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefing import brief_file
from briefing.errors import BadBrief
from briefing.model import Block, Brief, Document, Notice, Source, Span
from briefing.text.identity import passage_id


@pytest.fixture(scope="module")
def brief(seeds_folder) -> Brief:
    return brief_file.load((seeds_folder / "brief.json").read_bytes(), "brief.json")


def test_reading_and_writing_loses_nothing(brief: Brief, seeds_folder) -> None:
    """`brief.json` to types and back is the same bytes."""
    assert brief_file.dump(brief) == (seeds_folder / "brief.json").read_bytes()


@given(st.text(st.characters(codec="utf-8"), max_size=40))
def test_any_text_survives(brief: Brief, text: str) -> None:
    """Any text comes back as it was, and the seal holds."""
    notices = (Notice("x", text, None),)
    short = Brief(
        title=brief.title,
        event=brief.event,
        as_of=None,
        handling=None,
        sources=brief.sources[:1],
        notices=notices,
        provenance=brief.provenance,
    )
    changed = brief_file.seal(short)

    dumped = brief_file.dump(changed)
    again = brief_file.load(dumped, "brief.json")

    assert again == changed
    assert json.dumps(text, ensure_ascii=False).encode() in dumped
    assert brief_file.seal_of(json.loads(brief_file.dump(again))) == changed.provenance.seal


def test_the_seal_is_the_hash_of_the_canonical_json() -> None:
    """The seal hashes the brief without it: keys in order, no blanks, no escapes."""
    plain = {"b": "é", "a": [1], "provenance": {"tool": "t", "seal": "x", "corpus": "c"}}
    canonical = '{"a":[1],"b":"é","provenance":{"corpus":"c","tool":"t"}}'

    expected = f"sha256:{hashlib.sha256(canonical.encode()).hexdigest()}"
    assert expected == brief_file.seal_of(plain)


def test_a_brief_is_written_with_two_blanks_of_indent(brief: Brief) -> None:
    """Each level of `brief.json` stands two blanks further in, and the file ends with a newline."""
    lines = brief_file.dump(brief).decode().split("\n")

    assert ["{", '  "schema": "briefing/1",', '  "title": {'] == lines[:3]
    assert ["}", ""] == lines[-2:]


def shown(plain: Any) -> list[str]:
    """Return the ids of the passages in plain JSON values, in order: only they have features."""
    if isinstance(plain, list):
        return [found for value in plain for found in shown(value)]
    if not isinstance(plain, dict):
        return []
    own = [plain["id"]] if "features" in plain else []
    return own + [found for value in plain.values() for found in shown(value)]


def test_the_passages_of_a_brief_are_those_of_all_sections(brief: Brief, seeds_folder) -> None:
    """A brief tells of every passage that `brief.json` holds, in the same order."""
    plain = json.loads((seeds_folder / "brief.json").read_bytes())

    assert shown(plain) == [passage.id for passage in brief.passages()]
    assert all(
        shown(plain[key]) for key in ("summary", "background", "positions", "open_questions")
    )


def test_an_id_is_ten_digits_of_a_hash_of_the_place() -> None:
    """The id of a passage is the same wherever the hash of its text and its place are."""
    source = Source(id="S1", path="a.txt", sha256="", text_sha256="beef")
    document = Document(source, "One. Two.", (Block("paragraph", 0, 9),))

    expected = hashlib.sha256(b"beef:5:9").hexdigest()[:10]
    assert expected == passage_id(document, Span("S1", 5, 9))


@pytest.mark.parametrize(
    ("change", "place"),
    [
        (lambda p: p["summary"][0]["span"].update(start="12"), "summary[0].span.start"),
        (lambda p: p["positions"][0].pop("statements"), "positions[0].statements"),
        (lambda p: p["sources"][1].update(words=1.5), "sources[1].words"),
        (lambda p: p["summary"][0].update(extra=1), "summary[0].extra"),
        (lambda p: p.update(handling="TLP:PINK"), "handling"),
    ],
)
def test_a_damaged_brief_is_refused_at_its_key(seeds_folder, change, place: str) -> None:
    """A brief with a missing, unknown or ill-typed key is refused, and the key path is named."""
    plain = json.loads((seeds_folder / "brief.json").read_bytes())
    change(plain)

    with pytest.raises(BadBrief) as error:
        brief_file.load(json.dumps(plain).encode(), "brief.json")

    assert place in str(error.value)


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "not readable as JSON"),
        (b"[]", "not a brief"),
        (b"{}", "not a brief"),
        (b"\xff\xfe", "not readable as JSON"),
        (b'{"schema": "briefing/2"}', "not a brief"),
        (b'{"schema": "briefing/0"}', "not a brief"),
        (b'{"schema": null}', "not a brief"),
        (b'{"schema": "briefing/1", "schema": "briefing/1"}', "a key stands twice"),
        (b'{"schema": "briefing/1", "a": [{"b": 1, "b": 2}]}', "a key stands twice"),
        (b"[" * 100_000, "not readable as JSON"),
        (b'{"schema": "briefing/1", "a": NaN}', "NaN is not a number of JSON"),
        (b'{"schema": "briefing/1", "a": -Infinity}', "-Infinity is not a number of JSON"),
    ],
)
def test_what_is_no_brief_is_refused(data: bytes, reason: str) -> None:
    """Bytes that are no brief are refused, and the reason is told."""
    with pytest.raises(BadBrief, match=rf"brief\.json: .*{reason}"):
        brief_file.load(data, "brief.json")


def test_the_schema_describes_every_field() -> None:
    """The generated schema has the docstring of every documented field."""
    schema = json.loads(brief_file.schema())

    assert schema["$defs"]["Span"]["properties"]["start"]["description"] == "First code point."
    assert schema["properties"]["summary"]["description"] == "The bottom line is the first."
    assert schema["properties"]["language"].get("description") is None
    assert all("description" in definition for definition in schema["$defs"].values())
    assert brief_file.schema() == Path("docs/brief.schema.json").read_bytes()


@pytest.mark.parametrize(
    ("a", "b", "path"),
    [
        ({"a": [1, {"b": 2}]}, {"a": [1, {"b": 3}]}, "a[1].b"),
        ({"a": [1]}, {"a": [1, 2]}, "a[1]"),
        ({"a": [1, 2]}, {"a": [1]}, "a[1]"),
        ({"a": [{"b": 2}, 1]}, {"a": [{"b": 1}, 2]}, "a[0].b"),
        ({"a": 1}, {"b": 1}, "a"),
        ({"a": 1, "c": 1}, {"a": 1, "b": 1}, "c"),
        ({"a": 1}, {"a": 1, "b": None}, "b"),
        ({"a": {}}, {"a": []}, "a"),
        ({"a": []}, {"a": {}}, "a"),
        ({"a": {}}, {"a": 1}, "a"),
        ({"a": [1]}, {"a": "1"}, "a"),
        ({"a": 2}, {"a": 1}, "a"),
        ({"a": 1}, {"a": 2}, "a"),
        (1, 2, "the whole file"),
        ({"a": 1}, {"a": 1.0}, "a"),
        ({"a": True}, {"a": 1}, "a"),
        ({"a": 1}, {"a": 1}, None),
    ],
)
def test_the_first_difference_is_named_by_its_key_path(a, b, path) -> None:
    """The first place where two plain values differ, in type too, is named."""
    assert brief_file.first_difference(a, b) == path


def test_a_path_means_the_brief_beside_it(brief: Brief, seeds_folder, tmp_path) -> None:
    """A brief is found by its folder, by its file under any name, or by any rendering beside it."""
    data = (seeds_folder / "brief.json").read_bytes()
    (tmp_path / "renamed").write_bytes(b" \n" + data)
    beside = tmp_path / "beside"
    beside.mkdir()
    (beside / "brief.json").write_bytes(data)
    renderings = {"a.md": "# A", "b.txt": "~~NOTOC~~", "c.md": "éa", "d.md": "| a |", "e.md": ""}
    for name, text in renderings.items():
        (beside / name).write_text(text, encoding="utf-8")

    for path in (beside, *(beside / name for name in (*renderings, "brief.json"))):
        assert (brief, beside / "brief.json", ()) == brief_file.opened(path)
    assert (brief, tmp_path / "renamed", ()) == brief_file.opened(tmp_path / "renamed")
    with pytest.raises(BadBrief, match=r"there is no .*brief\.json"):
        brief_file.opened(tmp_path)


@pytest.mark.parametrize("seal", ["", "sha256:", "sha256:g"])
def test_a_brief_that_was_changed_is_opened_with_a_word(brief: Brief, seal: str, tmp_path) -> None:
    """A brief whose seal does not hold, whatever it is, is opened, and what is amiss is said."""
    path = tmp_path / "brief.json"
    changed = replace(brief, notices=(), provenance=replace(brief.provenance, seal=seal))
    path.write_bytes(brief_file.dump(changed))

    assert (f"{path}: {brief_file.UNSEALED}",) == brief_file.opened(path)[2]
