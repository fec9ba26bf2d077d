"""`verify` finds every change of a PDF that a reader could see, and says what it did not compare."""

import io
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from mutants import remembered
from pdf_mutants import draw, drawing
from pypdf import PdfReader, PdfWriter
from pypdf.generic import (
    ArrayObject,
    DecodedStreamObject,
    DictionaryObject,
    FloatObject,
    NameObject,
    NumberObject,
    RectangleObject,
    TextStringObject,
)

from briefing import brief_file, build, errors
from briefing import verify as proof
from briefing.model import Brief
from briefing.options import Options, apply
from briefing.pdf_text import Comparison, Difference
from briefing.rendering import render
from briefing.rendering.context import cited
from briefing.rendering.house_style import load
from briefing.verify import Proof, verify
from briefing.verify import pdf as pages
from briefing.verify.finding import Compared

SOURCE = "seeds/001_9dd7a0d95fc018fd.txt"


@pytest.fixture(autouse=True, scope="module")
def _remembered() -> Iterator[None]:
    with remembered():
        yield


@pytest.fixture(scope="module")
def brief() -> Brief:
    """Return the brief of one source, of two pages."""
    return build(SOURCE, options=apply(Options(), {"to": "json"}, where="test")).brief


def printed(brief: Brief) -> bytes:
    """Return the PDF of a brief, or skip the test where a system library is missing."""
    made, failed = render(brief, load("plain"), ("pdf",))
    if failed and isinstance(failed[0], errors.MissingLibrary):
        pytest.skip(failed[0].message)
    assert () == failed
    return made[0].data


@pytest.fixture(scope="module")
def pdf(brief: Brief) -> bytes:
    return printed(brief)


def proof_of(data: bytes, folder: Path) -> Proof:
    """Write a PDF where no `brief.json` lies beside it, and prove it."""
    path = folder / "changed.pdf"
    path.write_bytes(data)
    return verify(path, SOURCE)


def saved(pdf: bytes, change: Callable[[PdfWriter], object]) -> bytes:
    """Return a PDF that was changed and saved by pypdf."""
    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf)))
    change(writer)
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


def named(**values: object) -> DictionaryObject:
    return DictionaryObject({NameObject(f"/{key}"): value for key, value in values.items()})


def note(writer: PdfWriter, kind: str, **values: object) -> None:
    """Put a note on the second page."""
    box = RectangleObject((60, 60, 300, 300))
    given = named(Type=NameObject("/Annot"), Subtype=NameObject(kind), Rect=box, **values)
    writer.pages[1]["/Annots"].append(writer._add_object(given))


def change_letters(writer: PdfWriter, count: int = 1) -> None:
    """Swap two letters, or all of them in pairs."""
    page = writer.pages[1]
    pairs = rb"(<\w{4}>)([-\d.]+)(<\w{4}>)"
    draw(page, re.sub(pairs, rb"\3\2\1", drawing(page), count=count))


def write_over(writer: PdfWriter) -> None:
    font = next(iter(writer.pages[1]["/Resources"]["/Font"])).encode()
    over = b"\nBT 1 0 0 1 100 500 Tm " + font + b" 20 Tf <00100011> Tj ET\n"
    draw(writer.pages[1], drawing(writer.pages[1]) + over)


def cover(writer: PdfWriter) -> None:
    page = writer.pages[1]
    draw(page, drawing(page) + b"\nq 1 1 1 rg 60 60 300 300 re f Q\n")


def cover_first(writer: PdfWriter) -> None:
    """Cover a word while the page is being drawn."""
    page = writer.pages[1]
    text = drawing(page)
    at = text.index(b"\nBT", len(text) // 2)
    draw(page, text[:at] + b"\nq 1 1 1 rg 60 60 300 300 re f Q" + text[at:])


def make_invisible(writer: PdfWriter) -> None:
    page = writer.pages[1]
    draw(page, drawing(page).replace(b"\nBT\n", b"\nBT\n3 Tr\n"))


def hide_a_layer(writer: PdfWriter) -> None:
    layer = writer._add_object(named(Type=NameObject("/OCG"), Name=TextStringObject("x")))
    off = named(OFF=ArrayObject([layer]), Order=ArrayObject())
    root = writer._root_object
    root[NameObject("/OCProperties")] = named(OCGs=ArrayObject([layer]), D=off)
    page = writer.pages[1]
    page["/Resources"][NameObject("/Properties")] = named(L=layer)
    draw(page, b"/OC /L BDC\n" + drawing(page) + b"\nEMC")


def to_unicode(writer: PdfWriter) -> None:
    """Exchange two letters of a font, and what they are said to be: the text stays as it was."""
    name, font = next(iter(writer.pages[1]["/Resources"]["/Font"].items()))
    said = font["/ToUnicode"].get_object().get_data()
    (one, _), (two, _) = re.findall(rb"<(\w{4})> <(\w{4})>", said)[3:5]
    other = {one: two, two: one}

    def exchanged(text: re.Match[bytes]) -> bytes:
        return re.sub(rb"\w{4}", lambda m: other.get(m[0], m[0]), text[0])

    stream = DecodedStreamObject()
    stream.set_data(re.sub(rb"<\w{4}>(?= <)", exchanged, said))
    font.get_object()[NameObject("/ToUnicode")] = stream
    for page in writer.pages:
        parts = re.split(rb"(/\w+ [\d.]+ Tf)", drawing(page))
        for index in range(1, len(parts), 2):
            if parts[index].startswith(name.encode() + b" "):
                parts[index + 1] = re.sub(rb"<\w+>", exchanged, parts[index + 1])
        draw(page, b"".join(parts))


def other_font_program(writer: PdfWriter) -> None:
    fonts = list(writer.pages[0]["/Resources"]["/Font"].values())
    described = [f["/DescendantFonts"][0].get_object()["/FontDescriptor"] for f in fonts[:2]]
    first, second = (one.raw_get("/FontFile2") for one in described)
    described[0][NameObject("/FontFile2")] = second
    described[1][NameObject("/FontFile2")] = first


def add_picture(writer: PdfWriter) -> None:
    picture = DecodedStreamObject()
    picture.set_data(b"\xff\xff\xff")
    eight, one = NumberObject(8), NumberObject(1)
    rgb = NameObject("/DeviceRGB")
    picture.update(named(Type=NameObject("/XObject"), Subtype=NameObject("/Image"), Width=one))
    picture.update(named(Height=one, ColorSpace=rgb, BitsPerComponent=eight))
    page = writer.pages[1]
    page["/Resources"][NameObject("/XObject")] = named(I=writer._add_object(picture))
    draw(page, drawing(page) + b"\nq 300 0 0 300 60 60 cm /I Do Q\n")


def make_unreadable(writer: PdfWriter) -> None:
    """Say that a drawing is a photograph: viewers show nothing, pypdf passes it on as it is."""
    draw(writer.pages[1], drawing(writer.pages[1]))
    writer.pages[1]["/Contents"][NameObject("/Filter")] = NameObject("/DCTDecode")


def swap_pages(writer: PdfWriter) -> None:
    kids = writer._pages.get_object()["/Kids"]
    kids[0], kids[1] = kids.raw_get(1) if hasattr(kids, "raw_get") else kids[1], kids[0]
    writer.flattened_pages = None


def lead_elsewhere(writer: PdfWriter) -> None:
    writer.pages[1]["/Annots"][0].get_object()[NameObject("/Dest")] = TextStringObject("source-9")


def lead_outside(writer: PdfWriter) -> None:
    link = writer.pages[1]["/Annots"][0].get_object()
    del link["/Dest"]
    uri = TextStringObject("https://example.org/")
    link[NameObject("/A")] = named(S=NameObject("/URI"), URI=uri)


def move_target(writer: PdfWriter) -> None:
    """Let the name of a source lead to another place."""
    names = writer._root_object["/Names"]["/Dests"]["/Names"]
    at = names.index("source-1")
    names[at + 1], names[at - 1] = names[at - 1], names[at + 1]


def add_script(writer: PdfWriter) -> None:
    script = named(S=NameObject("/JavaScript"), JS=TextStringObject("app.alert(1)"))
    writer._root_object[NameObject("/OpenAction")] = script


def rename_outline(writer: PdfWriter) -> None:
    writer._root_object["/Outlines"]["/First"].get_object()[NameObject("/Title")] = (
        TextStringObject("Assad was not killed")
    )


MUTANTS: dict[str, tuple[Callable[[PdfWriter], object], str]] = {
    "changed letters": (change_letters, "page 2: “"),
    "words over the page": (write_over, "page 2: “"),
    "a white rectangle": (cover, "page 2: the same words, but what is drawn"),
    "a white rectangle under words": (cover_first, "page 2: the same words, but what is drawn"),
    "invisible words": (make_invisible, "page 2: the same words, but what is drawn"),
    "a hidden layer": (hide_a_layer, "page 2: "),
    "letters that are said to be others": (to_unicode, "page 1: the same words, but"),
    "another font program": (other_font_program, "page 1: the same words, but the fonts"),
    "a drawing that viewers cannot read": (make_unreadable, "page 2: "),
    "a picture": (add_picture, "page 2: the same words, but"),
    "a note": (lambda w: note(w, "/FreeText", DA=TextStringObject("x")), "page 2: the same words, but the links or notes"),
    "a redaction": (lambda w: note(w, "/Redact"), "page 2: the same words, but the links or notes"),
    "a page more": (lambda w: w.add_blank_page(), "page 3: not in the brief"),
    "a page said twice": (lambda w: w.insert_page(w.pages[0], 1), "page 2: “"),
    "the last page said twice": (lambda w: w.insert_page(w.pages[1], 2), "page 3: not in the brief: “"),
    "the first page less": (lambda w: w.remove_page(0), "page 1: “"),
    "the last page less": (lambda w: w.remove_page(1), "page 2: missing: “"),
    "pages swapped": (swap_pages, "page 1: “"),
    "a link that leads elsewhere": (lead_elsewhere, "page 2: the same words, but the links"),
    "a link that leads outside": (lead_outside, "page 2: the same words, but the links"),
    "a source that is another": (move_target, "the document: "),
    "a smaller page": (lambda w: w.pages[1].mediabox.__setitem__(0, FloatObject(200)), "page 2: "),
    "a cut page": (lambda w: setattr(w.pages[1], "cropbox", RectangleObject((0, 0, 200, 200))), "page 2: "),
    "a turned page": (lambda w: w.pages[1].rotate(180), "page 2: "),
    "another outline": (rename_outline, "the document: not what the brief gives: /Outlines"),
    "a script": (add_script, "the document: "),
    "another file": (lambda w: w.add_attachment("x.txt", b"x"), "the document: "),
    "another title": (lambda w: w.add_metadata({"/Title": "Assad was killed"}), "the document: "),
}  # fmt: skip


def test_the_pdf_is_proved_by_itself(pdf: bytes, tmp_path: Path) -> None:
    """A PDF holds with nothing beside it, whole, byte for byte."""
    proof = proof_of(pdf, tmp_path)

    assert ((), True) == (proof.findings, proof.whole)
    assert "byte for byte" in proof.checked[-1]


def compressed(writer: PdfWriter) -> None:
    writer.compress_identical_objects()
    for page in writer.pages:
        page.compress_content_streams()


@pytest.mark.parametrize("change", [lambda writer: None, compressed])
def test_a_pdf_that_was_saved_anew_is_proved(change, pdf: bytes, tmp_path: Path) -> None:
    """A PDF with its objects in another order, or compressed otherwise, still holds, whole."""
    other = saved(pdf, change)
    proof = proof_of(other, tmp_path)

    assert pdf != other
    assert ((), True) == (proof.findings, proof.whole)


@pytest.mark.parametrize("how", MUTANTS)
def test_what_a_reader_would_see_is_found(how: str, pdf: bytes, tmp_path: Path) -> None:
    """A change of what a PDF shows is found and its page named, though `brief.json` is as it was."""
    change, says = MUTANTS[how]

    found = proof_of(saved(pdf, change), tmp_path)
    first = found.findings[0]

    assert f"{tmp_path}/changed.pdf: {says}" in f"{first.place}: {first.message}"
    assert found.whole


def test_the_place_on_the_page_is_named(pdf: bytes, tmp_path: Path) -> None:
    """Of a page with the same words, the last ones before the change are printed."""
    (finding,) = proof_of(saved(pdf, cover_first), tmp_path).findings
    after = re.search(r"after “(.+)”$", finding.message)[1]
    text = " ".join(PdfReader(io.BytesIO(pdf)).pages[1].extract_text().split())

    assert after in text


def test_a_changed_attachment_is_found(pdf: bytes, brief: Brief, tmp_path: Path) -> None:
    """A resealed wrong speaker is found, in the PDF of that brief and in the attachment alone."""
    wrong, right = brief.positions[0].holder, brief.positions[1].holder
    positions = [
        replace(brief.positions[0], holder=replace(wrong, name=right.name)),
        *brief.positions[1:],
    ]
    forged = brief_file.seal(replace(brief, positions=tuple(positions)))

    def attach(writer: PdfWriter) -> None:
        (file,) = writer.attachment_list
        file.content = brief_file.dump(forged)

    for data in (printed(forged), saved(pdf, attach)):
        finding = proof_of(data, tmp_path).findings[0]
        assert "changed.pdf: brief.json: positions[0].holder.name" in finding.place


def printed_elsewhere(writer: PdfWriter) -> None:
    writer.add_metadata({"/Engine": "WeasyPrint 1.0"})


def test_other_libraries_prove_less_and_say_so(pdf: bytes, tmp_path: Path) -> None:
    """Of a PDF that other libraries printed only the words are compared where the look differs."""

    def both(writer: PdfWriter) -> None:
        printed_elsewhere(writer)
        cover(writer)

    alike = proof_of(saved(pdf, printed_elsewhere), tmp_path)
    other = proof_of(saved(pdf, both), tmp_path)

    assert ((), True) == (alike.findings, alike.whole)
    assert ((), False) == (other.findings, other.whole)
    assert "only the words of every page" in other.checked[-1]
    assert "printed by WeasyPrint 1.0; here are WeasyPrint" in other.checked[-1]


ACTIVE = {"a hidden layer", "a script"}
"""What lies over no one page."""


@pytest.mark.parametrize("how", ["a note", "a picture", "a hidden layer", "a script"])
def test_what_lies_over_a_page_is_found_all_the_same(how: str, pdf: bytes, tmp_path: Path) -> None:
    """Notes, pictures, layers and scripts are in no PDF of ours, whatever printed it."""

    def both(writer: PdfWriter) -> None:
        printed_elsewhere(writer)
        MUTANTS[how][0](writer)

    finding = proof_of(saved(pdf, both), tmp_path).findings[0]

    assert "is in no PDF that this brief gives" in finding.message
    assert re.search("the document$" if how in ACTIVE else r"page \d$", finding.place)


@pytest.mark.parametrize("missing", ["Pango", "version", "libraries"])
def test_without_rendering_again_quotations_are_looked_for(
    missing: str, pdf: bytes, brief: Brief, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where the PDF cannot be made again its quotations are looked for, and that is said."""
    if missing == "version":
        other = replace(brief.provenance, version="0.0.1")
        pdf = printed(brief_file.seal(replace(brief, provenance=other)))
    elif missing == "Pango":
        failure = errors.MissingLibrary("Pango is not installed")
        monkeypatch.setattr(proof, "render", lambda *_: ((), (failure,)))

    def elsewhere(writer: PdfWriter) -> None:
        printed_elsewhere(writer)
        if missing == "libraries":
            page = writer.pages[0]
            last = drawing(page)[-2000:]
            draw(page, drawing(page) + b"\n" + last[last.index(b"BT\n") :])

    def wrong(writer: PdfWriter) -> None:
        elsewhere(writer)
        change_letters(writer, count=0)

    true, false = (proof_of(saved(pdf, how), tmp_path) for how in (elsewhere, wrong))

    assert ((), False) == (true.findings, true.whole)
    assert "only quotations and citations looked for in the text: " in true.checked[-1]
    assert "not found with its citation" in false.findings[0].message


OTHER_WORDS = {b"given": ("one", "two"), b"ours": ("one", "too")}


@pytest.mark.parametrize(
    ("given_by", "says"),
    [
        ("A 1, B 1", "printed by A 1; here are A 2"),
        ("A 3, B 1", "printed by A 3; here are A 2"),
        ("", "printed by libraries that it does not name; here are A 2, B 1"),
    ],
)
@pytest.mark.parametrize("given", [b"given", b"ours"])
def test_what_printed_a_pdf_is_said(
    given: bytes, given_by: str, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Whether other libraries were older or newer, and words earlier or later: it is said what differs."""
    (ours,) = OTHER_WORDS.keys() - {given}
    told = Difference(2, "/Contents", "x", "y", "")
    monkeypatch.setattr(
        pages.pdf_text, "compare", lambda *_: Comparison(told, given_by, "A 2, B 1", ())
    )
    monkeypatch.setattr(pages.pdf_text, "texts", lambda data, _: OTHER_WORDS[data])
    other = pages.compare(given, ours, "x")
    monkeypatch.setattr(pages.pdf_text, "texts", lambda data, _: ("one", "two"))
    same = pages.compare(given, ours, "x")

    assert says == other
    assert Compared(f"only the words of every page against the brief: {says}") == same


def test_a_passage_is_found_however_its_letters_are_drawn(
    brief: Brief, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Ligatures, soft hyphens and joiners change no word of a page; a letter or a control does."""
    text = " ".join(cited(brief))
    drawn = text.replace("fi", "\ufb01").replace("er", "e\u00adr").replace(" ", " \u200b")
    found = {}
    for shown in (drawn, *(drawn.replace("Russia", other) for other in ("Prussia", "Rus\x01sia"))):
        monkeypatch.setattr(pages.pdf_text, "texts", lambda *_, shown=shown: (shown,))
        found[shown] = list(pages.check_quoted(b"", brief, "x", ()))

    assert "\ufb01" in drawn
    assert [] == found.pop(drawn)
    assert all(found.values())


def encrypted(writer: PdfWriter) -> None:
    writer.encrypt("secret")


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda pdf: pdf[:5000], "not readable as a PDF"),
        (lambda pdf: b"%PDF-1.7\n" + b"<<" * 100_000, "not readable as a PDF"),
        (lambda pdf: saved(pdf, encrypted), "encrypted"),
        (lambda pdf: saved(pdf, lambda w: w.add_attachment("brief.json", b"{}")), "more than one"),
        (lambda pdf: saved(pdf, lambda w: w._root_object.pop("/Names")), "there is no "),
    ],
)
def test_hostile_pdfs_are_refused_in_words(change, says: str, pdf: bytes, tmp_path: Path) -> None:
    """A PDF that is broken, encrypted, or carries no brief or two, is refused, and it says why."""
    with pytest.raises(errors.BadBrief, match=re.escape(says)):
        proof_of(change(pdf), tmp_path)


def test_a_brief_beside_a_pdf_can_be_named(pdf: bytes, brief: Brief, tmp_path: Path) -> None:
    """A `brief.json` that is named is taken in place of the one attached, which is compared too."""
    path = tmp_path / "changed.pdf"
    path.write_bytes(saved(pdf, lambda w: w._root_object.pop("/Names")))

    (tmp_path / "x.json").write_bytes(brief_file.dump(brief))

    findings = verify(path, SOURCE, brief=tmp_path / "x.json").findings

    assert "not what the brief gives: /Names" in findings[0].message
