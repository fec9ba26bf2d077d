"""Datelines: what stands before the first sentence of a report, and is not shown with it."""

import pytest

from briefing.text.datelines import length


@pytest.mark.parametrize(
    ("dateline", "sentence"),
    [
        ("(CNN) ", "A woman was hurt."),
        ("(CNN) -- ", "After days of talks they left."),
        ("BERN, Norland (Reuters) - ", "U.S. envoys met."),
        ("BERN, July 25 (UPI) — ", "It rains."),
        ("Bern (AFP) - ", "It rains."),
        ("LOS ANGELES — ", "It rains."),
        ("London, England — ", "It rains."),
        ("", "Ole Lund (CDU) said so."),
        ("", "Ole Lund — The mayor — left."),
        ("", 'AP - "The toll rose."'),
        ("", "BBC - The toll rose."),
        ("", "FILE - In this photo a man waves."),
        ("", "The EU — and others — left."),
    ],
)
def test_a_dateline_is_told_from_the_sentence(dateline: str, sentence: str) -> None:
    """A place or an agency before a report is a dateline; a speaker, a party and a label are none."""
    assert length(dateline + sentence) == len(dateline)
