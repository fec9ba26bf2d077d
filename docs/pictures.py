"""Draw the pictures of the docs, from the seeds and from what the guide says.

`python docs/pictures.py` writes docs/images/; it needs `pdftoppm` (poppler-utils).
"""

import os
import re
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from briefing.options import Options, apply
from briefing.pipeline import brief_of, styled
from briefing.rendering import render
from briefing.rendering.house_style import load

DOCS = Path(__file__).parent
ROOT = DOCS.parent
GUIDE = DOCS / "house-styles.md"
IMAGES = DOCS / "images"
BLOCK = re.compile(
    r"^```\w+ ([\w-]+)/([\w.]+)\n(.*?)^```$|^!\[.*?\]\(images/([\w-]+)\.png\)$",
    re.MULTILINE | re.DOTALL,
)
"""A block of code that names a file of a style, or a picture of what there is so far."""
LARGE, SMALL = 110, 50
"""Dots an inch: the page of the README, and the others."""
GALLERY = {"plain": 3, "newsroom": 2, "submission": 4}
"""Styles and how many of their pages are shown."""


def steps(guide: str) -> Iterator[tuple[str, str, dict[str, str]]]:
    """Yield each picture of the guide, its style, and the files that the guide made until there.

    A block of code goes to the end of the file that it names, after an empty line.
    """
    style, made = "", dict[str, dict[str, str]]()
    for found in BLOCK.finditer(guide):
        if found[4]:
            yield found[4], style, dict(made[style])
        else:
            style = found[1]
            files = made.setdefault(style, {})
            before = files[found[2]] + "\n" if found[2] in files else ""
            files[found[2]] = before + found[3]
    yield "", style, dict(made[style])


def draw(pdf: bytes, name: str, page: int, dots: int) -> None:
    """Write one page of a PDF as docs/images/NAME.png."""
    command = ["pdftoppm", "-png", "-r", str(dots), "-f", str(page), "-l", str(page), "-singlefile"]
    subprocess.run([*command, "-", IMAGES / name], input=pdf, check=True)


def printed(style: str, where: Sequence[Path]) -> bytes:
    """Return the brief of the seeds as PDF in a style, which is looked for in the folders."""
    loaded = load(style, where)
    options = apply(Options(), {"style": style}, where="docs")
    brief, _ = brief_of("seeds", options=styled(options, loaded))
    made, failed = render(brief, loaded, ["pdf"])
    if failed:
        raise failed[0]
    return made[0].data


def main() -> int:
    """Draw every picture; returns the exit code."""
    if shutil.which("pdftoppm") is None:
        print("pdftoppm is missing; run: apt install poppler-utils")
        return 1
    os.chdir(ROOT)
    IMAGES.mkdir(exist_ok=True)
    for name, pages in GALLERY.items():
        pdf = printed(name, [ROOT / "templates"])
        if name == "plain":
            draw(pdf, "brief-page-1", 1, LARGE)
        for page in range(1, pages + 1):
            draw(pdf, f"gallery-{name}-{page}", page, SMALL)
    for picture, style, made in steps(GUIDE.read_text(encoding="utf-8")):
        if picture:
            with tempfile.TemporaryDirectory() as folder:
                (Path(folder) / style).mkdir()
                for file, text in made.items():
                    (Path(folder) / style / file).write_text(text, encoding="utf-8")
                draw(printed(style, [Path(folder)]), picture, 1, SMALL)
    return 0


if __name__ == "__main__":
    sys.exit(main())
