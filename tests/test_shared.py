"""Shared copy, held against what comparing every word with every other one finds."""

from collections.abc import Iterator
from itertools import combinations

import pytest
from corpora import corpus
from hypothesis import given
from hypothesis import strategies as st

from briefing.relations import shared
from briefing.relations.grams import row
from briefing.relations.shared import copies, runs

TEXTS = st.lists(
    st.lists(st.text("abc", min_size=1, max_size=9).map(" ".join), min_size=1, max_size=3).map(
        "\n\n".join
    ),
    min_size=1,
    max_size=4,
)
"""Documents of one-letter words in blocks."""


def blocks(texts: list[str]) -> list[tuple[int, list[str]]]:
    """Return the words of each block, with the number of its document."""
    return [
        (number, block.split()) for number, text in enumerate(texts) for block in text.split("\n\n")
    ]


def longest(texts: list[str], least: int) -> Iterator[tuple[str, ...]]:
    """Yield the wordings that two documents share and that cannot be longer at either end."""
    for (one, words), (other, more) in combinations(blocks(texts), 2):
        for a, b in ((a, b) for a in range(len(words)) for b in range(len(more)) if one != other):
            size = 0
            while words[a + size : a + size + 1] == more[b + size : b + size + 1] != []:
                size += 1
            if size >= least and not (a and b and words[a - 1] == more[b - 1]):
                yield tuple(words[a : a + size])


@pytest.mark.parametrize("at_once", [1, 1_000_000])
@given(texts=TEXTS)
def test_every_wording_that_is_shared_is_found_with_all_its_places(texts, at_once) -> None:
    """The runs are those that comparing all words finds, however many pairs are compared at once."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("LEAST", 3), ("MANY", 1_000), ("AT_ONCE", at_once)):
            patch.setattr(shared, name, value)
        found = runs(row(corpus(*texts)))

    slices = [
        tuple(texts[int(place.source[1:]) - 1][place.start : place.end] for place in group)
        for group in found
    ]
    expected = {
        " ".join(wording): sum(
            words[at : at + len(wording)] == list(wording)
            for _, words in blocks(texts)
            for at in range(len(words))
        )
        for wording in longest(texts, 3)
    }
    assert {group[0]: len(group) for group in slices} == expected
    assert all(len({*group}) == 1 for group in slices)
    assert list(found) == sorted({tuple(sorted(set(group))) for group in found})


@pytest.mark.parametrize("at_once", [1, 1_000_000])
@given(texts=TEXTS)
def test_documents_that_share_enough_are_one_copy(texts, at_once) -> None:
    """Four in ten of the shingles of the smaller document make two documents one piece of copy."""
    with pytest.MonkeyPatch.context() as patch:
        for name, value in (("SHINGLE", 2), ("AT_ONCE", at_once)):
            patch.setattr(shared, name, value)
        found = copies(row(corpus(*texts)))

    held = [
        {
            (words[at], words[at + 1])
            for number, words in blocks(texts)
            for at in range(len(words) - 1)
            if number == document
        }
        for document in range(len(texts))
    ]
    groups = [{number} for number in range(len(texts))]
    for a, b in combinations(range(len(texts)), 2):
        both = len(held[a] & held[b])
        if both and 10 * both >= 4 * min(len(held[a]), len(held[b])):
            one, other = (next(g for g in groups if n in g) for n in (a, b))
            if one is not other:
                groups.remove(other)
                one |= other
    assert sorted(map(sorted, found)) == sorted(sorted(f"S{n + 1}" for n in g) for g in groups)


def test_a_run_is_followed_through_words_that_stand_in_many_places(monkeypatch) -> None:
    """Where a part of a run is compared with its first place only, the rest shows how long the run is."""
    for name, value in (("LEAST", 3), ("MANY", 1)):
        monkeypatch.setattr(shared, name, value)
    made = corpus("g h i", "x y g h i z w", "x y g h i z w", "g h i z k")
    found = {
        made[int(group[0].source[1:]) - 1].document.slice(group[0]): [
            place.source for place in group
        ]
        for group in runs(row(made))
    }

    assert found == {
        "g h i": ["S1", "S2", "S3", "S4"],
        "g h i z": ["S2", "S3", "S4"],
        "x y g h i z w": ["S2", "S3"],
    }


@pytest.mark.parametrize(("every", "one"), [(9, True), (8, False)])
def test_how_much_of_a_reprint_may_be_edited(every: int, one: bool) -> None:
    """A reprint with every ninth word changed is the same copy; with every eighth it is another text."""
    words = [f"word{n}" for n in range(360)]
    edited = [f"edit{n}" if n % every == 0 else word for n, word in enumerate(words)]

    assert (len(copies(row(corpus(" ".join(words), " ".join(edited))))) == 1) is one


@pytest.mark.parametrize(("pairing", "name"), [(shared._many, "MANY"), (shared._crowd, "CROWD")])
def test_few_places_are_all_compared(pairing, name, monkeypatch) -> None:
    """Up to a bound every two places of a wording, or documents with one shingle, are compared."""
    monkeypatch.setattr(shared, name, 4)
    for size in (2, 3, 4):
        pairs = list(zip(*map(list, pairing(size)), strict=True))
        assert sorted(pairs) == list(combinations(range(size), 2))


def test_of_many_places_each_is_compared_with_the_first_ones(monkeypatch) -> None:
    """Places beyond the bound are compared with the first place, and with no other."""
    monkeypatch.setattr(shared, "MANY", 2)
    pairs = list(zip(*map(list, shared._many(5)), strict=True))

    assert sorted(pairs) == [(0, 1), (0, 2), (0, 3), (0, 4), (1, 2)]


def test_of_a_crowd_each_is_compared_with_the_next(monkeypatch) -> None:
    """Documents beyond the bound hang together one by one."""
    monkeypatch.setattr(shared, "CROWD", 4)

    assert [[*map(int, side)] for side in shared._crowd(5)] == [[0, 1, 2, 3], [1, 2, 3, 4]]
