"""`verify` finds every changed word of a document of Word, and says what it did not compare."""

import io
import zipfile
from collections.abc import Callable, Iterator
from pathlib import Path

import docx
import pytest
from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from mutants import remembered

from briefing import build, errors
from briefing import verify as proof
from briefing.options import Options, apply
from briefing.verify import Proof, verify

SOURCE = "seeds/001_9dd7a0d95fc018fd.txt"


@pytest.fixture(autouse=True, scope="module")
def _remembered() -> Iterator[None]:
    with remembered():
        yield


@pytest.fixture(scope="module")
def files() -> dict[str, bytes]:
    """Return the files of the brief of one source, by name."""
    built = build(SOURCE, options=apply(Options(), {"to": "docx"}, where="test"))
    return {one.name: one.data for one in built.renderings}


def proof_of(data: bytes, files: dict[str, bytes], folder: Path) -> Proof:
    """Write a document beside its `brief.json`, and prove it."""
    (folder / "brief.json").write_bytes(files["brief.json"])
    (folder / "changed.docx").write_bytes(data)
    return verify(folder / "changed.docx", SOURCE)


def saved(data: bytes, change: Callable[[Document], object]) -> bytes:
    """Return a document that was changed and saved by another program."""
    document = docx.Document(io.BytesIO(data))
    document.core_properties.revision = 2
    change(document)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def words(document: Document, text: str) -> object:
    """Return the first element of the text that has these words."""
    return next(one for one in document.element.body.iter(qn("w:t")) if text in (one.text or ""))


def replaced(old: str, new: str) -> Callable[[Document], None]:
    def change(document: Document) -> None:
        found = words(document, old)
        found.text = found.text.replace(old, new, 1)

    return change


def swap_holders(document: Document) -> None:
    rows = next(
        t
        for t in document.tables
        if "Heading 3" in {p.style.name for p in t.rows[0].cells[0].paragraphs}
    ).rows
    (one, other) = (next(row.cells[0]._tc.iter(qn("w:t"))) for row in (rows[0], rows[1]))
    one.text, other.text = other.text, one.text


def delete_as_a_revision(document: Document) -> None:
    """Let Word show a word as deleted: who accepts the change reads another sentence."""
    run = words(document, "Interim").getparent()
    deleted = OxmlElement("w:ins")
    run.addnext(deleted)
    added = OxmlElement("w:r")
    text = OxmlElement("w:t")
    text.text = "not"
    added.append(text)
    deleted.append(added)


MUTANTS: dict[str, tuple[Callable[[Document], object], str]] = {
    "a changed word": (replaced("Russia", "Prussia"), "paragraph "),
    "a later letter": (replaced("Russia", "~ussia"), "paragraph "),
    "another title": (lambda d: setattr(d.paragraphs[0].runs[0], "text", "Not so."), "paragraph 1: “Not so."),
    "two paragraphs": (lambda d: [d.add_paragraph("Nothing is true.") for _ in range(2)], "not in the brief: “Nothing is true.”"),
    "another citation": (replaced("]", "9]"), "paragraph "),
    "another speaker": (swap_holders, "paragraph "),
    "a paragraph more": (lambda d: d.add_paragraph("Nothing is true."), "not in the brief: “Nothing is true.”"),
    "a paragraph less": (lambda d: d.paragraphs[-1]._p.getparent().remove(d.paragraphs[-1]._p), "missing: “"),
    "an inserted revision": (delete_as_a_revision, "paragraph "),
    "another foot": (lambda d: d.sections[0].footer.add_paragraph("TLP:RED"), "head, foot or note "),
    "a comment": (lambda d: d.add_comment(d.paragraphs[0].runs[0], "It is not so."), "head, foot or note "),
}  # fmt: skip


def test_a_document_as_it_was_written_is_proved_whole(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    """A document beside its brief holds, with all that it is packed of."""
    found = proof_of(files["brief.docx"], files, tmp_path)

    assert ((), True) == (found.findings, found.whole)
    assert "all that it is packed of" in found.checked[-1]


def test_of_a_document_saved_anew_the_words_are_proved(
    files: dict[str, bytes], tmp_path: Path
) -> None:
    """A document that another program saved holds by its words, and `verify` says so."""
    found = proof_of(saved(files["brief.docx"], lambda document: None), files, tmp_path)

    assert ((), False) == (found.findings, found.whole)
    assert "not how they look" in found.checked[-1]


@pytest.mark.parametrize("how", MUTANTS)
def test_every_changed_word_is_found(how: str, files: dict[str, bytes], tmp_path: Path) -> None:
    """The first change of the words of a document is found, and its place named."""
    change, says = MUTANTS[how]
    (found,) = proof_of(saved(files["brief.docx"], change), files, tmp_path).findings

    assert f"{tmp_path}/changed.docx: " in found.place
    assert says in f"{found.place}: {found.message}"


def test_without_writing_it_again_quotations_are_looked_for(
    files: dict[str, bytes], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where a document cannot be made again its quotations are looked for, and that is said."""
    failure = errors.MissingLibrary("python-docx is not installed")
    monkeypatch.setattr(proof, "render", lambda *_: ((), (failure,)))
    true = proof_of(files["brief.docx"], files, tmp_path)
    false = proof_of(saved(files["brief.docx"], replaced("Interim", "Former")), files, tmp_path)

    assert ((), False) == (true.findings, true.whole)
    assert "python-docx is not installed" in true.checked[-1]
    assert "not found with its citation" in false.findings[0].message


def packed(*members: tuple[str, bytes]) -> bytes:
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, data in members:
            made.writestr(name, data)
    return file.getvalue()


@pytest.mark.filterwarnings("ignore:Duplicate name")
@pytest.mark.parametrize(
    ("members", "says"),
    [
        ([], "not readable as a document of Word"),
        ([("x.txt", b"x")], "not a document of Word"),
        ([("word/document.xml", b"<a>")], "not readable as a document of Word"),
        ([("word/document.xml", b"0" * 11_000_000)], "larger than 10 MB"),
        ([("word/document.xml", b"<a/>")] * 2, "one name"),
        ([("word/document.xml", b'<!DOCTYPE a [<!ENTITY b SYSTEM "file:///etc/hostname">]><a>&b;</a>')], None),
    ],
)  # fmt: skip
def test_hostile_documents_are_refused_in_words(
    members: list[tuple[str, bytes]], says: str | None, files: dict[str, bytes], tmp_path: Path
) -> None:
    """A document that is broken, too large or none is refused, and it says why; none reads a file."""
    data = packed(*members) if members else b"PK\x03\x04 and no more"
    if says is None:
        assert "missing: “" in proof_of(data, files, tmp_path).findings[0].message
        return
    with pytest.raises(errors.BadBrief, match=says):
        proof_of(data, files, tmp_path)
