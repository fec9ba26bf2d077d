"""How text becomes part of a page and never markup: one file a dialect.

HTML needs no file: its escaping is markupsafe's. Before any dialect, `visible` takes out what no
page can carry or what would change how its neighbours read.
"""

import re
from functools import lru_cache

remembered = lru_cache(maxsize=4096)
"""A brief says the same words in several places: each text is escaped once."""
_CONTROLS = [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), *range(0x7F, 0xA0)]
_SURROGATES = range(0xD800, 0xE000)
_BIDI = [*range(0x202A, 0x202F), *range(0x2066, 0x206A)]
"""Embeddings, overrides and isolates: they reorder the letters around them."""
_TAGS = range(0xE0000, 0xE0080)
"""Invisible copies of ASCII."""
_NOT_CHARACTERS = [0xFFFE, 0xFFFF]
_HIDDEN = dict.fromkeys([*_CONTROLS, *_SURROGATES, *_BIDI, *_TAGS, *_NOT_CHARACTERS], "\ufffd")


def visible(text: str) -> str:
    """Return the text with every control, surrogate, reordering or tag character shown as �."""
    return text.translate(_HIDDEN)


_BLANKS = re.compile(r"[\t-\r\x1c-\x20\x85\u2028\u2029]+")


def folded(text: str) -> str:
    """Return the text on one line: runs of blanks and line ends as one blank, none at the ends."""
    return _BLANKS.sub(" ", text).strip()
