"""What a later source takes back: “We wrote …. That was wrong”, “no injuries had been reported”."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..model import Overtaken
from ..text.corrections import HAD_SAID, NOBODY_HURT, OWN_WORD, TAKES_BACK
from .telling import COMMON, Telling
from .tellings import common_words


def taken_back(told: Sequence[Telling]) -> Iterator[Overtaken]:
    """Yield each sentence that says what another source, not an older one, told and takes back.

    Only who corrects their own word overtakes; whoever refutes another has a position. A sentence
    must share with what is taken back a name and so much of the matter that both say the same;
    the sentence that takes back is what overtakes it. The tellings are in order of place.
    """
    for error, correction in pairwise(told):
        if error.span.source != correction.span.source or not OWN_WORD.search(error.text):
            continue
        if TAKES_BACK.match(correction.text):
            for telling in told:
                if _is_meant(telling, error):
                    yield Overtaken(telling.span, correction.span, "correction")


def harmed(told: Sequence[Telling]) -> Iterator[Overtaken]:
    """Yield each sentence by which there are no victims, where a later source tells of some.

    That source says so itself: behind what it tells stands that “no injuries” had been reported.
    """
    for newer, before in pairwise(told):
        if newer.span.source != before.span.source or NOBODY_HURT.search(newer.text):
            continue
        if HAD_SAID.search(before.text) and NOBODY_HURT.search(before.text):
            for telling in told:
                if NOBODY_HURT.search(telling.text) and _is_earlier(telling, before):
                    yield Overtaken(telling.span, newer.span, "correction")


def _is_earlier(telling: Telling, newer: Telling) -> bool:
    apart = telling.span.source != newer.span.source and not newer.is_older(telling)
    return apart and len(telling.lead & newer.lead) >= COMMON and telling.common(newer) > 0


def _is_meant(telling: Telling, error: Telling) -> bool:
    if telling.span.source == error.span.source or error.is_older(telling):
        return False
    said = OWN_WORD.search(error.text)
    own = common_words(error.text[: said.end()]) if said else frozenset()
    content = telling.content & error.content - own
    most = 2 * len(content) >= min(len(telling.content), len(error.content))
    return bool(telling.names & error.names) and len(content) >= COMMON and most
