"""A PDF says what the page says, carries the brief, and asks for nothing."""

import base64
import io
import logging
import re
import socket
import sys
import tempfile
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from types import ModuleType

import pytest
from pypdf import PdfReader
from reading_back import PLAIN, Page, shown_of, squeezed, written
from sample_brief import sample
from saying import saying

from briefing import errors
from briefing.model import Brief
from briefing.rendering import render, to_pdf
from briefing.rendering.file_date import EPOCH, file_date

OPENED: list[str] = []
"""Paths that were opened, and events of sockets."""


def _note(event: str, arguments: tuple[object, ...]) -> None:
    if event == "open":
        OPENED.append(str(arguments[0]))
    elif event in ("socket.connect", "socket.getaddrinfo"):
        OPENED.append(event)


sys.addaudithook(_note)


@pytest.fixture(scope="module")
def brief() -> Brief:
    return sample()


@pytest.fixture(scope="module")
def pdf(brief: Brief) -> PdfReader:
    return PdfReader(io.BytesIO(written(replace(brief, handling="TLP:AMBER"), "pdf")))


def pages(reader: PdfReader) -> list[str]:
    return [page.extract_text() for page in reader.pages]


def test_pdf_says_every_passage_once(brief: Brief, pdf: PdfReader) -> None:
    """A PDF shows each passage word for word, and as often as the HTML page does."""
    page = squeezed(Page(written(brief, "html")).text)
    text = squeezed("".join(pages(pdf)))
    whole = [squeezed(shown_of(one)) for one in brief.passages() if len(one.display) == 1]

    assert {words: page.count(words) for words in whole} == {
        words: text.count(words) for words in whole
    }
    assert [] == [name for name in PLAIN.sections if squeezed(PLAIN.labels[name]) not in text]


def test_long_brief_says_every_passage_once(brief: Brief) -> None:
    """A brief with forty holders and a title of many lines loses and repeats nothing in a PDF."""
    holders = [one for one in brief.positions if one.holder] * 10
    positions = tuple(
        replace(one, holder=one.holder and replace(one.holder, name=f"Holder number {number}"))
        for number, one in enumerate(holders)
    )
    title = replace(brief.title, text="A headline that does not end " * 12)
    long = replace(brief, positions=positions, title=title)
    page = squeezed(Page(written(long, "html")).text)
    text = squeezed("".join(pages(PdfReader(io.BytesIO(written(long, "pdf"))))))
    whole = {squeezed(shown_of(one)) for one in long.passages() if len(one.display) == 1}
    names = {squeezed(f"Holder number {number}Syrian") for number in range(0, 40, 4)}

    assert {words: page.count(words) for words in whole | names} == {
        words: text.count(words) for words in whole | names
    }


def test_hostile_pdf(brief: Brief) -> None:
    """Markup in a source is text in a PDF: it fetches, attaches and links nothing."""
    attack = (
        '<link rel=attachment href="file:///etc/hostname"><a href="http://a.b">x</a>'
        '<img src="http://a.b/x.png"><script>alert(1)</script>'
    )
    reader = PdfReader(io.BytesIO(written(saying(brief, attack), "pdf")))
    links = [
        annotation.get_object()
        for page in reader.pages
        for annotation in page.get("/Annots", ())
        if "/URI" in str(annotation.get_object())
    ]

    assert (["brief.json"], []) == (list(reader.attachments), links)
    assert squeezed(attack) in squeezed("".join(pages(reader)))


def test_dates(pdf: PdfReader) -> None:
    """A PDF is as old as its brief, whatever the clock says."""
    described = pdf.trailer["/Root"]["/Metadata"].get_object().get_data()

    assert b"xmp:CreateDate" in described
    assert ["D:20251015"] * 2 == [pdf.metadata[key][:10] for key in ("/CreationDate", "/ModDate")]


def test_epoch_is_the_date(brief: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    """SOURCE_DATE_EPOCH, where it is set, is the date of a file; what is no number is refused."""
    monkeypatch.setenv(EPOCH, "86400")
    dated = file_date(brief)
    monkeypatch.setenv(EPOCH, "yesterday")

    assert datetime(1970, 1, 2, tzinfo=UTC) == dated
    with pytest.raises(errors.BadSetting, match="SOURCE_DATE_EPOCH: seconds since 1970"):
        file_date(brief)


def test_undated(brief: Brief) -> None:
    """The PDF of an undated brief claims no date, and is the same in every run."""
    undated = replace(brief, as_of=None)
    first, second = (written(undated, "pdf") for _ in range(2))
    found = PdfReader(io.BytesIO(first))

    assert first == second
    assert set() == {"/CreationDate", "/ModDate"} & set(found.metadata)
    assert b"xmp:CreateDate" not in found.trailer["/Root"]["/Metadata"].get_object().get_data()


def test_pages(pdf: PdfReader) -> None:
    """The sample stays within three pages."""
    assert len(pdf.pages) <= 3


def test_fonts_are_ours(pdf: PdfReader) -> None:
    """Every font of a PDF is one that the package brings."""
    fonts = {
        font.get_object()["/BaseFont"].split("+")[-1].split("-")[0]
        for page in pdf.pages
        for font in page["/Resources"]["/Font"].values()
    }

    assert fonts
    assert {name for name in fonts if not name.startswith("Source")} == set()


def test_weasyprint_is_silent(brief: Brief, caplog: pytest.LogCaptureFixture) -> None:
    """The plain style gives WeasyPrint nothing to warn of."""
    with caplog.at_level(logging.WARNING):
        written(brief, "pdf")

    assert [] == caplog.messages


def test_missing_characters_are_told(brief: Brief, caplog: pytest.LogCaptureFixture) -> None:
    """Characters that no font has are named."""
    odd = "\U0001ce00"
    with caplog.at_level(logging.WARNING):
        written(replace(brief, title=replace(brief.title, text=f"A {odd} title")), "pdf")

    assert [f"brief.pdf: no font has {odd}"] == caplog.messages


@pytest.mark.parametrize(
    "markup",
    [
        '<img src="{}">',
        '<link rel="stylesheet" href="{}">',
        '<link rel="attachment" href="{}">',
        '<a rel="attachment" href="{}">x</a>',
        "<style>@import url({})</style>",
        "<style>body{{background:url({})}}</style>",
        '<style>@font-face{{font-family:x;src:url("{}")}}body{{font-family:x}}</style>',
        '<base href="{}"><img src="x">',
        '<object data="{}"></object>',
        '<embed src="{}">',
        '<style>@import "{}";</style>',
        '<style>@page{{background:url("{}")}}</style>',
        '<style>body::before{{content:url("{}")}}</style>',
        "<style>li{{list-style-image:url({})}}</style><ul><li>a</ul>",
        "<style>body{{border:1px solid;border-image:url({}) 1}}</style>",
        "<style>@color-profile --z{{src:url({})}}body{{color:color(--z 1 0 0)}}</style>",
    ],
)
@pytest.mark.parametrize("place", ["http://127.0.0.1:{}/x", "file:///etc/hostname"])
@pytest.mark.filterwarnings("ignore:.*sRGB:pytest.PytestUnraisableExceptionWarning")  # left open
def test_nothing_is_fetched(markup: str, place: str) -> None:
    """A page that asks for another address makes no PDF and reaches nobody."""
    pytest.importorskip("weasyprint", exc_type=OSError)
    page = "<html lang=en><title>x</title><body>{}"
    with socket.create_server(("127.0.0.1", 0)) as server:
        server.settimeout(0.05)
        address = place.format(server.getsockname()[1])
        html = page.format(markup.format(address))
        with pytest.raises(errors.RenderingFailed, match=re.escape(address.split(":")[0])):
            to_pdf._print(True, tempfile.gettempdir(), html, b"{}", "", to_pdf._NO_CLOCK, ())
        with pytest.raises(TimeoutError):
            server.accept()


@pytest.mark.parametrize(
    "address",
    [
        "https://127.0.0.1:9/x", "ftp://127.0.0.1:9/x", "FILE:///etc/hostname", "data:text/css,x",
        "data:image/svg+xml,<svg/>", "font:../base/style.toml", "font:style/x.ttf", "mailto:a@b.example",
    ],
)  # fmt: skip
@pytest.mark.filterwarnings("ignore:.*sRGB:pytest.PytestUnraisableExceptionWarning")  # left open
def test_addresses_are_refused(address: str) -> None:
    """A page has the fonts and pictures that its style brought, by their names, and nothing else."""
    html = f"<html lang=en><title>x</title><body><img src='{address}'>"
    with pytest.raises(errors.RenderingFailed, match="what lies in its folder"):
        to_pdf._print(True, tempfile.gettempdir(), html, b"{}", "", to_pdf._NO_CLOCK, ())


@pytest.mark.parametrize(
    ("address", "markup"),
    [
        *(
            (place, "<img src='{0}'><style>p{{background:url({0})}}</style><img srcset='{0} 2x'>")
            for place in ("//127.0.0.1:9/x", "/{}", "../../../../../../../../{}")
        ),
        *((place, "{svg}") for place in ("http://127.0.0.1:9/x", "file://{}", "../{}", "{svg}")),
    ],
)
@pytest.mark.filterwarnings("ignore:.*sRGB:pytest.PytestUnraisableExceptionWarning")  # left open
def test_nothing_is_opened(tmp_path: Path, address: str, markup: str) -> None:
    """An address that leads on from a page leads nowhere, and none in a picture leads anywhere."""
    (secret := tmp_path / "secret.svg").write_text("<svg/>")
    there = address.format(secret, svg=_svg(f"file://{secret}"))
    html = "<html lang=en><title>x</title><body>" + markup.format(there, svg=_picture(there))
    OPENED.clear()

    told, _ = to_pdf._print(
        True, tempfile.gettempdir(), html, b"{}", "", to_pdf._NO_CLOCK, ()
    ).split(b"\n", 1)

    assert [] == [what for what in OPENED if "secret" in what or what.startswith("socket")]
    assert b"Relative URI" in told or b"SVG" in told or b"image" in told
    assert len(told) < 2_000


def _picture(address: str) -> str:
    return f"<img src='{_svg(address)}'>"


def _svg(address: str) -> str:
    """Return the address of a picture that asks for another, in each way that SVG has."""
    asks = (
        f'<style>@import url("{address}");rect{{fill:url("{address}#a")}}</style>'
        f'<image width="9" height="9" href="{address}"/><use href="{address}#a"/>'
        f'<rect width="9" height="9" fill="url({address}#a)"/>'
    )
    svg = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">{asks}</svg>'
    return f"data:image/svg+xml;base64,{base64.b64encode(svg.encode()).decode()}"


def test_missing_pango(brief: Brief, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without Pango the PDF is not made, the message says what to install, and the rest is made."""

    class Missing:
        def find_spec(
            self, name: str, path: Sequence[str] | None, target: ModuleType | None = None
        ) -> None:
            if name == "weasyprint":
                raise OSError("cannot load library 'libpango-1.0-0': it is not there\nand more")

    for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(sys, "meta_path", [Missing(), *sys.meta_path])
    made, failed = render(brief, PLAIN, ("pdf", "md"))

    assert ["brief.md"] == [one.name for one in made]
    assert [(errors.MissingLibrary, to_pdf.PANGO)] == [(type(one), one.hint) for one in failed]
    assert "libpango-1.0-0" in str(failed[0])
