"""EDTF dates as stretches of days: what they cover, how exact they are, whether two agree."""

import datetime
import re
from functools import lru_cache
from typing import NamedTuple

DATE = re.compile(
    r"(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?|-2(?P<season>[1-4]))?(?P<sign>[~?%]?)"
)
DECADE = re.compile(r"(?P<start>\d{2,3})(?P<open>X{1,2})[~?%]?")
OPEN = "/.."
"""End of an interval that lasts until now."""
LOOSE = {1: 1, 31: 31}
"""Days that a date so long may be off if it is approximate; a year is not."""
MOST_LOOSE = max(LOOSE.values())


class Days(NamedTuple):
    """The first and the last day that a date covers, as ordinals."""

    first: int
    last: int

    @property
    def length(self) -> int:
        """How many days that are: fewer is more exact."""
        return self.last - self.first + 1

    def holds(self, other: "Days") -> bool:
        """Whether all of another stretch lies in this one."""
        return self.first <= other.first and other.last <= self.last


@lru_cache(maxsize=10_000)
def days(value: str) -> Days | None:
    """Return what an EDTF date covers; of one that lasts, its beginning; None if it is no date.

    Seasons are those of the northern half, a winter has the year of its December.
    """
    start, _, end = value.removesuffix(OPEN).partition("/")
    first, last = _days(start), _days(end or start)
    return Days(first.first, last.last) if first and last and first.first <= last.last else None


def plain(value: str) -> str:
    """Return a date without its signs of doubt."""
    return re.sub(r"[~?%]", "", value)


@lru_cache(maxsize=100_000)
def agree(one: str, other: str) -> bool:
    """Whether two dates can be of one event: the more exact one lies in the other, or about."""
    a, b = days(one), days(other)
    if a is None or b is None:
        return False
    loose = max(_loose(one, a), _loose(other, b))
    a, b = sorted((a, b), key=lambda each: each.length)
    return Days(b.first - loose, b.last + loose).holds(a)


def _loose(value: str, covers: Days) -> int:
    """Return the days that a date may be off."""
    about = "~" in value
    return next((off for longest, off in LOOSE.items() if covers.length <= longest), 0) * about


def _days(value: str) -> Days | None:
    if decade := DECADE.fullmatch(value):
        size = 10 ** len(decade["open"])
        year = int(decade["start"]) * size
        return _between(year, 1, year + size - 1, 12)
    match = DATE.fullmatch(value)
    if not match:
        return None
    year = int(match["year"])
    if match["season"]:
        month = 3 * int(match["season"])
        return _between(year, month, year + (month == 12), (month + 1) % 12 + 1)
    if match["day"]:
        try:
            day = datetime.date(year, int(match["month"]), int(match["day"])).toordinal()
        except ValueError:
            return None
        return Days(day, day)
    month = int(match["month"] or 0)
    return _between(year, month or 1, year, month or 12)


def _between(year: int, month: int, last_year: int, last_month: int) -> Days | None:
    """Return the days from the first of one month to the last of another."""
    if not (year >= datetime.MINYEAR and last_year < datetime.MAXYEAR):
        return None
    after = datetime.date(last_year + last_month // 12, last_month % 12 + 1, 1)
    return Days(datetime.date(year, month, 1).toordinal(), after.toordinal() - 1)
