"""Dates of publication as sources and users write them, to EDTF."""

import datetime
import re

MONTHS = (
    "january", "february", "march", "april", "may", "june", "july",
    "august", "september", "october", "november", "december",
)  # fmt: skip
MONTH = r"(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?"
WEEKDAY = r"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?,? )?"
CLOCK = r"(?:\d{1,2}[:.h]\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?: ?[ap]\.?m\b\.?)?|\d{1,2} ?[ap]m\b)"
ZONE = r"(?: ?(?:Z|\(?(?:GMT|UTC|IST|[ECMPB]E?[SD]?T|UK|local time)\b\)?|[+-]\d{2}:?\d{2}))?"
TIME = rf"(?:(?:T|,? at |, | \| | - | – | )?{CLOCK}{ZONE})?"

DATE = (
    rf"{WEEKDAY}(?:"
    r"\d{4}[-/.]\d{2}[-/.]\d{2}"
    rf"|\d{{1,2}}(?:st|nd|rd|th)?(?: of)? {MONTH},? \d{{4}}"
    rf"|{MONTH} \d{{1,2}}(?:st|nd|rd|th)?,? \d{{4}}"
    r")(?!\d)"
)
"""A calendar date, as a regular expression to be read without regard to case."""

ISO = re.compile(r"(\d{4})[-/.](\d{2})[-/.](\d{2})")
DAY_FIRST = re.compile(
    r"(\d{1,2})(?:st|nd|rd|th)?(?: of)? ([a-z]{3,9})\.?,? (\d{4})", re.IGNORECASE
)
MONTH_FIRST = re.compile(r"([a-z]{3,9})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})", re.IGNORECASE)
GIVEN = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2})(?:[T ].{1,40})?)?)?([~?%]?)", re.DOTALL)


def edtf(date: str) -> str | None:
    """Return words that begin as `DATE` says as an EDTF day, or None when there is no such day."""
    if found := ISO.search(date):
        year, month, day = found.groups()
    elif found := DAY_FIRST.search(date):
        day, month, year = found.groups()
    elif found := MONTH_FIRST.search(date):
        month, day, year = found.groups()
    else:
        return None
    return _day(int(year), _month(month), int(day))


def given(date: str) -> str | None:
    """Return what a user wrote as an EDTF date, or None when it is none.

    Years, months and days are dates, each with `~`, `?` or `%` behind it if it is in doubt; of a
    time stamp the day counts as it stands, in the time zone of the source.
    """
    date = date.strip()
    match = GIVEN.fullmatch(date)
    if match is None:
        return edtf(date) if re.fullmatch(DATE + TIME, date, re.IGNORECASE) else None
    year, month, day, doubt = match.groups()
    if _day(int(year), int(month or 1), int(day or 1)) is None:
        return None
    return "-".join(part for part in (year, month, day) if part) + doubt


def order(date: str | None) -> tuple[bool, str]:
    """Return a key that puts EDTF dates in order, undated last."""
    return (date is None, (date or "").rstrip("~?%"))


def _month(word: str) -> int:
    """Return the number of a month, or 0 when the word is none."""
    if word.isdigit():
        return int(word)
    return next((n for n, name in enumerate(MONTHS, 1) if name[:3] == word[:3].lower()), 0)


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return datetime.date(year, month, day).isoformat()
    except ValueError:
        return None
