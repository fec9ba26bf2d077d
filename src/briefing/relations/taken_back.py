"""What a later source takes back of what it told before, as in “We wrote …. That was wrong”."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from ..model import Overtaken
from ..text.corrections import OWN_WORD, TAKES_BACK
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


def _is_meant(telling: Telling, error: Telling) -> bool:
    if telling.span.source == error.span.source or error.is_older(telling):
        return False
    said = OWN_WORD.search(error.text)
    own = common_words(error.text[: said.end()]) if said else frozenset()
    content = telling.content & error.content - own
    most = 2 * len(content) >= min(len(telling.content), len(error.content))
    return bool(telling.names & error.names) and len(content) >= COMMON and most
