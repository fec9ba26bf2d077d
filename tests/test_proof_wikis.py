"""`verify` proves what was written for a wiki, and finds every change in it."""

import json
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutants import changed, remembered

from briefing import brief_file
from briefing.model import Brief
from briefing.rendering import house_style, to_markdown
from briefing.rendering.dialects import DIALECTS
from briefing.verify import verify
from briefing.verify import wiki as proof

PLAIN = house_style.load("plain")
WHOLE = ("gfm", "mediawiki", "dokuwiki", "confluence")
"""One of each family: these go the whole way through the sources."""


@pytest.fixture(scope="module")
def brief(seeds_folder: Path) -> Brief:
    return brief_file.load((seeds_folder / "brief.json").read_bytes(), "brief.json")


@pytest.fixture(autouse=True, scope="module")
def _remembered() -> Iterator[None]:
    with remembered():
        yield


def asked_for(brief: Brief, wiki: str) -> Brief:
    """Return a brief that was made for a wiki, sealed."""
    options = {**brief.provenance.options, "wiki": wiki}
    return brief_file.seal(replace(brief, provenance=replace(brief.provenance, options=options)))


def page(brief: Brief, wiki: str) -> str:
    return to_markdown.write(asked_for(brief, wiki), PLAIN).decode()


@pytest.fixture(scope="module")
def pages(brief: Brief) -> dict[str, str]:
    return {wiki: page(brief, wiki) for wiki in DIALECTS}


def places(text: str, rendered: str) -> list[str]:
    """Return where a text is not what its brief renders to."""
    compared = proof.compare(text.encode(), rendered.encode(), "brief")
    return [finding.place for finding in compared.findings]


@pytest.mark.parametrize("wiki", WHOLE)
def test_a_wiki_is_proved(wiki: str, brief: Brief, tmp_path: Path) -> None:
    """The text for a wiki holds, with its brief.json beside it; a speaker that is another's does not."""
    sealed = asked_for(brief, wiki)
    path = tmp_path / DIALECTS[wiki].file
    (tmp_path / "brief.json").write_bytes(brief_file.dump(sealed))
    text = page(brief, wiki)
    path.write_text(text, encoding="utf-8")
    held = verify(path, "seeds")
    name = DIALECTS[wiki].escape("Sergei Lavrov")
    path.write_text(text.replace(name, "Irina Petrov", 1), encoding="utf-8")
    swapped = verify(path, "seeds")

    assert ((), True) == (held.findings, held.whole)
    assert [f"{path}: line"] == [found.place.rsplit(" ", 1)[0] for found in swapped.findings]


@pytest.mark.parametrize("wiki", DIALECTS)
@given(data=st.data())
@settings(max_examples=20)
def test_a_changed_letter_is_found(wiki: str, pages: dict[str, str], data: st.DataObject) -> None:
    """One changed, dropped or swapped letter of a wiki's text is found, and its line named."""
    mutant = changed(pages[wiki], data)
    at = next(place for place, sign in enumerate(mutant) if sign != pages[wiki][place])
    compared = proof.compare(mutant.encode(), pages[wiki].encode(), "brief")
    line = mutant[:at].count("\n") + 1

    assert [f"line {line}"] == [finding.place for finding in compared.findings]
    assert compared.whole


@pytest.mark.parametrize("wiki", DIALECTS)
@given(data=st.data())
@settings(max_examples=20)
def test_a_swapped_citation_is_found(wiki: str, pages: dict[str, str], data: st.DataObject) -> None:
    """Two citations that differ, swapped, are found; so is one that is dropped."""
    text = pages[wiki]
    marks = list(re.finditer(DIALECTS[wiki].reference, text))
    pair = st.lists(st.sampled_from(marks), min_size=2, max_size=2, unique_by=lambda mark: mark[0])
    first, second = sorted(data.draw(pair), key=lambda mark: mark.start())
    middle = text[first.end() : second.start()]
    swapped = text[: first.start()] + second[0] + middle + first[0] + text[second.end() :]

    assert places(swapped, pages[wiki])
    assert places(text[: first.start()] + text[first.end() :], pages[wiki])


@pytest.mark.parametrize("wiki", DIALECTS)
def test_line_ends_are_all_that_may_differ(wiki: str, pages: dict[str, str]) -> None:
    """Lines may end as they do elsewhere; a “not”, a live mark or one line more is found."""
    text = pages[wiki]

    assert [] == places(text.replace("\n", "\r\n"), pages[wiki])
    assert places(text.replace(" is ", " is not ", 1), pages[wiki])
    assert places(text + "{{evil}}\n", pages[wiki])


@pytest.mark.parametrize("wiki", DIALECTS)
def test_another_version_proves_quotations(wiki: str, brief: Brief, tmp_path: Path) -> None:
    """Of a brief of another version every quotation is looked for, with its citation."""
    old = replace(brief, provenance=replace(brief.provenance, version="0.0.1"))
    plain = json.loads(brief_file.dump(asked_for(old, wiki)))
    (tmp_path / "brief.json").write_text(json.dumps(plain), encoding="utf-8")
    path = tmp_path / DIALECTS[wiki].file
    text = page(old, wiki)
    path.write_text(text, encoding="utf-8")
    held = verify(path, "seeds")
    opening = "As the talks concluded"
    path.write_text(text.replace(opening, opening[::-1]), encoding="utf-8")
    changed_words = verify(path, "seeds")
    bottom = DIALECTS[wiki].escape(brief.summary[0].text)
    at = text.index(bottom) + len(bottom)
    mark = re.compile(DIALECTS[wiki].reference).search(text, at)
    assert mark
    other, more = mark[0].replace(mark[1], "9"), mark[0] * 2
    wrong = [f"{text[: mark.start()]}{cited}{text[mark.end() :]}" for cited in ("", other, more)]

    assert ((), False) == (held.findings, held.whole)
    assert changed_words.findings
    for mutant in wrong:
        assert [] != list(proof.check_quoted(mutant.encode(), asked_for(brief, wiki), "brief", ()))
