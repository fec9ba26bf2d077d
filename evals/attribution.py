"""Attributions against PolNeAR (US political news, 84 articles, every attribution annotated).

A content matches a gold one at Jaccard >= 0.5 over letters and digits, one to one. Of the passages
of four and more words in quotation marks that the gold attributes: was one found, and is its speaker
right, that is, does it overlap the gold speaker without being much longer? Two speakers for one
passage are one too many. Of the matched contents with a gold speaker: does ours overlap it? Per cent,
but for the speed. Both engines are measured; the one that parses only where spaCy is installed.
"""

import gzip
import json
import re
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from briefing.annotation.attributions import attributions
from briefing.annotation.names import names
from briefing.annotation.parsing import parsed
from briefing.annotation.parsing.model import load
from briefing.errors import MissingLibrary
from briefing.model import Annotated, Attribution, Block, Document, Source
from briefing.text.segment import segment

LINE = re.compile(r"\S[^\n]*")
QUOTED = re.compile(r"“[^“”\n]*[”\n]|\"[^\"\n]*[\"\n]")
THAT = re.compile(r"\s*that\s")
WORD = re.compile(r"[a-z]+")
LEAST = 4
COVERED = 0.7

SPEECH = frozenset(
    re.findall(
        r"\w+",
        """
        say tell add note state claim argue announce insist warn explain report declare assert
        reiterate stress emphasize emphasise suggest acknowledge admit confirm deny reply respond
        write tweet ask call describe praise accuse urge vow pledge promise remark comment concede
        contend maintain complain joke recall predict quote read go continue conclude testify allege
        point voice express reveal disclose mention indicate cite hail condemn criticize criticise
        blast slam tout reject dismiss caution advise agree according
        """,
    )
)
"""Base forms of the cues whose recall is reported."""
IRREGULAR = {
    "said": "say", "told": "tell", "wrote": "write",
    "quoted": "quote", "went": "go", "written": "write",
}  # fmt: skip
ENDINGS = (
    ("s$", ""), ("ed$", ""), ("d$", ""), ("ing$", ""), ("ing$", "e"),
    ("ies$|ied$", "y"), (r"(.)\1(ed|ing)$", r"\1"),
)  # fmt: skip

Row = Mapping[str, Any]
Places = set[int]
Engine = Callable[[Annotated], Annotated]


def measure(data: Path) -> dict[str, float | None]:
    """Return the figures on the development data under `data`; None for an engine that is missing."""
    rows = read(data)
    segmented = [names(Annotated(one, segment(one))) for one in map(whole, rows)]
    figures: dict[str, float | None] = {**scores(rows, segmented, attributions)}
    try:
        load()
    except MissingLibrary:
        return {**figures, "parse": None}
    more = scores(rows, segmented, parsed)
    return {**figures, **{f"parse.{name}": figure for name, figure in more.items()}}


def read(data: Path) -> list[Row]:
    """Return the articles of the development data under `data`."""
    path = data / "attribution" / "polnear-dev.jsonl.gz"
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        return [json.loads(line) for line in lines]


def whole(row: Row) -> Document:
    """Return an article as a document."""
    return document(row["text"])


def scores(rows: Sequence[Row], segmented: Sequence[Annotated], engine: Engine) -> dict[str, float]:
    """Return the figures of one engine."""
    begun = time.process_time()
    found = [engine(annotated).annotations.attributions for annotated in segmented]
    seconds = time.process_time() - begun
    words = sum(len(row["text"].split()) for row in rows)
    return {
        **contents(rows, found),
        **quotations(rows, found),
        "words per CPU-second": words / seconds,
    }


def document(text: str) -> Document:
    """Return a text as a document, a line a paragraph; nothing is folded, so that offsets hold."""
    source = Source(id="S1", path="text", sha256="", text_sha256="")
    blocks = tuple(Block("paragraph", *line.span()) for line in LINE.finditer(text))
    return Document(source, text, blocks)


def places(text: str, spans: Iterable[Sequence[int]]) -> Places:
    """Return the places of letters and digits in spans; a “that” in front is left out."""
    found: Places = set()
    for start, end in spans:
        lead = THAT.match(text[start:end])
        first = start + lead.end() if lead else start
        found |= {i for i in range(first, min(end, len(text))) if text[i].isalnum()}
    return found


def content(text: str, attribution: Attribution) -> Places:
    """Return the places of what was said."""
    return places(text, ((span.start, span.end) for span in attribution.content))


def matched(gold: Sequence[Places], found: Sequence[Places], threshold: float) -> dict[int, int]:
    """Return the pairs of gold and found at a Jaccard of `threshold` or more, best first."""
    pairs = sorted(
        (
            (len(g & f) / len(g | f), i, j)
            for i, g in enumerate(gold)
            for j, f in enumerate(found)
            if g & f
        ),
        reverse=True,
    )
    taken: dict[int, int] = {}
    for jaccard, i, j in pairs:
        if jaccard >= threshold and i not in taken and j not in taken.values():
            taken[i] = j
    return taken


def speech(verb: str) -> bool:
    """Whether a gold cue is one of saying, in any of its forms."""
    bases: set[str] = set()
    for word in WORD.findall(verb.lower()):
        bases |= {word, IRREGULAR.get(word, word)}
        bases |= {re.sub(end, new, word) for end, new in ENDINGS}
    return bool(bases & SPEECH)


def right(text: str, gold: Row, speaker: tuple[int, int]) -> bool:
    """Whether a speaker overlaps the gold one without swallowing what stands around it."""
    mine, theirs = places(text, [speaker]), places(text, gold["speaker_spans"])
    return bool(mine & theirs) and len(mine) <= 2 * len(theirs) + 20


def contents(rows: Sequence[Row], found: Sequence[Sequence[Attribution]]) -> dict[str, float]:
    """Return precision, recall and F1 of contents, recall of those with a cue of saying, and speakers."""
    n: Counter[str] = Counter()
    for row, mine in zip(rows, found, strict=True):
        text = row["text"]
        gold = [places(text, g["quote_spans"]) for g in row["gold"]]
        hits = matched(gold, [content(text, a) for a in mine], 0.5)
        said = [i for i, g in enumerate(row["gold"]) if speech(g["verb"])]
        n.update(gold=len(gold), found=len(mine), hits=len(hits))
        n.update(said=len(said), heard=sum(i in hits for i in said))
        for i, j in hits.items():
            theirs = places(text, row["gold"][i]["speaker_spans"])
            speaker = mine[j].speaker
            ours = places(text, [(speaker.start, speaker.end)]) if speaker else set()
            n.update(spoken=bool(theirs), matched=bool(theirs & ours))
    return {
        "content.precision": 100 * n["hits"] / n["found"],
        "content.recall": 100 * n["hits"] / n["gold"],
        "content.f50": 200 * n["hits"] / (n["found"] + n["gold"]),
        "content.speaker": 100 * n["matched"] / n["spoken"],
        "speech.recall": 100 * n["heard"] / n["said"],
    }


def quotations(rows: Sequence[Row], found: Sequence[Sequence[Attribution]]) -> dict[str, float]:
    """Return how many quoted passages are found, and precision and recall of their speakers."""
    n: Counter[str] = Counter()
    for row, mine in zip(rows, found, strict=True):
        text = row["text"]
        asked = [(places(text, g["quote_spans"]), g) for g in row["gold"] if g["speaker_spans"]]
        given = [(content(text, a), a) for a in mine]
        for match in QUOTED.finditer(text):
            start, end = match.start() + 1, match.end() - 1
            inside = places(text, [(start, end)])
            if len(text[start:end].split()) < LEAST or not inside:
                continue
            truth = [g for c, g in asked if len(inside & c) >= COVERED * len(inside)]
            guess = [a for c, a in given if len(inside & c) >= COVERED * len(inside)]
            speakers = {(a.speaker.start, a.speaker.end) for a in guess if a.speaker}
            n.update(asked=bool(truth), found=bool(truth and guess), given=len(speakers))
            n.update(right=any(right(text, g, s) for g in truth for s in speakers))
    return {
        "quoted.found": 100 * n["found"] / n["asked"],
        "quoted.speaker_p": 100 * n["right"] / n["given"],
        "quoted.speaker_r": 100 * n["right"] / n["asked"],
    }


if __name__ == "__main__":
    for name, figure in measure(Path(sys.argv[1])).items():
        print(f"{name}: " + ("skipped" if figure is None else f"{figure:.1f}"))
