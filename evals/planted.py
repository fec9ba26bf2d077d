"""Pairs of sentences of the seeds that differ in one number, name or negation, planted into one of them.

However alike they read, none of them says the same as the other. A pair is asked for as the product
asks: with the shared runs of the two sources, among all of their sentences.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from random import Random

from briefing.model import Annotated, Block, Document, Source
from briefing.pipeline import annotate
from briefing.relations.grams import row
from briefing.relations.shared import runs
from briefing.relations.similarity import pairs
from briefing.text.segment import segment

SEEDS = Path(__file__).parents[1] / "seeds"
SHORTEST, LONGEST = 8, 45
"""Words of the sentences that are planted in."""
NUMERALS = [
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
    "twenty",
    "thirty",
    "forty",
    "fifty",
    "sixty",
    "seventy",
    "eighty",
    "ninety",
]
NUMBER = re.compile(rf"\b(?:\d[\d,.]*\d|\d|{'|'.join(NUMERALS)})\b")
NAMES = [
    "Merkel",
    "Lavrov",
    "Johnson",
    "Erdogan",
    "Carter",
    "Okafor",
    "Tanaka",
    "Novak",
    "Berlin",
    "Ankara",
    "Cairo",
    "Lagos",
    "Tokyo",
    "Oslo",
    "Warsaw",
    "Nairobi",
    "Mendes",
    "Haddad",
    "Lindholm",
    "Quayle",
]
NAME = re.compile(r"\b[A-Z][a-z]{3,}\b")
INSIDE = re.compile(r"(?<=[a-z,] )[A-Z][a-z]{3,}\b")
AUXILIARY = re.compile(
    r"\b(?:is|are|was|were|has|have|had|will|would|can|could|should|did|does|do|may|might)\b"
    r"(?!\s+(?:not|never|no)\b|n['’]t)"
)

Planting = Callable[[str, Random], Iterator[str]]
"""A sentence to what becomes of it, one for each place where something can be planted."""


def numbers(text: str, random: Random) -> Iterator[str]:
    """Yield the sentence with each of its numbers changed."""
    for match in NUMBER.finditer(text):
        if match[0][0].isdigit():
            other = str(int(re.sub(r"[,.]", "", match[0])) + random.choice((1, 2, 3, 10, 100)))
        else:
            other = random.choice([word for word in NUMERALS if word != match[0]])
        yield text[: match.start()] + other + text[match.end() :]


def names(text: str, random: Random, known: frozenset[str]) -> Iterator[str]:
    """Yield the sentence with each of its names changed: what is capitalised within a sentence."""
    for match in NAME.finditer(text):
        if match[0] in known:
            other = random.choice([name for name in NAMES if name != match[0]])
            yield text[: match.start()] + other + text[match.end() :]


def negations(text: str, random: Random) -> Iterator[str]:
    """Yield the sentence with each of its auxiliary verbs negated."""
    for match in AUXILIARY.finditer(text):
        negation = random.choice(("not", "never", "no longer"))
        yield f"{text[: match.end()]} {negation}{text[match.end() :]}"


def measure(times: int) -> dict[str, tuple[int, int]]:
    """Return, for each kind, how many pairs were planted and how many of them are not the same.

    Args:
        times: how often one place of every sentence is planted in, another one each time.

    """
    sentences = _sentences()
    known = frozenset(name for text in sentences for name in INSIDE.findall(text))
    kinds: Mapping[str, Planting] = {
        "number": numbers,
        "name": lambda text, random: names(text, random, known),
        "negation": negations,
    }
    found = {}
    for kind, plant in kinds.items():
        planted = different = 0
        for time in range(times):
            random = Random(f"{kind} {time}")
            changed = [
                (text, random.choice(others))
                for text in sentences
                if (others := list(plant(text, random)))
            ]
            planted += len(changed)
            different += len(changed) - _same(changed)
        found[kind] = planted, different
    return found


def unchanged() -> tuple[int, int]:
    """Return how many sentences there are, and how many of them say the same as themselves."""
    sentences = _sentences()
    return len(sentences), _same([(text, text) for text in sentences])


def _same(changed: Sequence[tuple[str, str]]) -> int:
    """Return how many of the pairs the product takes for the same."""
    corpus = [
        _annotated(number, [pair[number] for pair in changed]) for number in range(2)
    ]  # a source with the sentences, and one with what became of them
    same = {(a.start, b.start) for a, b, _, is_same in pairs(corpus, runs(row(corpus))) if is_same}
    return sum(
        any(
            (one, other) in same for one in _starts(corpus[0], n) for other in _starts(corpus[1], n)
        )
        for n in range(len(changed))
    )


def _starts(annotated: Annotated, block: int) -> list[int]:
    """Return where the sentences of a block begin."""
    return [s.span.start for s in annotated.sentences if s.block == block]


def _annotated(number: int, texts: Sequence[str]) -> Annotated:
    """Return a document with a paragraph for each text."""
    blocks, start = [], 0
    for text in texts:
        blocks.append(Block("paragraph", start, start + len(text)))
        start += len(text) + 2
    source = Source(id=f"S{number + 1}", path="planted", sha256="", text_sha256="")
    document = Document(source, "\n\n".join(texts), tuple(blocks))
    return Annotated(document, segment(document))


def _sentences() -> tuple[str, ...]:
    """Return the sentences of the seeds that are planted in, each once."""
    found = (
        " ".join(a.document.slice(sentence.span).split())
        for a in annotate(SEEDS)
        for sentence in a.sentences
        if sentence.kind != "heading"
    )
    return tuple(dict.fromkeys(t for t in found if SHORTEST <= len(t.split()) <= LONGEST))
