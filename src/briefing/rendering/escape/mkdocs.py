"""Text as Markdown of MkDocs, which Python-Markdown reads; its rules are not those of CommonMark.

A backslash holds before some signs only, and which ones depends on the extensions of a site; a
character reference always holds.
"""

import re

from . import folded, remembered

_MARKUP = re.compile(
    r"""
      [\\`*{}\[\]|<>~^@\#$]         # code, emphasis, attributes, links, notes, HTML, formulas
    | (?<![^\W_])_ | _(?![^\W_])     # emphasis; not within a word
    | &(?=[\#A-Za-z])                # character references
    | =(?==) | (?<==)= | \+(?=\+) | (?<=\+)\+   # highlights, keys
    | -(?=-) | (?<=-)-               # smart dashes, rules
    | :(?=//) | :(?=[\w+-]+:) | (?<=www)\.   # addresses, emoji
    | [!?](?=\d) | \b[\da-f](?=[\da-f]{39}\b)   # merge requests, discussions, commits
    | ^[-+:=!?/%]                    # lists, definitions, admonitions, blocks
    | ^\d+\.                         # numbered lists
    """,
    re.VERBOSE | re.IGNORECASE,
)


@remembered
def escape(text: str) -> str:
    """Return Markdown that Python-Markdown reads as `text`, with every sign of markup as `&#NN;`."""
    return _MARKUP.sub(lambda match: f"{match[0][:-1]}&#{ord(match[0][-1])};", folded(text))
