"""Text as wikitext of DokuWiki: plain prose as it stands, everything else between `%%` and `%%`.

https://www.dokuwiki.org/wiki:syntax#no_formatting. DokuWiki also sets typographic quotes, smileys,
acronyms and links of its own into text that is not so marked; what is quoted keeps its signs.
"""

import re

from . import folded, remembered

_PROSE = re.compile(
    r"""
    (?!.*(?: [A-Z]{2}                  # acronyms, FIXME
        | [a-z][A-Z]                   # words that are links
        | \d[xX]\d | \.\. | \b(?:www|ftp)\.   # sizes, dots, addresses
        | \((?:[cCrR]|[tT][mM])\) | \bm\(    # marks, smileys
        | \(\( | \)\)                  # notes
    ))
    (?!\()                            # a note, after a bracket of ours
    (?: [^\W_] | [ ,;?()’‘“”–—…†●○·] | \.(?!\.) | (?<=\w)-(?=[^\W\d_]) | (?<=\d):(?=\d) | :(?=\ ) )*
    """,
    re.VERBOSE,
)
"""Text in which DokuWiki looks for nothing."""
_PERCENT = re.compile(r"(%+)")
_MARKED = re.compile(r"<nowiki>((?:(?!<nowiki>).)*?)</nowiki>|%%(.*?)%%")
_HEADING = re.compile(r"^(={2,6}) .* \1$", re.MULTILINE)


@remembered
def escape(text: str) -> str:
    """Return wikitext that DokuWiki shows as `text` in a paragraph, list item or table cell."""
    text = folded(text)
    if _PROSE.fullmatch(text):
        return text
    parts = enumerate(_PERCENT.split(text))
    return "".join(
        f"<nowiki>{part}</nowiki>" if number % 2 else f"%%{part}%%"
        for number, part in parts
        if part
    )


def bare_headings(page: str) -> str:
    """Return a page with its headings as they are shown: DokuWiki looks for no markup in them."""
    return _HEADING.sub(lambda match: _MARKED.sub(r"\1\2", match[0]), page)
