"""The readings of `evals/`: their files, and checks that can fail."""

import sys
import tomllib
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]
FILES = sorted((ROOT / "evals" / "readings").glob("*.toml"))


@pytest.fixture(scope="module")
def readings() -> Iterator[Any]:
    """Return the module that measures readings."""
    yield import_module("evals.readings")
    for name in [name for name in sys.modules if name.split(".")[0] == "evals"]:
        del sys.modules[name]


@pytest.fixture(scope="module")
def demands(readings: Any) -> Any:
    """Return the module of the lines of a reading."""
    return import_module("evals.reading_lines")


@pytest.fixture(scope="module")
def seeds(readings: Any) -> Any:
    """Return what may be asked of the brief of the seeds."""
    return readings.view(*readings.sources({"data": "seeds"}, Path()))


@pytest.mark.parametrize("file", FILES, ids=lambda file: str(file.stem))
def test_every_line_has_a_known_check(demands: Any, file: Path) -> None:
    """Each line of a reading has a sentence and one check that there is."""
    lines = list(demands.lines(tomllib.loads(file.read_text(encoding="utf-8"))))
    assert {line.check for line in lines} <= demands.CHECKS.keys()
    assert all(line.that for line in lines)


def test_every_place_of_the_seeds_is_there(readings: Any, seeds: Any) -> None:
    """The words of each place stand in the raw text of the source that it names."""
    text = (ROOT / "evals" / "readings" / "seeds.toml").read_text(encoding="utf-8")
    places = [
        place
        for line in readings.lines(tomllib.loads(text))
        for key in ("at", "reason")
        for place in line.terms.get(key, ())
    ]
    lost = [place for place in places if place[5:] not in seeds.texts[place[:3]].raw]
    assert lost == []


def test_a_place_of_other_words_is_refused(readings: Any, seeds: Any) -> None:
    """A place whose slice has another hash is an error, not a line that fails."""
    spans = import_module("evals.reading_places").spans
    with pytest.raises(ValueError, match="other words"):
        spans("001:0-9:00000000", seeds.texts)


PUTIN = {"at": ["001: We are very happy to see you. Welcome to Russia"]}
SHARAA = "000: Ahmed al-Sharaa"
TEASER = "000: Also Read | Donald Trump signs executive order"
QUIET = "004: living discreetly in the Russian capital"
LUXURY = "003: resides in luxury in a skyscraper"
RESULT = "002: neither side announced concrete decisions"


@pytest.mark.parametrize(
    ("check", "terms", "expected"),
    [
        ("says", {"who": ["the Vladimir Putin"], **PUTIN}, True),
        ("says", {"who": ["Sergei Lavrov"], **PUTIN}, False),
        ("says", {"who": ["Vladimir Putin"], "via": "AFP", **PUTIN}, False),
        ("says", {"who": ["Vladimir Putin"], "bracket": True, **PUTIN}, False),
        ("says-other", {"besides": ["Sergei Lavrov"], **PUTIN}, True),
        ("says-other", {"besides": ["Vladimir Putin"], **PUTIN}, False),
        ("one", {"at": [SHARAA, "002: Ahmad Al Sharaa"]}, True),
        ("one", {"at": [SHARAA, "000: Vladimir Putin hosted"]}, False),
        ("unnamed", {"at": ["000: An official"], "via": "AFP"}, True),
        ("unnamed", {"at": ["000: An official"], "via": "SANA"}, False),
        ("dated", {"when": ["2025-07"], "at": ["001: In July, Syrian Foreign Minister"]}, True),
        ("dated", {"when": ["2025-06"], "at": ["001: In July, Syrian Foreign Minister"]}, False),
        ("dates-other", {"besides": ["2015"]}, True),
        ("shows", {"in": ["summary"], "at": [RESULT]}, True),
        ("shows", {"in": ["context"], "at": [RESULT]}, False),
        ("shows", {"in": ["brief"], "at": [TEASER]}, False),
        ("opens", {"kinds": ["undecided"], "at": [RESULT]}, True),
        ("opens", {"kinds": ["asked"], "at": [RESULT]}, False),
        ("origin", {"label": "SANA", "of": ["004"]}, True),
        ("origin", {"label": "SANA", "of": ["001"]}, False),
        ("origin", {"label": "SANA", "of": ["004"], "kind": "agency"}, True),
        ("origin", {"label": "SANA", "of": ["004"], "kind": "interview"}, False),
        ("differs", {"at": [QUIET, LUXURY]}, True),
        ("differs", {"at": [QUIET, RESULT]}, False),
        ("differs", {"at": [QUIET]}, False),
        ("differs", {}, True),
        ("lone", {"at": [RESULT]}, True),
        ("lone", {"at": [TEASER]}, False),
        ("unmarked", {}, False),
        ("title", {"words": ["redefine", "nowhere"]}, True),
        ("title", {"words": ["nowhere"]}, False),
    ],
)
def test_checks_tell_true_from_false(
    demands: Any, seeds: Any, check: str, terms: dict[str, Any], expected: bool
) -> None:
    """A check is true of what the brief of the seeds has, and false of what it has not."""
    assert demands.CHECKS[check](seeds, terms) is expected


def test_a_ban_holds_when_its_check_is_false(demands: Any, seeds: Any) -> None:
    """A must line and a must-not line of the same check are opposites."""
    held = [demands.Line("x", "shows", {"in": ["summary"], "at": [RESULT]}, m) for m in (1, 0)]
    assert [line.holds(seeds) for line in held] == [True, False]
