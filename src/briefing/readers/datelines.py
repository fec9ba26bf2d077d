"""Datelines: a line that says where and when a text was written, and nothing else."""

import re

from . import dates
from .normalize import word_set

PLACE_WORD = r"(?-i:(?:[A-ZÀ-Þ][\w'’.-]{0,30}|de|del|do|of|the|al|el|la|le|am|upon|on))"
PLACE = (
    r"(?-i:[A-ZÀ-Þ])[\w'’.-]{0,30}"
    rf"(?: {PLACE_WORD}){{0,3}}(?:, ?{PLACE_WORD}(?: {PLACE_WORD}){{0,3}})?"
)
DAY = rf"(?P<day>{dates.DATE}){dates.TIME}"
WHERE_AND_WHEN = re.compile(
    rf"(?P<place>{PLACE})(?:, ?| ?[|·–—] ?| - |: )(?:on )?{DAY}", re.IGNORECASE
)
IN_CAPITALS = re.compile(rf"(?P<place>[A-ZÀ-Þ][A-ZÀ-Þ .,'’-]{{1,40}}) (?i:{DAY})")
WHEN_AND_WHERE = re.compile(rf"{DAY}(?:, ?| ?[|·–—] ?| - |: | )(?P<place>{PLACE})", re.IGNORECASE)
AGENCY = re.compile(
    rf"{PLACE}(?:,? (?:{dates.DATE}|{dates.MONTH} \d{{1,2}}|\d{{1,2}} {dates.MONTH}))?"
    r" \((?-i:[A-Z])[\w .-]{1,40}\)\W{0,3}",
    re.IGNORECASE,
)
NO_PLACES = word_set(
    """
    agenda analysis answers article brief briefing bulletin chronology conference daily debate
    digest edition editorial factsheet fact headlines interview issue letter live meeting memo
    minutes monthly morning evening news newsletter notes notice opinion podcast press questions
    recap release remarks report results review roundup sheet speech statement summary timeline
    today transcript update updates week weekly
    """
)
"""Words of headlines that end in a date, and of no place."""


def date(line: str) -> str | None:
    """Return the EDTF day of a line that is only a place and a full date, or None.

    “London, 15 October 2025” and “MOSCOW Oct 15 2025” are such lines; “Daily briefing, 15 October
    2025” is a headline.
    """
    line = line.strip(" |·:–—-")
    for pattern in (WHERE_AND_WHEN, IN_CAPITALS, WHEN_AND_WHERE):
        match = pattern.fullmatch(line)
        if match and NO_PLACES.isdisjoint(re.split(r"\W+", match["place"].lower())):
            return dates.edtf(match["day"])
    return None


def of_agency(line: str) -> bool:
    """Whether a line is only the dateline of an agency, as “MOSCOW, Oct 15 (Reuters)”."""
    return bool(AGENCY.fullmatch(line))
