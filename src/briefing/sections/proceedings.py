"""How far a case against somebody has come: what a headline tells of it may have been overtaken."""

import re

STAGES = tuple(
    re.compile(rf"\b(?:{words})\b", re.IGNORECASE)
    for words in (
        r"arrest(?:s|ed)?|detain(?:s|ed)?|(?:man|woman|men|women|suspects?|teenager|boy|girl|two|three) held",
        r"charged|indict(?:s|ed|ment)",
        r"convict(?:s|ed|ion)|found (?:not )?guilty|acquit(?:s|ted|tal)|pleads? (?:not )?guilty",
        r"sentenced|jailed",
    )
)
"""Words of the headlines of each stage, in the order in which a case goes."""


def stage(headline: str) -> int | None:
    """Return the last stage that a headline tells of, from 0; None where it tells of none."""
    return max((n for n, words in enumerate(STAGES) if words.search(headline)), default=None)
