"""Each limit is reached before harm is done, says so, and names the way out."""

import gzip
import json
import subprocess
import sys
import time
from pathlib import Path
from random import Random

import pytest
from badinputs.case import files
from badinputs.containers import docx, drawn, pdf, zipped
from badinputs.texts import QUOTE, TEXT, VOTE

from briefing import build, readers
from briefing.errors import BadSetting, BriefingError, UnknownName
from briefing.limits import BY_NAME, LIMITS
from briefing.options import Options, apply
from briefing.pipeline import read
from briefing.readers.draft import Draft
from briefing.verify import verify

PAGE = "<html><body>" + f"<div><p>{VOTE} <a href='/x'>{QUOTE}</a></p></div>" * 3 + "</body></html>"
TWO = zipped({"a.txt": TEXT, "b.txt": VOTE})
LARGE = gzip.compress(f"{TEXT} {Random(1).randbytes(60_000).hex()}".encode() + b" " * 11_000_000)
WORD_FILE = docx(f"<w:p><w:r><w:t>{VOTE}</w:t></w:r></w:p>" * 3)
SCAN = pdf(drawn(VOTE)).replace(b"[3 0 R] /Count 1", b"[3 0 R 3 0 R] /Count 2")
LEFT_OUT = {
    "source-bytes": (99, TEXT),
    "expanded-bytes": (99, TWO),
    "ratio": (2, LARGE),
    "entries": (1, TWO),
    "archives": (1, zipped({"a.zip": zipped({"b.zip": TWO})})),
    "tags": (1, WORD_FILE),
    "line": (20, TEXT),
    "sentences": (2, TEXT),
    "pages": (1, SCAN),
}
"""By name a bound, and a file that is over it."""
NOTICED = {
    "depth": (2, PAGE),
    "tags": (3, PAGE),
    "links": (1, PAGE),
    "token": (20, f"{TEXT}\n\n{'x' * 30} {VOTE}"),
}
"""By name a bound, and a file of which all but what is over it is read, with a notice."""


def limited(name: str, number: int) -> Options:
    """Return options with one limit set."""
    return apply(Options(), {"limit": f"{name}={number}"}, where="test")


@pytest.mark.parametrize("name", LEFT_OUT)
def test_left_out(name: str, tmp_path: Path) -> None:
    """What is over a limit is left out with the way out as its reason; the others are read."""
    number, bad = LEFT_OUT[name]
    files({"bad": bad, "good.txt": "A lamp."})(tmp_path)
    assert not read(tmp_path).left_out

    reading = read(tmp_path, options=limited(name, number))

    assert [left.path.partition("#")[0] for left in reading.left_out][:1] == [f"{tmp_path}/bad"]
    assert f"--limit {name}=NUMBER" in reading.left_out[0].reason
    assert any("good" in document.source.path for document in reading.documents)


def test_far_too_long(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is far too long is left out before anything looks for litter in it."""

    def cleaning(draft: Draft) -> Draft:
        raise AssertionError(draft)

    monkeypatch.setattr(readers, "CLEANING", (cleaning,))
    (tmp_path / "long.txt").write_text(f"{TEXT}\n\n" * 9, encoding="utf-8")

    with pytest.raises(BriefingError, match="more than 2 sentences"):
        read(tmp_path, options=limited("sentences", 2))


def test_memory(tmp_path: Path) -> None:
    """A file that takes more memory than it may is left out with the way out; the others are read.

    In a process of its own, which has no memory left over from others.
    """
    large = json.dumps({"text": TEXT, "picture": "x" * 30_000_000})
    files({"bad": large, "good.txt": TEXT})(tmp_path)
    command = [sys.executable, "-m", "briefing", "summarize", tmp_path, "--limit", "memory=500000"]

    done = subprocess.run(command, capture_output=True, encoding="utf-8")

    assert done.returncode == 1
    assert f"{tmp_path}/bad: " in done.stderr
    assert "--limit memory=NUMBER" in done.stderr


@pytest.mark.parametrize("name", NOTICED)
def test_noticed(name: str, tmp_path: Path) -> None:
    """What a parser is not given is read by hand, and what is no word is left out: a notice says so."""
    number, page = NOTICED[name]
    files({"page": page})(tmp_path)
    assert not read(tmp_path).notices

    reading = read(tmp_path, options=limited(name, number))

    assert [n.reference for n in reading.notices][:1] in (["read-by-hand"], ["overlong-run"])
    assert VOTE in reading.documents[0].text


def test_files(tmp_path: Path) -> None:
    """A run of too many files is refused, and the way out named."""
    files({"a.txt": TEXT, "b.txt": VOTE})(tmp_path)

    with pytest.raises(BriefingError, match="more than 1 files") as refused:
        read(tmp_path, options=limited("files", 1))
    assert "--limit files=NUMBER" in str(refused.value)


def test_seconds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file whose reading does not end is left out, and the way out named."""
    monkeypatch.setattr("briefing.readers.docx._parsed", lambda *_: time.sleep(60))
    files({"bad": WORD_FILE, "good.txt": TEXT})(tmp_path)

    (left,) = read(tmp_path, options=limited("seconds", 1)).left_out

    assert left.reason == (
        "over a limit: the reading took more than 1 seconds; --limit seconds=NUMBER allows more"
    )


def test_all() -> None:
    """Each limit that may be set is tried here."""
    tried = {*LEFT_OUT, *NOTICED, "files", "memory", "seconds"}

    assert {name.replace("_", "-") for name in BY_NAME} == tried


def test_recorded(tmp_path: Path) -> None:
    """A brief records the limits that were set, and is proved by them; those that are usual it does not."""
    files({"a.txt": f"{TEXT}\n\n{'x' * 1200} {VOTE}", "b.txt": QUOTE})(tmp_path / "in")
    options = apply(Options(), {"to": "md", "limit": ["token=2000", "pages=9"]}, where="test")
    built = build(tmp_path / "in", options=options)
    brief = next(each for each in built.renderings if each.name == "brief.json")
    (tmp_path / "brief.json").write_bytes(brief.data)

    assert built.brief.provenance.options["limit"] == ("token=2000", "pages=9")
    assert verify(tmp_path / "brief.json", tmp_path / "in").findings == ()
    assert "limit" not in Options().recorded()


@pytest.mark.parametrize(
    "value", ["line", "line=", "line=-1", "line=0", "line=1e9", 5, [5], "line=٣"]
)
def test_no_number(value: object) -> None:
    """A limit without a number above zero is refused."""
    with pytest.raises(BadSetting, match="limit"):
        apply(Options(), {"limit": value}, where="test")


def test_no_such_limit() -> None:
    """For a limit that does not exist the nearest one is named."""
    with pytest.raises(UnknownName, match="sentence") as refused:
        apply(Options(), {"limit": "sentence=5"}, where="test")

    assert "sentences" in str(refused.value.hint)
    assert apply(Options(), {"limit": "line=5, pages=7"}, where="test").read.limit.pages == 7
    assert LIMITS.set() == ()
