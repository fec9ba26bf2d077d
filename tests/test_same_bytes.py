"""The same sources give the same bytes, whatever else differs."""

import json
import locale
import os
import subprocess
import sys
from pathlib import Path
from random import Random

import every_format
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import build
from briefing.options import Options, apply

SEEDS = sorted(path.as_posix() for path in Path("seeds").glob("*.txt"))
TEXT = apply(Options(), {"to": "md,html"}, where="test")


def files_of(*paths: object) -> dict[str, bytes]:
    return {r.name: r.data for r in build(*map(str, paths), options=TEXT).renderings}


@pytest.fixture(scope="module")
def expected() -> dict[str, bytes]:
    return files_of(*SEEDS)


@settings(max_examples=4)
@given(order=st.permutations(SEEDS))
def test_the_order_of_the_sources_changes_nothing(order, expected) -> None:
    """Sources given in another order give the same bytes."""
    assert files_of(*order) == expected


LOCALES = ("C", "en_US.UTF-8", "tr_TR.UTF-8", "de_DE.ISO-8859-1", "ja_JP.EUC-JP")
ZONES = ("UTC", "Pacific/Kiritimati", "America/St_Johns")
HASHES = ("0", "1", "42", "4242", "random")
SAMPLES = int(os.environ.get("BRIEFING_SAME_BYTES", "1"))
"""Builds a process; the order of the sources, the zone and the workers differ from one to the next."""


@pytest.fixture(scope="module")
def in_every_format() -> dict[str, bytes]:
    return every_format.files(0, 1)


def test_every_format_is_there(in_every_format, expected) -> None:
    """What is hashed below has all formats and all wikis, and is what a plain build makes."""
    formats = {"brief.pdf", "brief.md", "brief.json", "sources.csl.json", "sources.html"}

    assert formats | {"mediawiki/brief.mediawiki", "mkdocs/brief.md"} <= set(in_every_format)
    assert in_every_format["brief.md"] == expected["brief.md"]


@pytest.mark.parametrize(("place", "where"), tuple(enumerate(LOCALES)), ids=LOCALES)
def test_order_hash_seed_zone_locale_and_workers_change_nothing(
    place: int, where: str, in_every_format
) -> None:
    """In a process of its own, of another hash seed and locale, each format has the same bytes."""
    try:
        was = locale.setlocale(locale.LC_ALL)
        locale.setlocale(locale.LC_ALL, where)
        locale.setlocale(locale.LC_ALL, was)
    except locale.Error:
        pytest.skip(f"the locale {where} is not installed")
    chance = Random(place)
    asked = [
        f"{chance.randrange(1, 120)}:{ZONES[(place + n) % 3]}:{(1, 2, 4)[(place // 2 + n) % 3]}"
        for n in range(SAMPLES)
    ]
    command = [sys.executable, every_format.__file__, *asked]
    changed = {**os.environ, "PYTHONHASHSEED": HASHES[place], "LC_ALL": where, "PYTHONUTF8": "0"}

    done = subprocess.run(command, env=changed, capture_output=True, text=True, check=False)

    assert done.stderr == ""
    assert done.stdout.split() == [every_format.digest(in_every_format)] * len(asked)


def without_names(data: bytes) -> dict:
    plain = json.loads(data)
    for source in plain["sources"]:
        source["path"] = ""
        source["also"] = []
    plain["provenance"]["seal"] = ""
    return plain


@settings(max_examples=3)
@given(
    names=st.lists(
        st.text("abcxyz0123", min_size=3, max_size=9), min_size=5, max_size=5, unique=True
    )
)
def test_renamed_files_change_only_names_and_the_seal(names, expected, tmp_path_factory) -> None:
    """Renamed sources change paths and the seal, and nothing else."""
    folder = tmp_path_factory.mktemp("renamed")
    for name, path in zip(names, SEEDS, strict=True):
        (folder / name).write_bytes(Path(path).read_bytes())

    found = files_of(folder)["brief.json"]

    assert without_names(found) == without_names(expected["brief.json"])


@settings(max_examples=3)
@given(twice=st.sampled_from(SEEDS), encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16"]))
def test_a_source_given_twice_counts_once(twice, encoding, expected, tmp_path_factory) -> None:
    """A source given again, in another encoding too, moves no passage, raises no count, and is said."""
    again = tmp_path_factory.mktemp("twice") / "zz-again.txt"
    again.write_text(Path(twice).read_text(encoding="utf-8"), encoding=encoding)

    found = json.loads(files_of(*SEEDS, again)["brief.json"])
    once = json.loads(expected["brief.json"])
    notices = found.pop("notices")

    assert [n["reference"] for n in notices].count("duplicate-source") == 1
    assert len(notices) == len(once.pop("notices")) + 1
    for key in ("summary", "background", "positions", "open_questions", "sourcing", "keyphrases"):
        assert found[key] == once[key]
