"""Reprinted sentences: which sentence of one print of a piece of copy another print has edited.

A run of shared words ends at every edited word, so that a sentence of a reprint may have none that is
long enough. That the whole documents are one piece of copy is known by then: within it, half of the
words are enough.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from ..model import Annotated, Sentence, Span
from ..text.words import STOP_STEMS

ALIKE = 0.5
"""Share of the words of the shorter of two sentences that the other one has, too."""
LEAST = 3
"""Words that two sentences have in common at least."""
MANY = 50
"""Sentences with one word that are looked at, the earliest: other words find the others."""


def reprinted(
    corpus: Sequence[Annotated], copies: Sequence[frozenset[str]]
) -> Iterator[tuple[Span, Span]]:
    """Yield sentences of copy, each with that of an earlier print which is most like it.

    Args:
        corpus: the documents.
        copies: the groups of source ids whose documents are one piece of copy.

    """
    by_id = {annotated.document.source.id: annotated for annotated in corpus}
    for group in copies:
        if len(group) > 1:
            yield from _within([each for name, each in by_id.items() if name in group])


def _within(prints: Sequence[Annotated]) -> Iterator[tuple[Span, Span]]:
    """Yield the pairs of one piece of copy."""
    before: list[tuple[Span, int]] = []
    holders: dict[str, list[int]] = defaultdict(list)
    for annotated in prints:
        made = [(sentence.span, _content(sentence)) for sentence in annotated.sentences]
        for span, content in made:
            met = Counter(number for stem in content for number in holders[stem][:MANY])
            shares = {
                number: both / min(len(content), before[number][1])
                for number, both in met.items()
                if both >= LEAST
            }
            best = min(shares, key=lambda number: (-shares[number], number), default=None)
            if best is not None and shares[best] >= ALIKE:
                yield before[best][0], span
        for span, content in made:
            for stem in content:
                holders[stem].append(len(before))
            before.append((span, len(content)))


def _content(sentence: Sentence) -> frozenset[str]:
    """Return the words of a sentence without function words."""
    return frozenset(sentence.stems) - STOP_STEMS
