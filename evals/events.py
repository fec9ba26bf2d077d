"""Two events in one folder, and sources of another event among those of one.

**ECB+** has topics of two events that are alike on purpose: two earthquakes, two acquisitions. The
reports of both, mixed, should be told of as two events, with nine in ten of the sources on their side;
those of one event should not be parted. The threshold was chosen on topics with even numbers; those
with odd ones stand apart. The first lines of half of the texts are addresses of pages, which would
give the answer away, and are left out.

**AllSides and Multi-News** are clusters of one event each. A report of another cluster put among them
should be set aside, theirs should not be, and what becomes of them should not depend on it.
"""

import gzip
import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from briefing.errors import UnreadableSource
from briefing.model import Annotated, Matter, Raw
from briefing.options import Options
from briefing.readers import read
from briefing.readers.arrange import arrange
from briefing.relations.matter import matter
from briefing.text.segment import segment

ECB, ALLSIDES, MULTINEWS = (
    "clusters/ecbplus-dev",
    "clusters/allsides2021-dev",
    "summaries/multinews-dev",
)
RIGHT = 0.9
"""Share of the sources that must stand with those of their event."""
LEAST = 4
"""Sources that can be of two events."""
AWAY = 7
"""How many clusters further the stranger comes from."""

MISPLACED = {
    "88292edc-3": "an advertisement",
    "2c62c95b-2": "a list of other headlines",
    "88631c80-4": "the case of another man",
    "8f512ff6-1": "the page of an error",
    "7d455b34-3": "Jerusalem, among reports of a bank",
}
"""Sources of Multi-News that are in the wrong cluster, of those that were set aside and then read by eye."""

Cluster = Mapping[str, str]
"""Name of each source to its text."""


def measure(data: Path) -> dict[str, float]:
    """Return the shares of what should be told of as two events, as one, set aside and kept."""
    topics: dict[int, list[Cluster]] = {}
    for row in _rows(data, ECB):
        topics.setdefault(row["topic"], []).append(_texts(row))
    figures = {}
    for name, rest in (("even", 0), ("odd", 1)):
        chosen = [events for topic, events in sorted(topics.items()) if topic % 2 == rest]
        single = [e for events in chosen for e in events if len(e) >= LEAST]
        parted = [_is_parted(events) for events in chosen]
        figures[f"{name}.two"] = sum(parted) / len(parted)
        figures[f"{name}.one"] = sum(not _about(e).events for e in single) / len(single)
    for name, file in (("allsides", ALLSIDES), ("multinews", MULTINEWS)):
        clusters = [_texts(row) for row in _rows(data, file) if len(row["documents"]) > 2]
        figures |= {f"{name}.{key}": value for key, value in _planted(clusters).items()}
    return figures


def _planted(clusters: Sequence[Cluster]) -> dict[str, float]:
    """Return the shares of own sources that are kept, and of strangers that are set aside."""
    own = kept = found = steady = 0
    for number, cluster in enumerate(clusters):
        alone = _strange(cluster)
        own += len(cluster.keys() - MISPLACED.keys())
        kept += len(cluster.keys() - MISPLACED.keys() - alone)
        stranger = next(iter(clusters[(number + AWAY) % len(clusters)].items()))
        with_it = _strange({**cluster, "stranger": stranger[1]})
        found += "stranger" in with_it
        steady += with_it - {"stranger"} == alone and "stranger" in with_it
    return {"kept": kept / own, "found": found / len(clusters), "steady": steady / max(1, found)}


def _is_parted(events: Sequence[Cluster]) -> bool:
    """Whether the sources of two events, mixed, are told of as two, nearly all on their side."""
    mixed = {f"{n}/{name}": text for n, e in enumerate(events) for name, text in e.items()}
    corpus = _corpus(mixed)
    path_of = {a.document.source.id: a.document.source.path for a in corpus}
    found = [[path_of[s][0] for s in event.sources] for event in matter(corpus).events]
    if len(found) != len(events) or len({max(set(g), key=g.count) for g in found}) < len(events):
        return False
    right = sum(max(map(group.count, set(group))) for group in found)
    return right >= RIGHT * sum(map(len, found))


def _strange(cluster: Cluster) -> frozenset[str]:
    """Return the names of the sources that are off-topic."""
    corpus = _corpus(cluster)
    path_of = {a.document.source.id: a.document.source.path for a in corpus}
    return frozenset(path_of[source] for source in matter(corpus).off_topic)


def _about(cluster: Cluster) -> Matter:
    return matter(_corpus(cluster))


def _corpus(cluster: Cluster) -> tuple[Annotated, ...]:
    """Return the texts as the product reads them; one that holds nothing is left out."""
    documents = []
    for name, text in cluster.items():
        try:
            documents += read(Raw(name, text.encode()), Options().read)
        except UnreadableSource:
            continue
    arranged, _ = arrange(documents)
    return tuple(Annotated(document, segment(document)) for document in arranged)


def _texts(row: Mapping[str, Any]) -> Cluster:
    """Return the texts of a cluster with their titles, without the address that some begin with."""
    return {part["id"]: "\n\n".join(_parts(part)) for part in row["documents"]}


def _parts(part: Mapping[str, Any]) -> Iterator[str]:
    if part["title"]:
        yield part["title"]
    first, _, rest = part["text"].partition("\n")
    yield rest if first.startswith("http") else part["text"]


def _rows(data: Path, name: str) -> list[dict[str, Any]]:
    with gzip.open(data / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]
