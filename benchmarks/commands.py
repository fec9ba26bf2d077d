"""CPU time of the commands, beside what Python and two of the libraries cost by themselves.

Every run is a fresh process; the figure is the median of the user and system time of the process
and its children. Prints a table; a figure over its bar is marked, never an error, since machines
differ. Run it with the Python of the environment: `python benchmarks/commands.py`.
"""

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path

SEEDS = Path(__file__).parents[1] / "seeds"
BRIEFING = str(Path(sys.executable).with_name("briefing"))
RUNS = 3


@dataclass(frozen=True, slots=True)
class Command:
    """What is timed."""

    name: str
    line: tuple[str, ...]
    bar: float | None = None
    """CPU seconds that it should not need more of; None for a peer."""
    peer: str | None = None
    """Name of the peer that it is compared with."""


def commands(output: str) -> tuple[Command, ...]:
    """Return what is timed, briefs going to the folder `output`."""
    python = (sys.executable, "-c")
    build = (BRIEFING, "build", str(SEEDS), "-o", output)
    return (
        Command("python -c pass", (*python, "pass")),
        Command("import yake", (*python, "import yake")),
        Command("import weasyprint", (*python, "import weasyprint")),
        Command("briefing --help", (BRIEFING, "--help"), 0.15, "python -c pass"),
        Command("seeds to md, json", (*build, "--to", "md,json"), 1.4, "import yake"),
        Command("seeds to all formats", build, 4.0, "import weasyprint"),
    )


def cpu_seconds(line: tuple[str, ...], environment: dict[str, str]) -> float:
    """Return the user and system seconds of a process and its children."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(line, env=environment, stdin=subprocess.DEVNULL, capture_output=True, check=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def measure(timed: tuple[Command, ...]) -> dict[str, float]:
    """Return the median of each command in CPU seconds; the runs take turns, so load is shared."""
    # An installed program has its bytecode at hand: the first round writes it.
    environment = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    seconds: dict[str, list[float]] = {command.name: [] for command in timed}
    for _ in range(RUNS):
        for command in timed:
            seconds[command.name].append(cpu_seconds(command.line, environment))
    return {name: statistics.median(values) for name, values in seconds.items()}


def main() -> None:
    """Measure, and print the table."""
    with tempfile.TemporaryDirectory() as output:
        timed = commands(output)
        try:
            medians = measure(timed)
        except subprocess.CalledProcessError as error:
            print(f"not measured: {error}\n{error.stderr.decode(errors='replace')}")
            return
    print(f"CPU seconds, median of {RUNS} runs, each in a fresh process\n")
    print(f"{'':22}{'CPU s':>7}{'bar':>7}  beside")
    for command in timed:
        spent = medians[command.name]
        row = f"{command.name:22}{spent:7.2f}"
        if command.bar is not None and command.peer is not None:
            ratio = spent / medians[command.peer]
            over = "  over the bar" if spent > command.bar else ""
            row += f"{command.bar:7.2f}  {ratio:.1f} x {command.peer}{over}"
        print(row)


if __name__ == "__main__":
    main()
