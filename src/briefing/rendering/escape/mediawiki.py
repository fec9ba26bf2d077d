"""Text as wikitext of MediaWiki, with every sign that its parser looks for as `&#NN;`.

References are resolved last of all, after templates, links and magic words:
https://www.mediawiki.org/wiki/Help:Formatting. `<nowiki>` would be longer, and a template that the
page is passed through would lose it.
"""

import re

from . import folded, remembered

_MARKUP = re.compile(
    r"""
      [\[\]{}|<>~=*\#]               # links, templates, tables, tags, signatures, headings, lists
    | &(?=[\#A-Za-z])                # character references
    | ^' | '$ | '(?=') | (?<=')'     # emphasis
    | ^_ | _$ | _(?=_) | (?<=_)_ | \uff3f    # magic words
    | !(?=!) | (?<=!)!               # cells of a heading
    | (?<=[A-Za-z]):(?=\S) | :(?=//)   # addresses
    | ^[-+:;!]                       # lists, rules, rows of tables
    | (?<=RFC)\ | (?<=PMID)\ | (?<=ISBN)\    # magic links
    """,
    re.VERBOSE | re.IGNORECASE,
)


@remembered
def escape(text: str) -> str:
    """Return wikitext that MediaWiki shows as `text`, and makes nothing else of."""
    return _MARKUP.sub(lambda match: f"&#{ord(match[0])};", folded(text))
