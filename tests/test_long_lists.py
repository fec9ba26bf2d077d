"""What is long in a brief is never cut at the foot of a page."""

import re
from io import BytesIO
from pathlib import Path

import pytest
from pypdf import PdfReader

from briefing import build
from briefing.options import Options, apply

MANY = 150
NAME = re.compile(r"bad\d{3}\.bin")


@pytest.mark.parametrize("style", ["plain", "newsroom", "submission"])
def test_every_file_that_was_left_out_is_on_a_page(style: str, tmp_path: Path) -> None:
    """However many files were left out, the PDF names each, above the foot of its page."""
    for seed in sorted(Path("seeds").glob("*.txt"))[:2]:
        (tmp_path / seed.name).write_bytes(seed.read_bytes())
    for number in range(MANY):
        (tmp_path / name(number)).write_bytes(b"\x00\x01\x02")

    options = apply(Options(), {"to": "pdf", "style": style}, where="test")
    built = build(tmp_path, options=options)
    pdf = next(r.data for r in built.renderings if r.name == "brief.pdf")

    assert {name(number) for number in range(MANY)} == set(NAME.findall(above_the_foot(pdf)))


def name(number: int) -> str:
    """Return the name of a file that holds no text."""
    return f"bad{number:03}.bin"


def above_the_foot(pdf: bytes) -> str:
    """Return the text of a PDF that stands above the lower edge of its pages."""
    shown: list[str] = []

    def see(text: str, page: list[float], line: list[float], _font: object, _size: float) -> None:
        if line[4] * page[1] + line[5] * page[3] + page[5] > 0:
            shown.append(text)

    for page in PdfReader(BytesIO(pdf)).pages:
        page.extract_text(visitor_text=see)
    return "".join(shown).replace("\n", "")
