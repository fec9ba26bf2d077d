"""What the value of a key may be: checks that return it in its type, or say what the key takes.

A check gets a key, its value, and what to call the place in messages. It raises UnknownName where a
name does not exist, and BadSetting where the value is anything else that it cannot be.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Any

from ..errors import BadSetting, UnknownName
from ..limits import BY_NAME, LIMITS, Limits

Check = Callable[[str, Any, str], Any]
EDTF_DATE = re.compile(r"\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?")


def flag(key: str, value: Any, where: str) -> bool:
    """Check what is true or false."""
    if not isinstance(value, bool):
        raise BadSetting(where, f"{_name(key)} is true or false")
    return value


def length(key: str, value: Any, where: str) -> int:
    """Check a number of words."""
    if not (type(value) is int and 1 <= value <= 2_000):
        raise BadSetting(where, f"{_name(key)} is a number of words from 1 to 2000")
    return value


def text(key: str, value: Any, where: str) -> str:
    """Check a text that is not blank."""
    if not (isinstance(value, str) and value.strip()):
        raise BadSetting(where, f"{_name(key)} is text")
    return value


def day(key: str, value: Any, where: str) -> str:
    """Check a year, a month or a day of the calendar, in EDTF."""
    given = text(key, value, where)
    if not _is_date(given):
        hint = "write it as 2025-10-15"
        raise BadSetting(where, f"{_name(key)} “{given}” is no date", hint=hint)
    return given


def one_of(what: str, known: tuple[str, ...]) -> Check:
    """Return the check of one name among those that are known; `what` says what they name."""

    def check(key: str, value: Any, where: str) -> str:
        given = text(key, value, where)
        if given not in known:
            raise UnknownName(what, given, known, where=where)
        return given

    return check


def some_of(what: str, known: tuple[str, ...]) -> Check:
    """Return the check of a list of names among those that are known, which gives them in their order.

    A list, a text with commas, and a list of such texts (a flag given several times) mean the same.
    """

    def check(key: str, value: Any, where: str) -> tuple[str, ...]:
        shape = f'["{known[0]}", "{known[1]}"]'
        given = _texts(value, where, f"{_name(key)} is a list of {what}s, such as {shape}")
        wanted = [part.strip() for one in given for part in one.split(",") if part.strip()]
        if not wanted:
            hint = f"there are: {', '.join(known)}"
            raise BadSetting(where, f"{_name(key)} names no {what}", hint=hint)
        for one in wanted:
            if one not in known:
                raise UnknownName(what, one, known, where=where)
        return tuple(one for one in known if one in wanted)

    return check


def limits(key: str, value: Any, where: str) -> Limits:
    """Check limits that are given as `NAME=NUMBER`, and lay them over those that hold unless asked."""
    given = _texts(value, where, f'{_name(key)} is a list such as ["sentences=40000"]')
    found = LIMITS
    for one in (part for listed in given for part in listed.split(",")):
        name, _, number = (part.strip() for part in one.partition("="))
        if name.replace("-", "_") not in BY_NAME:
            raise UnknownName("limit", name, map(_name, BY_NAME), where=where)
        if not (number.isdecimal() and number.isascii() and 0 < int(number[:16]) < 10**15):
            hint = f"write {name}=40000"
            raise BadSetting(where, f"limit “{one.strip()}” is no number", hint=hint)
        found = replace(found, **{name.replace("-", "_"): int(number)})
    return found


def _name(key: str) -> str:
    """Return a key as it is written in `briefing.toml`."""
    return key.replace("_", "-")


def _texts(value: Any, where: str, shape: str) -> list[str]:
    """Return a text, or a list of texts, as a list; `shape` says what the key takes."""
    given = [value] if isinstance(value, str) else value
    if not isinstance(given, list | tuple) or not all(isinstance(one, str) for one in given):
        raise BadSetting(where, shape)
    return list(given)


def _is_date(value: str) -> bool:
    """Whether a text is a year, a month or a day of the calendar."""
    if len(value) == len("2025-10-15"):
        try:
            date.fromisoformat(value)
        except ValueError:
            return False
    return EDTF_DATE.fullmatch(value) is not None
