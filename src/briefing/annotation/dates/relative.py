"""Dates relative to that of the source, or to the date that the text named just before."""

import re

from ...text.calendar import NUMBERS, Date, day_of_week, edtf, later, number, week, weekday
from .place import FEW, MONTH, WEEKDAY, Place, Rule, dated

A_WEEKDAY = (
    rf"(?P<weekday>{WEEKDAY})(?!\w|['’]?-)"
    rf"(?!,?\s(?:the\s)?(?:{MONTH}\.?\s\d|\d{{1,2}}(?:st|nd|rd|th)?\s(?:of\s)?{MONTH}))"
    r"(?:\s(?:morning|afternoon|evening|night)\b)?"
    r"(?:\s(?:of\s)?(?P<week>last|this|next)\sweek\b)?"
)
DEICTIC = (
    r"(?P<deictic>[Tt]he\sday\s(?:before\syesterday|after\stomorrow)|[Tt]oday|[Tt]onight|[Yy]esterday"
    r"|[Tt]omorrow|[Ll]ast\snight|[Tt]his\s(?:morning|afternoon|evening))(?![\w-])"
)
THE_END = r"[Tt]he\s(?P<edge>end|start|beginning)\sof\sthe\syear\b"
UNIT = r"(?P<shift>[Ll]ast|[Tt]his|[Nn]ext)\s(?P<unit>year|month|week|weekend)(?![\w-])"
WEEKEND = r"(?:[Oo]ver|[Aa]t|[Dd]uring)\sthe\sweekend\b"
SAME = r"(?:[Tt]hat|(?:[Tt]he\s)?[Ss]ame)(?:\ssame)?\s(?P<unit>year|month|day)(?![\w-])"
NEXT = r"[Tt]he\s(?P<shift>next|following|previous)\s(?P<unit>year|month|day|morning)(?![\w-])"
NUMBER = "|".join(sorted(NUMBERS, key=len, reverse=True))
AGO = (
    r"(?P<unit>decade|year|month|week|day)s?(?P<half>\sand\sa\shalf)?\s(?P<way>ago|earlier|later)\b"
)
HOW_LONG = re.compile(
    r"(?<![\w.,$£€-])(?:(?P<about>nearly|almost|about|around|roughly|some|approximately|over|under"
    r"|(?:more|less)\sthan|at\sleast|just\s(?:over|under|about)|a\slittle\sover)\s)?"
    rf"(?P<count>\d{{1,3}}|(?:{NUMBER})(?:-(?:{NUMBER}))?)\s(?P<half>and\sa\shalf\s)?$",
    re.IGNORECASE,
)

SPAN = r"(?P<unit>decade|year|month|week|day)s?\b(?!['’-]|\s(?:ago|earlier|later|old|of\sage)\b)"
SO_LONG = re.compile(
    r"(?<![\w.,$£€-])(?:(?P<past>the\s(?:past|last))\s)?"
    r"(?:(?:nearly|almost|about|around|roughly|some|approximately|over|(?:more|less)\sthan|at\sleast"
    r"|just\s(?:over|under|about)|a\slittle\sover)\s)?"
    rf"(?:(?P<count>\d{{1,3}}|(?:{NUMBER})(?:-(?:{NUMBER}))?)\s|(?<=past\s))$",
    re.IGNORECASE,
)
FOR = re.compile(r"(?:^|\s)for\s$", re.IGNORECASE)
FOR_PAST = re.compile(r"(?:^|\s)(?:for|over|during|in|within)\s$", re.IGNORECASE)

NO_WEEKDAY = re.compile(
    r"\b(?:Black|Bloody|Good|Super|Ash|Palm|Holy|Fat|Cyber|Easter|Giving|Sheffield|Red|Whit|Maundy"
    r"|Shrove|[Ee]very|[Ee]ach|[Aa]ny|[Oo]n\sa|[Oo]ne|[Mm]ost)\s$"
)
NEWSPAPER = re.compile(
    r"\s(?:Times|Mail|Express|Mirror|Telegraph|Post|Herald|Star|Sun|Age|Tribune|Independent"
    r"|Night\s(?:Football|Live|Raw)|School)\b"
)
WEEKS = {"last": -1, "this": 0, "next": 1}
DAYS = {
    "yesterday": -1,
    "last night": -1,
    "tomorrow": 1,
    "the day before yesterday": -2,
    "the day after tomorrow": 2,
}
PRECISION = {"decade": 1, "year": 1, "month": 2, "week": 3, "day": 3, "morning": 3}
"""Parts of a date that each unit needs."""

DURATION = re.compile(r"\b(?:the|every|each)\s$", re.IGNORECASE)
NOWADAYS = re.compile(r"['’]s\s(?:youth|young|children|kids|world|society|standards?|generation)\b")
STARTS = re.compile(r"(?:^|[“\"'‘`(:;.!?–—]\s?)$")


def _weekday(match: re.Match[str], place: Place) -> str | None:
    """Resolve a weekday: the last one, the day of the source among them, or the coming one."""
    today = _today(place)
    if not today or NO_WEEKDAY.search(place.before()) or NEWSPAPER.match(place.after()):
        return None
    wanted = weekday(match["weekday"])
    if match["week"]:
        return _edtf(later(week(today, WEEKS[match["week"]])[0], wanted))
    back, ahead = (day_of_week(today) - wanted) % 7, (wanted - day_of_week(today)) % 7
    if place.lead.get("shift") in ("last", "past"):
        return _edtf(later(today, -(back or 7)))
    if place.lead.get("shift") in ("next", "coming"):
        return _edtf(later(today, ahead or 7))
    return _edtf(later(today, ahead if place.ahead() else -back))


def _deictic(match: re.Match[str], place: Place) -> str | None:
    """Resolve today and its neighbours; “today” as nowadays, or in a name, is no date."""
    word = match["deictic"].lower()
    today = _today(place)
    if not today or (match["deictic"][0].isupper() and not STARTS.search(place.before())):
        return None
    if word == "today" and _nowadays(place, today):
        return None
    return _edtf(later(today, DAYS.get(word, 0)))


def _nowadays(place: Place, today: Date) -> bool:
    """Whether “today” is not the day of the source.

    In a quotation it is the day of the speech. Elsewhere it needs a verb that looks back or ahead,
    and opens no clause in a text that calls its own day by its weekday.
    """
    if NOWADAYS.match(place.after()):
        return True
    if place.quoted(place.start):
        return False
    looks = place.direction()
    if looks is None or looks.tense == "now":
        return True
    return looks.firm and any(
        mention.value.rstrip("~") == edtf(today)
        and "day" in place.text[mention.span.start : mention.span.end]
        for mention in place.earlier[-FEW:]
    )


def _unit(match: re.Match[str], place: Place) -> str | None:
    """Resolve “last year”, “this month”, “next week”; “the last year” is a duration."""
    step, unit, today = WEEKS[match["shift"].lower()], match["unit"], place.published
    if not today or (not place.lead and DURATION.search(place.before())):
        return None
    if unit == "year":
        return place.edge(today[0] + step) or dated(today[0] + step)
    if unit == "month":
        return _edtf(_months(today, step))
    return _days_of(unit, today, step, place) if len(today) == 3 else None


def _days_of(unit: str, today: Date, step: int, place: Place) -> str:
    """Resolve a week, Monday to Sunday, or its weekend, as an interval."""
    monday, sunday = week(today, step)
    if unit == "weekend":
        looks = place.direction()
        if step == 0 and day_of_week(today) < 3 and looks and looks.tense == "behind":
            monday, sunday = week(today, -1)
        return _interval(later(sunday, -1), sunday)
    part = place.lead.get("part", "") if step == 0 else ""
    if part.startswith("earl"):
        return _interval(monday, today)
    return _interval(today if part.startswith("late") else monday, sunday)


def _weekend(_: re.Match[str], place: Place) -> str | None:
    """Resolve “over the weekend”: the last one, or the coming one."""
    today = _today(place)
    if not today:
        return None
    sunday = week(today, 0 if place.ahead() or day_of_week(today) > 4 else -1)[1]
    return _interval(later(sunday, -1), sunday)


def _end(match: re.Match[str], place: Place) -> str | None:
    """Resolve the end of the year, unless it is told as past: then it may be any year."""
    looks = place.direction()
    if not place.published or (looks and looks.tense == "behind"):
        return None
    return dated(place.published[0], 12 if match["edge"] == "end" else 1, about=True)


def _same(match: re.Match[str], place: Place) -> str | None:
    """Resolve “that year” by the date just before."""
    return _edtf(place.anchor(PRECISION[match["unit"]]))


def _next(match: re.Match[str], place: Place) -> str | None:
    """Resolve “the following year”, “the previous day” by the date just before."""
    anchor = place.anchor(PRECISION[match["unit"]])
    step = -1 if match["shift"] == "previous" else 1
    return _edtf(_moved(anchor, match["unit"], step)) if anchor else None


def _ago(match: re.Match[str], place: Place) -> str | None:
    """Resolve “ten months ago” by the date of the source, “a year later” by the date before."""
    if "count" not in place.lead:
        return None
    unit, count = match["unit"], number(place.lead["count"])
    half = bool(match["half"] or "half" in place.lead)
    about = half or "about" in place.lead or unit in ("decade", "week")
    if half and unit == "year":
        unit, count = "month", 12 * count + 6
    precision = PRECISION[unit]
    anchor = place.published if match["way"] == "ago" else place.anchor(precision)
    if not anchor or len(anchor) < precision:
        return None
    moved = _moved(anchor[:precision], unit, count if match["way"] == "later" else -count)
    return _edtf(moved, about=about)


def _since(match: re.Match[str], place: Place) -> str | None:
    """Resolve “has lived there for ten months”: about when that began, open to the present."""
    before = FOR_PAST if "past" in place.lead else FOR
    unit, today, count = match["unit"], place.published, place.lead.get("count", "a")
    vague = count in ("a", "an") and "past" not in place.lead and unit != "decade"
    if vague or not before.search(place.before()) or not place.lasting():
        return None
    if not today or len(today) < PRECISION[unit]:
        return None
    since = _edtf(_moved(today[: PRECISION[unit]], unit, -number(count)), about=True)
    return since and f"{since}/.."


def _moved(date: Date, unit: str, count: int) -> Date:
    """Return a date moved by so many units, as exact as the unit."""
    if unit == "month":
        return _months(date, count)
    if PRECISION[unit] == 3:
        return later(date, count * (7 if unit == "week" else 1))
    return (date[0] + count * (10 if unit == "decade" else 1),)


def _months(date: Date, count: int) -> Date:
    """Return the month so many months after that of a date; of a year, nothing."""
    if len(date) < 2:
        return ()
    months = date[0] * 12 + date[1] - 1 + count
    return (months // 12, months % 12 + 1)


def _today(place: Place) -> Date | None:
    """Return the date of the source, if it is a day."""
    return place.published if place.published and len(place.published) == 3 else None


def _edtf(date: Date | None, *, about: bool = False) -> str | None:
    return dated(*date, about=about) if date else None


def _interval(first: Date, last: Date) -> str:
    return f"{edtf(first)}/{edtf(last)}"


NAMES = (Rule(A_WEEKDAY, _weekday),)
WORDS = (
    Rule(DEICTIC, _deictic),
    Rule(UNIT, _unit),
    Rule(WEEKEND, _weekend),
    Rule(THE_END, _end),
    Rule(SAME, _same),
    Rule(NEXT, _next),
    Rule(AGO, _ago, HOW_LONG),
    Rule(SPAN, _since, SO_LONG),
)
