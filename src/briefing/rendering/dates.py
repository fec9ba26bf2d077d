"""Dates for people: EDTF in the words of a house style."""

import re
from collections.abc import Mapping
from typing import Any

_DATE = re.compile(
    r"(?:(?P<year>\d{4})(?:-(?P<month>0[1-9]|1[0-2])(?:-(?P<day>\d\d))?|-2(?P<season>[1-4]))?"
    r"|(?P<decade>\d{3}X|\d\dXX))(?P<sign>[~?%]?)"
)

OPEN = ".."
"""The end of an interval that lasts."""


def say(edtf: str, words: Mapping[str, Any]) -> str:
    """Return an EDTF date as people write it, such as `15 October 2025` or `about 2015`.

    Args:
        edtf: a year, month, day, season (`2024-22`), decade (`199X`), century (`18XX`) or interval
            (`2019-12/2020-03`), perhaps approximate (`2015~`) or open at one end (`2024-12~/..`).
        words: `[dates]` of a house style: `months` and `seasons`, the `first` day, and the patterns `day`, `month`,
            `season`, `decade`, `about`, `uncertain`, `interval`, `since`, `until`, and of these two for a day.

    Returns:
        The date in words; anything else in EDTF as it stands.

    """
    start, slash, end = edtf.partition("/")
    if slash:
        if start == end == OPEN:
            return edtf
        if end == OPEN:
            return _filled(words["since" + _day(start)], {"{start}": say(start, words)})
        if start == OPEN:
            return _filled(words["until" + _day(end)], {"{end}": say(end, words)})
        if start[-1:] == end[-1:] == "~":
            return _filled(words["about"], {"{date}": say(f"{start[:-1]}/{end[:-1]}", words)})
        said = {"{start}": say(start, words), "{end}": say(end, words)}
        return _filled(words["interval"], said)
    match = _DATE.fullmatch(edtf)
    if not match:
        return edtf
    parts = {"{year}": (match["year"] or match["decade"]).replace("X", "0")}
    if match["month"]:
        parts["{month}"] = words["months"][int(match["month"]) - 1]
    if match["day"]:
        parts["{day}"] = words["first"] if match["day"] == "01" else str(int(match["day"]))
    if match["season"]:
        parts["{season}"] = words["seasons"][int(match["season"]) - 1]
    kinds = ("day", "month", "season", "decade")
    pattern = next((words[kind] for kind in kinds if match[kind]), "{year}")
    around = {"": "{date}", "?": words["uncertain"]}.get(match["sign"], words["about"])
    return _filled(around, {"{date}": _filled(pattern, parts)})


def _day(edtf: str) -> str:
    """Return the end of the name of a pattern that a day has for itself: “depuis le 15 octobre”, but “depuis 2015”."""
    match = _DATE.fullmatch(edtf)
    return "_day" if match and match["day"] and not match["sign"] else ""


def _filled(pattern: str, parts: Mapping[str, str]) -> str:
    for name, part in parts.items():
        pattern = pattern.replace(name, part)
    return pattern
