"""Text as Obsidian's Markdown: as CommonMark, and with every dollar escaped.

Obsidian takes `$5/$` for a formula, where other readers ask for no digit after the second dollar:
https://help.obsidian.md/advanced-syntax#Math.
"""

import re
from functools import lru_cache

from . import commonmark

_DOLLAR = re.compile(r"(?<!\\)\$")


@lru_cache(maxsize=4096)
def escape(text: str) -> str:
    """Return Markdown that Obsidian shows as `text`, and makes nothing else of."""
    return _DOLLAR.sub(r"\\$", commonmark.escape(text))
