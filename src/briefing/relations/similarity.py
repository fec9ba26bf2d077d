"""How much two sentences say the same.

The measure is the weighted Jaccard coefficient over stems without function words, each weighted by
its inverse sentence frequency (Spärck Jones 1972). Wording alone may not decide: a differing
number, name or negation makes two sentences say different things however alike they read.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..model import Annotated, Document, Span
from ..text.quotation import quotations
from ..text.words import STOP_STEMS, words

SAME = 0.5
CLOSE = 0.25
COPIED = 0.8
"""Share of a sentence that another one must carry word for word to say the same for that alone."""
RARE = 60
"""A stem in more sentences than this brings no pair together by itself: keeps the work linear."""

NEGATION = re.compile(
    r"\b(?:not|no|never|neither|nor|none|nobody|nothing|without|cannot)\b|n['’]t\b", re.IGNORECASE
)
DENIAL = re.compile(
    r"(?:\b(?:not|never|deny|denie[sd]|denying|false(?:ly)?|untrue|reject\w*|dismiss\w*)|n['’]t)"
    r"(?:\W+\w+){0,6}\W*$",
    re.IGNORECASE,
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


def pairs(
    corpus: Sequence[Annotated], shared: Sequence[tuple[Span, ...]] = ()
) -> Iterator[tuple[Span, Span, float, bool]]:
    """Yield pairs of sentences of different sources that are at least close.

    Each pair comes once, in order of place, with its similarity (0 to 1) and whether it is the
    same: similar enough, with no differing number, name or negation; or one of them stands almost
    whole and unnegated in the other, by the shared runs.
    """
    texts = {a.document.source.id: a.document for a in corpus}
    signatures = [s for annotated in corpus for s in _signatures(annotated)]
    runs_at: dict[Span, set[int]] = defaultdict(set)
    for signature in signatures:
        for number, run in enumerate(shared):
            if any(signature.span.touches(place) for place in run):
                runs_at[signature.span].add(number)
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
                    common = runs_at[earlier.span] & runs_at[signature.span]
                    same = (similarity >= SAME and agree(earlier, signature)) or any(
                        _carried(earlier.span, signature.span, shared[n], texts) for n in common
                    )
                    yield earlier.span, signature.span, similarity, same


def agree(a: Signature, b: Signature) -> bool:
    """Whether numbers, negation and the order of the names allow two sentences to say the same."""
    if a.numbers != b.numbers or a.negated != b.negated:
        return False
    both = set(a.names) & set(b.names)
    if [n for n in a.names if n in both] != [n for n in b.names if n in both]:
        return False
    return not (set(a.names) - both and set(b.names) - both)


def _carried(a: Span, b: Span, run: tuple[Span, ...], texts: Mapping[str, Document]) -> bool:
    """Whether a run is almost all that one sentence says, and the other does not deny it."""
    most = 0.0
    for sentence in (a, b):
        inside = [place for place in run if sentence.covers(place)]
        if not inside:
            return False
        text = texts[sentence.source].slice(sentence)
        most = max(most, (inside[0].end - inside[0].start) / _said(text))
        if DENIAL.search(text[: inside[0].start - sentence.start]):
            return False
    return most >= COPIED


def _said(text: str) -> int:
    """Return the length of what a sentence says: of its longest quotation, if that is most of it."""
    longest = max(map(len, quotations(text)), default=0)
    return longest if 2 * longest > len(text) else len(text)


def _signatures(annotated: Annotated) -> Iterator[Signature]:
    for sentence in annotated.sentences:
        text = annotated.document.slice(sentence.span)
        content = frozenset(_content(text, sentence.stems)) - STOP_STEMS
        if sentence.kind != "heading" and len(content) >= 3:
            names = (skeleton(m[0]) for m in NAME.finditer(text))
            yield Signature(
                span=sentence.span,
                stems=content,
                numbers=frozenset(m[0].casefold() for m in NUMBER.finditer(text)),
                names=tuple(dict.fromkeys(names)),
                negated=len(NEGATION.findall(text)) % 2 == 1,
            )


def _content(text: str, stems: tuple[str, ...]) -> Iterator[str]:
    """Yield the stems of a sentence, names as their consonants: spellings differ in the others."""
    for (start, _), stem in zip(words(text), stems, strict=True):
        yield skeleton(stem) if start and text[start].isupper() else stem


def skeleton(name: str) -> str:
    """Return the first letter and the consonants of a name, doubled ones once.

    Spellings of one name differ mostly in vowels. A name with fewer than three consonants is
    returned whole: too many names would be one.
    """
    plain = re.sub(r"['’]s?$", "", name).casefold()
    consonants = re.sub(r"(.)\1+", r"\1", plain[:1] + re.sub(r"[aeiouy\W]", "", plain[1:]))
    return consonants if len(consonants) >= 3 else plain


def _jaccard(a: frozenset[str], b: frozenset[str], weight: dict[str, float]) -> float:
    # Summed in a fixed order: the order of a set differs between runs.
    shared = math.fsum(sorted(weight[stem] for stem in a & b))
    return round(shared / math.fsum(sorted(weight[stem] for stem in a | b)), 9)
