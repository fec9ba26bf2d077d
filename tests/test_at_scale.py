"""What keeps large corpora cheap gives what comparing everything with everything gives."""

import math
import multiprocessing
import time
from itertools import combinations, product
from random import Random

import pytest
from corpora import corpus
from hypothesis import given
from hypothesis import strategies as st

from briefing import pipeline, worker
from briefing.annotation.names.roles import apposed
from briefing.model import Annotated, Span
from briefing.pipeline import Reading, annotated
from briefing.relations import shared, similarity
from briefing.relations.grams import row
from briefing.relations.joined import Joined
from briefing.relations.shared import COPIED, LEAST, SHINGLE, copies, runs
from briefing.text.places import Apart, Held, Places, Taken
from briefing.text.words import words

TEXTS = st.lists(
    st.lists(st.sampled_from(("one", "two", "Three", "four’s", "\n\nfive")), max_size=40).map(
        lambda found: " ".join(("start", *found)) + "."
    ),
    min_size=1,
    max_size=4,
)


def running(annotated: Annotated) -> list[list[tuple[str, Span]]]:
    """Return the words of each block of a document, with their places."""
    text, source = annotated.document.text, annotated.document.source.id
    return [
        [
            (text[b.start + s : b.start + e].casefold(), Span(source, b.start + s, b.start + e))
            for s, e in words(text[b.start : b.end])
        ]
        for b in annotated.document.blocks
    ]


@given(TEXTS, st.integers(min_value=1, max_value=13))
def test_two_places_have_one_number_when_they_have_the_same_words(
    texts: list[str], size: int
) -> None:
    """The numbers of n-grams are equal exactly where the words are, and -1 at the end of a block."""
    made = corpus(*texts)
    told: list[tuple[str, ...] | None] = []
    for block in (block for each in made for block in running(each)):
        said = [word.replace("’", "'") for word, _ in block]
        told += [
            tuple(said[n : n + size]) if n + size <= len(said) else None for n in range(len(said))
        ]
        told.append(None)  # the border
    numbers = row(made).grams(size).tolist()

    assert [number < 0 for number in numbers] == [words is None for words in told]
    pairs = [pair for pair in zip(numbers, told, strict=True) if pair[1] is not None]
    assert len(set(pairs)) == len({n for n, _ in pairs}) == len({words for _, words in pairs})


@given(TEXTS)
def test_runs_are_all_that_two_sources_share(texts: list[str]) -> None:
    """Every longest run that blocks of two sources share is found, at all its places."""
    made = corpus(*texts)
    blocks = [block for each in made for block in running(each)]
    wordings: set[tuple[str, ...]] = set()
    for one, other in combinations(blocks, 2):
        if not (one and other) or one[0][1].source == other[0][1].source:
            continue
        a, b = [word for word, _ in one], [word for word, _ in other]
        for i, j in product(range(len(a)), range(len(b))):
            if i and j and a[i - 1] == b[j - 1]:
                continue
            size = 0
            while i + size < len(a) and j + size < len(b) and a[i + size] == b[j + size]:
                size += 1
            if size >= LEAST:
                wordings.add(tuple(a[i : i + size]))
    wanted = []
    for wording in wordings:
        size = len(wording)
        found = [
            Span(block[n][1].source, block[n][1].start, block[n + size - 1][1].end)
            for block in blocks
            for n in range(len(block) - size + 1)
            if tuple(word for word, _ in block[n : n + size]) == wording
        ]
        wanted.append(tuple(found))

    assert sorted(runs(row(made))) == sorted(wanted)


def test_near_copies_are_found_and_others_are_not() -> None:
    """Of fifty documents those are one copy of which one is another one with words replaced."""
    random = Random(1)
    vocabulary = [f"w{n}" for n in range(2_000)]
    texts = [random.choices(vocabulary, k=200) for _ in range(40)]
    texts += [
        [random.choice(vocabulary) if random.random() < 0.06 else word for word in text]
        for text in texts[:10]
    ]
    groups = copies(row(corpus(*(" ".join(text) + "." for text in texts))))

    assert {frozenset(g) for g in groups if len(g) > 1} == {
        frozenset((f"S{n}", f"S{n + 40}")) for n in range(1, 11)
    }


@given(TEXTS)
def test_copies_share_enough_shingles(texts: list[str]) -> None:
    """Two documents are one copy when the smaller one has enough of its shingles in the other."""
    made = corpus(*texts)
    shingles = {
        each.document.source.id: {
            tuple(word for word, _ in block[n : n + SHINGLE])
            for block in running(each)
            for n in range(len(block) - SHINGLE + 1)
        }
        for each in made
    }
    group = copies(row(made))
    for one, other in combinations(shingles, 2):
        least = min(len(shingles[one]), len(shingles[other]))
        if least and len(shingles[one] & shingles[other]) >= COPIED * least:
            assert any({one, other} <= each for each in group)
    assert sorted(source for each in group for source in each) == sorted(shingles)


def test_pairs_counted_in_parts_are_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    """However many pairs are counted at once, the copies are the same."""
    made = row(corpus(*(f"the same eight words stand in document {n}." for n in range(9))))
    whole = copies(made)
    monkeypatch.setattr(shared, "AT_ONCE", 1)

    assert copies(made) == whole
    assert len(whole) == 1


@given(TEXTS)
def test_no_close_pair_is_missed(texts: list[str]) -> None:
    """The pairs of sentences are those that measuring every two of them gives."""
    made = corpus(*(text.replace("five", "Five is here and") for text in texts))
    vocabulary: dict[str, int] = {}
    all_ = [s for each in made for s in similarity.signatures_of(each, vocabulary)]
    weights = [
        math.log(1 + len(all_) / sum(number in s.stems for s in all_))
        for number in range(len(vocabulary))
    ]
    wanted = {
        (a.span, b.span)
        for a, b in combinations(all_, 2)
        if a.span.source != b.span.source
        and similarity.jaccard(a.stems, b.stems, weights) >= similarity.CLOSE
    }

    assert {(a, b) for a, b, *_ in similarity.pairs(made)} == wanted


@given(st.lists(st.integers(min_value=0, max_value=30), min_size=2, max_size=12, unique=True))
def test_places_are_found_by_search(borders: list[int]) -> None:
    """The places found are those that share a code point with the other one."""
    ends = sorted(borders)
    made = [Span("S1", a, b) for a, b in zip(ends[::2], ends[1::2], strict=False)]
    for start, end in combinations(range(31), 2):
        other = Span("S1", start, end)
        assert list(Places(made).touching(other)) == [p for p in made if p.touches(other)]
    assert list(Places(made).touching(Span("S2", 0, 9))) == []


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 9)), max_size=12))
def test_what_is_tied_is_joined(ties: list[tuple[int, int]]) -> None:
    """Two items are in one group when a way of ties leads from one to the other."""
    joined = Joined[int]()
    for one, other in ties:
        joined.join(one, other)
    near = {n: {n} for n in range(10)}
    for _ in range(10):
        for one, other in ties:
            near[one] = near[other] = near[one] | near[other]

    tied = {n for tie in ties for n in tie}
    assert {frozenset(group) for group in joined.groups()} == {
        frozenset(n for n in tied if n in near[one]) for one in tied
    }


def test_a_description_is_read_once() -> None:
    """Words without an end before a name take no time: no word is tried in parts."""
    text = "The " + "a" * 85 + ", Ole Lund, said"
    begin = time.process_time()

    assert apposed(text, 0, text.index("Ole"), text.index(", said")) is None
    assert time.process_time() - begin < 1.0


def a_reading(documents: int) -> Reading:
    """Return documents with names, dates and quotations."""
    made = corpus(
        *(
            f"Minister Ada Lund of town {n} said on Friday: “We will not go to place {n}.” She left."
            for n in range(documents)
        )
    )
    return Reading(tuple(each.document for each in made), (), ())


def test_however_many_processes_the_findings_are_the_same() -> None:
    """One, two and four processes give one result, and none of them is left."""
    reading = a_reading(60)
    one, two, four = (annotated(reading, at_once=number) for number in (1, 2, 4))

    assert repr(one) == repr(two) == repr(four)
    assert multiprocessing.active_children() == []


def test_many_documents_are_annotated_in_several_processes(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """From `MANY` documents on, as many processes are asked for as there are processors."""
    asked: list[int] = []
    monkeypatch.setattr(worker, "processors", lambda: 3)
    monkeypatch.setattr(
        worker, "each", lambda f, items, at_once: asked.append(at_once) or [f(i) for i in items]
    )
    annotated(a_reading(pipeline.MANY - 1))
    annotated(a_reading(pipeline.MANY))

    assert asked == [3]


def test_without_processes_all_is_done_here(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the system has no processes to give, the findings are the same."""
    reading = a_reading(3)
    wanted = annotated(reading, at_once=1)
    monkeypatch.setattr(worker, "each", lambda f, items, n: [worker.Died("none")] * len(items))

    assert annotated(reading, at_once=2) == wanted


SPANS = st.lists(
    st.builds(
        lambda source, start, length: Span(source, start, start + length),
        st.sampled_from(("S1", "S2")),
        st.integers(0, 20),
        st.integers(1, 8),
    ),
    max_size=16,
)


@given(SPANS, SPANS)
def test_what_overlaps_is_found_by_search(places: list[Span], others: list[Span]) -> None:
    """Which places are touched, and which are held, is what looking at every one gives."""
    taken = Taken(place for place in places if place.source == "S1")
    held = Held((place, n) for n, place in enumerate(places))

    for other in others:
        touched = [n for n, place in enumerate(places) if other.touches(place)]
        assert held.touching(other) == touched
        assert held.within(other) == [n for n, place in enumerate(places) if other.covers(place)]
        assert other.source != "S1" or taken.touches(other) == bool(touched)


@given(SPANS)
def test_places_are_taken_up_apart(places: list[Span]) -> None:
    """A place is taken up when none that was taken up before shares a code point with it."""
    apart, kept = Apart(), list[Span]()

    for place in places:
        free = not any(map(place.touches, kept))
        assert apart.take(place) == free
        kept += [place] if free else []
