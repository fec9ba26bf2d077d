"""Dates by name: days of months, months, festivals, seasons, with their year or without.

Without a year they are resolved against the date of the source: the nearest one that looks the way
the verb looks.
"""

import re

from ...text.calendar import (
    FESTIVALS,
    INFAMOUS,
    MOVABLE,
    SEASONS,
    Date,
    day_of_week,
    exists,
    festival,
    month,
    weekday,
)
from .place import CLEAR, DAY_LEAD, FEW, MONTH, UNITS, YEAR, Place, Rule, dated

DAY = r"(?:3[01]|[12]\d|0?[1-9])"
NTH = r"(?:st|nd|rd|th)?"
IN_YEAR = (
    rf"(?:(?:,?\s(?:of\s)?|,)(?P<year>{YEAR})(?!\d|[.,:]\d|\s?{UNITS}\b)"
    r"|,?\s(?:of\s)?(?P<shifted>last|this|next|that|the\ssame)\syear\b)?"
)
NO_COUNT = rf"(?!\d|[.:/,]\d|(?:st|nd|rd|th)?\s?(?:[ap]\.?m\b|{UNITS}\b))"

MONTH_DAY = (
    rf"(?P<month>{MONTH})\s(?P<day>{DAY}){NTH}"
    rf"(?:\s?[-–—]\s?(?P<last>{DAY}){NTH})?{NO_COUNT}{IN_YEAR}"
)
DAY_MONTH = (
    rf"{CLEAR}(?P<day>{DAY}){NTH}(?:\s?[-–—]\s?(?P<last>{DAY}){NTH})?"
    rf"\s(?:of\s)?(?P<month>{MONTH})\b{IN_YEAR}"
)
DAY_IN_LIST = (
    rf"{CLEAR}(?P<day>{DAY}){NTH}"
    rf"(?=(?:,\s{DAY}{NTH}){{0,4}},?\s(?:and|or|to)\s{DAY}{NTH}\s(?:of\s)?(?P<month>{MONTH})\b{IN_YEAR})"
)
ANOTHER_DAY = rf"{CLEAR}(?P<day>{DAY}){NTH}(?![\w%$£€]|[.,:/-]\d|\s{UNITS}\b)"
A_MONTH = rf"(?P<month>{MONTH})(?!\w){IN_YEAR}"
FESTIVAL_NAMES = "|".join(
    name.replace("'", "['’]") for name in sorted((*FESTIVALS, *MOVABLE), key=len, reverse=True)
)
FESTIVAL = rf"(?P<festival>{FESTIVAL_NAMES})(?!\w){IN_YEAR}"
SEASON = rf"(?P<season>[Ss]pring|[Ss]ummer|[Ff]all|[Aa]utumn|[Ww]inter)(?!\w){IN_YEAR}"

RANGE_AHEAD = re.compile(
    rf"\s?(?:and|or|to|through|until|[-–—,])\s?{MONTH}(?:\s{DAY})?,?\s(?P<year>{YEAR})(?!\d)"
)
"""A later date of the same range that has the year: “from 30 November to 12 December 2015”."""
BEFORE_MONTH = re.compile(
    r"(?:^|\W)(?:in|since|until|till|during|through|mid|early|late|of|by|from|after|before|to|between"
    r"|for|around|about)[\s-]$",
    re.IGNORECASE,
)
ONLY_BEFORE_MONTH = re.compile(
    r"(?:^|\W)(?:in|since|until|till|during|through|mid|early|late)[\s-]$", re.IGNORECASE
)
DETERMINED = re.compile(
    r"(?:^|\W)(?:the|an?|its|his|her|their|this|that|[\w.]{1,40}['’]s)\s$", re.IGNORECASE
)
NOUN = re.compile(
    r"\s(?!(?:for|on|in|of|to|at|by|and|or|with|from|against|was|were|is)\b)[a-z]{3,}"
)
NAMES_TOO = frozenset((3, 4, 5, 6, 8))
"""March, April, May, June and August are names or words as well."""
ATTACK = re.compile(
    r",?\s(?:[A-Za-z]+\s){0,2}(?:attacks?|attackers?|massacre|riot|rioters?|insurrection|hijack\w+"
    r"|committee|commission|Commission|Capitol|memorial|Memorial|Museum)\b"
)
BEFORE_FESTIVAL = re.compile(
    r"(?:^|\W)(?:on|by|before|after|since|until|at|around)\s$", re.IGNORECASE
)
STILL_FESTIVAL = re.compile(
    r"\s(?:and|or|in|at|on|when|with|but|as|to|he|she|they|it|the|after|before)\b|[^\w\s]|$"
)
FAR = 330
"""Days: so far away a day is written with its year; without, the nearer one is meant."""


def _day(match: re.Match[str], place: Place) -> str | None:
    """Resolve a day of a month, or a run of days."""
    in_month, day = month(match["month"]), int(match["day"])
    year = _year(match, place, in_month, day)
    if year is None:
        return None
    first = dated(year, in_month, day)
    if not match["last"] or not first:
        return first
    last = dated(year, in_month, int(match["last"]))
    return f"{first}/{last}" if last and last > first else None


def _day_in_list(match: re.Match[str], place: Place) -> str | None:
    in_month, day = month(match["month"]), int(match["day"])
    year = _year(match, place, in_month, day)
    return dated(year, in_month, day) if year else None


def _another_day(match: re.Match[str], place: Place) -> str | None:
    """Resolve the second day of “24 and 25” after a month: it belongs to the mention before."""
    if not place.follows(r"(?:,|,?\s(?:and|or|to|through))\s", r"\d{4}-\d\d-\d\d"):
        return None
    before = place.earlier[-1]
    if not place.text[before.span.start : before.span.end][-1].isdigit():
        return None
    value = before.value[:8] + f"{int(match['day']):02}"
    return dated(*map(int, value.split("-"))) if value > before.value else None


def _month(match: re.Match[str], place: Place) -> str | None:
    """Resolve a month, where it is plain that the word is one."""
    in_month = month(match["month"])
    if not (match["year"] or match["shifted"] or _is_month(match, place, in_month)):
        return None
    year = _year(match, place, in_month)
    return dated(year, in_month) if year else None


def _is_month(match: re.Match[str], place: Place, in_month: int) -> bool:
    name, before = match["month"], place.before()
    if place.lead or place.follows(r"\s?(?:and|or|to|through|[-–—,])\s?", r"\d{4}-\d\d"):
        return True
    if name.isupper() or (name.rstrip(".")[3:] in ("", "t") and in_month != 5):
        return name.endswith(".") and bool(ONLY_BEFORE_MONTH.search(before))
    if in_month not in NAMES_TOO or ONLY_BEFORE_MONTH.search(before):
        return not before.endswith("Black ")
    if DETERMINED.search(before):
        return bool(NOUN.match(place.after()))
    followed_by_name = re.match(r"\s[A-Z]|['’]s", place.after())
    return in_month != 5 and bool(BEFORE_MONTH.search(before)) and not followed_by_name


def _festival(match: re.Match[str], place: Place) -> str | None:
    name = match["festival"].replace("’", "'")
    plain = name.endswith((" Day", " Eve")) or place.lead.get("shift") or match["year"]
    alone = BEFORE_FESTIVAL.search(place.before()) and STILL_FESTIVAL.match(place.after())
    if not (plain or alone):
        return None
    if match["year"]:
        return dated(*festival(name, int(match["year"])))
    if not place.published:
        return None
    _, in_month, day = festival(name, place.published[0])
    year = _year(match, place, in_month, day)
    return dated(*festival(name, year)) if year else None


def _season(match: re.Match[str], place: Place) -> str | None:
    """Resolve a season with a year, or one before or after that of the source.

    Seasons are those of the northern half; a winter has the year of its December.
    """
    season = SEASONS[match["season"].lower()]
    if match["year"]:
        return f"{match['year']}-{season}"
    if match["shifted"]:
        shifted = _shifted(match["shifted"], place)
        return f"{shifted}-{season}" if shifted else None
    shift = place.lead.get("shift")
    if not shift or not place.published or len(place.published) < 2:
        return None
    year, in_month = place.published[:2]
    now = (year, 21 + (in_month - 3) // 3) if in_month >= 3 else (year - 1, 24)
    steps = {"last": -(season >= now[1]), "past": -(season >= now[1]), "this": 0}
    return f"{now[0] + steps.get(shift, int(season <= now[1]))}-{season}"


def _shifted(word: str, place: Place) -> int | None:
    """Return the year that “last year”, “this year”, “next year” or “that year” is."""
    if word in ("that", "the same"):
        anchor = place.anchor(1)
        return anchor[0] if anchor else None
    step = {"last": -1, "this": 0, "next": 1}[word]
    return place.published[0] + step if place.published else None


def _year(match: re.Match[str], place: Place, in_month: int, day: int | None = None) -> int | None:
    """Return the year of a month or of a day of a month, or None when nothing tells it."""
    if match["year"]:
        return int(match["year"])
    if match["shifted"]:
        return _shifted(match["shifted"], place)
    ahead = RANGE_AHEAD.match(place.text, place.end, place.sentence[1])
    if ahead:
        return int(ahead["year"])
    infamous = INFAMOUS.get((in_month, day or 0), 9999)
    if ATTACK.match(place.after()) and infamous <= (place.published or (2100,))[0]:
        return infamous
    if not place.published or len(place.published) < 2:
        return None
    if day and "weekday" in place.lead:
        return _on_weekday(place.published[0], in_month, day, weekday(place.lead["weekday"]))
    return _nearest(place, (in_month, day) if day else (in_month,), place.published)


def _nearest(place: Place, then: Date, today: Date) -> int:
    """Return the year of a month or of a day of a month that lies as “last” or the verb says."""
    year, now = today[0], today[1 : 1 + len(then)]
    behind, ahead = year - (then > now), year + (then < now)
    match place.lead.get("shift"):
        case "last" | "past":
            return year - (then >= now)
        case "next" | "coming":
            return year + (then <= now)
        case "this":
            return year
    looks = place.direction()
    since, until = -_days(behind, then, today), _days(ahead, then, today)
    if looks and looks.tense == "ahead" and until < FAR:
        return ahead
    if told := _told(place, then):
        return told
    if looks and looks.tense == "behind" and (looks.firm or since < FAR):
        return behind
    return behind if since <= until else ahead


def _days(year: int, then: Date, today: Date) -> int:
    """Return the days from the date of the source to a day, roughly where days are missing."""
    return (year - today[0]) * 365 + (then[0] - today[1]) * 30 + sum(then[1:]) - sum(today[2:])


def _on_weekday(year: int, in_month: int, day: int, on: int) -> int | None:
    """Return the year at hand in which the day falls on the weekday."""
    near = ((year + step, in_month, day) for step in (0, -1, 1))
    return next((date[0] for date in near if exists(date) and day_of_week(date) == on), None)


def _told(place: Place, then: Date) -> int | None:
    """Return the year that the text gave with the same day or month before."""
    ending = "".join(f"-{part:02}" for part in then)
    for mention in place.earlier[-FEW:]:
        if mention.value[4:] == ending:
            return int(mention.value[:4])
    return None


FIGURES = (
    Rule(DAY_MONTH, _day, DAY_LEAD),
    Rule(DAY_IN_LIST, _day_in_list),
    Rule(ANOTHER_DAY, _another_day),
)
NAMES = (
    Rule(MONTH_DAY, _day, DAY_LEAD),
    Rule(FESTIVAL, _festival),
    Rule(A_MONTH, _month),
)
WORDS = (Rule(SEASON, _season),)
