"""Dates for people: EDTF in the words of a house style."""

import re
from collections.abc import Mapping
from typing import Any

_DATE = re.compile(r"(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?([~?%]?)")


def say(edtf: str, words: Mapping[str, Any]) -> str:
    """Return an EDTF date as people write it, such as `15 October 2025` or `about 2015`.

    Args:
        edtf: a year, month, day or interval (`2019-12/2020-03`), perhaps approximate (`2015~`).
        words: `[dates]` of a house style: `months`, and the patterns `day`, `month`, `about`,
            `uncertain` and `interval`.

    Returns:
        The date in words; anything else in EDTF as it stands.

    """
    start, slash, end = edtf.partition("/")
    if slash:
        said = {"{start}": say(start, words), "{end}": say(end, words)}
        return _filled(words["interval"], said)
    match = _DATE.fullmatch(edtf)
    if not match:
        return edtf
    year, month, day, sign = match.groups()
    date = year
    if month:
        parts = {"{year}": year, "{month}": words["months"][int(month) - 1]}
        parts["{day}"] = str(int(day)) if day else ""
        date = _filled(words["day" if day else "month"], parts)
    pattern = {"": "{date}", "?": words["uncertain"]}.get(sign, words["about"])
    return _filled(pattern, {"{date}": date})


def _filled(pattern: str, parts: Mapping[str, str]) -> str:
    for name, part in parts.items():
        pattern = pattern.replace(name, part)
    return pattern
