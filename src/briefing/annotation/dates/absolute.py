"""Dates in figures: whole ones, years, ranges of years, decades, quarters."""

import re

from ...text.calendar import INFAMOUS
from .place import CLEAR, UNITS, YEAR, Place, Rule, dated

ENDS = r"(?!\d|[.,:/]\d)"

ISO = rf"{CLEAR}(?P<year>{YEAR})[-/](?P<month>0[1-9]|1[0-2])[-/](?P<day>0[1-9]|[12]\d|3[01])(?!\d|-\d)"
SLASHES = rf"{CLEAR}(?P<first>[0-3]?\d)/(?P<second>[0-3]?\d)/(?P<year>{YEAR}){ENDS}"
DOTS = rf"{CLEAR}(?P<day>[0-3]?\d)\.(?P<month>[01]?\d)\.(?P<year>{YEAR}){ENDS}"
ATTACK = rf"{CLEAR}9/11(?![\d/])"
QUARTER = (
    r"(?P<which>[Ff]irst|[Ss]econd|[Tt]hird|[Ff]ourth)\s(?P<part>quarter|half)\s(?:of\s)?"
    rf"(?P<year>{YEAR})\b"
)
SHORT_QUARTER = rf"(?P<part>Q|H)(?P<which>[1-4])\s(?P<year>{YEAR})\b"
YEARS = (
    rf"{CLEAR}(?P<first>{YEAR})\s?[-–—/]\s?(?P<last>{YEAR}|\d\d)(?![\d%]|[-–.,:/]\d|\s?{UNITS}\b)"
)
DECADE = rf"(?:{CLEAR}(?P<decade>(?:1[5-9]|20)\d)0|['’](?P<short>[2-9])0)s\b"
A_YEAR = rf"(?<![.,:/$£€#])(?P<year>{YEAR})(?![\w%°]|[.,:/]\d|[-–]\d|\s?{UNITS}\b)"

BEFORE_YEAR = re.compile(
    r"(?:^|[^\w$£€#])(?:in|since|by|of|until|till|during|before|after|through|throughout|between|into"
    r"|beyond|from|year|spring|summer|autumn|fall|winter|(?:as|back|up|prior|dat(?:e|es|ed|ing))\s"
    r"(?:of|to))\s$|(?:^|\s)(?:post|pre|mid|late|early|since)[-–]$",
    re.IGNORECASE,
)
"""Words that only a year can follow, if a figure of four digits follows and nothing is counted."""
ABOUT_YEAR = re.compile(
    r"(?:^|[^\w$£€#])(?:around|circa|c\.|fiscal|fiscal\syear)\s$", re.IGNORECASE
)
MAYBE_YEAR = re.compile(
    r"\b(?:for|than|the|an?|its|his|her|their|our|this|that|[\w.]{1,40}['’]s?)\s$", re.IGNORECASE
)
NAMED_BY_YEAR = re.compile(
    r"\s(?!(?:and|or|to|in|of|on|at|for|by|with|was|were|is|are)\b)[A-Za-z]{3,}"
)
"""A noun that a year stands before: “its 2015 intervention”."""
EVENT = re.compile(
    r"\s(?:[a-z]+\s){0,2}(?:elections?|referendum|vote|campaign|race|primar(?:y|ies)|caucus(?:es)?"
    r"|census|season|budget|wars?|conflict|revolution|coup|uprising|protests?|attacks?|pandemic"
    r"|earthquake|agreement|treaty|accords?|summit|conference|report|study|Olympics|Olympic|Games"
    r"|World\sCup|Paralympics)\b"
)
STREET = re.compile(
    r"\s(?:[A-Z][\w.]*\s){1,3}(?:Street|St|Avenue|Ave|Road|Rd|Drive|Boulevard|Lane)\b"
)
MODEL = re.compile(
    r"\s(?:Acura|Audi|BMW|Buick|Cadillac|Chevrolet|Chevy|Chrysler|Dodge|Fiat|Ford|GMC|Honda|Hyundai"
    r"|Infiniti|Jaguar|Jeep|Kia|Land\sRover|Lexus|Lincoln|Mazda|Mercedes|Mercury|Mitsubishi|Nissan"
    r"|Oldsmobile|Peugeot|Plymouth|Pontiac|Porsche|Renault|Saturn|Subaru|Suzuki|Tesla|Toyota"
    r"|Vauxhall|Volkswagen|Volvo)\b"
)
"""Cars, whose model year dates nothing."""
LISTED = r",\s|,?\s(?:and|or|to|through|until|vs?\.?|versus)\s|\s?[-–—/]\s?"


def _iso(match: re.Match[str], _: Place) -> str | None:
    return dated(int(match["year"]), int(match["month"]), int(match["day"]))


def _slashes(match: re.Match[str], _: Place) -> str | None:
    """Resolve month/day/year or day/month/year, where only one of them is possible."""
    year, first, second = int(match["year"]), int(match["first"]), int(match["second"])
    month_first, day_first = dated(year, first, second), dated(year, second, first)
    if month_first and day_first and first != second:
        return None
    return month_first or day_first


def _dots(match: re.Match[str], _: Place) -> str | None:
    return dated(int(match["year"]), int(match["month"]), int(match["day"]))


def _attack(_: re.Match[str], __: Place) -> str | None:
    return dated(INFAMOUS[9, 11], 9, 11)


def _quarter(match: re.Match[str], place: Place) -> str | None:
    """Resolve a quarter or half of a year, as months of the calendar."""
    names = ("first", "second", "third", "fourth")
    which = match["which"].lower()
    number = names.index(which) if which in names else int(which) - 1
    months = 3 if match["part"] in ("quarter", "Q") else 6
    if months * number >= 12 or "fiscal" in place.before():
        return None
    first = months * number + 1
    return f"{match['year']}-{first:02}/{match['year']}-{first + months - 1:02}"


def _years(match: re.Match[str], _: Place) -> str | None:
    first, last = match["first"], match["last"]
    last = last if len(last) == 4 else first[:2] + last
    return f"{first}/{last}" if last > first else None


def _decade(match: re.Match[str], _: Place) -> str | None:
    """Resolve the 1990s or the ’90s; the 1800s are a century, the ’30s to ’90s of the last one."""
    if match["short"]:
        return ("20" if match["short"] == "2" else "19") + match["short"] + "X"
    decade = match["decade"]
    return f"{decade[:2]}XX" if decade[2] == "0" and decade < "190" else f"{decade}X"


def _year(match: re.Match[str], place: Place) -> str | None:
    """Resolve a figure of four digits, where what stands around it shows that it is a year."""
    year, before, after = int(match["year"]), place.before(), place.after()
    if ABOUT_YEAR.search(before):
        return dated(year, about=True)
    if STREET.match(after) or MODEL.match(after):
        return None
    shown = (
        place.lead
        or BEFORE_YEAR.search(before)
        or (before.endswith("(") and after[:1] in (")", ",", ";", "–", "-"))
        or EVENT.match(after)
        or place.follows(LISTED, r"\d{4}~?")
        or (MAYBE_YEAR.search(before) and year % 100 and _could_be(before, after))
    )
    return place.edge(year) or dated(year) if shown else None


def _could_be(before: str, after: str) -> bool:
    """Whether “for 2016” or “its 2015 intervention” stands there."""
    if before.endswith(("for ", "than ")):
        return not NAMED_BY_YEAR.match(after)
    return bool(NAMED_BY_YEAR.match(after))


FIGURES = (
    Rule(ISO, _iso),
    Rule(SLASHES, _slashes),
    Rule(DOTS, _dots),
    Rule(ATTACK, _attack),
    Rule(YEARS, _years),
    Rule(DECADE, _decade),
)
YEAR_FIGURES = (Rule(A_YEAR, _year),)
NAMES = (Rule(SHORT_QUARTER, _quarter),)
WORDS = (Rule(QUARTER, _quarter),)
