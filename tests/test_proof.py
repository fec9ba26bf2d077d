"""`verify` finds every change: one letter, one citation, one speaker, one “not”."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutants import CITATION, changed, remembered

from briefing import brief_file
from briefing.verify import verify

FEW = settings(max_examples=10)
"""`test_output_mutants.py` tries many."""


@pytest.fixture(scope="module")
def folder(seeds_folder: Path) -> Path:
    return seeds_folder


@pytest.fixture(autouse=True, scope="module")
def _remembered() -> Iterator[None]:
    with remembered():
        yield


def findings_of_json(plain: dict, folder: Path, tmp: Path) -> tuple:
    """Reseal a changed brief and return what `verify` finds."""
    plain["provenance"]["seal"] = brief_file.seal_of(plain)
    path = tmp / "brief.json"
    path.write_text(json.dumps(plain, ensure_ascii=False), encoding="utf-8")
    return verify(path, "seeds").findings


def findings_of_markdown(text: str, folder: Path, tmp: Path) -> tuple:
    path = tmp / "changed.md"
    path.write_text(text, encoding="utf-8")
    return verify(path, "seeds", brief=folder / "brief.json").findings


def strings(value: object, keys: tuple = ()) -> Iterator[tuple]:
    """Yield the key path of every string of a brief that is content."""
    if isinstance(value, dict):
        for key, inner in value.items():
            # Another version or style is said to be another; the options are what is run again.
            if (*keys, key)[0] != "provenance":
                yield from strings(inner, (*keys, key))
    elif isinstance(value, list):
        for index, inner in enumerate(value):
            yield from strings(inner, (*keys, index))
    elif isinstance(value, str) and any(c.isalnum() for c in value):
        yield keys


@pytest.mark.parametrize("name", ["brief.json", "brief.md", "brief.html"])
def test_what_was_written_is_proved(name: str, folder: Path) -> None:
    """The brief of the seeds, its Markdown and its page hold, whole, with nothing left unproved."""
    found = verify(folder / name, "seeds")

    assert ((), True) == (found.findings, found.whole)
    assert not any(line.startswith("not ") for line in found.checked)


def test_a_mark_of_the_encoding_changes_nothing(folder: Path, tmp_path: Path) -> None:
    """Markdown that an editor saved with a mark of its encoding still holds."""
    text = (folder / "brief.md").read_text(encoding="utf-8")

    assert () == findings_of_markdown("\ufeff" + text, folder, tmp_path)


@FEW
@given(data=st.data())
def test_a_changed_letter_of_the_markdown_is_found(data, folder, tmp_path_factory) -> None:
    """One changed, dropped or swapped letter of the Markdown is found, and its line named."""
    text = (folder / "brief.md").read_text(encoding="utf-8")

    findings = findings_of_markdown(changed(text, data), folder, tmp_path_factory.mktemp("md"))

    assert findings
    assert re.search(r"line \d+|the end", findings[0].place)


@FEW
@given(data=st.data())
def test_a_swapped_citation_of_the_markdown_is_found(data, folder, tmp_path_factory) -> None:
    """Two citations that differ, swapped, are found; so is one that is dropped."""
    text = (folder / "brief.md").read_text(encoding="utf-8")
    marks = list(CITATION.finditer(text))
    first, second = sorted(
        data.draw(st.lists(st.sampled_from(marks), min_size=2, max_size=2, unique=True)),
        key=lambda m: m.start(),
    )
    middle = text[first.end() : second.start()]
    swapped = text[: first.start()] + second[0] + middle + first[0] + text[second.end() :]
    dropped = text[: first.start()] + text[first.end() :]

    for mutant in [dropped, *([swapped] if first[0] != second[0] else [])]:
        assert findings_of_markdown(mutant, folder, tmp_path_factory.mktemp("md"))


@pytest.mark.parametrize("word", ["not", "neither", "no"])
def test_a_dropped_not_of_the_markdown_is_found(word, folder, tmp_path) -> None:
    """A “not” that is taken out or put in is found, wherever it stands."""
    text = (folder / "brief.md").read_text(encoding="utf-8")
    places = list(re.finditer(rf"\b{word} ", text))

    for match in places:
        mutant = text[: match.start()] + text[match.end() :]
        assert findings_of_markdown(mutant, folder, tmp_path)
    assert findings_of_markdown(text.replace(" is ", f" is {word} ", 1), folder, tmp_path)


@FEW
@given(data=st.data())
def test_a_changed_letter_of_a_resealed_brief_is_found(data, folder, tmp_path_factory) -> None:
    """One changed letter of any string of a resealed brief is found, and its key path named."""
    plain = json.loads((folder / "brief.json").read_bytes())
    keys = data.draw(st.sampled_from(sorted(strings(plain), key=repr)), label="key")
    *way, last = keys
    inner = plain
    for key in way:
        inner = inner[key]
    inner[last] = changed(inner[last], data)

    findings = findings_of_json(plain, folder, tmp_path_factory.mktemp("json"))

    assert findings
    assert "brief.json: " in findings[0].place


@FEW
@given(data=st.data())
def test_a_wrong_speaker_in_a_resealed_brief_is_found(data, folder, tmp_path_factory) -> None:
    """A statement given to another holder, or two speakers swapped, is found after resealing."""
    plain = json.loads((folder / "brief.json").read_bytes())
    held = [p for p in plain["positions"] if p["holder"]]
    a, b = data.draw(st.lists(st.sampled_from(held), min_size=2, max_size=2, unique_by=id))
    how = data.draw(st.sampled_from(["holders", "names", "statement", "speaker"]))
    if how == "holders":
        a["holder"], b["holder"] = b["holder"], a["holder"]
    elif how == "names":
        a["holder"]["name"], b["holder"]["name"] = b["holder"]["name"], a["holder"]["name"]
    elif how == "statement":
        b["statements"].append(a["statements"].pop())
    else:
        a["statements"][0]["speaker"] = b["statements"][0]["speaker"]

    findings = findings_of_json(plain, folder, tmp_path_factory.mktemp("json"))

    assert findings
    assert "positions" in findings[0].place


@FEW
@given(data=st.data())
def test_a_wrong_citation_in_a_resealed_brief_is_found(data, folder, tmp_path_factory) -> None:
    """A source or origin added to or taken from a passage is found after resealing."""
    plain = json.loads((folder / "brief.json").read_bytes())
    passage = data.draw(st.sampled_from(plain["summary"]))
    key = data.draw(st.sampled_from(["sources", "origins"]))
    if data.draw(st.booleans()):
        passage[key].pop()
    else:
        passage[key].append({"sources": "S9", "origins": "O9"}[key])

    assert findings_of_json(plain, folder, tmp_path_factory.mktemp("json"))


def test_an_unsealed_change_is_found_by_the_seal(folder, tmp_path) -> None:
    """A change without resealing is found by the seal too."""
    data = (folder / "brief.json").read_bytes().replace(b'"language": "en"', b'"language": "fr"', 1)
    (tmp_path / "brief.json").write_bytes(data)

    places = [finding.place for finding in verify(tmp_path / "brief.json", "seeds").findings]

    assert any("provenance.seal" in place for place in places)


def test_a_missing_source_is_named(folder) -> None:
    """A source that is not given again is named by its id."""
    some = sorted(Path("seeds").iterdir())[:3]

    messages = [finding.message for finding in verify(folder / "brief.json", *some).findings]

    assert any("no source that was given has the text of S" in message for message in messages)


@pytest.mark.parametrize("version", ["0.0.1", "99.0.0"])
def test_another_version_proves_less_and_says_so(version, folder, tmp_path) -> None:
    """Of a brief of another version the slices are proved, and it is said that no more was done."""
    plain = json.loads((folder / "brief.json").read_bytes())
    plain["provenance"]["version"] = version

    assert findings_of_json(plain, folder, tmp_path) == ()
    assert any(
        "not made again" in line for line in verify(tmp_path / "brief.json", "seeds").checked
    )

    (tmp_path / "brief.md").write_bytes((folder / "brief.md").read_bytes())
    assert verify(tmp_path / "brief.md", "seeds").findings == ()
    text = (folder / "brief.md").read_text(encoding="utf-8")
    opening = plain["summary"][0]["text"][:30]
    (tmp_path / "brief.md").write_text(text.replace(opening, opening[::-1]), encoding="utf-8")
    assert verify(tmp_path / "brief.md", "seeds").findings


LAYOUTS = {
    "a picture": lambda text: text.replace(
        "\n\n## Summary", " ![](https://example.org/x.png)\n\n## Summary"
    ),
    "sources numbered anew": lambda text: text.replace("\n1. **", "\n4. **", 1),
    "a passage under another date": lambda text: text.replace("- **2015**", "  - **2015**", 1),
    "a label made plain": lambda text: re.sub(r"\*(via [^*]+)\*", r"\1", text, count=1),
    "a quotation made bold": lambda text: re.sub(
        r"\n- (As the [^\n\\]+) ", r"\n- **\1** ", text, count=1
    ),
    "a definition of a link": lambda text: text + '\n[1]: https://example.org "x"\n',
    "one cell more": lambda text: re.sub(
        r"(\n\| [^\n]+† \|[^\n]+\|)\n", r"\1 confirmed |\n", text, count=1
    ),
    "a border of a row less": lambda text: re.sub(
        r"(\n\| [^\n]+† \|[^\n]+) \|\n", r"\1\n", text, count=1
    ),
    "live markup": lambda text: text.replace("## Summary", "## Summary\n\n<b>x</b>"),
}


@pytest.mark.parametrize("how", LAYOUTS)
def test_the_same_words_laid_out_otherwise_are_found(how, folder, tmp_path) -> None:
    """A picture, another number, another place in a list, a label made plain: all are found."""
    text = (folder / "brief.md").read_text(encoding="utf-8")
    mutant = LAYOUTS[how](text)

    assert mutant != text
    assert findings_of_markdown(mutant, folder, tmp_path)


def test_lines_may_be_broken_elsewhere(folder, tmp_path) -> None:
    """A blank of a paragraph made a line break changes nothing that is read."""
    text = (folder / "brief.md").read_text(encoding="utf-8")
    start = text.index("\n\n", text.index("## Bottom line")) + 2
    at = text.index(" ", start + 30)

    assert findings_of_markdown(text[:at] + "\n" + text[at + 1 :], folder, tmp_path) == ()


def test_the_makers_own_words_are_said_to_be_unproved(folder, tmp_path) -> None:
    """A title, date or label that the maker chose is named as not proved by any source."""
    plain = json.loads((folder / "brief.json").read_bytes())
    plain["title"] = {"text": "Assad was killed", "span": None}
    plain["provenance"]["options"]["title"] = "Assad was killed"
    findings_of_json(plain, folder, tmp_path)

    checked = verify(tmp_path / "brief.json", "seeds").checked

    assert any("not proved: the title “Assad was killed”" in line for line in checked)


@pytest.mark.parametrize("style", ["../evil/" + "a" * 5000, "..\\evil"])
def test_a_style_that_is_a_path_is_not_followed(style, folder, tmp_path) -> None:
    """A brief may not choose which folder is read as its style: only its quotations are proved."""
    plain = json.loads((folder / "brief.json").read_bytes())
    plain["provenance"]["style"] = style
    findings_of_json(plain, folder, tmp_path)

    found = verify(tmp_path / "brief.json", "seeds")

    assert not found.whole
    assert f"the house style “{style}” is a path" in found.checked[-1]


def test_a_wrong_name_in_a_bracket_is_found_by_its_place(folder, tmp_path) -> None:
    """Though nothing is made again, a bracket with another name than its place has is found."""
    plain = json.loads((folder / "brief.json").read_bytes())
    plain["provenance"]["version"] = "0.0.1"
    brackets = [
        run
        for position in plain["positions"]
        for statement in position["statements"]
        for run in statement["display"]
        if "insert" in run
    ]
    brackets[0]["insert"] = "Igor Lund"

    assert any("insert" in found.place for found in findings_of_json(plain, folder, tmp_path))


def test_the_first_line_more_or_less_is_shown(folder: Path, tmp_path: Path) -> None:
    """Of lines that are missing at the end, or stand there and should not, the first is shown."""
    text = (folder / "brief.md").read_text(encoding="utf-8")
    path, number = tmp_path / "changed.md", len(text.splitlines()) + 2
    less, more = (
        findings_of_markdown(mutant, folder, tmp_path)
        for mutant in (text[: text.index("## Method")], f"{text}\nNot so.\n\nNothing is.\n")
    )

    assert [(f"{path}: the end", "missing: “Method”")] == [(f.place, f.message) for f in less]
    assert [(f"{path}: line {number}", "not in the brief: “Not so.”")] == [
        (f.place, f.message) for f in more
    ]
