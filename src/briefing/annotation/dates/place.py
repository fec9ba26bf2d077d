"""An expression of time in its text, and what a rule for one kind of expression is."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from ...model import DateMention
from ...text.calendar import Date, edtf, exists
from .tense import Direction, direction, lasting

YEAR = r"(?:1[5-9]|20)\d\d"
MONTH = (
    r"(?:January|February|March|April|May|June|July|August|September|October|November|December"
    r"|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER"
    r"|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|JAN|FEB|AUG|SEPT|OCT|NOV|DEC)\b\.?)"
)
WEEKDAY = r"(?:Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)"
UNITS = (
    r"(?:%|°|percent|per\scent|million|billion|trillion|thousand|hundred|dozen|GMT|UTC|hours|hrs|EST"
    r"|EDT|BST|CET|local\stime|people|persons|men|women|children|troops|soldiers|fighters|police"
    r"|officers|workers|employees|jobs|deaths|dead|homes|houses|families|students|members|seats"
    r"|votes|points|copies|cases|miles|metres|meters|feet|foot|yards|acres|hectares|km|kilomet\w+"
    r"|kg|kilo\w*|grams|pounds|tons|tonnes|lit(?:er|re)s|barrels|gallons|dollars|euros|yen|rubles"
    r"|roubles|yuan|calories|words|pages|minutes|seconds|days|weeks|months|years|times|refugees"
    r"|migrants|protesters|demonstrators|patients|residents|civilians|prisoners|victims|passengers"
    r"|vehicles|cars|tanks|missiles|drones|rooms|units|shares|square|megawatts|volts|rpm|mph|cc)"
)
"""What follows a number that counts or measures."""
CLEAR = r"(?<![.,:/$£€#\d-])"
"""Before a figure that is not the tail of a longer one."""

SHIFT = r"(?:(?:this\s(?=past))?(?P<shift>last|this|next|past|coming)\s)?$"
LEAD = re.compile(
    r"(?<!\w)(?=[a-z])(?:(?:(?:the\s)?(?:very\s)?(?P<edge>end|beginning|start|middle)\sof"
    rf"|(?P<part>early|late|earlier|later|mid))[\s-])?{SHIFT}",
    re.IGNORECASE,
)
"""Words that narrow a date or shift it: “late last October”, “the end of 2019”."""
DAY_LEAD = re.compile(
    rf"(?<!\w)(?=[a-z])(?:(?P<weekday>{WEEKDAY}|(?:Mon|Tues?|Wed|Thu|Thurs|Fri|Sat|Sun)\.?),?\s"
    rf"(?:the\s)?)?{SHIFT}",
    re.IGNORECASE,
)
"""Words before a day of a month: “Wednesday, 15 October”, “last Oct. 23”."""
NEAR = 250
"""Code points from a date to the sentence that is told from it: one or two sentences."""
GAP = 12
"""Code points between dates in a row."""
FEW = 100
"""Mentions looked back over."""
EXACT = re.compile(r"\d{4}(?:-(?:0\d|1[0-2])(?:-\d\d)?)?~?")


@dataclass(frozen=True, slots=True)
class Place:
    """An expression of time in its text."""

    text: str
    """The whole text of the document."""
    start: int
    """First code point of the expression, its lead among it."""
    end: int
    """One past its last."""
    sentence: tuple[int, int]
    """Start and end of the sentence that it stands in."""
    lead: Mapping[str, str]
    """Words before its pattern that belong to it, by the groups of the rule's `lead`."""
    published: Date | None
    """The date of the source."""
    earlier: Sequence[DateMention]
    """What was found before it, in order."""
    quoted: Callable[[int], bool]
    """Whether a code point stands inside a quotation."""

    def before(self, width: int = 24) -> str:
        """Return what stands before the expression in its sentence."""
        return self.text[max(self.sentence[0], self.start - width) : self.start]

    def after(self, width: int = 40) -> str:
        """Return what stands after the expression in its sentence."""
        return self.text[self.end : max(self.end, min(self.sentence[1], self.end + width))]

    def ahead(self) -> bool:
        """Whether the verbs around the expression look ahead."""
        looks = self.direction()
        return looks is not None and looks.tense == "ahead"

    def direction(self) -> Direction | None:
        """Return where the expression looks, by the verbs around it; None without a verb."""
        return direction(self.text, self.sentence, self.start, self.end)

    def lasting(self) -> bool:
        """Whether the verb of the expression reaches from then to the present: “has lived”."""
        return lasting(self.text, self.sentence, self.start, self.end)

    def edge(self, year: int) -> str | None:
        """Return the end or the start of a year, if the lead speaks of one."""
        months = {"end": 12, "beginning": 1, "start": 1}
        month = months.get(self.lead.get("edge", ""))
        return dated(year, month, about=True) if month else None

    def anchor(self, precision: int) -> Date | None:
        """Return the date told just before to so many parts; None if it is far or less exact."""
        if not self.earlier or self.sentence[0] - self.earlier[-1].span.end > NEAR:
            return None
        value = self.earlier[-1].value
        date = tuple(map(int, value.rstrip("~").split("-"))) if EXACT.fullmatch(value) else ()
        return date[:precision] if len(date) >= precision else None

    def follows(self, gap: str, value: str) -> bool:
        """Whether the mention before has such a value, and such words stand between."""
        if not self.earlier or self.start - self.earlier[-1].span.end > GAP:
            return False
        last = self.earlier[-1]
        between = self.text[last.span.end : self.start]
        return bool(re.fullmatch(gap, between) and re.fullmatch(value, last.value))


class Rule(NamedTuple):
    """One kind of expression."""

    pattern: str
    """What it looks like, from the figure or word on that tells it."""
    resolve: Callable[[re.Match[str], Place], str | None]
    """Its EDTF value, or None when it is no date or cannot be resolved."""
    lead: re.Pattern[str] = LEAD
    """What may stand before and belongs to it; ends where the pattern begins."""


def dated(*parts: int, about: bool = False) -> str | None:
    """Return a date as EDTF, approximate if `about`; None when the calendar does not have it."""
    return edtf(parts) + "~" * about if exists(parts) else None
