"""Hedges are found where the text leaves something open, and nowhere else."""

import re
from itertools import pairwise

import pytest
from case_files import Case, load
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotation.hedges import hedges
from briefing.model import Annotated, Block, Document, Hedge, Source
from briefing.text.segment import segment

PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\n))*")
WORDS = re.findall(
    r"\S+",
    """
    neither side announced has yet to rule it remains unclear whether under review did not respond
    no leader had addressed declined refused to say comment is expected due set to on planned if
    unless will would may could the accused of denied claims that reportedly unlikely ? . , “ ” "
    """,
)
OPEN = (
    "Neither side announced a decision.",
    "He did not respond.",
    "A spokesman declined to comment.",
    "The court is expected to rule.",
    "He denied wrongdoing.",
    "He may leave.",
)


def find(text: str) -> tuple[Hedge, ...]:
    source = Source(id="S1", path="a.txt", sha256="", text_sha256="")
    blocks = tuple(Block("paragraph", *match.span()) for match in PARAGRAPH.finditer(text))
    document = Document(source, text, blocks)
    return hedges(Annotated(document, segment(document))).annotations.hedges


def listed(text: str, found: tuple[Hedge, ...]) -> str:
    return "".join(f"{text[h.span.start : h.span.end]} | {h.cue}\n" for h in found)


@pytest.mark.parametrize("case", load("hedges"), ids=lambda case: case.name)
def test_cases(case: Case) -> None:
    """Each case file lists the hedges of its text, with their kinds."""
    assert case.output == listed(case.input, find(case.input))


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=40))
def test_spans_are_slices(words: list[str]) -> None:
    """Whatever the text, hedges are slices in order that do not overlap."""
    text = " ".join(words)
    places = [(hedge.span.start, hedge.span.end) for hedge in find(text)]

    assert all(0 <= start < end <= len(text) for start, end in places)
    assert sorted(places) == places
    assert all(end <= start for (_, end), (start, _) in pairwise(places))


@given(st.lists(st.sampled_from(OPEN), min_size=1))
def test_quoted_sentences_hold_no_hedge(sentences: list[str]) -> None:
    """The same sentences leave something open outside of quotation marks, and nothing inside."""
    text = " ".join(sentences)

    assert len(sentences) == len(find(text))
    assert () == find(f"“{text}”")
