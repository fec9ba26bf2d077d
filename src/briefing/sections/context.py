"""Context: what a reader new to the matter needs, who is who and how it came to this."""

import re
from collections.abc import Iterable, Iterator, Set
from itertools import islice

from ..model import Brief, Candidate, Passage, Span
from ..text import edtf
from .earlier import earlier, told_on, untold
from .evidence import Evidence
from .pinning import marked

LONG_AGO = re.compile(
    r"\b(?:formerly|previously|originally|historically|once (?:a|an|the|considered|known|part)|(?<!was )(?<!were )(?<!is )(?<!are )(?<!be )(?<!been )used to"
    r"|long-?(?:time|standing|running)|founded|established|dat(?:es?|ing) back|originat(?:ed|es)"
    r"|over the years|years ago|decades ago|since|after (?:years|decades|months) of"
    r"|(?:for|over|in|of) (?:more than |nearly |almost |over |about |at least )?"
    r"(?:(?!recent|six|few)[\w-]+ )?(?:years|decades|centuries|generations)"
    r"|(?:\d+|[a-z]+)-year(?:-long)?(?!-old)|(?:civil|world|cold) war|predecessor)\b",
    re.IGNORECASE,
)
"""Words that tell how long something is so, or was."""
NAME = r"(?:[A-Z][\w’'.-]*|al-[A-Z]\w*)"
NAMES = rf"(?:(?:[Tt]he )?{NAME}(?: (?:of |for |and |the |al-)?{NAME}){{0,5}})"
WHO_IS_WHO = re.compile(
    rf"^{NAMES}(?: \([A-Z]+\))?(?:, (?:a|an|the|once|who|which|whose|one of|\w+’s|\w+'s) [^,]{{8,160}},"
    r"| (?:is|are|was|were|has been|have been|had been|remains?|became) (?:a|an|the(?! first to\b)|one|home|among|\w+’s|\w+'s)\b)"
)
"""“X, a former Y, …”, “X is the Y”: a sentence that opens by saying who or what somebody is."""
FORMER = re.compile(r"\b(?:former|ex-|was|were|had|ruled|led|served|fought)\b")
NOT_BACKGROUND = re.compile(
    r"\b(?:will|would|expected to|plans? to|due to|set to|could|may|might|should|today|tonight|now|yesterday"
    r"|tomorrow|this (?:week|morning|afternoon|evening|month)|earlier (?:today|this)|recent(?:ly)?"
    r"|sa(?:id|ys|ying)|told|tells|announced|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day)\b|^Today\b"
)
"""Words of the news itself, and of what is to come."""
LEANS = re.compile(
    r"^(?:(?:Despite|Although|Though|While|With|After|Before|In|During|As|Since|For|Following|Beyond"
    r"|Amid|Among|Throughout|Under|By|Like|Unlike) (?:\w+ ){0,2}(?:their|his|her|its|them|him|it|these"
    r"|this|those)\b|[A-Z]\w+(?:ing|ly)\b|(?:An?|The) \d+-year-old\b)"
)
"""Openings that stand before what they are about: “Despite their roles, …”."""
WORDS = re.compile(rf"(?<![.!?“\"] )\b{NAME}")
SINCE, WHO, BEFORE = 0.3, 0.4, 0.1
"""What the cues add to the salience of a passage."""


def context(brief: Brief, evidence: Evidence, told: Set[Span]) -> Iterator[Passage]:
    """Yield what is pinned, then passages that say who is who and how it came to this, the fittest first.

    They name somebody or something that the brief is about, are nobody's statement, leave nothing
    open, and tell neither of the day of the event nor what the brief tells already. What room is left
    goes to earlier reports, in order of time; so does the room of the timeline, a passage for every day
    of theirs that it has no entry for.
    """
    pins = evidence.hand.pinned("background")
    for span in pins:
        yield marked(evidence.passage(span, evidence.candidates.get(span)), pins)
    about = _about(brief)
    found = [
        (fitness, candidate)
        for candidate in evidence.ranking.candidates
        if (fitness := _fitness(evidence.text(candidate.span), candidate.salience))
        and _may_stand(evidence, candidate, about)
        and _is_past(evidence, candidate, brief)
    ]
    found.sort(key=lambda each: (-each[0], each[1].span))
    others = (each for each in earlier(evidence) if _may_stand(evidence, each, about))
    shown, room = set(told), max(0, evidence.caps.context - len(pins))
    first = list(islice(_new(evidence, (candidate for _, candidate in found), shown), room))
    room += min(evidence.caps.timeline - len(brief.background.timeline), untold(brief, evidence))
    then = islice(_new(evidence, others, shown), max(0, room - len(first)))
    for candidate in (*first, *sorted(then, key=lambda each: told_on(evidence, each))):
        yield evidence.passage(candidate.span, candidate)


def _new(
    evidence: Evidence, candidates: Iterable[Candidate], shown: set[Span]
) -> Iterator[Candidate]:
    """Yield the candidates that tell nothing of what is shown, which then is shown, too."""
    for candidate in candidates:
        if not evidence.tells(candidate.span, shown):
            shown |= evidence.twins(candidate.span)
            yield candidate


def _fitness(text: str, salience: float) -> float:
    """Return how well a passage serves as context; 0 without a cue of it."""
    since, who = LONG_AGO.search(text) is not None, WHO_IS_WHO.match(text) is not None
    if not (since or who):
        return 0.0
    return round(salience + SINCE * since + WHO * who + BEFORE * bool(FORMER.search(text)), 9)


def _may_stand(evidence: Evidence, candidate: Candidate, about: frozenset[str]) -> bool:
    """Whether a passage tells of what the brief is about, for itself, and not the news of its day."""
    text, span = evidence.text(candidate.span), candidate.span
    return (
        not evidence.hand.drops_any(span)
        and NOT_BACKGROUND.search(text) is None
        and LEANS.match(text) is None
        and not about.isdisjoint(WORDS.findall(text))
        and not evidence.spoken(span)
        and not evidence.found.hedges.within(span)
    )


def _is_past(evidence: Evidence, candidate: Candidate, brief: Brief) -> bool:
    """Whether all dates of a passage are those of what came before."""
    return all(_came_before(m.value, brief) for m in evidence.found.dates.within(candidate.span))


def _came_before(value: str, brief: Brief) -> bool:
    """Whether a date lasts until now, or lies in an earlier year and is not told in the timeline."""
    if value.endswith(edtf.OPEN):
        return True
    told = any(edtf.agree(value, entry.when) for entry in brief.background.timeline)
    return not told and (not brief.as_of or value[:4] < brief.as_of[:4])


def _about(brief: Brief) -> frozenset[str]:
    """Return the names in what the brief is about: its summary, title and keyphrases."""
    texts = [
        brief.title.text,
        *(p.text for p in brief.summary),
        *(k.text for k in brief.keyphrases),
    ]
    return frozenset(name for text in texts for name in WORDS.findall(text))
