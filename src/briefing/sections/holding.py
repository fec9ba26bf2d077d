"""Whether what is said is a position: that of somebody who holds it, in words that tell what it is."""

from collections.abc import Sequence

from ..model import Attribution, Statement
from ..text import speech
from ..text.agencies import LABELS
from ..text.bodies import MEDIA
from ..text.word_sets import word_set
from .evidence import Evidence
from .no_holders import interviews, passes_on
from .said import LEAST, Said

CARRIERS = MEDIA | {"media", "news", "reports", "outlets", "newspapers"}
"""Words of who passes on what others say: what they report is sourcing, not a position."""
ACTS = word_set(
    """
    agree rule decide learn find offer order show discuss question read
    continue describe depict portray label dub brand term present mark
    """
)
"""Verbs that as often tell an act as a saying: a report by them is no position."""


def is_position(evidence: Evidence, said: Said, attributions: Sequence[Attribution]) -> bool:
    """Whether what the attributions of one speaker say is a position, or a quotation that may be one."""
    if said.actor is None and (_entitles(evidence, said.statement) or _cut_off(said)):
        return False
    if passes_on(evidence, attributions) or interviews(evidence, said.actor, attributions):
        return False
    return said.quoted >= LEAST or _reports(evidence, said, attributions)


def tells(evidence: Evidence, attribution: Attribution) -> bool:
    """Whether the cue of an attribution is one of saying; “agreed to pay” and “ruled” are acts."""
    cue = evidence.text(attribution.cue).lower() if attribution.cue else ""
    base = speech.FORMS.get(cue, (cue,))[0]
    quotes = attribution.mode in ("direct", "mixed")
    acts = base in ACTS and not quotes
    said = base in speech.SAY | speech.TELL | speech.DEEM or cue.startswith("according")
    return quotes or (said and not acts)


def _entitles(evidence: Evidence, statement: Statement) -> bool:
    """Whether what stands in quotation marks is the title of a work: most words have a capital."""
    words = [word for part in statement.content for word in evidence.text(part).split()]
    long = [word.lstrip("“\"'‘") for word in words if len(word) > 3]
    return 2 * sum(word[:1].isupper() for word in long) > len(long) > 1


def _cut_off(said: Said) -> bool:
    """Whether the words end in the middle of a sentence, as an excerpt does."""
    return said.statement.text.endswith(("...", "…"))


def _reports(evidence: Evidence, said: Said, attributions: Sequence[Attribution]) -> bool:
    """Whether a report without a quotation is a position: somebody's own, whole, standing alone."""
    actor, statement = said.actor, said.statement
    if actor is None:
        return False
    words = actor.holder.name.split()
    if actor.holder.name in LABELS or not CARRIERS.isdisjoint({*words, *map(str.lower, words)}):
        return False
    if any(attribution.mode == "declined" for attribution in attributions):
        return True
    size = sum(len(evidence.text(part).split()) for part in statement.content)
    blocks = {sentence.block for sentence in evidence.sentences(statement.span)}
    # A pronoun has its bracket; a list after a colon has its lead.
    stands = statement.span in evidence.candidates or not said.named or len(blocks) > 1
    return stands and size >= LEAST and any(tells(evidence, each) for each in attributions)
