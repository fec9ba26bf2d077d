"""`verify` finds every change of a brief file: one letter, two citations, a “not”, a place, a speaker.

`BRIEFING_MUTANTS=40` makes forty times as many of each format.
"""

import json
import os
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from random import Random

import pytest
from dossier_maker import made
from mutants import remembered
from output_mutants import JSON, LINES, WORDS, attribute, citations, in_page, in_word
from pdf_mutants import of_pdf

from briefing import brief_file, build, errors
from briefing.options import Options, apply
from briefing.rendering.dialects import DIALECTS
from briefing.verify import verify

TIMES = int(os.environ.get("BRIEFING_MUTANTS", "1"))
Mutant = Callable[[bytes, Random], tuple[str, bytes | None]]


@pytest.fixture(autouse=True, scope="module")
def _remembered() -> Iterator[None]:
    with remembered():
        yield


@cache
def published(wiki: str, folder: Path) -> tuple[Path, str]:
    """Return the folder of the brief of a dossier, made for a wiki or “”, and where its sources are."""
    folder = folder / f"for-{wiki}"
    folder.mkdir()
    sources = str(made(Random(11)).write(folder))
    chosen = {"to": "md", "wiki": wiki} if wiki else {"to": "md,html,docx,sources,pdf"}
    for each in build(sources, options=apply(Options(), chosen, where="test")).renderings:
        (folder / each.name).write_bytes(each.data)
    return folder, sources


def of_text(reference: str) -> Mutant:
    kinds = {**LINES, **citations(reference)}

    def mutant(data: bytes, random: Random) -> tuple[str, bytes | None]:
        kind = random.choice(list(kinds))
        changed = kinds[kind](data.decode(), random)
        return kind, None if changed is None else changed.encode()

    return mutant


def of_page(data: bytes, random: Random) -> tuple[str, bytes | None]:
    page = data.decode()
    cited = citations(r'<a href="#source-(\d+)">\1</a>')
    kind = random.choice([*WORDS, *cited, "an attribute"])
    if kind in WORDS:
        changed = in_page(page, WORDS[kind], random)
    elif kind in cited:
        changed = cited[kind](page, random)
    else:
        changed = attribute(page, random)
    return kind, None if changed is None else changed.encode()


def of_word(data: bytes, random: Random) -> tuple[str, bytes | None]:
    kind = random.choice(list(WORDS))
    return kind, in_word(data, WORDS[kind], random)


def of_json(data: bytes, random: Random) -> tuple[str, bytes | None]:
    plain = json.loads(data)
    kind = random.choice(list(JSON))
    JSON[kind](plain, random)
    if plain == json.loads(data):
        return kind, None
    plain["provenance"]["seal"] = brief_file.seal_of(plain)
    return kind, json.dumps(plain, ensure_ascii=False).encode()


CASES = {
    "brief.json": ("", of_json, 25),
    "brief.md": ("", of_text(r"\\\[\d[^\]\n]{0,60}\\\]"), 25),
    "brief.html": ("", of_page, 25),
    "sources.html": ("", of_page, 10),
    "brief.docx": ("", of_word, 10),
    "brief.pdf": ("", of_pdf, 4),
    **{
        f"{wiki}: {dialect.file}": (wiki, of_text(dialect.reference), 5)
        for wiki, dialect in DIALECTS.items()
    },
}
"""Files with the wiki they are for, what is changed in them, and how often."""


@pytest.mark.parametrize("name", CASES)
def test_every_mutant_is_found(
    name: str, tmp_path: Path, tmp_path_factory: pytest.TempPathFactory
) -> None:
    """Of the mutants of a file not one holds."""
    wiki, change, few = CASES[name]
    folder, sources = published(wiki, tmp_path_factory.getbasetemp())
    file = name.rpartition(" ")[2]
    if not (folder / file).exists():
        pytest.skip(f"a library that {file} needs is not here")
    data = (folder / file).read_bytes()
    (tmp_path / "brief.json").write_bytes((folder / "brief.json").read_bytes())
    random, number, escaped = Random(name), 0, []
    while number < few * TIMES:
        kind, mutant = change(data, random)
        if mutant is None or mutant == data:
            continue
        number += 1
        path = tmp_path / f"mutant-{file}"
        path.write_bytes(mutant)
        if holds(path, sources):
            escaped.append(kind)
            (tmp_path / f"escaped-{number}-{file}").write_bytes(mutant)

    assert [] == escaped


def holds(path: Path, sources: str) -> bool:
    """Whether nothing is found in a file, which may be refused for good reasons."""
    try:
        return not verify(path, sources).findings
    except errors.BadBrief:
        return False
