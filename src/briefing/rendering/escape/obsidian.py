"""Text as Obsidian's Markdown: as CommonMark, and with every dollar escaped.

Obsidian takes `$5/$` for a formula, where other readers ask for no digit after the second dollar:
https://help.obsidian.md/advanced-syntax#Math.
"""

import re

from . import commonmark, remembered

_DOLLAR = re.compile(r"(?<!\\)\$")


@remembered
def escape(text: str) -> str:
    """Return Markdown that Obsidian shows as `text`, and makes nothing else of."""
    return _DOLLAR.sub(r"\\$", commonmark.escape(text))
