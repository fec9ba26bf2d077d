"""How much two sentences say the same.

The measure is the weighted Jaccard coefficient over stems without function words, each weighted by
its inverse sentence frequency (Spärck Jones 1972). Wording alone may not decide: a differing
number, name or negation makes two sentences say different things however alike they read.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model import Annotated, Span
from ..text.words import STOP_STEMS

SAME = 0.6
CLOSE = 0.25
RARE = 60
"""A stem in more sentences than this brings no pair together by itself: keeps the work linear."""

NEGATION = re.compile(
    r"\b(?:not|no|never|neither|nor|none|nobody|nothing|without|cannot)\b|n['’]t\b", re.IGNORECASE
)
NUMBER = re.compile(
    r"\d[\d,.]*\d|\d|\b(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozen|hundred"
    r"|thousand|million|billion|half|third|quarter)s?\b",
    re.IGNORECASE,
)
NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][\w’'-]*")


@dataclass(frozen=True, slots=True)
class Signature:
    """What a sentence is compared by."""

    span: Span
    stems: frozenset[str]
    numbers: frozenset[str]
    names: tuple[str, ...]
    negated: bool


def pairs(corpus: Sequence[Annotated]) -> Iterator[tuple[Span, Span, float, bool]]:
    """Yield pairs of sentences of different sources that are at least close.

    Each pair comes once, in order of place, with its similarity (0 to 1) and whether it is the
    same: similar enough, with no differing number, name or negation.
    """
    signatures = [s for annotated in corpus for s in _signatures(annotated)]
    frequency = Counter(stem for s in signatures for stem in s.stems)
    weight = {stem: math.log(1 + len(signatures) / n) for stem, n in frequency.items()}
    holders: dict[str, list[int]] = defaultdict(list)
    for number, signature in enumerate(signatures):
        meets: set[int] = set()
        for stem in signature.stems:
            if frequency[stem] <= RARE:
                meets.update(holders[stem])
                holders[stem].append(number)
        for other in sorted(meets):
            earlier = signatures[other]
            if earlier.span.source != signature.span.source:
                similarity = _jaccard(earlier.stems, signature.stems, weight)
                if similarity >= CLOSE:
                    same = similarity >= SAME and agree(earlier, signature)
                    yield earlier.span, signature.span, similarity, same


def agree(a: Signature, b: Signature) -> bool:
    """Whether numbers, negation and the order of the names allow two sentences to say the same."""
    if a.numbers != b.numbers or a.negated != b.negated:
        return False
    both = set(a.names) & set(b.names)
    if [n for n in a.names if n in both] != [n for n in b.names if n in both]:
        return False
    return not (set(a.names) - both and set(b.names) - both)


def _signatures(annotated: Annotated) -> Iterator[Signature]:
    for sentence in annotated.sentences:
        content = frozenset(sentence.stems) - STOP_STEMS
        if sentence.kind != "heading" and len(content) >= 3:
            text = annotated.document.slice(sentence.span)
            names = (_plain(m[0]) for m in NAME.finditer(text))
            yield Signature(
                span=sentence.span,
                stems=content,
                numbers=frozenset(m[0].casefold() for m in NUMBER.finditer(text)),
                names=tuple(dict.fromkeys(names)),
                negated=len(NEGATION.findall(text)) % 2 == 1,
            )


def _plain(name: str) -> str:
    """Return a name without its possessive and without the article that spellings differ in."""
    return re.sub(r"['’]s?$", "", name).removeprefix("Al-").casefold()


def _jaccard(a: frozenset[str], b: frozenset[str], weight: dict[str, float]) -> float:
    # Summed in a fixed order: the order of a set differs between runs.
    shared = math.fsum(sorted(weight[stem] for stem in a & b))
    return round(shared / math.fsum(sorted(weight[stem] for stem in a | b)), 9)
