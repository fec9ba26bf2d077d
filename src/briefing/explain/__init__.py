"""`briefing explain`: why a passage stands in a brief, out of its `brief.json`.

Nothing is judged or chosen again here. What a brief records of its own making is said in words; the
words at places that the brief does not quote are sliced out of the `sources.jsonl` beside it, and
only where the hash of that text is the one that the brief means.
"""

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path

from .. import brief_file, files
from ..errors import UnreadableSource
from ..model import Brief
from .reasons import reasons
from .values import Explained

__all__ = ["Explained", "explain", "reasons"]


def explain(path: str | Path, wanted: str | None = None) -> tuple[Explained, tuple[str, ...]]:
    """Return why the passages of a brief stand in it, and what to be careful about.

    Args:
        path: `brief.json`, the folder that holds it, or a rendering beside it.
        wanted: id of a passage or the beginning of one, of a holder, a source or an origin;
            without it every passage is explained.

    Raises:
        UnreadableSource: the file is not there.
        BadBrief: it is not a brief, or there is none beside it.
        UnknownId: nothing in the brief, or more than one passage, has that id.

    """
    brief, contract, doubts = brief_file.opened(path)
    texts, missing = _texts(contract.parent / files.TEXTS, brief)
    return reasons(brief, texts, wanted), (*doubts, *missing)


def _texts(path: Path, brief: Brief) -> tuple[Mapping[str, str], tuple[str, ...]]:
    """Return the texts that the brief means, by id of their source, and what is amiss."""
    try:
        found = _rows(files.read_text(path))
    except UnreadableSource as error:
        return {}, (f"{error.message}; words that the brief does not quote are not shown",)
    texts, doubts = {}, []
    for source in brief.sources:
        text = found.get(source.id)
        if text is not None and _hash(text) == source.text_sha256:
            texts[source.id] = text
        else:
            what = "not there" if text is None else "not the text that the brief means"
            doubts.append(f"{path}: {source.id} is {what}; only its places are shown")
    return texts, tuple(doubts)


def _rows(text: str) -> dict[str, str]:
    """Return the text of each source by its id; a line that is no such object says nothing."""
    found = {}
    for line in text.split("\n"):
        try:
            row = json.loads(line)
        except (ValueError, RecursionError):
            continue
        if isinstance(row, dict) and isinstance(row.get("text"), str):
            found[str(row.get("id"))] = row["text"]
    return found


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", errors="surrogatepass")).hexdigest()
