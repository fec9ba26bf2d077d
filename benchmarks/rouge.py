"""ROUGE-SU4, which the `rouge-score` package does not have.

Lin (2004), "ROUGE: A package for automatic evaluation of summaries": pairs of words in their order,
with at most four words between them, and single words. Words are those of `rouge-score`, stemmed.
"""

from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import Any

BETWEEN = 4
"""Words that may stand between the two of a pair."""


def su4(summary: str, reference: str) -> float:
    """Return the F1 of a summary, 0 to 1."""
    own, other = (units(_tokenizer().tokenize(text)) for text in (summary, reference))
    both = (own & other).total()
    return 2 * both / max(1, own.total() + other.total())


def units(words: Sequence[str]) -> Counter[tuple[str, ...]]:
    """Return how often each word, and each pair of words near each other, stands in a text."""
    pairs = (
        (word, later)
        for place, word in enumerate(words)
        for later in words[place + 1 : place + BETWEEN + 2]
    )
    return Counter(pairs) + Counter((word,) for word in words)


@lru_cache(maxsize=1)
def _tokenizer() -> Any:
    from rouge_score.tokenizers import DefaultTokenizer

    return DefaultTokenizer(use_stemmer=True)
