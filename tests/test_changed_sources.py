"""What a changed stack of sources may change in what they say and rest on: metamorphic relations.

They hold of any dossier; these are the samples and the ten of `tests/dossiers/`.
"""

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from random import Random

import pytest
from evals import planted
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from briefing import Brief
from briefing.model import Annotated, Relations
from briefing.options import Options
from briefing.pipeline import annotate, brief_of, read
from briefing.relations import relate

DOSSIERS = ("seeds", *sorted(path.as_posix() for path in Path("tests/dossiers").iterdir()))
WORD = re.compile(r"(?<![\w’'-])[a-z]{3,}(?![\w’'-])")
FILLERS = ("quietly", "plainly", "duly", "thereby", "somehow", "anyhow", "thus", "perhaps")
EDITED = 0.1
"""Share of the words of a reprint that are other words."""
AGAIN = "again"

Row = Mapping[str, str]
"""A source as a line of a JSON Lines file."""
Places = Mapping[tuple[str, int], tuple[frozenset[tuple[str, int]], int]]
"""Source and start of each sentence, to those of its claim and the number of its origins."""


@cache
def rows(dossier: str) -> tuple[Row, ...]:
    """Return the sources of a dossier, each with its readable text."""
    found = []
    for document in read(dossier).documents:
        if document.source.path.endswith("demands.toml"):
            continue
        text = "\n\n".join(document.text[b.start : b.end] for b in document.blocks)
        row = {"id": str(len(found)), "text": text, "date": document.source.published or ""}
        found.append({key: value for key, value in row.items() if value})
    return tuple(found)


def written(folder: Path, sources: Sequence[Row]) -> Path:
    """Write sources as a JSON Lines file and return its path."""
    path = folder / "sources.jsonl"
    path.write_text("".join(json.dumps(row) + "\n" for row in sources), encoding="utf-8")
    return path


def related(path: Path) -> tuple[tuple[Annotated, ...], Relations]:
    corpus = annotate(path)
    return corpus, relate(corpus)


def claims(path: Path) -> Places:
    """Return the claim of each sentence of the sources at a path, and how many origins it has."""
    corpus, relations = related(path)
    name = {
        a.document.source.id: path.rpartition("#")[2]
        for a in corpus
        for path in (a.document.source.path, *a.document.source.also)
        if "#" in path or not a.document.source.also
    }
    found = {}
    for claim in relations.claims:
        places = frozenset((name[span.source], span.start) for span in claim.sentences)
        found |= dict.fromkeys(places, (places, len(claim.origins)))
    return found


@cache
def plain(dossier: str, folder: Path) -> Places:
    return claims(written(folder, rows(dossier)))


@pytest.fixture(scope="module")
def of(tmp_path_factory):
    """Return a function from a dossier to its claims, each found once."""
    folder = tmp_path_factory.mktemp("plain")
    return lambda dossier: plain(dossier, folder)


dossiers = st.sampled_from(DOSSIERS).flatmap(
    lambda name: st.tuples(st.just(name), st.integers(0, len(rows(name)) - 1))
)
"""A dossier, and the number of one of its sources."""


def edited(text: str, random: Random) -> str:
    """Return a text with every tenth of its words another one; names and numbers stay."""
    words = list(WORD.finditer(text))
    many = min(len(words), int(EDITED * len(text.split())))
    for match in sorted(random.sample(words, many), key=lambda m: -m.start()):
        text = text[: match.start()] + random.choice(FILLERS) + text[match.end() :]
    return text


def raised(before: Places, after: Places) -> list[tuple[str, int]]:
    """Return the sentences whose claims have more origins than before; all are still there."""
    return [place for place, (_, origins) in before.items() if after[place][1] > origins]


@settings(max_examples=10)
@given(chosen=dossiers, random=st.randoms(use_true_random=False))
def test_a_reprint_raises_no_origins(chosen, random, of, tmp_path) -> None:
    """A source reprinted with every tenth word changed raises the origins of no claim."""
    dossier, number = chosen
    row = rows(dossier)[number]
    reprint = {**row, "id": AGAIN, "text": edited(row["text"], random)}

    assert [] == raised(of(dossier), claims(written(tmp_path, [*rows(dossier), reprint])))


@settings(max_examples=8)
@given(chosen=dossiers, encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "cp1252"]))
def test_another_encoding_raises_no_origins(chosen, encoding, of, tmp_path_factory) -> None:
    """A source given again in whatever encoding raises the origins of no claim."""
    dossier, number = chosen
    folder = tmp_path_factory.mktemp("again")
    written(folder, rows(dossier))
    text = rows(dossier)[number]["text"]
    (folder / f"{AGAIN}.txt").write_bytes(text.encode(encoding, errors="replace"))

    assert [] == raised(of(dossier), claims(folder))


def changes(text: str, random: Random) -> Iterator[str]:
    """Yield a sentence with a number changed, or a “not” in it."""
    yield from planted.numbers(text, random)
    yield from planted.negations(text, random)


@settings(max_examples=10)
@given(chosen=st.sampled_from(DOSSIERS), data=st.data(), random=st.randoms(use_true_random=False))
def test_a_planted_change_unmerges(chosen, data, random, of, tmp_path) -> None:
    """A sentence that others say, too, stands apart from them by a “not” or another number."""
    merged = sorted(place for place, (claim, _) in of(chosen).items() if len(claim) > 1)
    assume(merged)
    name, start = data.draw(st.sampled_from(merged), label="sentence")
    corpus = annotate(written(tmp_path, rows(chosen)))
    (annotated,) = [a for a in corpus if a.document.source.path.endswith(f"#{name}")]
    (span,) = [s.span for s in annotated.sentences if s.span.start == start]
    text = annotated.document.slice(span)
    others = [other for other in changes(text, random) if other != text]
    assume(others)
    changed = annotated.document.text.replace(text, random.choice(others), 1)
    assume(annotated.document.text.index(text) == start)
    sources = [{**row, "text": changed} if row["id"] == name else row for row in rows(chosen)]
    claim, _ = claims(written(tmp_path, sources)).get((name, start), (frozenset(), 0))

    assert claim.isdisjoint(of(chosen)[name, start][0] - {(name, start)})


@cache
def brief(sources: tuple[str, ...], folder: Path) -> Brief:
    """Return the brief of sources, each a line of JSON."""
    path = folder / "sources.jsonl"
    path.write_text("\n".join(sources), encoding="utf-8")
    return brief_of(path, options=Options())[0]


def lines(sources: Sequence[Row]) -> tuple[str, ...]:
    return tuple(map(json.dumps, sources))


def said(brief: Brief) -> list[object]:
    """Return what a brief says, without the numbers that sources have in it."""
    return [
        brief.title.text,
        brief.as_of,
        [(p.id, p.text, p.salience, len(p.sources), len(p.origins)) for p in brief.passages()],
        [(entry.when, [p.id for p in entry.passages]) for entry in brief.background.timeline],
        [(p.holder and p.holder.name, [s.id for s in p.statements]) for p in brief.positions],
        [(q.kind, q.topic, [p.id for p in q.passages]) for q in brief.open_questions],
        [(d.kind, d.about, [len(side) for side in d.sides]) for d in brief.sourcing.disagreements],
        [phrase.text for phrase in brief.keyphrases],
        [quote.text for quote in brief.quotes],
    ]


@settings(max_examples=10)
@given(dossier=st.sampled_from(DOSSIERS), stranger=dossiers)
def test_a_source_set_aside_changes_nothing(dossier, stranger, tmp_path_factory) -> None:
    """A source of another dossier that is set aside is listed, and all that the brief says stays."""
    assume(stranger[0] != dossier)
    row = {**rows(stranger[0])[stranger[1]], "id": AGAIN}
    before = brief(lines(rows(dossier)), tmp_path_factory.getbasetemp())
    after = brief(lines([*rows(dossier), row]), tmp_path_factory.getbasetemp())
    assume(any(source.set_aside for source in after.sources))

    assert [AGAIN] == [s.path.rpartition("#")[2] for s in after.sources if s.set_aside]
    assert said(before) == said(after)


@settings(max_examples=10)
@given(chosen=dossiers)
def test_a_source_taken_away_takes_its_passages_along(chosen, tmp_path_factory) -> None:
    """Without a source a brief has only words of the others, and counts nothing of it."""
    dossier, number = chosen
    others = [row for row in rows(dossier) if row["id"] != str(number)]
    before = brief(lines(rows(dossier)), tmp_path_factory.getbasetemp())
    after = brief(lines(others), tmp_path_factory.getbasetemp())
    gone = next(s.id for s in before.sources if s.path.endswith(f"#{number}"))
    alone = [p.text for p in before.passages() if {p.sources} == {(gone,)}]
    shown = [p.text for p in after.passages()] + [quote.text for quote in after.quotes]

    assert not any(text in each for text in alone for each in shown)
    assert all(any(text in row["text"] for row in others) for text in shown)
