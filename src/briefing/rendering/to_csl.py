"""CSL-JSON: the sources as Zotero, Pandoc and citation processors take them.

Schema: https://github.com/citation-style-language/schema, csl-data.json of CSL 1.0.2.
"""

import json
import re
from typing import Any

from ..files import CSL
from ..model import Brief, Source
from .escape import folded, visible
from .house_style import HouseStyle

FILE = CSL
TYPES = {
    "news report": "article-newspaper",
    "press release": "document",
    "report": "report",
    "transcript": "speech",
    "interview": "interview",
    "blog": "post-weblog",
    "post": "post",
    "web page": "webpage",
}
"""What `sources.toml` may call a source, in small letters, to a type of CSL; others are `document`."""
_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?|-2([1-4]))?([~?%]?)")


def write(brief: Brief, style: HouseStyle) -> bytes:
    """Return the sources of a brief as a list of items; a house style changes nothing in it."""
    items = [_item(source) for source in brief.sources]
    return (json.dumps(items, ensure_ascii=False, indent=2) + "\n").encode("utf-8")


def _item(source: Source) -> dict[str, Any]:
    named = {
        "id": source.id,
        "type": TYPES.get((source.kind or "").casefold(), "document"),
        "title": source.title or source.path,
        "container-title": source.publisher,
        "author": [{"literal": _plain(author)} for author in source.author],
        "issued": issued(source.published or source.inferred),
        "language": source.language,
        "URL": source.url,
        "note": f"{source.path}; SHA-256 of the text: {source.text_sha256}",
    }
    return {
        key: _plain(value) if isinstance(value, str) else value
        for key, value in named.items()
        if value
    }


def issued(edtf: str | None) -> dict[str, Any] | None:
    """Return an EDTF date as CSL has it: as precise as it is, a guess marked `circa`.

    An interval has two dates. What CSL has no parts for stands as a `literal`; no date is None.
    """
    if edtf is None:
        return None
    ends = edtf.split("/")
    dates = [match for end in ends if (match := _DATE.fullmatch(end))]
    seasons = [int(match[4]) for match in dates if match[4]]
    if len(dates) != len(ends) or len(ends) > 1 + (not seasons):
        return {"literal": edtf}
    return {
        "date-parts": [[int(part) for part in match.group(1, 2, 3) if part] for match in dates],
        **({"season": seasons[0]} if seasons else {}),
        **({"circa": True} if any(match[5] for match in dates) else {}),
    }


def _plain(text: str) -> str:
    return folded(visible(text))
