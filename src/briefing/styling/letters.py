"""Whether the fonts of a style are there, and have the letters that a brief needs."""

import re
from collections.abc import Iterator
from functools import cache

from ..rendering.house_style import BUILT_IN, Font, HouseStyle
from ..rendering.house_style.faces import fonts

NEEDED = "".join(map(chr, range(0x20, 0x7F))) + "–—‘’“”„…•·†äöüßéèêàçñáíóú€"
"""What a brief in the languages of the labels is written with."""
SLOTS = ("quoted", "display", "own")
_FAMILY = re.compile(r"\s*(?:'([^']+)'|\"([^\"]+)\"|([^,]+?))\s*(?:,|$)")


def unset(style: HouseStyle) -> Iterator[tuple[str, str]]:
    """Yield a key of `[type]`, or a font, and what of it will not be printed as the style says."""
    known = (*style.fonts, *_bundled())
    for slot in SLOTS:
        named = _FAMILY.match(style.look["type"][slot])
        family = next(filter(None, named.groups()), "") if named else ""
        faces = [font for font in known if font.family.lower() == family.lower()]
        if not faces:
            families = ", ".join(dict.fromkeys(font.family for font in known))
            yield slot, f"the font “{family}” is not in fonts/; a PDF can have: {families}"
        for font in faces:
            if font in style.fonts:
                yield from _lacking(font, style)


def _lacking(font: Font, style: HouseStyle) -> Iterator[tuple[str, str]]:
    needed = NEEDED + "".join((*style.labels.values(), *style.words.values()))
    # Marks of the coverage table, which our fonts have and few others do.
    lacks = sorted({sign for sign in needed if ord(sign) not in font.characters} - set("●○\u2060"))
    if lacks:
        yield font.name, f"{font.name} has no {' '.join(lacks)}; another font stands in for them"


@cache
def _bundled() -> tuple[Font, ...]:
    return fonts((BUILT_IN,))
