"""Claims: one sentence affirms what another one, in nearly the same words, denies."""

import re
from collections.abc import Iterator

from ..details import NEGATION
from .matter import Matter
from .told import Difference, Point, Told, jaccard, later, named_apart

NOT = re.compile(
    r"\b(?:not|never|neither|nor|nobody|cannot)\b|n\s?['’]\s?t\b|\bno\s(?=\w+)|\bno\sone\b|\bdenie[sd]\b|\bdenying\b",
    re.IGNORECASE,
)
OF_SOME = re.compile(
    r"\b(?:who|whom|whose|which|that|those|others?|some)\s(?:\w+\s){0,3}$|\b(?:about|by|for|of)\s$"
)
"""Before a denial: it is of some of them only, or a reason (“for not meeting”), and not what the sentence tells."""
OPEN = re.compile(
    r"\b(?:whether|if|unless|could|would|may|might|should|will|can|must|only|just|yet|so\sfar|unclear|until|why|how"
    r"|(?:un)?likely|perhaps|possibly|probably|alleged(?:ly)?|accus\w+|(?:has|have)\snot|(?:has|have)n['’]t|but|although|though|however|while|instead)\b",
    re.IGNORECASE,
)
"""Words of what is not told as so, or not as such, or told with its contrary."""
ALIKE = 0.6
"""Share of the words of both sentences that they have in common."""
LEAST = 4
"""Those words, at least."""


def claims(matter: Matter) -> Iterator[Difference]:
    """Yield pairs of sentences in nearly the same words, of which one denies."""
    told = {each.span: each for pair in matter.alike for each in pair}
    denies = {span: _denies(each) for span, each in told.items()}
    for one, other in matter.alike:
        a, b = denies[one.span], denies[other.span]
        if a is None or b is None or a is b or named_apart(one, other) or later(one, other):
            continue
        both = one.content & other.content
        if not (_denied(one) | _denied(other)) <= both:
            continue
        if len(both) >= LEAST and jaccard(one.content, other.content) >= ALIKE:
            yield _point(one, denies=a), _point(other, denies=b)


def _denies(told: Told) -> bool | None:
    """Whether a sentence denies; None where that is not plain."""
    if told.asks or OPEN.search(told.text):
        return None
    found = list(NOT.finditer(told.text))
    if len(found) > 1 or any(OF_SOME.search(told.text[: match.start()]) for match in found):
        return None
    return bool(found) if found or not NEGATION.search(told.text.lower()) else None


def _denied(told: Told) -> frozenset[str]:
    """Return the stem of the word that a sentence denies; none of one that affirms."""
    match = NOT.search(told.text)
    after = (word.stem for word in told.words if match and word.start >= match.end())
    return frozenset([next(after, "")]) if match else frozenset()


def _point(told: Told, *, denies: bool) -> Point[bool]:
    match = NOT.search(told.text)
    return Point(told, told.place(*match.span()) if match else told.span, denies)
