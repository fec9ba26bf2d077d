"""Run targets side by side and say what was found: `python -m fuzz [NAME…] [--seconds N] [--keep]`."""

import argparse
import re
import shutil
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

CORPUS = Path(__file__).parent / "corpus"
BOUNDS = ("-max_len=6000", "-timeout=30", "-rss_limit_mb=2000", "-print_final_stats=1", "-seed=1")
"""An input may have 6,000 bytes, 30 seconds and 2 GB."""
NAMES = sorted(folder.name for folder in CORPUS.iterdir())
RUNS = re.compile(r"stat::number_of_executed_units:\s*(\d+)")
EDGES = re.compile(r"cov: (\d+)")


def fuzz(name: str, seconds: int, *, keep: bool) -> tuple[str, bool]:
    """Return what came of one target, in a line or more, and whether all held.

    Args:
        name: of the target.
        seconds: how long it runs.
        keep: whether inputs that reach new code go to the corpus; the smallest of each are kept.

    """
    with tempfile.TemporaryDirectory() as found:
        time = f"-max_total_time={seconds}"
        done = _run(name, time, f"-artifact_prefix={found}/", f"{found}", str(CORPUS / name))
        if keep:
            _merge(name, Path(found))
    runs, edges = RUNS.findall(done.stderr), EDGES.findall(done.stderr)
    line = (
        f"{name:14} {runs[-1] if runs else '?':>9} inputs, {edges[-1] if edges else '?':>6} edges"
    )
    if done.returncode == 0:
        return line, True
    return f"{line}: BROKEN\n{done.stdout[-3000:]}\n{done.stderr[-3000:]}", False


def _merge(name: str, found: Path) -> None:
    """Have the corpus of a target hold the smallest inputs that reach all that was reached."""
    with tempfile.TemporaryDirectory() as merged:
        done = _run(name, "-merge=1", merged, str(CORPUS / name), str(found))
        if done.returncode == 0 and any(Path(merged).iterdir()):
            shutil.rmtree(CORPUS / name)
            shutil.copytree(merged, CORPUS / name)


def _run(name: str, *options: str) -> "subprocess.CompletedProcess[str]":
    command = [sys.executable, "-m", "fuzz.one", name, *BOUNDS, *options]
    return subprocess.run(command, capture_output=True, encoding="utf-8", errors="replace")


def main() -> None:
    """Run what the command line names."""
    parser = argparse.ArgumentParser("python -m fuzz", description=__doc__)
    parser.add_argument("names", nargs="*", default=NAMES, help=", ".join(NAMES))
    parser.add_argument("--seconds", type=int, default=10, help="how long each runs")
    parser.add_argument("--at-once", type=int, default=2, help="how many run side by side")
    parser.add_argument("--keep", action="store_true", help="put what was found to the corpus")
    asked = parser.parse_args()
    with ThreadPoolExecutor(asked.at_once) as pool:
        results = pool.map(lambda name: fuzz(name, asked.seconds, keep=asked.keep), asked.names)
        all_held = True
        for line, held in results:
            print(line, flush=True)
            all_held &= held
    sys.exit(not all_held)


if __name__ == "__main__":
    main()
