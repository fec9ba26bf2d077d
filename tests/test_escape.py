"""Text of a source stays text, whatever it holds."""

import re
import sys
import unicodedata

import pytest
from case_files import Case, load
from hypothesis import example, given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from briefing.rendering.escape import commonmark, visible
from briefing.rendering.escape.commonmark import escape

FRAGMENTS = (
    *("*", "**", "_", "__", "`", "```", "~", "~~~", "#", "##", "-", "---", "+", "=", "===", ">"),
    *("1.", "1)", "123456789.", "[x]", "[x](y)", "![x](http://a.b/c.gif)", "[x]: /y", "[^1]"),
    *("<b>", "</b>", "<!--", "-->", "<script>", "<a href=x>", "<http://a.b>", "<?", "<![CDATA["),
    *("&amp;", "&#42;", "&copy", "&", "\\", "\\*", "|", "| a |", "|---|", ":---:", ":", "::", "$"),
    *("http://a.b/c", "www.a.b", "a@b.cd", "@name", "#12", "{{x}}", "{% x %}", "{.c}", "%%", "=="),
    *("\n", "\n\n", "\t", "    ", " ", "\r\n", "\u2028", "\u00a0", "\x00", "\x1b[31m", "\u202e"),
    *(
        "word",
        "Größe",
        "东",
        "“said”",
        "it's",
        "$5",
        "50%",
        "10:30:45",
        ":+1:",
        "é\u0301",
        "5 * 3 * 2",
    ),
)
TEXTS = st.one_of(
    st.lists(st.sampled_from(FRAGMENTS), max_size=8).map("".join),
    st.lists(st.sampled_from(FRAGMENTS), max_size=8).map(" ".join),
    st.text(max_size=40),
)
PLACES = {
    "paragraph": "{}",
    "mid-sentence": "He said {} again.",
    "list item": "- {}\n- {}",
    "numbered item": "1. {}\n2. {}",
    "block quote": "> {}",
    "heading": "## {}",
    "table cell": "| a | b |\n| --- | --- |\n| {} | {} |\n| x {} x | {} |",
}
READERS = {
    "commonmark": MarkdownIt("commonmark", {"html": True}),
    "github": MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"]),
}


def folded(text: str) -> str:
    """Return the text as a reader of Markdown sees it, blanks folded."""
    return re.sub(r"[\t-\r\x1c-\x20\x85\u2028\u2029]+", " ", visible(text)).strip()


def read(reader: str, markdown: str) -> list[tuple[str, str]]:
    """Return what a reader makes of Markdown: type and content of every token."""
    found = []
    for token in READERS[reader].parse(markdown):
        inner = [child for child in token.children or [] if child.type != "text"]
        text = "".join(child.content for child in token.children or [])
        found += [(token.type, text), *((child.type, child.content) for child in inner)]
    return found


@given(text=st.text())
def test_visible_keeps_places(text: str) -> None:
    """A character that cannot be shown becomes one that says so, and no place moves."""
    shown = visible(text)

    assert len(text) == len(shown)
    assert all(old == new or new == "\ufffd" for old, new in zip(text, shown, strict=True))


REORDERING = {"LRE", "RLE", "PDF", "LRO", "RLO", "LRI", "RLI", "FSI", "PDI"}
"""Classes of the Unicode Bidirectional Algorithm: embeddings, overrides, isolates and their ends."""


def cannot_be_shown(sign: str) -> bool:
    """Whether a character is a control, a surrogate or a tag, reorders others, or is none in XML."""
    kind = unicodedata.category(sign)
    return (
        (kind == "Cc" and sign not in "\t\n\r")
        or kind == "Cs"
        or unicodedata.bidirectional(sign) in REORDERING
        or "\U000e0000" <= sign <= "\U000e007f"
        or sign in "\ufffe\uffff"
    )


def test_visible_shows_what_is_hidden_and_nothing_else() -> None:
    """Of all characters there are, those become � that cannot be shown, and no other."""
    every = [chr(code) for code in range(sys.maxunicode + 1)]

    assert [sign for sign in every if cannot_be_shown(sign)] == [
        sign for sign in every if visible(sign) != sign
    ]


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("reader", READERS)
@given(text=TEXTS)
@example(text="a\\")
@example(text="2019. The year")
@example(text="- [ ] task\n===\n> quote")
@example(text="x\n| - |")
def test_text_reads_as_itself(reader: str, place: str, text: str) -> None:
    """Whatever a text holds, a reader finds the same text there and no markup."""
    expected, found = beside_harmless(reader, place, text, escape(visible(text)))

    assert expected == found


def beside_harmless(reader: str, place: str, text: str, markdown: str) -> list[list]:
    """Return what a reader finds of a harmless word with the text in its place, and of the Markdown."""
    pattern = PLACES[place]
    harmless = read(reader, pattern.replace("{}", "TEXT"))
    expected = [(kind, content.replace("TEXT", folded(text))) for kind, content in harmless]
    found = read(reader, pattern.replace("{}", markdown or "&#8203;"))
    return [
        [(kind, content.replace("\u200b", "")) for kind, content in each]
        for each in (expected, found)
    ]


@pytest.mark.parametrize("place", PLACES)
@given(text=TEXTS)
@example(text="1. First, &#33; and *so*")
def test_what_no_rule_knows_is_escaped_all_the_same(place: str, text: str) -> None:
    """Where no rule takes a sign for markup, reading back does, and every sign is escaped."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(commonmark, "_MARKUP", re.compile("(?!)"))
        markdown = escape.__wrapped__(visible(text))
    expected, found = beside_harmless("github", place, text, markdown)

    assert expected == found


@pytest.mark.parametrize("case", load("escape"), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    """Each line of the input becomes the same line of the output."""
    lines = case.input.splitlines()

    assert case.output.splitlines() == [escape(line) for line in lines]


@pytest.mark.parametrize("case", load("escape"), ids=lambda case: case.name)
def test_what_one_sign_needs_no_other_gets(case: Case) -> None:
    """Prose after a sign that is escaped stays as it is written."""
    prose = ' (he said: "so, it\'s x = y - 5!"); and/or?'

    assert [line + prose for line in case.output.splitlines()] == [
        escape(line.strip() + prose) for line in case.input.splitlines()
    ]
