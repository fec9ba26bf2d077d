"""Metamorphic relations: in whatever form, order and place sources are given, they say the same.

M1 and so on are the numbers that `docs/methods.md` names them by.
"""

import io
import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Mapping, Sequence
from email.message import EmailMessage
from html import escape
from pathlib import Path

import docx
from dossier_maker import Dossier, Report, dossiers
from hypothesis import given
from hypothesis import strategies as st
from metamorphic import (
    TEXT,
    Files,
    brief,
    examples,
    files_of,
    outline,
    put,
    stated,
    without_names,
)

from briefing import build
from briefing.model import Brief
from briefing.pipeline import annotated, read


@examples(3)
@given(dossier=dossiers, data=st.data())
def test_the_order_of_sources_changes_no_byte(dossier: Dossier, data: st.DataObject) -> None:
    """M1: sources given in another order give the same bytes."""
    with tempfile.TemporaryDirectory() as folder:
        paths = put(files_of(dossier.reports), folder)
        other = data.draw(st.permutations(paths))
        one, two = (build(*order, options=TEXT).renderings for order in (paths, other))

    assert one == two


@examples(5)
@given(dossier=dossiers, random=st.randoms(use_true_random=False))
def test_names_of_files_change_nothing_but_themselves(dossier: Dossier, random) -> None:
    """M2: under other file names a brief is the same but for those names."""
    files = files_of(dossier.reports)
    names = random.sample("abcdefghij", len(files))
    other = {f"{name}.json": data for name, data in zip(names, files.values(), strict=True)}

    assert without_names(brief(files)) == without_names(brief(other))


ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-be", "cp1252")


def plain(report: Report) -> str:
    return f"{report.title}\n\n{report.text}\n"


def as_text(report: Report, encoding: str = "utf-8", newline: str = "\n") -> bytes:
    text = plain(report).replace("\n", newline)
    return ("\ufeff" * (encoding == "utf-16-be") + text).encode(encoding)


def as_markdown(report: Report) -> bytes:
    return f"# {report.title}\n\n{report.text}\n".encode()


def as_html(report: Report) -> bytes:
    paragraphs = "".join(f"<p>{escape(each.text)}</p>\n" for each in report.paragraphs)
    title = escape(report.title)
    head = (
        f'<!doctype html><html lang="en"><head><meta charset="utf-8"><title>{title}</title></head>'
    )
    return f"{head}<body><article><h1>{title}</h1>\n{paragraphs}</article></body></html>".encode()


def as_word(report: Report) -> bytes:
    document = docx.Document()
    document.add_heading(report.title, 1)
    for each in report.paragraphs:
        document.add_paragraph(each.text)
    file = io.BytesIO()
    document.save(file)
    return file.getvalue()


def as_mail(report: Report) -> bytes:
    message = EmailMessage()
    message["Subject"] = report.title
    message.set_content(report.text + "\n", cte="quoted-printable")
    return bytes(message)


FORMS: Mapping[str, Callable[[Report], bytes]] = {
    "txt": as_text,
    "md": as_markdown,
    "html": as_html,
    "docx": as_word,
    "eml": as_mail,
}


def facts(reports: Iterable[Report], ending: str) -> bytes:
    """Return the `sources.toml` of reports: their dates, titles and publishers."""
    keys = ("title", "date", "publisher")
    tables = (
        "\n".join(
            (
                f'[[source]]\npath = "{report.name}.{ending}"',
                *(f"{key} = {json.dumps(report.row()[key])}" for key in keys),
            )
        )
        for report in reports
    )
    return ("\n\n".join(tables) + "\n").encode()


def in_form(reports: Sequence[Report], ending: str, write: Callable[[Report], bytes]) -> Brief:
    files = {f"{report.name}.{ending}": write(report) for report in reports}
    return brief({**files, "sources.toml": facts(reports, ending)})


@examples(5)
@given(
    dossier=dossiers,
    encoding=st.sampled_from(ENCODINGS),
    newline=st.sampled_from(("\n", "\r\n", "\r")),
)
def test_encodings_and_line_ends_change_nothing(
    dossier: Dossier, encoding: str, newline: str
) -> None:
    """M5: the same texts in another encoding, with other line ends, give the same brief."""
    one = in_form(dossier.reports, "txt", as_text)
    two = in_form(dossier.reports, "txt", lambda report: as_text(report, encoding, newline))

    assert outline(one) == outline(two)
    assert [s.text_sha256 for s in one.sources] == [s.text_sha256 for s in two.sources]


@examples(5)
@given(dossier=dossiers, form=st.sampled_from(sorted(FORMS)))
def test_forms_of_one_text_give_the_same_quotations(dossier: Dossier, form: str) -> None:
    """M6: as HTML, Markdown, plain text, document of Word or e-mail a dossier says the same."""
    reports = dossier.day_by_day().reports
    one = brief(files_of(reports))
    two = in_form(reports, form, FORMS[form])

    assert stated(one) == stated(two)
    assert outline(one)["timeline"] == outline(two)["timeline"]


BROKEN = {
    "empty.txt": b"",
    "blank.md": b" \n\n \n",
    "broken.pdf": b"%PDF-1.7\n1 0 obj\n<<",
    "broken.docx": b"PK\x03\x04 and no more",
    "bytes.bin": bytes(range(256)) * 4,
    "broken.json": b'{"title": "x", "text": ',
}


@examples(6)
@given(dossier=dossiers, name=st.sampled_from(sorted(BROKEN)))
def test_a_broken_source_changes_nothing_and_is_named(dossier: Dossier, name: str) -> None:
    """M12: with an empty or broken source the brief is the same, and says which was left out."""
    files = files_of(dossier.reports)
    one, two = brief(files), brief({**files, name: BROKEN[name]})

    assert outline(one) == outline(two)
    assert [name] == [Path(left.path).name for left in two.sourcing.left_out]


def written(paths: Sequence[Path], folder: Path, **environment: str) -> Files:
    """Build in a process of its own and return the files."""
    command = [sys.executable, "-m", "briefing", "build", *map(str, paths), "--to", "md,html"]
    subprocess.run(
        [*command, "-o", str(folder)],
        env={**os.environ, **environment},
        check=True,
        capture_output=True,
        stdin=subprocess.DEVNULL,
    )
    (made,) = folder.iterdir()
    return {path.name: path.read_bytes() for path in made.iterdir()}


@examples(2)
@given(
    dossier=dossiers,
    seed=st.integers(0, 2**32 - 1),
    zone=st.sampled_from(("UTC", "Asia/Tokyo", "America/St_Johns")),
    locale=st.sampled_from(("C", "C.UTF-8", "tr_TR.UTF-8", "de_DE.UTF-8")),
)
def test_the_machine_changes_no_byte(dossier: Dossier, seed: int, zone: str, locale: str) -> None:
    """M13: hash seed, time zone, locale and the number of processes change no byte."""
    with tempfile.TemporaryDirectory() as folder:
        paths = put(files_of(dossier.reports), folder)
        reading = read(*paths)
        here = {one.name: one.data for one in build(*paths, options=TEXT).renderings}
        environment = {"PYTHONHASHSEED": str(seed), "TZ": zone, "LC_ALL": locale}
        there = written(paths, Path(folder, "there"), **environment)
        one, two = (annotated(reading, at_once=processes) for processes in (1, 2))

    assert here == {name: there[name] for name in here}
    assert one == two
