"""What an HTML e-mail quotes of earlier ones is told apart, as mail programs mark it."""

import time
from pathlib import Path

import pytest
from badinputs.case import files
from badinputs.containers import mail
from badinputs.texts import QUOTE, TEXT, VOTE
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Document
from briefing.pipeline import read
from briefing.readers import html_replies

OWN = f"<div>{VOTE}</div>"
WROTE = "On Mon, 13 Oct 2025 at 10:00, Ann Lund &lt;<a href='mailto:a@b.example'>a@b.example</a>&gt; wrote:"
HEAD = "<b>From:</b> Ann Lund<br><b>Sent:</b> Monday, 13 October 2025<br><b>Subject:</b> RE: Bridge"
OLD = f"<p>{QUOTE}</p><div>The older word.</div>"
MESSAGES = {
    "Gmail": f'{OWN}<br><div class="gmail_quote gmail_quote_container"><div dir="ltr" '
    f'class="gmail_attr">{WROTE}<br></div><blockquote class="gmail_quote" style="margin:0">'
    f"{OLD}<blockquote class=gmail_quote>More.</blockquote></blockquote></div>",
    "Gmail of old": f'{OWN}<div class="gmail_quote">{WROTE}<br><blockquote class="gmail_quote" '
    f'style="margin:0">{OLD}</blockquote></div>',
    "Apple Mail": f'{OWN}<div><br><blockquote type="cite"><div>{WROTE}</div><br>{OLD}</blockquote>'
    "</div>",
    "Apple Mail, line before": f"{OWN}<div>{WROTE}</div><br class=x><blockquote type=cite>{OLD}"
    "</blockquote>",
    "Thunderbird": f'{OWN}<div class="moz-cite-prefix">{WROTE}<br></div>'
    f'<blockquote type="cite" cite="mid:x@b.example"><!-- <div> </blockquote> -->{OLD}</blockquote>',
    "a line in two": f"{OWN}<p>On Monday, Ann Lund</p><p>&lt;a@b.example&gt; wrote:</p>"
    f"<blockquote type='cite'>{OLD}</blockquote>",
    "German": f"{OWN}<div>Am 13.10.25 um 10:00 schrieb Ann Lund:</div>"
    f"<blockquote TYPE='CITE'>{OLD}</blockquote>",
    "Outlook": f"{OWN}<div><div style='border:none;border-top:solid #E1E1E1 1.0pt;padding:3.0pt'>"
    f"<p class=MsoNormal>{HEAD}</p></div></div>{OLD}",
    "Outlook on the web": f'{OWN}<hr tabindex="-1"><div id="divRplyFwdMsg" dir="ltr"><font>{HEAD}'
    f"</font></div><div>{OLD}</div>",
    "Yahoo": f'{OWN}<div id="yahoo_quoted_1" class="yahoo_quoted"><div>{WROTE}</div>{OLD}</div>',
    "Proton": f'{OWN}<div class="protonmail_quote">{WROTE}<br><blockquote class="protonmail_quote" '
    f'type="cite">{OLD}</blockquote></div>',
}
"""By program a message that quotes another."""
KEPT = {
    "a quotation of its own": f"{OWN}<blockquote>{OLD}</blockquote>",
    "a line of its own above": f"{OWN}<div style='border-top: solid 1pt'>{OLD}</div>",
    "nothing else": f"<div><br></div><blockquote type=cite>{OLD}</blockquote>",
    "a comment": f"<!-- <blockquote type=cite> -->{OWN}{OLD}",
}


@pytest.fixture(scope="module")
def documents(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Document]:
    """Return the messages by program, as they were read."""
    folder = tmp_path_factory.mktemp("mail")
    kind = "Content-Type: text/html; charset=utf-8"
    pages = {
        f"{name}.eml": f"<html><body><p>It was sent by {name}.</p>{body}"
        for name, body in MESSAGES.items()
    }
    files({name: mail(kind, page) for name, page in pages.items()})(folder)
    return {Path(each.source.path).stem: each for each in read(folder).documents}


@pytest.mark.parametrize("program", MESSAGES)
def test_quoted(program: str, documents: dict[str, Document]) -> None:
    """What is quoted, and the line above it, is none of the sender's words; a notice says so."""
    document = documents[program]

    removed = " ".join(r.text for r in document.source.removed if r.reason == "quoted reply")
    assert VOTE in document.text
    assert not [words for words in (QUOTE, "older word", "Ann Lund") if words in document.text]
    assert not [words for words in (QUOTE, "older word", "Ann Lund") if words not in removed]
    assert "quoted-reply" in [notice.reference for notice in document.notices]


def test_between_quotations() -> None:
    """What the sender writes between and below quotations stays."""
    page = "<p>One.</p><blockquote type=cite>A</blockquote><p>Two.</p><div class=gmail_attr>B</div>"
    page += "<blockquote class=gmail_quote>C</blockquote><p>Three.</p>"

    rest, removed = html_replies.parted(page)

    assert rest == "<p>One.</p><p>Two.</p><p>Three.</p>"
    assert [each.text for each in removed] == ["A", "B", "C"]


@pytest.mark.parametrize("name", KEPT)
def test_kept(name: str) -> None:
    """What no mail program marks as quoted stays, and so does a message that is nothing else."""
    assert html_replies.parted(KEPT[name]) == (KEPT[name], ())


@given(
    st.lists(
        st.sampled_from(
            ["<div>", "</div>", "<blockquote type=cite>", "</blockquote>", "<!--", "-->", "a", "On b",
             "<div class=gmail_attr>", "<p>", "<br>", "x wrote:", "<div id=divRplyFwdMsg>", HEAD]
        ),
        max_size=25,
    )
)  # fmt: skip
def test_cut(parts: list[str]) -> None:
    """Whatever the markup, what stays is the page with pieces of it cut out, each of them told."""
    page = "".join(parts)

    rest, removed = html_replies.parted(page)

    signs = iter(page)
    assert all(sign in signs for sign in rest)
    assert bool(removed) or rest == page


@pytest.mark.parametrize("unit", ["<!--", "<div>", "<blockquote type=cite>", "<div class=gmail_attr>a</div>",
                                  "<div style='border-top:solid'>", "<br>x wrote:<blockquote type=cite></blockquote>"])  # fmt: skip
def test_linear(unit: str) -> None:
    """The worst page takes time in line with its length."""
    started = time.process_time()

    html_replies.parted(TEXT + unit * (100_000 // len(unit)))

    assert time.process_time() - started < 3
