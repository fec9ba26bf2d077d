"""`sources.html` shows the sources word for word, and leads to the brief and back."""

import html
import re
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutants import changed, remembered
from sample_brief import TEXTS, sample
from saying import saying

from briefing import build, options, publish
from briefing.model import Block, Brief, Document, Span
from briefing.rendering import render
from briefing.rendering.house_style import load
from briefing.rendering.places import fragment
from briefing.rendering.uses import uses
from briefing.verify import Proof, verify

PLAIN = load("plain")
LEAD = re.compile(r'<a class="lead" href="brief\.html#([^"]+)">[^<]*</a>')
MARKED = re.compile(r'<mark class="([^"]+)">([^<]*)</mark>')
ID = re.compile(r' id="([^"]+)"')
TEXT = re.compile(r'<article id="source-(\d+)".*?<div class="text"[^>]*>(.*?)</div>', re.DOTALL)


@pytest.fixture(autouse=True, scope="module")
def _remembered() -> Iterator[None]:
    with remembered():
        yield


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return the brief of the seeds as HTML with its sources."""
    chosen = options.apply(options.Options(), {"to": "sources"}, where="test")
    built = build("seeds", options=chosen)
    return publish(tmp_path_factory.mktemp("view"), built.name, built.renderings)[0].parent


@pytest.fixture(scope="module")
def view(folder: Path) -> str:
    return (folder / "sources.html").read_text(encoding="utf-8")


def documents(brief: Brief) -> list[Document]:
    """Return the sources of the sample brief, each paragraph a block."""
    return [
        Document(source, text, tuple(paragraphs(text)))
        for source, text in zip(brief.sources, TEXTS.values(), strict=True)
    ]


def paragraphs(text: str) -> Iterator[Block]:
    for found in re.finditer(r"\S(?:.|\n(?!\n))*", text):
        yield Block("paragraph", found.start(), found.end())


def pages(brief: Brief) -> tuple[str, str]:
    """Return brief.html and sources.html of a brief of the sample sources."""
    made, failed = render(brief, PLAIN, ("html", "sources"), documents(brief))
    assert () == failed
    found = {one.name: one.data.decode() for one in made}
    return found["brief.html"], found["sources.html"]


def words(markup: str) -> str:
    """Return what markup says, without blanks and without the links that lead to the brief."""
    return "".join(html.unescape(re.sub(r"<[^>]+>", " ", LEAD.sub("", markup))).split())


def lit(page: str, place: str) -> str:
    """Return the words that light up when a page is opened at a place."""
    return "".join(
        "".join(html.unescape(text).split())
        for names, text in MARKED.findall(page)
        if place in names.split()
    )


def squeezed(spans: tuple[Span, ...], texts: dict[str, str]) -> str:
    return "".join("".join(texts[one.source][one.start : one.end].split()) for one in spans)


def test_every_text_is_whole() -> None:
    """The page shows all of every source and nothing but it, save for the links to the brief."""
    _, page = pages(sample())
    shown = {f"S{number}": words(text) for number, text in TEXT.findall(page)}

    assert {name: "".join(text.split()) for name, text in TEXTS.items()} == shown


def test_a_citation_opens_its_words() -> None:
    """Each place that the brief cites is there once, and lights up exactly the words it names."""
    brief = sample()
    _, page = pages(brief)
    taken = {fragment(int(use.spans[0].source[1:]), use.spans): use.spans for use in uses(brief)}
    ids = ID.findall(page)

    assert {name: squeezed(spans, TEXTS) for name, spans in taken.items()} == {
        name: lit(page, name) for name in ids if re.match(r"s\d+-", name)
    }
    assert len(set(ids)) == len(ids)


@pytest.mark.parametrize("made", ["seeds", "sample"])
def test_links_lead_both_ways(made: str, folder: Path) -> None:
    """Every link from the brief to the sources, and back, names an element that is there."""
    if made == "sample":
        brief, view = pages(sample())
    else:
        brief, view = ((folder / f"{n}.html").read_text("utf-8") for n in ("brief", "sources"))
    there = set(re.findall(r'href="sources\.html#([^"]+)"', brief))
    back = set(re.findall(r'href="brief\.html#([^"]+)"', view))

    assert there
    assert back
    assert set() == there - set(ID.findall(view))
    assert set() == back - set(ID.findall(brief))
    assert len(set(ID.findall(brief))) == len(ID.findall(brief))


def test_every_passage_leads_back() -> None:
    """Where a passage ends in its source, a link leads to each place where the brief shows it."""
    brief = sample()
    _, page = pages(brief)
    expected = {use.anchor for use in uses(brief) if use.whole}

    assert expected <= set(LEAD.findall(page))


def test_a_passage_over_two_paragraphs_lights_up_in_both() -> None:
    """A passage that goes on in the next paragraph is marked there too, and so is one within it."""
    brief = sample()
    text = TEXTS["S3"]
    first, second = list(paragraphs(text))[2:4]
    middle = text.index(". ", first.start) + 1
    wide, narrow = Span("S3", middle, second.end), Span("S3", first.start, first.end)
    one, two = (
        replace(p, span=s, text=text[s.start : s.end], support=(), sources=("S3",), display=())
        for p, s in zip(brief.summary[:2], (wide, narrow), strict=True)
    )
    _, page = pages(replace(brief, summary=(one, two)))

    assert squeezed((wide,), TEXTS) == lit(page, fragment(3, [wide]))
    assert squeezed((narrow,), TEXTS) == lit(page, fragment(3, [narrow]))


def test_without_sources_nothing_leads_there(seeds_folder: Path) -> None:
    """A brief.html made alone has no link to a file that is not there."""
    page = (seeds_folder / "brief.html").read_text(encoding="utf-8")

    assert not re.findall(r'href="(?!#)', page)


def test_html_stays_alone_where_the_sources_cannot_be_shown() -> None:
    """Without the text of a source there is no sources.html, and brief.html does not lead there."""
    made, failed = render(sample(), PLAIN, ("html", "sources"), documents(sample())[1:])

    assert ["brief.html"] == [one.name for one in made]
    assert b"sources.html#" not in made[0].data
    assert "is not at hand" in str(failed[0])


@pytest.mark.parametrize("text", ["<script>alert(1)</script>", "</mark></article><b>", "{{ 7*7 }}"])
def test_a_source_never_becomes_markup(text: str) -> None:
    """What a source says is shown as it is, whatever it says."""
    brief = saying(sample(), text)
    texts = [replace(document, text=text * 900) for document in documents(brief)]
    texts = [replace(each, blocks=(Block("paragraph", 0, len(each.text)),)) for each in texts]
    page = {one.name: one.data.decode() for one in render(brief, PLAIN, ("sources",), texts)[0]}[
        "sources.html"
    ]

    shown = [words(found) for _, found in TEXT.findall(page)]

    assert ["".join((text * 900).split())] * len(texts) == shown


def proof_of(page: str, folder: Path) -> Proof:
    path = folder / "changed.html"
    path.write_text(page, encoding="utf-8")
    return verify(path, "seeds")


def test_both_pages_are_proved(folder: Path) -> None:
    """sources.html holds against the sources, whole, and so does the brief.html that leads to it."""
    proofs = [verify(folder / name, "seeds") for name in ("sources.html", "brief.html")]

    assert [((), True)] * 2 == [(proof.findings, proof.whole) for proof in proofs]


@settings(max_examples=15)
@given(data=st.data())
def test_a_changed_letter_is_found(data, view, tmp_path_factory) -> None:
    """One changed, dropped or swapped letter of any text of the page is found, and its line named."""
    body = view[view.index("<body") : view.index("<pre hidden")]
    texts = list(re.finditer(r"(?<=>)[^<>&]*[^\W_][^<>&]*(?=<)", body))
    found = data.draw(st.sampled_from(texts), label="text")
    at = found.start() + view.index("<body")
    mutant = view[:at] + changed(found[0], data) + view[at + len(found[0]) :]

    findings = proof_of(mutant, tmp_path_factory.mktemp("view")).findings

    assert re.search(r": line \d+$", findings[0].place)


@settings(max_examples=15)
@given(data=st.data())
def test_a_changed_link_or_mark_is_found(data, view, tmp_path_factory) -> None:
    """A mark, a place or a link that is dropped, moved or leads elsewhere is found."""
    tags = list(
        re.finditer(r'<(?:mark class|span class="opens" id|a class="lead" href)="[^>]+>', view)
    )
    one, other = (data.draw(st.sampled_from(tags)) for _ in range(2))
    instead = "" if one[0] == other[0] else other[0]
    mutant = view[: one.start()] + instead + view[one.end() :]

    assert proof_of(mutant, tmp_path_factory.mktemp("mark")).findings


def test_of_another_version_every_text_is_looked_for(view: str, tmp_path: Path) -> None:
    """A page whose version is not at hand is searched for every text; a word that is gone is found."""
    old = view.replace('"version": "0.1.0"', '"version": "0.0.1"')
    whole, gone = (
        {finding.message for finding in proof_of(page, tmp_path).findings}
        for page in (old, old.replace("reshape, the", "reshape. The"))
    )

    assert 1 == len(whole)
    assert 1 == len(gone - whole)
    assert "not found (S5)" in next(iter(gone - whole))
