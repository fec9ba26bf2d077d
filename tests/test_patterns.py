"""Regular expressions of step 1, which sees texts before any bound, take linear time."""

import time
from typing import Any

import pytest
from worst_texts import Used, patterns, texts

PATTERNS = patterns("briefing.readers")
LENGTH = 10_000
SECONDS = 0.06
"""A linear pattern needs a tenth of it; one that is quadratic, more than twice."""


def seconds(used: Used, text: Any) -> float:
    """Return the least processor time of three attempts, of which one that is short is enough."""
    least = float("inf")
    for _ in range(3):
        started = time.process_time()
        if used.methods <= {"match", "fullmatch"}:
            for method in sorted(used.methods):
                getattr(used.pattern, method)(text)
        else:
            for _found in used.pattern.finditer(text):
                pass
        least = min(least, time.process_time() - started)
        if least < SECONDS:
            break
    return least


@pytest.mark.parametrize("name", PATTERNS)
def test_linear(name: str) -> None:
    """Each pattern, as the program uses it, reads the worst text for it in linear time."""
    used = PATTERNS[name]

    slow = [text[:60] for text in texts(used.pattern, LENGTH) if seconds(used, text) >= SECONDS]

    assert slow == []


def test_found() -> None:
    """Patterns of modules and of tables are found, and one that backtracks would be caught."""
    assert {"briefing.readers.html", "briefing.readers.dates"} <= {
        n.split(" ")[0].rpartition(".")[0] for n in PATTERNS
    }
    import re

    bad = Used(re.compile(r"\s+$"), frozenset({"search"}))
    assert any(seconds(bad, text) >= SECONDS for text in texts(bad.pattern, LENGTH))
