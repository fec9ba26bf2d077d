"""Cases as files: `cases/<step>/*.md` hold one true sentence, then flags, input and output.

A case is Markdown: its first paragraph says what is true; fenced blocks named `flags` (may be
missing), `input` and `output` follow. The fence may be longer than three backticks. What other blocks
there are, the test of the step knows.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

CASES = Path(__file__).parent / "cases"
FENCE = re.compile(
    r"^(?P<fence>`{3,}) ?(?P<name>\w+)\n(?P<body>.*?)^(?P=fence)$", re.DOTALL | re.MULTILINE
)


@dataclass(frozen=True)
class Case:
    """One case file."""

    name: str
    says: str
    flags: tuple[str, ...]
    input: str
    output: str
    blocks: Mapping[str, str]
    """All of them by name."""


def load(step: str) -> list[Case]:
    """Return the cases of a step, by name; raises if there are none or one is not whole."""
    cases = []
    for path in sorted((CASES / step).glob("*.md")):
        text = path.read_text(encoding="utf-8")
        blocks = {match["name"]: match["body"] for match in FENCE.finditer(text)}
        says = text.split("\n\n", 1)[0].strip().removeprefix("# ")
        flags = tuple(blocks.get("flags", "").split())
        cases.append(Case(path.stem, says, flags, blocks["input"], blocks["output"], blocks))
    assert cases, f"no cases for {step}"
    return cases
