"""What sources tell differently: found where it is plain, and nowhere else."""

import pytest
from case_files import Case, load
from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Annotated, Disagreement, Raw
from briefing.options import Options
from briefing.pipeline import Reading, annotated
from briefing.readers import read
from briefing.readers.arrange import arrange
from briefing.relations import relate
from briefing.relations.disagreements.quantities import Quantity, quantities

CASES = load("disagreements")
TEXTS = tuple(dict.fromkeys(text for case in CASES for text in case.input.split("\n---\n")))


def made(*texts: str) -> tuple[Annotated, ...]:
    """Return the documents of the texts, annotated; equal texts are sources of their own."""
    documents = [
        document
        for number, text in enumerate(texts)
        for document in read(Raw(f"{number}.txt", text.strip().encode()), Options().read)
    ]
    arranged, notices = arrange(documents)
    return annotated(Reading(arranged, (), notices))


def found(corpus: tuple[Annotated, ...]) -> tuple[Disagreement, ...]:
    return relate(corpus).disagreements


def told(corpus: tuple[Annotated, ...]) -> list[str]:
    """Return each disagreement as its kind and the words of each side, in order of the alphabet."""
    texts = {a.document.source.id: a.document for a in corpus}
    return [
        f"{one.kind}: "
        + " | ".join(
            sorted(
                ", ".join(texts[span.source].slice(span) for span in words) for words in one.words
            )
        )
        for one in found(corpus)
    ]


def by_letter(line: str) -> str:
    """Return a line of a case with its sides in order of the alphabet."""
    kind, _, sides = line.partition(": ")
    return f"{kind}: " + " | ".join(
        sorted(", ".join(sorted(side.split(", "))) for side in sides.split(" | "))
    )


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_cases(case: Case) -> None:
    """Each case holds, in whatever order the sources and the sides come."""
    texts = case.input.split("\n---\n")
    expected = sorted(map(by_letter, case.output.splitlines()))

    assert sorted(map(by_letter, told(made(*texts)))) == expected, case.says


@pytest.mark.parametrize("case", [c for c in CASES if c.output], ids=lambda case: case.name)
def test_sides_are_sentences_of_different_sources(case: Case) -> None:
    """Every side is of whole sentences, no source stands on two sides, and words lie inside."""
    corpus = made(*case.input.split("\n---\n"))
    sentences = {s.span for a in corpus for s in a.sentences}
    for one in found(corpus):
        sources = [span.source for side in one.sides for span in side]

        assert len(sources) == len(set(sources))
        assert {span for side in one.sides for span in side} <= sentences
        assert len(one.sides) == len(one.words) >= 2
        for side, words in zip(one.sides, one.words, strict=True):
            assert all(any(span.covers(word) for span in side) for word in words)


@given(st.lists(st.sampled_from(TEXTS), min_size=1, max_size=4, unique=True))
def test_copies_never_disagree(texts: list[str]) -> None:
    """A text and its copy never disagree."""
    for text in texts:
        assert found(made(text, text + "\n")) == ()


@given(st.lists(st.sampled_from(TEXTS), min_size=2, max_size=5, unique=True), st.randoms())
def test_the_order_of_sources_does_not_matter(texts: list[str], random: object) -> None:
    """The same sources in any order tell the same differently, in the same order."""
    shuffled = list(texts)
    random.shuffle(shuffled)

    assert told(made(*shuffled)) == told(made(*texts))


@given(st.sampled_from(TEXTS), st.lists(st.sampled_from(TEXTS), max_size=3, unique=True))
def test_a_copy_adds_no_disagreement(text: str, others: list[str]) -> None:
    """A source that is given twice adds no disagreement."""
    corpus, doubled = made(text, *others), made(text, text + "\n", *others)

    assert len(found(doubled)) <= len(found(corpus))


@pytest.mark.parametrize(
    ("text", "value", "low", "high", "unit"),
    [
        ("12 people", 12, 12, 12, "peopl"),
        ("twenty-two ships", 22, 22, 22, "ship"),
        ("a dozen ships", 12, 10.2, 13.8, "ship"),
        ("$2.5 million", 2.5e6, 2.45e6, 2.55e6, "dollars"),
        ("2,500,000 voters", 2.5e6, 2.45e6, 2.55e6, "voter"),
        ("more than 300 miles", 300, 300, float("inf"), "mile"),
        ("up to 40 guests", 40, 0, 40, "guest"),
        ("10 to 15 guests", 10, 10, 15, "guest"),
        ("45 percent", 45, 45, 45, "percent"),
        ("45.5%", 45.5, 45.45, 45.55, "percent"),
    ],
)
def test_quantities(text: str, value: float, low: float, high: float, unit: str) -> None:
    """A quantity is read with the values that it allows and what it counts."""
    (q,) = quantities(f"There were {text} there.")

    assert (q.value, q.unit) == (value, unit)
    assert (q.low, q.high) == pytest.approx((low, high))


@pytest.mark.parametrize(
    "text", ["dozens of ships", "several hundred ships", "0845 125 222", "3-2"]
)
def test_what_is_no_quantity(text: str) -> None:
    """Vague numbers, numbers of telephones and results have no quantity with a unit."""
    assert [q for q in quantities(f"Call {text}.") if q.unit] == []


def test_about_allows_a_little() -> None:
    """Nearly a million allows 943,000, and not 600,000."""

    def read_one(text: str) -> Quantity:
        return next(quantities(text))

    nearly = read_one("nearly 1 million voters")

    assert nearly.agrees(read_one("943,000 voters"))
    assert not nearly.agrees(read_one("600,000 voters"))
