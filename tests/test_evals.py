"""The runner of the evals: floors may only rise."""

import json
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[1]


@pytest.fixture
def evals(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Iterator[Any]:
    """Return the runner with one measure of two figures, and floors in a file of its own."""
    monkeypatch.syspath_prepend(str(ROOT))
    runner = import_module("evals.__main__")
    floors = tmp_path / "floors.json"
    floors.write_text('{"toy.good": 0.5}')
    monkeypatch.setattr(runner, "MEASURES", (("toy", lambda _: {"good": 0.6789, "other": 1.0}),))
    monkeypatch.setattr(runner, "FLOORS", floors)
    monkeypatch.setenv("BRIEFING_EVAL_DATA", str(tmp_path))
    yield runner
    for name in [name for name in sys.modules if name.split(".")[0] == "evals"]:
        del sys.modules[name]


def floors_of(runner: Any) -> dict[str, float]:
    floors: dict[str, float] = json.loads(runner.FLOORS.read_text())
    return floors


def test_without_data_nothing_is_measured(
    evals: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Without a folder of data the evals say that they are skipped, and pass."""
    monkeypatch.delenv("BRIEFING_EVAL_DATA")
    monkeypatch.setattr(evals, "MEASURES", (("toy", lambda _: {"good": 0.0}),))
    assert evals.main([]) == 0
    assert "skipped" in capsys.readouterr().out


def test_figures_stand_beside_their_floors(evals: Any, capsys: pytest.CaptureFixture[str]) -> None:
    """Every figure is printed, with its floor or a dash."""
    assert evals.main([]) == 0
    printed = [line.split() for line in capsys.readouterr().out.splitlines()]
    assert printed == [["toy.good", "0.6789", "0.5"], ["toy.other", "1.0000", "-"]]


@pytest.mark.parametrize("floors", [{"toy.good": 0.7}, {"toy.gone": 0.1}])
def test_a_figure_below_its_floor_fails(
    evals: Any, capsys: pytest.CaptureFixture[str], floors: dict[str, float]
) -> None:
    """A figure below its floor, or a floor without a figure, is named and fails the run."""
    evals.FLOORS.write_text(json.dumps(floors))
    assert evals.main(["--update"]) == 1
    assert f"below the floor: {next(iter(floors))}" in capsys.readouterr().out
    assert floors_of(evals) == floors


def test_update_raises_floors(evals: Any) -> None:
    """An update raises a floor to the figure, rounded down to three decimals."""
    assert evals.main(["--update"]) == 0
    assert floors_of(evals) == {"toy.good": 0.678}


def test_update_never_lowers_a_floor(evals: Any) -> None:
    """A floor above the rounded figure stays where it is."""
    evals.FLOORS.write_text('{"toy.good": 0.6785}')
    assert evals.main(["--update"]) == 0
    assert floors_of(evals) == {"toy.good": 0.6785}


def test_one_measure_may_be_chosen(
    evals: Any, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """With --only, other measures are not run and their floors are kept."""
    measures = (*evals.MEASURES, ("next", lambda _: {"figure": 2.0}))
    monkeypatch.setattr(evals, "MEASURES", measures)
    evals.FLOORS.write_text('{"toy.good": 0.5, "next.figure": 1.0}')
    assert evals.main(["--only", "next", "--update"]) == 0
    assert "toy" not in capsys.readouterr().out
    assert floors_of(evals) == {"toy.good": 0.5, "next.figure": 2.0}


def test_every_floor_belongs_to_a_measure(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each floor that the project keeps names a measure of the table, and is a number."""
    monkeypatch.syspath_prepend(str(ROOT))
    runner = import_module("evals.__main__")
    names = {name for name, _ in runner.MEASURES}
    floors = json.loads((ROOT / "evals" / "floors.json").read_text())
    assert {name.split(".")[0] for name in floors} <= names
    assert all(isinstance(floor, float) for floor in floors.values())
