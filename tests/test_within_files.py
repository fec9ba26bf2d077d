"""Sources within files: found by content, described by `sources.toml`, proved by `verify`."""

from pathlib import Path

from badinputs.case import files
from badinputs.containers import MAIL, docx, drawn, mail, pdf, zipped
from badinputs.texts import QUOTE, TEXT, VOTE

from briefing import build, publish
from briefing.options import Options, apply
from briefing.pipeline import read
from briefing.verify import verify

MARKDOWN = apply(Options(), {"to": "md"}, where="test")


def given(folder: Path) -> Path:
    """Write an archive of a message and a text into a folder, and what is known about them."""
    archive = zipped({"notes/a.txt": TEXT.replace("Larkhaven", "Larkport"), "m.eml": MAIL})
    toml = '[[source]]\npath = "all.zip"\npublisher = "Desk"\ntitle = "All"\n'
    toml += '[[source]]\npath = "all.zip#notes/a.txt"\npublisher = "Gazette"\ndate = "2025-10-14"\n'
    files({"all.zip": archive, "sources.toml": toml})(folder)
    return folder


def test_described(tmp_path: Path) -> None:
    """What is said of a place in a file holds there; what is said of the file, for all but its title."""
    known = {
        each.source.path.partition("#")[2]: each.source for each in read(given(tmp_path)).documents
    }

    assert {name: source.publisher for name, source in known.items()} == {
        "notes/a.txt": "Gazette",
        "m.eml": "Desk",
    }
    assert known["notes/a.txt"].published == "2025-10-14"
    assert (known["m.eml"].title, known["m.eml"].published) == ("Tram", "2025-10-15")


def test_proved(tmp_path: Path) -> None:
    """A brief of sources within an archive is proved by the archive, and not by another one."""
    folder = given(tmp_path / "in")
    built = build(folder, options=MARKDOWN)
    paths = publish(tmp_path / "out", built.name, built.renderings)
    brief = next(path for path in paths if path.name == "brief.json")

    assert verify(brief, folder).findings == ()
    files({"all.zip": zipped({"notes/a.txt": TEXT.replace("eleven", "twelve")})})(folder)
    assert verify(brief, folder).findings


def test_lines_of_a_pdf(tmp_path: Path) -> None:
    """Lines of a PDF are joined to paragraphs; a hyphen goes only where the text shows that it must."""
    lines = (
        "The well-known quay was open to the representa-",
        "tion of the fishing fleet, a well-",
        "known sight.",
    )
    files({"a.pdf": pdf(drawn(*lines))})(tmp_path)

    (document,) = read(tmp_path).documents

    assert document.text == (
        "The well-known quay was open to the representation of the fishing fleet, a well-known sight."
    )


def test_tracked_changes(tmp_path: Path) -> None:
    """Of a Word file what was inserted is text, and what was deleted is not."""
    inserted = f"<w:p><w:ins><w:r><w:t>{VOTE}</w:t></w:r></w:ins></w:p>"
    deleted = f"<w:p><w:del><w:r><w:delText>{QUOTE}</w:delText></w:r></w:del></w:p>"
    files({"a": docx(inserted + deleted)})(tmp_path)

    (document,) = read(tmp_path).documents

    assert document.text == VOTE
    assert [each.reference for each in document.notices] == ["tracked-changes"]


def test_attachments(tmp_path: Path) -> None:
    """What is attached to a message is a source of its own."""
    parts = f"--b\nContent-Type: text/plain\n\n{TEXT}\n--b\nContent-Type: text/plain\n"
    parts += f'Content-Disposition: attachment; filename="n.txt"\n\n{VOTE}\n--b--\n'
    files({"m": mail("Content-Type: multipart/mixed; boundary=b", parts)})(tmp_path)

    places = {each.source.path.partition("#")[2] for each in read(tmp_path).documents}

    assert places == {"", "n.txt"}
