"""What a later source has overtaken: found where it is plain, and nowhere else."""

from dataclasses import replace

import pytest
from corpora import corpus
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotation.dates import dates
from briefing.model import Annotated
from briefing.relations import tellings
from briefing.relations.events import overtaken
from briefing.relations.topics import topics

MORNING = "2025-10-15"
EVENING = "2025-10-16"

AHEAD = (
    "Premier Reyes of Arland arrives in Tallow today. "
    "On Wednesday Reyes will ask President Oyelaran of Borland to hand over the harbour."
)
ENDED = (
    "Premier Reyes of Arland met President Oyelaran of Borland in Tallow. "
    "As the talks concluded, neither Reyes nor Oyelaran announced a decision on the harbour."
)
MEETS = "Premier Reyes of Arland is due to meet President Oyelaran of Borland in Tallow."
MET = "In Tallow, Premier Reyes of Arland met President Oyelaran of Borland for two hours."
SO_FAR = (
    "Premier Reyes of Arland is in Tallow with President Oyelaran of Borland. "
    "So far, Reyes has not mentioned the harbour of Borland."
)
TO_DECIDE = (
    "Captain Reyes of Arland is on trial in Tallow for the loss of a ferry of Borland. "
    "Reyes will soon learn whether a judge accepts the sentence that both sides agreed on."
)
DECIDED = (
    "Captain Reyes of Arland was on trial in Tallow for the loss of a ferry of Borland. "
    "A judge sentenced Reyes to the seven years that both sides had agreed on."
)
TOLL = "A ferry of Borland sank off Tallow. At least 12 people were killed in Tallow, Reyes said."
RISEN = "The ferry of Borland sank off Tallow. The death toll in Tallow rose to 19, Reyes said."
LOWERED = "The ferry of Borland sank off Tallow. Reyes said 9 people were killed in Tallow, not 12 as first reported."
FERRY = (
    "A ferry of Borland sank off Tallow. At least 12 people were killed when the ferry sank off Tallow, "
    "Reyes said."
)
BOMB = "A bomb of Borland fell on Tallow. At least 19 people were killed in a raid on Tallow, Reyes said."
NUMBER = (
    "The ferry of Borland sank off Tallow. The number of people killed off Tallow has risen to 19."
)
MISSING = "A ferry of Borland sank off Tallow. Still 60 people are missing since the ferry sank off Tallow."
SHOT = "The owner of the shop in Tallow, Arthur Cole, was shot in the arm."
TAKEN_BACK = (
    "We wrote that the owner of the shop, Arthur Cole, was shot in the arm. That was wrong."
)
EXIT_POLL = "Ada Reyes has won in Borland, according to an exit poll. Reyes thanked Tallow."
PART = "With 34 percent of the votes counted, Ada Reyes led in Borland. Tallow had not voted yet."
MORE = PART.replace("34", "91")
FINAL = "The office of Borland announced the final result. Ada Reyes lost in Tallow."
PUT = "A ring worth £90,000 was taken from the shop of Cole in Tallow, Reyes said."
FIRST_PUT = (
    "A man took a ring worth £74,000 from the shop of Cole in Tallow. "
    "Reyes first put the value of the ring at £90,000."
)
AGED = "A 34-year-old man of Tallow was arrested at the shop of Cole."
NOT_AS = "The man who was arrested at the shop of Cole is 43, not 34 as we reported."
GIVEN = "The figure of 60 missing given by Borland for Tallow included tourists who had left. Reyes knew."
SESSION = "The Assembly of Borland will discuss the harbour of Tallow on Thursday. Reyes waits."
AFTER = "Arland and Borland agreed on the harbour of Tallow, the Assembly of Borland said after a session on Thursday. Reyes left."
OPENED = "Captain Ada Reyes of Arland denies the loss of the ferry off Tallow. The trial is expected to last six weeks."
VERDICT = "Captain Ada Reyes of Arland was convicted of the loss of a ferry in Tallow."
UNHURT = "A gas leak closed the school of Tallow in Borland. No injuries have been reported."
HURT = (
    "Four children of Tallow in Borland were in hospital after the gas leak, Reyes said. "
    "The school had said that no injuries had been reported."
)
OTHER = "The orchestra of Quito played a symphony by Brand. After the concert, Brand bowed twice."
COMMON = "Everyone spoke of Reyes, of Oyelaran, of Arland, Borland, Tallow, Brand and Quito."


def made(*texts: str, days: tuple[str | None, ...] = ()) -> tuple[Annotated, ...]:
    """Return the documents of the texts, dated."""
    documents = []
    for number, annotated in enumerate(corpus(*texts)):
        day = days[number] if number < len(days) else None
        source = replace(annotated.document.source, published=day)
        document = replace(annotated.document, source=source)
        documents.append(dates(replace(annotated, document=document)))
    return tuple(documents)


def found(*texts: str, days: tuple[str | None, ...] = ()) -> list[tuple[str, str, str]]:
    """Return which sentence is overtaken, by which rule, and by which source."""
    documents = made(*texts, days=days)
    texts_of = {a.document.source.id: a.document for a in documents}
    return [
        (texts_of[one.span.source].slice(one.span), one.rule, one.by.source)
        for one in overtaken(documents)
    ]


def rules(*texts: str, days: tuple[str | None, ...] = ()) -> list[str]:
    return [rule for _, rule, _ in found(*texts, days=days)]


@pytest.mark.parametrize(
    ("texts", "days", "expected"),
    [
        ((MEETS, MET), (MORNING, EVENING), ["done"]),
        ((MEETS, MET), (), ["done"]),
        ((MEETS, MET), (MORNING, MORNING), ["done"]),
        ((AHEAD, ENDED), (MORNING, EVENING), ["concluded"]),
        ((AHEAD, ENDED), (MORNING, None), ["concluded"]),
        ((SO_FAR, ENDED), (MORNING, None), ["so-far"]),
        ((TO_DECIDE, DECIDED), (MORNING, EVENING), ["decided"]),
        ((TO_DECIDE, DECIDED), (), ["decided"]),
        ((TOLL, RISEN), (MORNING, EVENING), ["count"]),
        ((TOLL, RISEN), (MORNING, MORNING), ["count"]),
        ((FERRY, FERRY.replace("12", "19")), (MORNING, EVENING), ["count"]),
        ((TOLL, LOWERED), (MORNING, EVENING), ["correction"]),
        ((TOLL, NUMBER), (MORNING, EVENING), ["count"]),
        ((MISSING, MISSING.replace("60", "9")), (MORNING, EVENING), ["count"]),
        ((SHOT, TAKEN_BACK), (MORNING, EVENING), ["correction"]),
        ((PUT, FIRST_PUT), (MORNING, EVENING), ["correction"]),
        ((AGED, NOT_AS), (MORNING, EVENING), ["correction"]),
        ((MISSING, GIVEN), (MORNING, EVENING), ["correction"]),
        ((UNHURT, HURT), (MORNING, EVENING), ["correction"]),
        ((EXIT_POLL, PART), (MORNING, MORNING), ["result"]),
        ((PART, MORE), (MORNING, EVENING), ["result"]),
        ((MORE, FINAL), (MORNING, EVENING), ["result"]),
        ((SESSION, AFTER), (MORNING, "2025-10-17"), ["concluded"]),
        ((OPENED, VERDICT), (MORNING, "2025-11-20"), ["concluded"]),
    ],
)
def test_what_is_told_as_done_overtakes(texts, days, expected) -> None:
    """What looks ahead, is bound to its hour, or counts, is overtaken by what tells the end of it."""
    assert rules(*texts, days=days) == expected


@pytest.mark.parametrize(
    ("texts", "days"),
    [
        # published before
        ((MEETS, MET), (EVENING, MORNING)),
        # another one is met
        ((MEETS, MET.replace("Oyelaran", "Brand")), (MORNING, EVENING)),
        # another one meets
        ((MEETS, MET.replace("Reyes", "Brand")), (MORNING, EVENING)),
        # it did not happen
        ((MEETS, MET.replace("met", "never met")), (MORNING, EVENING)),
        # it is only repeated
        ((MEETS, MEETS.replace("is due to", "will")), (MORNING, EVENING)),
        # it lies far ahead
        ((MEETS.replace("Tallow.", "Tallow next month."), MET), (MORNING, EVENING)),
        # another act
        ((MEETS, MET.replace("met", "blamed")), (MORNING, EVENING)),
        # long ago
        ((MEETS, MET.replace("In Tallow", "In 2019")), (MORNING, EVENING)),
        # another one is refuted, and nothing of one's own is taken back
        ((SHOT, TAKEN_BACK.replace("We wrote", "Brand wrote")), (MORNING, EVENING)),
        # it is taken back before
        ((SHOT, TAKEN_BACK), (EVENING, MORNING)),
        # it is only a condition
        ((MEETS.replace("is due to", "would"), MET), (MORNING, EVENING)),
        # the talks go on
        ((AHEAD, ENDED.replace("concluded", "went on")), (MORNING, EVENING)),
        # a lower count, with no word of a correction
        ((TOLL, TOLL.replace("12", "9")), (MORNING, EVENING)),
        # a higher count of the same day, with no word that it rose
        ((TOLL, TOLL.replace("12", "19")), (MORNING, MORNING)),
        # a count of weeks later
        ((FERRY, FERRY.replace("12", "19")), (MORNING, "2025-11-20")),
        # a count of another matter
        ((FERRY, BOMB), (MORNING, EVENING)),
        # nobody tells of victims
        ((UNHURT, UNHURT.replace("have been", "had been")), (MORNING, EVENING)),
        # a larger share that was counted before
        ((PART, MORE), (EVENING, MORNING)),
        # a result that is still to come
        ((MORE, FINAL.replace("announced", "will announce")), (MORNING, EVENING)),
        # another vote
        (
            (MORE, FINAL.replace("Borland", "Quito").replace("Ada Reyes", "Brand")),
            (MORNING, EVENING),
        ),
        # a figure that was given first, and no other one since
        ((PUT, FIRST_PUT.replace(" worth £74,000", "")), (MORNING, EVENING)),
        # a session of another day
        ((SESSION, AFTER.replace("Thursday", "Tuesday")), (MORNING, "2025-10-17")),
        # a count of somewhere else
        ((TOLL, RISEN.replace("Tallow", "Quito").replace("Borland", "Brand")), (MORNING, EVENING)),
    ],
)
def test_in_doubt_a_sentence_stands(texts, days) -> None:
    """What differs in who, whom, what, where or when, or is denied, overtakes nothing."""
    assert rules(*texts, COMMON, days=days) == []


def test_a_source_never_overtakes_itself() -> None:
    """One author knew both: sentences of one source do not overtake one another."""
    assert rules(f"{MEETS} {MET}", COMMON, days=(MORNING,)) == []


def test_what_lies_beyond_an_occasion_stands() -> None:
    """What a source looks ahead to after it told the talks as over is not overtaken by their end."""
    both = f"{ENDED} Reyes will ask Oyelaran again to hand over the harbour of Borland."

    assert rules(AHEAD, ENDED, days=(MORNING, EVENING)) == ["concluded"]
    assert rules(both, ENDED, days=(MORNING, EVENING)) == []


ALL = (AHEAD, ENDED, MEETS, MET, SO_FAR, TOLL, RISEN)


@given(st.permutations(ALL), st.data())
def test_the_order_of_sources_does_not_matter(texts: list[str], data: st.DataObject) -> None:
    """The same sources in any order overtake the same sentences by the same rules."""
    days = {text: data.draw(st.sampled_from([MORNING, EVENING, None])) for text in ALL}
    here = {(a, rule) for a, rule, _ in found(*texts, days=tuple(days[t] for t in texts))}
    there = {(a, rule) for a, rule, _ in found(*ALL, days=tuple(days[t] for t in ALL))}

    assert here == there


@given(st.lists(st.sampled_from(ALL), unique=True, max_size=4))
def test_a_source_about_something_else_changes_nothing(texts: list[str]) -> None:
    """A source about something else overtakes nothing and is not overtaken."""
    assert found(*texts, OTHER) == found(*texts)


@given(
    st.sampled_from(
        ["did not meet", "has not met", "never met", "failed to meet", "could have met"]
    )
)
def test_a_planted_not_does_not_overtake(words: str) -> None:
    """An act that is denied is not told as done."""
    assert rules(MEETS, MET.replace("met", words), COMMON) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least 12 people were killed in the blast.", {"dead": 12}),
        ("Twelve people died.", {"dead": 12}),
        ("The death toll rose from 9 to 19 on Friday.", {"dead": 19}),
        ("It killed more than 1,400 people and injured 6,000.", {"dead": 1400, "injured": 6000}),
        (
            "The death toll of the wave on the coast goes on rising, passing 80,000.",
            {"dead": 80000},
        ),
        ("The confirmed death count is over 120,000.", {"dead": 120000}),
        ("The toll topped 300.", {"dead": 300}),
        ("No one was hurt.", {}),
        ("One of the two victims died.", {}),
        ("Twelve women were among the dead.", {}),
        ("Some 40 percent died.", {}),
    ],
)
def test_counts_are_read(text: str, expected: dict[str, int]) -> None:
    """What is counted while an event goes on is read with its number; parts and ones are not."""
    assert tellings.counts(text) == expected


def test_topics_are_nouns_that_sources_share() -> None:
    """A topic is a noun phrase of several sources, and no name, verb or shell noun."""
    documents = corpus(
        "Reyes spoke of the old harbour. The fate of the naval base is open.",
        "Oyelaran wants the naval base. The fate of the harbour is open.",
    )

    assert [phrase.text for phrase in topics(documents)] == ["harbour", "naval base"]


def test_what_one_source_says_is_no_topic() -> None:
    """A phrase of one source among several is no topic."""
    assert topics(corpus("The harbour is old. The harbour is deep.", "A bridge fell.")) == ()
