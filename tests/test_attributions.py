"""Who said what: cases by hand, and what holds for any text."""

import re

import pytest
from attribution_lines import line, listed
from case_files import Case, load
from corpora import document
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotation.attributions import attributions
from briefing.annotation.names import names
from briefing.model import Annotated, Attribution
from briefing.text.segment import segment

WORDS = re.findall(
    r"\S+",
    """
    said told AFP reporters that “ ” " '' , . : ; ( ) - — ? he who Lavrov the official and by as
    according to described quoted saying declined comment wants not if X: NAME:
    """,
)
PIECES = st.lists(
    st.one_of(
        st.sampled_from(WORDS),
        st.text(alphabet="abAB .,\n\"“”'‘’:-(", max_size=6),
    ),
    max_size=40,
)
NAMES = ("Keller", "Brandt", "Ole Lund", "Irina Petrov", "Ahmed al-Sharaa", "Al Sharaa")
FRAMES = (
    "“We agree on the bridge and the road,” {a} told {b}.",
    "{a} said that {b} would “open the bridge in the spring of next year.”",
    "“The bridge is closed for the winter,” said {a}, who met {b} on Monday.",
    "According to {a}, the road to the house of {b} is open.",
    "{a} praised {b}. {b} said the bridge was safe.",
    "“The road to the lake is closed,” said {a}. “It was open all of last week,” said {b}.",
    "{a}, standing next to {b}, said the bridge was safe.",
    "Hours after meeting {b}, {a} said the deal was close.",
    "{a} said that {b} had told him the house was empty.",
    "{a} told {b}: “You knew it all of the time.”",
    "{a} said the road was shut, {b} told reporters.",
    "“Ask {a} about the keys to the house,” said {b}.",
    "A cousin of {a} said the bridge was safe, and {b} denied the charge.",
)
NOT_SAID = (
    "{} had not said that the bridge would open.",
    "{} did not say that the bridge would open.",
    "{} has never said that the bridge would open.",
    "{} would not say whether the bridge would open.",
    "{} will say that the bridge is open.",
    "{} could have said that the bridge would open.",
    "If {} said that the bridge would open, nobody heard it.",
    "{} left without saying that the bridge would open.",
    "{} was told that the bridge would open.",
    "Nobody told {} that the bridge would open.",
)


def annotated(text: str, *author: str) -> Annotated:
    whole = document(1, text, author=author)
    return attributions(names(Annotated(whole, segment(whole))))


def check(found: Annotated) -> None:
    """Assert that every span is a slice, in a paragraph, and within its scope."""
    text, blocks = found.document.text, found.document.blocks
    inner = {(b.start, b.end) for b in blocks if b.kind != "heading"}
    sentences = {s.span.start for s in found.sentences}, {s.span.end for s in found.sentences}
    for attribution in found.annotations.attributions:
        scope = attribution.scope
        assert scope is not None
        assert scope.start in sentences[0]
        assert scope.end in sentences[1]
        assert attribution.content
        assert (attribution.speaker is None) == (attribution.cue is None)
        for span in (attribution.speaker, attribution.cue, *attribution.content):
            if span is not None:
                assert 0 <= span.start < span.end <= len(text)
                assert scope.covers(span)
                assert any(start <= span.start and span.end <= end for start, end in inner)


@pytest.mark.parametrize("case", load("attributions"), ids=lambda case: case.name)
def test_cases(case: Case) -> None:
    """Each case file lists the attributions of its text; all of their spans are slices.

    Its flags are the name of the author.
    """
    found = annotated(case.input, *filter(None, [" ".join(case.flags)]))
    assert case.output == listed(found)
    check(found)


@given(PIECES)
def test_any_text(pieces: list[str]) -> None:
    """Whatever the text and its marks, attributions are slices within their scope."""
    check(annotated("a " + " ".join(pieces)))


@given(st.lists(st.sampled_from(FRAMES), min_size=1), st.permutations(NAMES))
def test_swapped_names(frames: list[str], order: list[str]) -> None:
    """Swapping two names in a text swaps them in the attributions, and changes nothing else."""
    a, b = order[:2]
    text = "\n\n".join(frames)
    one, other = annotated(text.format(a=a, b=b)), annotated(text.format(a=b, b=a))
    swapped = [line(other, x).replace(a, "\0").replace(b, a).replace("\0", b) for x in found(other)]
    assert [line(one, x) for x in found(one)] == swapped


def found(whole: Annotated) -> tuple[Attribution, ...]:
    return whole.annotations.attributions


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("frame", NOT_SAID)
def test_not_said_is_no_statement(frame: str, name: str) -> None:
    """A “not”, an “if” or a “will” takes the statement away, whoever it is of."""
    assert len(found(annotated(f"{name} had said that the bridge would open."))) == 1
    assert found(annotated(frame.format(name))) == ()


OWN = """
The money would pay for eleven new buses.

I would rather have a bus every ten minutes than a free one. My group will vote against the plan.
"""


@pytest.mark.parametrize(
    ("author", "expected"),
    [
        ((), 0),
        (("Ada Lund",), 2),
        (("Ada Lund", "Ole Brandt"), 0),
        (("The Norland Times",), 0),
        (("Staff reporter",), 0),
        (("alund",), 0),
    ],
)
def test_only_one_named_author_says_i(author: tuple[str, ...], expected: int) -> None:
    """What stands in the first person is somebody's only where one person is known to have written it."""
    assert len(found(annotated(OWN, *author))) == expected


def test_a_block_without_a_sentence() -> None:
    """A paragraph that holds nothing but blanks says nothing, and takes nothing from the others."""
    whole = document(1, "Ann Lund said it was over.\n\n\x1c\n\nShe left.")
    (found,) = attributions(names(Annotated(whole, segment(whole)))).annotations.attributions
    assert found.speaker is not None
    assert whole.slice(found.speaker) == "Ann Lund"
