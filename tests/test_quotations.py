"""Quotation marks are paired by type, and a stray one never costs more than itself."""

import pytest
from corpora import document
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotation.quotations import quotations

MARKS = st.text(alphabet="ab .,?\n\"'“”‘’„«»`", max_size=80)


def quoted(text: str) -> list[str]:
    """Return what stands between the marks, in order."""
    whole = document(1, text)
    return [whole.text[slice(*q.inside)] for block in quotations(whole) for q in block]


@pytest.mark.parametrize(
    ("text", "inside"),
    [
        ("“One,” she said. “Two.”", ["One,", "Two."]),
        ('"One," she said. "Two."', ["One,", "Two."]),
        ("''One,'' she said. ``Two.''", ["One,", "Two."]),
        ("«One», she said. „Two.“", ["One", "Two."]),
        ("'We can't,' she said.", ["We can't,"]),
        ("She said ‘never mind’ twice.", ["never mind"]),
        ("The players' house isn't theirs.", []),
        ("“She called it ‘dull,’ twice,” he said.", ["She called it ‘dull,’ twice,"]),
        ('He read "the “old” law" aloud.', ["the “old” law"]),
        ("A “stray mark. “And a quotation,” he said.", ["And a quotation,"]),
        ("A stray” mark. “And a quotation,” he said.", ["And a quotation,"]),
        ('A 6" pipe. "It holds," he said.', ["It holds,"]),
        ('“Mixed," he said.', ["Mixed,"]),
        ("He said: “One.\n\n“Two.”", ["One.", "Two."]),
        ("“Never closed, he said.\n\nNothing.", []),
    ],
)
def test_pairs(text: str, inside: list[str]) -> None:
    """Marks of a type pair within a paragraph, and an open one goes on only where it reopens."""
    assert inside == quoted(text)


@given(MARKS)
def test_any_marks(text: str) -> None:
    """Whatever the marks, quotations are slices in order that neither overlap nor cross a block."""
    whole = document(1, f"a{text}")
    for block, found in zip(whole.blocks, quotations(whole), strict=True):
        places = [place for q in found for place in (q.start, *q.inside, q.end)]
        assert sorted(places) == places
        assert all(block.start <= place <= block.end for place in places)


@given(st.lists(st.sampled_from(["One two.", "“Three four.”", "Five “six” seven."]), min_size=1))
def test_a_stray_mark_costs_itself(sentences: list[str]) -> None:
    """A closing mark that nothing opened leaves all quotations after it as they were."""
    text = " ".join(sentences)
    assert quoted(text) == quoted(f"Stray” mark. {text}")
