"""The same sources give the same bytes, whatever else differs."""

import json
import os
import subprocess
import sys
from pathlib import Path

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


@settings(max_examples=8)
@given(order=st.permutations(SEEDS))
def test_the_order_of_the_sources_changes_nothing(order, expected) -> None:
    """Sources given in another order give the same bytes."""
    assert files_of(*order) == expected


def written(folder: Path, order: list[str], **environment: str) -> dict[str, bytes]:
    """Build in a process of its own and return the files, the PDF among them."""
    command = [sys.executable, "-m", "briefing", "build", *order, "-o", str(folder)]
    changed = {**os.environ, **environment}
    subprocess.run(command, env=changed, check=True, capture_output=True, stdin=subprocess.DEVNULL)
    (made,) = folder.iterdir()
    return {path.name: path.read_bytes() for path in made.iterdir()}


def test_hash_seed_and_time_zone_change_nothing(tmp_path, expected) -> None:
    """Another process with another hash seed, zone and locale writes the same bytes, PDF too."""
    one = written(tmp_path / "one", SEEDS, PYTHONHASHSEED="0", TZ="UTC", LC_ALL="C")
    two = written(
        tmp_path / "two", SEEDS[::-1], PYTHONHASHSEED="4242", TZ="Asia/Tokyo", LC_ALL="C.UTF-8"
    )

    assert one == two
    assert {name: one[name] for name in expected} == expected
    assert set(one) == {*expected, "brief.pdf", "SHA256SUMS"}


def without_names(data: bytes) -> dict:
    plain = json.loads(data)
    for source in plain["sources"]:
        source["path"] = ""
        source["also"] = []
    plain["provenance"]["seal"] = ""
    return plain


@settings(max_examples=5)
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


@settings(max_examples=5)
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
