"""Text of a source stays text in every wiki, and every reference leads somewhere."""

import os
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path
from random import Random
from typing import get_args

import pytest
import yaml
from hypothesis import Phase, example, given, settings
from hypothesis import strategies as st
from reading_back import PLAIN
from sample_brief import sample
from saying import saying
from test_escape import FRAGMENTS as MARKUP
from wiki_judges import JUDGES, Judge, Piece, cmark, dokuwiki_page, live

from briefing.model import Brief
from briefing.options import Wiki
from briefing.rendering import house_style, to_markdown
from briefing.rendering.dialects import DIALECTS
from briefing.rendering.escape import folded, visible
from briefing.verify import wiki as proof

ROUND_TRIPS = int(os.environ.get("BRIEFING_ROUND_TRIPS", "1000"))
"""Texts that are tried in each dialect, in every place."""
A_PAGE = 200
"""Of them on one page, since some judges begin slowly."""
FRAGMENTS = (
    *("[[x]]", "[[Category:X]]", "{{tpl}}", "{{{arg}}}", "''", "'''", "== h ==", "~~~~", "__TOC__"),
    *(
        "{|",
        "|-",
        "|}",
        "||",
        "!!",
        "! x",
        ";",
        "<ref>",
        "</ref>",
        "<nowiki>",
        "</nowiki>",
        "RFC 12",
    ),
    *(
        "%%",
        "%",
        "((note))",
        "//x//",
        "__x__",
        "\\\\",
        "{{x.png}}",
        "~~NOTOC~~",
        "^ h ^",
        "--",
        "...",
    ),
    *("(c)", "8-)", "FIXME", "640x480", "->", "CamelCase", "NATO", "]]>", "<![CDATA[", "<ac:link>"),
    *("#tag", "==x==", "^id", "$x$", "!12", "&3", "~label", "!!! note", "++x++", "GH-12", "@a/b"),
    *("x@y.org", "news:x", "https://x.y", "www.x.y", ":smile:", "*[HTML]: x", "--8<--", "[TOC]"),
)
"""Besides those that CommonMark has."""
ALL = (*FRAGMENTS, *MARKUP, "word", "he said", "5")


def texts_of(seed: int, count: int) -> list[str]:
    """Return texts of fragments, some with any characters there are between them."""
    random = Random(seed)
    found: list[str] = []
    while len(found) < count:
        parts = random.choices(ALL, k=random.randint(1, 6))
        if random.random() < 0.3:
            parts.insert(0, "".join(chr(random.randint(0, 0x2FFF)) for _ in range(5)))
        text = folded(visible(random.choice(("", " ")).join(parts)))
        found += [text] if text else []
    return found


MARKDOWN = (
    "¤",
    "> ¤\n>",
    "He said ¤ again.",
    "- ¤\n    - ¤",
    "## ¤",
    "| a | b |\n| --- | --- |\n| ¤ | x ¤ x |",
    "[¤](#source-1)",
    "x **¤** *¤*",
)
PLACES: dict[str, tuple[str, ...]] = {
    **dict.fromkeys(DIALECTS, MARKDOWN),
    "mediawiki": (
        "¤",
        "<blockquote>\n¤\n\n</blockquote>",
        "He said ¤ again.",
        "* ¤\n** ¤",
        "== ¤ ==",
        '{| class="wikitable"\n! a\n! ¤\n|-\n| ¤\n| x ¤ x\n|}',
        "[[#x|¤]]",
        "'''¤''' ''¤''",
    ),
    # DokuWiki shows the text of a link as it stands: ours are numbers, which need no escaping.
    "dokuwiki": (
        "¤",
        "> ¤\n> ¤",
        "He said ¤ again.",
        "  * ¤\n    * ¤",
        "===== ¤ =====",
        "^ a ^ ¤ ^\n| ¤ | x ¤ x |",
        "**¤** //¤//",
    ),
    "confluence": (
        "<p>¤</p>",
        "<blockquote><p>¤</p></blockquote>",
        "<p>He said ¤ again.</p>",
        "<ul><li>¤<ul><li>¤</li></ul></li></ul>",
        "<h2>¤</h2>",
        "<table><tbody><tr><th>¤</th><td>x ¤ x</td></tr></tbody></table>",
        '<ac:link ac:anchor="source-1"><ac:link-body>¤</ac:link-body></ac:link>',
        '<ac:parameter ac:name="title">¤</ac:parameter>',
    ),
}
"""Paragraph, quotation, middle of a sentence, list items, heading, table cells, text of a link, emphasis."""


NOTE = r"^\[\^(\d+)\]: "
DEFINITIONS = {
    "github-wiki": r'^\d+\. <a name="source-(\d+)"></a>',
    "mediawiki": r'<ref name="s(\d+)">',
    "dokuwiki": r"^== (\d+) ==$",
    "confluence": r'<ac:parameter ac:name="">source-(\d+)</ac:parameter>',
}
"""How a source begins, where it is no note of Markdown."""


def page_of(dialect: str, texts: Iterable[str]) -> str:
    """Return a page with every text, as it is given, in every place of a dialect."""
    blocks = [place.replace("¤", text) for text in texts for place in PLACES[dialect]]
    return DIALECTS[dialect].finish("\n\n".join(blocks) + "\n")


@cache
def harmless(dialect: str, judge: Judge) -> list[Piece]:
    """Return what a judge finds of harmless words in every place."""
    return judge(page_of(dialect, (f"word{number}end" for number in range(A_PAGE))))


def expected(dialect: str, judge: Judge, texts: Sequence[str]) -> list[Piece]:
    """Return what a judge finds of harmless words, with the texts in their place."""
    return [
        (
            kind,
            *(re.sub(r"word(\d+)end", lambda match: texts[int(match[1])], part) for part in more),
        )
        for kind, *more in harmless(dialect, judge)
    ]


@pytest.mark.parametrize(
    ("dialect", "judge"),
    [(dialect, judge) for dialect in DIALECTS for judge in JUDGES[dialect]],
)
@given(seed=st.integers(0, 2**32))
@settings(max_examples=max(1, ROUND_TRIPS // A_PAGE), phases=[Phase.generate])
def test_text_reads_as_itself(dialect: str, judge: Judge, seed: int) -> None:
    """Whatever a text holds, each wiki shows that text in every place, and no markup."""
    texts = texts_of(seed, A_PAGE)
    escaped = [DIALECTS[dialect].escape(text) for text in texts]

    assert [] == [found for text in escaped for found in live(dialect, text)]
    assert expected(dialect, judge, texts) == judge(page_of(dialect, escaped))


@given(seed=st.integers(0, 2**32))
@settings(max_examples=10, phases=[Phase.generate])
def test_headings_of_dokuwiki_are_bare(seed: int) -> None:
    """A heading of DokuWiki is written as it is shown, whatever its text; other lines are left alone."""
    escape, finish = DIALECTS["dokuwiki"].escape, DIALECTS["dokuwiki"].finish
    texts = texts_of(seed, A_PAGE)

    assert [f"=== {text} ===\n{escape(text)}." for text in texts] == [
        finish(f"=== {escape(text)} ===\n{escape(text)}.") for text in texts
    ]


STYLES = ("plain", "newsroom", "submission")
TEMPLATES = Path(__file__).parents[1] / "templates"


@cache
def styled(name: str) -> house_style.HouseStyle:
    """Return a style of the program or of `templates/`."""
    return house_style.load(name, [TEMPLATES])


def asked_for(brief: Brief, wiki: str) -> Brief:
    """Return a brief that is made for a wiki."""
    options = {**brief.provenance.options, "wiki": wiki}
    return replace(brief, provenance=replace(brief.provenance, options=options))


def made(brief: Brief, wiki: str, style: house_style.HouseStyle = PLAIN) -> str:
    """Return the text of a brief for a wiki."""
    return to_markdown.write(asked_for(brief, wiki), style).decode()


def test_wikis_are_those_of_the_options() -> None:
    """Every wiki that can be asked for has a dialect, and the other way round."""
    assert get_args(Wiki) == tuple(DIALECTS)


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("wiki", DIALECTS)
def test_every_reference_leads_somewhere(wiki: str, style: str) -> None:
    """Every citation has its source, and in notes every source is cited, in the order of their numbers."""
    brief = sample()
    page = made(brief, wiki, styled(style))
    numbers = [str(number) for number, _ in enumerate(brief.sources, 1)]
    cited = list(dict.fromkeys(match[1] for match in cited_in(page, wiki)))

    assert numbers == re.findall(DEFINITIONS.get(wiki, NOTE), page, re.MULTILINE)
    assert set(cited) <= set(numbers)
    assert not DIALECTS[wiki].notes or cited == numbers


def cited_in(page: str, wiki: str) -> Iterator[re.Match[str]]:
    return re.finditer(DIALECTS[wiki].reference + "(?!:)", page)


@pytest.mark.parametrize("wiki", [name for name in DIALECTS if name not in DEFINITIONS])
def test_notes_are_numbered_as_sources(wiki: str) -> None:
    """A reader of Markdown makes of every citation a note, and numbers it as the source."""
    brief = sample()
    page = made(brief, wiki)
    for judge in JUDGES[wiki]:
        pieces = judge(page)
        links = [more[0] for kind, *more in pieces if kind == "<a>" and more[0].startswith("#fn")]
        notes = [link for link in links if "ref" not in link]

        assert len(list(cited_in(page, wiki))) == len(notes)
        assert len(brief.sources) == len(set(notes))
        assert [] == [text for kind, *text in pieces if kind == "text" and "[^" in text[0]]


def test_github_wiki_has_no_notes() -> None:
    """GitHub's wikis have no notes: every citation is a link to an anchor of the page."""
    page = made(sample(), "github-wiki")
    pieces = cmark(page)
    anchors = {f"#{more[0]}" for kind, *more in pieces if kind == "<a>" and more[0][0] == "s"}

    assert "[^" not in page
    assert anchors == {more[0] for kind, *more in pieces if kind == "<a>" and more[0][0] == "#"}


def test_dokuwiki_has_every_anchor() -> None:
    """Every link of DokuWiki's page leads to a heading of it."""
    page = dokuwiki_page(made(sample(), "dokuwiki"))
    links = set(re.findall(r'href="#([^"]+)"', page))

    assert {f"section{number}" for number in range(1, 6)} == links
    assert links <= set(re.findall(r'id="([^"]+)"', page))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("wiki", DIALECTS)
def test_every_passage_stands_in_every_wiki(wiki: str, style: str) -> None:
    """Every passage stands in the text of every wiki, in every style, with the numbers of its sources."""
    brief = sample()
    page = made(brief, wiki, styled(style)).encode()

    assert [] == list(proof.check_quoted(page, asked_for(brief, wiki), wiki, ()))


@pytest.mark.parametrize(("style", "words"), [("newsroom", "The story"), ("submission", "Purpose")])
@pytest.mark.parametrize("wiki", DIALECTS)
def test_a_style_is_itself_in_every_wiki(wiki: str, style: str, words: str) -> None:
    """The styles of `templates/` have their own page in every wiki, and its judge takes it for one."""
    page = made(sample(), wiki, styled(style))

    assert words in [text[0] for kind, *text in JUDGES[wiki][0](page) if kind == "text"]
    assert words not in made(sample(), wiki)


@pytest.mark.parametrize("wiki", DIALECTS)
@given(seed=st.integers(0, 2**32))
@settings(max_examples=3, phases=[Phase.explicit, Phase.generate])
@example(seed=0)
def test_hostile_text_changes_no_page(wiki: str, seed: int) -> None:
    """Whatever text stands in whatever field, the page has the same elements."""
    (text,) = texts_of(seed, 1)
    dull = "".join("x" if not sign.isspace() else sign for sign in text)
    judge = JUDGES[wiki][0]
    kinds = [
        [piece[0] for piece in judge(made(saying(sample(), said), wiki))] for said in (dull, text)
    ]

    assert kinds[0] == kinds[1]


@pytest.mark.parametrize("wiki", ["gitlab", "obsidian", "mkdocs"])
@given(seed=st.integers(0, 2**32))
@settings(max_examples=20)
def test_front_matter_is_yaml(wiki: str, seed: int) -> None:
    """Front matter is YAML that says the title, whatever it holds."""
    (text,) = texts_of(seed, 1)
    brief = sample()
    page = made(replace(brief, title=replace(brief.title, text=text)), wiki)

    assert text == yaml.safe_load(page.split("\n---\n")[0])["title"]


@pytest.mark.parametrize("wiki", DIALECTS)
def test_a_style_fills_one_block(wiki: str, tmp_path: Path) -> None:
    """A house style that fills one block of a wiki's template leaves every other as it is."""
    template = DIALECTS[wiki].template
    folder = tmp_path / "acme"
    folder.mkdir()
    (folder / "style.toml").write_text('extends = "plain"\n', encoding="utf-8")
    filled = "{% block method %}{{ paragraph(title) }}{% endblock %}"
    text = f'{{% extends "plain/{template}" %}}\n{filled}\n'
    (folder / f"{template}").write_text(text, encoding="utf-8")
    brief = asked_for(sample(), wiki)
    plain, found = (
        to_markdown.write(brief, style).decode().splitlines()
        for style in (PLAIN, house_style.load("acme", [tmp_path]))
    )

    assert plain[:-8] == found[: len(plain) - 8]
    assert DIALECTS[wiki].escape(brief.title.text) in found[-1]
