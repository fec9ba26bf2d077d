"""The sources' own words for how likely, how many, how often, and by whose word, are indexed."""

import re
from itertools import pairwise
from typing import get_args

import pytest
from case_files import Case, load
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotation.qualifiers import qualifiers
from briefing.annotation.qualifiers.patterns import by_first_word, pattern
from briefing.annotation.qualifiers.words import CLASSES, ROWS
from briefing.model import Annotated, Block, Document, Qualifier, QualifierKind, Source
from briefing.text.segment import segment

PARAGRAPH = re.compile(r"\S(?:[^\n]|\n(?!\n))*")
WORDS = re.findall(
    r"\S+",
    """
    some Some many Most most of the a number probably more likely than not is widely believed to may
    May might could not be ruled out critics say has been seen as about 300 in cases seems . , “ ” " '
    """,
)
VAGUE = ("Some left.", "He may leave.", "It often rains.", "Critics say so.", "It is unclear.")


def find(text: str) -> tuple[Qualifier, ...]:
    source = Source(id="S1", path="a.txt", sha256="", text_sha256="")
    blocks = tuple(Block("paragraph", *match.span()) for match in PARAGRAPH.finditer(text))
    document = Document(source, text, blocks)
    return qualifiers(Annotated(document, segment(document))).annotations.qualifiers


def listed(text: str, found: tuple[Qualifier, ...]) -> str:
    return "".join(
        f"{text[q.span.start : q.span.end]} | {q.kind}{' | quoted' if q.quoted else ''}\n"
        for q in found
    )


@pytest.mark.parametrize("case", load("qualifiers"), ids=lambda case: case.name)
def test_cases(case: Case) -> None:
    """Each case file lists the qualifiers of its text, with their kinds."""
    assert case.output == listed(case.input, find(case.input))


@given(st.lists(st.one_of(st.sampled_from(WORDS), st.text(max_size=6)), max_size=40))
def test_spans_are_slices(words: list[str]) -> None:
    """Whatever the text, qualifiers are slices in order that do not overlap."""
    text = " ".join(words)
    places = [(each.span.start, each.span.end) for each in find(text)]

    assert all(0 <= start < end <= len(text) for start, end in places)
    assert sorted(places) == places
    assert all(end <= start for (_, end), (start, _) in pairwise(places))


@given(st.lists(st.sampled_from(VAGUE), min_size=1))
def test_quotation_marks_change_only_whose_words_they_are(sentences: list[str]) -> None:
    """The same words are found inside quotation marks and outside, and told apart."""
    text = " ".join(sentences)
    plain, quoted = find(text), find(f"“{text}”")

    assert [each.kind for each in plain] == [each.kind for each in quoted]
    assert not any(each.quoted for each in plain)
    assert all(each.quoted for each in quoted)


def test_the_table_is_whole() -> None:
    """Every kind has cues, every class is used, and no row lists one cue twice."""
    cues = [cue for row in ROWS for cue in row.cues]
    used = {word for cue in cues for part in cue.split() for word in part.strip("[]").split("/")}

    assert set(get_args(QualifierKind)) == {row.kind for row in ROWS}
    assert set(CLASSES) == {word for word in used if word.isupper() and len(word) > 1}
    assert sorted(set(cues)) == sorted(cues)


def test_no_word_stands_twice_in_a_choice() -> None:
    """Each choice of words names a word once, and a cue is found by each word it can begin with."""
    for row in ROWS:
        for part in (part for cue in row.cues for part in cue.split()):
            words = part.strip("[]").split("/")
            assert sorted(set(words)) == sorted(words)
    for name, words in CLASSES.items():
        assert len(set(words.split("/"))) == len(words.split("/")), name
    assert {"likely", "very"} <= set(by_first_word())


def test_the_notation_of_a_cue() -> None:
    """A word in brackets may be missing, `/` is either word, and a capital may begin it."""
    written = pattern("[more/most] likely/sure than [not]")

    assert all(
        written.fullmatch(text)
        for text in ("likely than", "More likely than not", "most sure than", "Sure than not")
    )
    assert not any(written.match(text) for text in ("likely Than", "more than", "likely than-ever"))
