"""How far a vote has been counted: a poll at the exits, a part of the votes, the final result.

What tells an earlier stage is overtaken by another source that tells a later one. A count only goes
forward, so that of two shares the larger is the newer.
"""

import re
from collections.abc import Iterator, Sequence

from ..model import Overtaken
from .telling import COMMON, Telling
from .tellings import AHEAD, UNDONE

VOTES = r"(?:votes?|ballots?|precincts|districts|returns|polling\s(?:stations|places))"
PERCENT = r"(?P<{}>\d{{1,3}}(?:\.\d+)?)\s?(?:%|percent|per\scent)\sof\s(?:all\s|the\s)?(?:the\s)?"
FORECAST = re.compile(
    r"(?<!\bits\s)(?<!\btheir\s)\b[Ee]xit\spolls?\b|\b[Pp]roject(?:s|ed|ions?)\s(?:\w+\s){0,3}(?:lead|victory|win|winner)\b"
)
THE_POLL = re.compile(r"\b[Tt]he\s(?:exit\s)?(?:poll|projection)\b")
"""What it is called further down, where a source has named it."""
PART = re.compile(
    rf"\b{PERCENT.format('reported')}{VOTES}\s(?:\w+\s){{0,2}}(?:counted|in|reporting|tallied)\b"
    rf"|\bcounted\s(?:\w+\s){{0,2}}{PERCENT.format('counted')}{VOTES}\b"
)
FINAL = re.compile(
    r"\b(?:final|certified|complete|official\sfinal|final\sofficial)\s(?:count|results?|tally)\b"
    rf"|\ball\s(?:the\s|of\sthe\s)?{VOTES}\s(?:\w+\s){{0,2}}counted\b",
    re.IGNORECASE,
)
ALL = 100.0
"""The stage of the final result; below it stands the share that is counted, and 0 is a forecast."""


def results(told: Sequence[Telling]) -> Iterator[Overtaken]:
    """Yield each sentence that forecasts a vote or counts a part of it, and what tells most of it.

    Both must be of one event: the documents name the same at the top.
    """
    polled = {t.span.source for t in told if FORECAST.search(t.text)}
    stages = (
        0.0 if t.span.source in polled and THE_POLL.search(t.text) else stage(t.text) for t in told
    )
    staged = [(t, at) for t, at in zip(told, stages, strict=True) if at is not None]
    latest = sorted(staged, key=lambda pair: (-pair[1], pair[0].span))
    for telling, at in staged:
        reached = at
        for newer, later in latest:
            if later <= at or later < reached:
                break
            if _one_vote(telling, newer):
                reached = later
                yield Overtaken(telling.span, newer.span, "result")


def stage(text: str) -> float | None:
    """Return how far a sentence tells a vote as counted, None where it tells of no vote."""
    final = FINAL.search(text)
    if final and not (AHEAD.search(text) or UNDONE.search(text, 0, final.start())):
        return ALL
    shares = [float(match["reported"] or match["counted"]) for match in PART.finditer(text)]
    if shares:
        return min(max(shares), ALL - 1)
    return 0.0 if FORECAST.search(text) else None


def _one_vote(telling: Telling, newer: Telling) -> bool:
    if telling.span.source == newer.span.source or newer.is_older(telling):
        return False
    return telling.is_recent() and len(telling.lead & newer.lead) >= COMMON
