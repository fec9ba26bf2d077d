"""What PDF/UA-1 (ISO 14289-1) asks of a PDF and WeasyPrint 70 leaves out of one."""

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice
from math import inf
from pathlib import Path
from typing import Any

from .. import files

UA = files.read_bytes(Path(__file__).with_name("pdfua.xmp"))
"""Says that a PDF/A is PDF/UA-1 too, with the schema that PDF/A asks for behind such words."""
RDF_END = b"</rdf:RDF>"
POINT = 0.75
"""Points of a pixel (CSS Values 4, 5.2)."""


def accessible(pdf: Any) -> None:
    """Say in a PDF/A that is not yet written what its readers need to be told.

    Heads of tables get a scope (7.5), heads and feet of pages are artifacts (7.8) and not text
    that is read out on every page, and the metadata names PDF/UA-1 (clause 5).
    """
    dictionaries: list[Any] = [item for item in pdf.objects if isinstance(item, dict)]
    tags = {item.reference: item for item in dictionaries if item.get("Type") == "/StructElem"}
    (root,) = (item for item in dictionaries if item.get("Type") == "/StructTreeRoot")
    _scope(tags)
    _artifacts(pdf, tags, root)
    described = next(o for o in pdf.objects if getattr(o, "extra", {}).get("Type") == "/Metadata")
    described.stream = [part.replace(RDF_END, UA + RDF_END) for part in described.stream]


def _scope(tags: Mapping[bytes, Any]) -> None:
    """Say of each head of a table whether it is that of a column or of a row."""
    for head in tags.values():
        if head["S"] == "/TH":
            group = tags[tags[head["P"]]["P"]]
            head["A"]["Scope"] = "/Column" if group["S"] == "/THead" else "/Row"


def _artifacts(pdf: Any, tags: Mapping[bytes, Any], root: Any) -> None:
    """Make artifacts of what is tagged, but hangs on no branch of the tree: heads and feet.

    Which of the two is told by where they stand (ISO 32000-2, 14.8.2.2.2).
    """
    import pydyf

    objects = {item.reference: item for item in pdf.objects}
    parents = objects[root["ParentTree"]]["Nums"]
    reached = set(_below(root["K"], tags))
    for reference in tags.keys() - reached:
        tag = tags[reference]
        page = objects[tag["Pg"]]
        drawn, owners = objects[page["Contents"]].stream, parents[2 * page["StructParents"] + 1]
        for number in (kid for kid in tag["K"] if isinstance(kid, int)):
            owners[number] = "null"
            at = next(n for n, item in enumerate(drawn) if item == {"MCID": number})
            words = islice(drawn, at, None)
            foot = _down(words) * POINT > page["MediaBox"][3] / 2
            kind = {"Type": "/Pagination", "Subtype": "/Footer" if foot else "/Header"}
            drawn[at - 1 : at + 1] = ["/Artifact", pydyf.Dictionary(kind)]


def _down(drawn: Iterable[Any]) -> float:
    """Return how far below the upper edge the next words stand, in pixels; feet are drawn last."""
    places = (item.split() for item in drawn if isinstance(item, bytes) and item.endswith(b" Tm"))
    return next((float(place[-2]) for place in places), inf)


def _below(kids: Any, tags: Mapping[bytes, Any]) -> Iterator[bytes]:
    """Yield the references of all tags of a branch."""
    waiting = list(kids)
    while waiting:
        reference = waiting.pop()
        if reference in tags:
            yield reference
            waiting += tags[reference]["K"]
