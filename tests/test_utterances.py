"""Utterances: which wordings are of one thing that somebody said once, to the last word."""

from dataclasses import replace

import pytest
from corpora import corpus, place

from briefing.model import Actor, Attribution, Holder
from briefing.relations.utterances import utterances

ANN = Holder("H1", "Ann Hale", ("Ann Hale",), None, "person", ())
BEN = Holder("H2", "Ben Lund", ("Ben Lund",), None, "person", ())
SOURCE = Holder("H3", "an official", ("an official",), None, "unnamed", ())
OTHER_SOURCE = Holder("H4", "a source", ("a source",), None, "unnamed", ())


def groups(
    *wordings: str,
    by: tuple[Holder | None, ...] = (),
    via: str | None = None,
    mode: str = "indirect",
) -> list[list[str]]:
    """Return the wordings that are of one utterance, each said by its holder in its own source."""
    documents, speakers = [], {}
    for number, document in enumerate(corpus(*wordings)):
        content = place(document, document.document.text)
        said = Attribution(None, None, (content,), mode, via)  # type: ignore[arg-type]
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
        (f"{FIVE} not", " ".join(reversed(FIVE.split())), False),
        (f"{FIVE} not", f"not {' '.join(reversed(FIVE.split()))}", True),
        (f"{FIVE} not never", " ".join(reversed(FIVE.split())), True),
        (f"{FIVE} 12", " ".join(reversed(FIVE.split())), True),
        (f"{FIVE} 12", f"12 {' '.join(reversed(FIVE.split()))}", True),
        (f"{FIVE} 12", f"13 {' '.join(reversed(FIVE.split()))}", False),
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
    ],
)
def test_words_in_a_row(one: str, other: str, same: bool) -> None:
    """Six words are a run, three in ten of the shorter wording at least; what stands beside may turn it."""
    assert groups(one, other) == ([[one, other]] if same else [])


def test_speakers_keep_apart() -> None:
    """Two holders say two things, whatever the words; what nobody says may be anybody's."""
    assert groups(FIVE, FIVE, by=(ANN, BEN)) == []
    assert groups(FIVE, FIVE, by=(ANN, ANN)) == [[FIVE, FIVE]]
    assert groups(RUN, RUN, by=(ANN, None)) == [[RUN, RUN]]


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


def test_what_is_declined_is_no_utterance() -> None:
    """Who declines to say something has said nothing."""
    assert groups(RUN, RUN, mode="declined") == []


def test_one_wording_is_no_group() -> None:
    """What one source has is no utterance in several wordings."""
    assert groups(RUN) == []
