"""The fonts of a style: what lies in its folder `fonts/`, called what the files themselves say."""

import io
import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from ... import worker
from ...errors import BadSetting
from ...limits import LIMITS
from .inside import own_bytes

FOLDER = "fonts"
KINDS = {".ttf": "font/ttf", ".otf": "font/otf", ".woff2": "font/woff2"}
_ITALIC = 1
"""The bit of `fsSelection` in the OpenType table OS/2."""


@dataclass(frozen=True, slots=True)
class Font:
    """A font file and what CSS calls it."""

    name: str
    """Of the file."""
    family: str
    weight: int
    italic: bool
    data: bytes
    characters: frozenset[int]
    """Code points that it has."""

    @property
    def kind(self) -> str:
        """The media type."""
        return KINDS[Path(self.name).suffix.lower()]


def fonts(folders: Sequence[Path]) -> tuple[Font, ...]:
    """Return the fonts of a style and its parents; raises BadSetting for a file that is none."""
    found = {
        path.name: (folder, path)
        for folder in reversed(folders)
        for path in sorted((folder / FOLDER).glob("*"))
        if path.suffix.lower() in KINDS
    }
    read = tuple(_read(folder, path) for _, (folder, path) in sorted(found.items()))
    if sum(len(font.data) for font in read) > LIMITS.style_fonts:
        most = f"{LIMITS.style_fonts / 1e6:.0f} MB"
        raise BadSetting(
            str(folders[0] / FOLDER),
            f"the fonts are larger than {most} together",
            hint="keep the weights that the style uses; every HTML page carries them all",
        )
    return read


def css(fonts: Sequence[Font], address: Callable[[Font], str]) -> str:
    """Return the `@font-face` rules of fonts whose files are found at the addresses."""
    return "".join(
        f'@font-face{{font-family:"{font.family}";font-weight:{font.weight};'
        f'font-style:{"italic" if font.italic else "normal"};src:url("{address(font)}")}}\n'
        for font in fonts
    )


def _read(folder: Path, path: Path) -> Font:
    data = own_bytes(folder, f"{FOLDER}/{path.name}")
    try:
        bounds = worker.Bounds(LIMITS.style_seconds, LIMITS.style_memory)
        said = json.loads(worker.run(_described, data, bounds=bounds))
    except worker.Died:
        raise BadSetting(str(path), "this is no font that can be read") from None
    family = said["family"]
    if not family or any(sign in family for sign in '"\\<>\n'):
        raise BadSetting(str(path), "this font has no name that CSS can use")
    characters = frozenset(said["characters"])
    return Font(path.name, family, said["weight"], said["italic"], data, characters)


def _described(data: bytes) -> bytes:
    """Return what a font says of itself, as JSON; runs in the child, since a font may be a bomb."""
    from fontTools.ttLib import TTFont

    font = TTFont(io.BytesIO(data), lazy=True)
    named, table = font["name"], font["OS/2"]
    said = {
        "family": named.getDebugName(16) or named.getDebugName(1),
        "weight": int(table.usWeightClass),
        "italic": bool(table.fsSelection & _ITALIC),
        "characters": sorted(font.getBestCmap() or ()),
    }
    return json.dumps(said).encode("utf-8")
