"""How much two sentences say the same.

The measure is the weighted Jaccard coefficient over stems without function words, each weighted by
its inverse sentence frequency (Spärck Jones 1972). Wording alone may not decide: a differing
number, name or negation makes two sentences say different things however alike they read.
"""

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain

import numpy as np

from ..model import Annotated, Document, Span
from ..text.places import Places
from ..text.quotation import quotations
from ..text.words import STOP_STEMS, words

SAME = 0.5
CLOSE = 0.25
COPIED = 0.8
"""Share of a sentence that another one must carry word for word to say the same for that alone."""
RARE = 60
"""A stem in more sentences than this brings no pair together by itself: keeps the work linear."""
MARGIN = 1e-6
"""What a similarity that was summed in any order may be wrong by; who passes is measured exactly."""

NEGATION = re.compile(
    r"\bn(?:ot?|ever|either|or|one|obody|othing)\b|\b(?:without|cannot)\b|n['’]t\b"
)
DENIAL = re.compile(
    r"(?:\b(?:not|never|deny|denie[sd]|denying|false(?:ly)?|untrue|reject\w*|dismiss\w*)|n['’]t)"
    r"(?:\W+\w+){0,6}\W*$",
    re.IGNORECASE,
)
NUMBER = re.compile(
    r"\d[\d,.]*\d|\d|\b(?:t(?:wo|hree|en|welve|housand|hird)|f(?:our|ive)|s(?:ix|even)|e(?:ight|leven)|nine"
    r"|dozen|h(?:undred|alf)|[mb]illion|quarter)s?\b"
)
"""Numbers in small letters."""
NAME = re.compile(r"(?<![.!?“\"] )(?<!^)\b[A-Z][\w’'-]*")
OPENER = re.compile(r"[“\"]?([A-Z][\w’'-]*)")
SMALL = re.compile(r"(?<![\w’'-])[a-z][\w’'-]*")


@dataclass(frozen=True, slots=True)
class Signature:
    """What a sentence is compared by."""

    span: Span
    stems: tuple[int, ...]
    """Numbers of its stems in the vocabulary of the corpus, each once."""
    numbers: frozenset[str]
    names: tuple[str, ...]
    opener: str
    """The first word, where it is a name."""
    negated: bool

    @property
    def said(self) -> frozenset[str]:
        """The names in it, the first word among them."""
        return frozenset((*self.names, self.opener))


def pairs(
    corpus: Sequence[Annotated], shared: Sequence[tuple[Span, ...]] = ()
) -> Iterator[tuple[Span, Span, float, bool]]:
    """Yield pairs of sentences of different sources that are at least close.

    Each pair comes once, in order of place, with its similarity (0 to 1) and whether it is the
    same: similar enough, with no differing number, name or negation; or one of them stands almost
    whole and unnegated in the other, by the shared runs.
    """
    texts = {a.document.source.id: a.document for a in corpus}
    vocabulary: dict[str, int] = {}
    known = _names(corpus)
    signatures = [s for annotated in corpus for s in _signatures(annotated, vocabulary, known)]
    runs_at = _runs_at((signature.span for signature in signatures), shared)
    frequency = Counter(stem for s in signatures for stem in s.stems)
    weights = [math.log(1 + len(signatures) / frequency[n]) for n in range(len(vocabulary))]
    for one, other in _near([signature.stems for signature in signatures], weights):
        earlier, signature = signatures[one], signatures[other]
        if earlier.span.source == signature.span.source:
            continue
        similarity = _jaccard(earlier.stems, signature.stems, weights)
        if similarity >= CLOSE:
            common = runs_at[earlier.span] & runs_at[signature.span]
            same = (similarity >= SAME and agree(earlier, signature)) or any(
                _carried(earlier.span, signature.span, shared[n], texts) for n in common
            )
            yield earlier.span, signature.span, similarity, same


def _runs_at(
    sentences: Iterable[Span], shared: Sequence[tuple[Span, ...]]
) -> Mapping[Span, set[int]]:
    """Return the numbers of the shared runs that each sentence touches."""
    at = Places(sentences)
    found: dict[Span, set[int]] = defaultdict(set)
    for number, run in enumerate(shared):
        for place in run:
            for sentence in at.touching(place):
                found[sentence].add(number)
    return found


def _near(rows: Sequence[tuple[int, ...]], weights: Sequence[float]) -> Iterator[tuple[int, int]]:
    """Yield pairs of rows that share a rare stem and may be close, in order of the second one.

    Args:
        rows: the numbers of the stems of each sentence.
        weights: the weight of each stem.

    """
    weight = np.array(weights)
    stems = np.fromiter(chain.from_iterable(rows), np.int64)
    ends = np.cumsum(np.array([len(row) for row in rows], np.int64))
    starts = ends - [len(row) for row in rows]
    heavy = np.array([sum(weights[stem] for stem in row) for row in rows])
    holders: list[list[int]] = [[] for _ in weights]
    rare = np.bincount(stems, minlength=len(weights)) <= RARE
    own = np.zeros(len(weights))
    for number, row in enumerate(rows):
        met: set[int] = set()
        for stem in row:
            if rare[stem]:
                met.update(holders[stem])
                holders[stem].append(number)
        if not met:
            continue
        others = np.array(sorted(met))
        sizes = ends[others] - starts[others]
        begins = np.cumsum(sizes) - sizes
        places = np.repeat(starts[others] - begins, sizes) + np.arange(sizes.sum())
        own[list(row)] = weight[list(row)]
        both = np.add.reduceat(own[stems[places]], begins)
        own[list(row)] = 0.0
        least = (CLOSE - MARGIN) * (heavy[number] + heavy[others] - both)
        for other in others[both >= least].tolist():
            yield other, number


def agree(a: Signature, b: Signature) -> bool:
    """Whether numbers, negation and the order of the names allow two sentences to say the same."""
    if a.numbers != b.numbers or a.negated != b.negated:
        return False
    if a.opener and b.opener and a.opener not in b.said and b.opener not in a.said:
        return False  # “Ostrana lost nine men” and “Velmia lost nine men”
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


def _names(corpus: Sequence[Annotated]) -> frozenset[str]:
    """Return the words of a corpus that have a capital inside a sentence and are never small."""
    texts = [a.document.slice(s.span) for a in corpus for s in a.sentences if s.kind != "heading"]
    small = {word for text in texts for word in SMALL.findall(text)}
    return frozenset(n for text in texts for n in NAME.findall(text) if n.casefold() not in small)


def _signatures(
    annotated: Annotated, vocabulary: dict[str, int], known: frozenset[str]
) -> Iterator[Signature]:
    """Yield the signatures of a document; stems that are new are added to the vocabulary."""
    for sentence in annotated.sentences:
        text = annotated.document.slice(sentence.span)
        content = dict.fromkeys(s for s in _content(text, sentence.stems) if s not in STOP_STEMS)
        if sentence.kind != "heading" and len(content) >= 3:
            small = text.casefold()
            names = (skeleton(name) for name in NAME.findall(text))
            first = OPENER.match(text)
            yield Signature(
                span=sentence.span,
                stems=tuple(vocabulary.setdefault(stem, len(vocabulary)) for stem in content),
                numbers=frozenset(NUMBER.findall(small)),
                names=tuple(dict.fromkeys(names)),
                opener=skeleton(first[1]) if first and first[1] in known else "",
                negated=len(NEGATION.findall(small)) % 2 == 1,
            )


def _content(text: str, stems: tuple[str, ...]) -> Iterator[str]:
    """Yield the stems of a sentence, names as their consonants: spellings differ in the others."""
    for (start, _), stem in zip(words(text), stems, strict=True):
        yield skeleton(stem) if start and text[start].isupper() else stem


@lru_cache(maxsize=50_000)
def skeleton(name: str) -> str:
    """Return the first letter and the consonants of a name, doubled ones once.

    Spellings of one name differ mostly in vowels. A name with fewer than three consonants is
    returned whole: too many names would be one.
    """
    plain = re.sub(r"['’]s?$", "", name).casefold()
    consonants = re.sub(r"(.)\1+", r"\1", plain[:1] + re.sub(r"[aeiouy\W]", "", plain[1:]))
    return consonants if len(consonants) >= 3 else plain


def _jaccard(a: tuple[int, ...], b: tuple[int, ...], weights: Sequence[float]) -> float:
    one, other = frozenset(a), frozenset(b)
    shared = math.fsum(weights[stem] for stem in one & other)  # the same in whatever order
    return round(shared / math.fsum(weights[stem] for stem in one | other), 9)
