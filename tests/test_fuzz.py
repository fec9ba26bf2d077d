"""What is fuzzed holds for inputs that were kept, so that fuzzing itself is known to work."""

from pathlib import Path

import pytest
from fuzz.targets import TARGETS

CORPUS = Path("fuzz/corpus")
SMALLEST = 3


def test_every_target_has_a_corpus() -> None:
    """The folders of the corpus are those of the targets."""
    assert {folder.name for folder in CORPUS.iterdir()} == set(TARGETS)


@pytest.mark.parametrize("name", sorted(TARGETS))
def test_targets_hold_for_small_inputs(name: str) -> None:
    """The smallest inputs of the corpus of a target, and none at all, break no rule."""
    inputs = sorted((path.read_bytes() for path in (CORPUS / name).iterdir()), key=len)[:SMALLEST]

    for data in (b"", *inputs):
        TARGETS[name](data)
