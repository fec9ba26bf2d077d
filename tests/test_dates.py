"""Dates are found where the text dates something, and resolved as a reader would."""

import re
from itertools import pairwise

import pytest
from case_files import Case, load
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotation.dates import dates
from briefing.model import Annotated, Block, DateMention, Document, Source
from briefing.text.segment import segment

PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\n))*")
WORDS = re.findall(
    r"\S+",
    """
    on in since by the last next this late early end of year week Monday Friday's May March June
    15 3 2015 1998–2001 2024, Oct. October 25, 10/25/2025 2025-10-15 1990s ’80s ten months nearly
    a ago later earlier today Tomorrow . , “ ” ( ) and will met said 2000 people $ Christmas Q3
    that same summer fall quarter first 9/11 attack weekend – - & Sept. 31 29 February
    """,
)
DATED = (
    "The treaty of 15 October 2024 holds.",
    "It was signed on Oct. 3, 2019, in Geneva.",
    "He fled in December 2024.",
    "It intervened in 2015, and again between 2017 and 2019.",
    "The 2019–2020 offensives went on.",
    "At the end of 2019 it was quiet.",
    "Figures of 2023-04-01 and 05/25/2022 differ.",
    "He was ousted last December.",
    "In July, the minister came.",
    "On Monday he spoke, and he will speak on Friday.",
    "He fled nearly ten months ago.",
    "Later that year he died.",
    "Prices fell last year and in the second quarter of 2024.",
    "They met last week.",
    "In the summer of 2021 it rained.",
)
TOKENS = st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=40)
PUBLISHED = st.one_of(st.none(), st.text(max_size=12), st.dates().map(str))


def find(text: str, published: str | None = "2025-10-15") -> tuple[DateMention, ...]:
    source = Source(id="S1", path="a.txt", sha256="", text_sha256="", published=published)
    blocks = tuple(Block("paragraph", *match.span()) for match in PARAGRAPH.finditer(text))
    document = Document(source, text, blocks)
    return dates(Annotated(document, segment(document))).annotations.dates


def listed(text: str, found: tuple[DateMention, ...]) -> str:
    return "".join(f"{text[m.span.start : m.span.end]} | {m.value}\n" for m in found)


def later(text: str, years: int) -> str:
    """Return a text with so many years added to each."""
    return re.sub(r"\b\d{4}\b", lambda match: str(int(match[0]) + years), text)


@pytest.mark.parametrize("case", load("dates"), ids=lambda case: case.name)
def test_cases(case: Case) -> None:
    """Each case file lists the dates of its text, with the words that date and their values."""
    published = case.flags[1] if case.flags else None

    assert case.output == listed(case.input, find(case.input, published))


@given(TOKENS, PUBLISHED)
def test_spans_are_slices(words: list[str], published: str | None) -> None:
    """Whatever the text and the date of the source, dates are slices in order that do not overlap."""
    text = " ".join(words)
    places = [(mention.span.start, mention.span.end) for mention in find(text, published)]

    assert all(0 <= start < end <= len(text) for start, end in places)
    assert sorted(places) == places
    assert all(end <= start for (_, end), (start, _) in pairwise(places))


@given(TOKENS)
def test_undated_finds_no_more(words: list[str]) -> None:
    """What is found without a date of the source is found with one at the same places or wider."""
    text = " ".join(words)
    dated = find(text)

    assert all(any(d.span.touches(m.span) for d in dated) for m in find(text, None))


@given(st.lists(st.sampled_from(DATED), min_size=1, unique=True))
def test_years_move_values(sentences: list[str]) -> None:
    """Six years on, when the weekdays are the same again, every value is six years on."""
    text = " ".join(sentences)
    expected = later(listed(text, find(text)), 6)

    assert expected == listed(later(text, 6), find(later(text, 6), "2031-10-15"))
