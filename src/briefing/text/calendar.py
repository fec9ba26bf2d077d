"""The calendar of news English: months, weekdays, seasons, festivals, number words, as data.

A date is a tuple of year, month and day, or only the first of them. Seasons are months 21 to 24,
as in EDTF (ISO 8601-2).
"""

import datetime
from collections.abc import Mapping

Date = tuple[int, ...]
"""(year,), (year, month) or (year, month, day)."""

MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
SEASONS = {"spring": 21, "summer": 22, "fall": 23, "autumn": 23, "winter": 24}

NUMBERS = {
    word: number
    for number, words in enumerate(
        [
            "a/an/one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen",
            "sixteen",
            "seventeen",
            "eighteen",
            "nineteen",
            "twenty",
        ],
        start=1,
    )
    for word in words.split("/")
} | {"thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}

FESTIVALS: Mapping[str, tuple[int, int]] = {
    "New Year's Day": (1, 1),
    "Inauguration Day": (1, 20),
    "Valentine's Day": (2, 14),
    "International Women's Day": (3, 8),
    "St. Patrick's Day": (3, 17),
    "April Fools' Day": (4, 1),
    "Earth Day": (4, 22),
    "May Day": (5, 1),
    "Juneteenth": (6, 19),
    "Canada Day": (7, 1),
    "Fourth of July": (7, 4),
    "July Fourth": (7, 4),
    "Bastille Day": (7, 14),
    "Halloween": (10, 31),
    "Armistice Day": (11, 11),
    "Veterans Day": (11, 11),
    "Christmas Eve": (12, 24),
    "Christmas Day": (12, 25),
    "Christmas": (12, 25),
    "Boxing Day": (12, 26),
    "New Year's Eve": (12, 31),
}
"""Festivals on one day of the year: month and day."""

MOVABLE: Mapping[str, tuple[int, int, int]] = {
    "Memorial Day": (5, 0, 25),
    "Labor Day": (9, 0, 1),
    "Election Day": (11, 1, 2),
    "Thanksgiving Day": (11, 3, 22),
    "Thanksgiving": (11, 3, 22),
}
"""Festivals on a weekday: month, weekday (0 is Monday), and the earliest day that it can be."""

INFAMOUS: Mapping[tuple[int, int], int] = {(9, 11): 2001, (1, 6): 2021, (10, 7): 2023}
"""Days that are named without their year when the attack of that day is meant."""


def month(name: str) -> int:
    """Return the number of a month, named in full or abbreviated."""
    return MONTHS.index(name[:3].lower()) + 1


def weekday(name: str) -> int:
    """Return the number of a weekday, named in full or abbreviated; 0 is Monday."""
    return WEEKDAYS.index(name[:3].lower())


def number(word: str) -> int:
    """Return a number in digits or words, such as `14`, `ten` or `twenty-five`."""
    if word.isdigit():
        return int(word)
    return sum(NUMBERS[part] for part in word.lower().split("-"))


def festival(name: str, year: int) -> Date:
    """Return the day of a festival in a year."""
    if name not in MOVABLE:
        return (year, *FESTIVALS[name])
    in_month, wanted, earliest = MOVABLE[name]
    first = day_of_week((year, in_month, earliest))
    return (year, in_month, earliest + (wanted - first) % 7)


def exists(date: Date) -> bool:
    """Whether the calendar has that date."""
    try:
        datetime.date(*date, *(1, 1)[len(date) - 1 :])
    except ValueError:
        return False
    return True


def day_of_week(day: Date) -> int:
    """Return the weekday of a day; 0 is Monday."""
    return datetime.date(*day).weekday()


def later(day: Date, days: int) -> Date:
    """Return the day so many days after a day, or before it; the calendar ends in 1 and 9999."""
    ordinal = datetime.date(*day).toordinal() + days
    last = datetime.date.max.toordinal()
    moved = datetime.date.fromordinal(min(max(ordinal, 1), last))
    return (moved.year, moved.month, moved.day)


def week(day: Date, weeks: int = 0) -> tuple[Date, Date]:
    """Return Monday and Sunday of the week of a day, or of one so many weeks after it."""
    monday = later(day, 7 * weeks - day_of_week(day))
    return (monday, later(monday, 6))


def edtf(date: Date) -> str:
    """Return a date as an EDTF string."""
    return "-".join((f"{date[0]:04}", *(f"{part:02}" for part in date[1:])))
