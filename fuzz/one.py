"""One target under atheris: `python -m fuzz.one NAME [options of libFuzzer] FOLDER…`."""

import sys
from pathlib import Path

import atheris

sys.path.insert(0, str(Path(__file__).parent.parent / "tests"))  # judges and small corpora

with atheris.instrument_imports(include=["briefing"]):
    from .targets import TARGETS

if __name__ == "__main__":
    _, name, *options = sys.argv
    again = f"{sys.executable} -m fuzz.one {name}"  # libFuzzer starts itself by it, to merge
    atheris.Setup([again, *options], TARGETS[name])
    atheris.Fuzz()
