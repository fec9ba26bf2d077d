"""When a shared run is almost all that a sentence says, to the last word beside it."""

import pytest
from corpora import corpus, place

from briefing.relations.carried import carried
from briefing.relations.details import Known

RUN = "the old harbour in the north of the town will be shut to all cars by next spring"
"""A run of eighty characters."""
LONG = "while the crews of the ships that lie there had heard of no such thing from any of the ministers"


def holds(one: str, other: str) -> bool:
    """Whether the run carries one of two sentences in the other."""
    a, b = corpus(one, other)
    texts = {each.document.source.id: each.document for each in (a, b)}
    spans = [place(each, each.document.text) for each in (a, b)]
    shared = (place(a, RUN), place(b, RUN))
    found = carried(spans[0], spans[1], shared, texts, Known(()))
    assert carried(spans[1], spans[0], shared[::-1], texts, Known(())) is found
    return found


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (RUN, RUN, True),
        (RUN, f"{RUN}, {LONG}", True),
        (f"{RUN}, {LONG}", f"So {RUN}, {LONG}", False),
        # the words beside the run in the shorter sentence, and as many and one in the other
        (f"the great {RUN}", f"nine grey {RUN}", False),
        (f"the great {RUN}", f"so the grey {RUN}", True),
        (f"the {RUN}", f"nine grey {RUN}", False),
        (f"the {RUN}", f"nine of the {RUN}, {LONG}", True),
        (RUN, f"nine {RUN}, {LONG}", True),
        (RUN, f"{RUN} nine, {LONG}", True),
        (f"{RUN} they say", f"{RUN} and nine", False),
        (f"{RUN} they say", f"{RUN} to nine of us", False),
        (f"{RUN} they say", f"{RUN} to all nine, {LONG}", False),
        (f"{RUN} they say", f"{RUN} to all but nine, {LONG}", True),
        (f"{RUN} it", f"{RUN} to nine, {LONG}", False),
        (f"{RUN} nine", f"{RUN} at nine, {LONG}", True),
        (f"{RUN} it", f"{RUN} nine", False),
        (f"{RUN} nine", f"{RUN} at six nine, {LONG}", False),
        (f"nine {RUN}", f"{LONG} nine so {RUN}", True),
        (f"nine {RUN}", f"{LONG} so nine {RUN}", True),
        (f"nine {RUN}", f"{LONG} nine or so {RUN}", False),
        (f"nine {RUN} they say", f"six {RUN} they add", False),
        (f"they {RUN} at nine", f"so {RUN} at six", False),
    ],
)
def test_the_words_beside_a_run_must_agree(one: str, other: str, same: bool) -> None:
    """A number beside the run stands beside it in the other sentence too, at most a word further off."""
    assert holds(one, other) is same


@pytest.mark.parametrize(("more", "same"), [(19, True), (20, True), (21, False)])
@pytest.mark.parametrize("before", [True, False])
def test_a_run_is_four_fifths_of_what_it_carries(more: int, same: bool, before: bool) -> None:
    """Eighty characters carry a sentence of a hundred, and none that is longer."""
    rest = "a" * (more - 1)
    one = f"{rest} {RUN}" if before else f"{RUN} {rest}"
    assert len(one) == 80 + more

    assert holds(one, f"{LONG} {RUN}, {LONG}") is same


@pytest.mark.parametrize("denial", ["they deny that", "it is false that", "it isn’t so that"])
def test_what_is_denied_is_not_carried(denial: str) -> None:
    """A sentence that denies what the run says is not the same as one that tells it."""
    assert holds(f"they add that {RUN}", f"they say that {RUN}")
    assert not holds(f"they say that {RUN}", f"{denial} {RUN}")


@pytest.mark.parametrize(("more", "same"), [(1, True), (0, False)])
def test_a_quotation_is_what_a_sentence_says_when_it_is_most_of_it(more: int, same: bool) -> None:
    """What is said around a quotation of more than half of the sentence may differ."""
    said = f"“{RUN},” "
    around = "a" * (2 * (len(RUN) + 1) - len(said) - more)

    assert holds(said + around, f"{LONG} “{RUN},” {LONG}") is same


def test_both_sentences_must_hold_the_run() -> None:
    """A run that stands elsewhere carries nothing."""
    a, b = corpus(f"{RUN}. It rains.", RUN)
    texts = {each.document.source.id: each.document for each in (a, b)}
    shared = (place(a, RUN), place(b, RUN))

    assert not carried(place(a, "It rains."), shared[1], shared, texts, Known(()))
    assert not carried(shared[1], place(a, "It rains."), shared, texts, Known(()))
