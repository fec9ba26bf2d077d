"""Text as GitHub's Markdown: as CommonMark, and hidden from what GitHub looks for afterwards.

GitHub looks for mentions, issues, addresses and emoji in text that is already parsed, where no
backslash is left. An empty comment parts such text; a reader does not see it. For the dollar its
manual names a `span`: https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/writing-mathematical-expressions.
"""

import re

from . import commonmark, remembered

_LOOKED_FOR = re.compile(
    r"""
      \\@(?=\w)                          # mentions, e-mail addresses
    | \\\#(?=\d) | \bGH\\?-(?=\d)        # issues
    | \\?:(?=\\?/) | (?<=www)\\?\.     # addresses
    | \\?:(?=(?:[\w+\\-]*[^\W\d][\w+\\-]*|\\?[+-]1|100|1234)\\?:)   # emoji
    """,
    re.VERBOSE | re.IGNORECASE,
)
"""In text that is escaped as CommonMark."""
_DOLLAR = re.compile(r"\\?\$")


@remembered
def escape(text: str) -> str:
    """Return Markdown that GitHub shows as `text`, and makes nothing else of."""
    parted = _LOOKED_FOR.sub(r"\g<0><!-- -->", commonmark.escape(text))
    return _DOLLAR.sub(r"<span>\\$</span>", parted)
