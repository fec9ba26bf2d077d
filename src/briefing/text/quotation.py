"""Quotations inside one sentence, by their marks: double, or single where no apostrophe is meant."""

import re

QUOTATION = re.compile(
    r"[“\"]([^“”\"]+)(?:[”\"]|$)"
    r"|(?<!\w)[‘']((?:[^‘’']|[’'](?=\w))+)[’'](?!\w)"
)


def quotations(text: str) -> list[str]:
    """Return what stands between quotation marks, in order; one left open runs to the end."""
    return [match[1] or match[2] for match in QUOTATION.finditer(text)]
