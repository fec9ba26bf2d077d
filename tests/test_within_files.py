"""Sources within files: found by content, described by `sources.toml`, proved by `verify`."""

import os
import signal
from dataclasses import replace
from pathlib import Path

import pytest
from badinputs.case import files
from badinputs.containers import MAIL, docx, drawn, mail, pdf, zipped
from badinputs.texts import QUOTE, TEXT, VOTE

from briefing import build, publish, worker
from briefing.limits import LIMITS
from briefing.model import Block, Document, LeftOut, Notice, Removed, Source
from briefing.options import Options, apply
from briefing.pipeline import read
from briefing.readers.carried import from_bytes, to_bytes
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


def test_carried() -> None:
    """What was read comes back from a child as it was, whatever is in it."""
    removed = (Removed("a \ud800 b", "note"),)
    source = Source(
        id="", path="ä/\n", sha256="0", text_sha256="1", author=("A", "B"), removed=removed
    )
    blocks = (Block("heading", 0, 3), Block("paragraph", 5, 9))
    documents = (
        Document(source, "Ünd\n\n\ud8ff x.", blocks, (Notice("r", "m"), Notice("r", "m", "w"))),
    )

    assert from_bytes(to_bytes(documents)) == documents
    assert from_bytes(to_bytes(LeftOut("a", "b"))) == LeftOut("a", "b")


def crash(*_: object) -> None:
    """Stand for a parser that a file brings down."""
    os.kill(os.getpid(), signal.SIGKILL)


def test_parser_that_dies(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file that ends the process that reads it is left out in words, and the others are read."""
    files({"a.txt": TEXT, "b.docx": docx(f"<w:p><w:r><w:t>{VOTE}</w:t></w:r></w:p>")})(tmp_path)
    files({"c.html": f"<html><body><p>{TEXT}</p><p>{QUOTE}</p></body></html>"})(tmp_path)
    monkeypatch.setattr("briefing.readers.docx._parsed", crash)

    reading = read(tmp_path)

    assert sorted(Path(d.source.path).name for d in reading.documents) == ["a.txt", "c.html"]
    (left,) = reading.left_out
    assert left.path.endswith("b.docx")
    assert left.reason == "damaged: the reading crashed (SIGKILL)"


def test_parser_that_raises(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What a parser raises for one part of an archive is told of that part, and the others are read."""
    inner = docx(f"<w:p><w:r><w:t>{VOTE}</w:t></w:r></w:p>")
    files({"all.zip": zipped({"a.txt": TEXT, "b.docx": inner})})(tmp_path)
    monkeypatch.setattr("briefing.readers.docx._parsed", lambda *_: [][1])

    reading = read(tmp_path)

    assert [Path(d.source.path).name for d in reading.documents] == ["all.zip#a.txt"]
    (left,) = reading.left_out
    assert left.path.endswith("all.zip#b.docx")
    assert "IndexError" in left.reason


def test_only_small_prose_is_read_without_walls(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Text for which no parser is asked is read in this process; whatever else there is, in a child."""
    given: list[str] = []
    each = worker.each
    monkeypatch.setattr(
        worker,
        "each",
        lambda f, raws, *more: given.extend(r.path for r in raws) or each(f, raws, *more),
    )
    monkeypatch.setattr("briefing.readers.walled.LIMITS", replace(LIMITS, unwalled_bytes=2_000))
    many = f"{TEXT} " * (1 + 2_000 // len(TEXT))
    page = f"<html><body><p>{TEXT}</p></body></html>"
    files({"a.txt": TEXT, "b.md": f"# Title\n\n{TEXT}", "c.txt": page, "d.txt": many})(tmp_path)
    files({"e.json": '{"text": "One line."}', "f.zip": zipped({"a.txt": QUOTE}), "g.eml": MAIL})(
        tmp_path
    )

    read(tmp_path)

    assert [Path(path).name for path in given] == [
        "b.md",
        "c.txt",
        "d.txt",
        "e.json",
        "f.zip",
        "g.eml",
    ]


REPLY = f"""{VOTE}

On Monday, 13 October 2025, Ann Lund <a@b.example>
wrote:
> {QUOTE}
>
> > The older word.

{TEXT.strip()}

Bob Berg wrote:

> And this was said.
"""


def test_quoted_replies(tmp_path: Path) -> None:
    """What a message quotes of earlier ones is none of its sender's words, and a notice says so."""
    files({"m.eml": mail("", REPLY)})(tmp_path)

    (document,) = read(tmp_path).documents

    assert document.text.startswith(VOTE)
    assert "wrote" not in document.text
    assert not any(words in document.text for words in (">", "older word", "And this"))
    assert [r.text for r in document.source.removed if r.reason == "quoted reply"] == [
        "On Monday, 13 October 2025, Ann Lund <a@b.example>", "wrote:", f"> {QUOTE}",
        "> > The older word.", "Bob Berg wrote:", "> And this was said.",
    ]  # fmt: skip
    (told,) = [n.message for n in document.notices if n.reference == "quoted-reply"]
    assert told == "Lines that the message quotes of earlier ones were left out: 6."


OUTLOOK = f"""{VOTE}

-----Original Message-----
From: Ann Lund <a@b.example>
Sent: Monday, 13 October 2025
To: Bob Berg

{QUOTE}
"""


def test_below_headers(tmp_path: Path) -> None:
    """What stands below the headers of an earlier message is none of the sender's words."""
    plain = "\n\n".join([VOTE, "From: Norden", "A word.", "Sent: by boat", QUOTE])
    forwarded = OUTLOOK.split("\n", 2)[2]
    files({"m.eml": mail("", OUTLOOK), "n.eml": mail("", plain), "o.eml": mail("", forwarded)})(
        tmp_path
    )

    found = {Path(each.source.path).stem: each for each in read(tmp_path).documents}

    reply, other, whole = (found[name] for name in "mno")
    assert reply.text == VOTE
    assert [r.text for r in reply.source.removed][:2] == [
        "-----Original Message-----", "From: Ann Lund <a@b.example>",
    ]  # fmt: skip
    assert QUOTE in other.text
    assert QUOTE in whole.text


def test_message_of_quoted_lines(tmp_path: Path) -> None:
    """A message that is only quoted lines is read whole, as is a text with such lines."""
    files({"m.eml": mail("", f"> {VOTE}\n> {QUOTE}\n"), "a.txt": f"{TEXT}\n\n> {QUOTE}\n"})(
        tmp_path
    )

    assert all(QUOTE in document.text for document in read(tmp_path).documents)


def test_rtf(tmp_path: Path) -> None:
    """What is not read is refused with what helps."""
    files({"a.rtf": b"{\\rtf1 Text.}", "good.txt": TEXT})(tmp_path)

    (left,) = read(tmp_path).left_out

    assert left.reason == (
        "RTF cannot be read; open it in a word processor, and save it as DOCX, PDF or text"
    )


def page(*paragraphs: str, beside: str = "") -> str:
    body = "".join(f"<p>{each}</p>" for each in paragraphs)
    return (
        f"<!doctype html><html><body><article><h1>Tram</h1>{body}</article>{beside}</body></html>"
    )


def test_part_of_a_page(tmp_path: Path) -> None:
    """Where the article of a page has little of its running text, a notice says how much."""
    said = [f"{VOTE} Paragraph {n} tells of the vote in the hall once more." for n in range(9)]
    others = "".join(
        f"<li>Reader {n} thinks that what the council of the town did here last night was right, and"
        " says so in a comment of some length that nobody edits.</li>"
        for n in range(12)
    )
    beside = f'<section id="comments" class="comments"><ul>{others}</ul></section>'
    files({"a.html": page(*said, beside=beside), "b.html": page(QUOTE, *said)})(tmp_path)

    documents = {Path(d.source.path).name: d for d in read(tmp_path).documents}

    assert "Reader 3" not in documents["a.html"].text
    assert [n.reference for n in documents["a.html"].notices][:1] == ["read-in-part"]
    assert "read-in-part" not in {n.reference for n in documents["b.html"].notices}
