"""Who says something and holds no position by it: an outlet that reports, an interviewer who asks."""

import re
from collections.abc import Sequence

from ..model import Actor, Attribution
from ..text import outlets, speech
from ..text.people import ASKERS
from .evidence import Evidence

ASKED_BY = re.compile(r"\b[Aa]sked (?:on \w+ )?by [^.;:“”\"]{0,40}\Z")
ASKS = re.compile(r"\b[Aa]sk(?:s|ed|ing)\b")
NEAR = 60
"""Code points before a name that are looked at."""


def passes_on(evidence: Evidence, attributions: Sequence[Attribution]) -> bool:
    """Whether an outlet only reports: that is where something stood, not what the outlet holds."""
    return all(
        each.speaker is not None
        and _cue(evidence, each) == "report"
        and outlets.is_one(
            evidence.by_source[each.speaker.source].document.text,
            each.speaker.start,
            each.speaker.end,
        )
        for each in attributions
    )


def interviews(
    evidence: Evidence, actor: Actor | None, attributions: Sequence[Attribution]
) -> bool:
    """Whether an interviewer asks: by the role, or since others are “asked by” that name."""
    asks = any(
        evidence.text(each.content[-1]).endswith("?")
        or (each.scope is not None and ASKS.search(evidence.text(each.scope)))
        for each in attributions
    )
    return actor is not None and asks and _asks_others(evidence, actor)


def _asks_others(evidence: Evidence, actor: Actor) -> bool:
    role = evidence.text(actor.holder.role).lower() if actor.holder.role else ""
    if not ASKERS.isdisjoint(role.split()):
        return True
    texts = ((evidence.by_source[m.source].document.text, m.start) for m in actor.mentions)
    return any(ASKED_BY.search(text, max(0, at - NEAR), at) for text, at in texts)


def _cue(evidence: Evidence, attribution: Attribution) -> str:
    """Return the base form of a cue."""
    cue = evidence.text(attribution.cue).lower() if attribution.cue else ""
    return speech.FORMS.get(cue, (cue,))[0]
