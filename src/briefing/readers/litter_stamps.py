"""Time stamps and bylines that a page repeats: lines of nothing but names, dates and times."""

import re
from collections.abc import Sequence

from . import dates, metadata
from .draft import DraftBlock
from .normalize import word_set

NAME = r"(?:[A-ZÀ-Þ][\w.'’-]{0,30}|and|de|van|von|der|al|bin|el|&)"
BYLINE = re.compile(
    rf"(?:(?:Written |written |Posted )?[Bb]y|BY) ({NAME}(?:(?: ?, ?| ){NAME}){{0,9}})"
)
APART = re.compile(r"[\s,;|/•·@()–—-]+|: |:\Z")
CLOCK = re.compile(rf"{dates.CLOCK}|\d{{1,2}}[.:]\d\d(?:[ap]m)?|\d{{1,2}}[ap]m", re.IGNORECASE)
MONTH = re.compile(dates.MONTH, re.IGNORECASE)
NUMBER = re.compile(r"\d{1,4}(?:st|nd|rd|th)?|\d{1,2}\.\d{1,2}\.\d{2,4}")
LABELS = word_set("published updated posted modified created")
WORDS = word_set(
    """
    on at last first by ago a an the min mins minute minutes hour hours hr hrs day days week weeks
    month months read am pm a.m a.m. p.m p.m. et est edt ct cst cdt mt mst mdt pt pst pdt gmt utc
    bst ist cet cest aest mon tue tues wed thu thur thurs fri sat sun monday tuesday wednesday
    thursday friday saturday sunday
    """
)


def stamp(blocks: Sequence[DraftBlock], start: int) -> int:
    """Take bylines, and dates with the time of day, that say nothing about the source."""
    text = blocks[start].text
    if len(text) > 150 or not _is_stamp(text):
        return 0
    return int(start >= metadata.HEAD or not metadata.understands(text))


def _is_stamp(text: str) -> bool:
    byline = BYLINE.match(text)
    end = byline.end() if byline else 0
    words = [word for word in APART.split(text[end:]) if word]
    if byline and not words:
        return " " in byline[1]
    kinds = {_kind(word) for word in words}
    if "" in kinds:
        return False
    dated = "month" in kinds or "ago" in kinds
    return dated and (bool(byline) or "clock" in kinds or "label" in kinds)


def _kind(word: str) -> str:
    """Return what a word is in a time stamp, or an empty string."""
    low = word.lower()
    if low in LABELS:
        return "label"
    if MONTH.fullmatch(word):
        return "month"
    if NUMBER.fullmatch(word):
        return "month" if word.count(".") == 2 else "number"
    if CLOCK.fullmatch(word):
        return "clock"
    return ("ago" if low == "ago" else "word") if low in WORDS else ""
