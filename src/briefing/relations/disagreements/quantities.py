"""Quantities: numbers with what they count, and which values they allow."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from ...text.words import stems
from . import quantity_words as data

ABOVE, LEAST, BELOW, ABOUT, VAGUELY = (
    re.compile(rf"(?:{words})\s(?:US)?[$£€]?$", re.IGNORECASE)
    for words in (data.ABOVE, data.LEAST, data.BELOW, data.ABOUT, data.VAGUELY)
)
ONES = "|".join(data.ONES)
SCALE = "|".join(data.SCALES)
FIGURE = rf"\d{{1,3}}(?:,\d{{3}})+|\d+(?:\.\d+)?|(?:{ONES})(?:-(?:{ONES}))?|an?(?=\s(?:dozen|hundred|thousand|million|billion)\b)"
NUMBER = re.compile(
    rf"(?<![\w.,:/$-])(?<!\d\s)(?<!\d,\s)(?P<money>(?:US)?\$|[£€¥₹])?(?P<figure>{FIGURE})(?P<scale>(?:[\s-](?:{SCALE})|[mk]|bn)\b)?"
    rf"(?:(?:\sto\s|\sand\s|-|–)(?P<money2>(?:US)?\$|[£€])?(?P<upper>{FIGURE})(?P<scale2>(?:[\s-](?:{SCALE})|[mk]|bn)\b)?)?"
    r"(?![\w:/]|[.,]\d|-\w|['’]s)(?P<percent>%|\s?percent\b|\sper\scent\b)?",
    re.IGNORECASE,
)
COUNTED = re.compile(r"[\s-](?P<word>[^\W\d_][\w'’-]*)")
MODIFIERS = 2
"""Words that may stand between a number and what it counts."""
EXACT_BELOW = 100
"""Whole numbers below are counted, not rounded."""
LOOSE = 0.15
"""What “about” and “nearly” allow, as a share of the number."""
ENDLESS = float("inf")


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number in a text, what it counts, and the values that it allows."""

    start: int
    """First code point, in its text."""
    end: int
    value: float
    low: float
    high: float
    unit: str
    """Stem of what is counted: “dollars”, “percent”, “people”; empty where no noun follows."""
    after: int
    """One past what is counted."""
    exact: bool
    """Whether nothing about it says that it may be more or less."""

    def agrees(self, other: "Quantity") -> bool:
        """Whether one value would do for both."""
        return self.low <= other.high and other.low <= self.high


def quantities(text: str) -> Iterator[Quantity]:
    """Yield the quantities of a text, in order; numbers that count from another one are left out."""
    for match in NUMBER.finditer(text):
        found = quantity(text, match)
        if found is not None:
            yield found


def quantity(text: str, match: re.Match[str], *, victims: bool = False) -> Quantity | None:
    """Return the quantity of a match of `NUMBER`, or None where it is vague.

    Args:
        text: what it stands in.
        match: its number.
        victims: whether it counts dead, injured or missing people: then “at least 12” is the count
            that a source has, and “at least 20” a rounded one.

    """
    before = text[max(0, match.start() - 24) : match.start()]
    if VAGUELY.search(before):
        return None
    value, step = _value(match["figure"], match["scale"] or match["scale2"])
    low, high = _rounded(value, step)
    exact = low == high
    if match["upper"]:
        upper, size = _value(match["upper"], match["scale2"])
        if upper <= value or (match["scale2"] != match["scale"] and match["scale"]):
            return None
        low, high, exact = low, _rounded(upper, size)[1], False
    elif LEAST.search(before) and victims and exact and value % 10:
        pass
    elif ABOVE.search(before):
        low, high, exact = value, ENDLESS, False
    elif ABOUT.search(before):
        low, high, exact = min(low, value * (1 - LOOSE)), max(high, value * (1 + LOOSE)), False
    elif BELOW.search(before):
        low, high, exact = 0.0, high, False
    unit, after = _unit(text, match)
    return Quantity(match.start(), match.end(), value, low, high, unit, after, exact)


def _value(figure: str, scale: str | None) -> tuple[float, float]:
    """Return the value of a number, and what its last digit stands for."""
    plain = figure.lower().replace(",", "")
    if plain[0].isdigit():
        number, step = float(plain), 10.0 ** -len(plain.partition(".")[2])
    else:
        number, step = float(sum(data.ONES.get(word, 1) for word in plain.split("-"))), 1.0
    size = data.SCALES[scale.strip(" \u00a0-").lower()] if scale else 1
    return number * size, step * size


def _rounded(value: float, step: float) -> tuple[float, float]:
    """Return what a number may be rounded from: by its scale, or by the noughts at its end."""
    if step == 1:
        if value < EXACT_BELOW:
            return value, value
        while value % (step * 10) == 0:
            step *= 10
        if step == 1:
            return value, value
    half = min(step / 2, LOOSE * value)
    return value - half, value + half


def _unit(text: str, match: re.Match[str]) -> tuple[str, int]:
    """Return the stem of what a number counts, and where its word ends."""
    if match["percent"]:
        return "percent", match.end()
    if match["money"]:
        return data.MONEY[match["money"].upper()], match.end()
    at = match.end()
    for _ in range(1 + MODIFIERS):
        word = COUNTED.match(text, at)
        if word is None:
            break
        plain, at = word["word"].lower(), word.end()
        ends = plain.endswith("s") and not plain.endswith(("ss", "'s", "’s"))
        if (
            plain in data.PLURALS
            or plain in data.CURRENCIES
            or (ends and plain not in data.NO_UNIT)
        ):
            return stems(plain)[0], at
    return "", match.end()
