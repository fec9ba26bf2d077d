"""Every regular expression of the program takes linear time on the worst texts for it."""

import os
import re
import time
from typing import Any

import pytest
from worst_texts import Used, patterns, texts

PATTERNS = patterns("briefing")
LENGTH = int(os.environ.get("BRIEFING_WORST_TEXTS", "8000"))
"""Characters of a text; all patterns take a while at 100,000."""
TIMES = 4
"""How many times longer a text is than the one that it is compared with."""
STEEP = 7.0
"""What it may cost more: what is linear costs 4 times as much, and what is quadratic 16 times."""
NOTICEABLE = 1e-6
"""CPU seconds for each character below which nothing is compared; a pattern that is quadratic needs more."""


def seconds(used: Used, text: Any) -> float:
    """Return the processor time that the program's own ways to use a pattern need for a text."""
    started = time.process_time()
    if used.methods <= {"match", "fullmatch"}:
        for method in sorted(used.methods):
            getattr(used.pattern, method)(text)
    else:
        for _found in used.pattern.finditer(text):
            pass
    return time.process_time() - started


def is_steep(used: Used, text: Any) -> bool:
    """Whether a text takes far more time than its first quarter does, in each of three attempts."""
    short = text[: len(text) // TIMES]
    return all(
        (spent := seconds(used, text)) > NOTICEABLE * len(text)
        and spent > STEEP * seconds(used, short)
        for _ in range(3)
    )


@pytest.mark.parametrize("name", PATTERNS)
def test_linear(name: str) -> None:
    """Each pattern, as the program uses it, reads the worst text for it in linear time."""
    used = PATTERNS[name]

    assert [text[:60] for text in texts(used.pattern, LENGTH) if is_steep(used, text)] == []


def test_found() -> None:
    """Patterns of modules, calls and tables are found, each with how it is used."""
    modules = {name.split(" ")[0].rpartition(".")[0] for name in PATTERNS}
    assert {
        "briefing.readers.html",
        "briefing.annotation.dates.named",
        "briefing.verify",
    } <= modules
    assert any(name.startswith("briefing.annotation.names.roles:") for name in PATTERNS)
    (pdf,) = (used for used in PATTERNS.values() if used.pattern.pattern == b"%PDF-")
    assert pdf.methods == {"match"}


@pytest.mark.parametrize("pattern", [r"\s+$", "“.+?”,? said", r"\w+@"])
def test_steep(pattern: str) -> None:
    """A pattern that backtracks over the whole text is found out."""
    bad = Used(re.compile(pattern), frozenset({"search"}))

    assert any(is_steep(bad, text[-2_000:]) for text in texts(bad.pattern, LENGTH))
