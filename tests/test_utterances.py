"""Utterances: which wordings are of one thing that somebody said once, to the last word."""

from dataclasses import replace

import pytest
from corpora import corpus, place

from briefing.model import Actor, Attribution, Holder, Span
from briefing.relations.utterances import extent, utterances

ANN = Holder("H1", "Ann Hale", ("Ann Hale",), None, "person", ())
BEN = Holder("H2", "Ben Lund", ("Ben Lund",), None, "person", ())
SOURCE = Holder("H3", "an official", ("an official",), None, "unnamed", ())
OTHER_SOURCE = Holder("H4", "a source", ("a source",), None, "unnamed", ())


def groups(
    *wordings: str,
    by: tuple[Holder | None, ...] = (),
    via: str | tuple[str, ...] | None = None,
    mode: str = "indirect",
) -> list[list[str]]:
    """Return the wordings that are of one utterance, each said by its holder in its own source."""
    documents, speakers = [], {}
    for number, document in enumerate(corpus(*wordings)):
        content = place(document, document.document.text)
        told = via[number] if isinstance(via, tuple) else via
        said = Attribution(None, None, (content,), mode, told)  # type: ignore[arg-type]
        found = replace(document.annotations, attributions=(said,))
        documents.append(replace(document, annotations=found))
        holder = by[number] if by else ANN
        if holder:
            speakers[content] = Actor(holder, ())
    texts = {document.document.source.id: document.document for document in documents}
    return [
        [texts[span.source].slice(span) for span in group]
        for group in utterances(documents, speakers)
    ]


FIVE = "river bridge council tram market"
"""Five stems that say something."""


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (f"{FIVE} lamp", f"lamp market tram council bridge river {FIVE}", True),
        (FIVE, " ".join(reversed(FIVE.split())), True),
        ("river bridge council tram", "tram council bridge river", False),
        (f"{FIVE} lamp", f"{' '.join(reversed(FIVE.split()))} ship", True),
        (f"{FIVE} lamp door", f"{' '.join(reversed(FIVE.split()))} ship tree", False),
        (f"{FIVE} lamp door sea", f"lamp {' '.join(reversed(FIVE.split()))} ship tree", True),
        (
            f"{FIVE} lamp door sea sun",
            f"lamp {' '.join(reversed(FIVE.split()))} ship tree sky",
            False,
        ),
        (f"{FIVE} not", " ".join(reversed(FIVE.split())), False),
        (f"{FIVE} not", f"not {' '.join(reversed(FIVE.split()))}", True),
        (f"{FIVE} not never", " ".join(reversed(FIVE.split())), True),
        (f"{FIVE} 12", " ".join(reversed(FIVE.split())), True),
        (f"{FIVE} 12", f"12 {' '.join(reversed(FIVE.split()))}", True),
        (f"{FIVE} 12", f"13 {' '.join(reversed(FIVE.split()))}", False),
        (f"{FIVE} 12 14", f"14 {' '.join(reversed(FIVE.split()))}", True),
        (f"{FIVE} 12 14", f"14 13 {' '.join(reversed(FIVE.split()))}", False),
    ],
)
def test_words_in_another_order(one: str, other: str, same: bool) -> None:
    """Five stems and three in four are enough; one denial or another number is too much."""
    assert groups(one, other) == ([[one, other]] if same else [])
    assert groups(other, one) == ([[other, one]] if same else [])


RUN = "we will close the old bridge"
"""Six words in a row."""


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (f"{RUN} today", f"yesterday {RUN}", True),
        ("we will close the bridge soon", "yes we will close the bridge", False),
        (f"{RUN} on a b c d e f g h i j k l m", f"{RUN} at n o p q r s t u v w x y z", True),
        (f"{RUN} on a b c d e f g h i j k l m n", f"{RUN} at n o p q r s t u v w x y z a", False),
        (f"not {RUN}", RUN, False),
        (f"not a b {RUN}", RUN, False),
        (f"not a b c {RUN}", RUN, True),
        (f"{RUN} in 2024", f"{RUN} in 2025", False),
        (f"{RUN} a b c 2024", f"{RUN} d e f 2025", True),
        (f"{RUN} in 2024", f"{RUN} then", True),
        (f"in 2024 {RUN}", f"in 2025 {RUN}", False),
        (f"2024 a b c {RUN}", f"2025 d e f {RUN}", True),
        (f"no a b {RUN} a not", f"no c d {RUN} b no", True),
        (f"a b c d {RUN} not", f"e {RUN} so", False),
        (f"{RUN} by the end of 2024", f"{RUN} by the end of 2025", False),
        (f"a {RUN} by the end of {' '.join('bcdefghijklmnopqrst')}", f"{RUN} by the end of", True),
        (
            f"{' '.join('abcdefghij')} by the end of this very year {' '.join('klmnopqrst')}",
            f"so by the end of this very year {' '.join('uvwxyzabcdefghijklm')}",
            True,
        ),
    ],
)
def test_words_in_a_row(one: str, other: str, same: bool) -> None:
    """Six words are a run, three in ten of the shorter wording at least; what stands beside may turn it."""
    assert groups(one, other) == ([[one, other]] if same else [])
    assert groups(other, one) == ([[other, one]] if same else [])


def test_a_run_that_is_told_twice_may_be_turned_in_either_place() -> None:
    """Where a run stands twice in one wording, what is beside each of both places counts."""
    assert groups(f"a b c {RUN} d e {RUN} not", f"so {RUN} is it") == []
    assert len(groups(f"a b c {RUN} d e {RUN} now", f"so {RUN} is it")) == 1


def test_less_than_a_run_at_the_end_is_none() -> None:
    """Five words in a row are no run, also where both wordings end with them."""
    five = " ".join(RUN.split()[1:])
    assert groups(f"they {five}", f"some {five}") == []


def test_speakers_keep_apart() -> None:
    """Two holders say two things, whatever the words; what nobody says may be anybody's."""
    for apart in ((ANN, BEN), (BEN, ANN), (SOURCE, OTHER_SOURCE), (ANN, SOURCE), (SOURCE, ANN)):
        assert groups(RUN, RUN, by=apart) == []
    for one in ((ANN, ANN), (ANN, None), (None, ANN), (None, None)):
        assert groups(RUN, RUN, by=one) == [[RUN, RUN]]
    assert groups(FIVE, FIVE, by=(ANN, ANN)) == [[FIVE, FIVE]]


def test_what_nobody_says_is_compared_where_a_run_is_shared() -> None:
    """Without a speaker, and without six words in a row, no two statements are compared."""
    other = f"{' '.join(reversed(FIVE.split()))} lamp"
    assert groups(FIVE, FIVE, by=(None, None)) == []
    assert groups(f"{FIVE} lamp", other, by=(None, None)) == []
    assert groups(f"{FIVE} lamp", other, by=(ANN, None)) == []


def test_wordings_hang_together_one_by_one() -> None:
    """A wording that is of one utterance with two others makes all three one."""
    whole = f"{RUN} and build a new one of steel"
    end = "and build a new one of steel"
    assert groups(RUN, end, whole) == [[RUN, end, whole]]
    assert groups(whole, end, RUN) == [[whole, end, RUN]]


@pytest.mark.parametrize(("more", "found"), [(0, True), (1, False)])
def test_of_many_statements_only_neighbours_are_compared(more: int, found: bool) -> None:
    """Of up to sixty statements of one holder every two are compared; of more, each with the next."""
    others = [
        " ".join(f"{word}{chr(97 + n // 26)}{chr(97 + n % 26)}k" for word in "vwxyz")
        for n in range(58 + more)
    ]
    assert groups(FIVE, *others, FIVE) == ([[FIVE, FIVE]] if found else [])


def test_an_utterance_goes_from_its_first_words_to_its_last() -> None:
    """What was said in several pieces is known by all of them, also where one holds the next."""
    spans = Span("S1", 3, 5), Span("S1", 7, 9), Span("S1", 12, 20)
    assert extent(Attribution(None, None, spans, "direct")) == Span("S1", 3, 20)
    assert extent(Attribution(None, None, spans[:2], "direct")) == Span("S1", 3, 9)
    assert extent(Attribution(None, None, (spans[2], Span("S1", 13, 14)), "direct")) == spans[2]


def test_one_agency() -> None:
    """Unnamed people whom one agency spoke to may be one, and then less of the words is enough."""
    more = f"{' '.join(reversed(FIVE.split()))} ship tree wall"
    two = (SOURCE, OTHER_SOURCE)
    assert groups(f"{FIVE} lamp door sea", more, by=two, via="AFP") == [
        [f"{FIVE} lamp door sea", more]
    ]
    assert groups(f"{FIVE} lamp door sea sun", f"{more} sky", by=two, via="AFP") == []
    assert groups(f"{FIVE} lamp door sea", more, by=two) == []
    assert groups(f"{FIVE} lamp door sea", more, by=(ANN, BEN), via="AFP") == []
    assert groups(RUN, RUN, by=two, via="AFP") == [[RUN, RUN]]
    assert groups(RUN, RUN, by=two, via=("AFP", "AP")) == []
    for known in ((ANN, BEN), (ANN, SOURCE), (SOURCE, ANN)):
        assert groups(RUN, RUN, by=known, via="AFP") == []
    six = f"lamp {' '.join(reversed(FIVE.split()))}"
    assert groups(f"{FIVE} lamp a b c d", f"{six} e f g h", by=two, via="AFP") == [
        [f"{FIVE} lamp a b c d", f"{six} e f g h"]
    ]


def test_what_is_declined_is_no_utterance() -> None:
    """Who declines to say something has said nothing."""
    assert groups(RUN, RUN, mode="declined") == []


def test_one_wording_is_no_group() -> None:
    """What one source has is no utterance in several wordings."""
    assert groups(RUN) == []
