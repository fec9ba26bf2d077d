"""Text as CommonMark that reads as that text and as nothing else.

Escaped is what a reader of CommonMark or of its GitHub dialect would take for markup, and no more,
so that prose stays readable as it is written. The result is then read back in every place where
a template may put it; where that does not give the text again, every ASCII sign is escaped.

A known limit: a host that looks for mentions, links or e-mail addresses in text that is already
rendered finds them there; no escaping can hide them from it.
"""

import re
from functools import cache
from typing import TYPE_CHECKING

from . import folded, remembered

if TYPE_CHECKING:
    from markdown_it import MarkdownIt

_ENTITIES = {"\\": "&#92;", "|": "&#124;"}
"""A backslash before these two does not hold in table cells."""
_SIGNS = re.compile(r"""[!-/:-@\[-`{-~]""")
_MARKUP = re.compile(
    r"""
      [\\|`*\[\]~^{}@\#]             # code, emphasis, links, notes, attributes, mentions
    | <(?=[A-Za-z/!?])               # HTML
    | (?<![^\W_])_ | _(?![^\W_])     # emphasis; not within a word
    | &(?=\#|[A-Za-z][A-Za-z0-9]{1,31};)   # character references
    | \$(?!\d)                       # formulas; not amounts
    | %(?=%) | (?<=[{%])% | =(?==) | (?<==)=   # comments, tags, highlights
    | :(?=//) | (?<!\w):(?=[\w+-]{1,40}:)   # addresses, emoji
    | (?<=www)\.                   # addresses without a scheme
    | ^[-+>:=]                       # lists, block quotes, definitions, rules
    | ^\d{1,9}[.)](?=\ |$)          # numbered lists
    """,
    re.VERBOSE | re.IGNORECASE,
)
_PROSE = re.compile(r"""[^\W\d_](?:[^!-/:-@\[-`{-~]|[!"$%'(),./:;?-])*""")
"""A letter, then only signs that are markup nowhere within a line: needs no reading back."""
_PLACES = (
    "{0}\n\nx {0} x\n\n- {0}\n\n1. {0}\n\n> {0}\n\n# {0}\n\n| x |\n| --- |\n| {0} |\n| x {0} x |\n"
)
"""Paragraph, mid-sentence, list items, block quote, heading, table cells."""
_READ = ("{0}", "x {0} x", "{0}", "{0}", "{0}", "{0}", "x", "{0}", "x {0} x")


@remembered
def escape(text: str) -> str:
    """Return Markdown that reads as `text` in a paragraph, list, quotation, heading or table.

    Runs of blanks and line ends become one blank, as they do for a reader; those at the ends go.
    """
    text = folded(text)
    if _PROSE.fullmatch(text) and not _MARKUP.search(text):
        return text
    readable = _MARKUP.sub(_escaped, text)
    return readable if _reads_as(readable, text) else _SIGNS.sub(_escaped, text)


def _escaped(match: re.Match[str]) -> str:
    """Escape the last character of what matched."""
    before, sign = match[0][:-1], match[0][-1]
    return before + _ENTITIES.get(sign, "\\" + sign)


def _reads_as(markdown: str, text: str) -> bool:
    """Whether a reader finds `text` at every place, and nothing but text."""
    parsed = _reader().parse(_PLACES.format(markdown))
    pieces = [token.children for token in parsed if token.children]
    found = [[(piece.type, piece.content) for piece in each] for each in pieces]
    return found == [[("text", place.format(text))] for place in _READ]


@cache
def _reader() -> "MarkdownIt":
    from markdown_it import MarkdownIt

    return MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
