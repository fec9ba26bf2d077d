"""The article bodies of saved pages (Zyte's benchmark of article extraction): precision, recall, F1.

As that benchmark measures it: runs of four words as multisets, each page with the same weight. The
page is read as a source is, headings included, and trafilatura's own text stands beside it.
"""

import json
import re
import tarfile
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from typing import NamedTuple

from briefing.errors import UnreadableSource
from briefing.model import Raw
from briefing.options import ReadOptions
from briefing.readers import read

RUN = 4
WORD = re.compile(r"\w+")


class Page(NamedTuple):
    """A saved page and its article as a person marked it."""

    html: bytes
    article: str


def measure(data: Path) -> dict[str, float]:
    """Return the figures of ours on the development data under `data`, and F1 less trafilatura's."""
    pages = list(_pages(data / "html" / "zyte-dev.tar.gz"))
    ours = figures((page.article, _text(page.html)) for page in pages)
    theirs = figures((page.article, _trafilatura(page.html)) for page in pages)
    precision, recall, f1 = ours
    return {"precision": precision, "recall": recall, "f1": f1, "gain": f1 - theirs[2]}


def figures(pairs: Iterable[tuple[str, str]]) -> tuple[float, float, float]:
    """Return precision, recall and F1 of texts found, beside those asked for."""
    right = wrong = missed = 0.0
    for asked, found in pairs:
        one, other = _runs(asked), _runs(found)
        shared, extra, absent = ((a).total() for a in (one & other, other - one, one - other))
        whole = shared + extra + absent
        right, wrong, missed = (
            right + shared / whole,
            wrong + extra / whole,
            missed + absent / whole,
        )
    return (
        right / (right + wrong),
        right / (right + missed),
        2 * right / (2 * right + wrong + missed),
    )


def _runs(text: str) -> Counter[tuple[str, ...]]:
    words = WORD.findall(text)
    return Counter(tuple(words[at : at + RUN]) for at in range(max(1, len(words) - RUN + 1)))


def _pages(packed: Path) -> Iterable[Page]:
    with tarfile.open(packed) as tar:
        held = {member.name: tar.extractfile(member) for member in tar if member.isfile()}
        files = {name: file.read() for name, file in held.items() if file}
    for line in files["ground_truth.jsonl"].splitlines():
        row = json.loads(line)
        yield Page(files[row["file"]], row["article_body"])


def _text(page: bytes) -> str:
    try:
        return read(Raw("page.html", page), ReadOptions())[0].text
    except UnreadableSource:
        return ""


def _trafilatura(page: bytes) -> str:
    from trafilatura import extract

    return extract(page.decode("utf-8", "replace"), include_comments=False) or ""
