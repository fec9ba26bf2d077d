"""Print every figure beside its floor: `python -m evals [--only NAME] [--update]`.

The data lies in the folder that BRIEFING_EVAL_DATA names; without it nothing is measured. The exit
code is 1 if a figure is below its floor, or if a floor has no figure.
"""

import argparse
import json
import math
import os
import sys
from collections.abc import Callable, Mapping
from concurrent.futures import ProcessPoolExecutor
from itertools import repeat
from pathlib import Path

from briefing import worker

from . import (
    actors,
    attribution,
    background,
    dates,
    events,
    headings,
    hedges,
    keyphrases,
    litter,
    pages,
    readings,
    sameness,
    sentences,
    summaries,
)

Measure = Callable[[Path], Mapping[str, float | None]]

MEASURES: tuple[tuple[str, Measure], ...] = (
    ("litter", litter.measure),
    ("pages", pages.measure),
    ("headings", headings.measure),
    ("sentences", sentences.measure),
    ("dates", dates.measure),
    ("attribution", attribution.measure),
    ("hedges", hedges.measure),
    ("events", events.measure),
    ("sameness", sameness.measure),
    ("actors", actors.measure),
    ("summaries", summaries.measure),
    ("background", background.measure),
    ("keyphrases", keyphrases.measure),
    ("readings", readings.measure),
)
"""Name, and the function that takes the folder of the data and returns figures by name.

None stands for all figures whose names begin so: what they need is not installed.
"""

FLOORS = Path(__file__).with_name("floors.json")


def main(arguments: list[str]) -> int:
    """Measure, print and compare; return the exit code."""
    parser = argparse.ArgumentParser(prog="python -m evals", description=__doc__)
    parser.add_argument("--only", choices=[name for name, _ in MEASURES], help="one measure")
    parser.add_argument("--update", action="store_true", help="raise the floors to these figures")
    chosen = parser.parse_args(arguments)
    data = os.environ.get("BRIEFING_EVAL_DATA")
    if not data:
        print("evals are skipped: BRIEFING_EVAL_DATA names no folder with development data")
        return 0
    floors: dict[str, float] = json.loads(FLOORS.read_text(encoding="utf-8"))
    below = []
    names = [name for name, _ in MEASURES if chosen.only in (None, name)]
    with ProcessPoolExecutor(min(len(names), worker.processors())) as pool:
        for name, measured in zip(names, pool.map(measured_by, names, repeat(data)), strict=True):
            figures = {key: value for key, value in measured.items() if value is not None}
            skipped = [key for key in measured if key not in figures]
            mine = {
                key: floor
                for key, floor in floors.items()
                if key.startswith(f"{name}.") and not key.startswith(tuple(skipped))
            }
            print(table(figures, mine), flush=True)
            for key in skipped:
                print(f"{key}.* is skipped: what it needs is not installed")
            below += failures(figures, mine)
            if chosen.update:
                floors |= raised(mine, figures)
    if below:
        print(f"below the floor: {', '.join(below)}")
        return 1
    if chosen.update:
        FLOORS.write_text(json.dumps(floors, indent=2) + "\n", encoding="utf-8")
    return 0


def measured_by(name: str, data: str) -> dict[str, float | None]:
    """Return the figures of one measure, each under its whole name."""
    return {f"{name}.{key}": value for key, value in dict(MEASURES)[name](Path(data)).items()}


def table(figures: Mapping[str, float], floors: Mapping[str, float]) -> str:
    """Return a line for each figure, with its floor or a dash."""
    width = max(map(len, figures), default=0)
    return "\n".join(
        f"{name:{width}}  {value:10.4f}  {floors.get(name, '-')}" for name, value in figures.items()
    )


def failures(figures: Mapping[str, float], floors: Mapping[str, float]) -> list[str]:
    """Return the names of floors that have no figure, or one below."""
    return [name for name, floor in floors.items() if figures.get(name, -math.inf) < floor]


def raised(floors: Mapping[str, float], figures: Mapping[str, float]) -> dict[str, float]:
    """Return the floors at the figures, rounded down to three decimals; none is lowered."""
    return {
        name: max(floor, math.floor(round(figures[name] * 1000, 6)) / 1000)
        for name, floor in floors.items()
        if name in figures
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
