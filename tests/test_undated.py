"""An undated source is given a day only where its words or its siblings tell it."""

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from briefing import annotate, build
from briefing.model import Document, Given, Raw
from briefing.options import Options, ReadOptions, RenderOptions
from briefing.readers import arrange, read

TALKS = (
    "The mayor of Tallow, Ann Roe, met the governor of Marsh County, Bob Lee, on Wednesday to speak"
    " of the stone bridge over the river Ash, which a flood damaged last December.",
    "Ann Roe, the mayor of Tallow, and the governor of Marsh County, Bob Lee, spoke on Wednesday of"
    " the damaged stone bridge over the river Ash, as the town hopes that Marsh County will pay.",
    "On Wednesday the governor of Marsh County, Bob Lee, received the mayor of Tallow, Ann Roe, to"
    " hear what the town wants for the stone bridge over the river Ash, damaged last December.",
)
OTHER = (
    "The painters of Lower Wick opened their yearly show in the Corn Hall of Port Ellen, where Eve"
    " Poe won the prize of the Harbour Guild for a picture of boats."
)


def document(text: str, date: str | None = None) -> Document:
    return read(Raw(f"{text[:20]}.txt", text.encode(), Given(date=date)), ReadOptions())[0]


def inferred(*documents: Document) -> dict[str, str | None]:
    """Return the beginning of each text with the day that it was given."""
    return {d.text[:12]: d.source.inferred for d in arrange(documents)[0]}


def test_siblings_of_one_day_date_an_undated_source() -> None:
    """What tells the event of dated siblings is of about their day, and one notice says so."""
    placed, notices = arrange(
        [document(TALKS[0]), *(document(text, "2025-10-15") for text in TALKS[1:])]
    )
    last = placed[-1].source

    assert (last.id, last.published, last.inferred) == ("S3", None, "2025-10-15~")
    assert [(n.reference, n.where) for n in notices] == [("inferred-date", "S3")]


@pytest.mark.parametrize(
    ("text", "dates", "expected"),
    [
        (TALKS[0], ("2025-10-15", "2025-10-16"), True),
        (TALKS[0], ("2025-10-15", None), True),
        (TALKS[0], ("2025-10-15", "2025-11-15"), False),
        (TALKS[0], ("2025-10", "2025-10"), False),
        (TALKS[0], (None, None), False),
        (TALKS[0].replace("Wednesday", "Saturday"), ("2025-10-15", "2025-10-15"), False),
        (f"{TALKS[0]} The bridge fell in 2027.", ("2025-10-15", "2025-10-15"), False),
        (f"{TALKS[0]} It will be mended in 2027.", ("2025-10-15", "2025-10-15"), True),
        (OTHER, ("2025-10-15", "2025-10-15"), False),
    ],
)
def test_what_does_not_fit_stays_undated(
    text: str, dates: tuple[str | None, ...], expected: bool
) -> None:
    """Siblings must agree, tell the same event, and fit the weekdays and years of the text."""
    siblings = [document(text, date) for text, date in zip(TALKS[1:], dates, strict=True)]

    assert (inferred(document(text), *siblings)[text[:12]] is not None) is expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("LONDON, 15 October 2025 (Agency) — The bridge fell.", "2025-10-15~"),
        ("Tallow, Oct. 15, 2025 – The bridge fell.", "2025-10-15~"),
        ("The bridge fell, the mayor said on October 15, 2025.", "2025-10-15~"),
        ("The mayor met the governor on Wednesday, 15 October 2025.", "2025-10-15~"),
        ("The bridge, which fell on October 15, 2024, is new.", None),
        ("Since Wednesday, 15 October 2025, the bridge is closed.", None),
        ("The mayor said on 15 October 2025 what she denied on 3 May 2025.", None),
        ("The mayor said on 15 October 2025 that it fell. It was new in 2027.", None),
        ("The bridge fell on Wednesday.", None),
    ],
)
def test_the_opening_dates_a_text(text: str, expected: str | None) -> None:
    """A dateline, or the one whole date beside words of saying or its weekday, dates a text."""
    assert inferred(document(text)) == {text[:12]: expected}


@settings(max_examples=30)
@given(seed=st.integers(), date=st.sampled_from([None, "2025-10-15", "2024-03-01"]))
def test_neither_order_nor_another_event_matters(seed: int, date: str | None) -> None:
    """Whatever the order, and with a source on another event, the guess is the same."""
    documents = [document(TALKS[0]), *(document(text, "2025-10-15") for text in TALKS[1:])]
    expected = inferred(*documents)
    more = [*documents, document(OTHER, date)]
    Random(seed).shuffle(more)

    assert inferred(*more) == {**expected, OTHER[:12]: None}


def test_the_guess_dates_and_does_not_order(tmp_path) -> None:
    """By its guessed day what a source says is resolved, about; the date of the brief is another's."""
    for number, text in enumerate(TALKS):
        date = "date 2025-10-15 " * (number > 0)
        (tmp_path / f"{number}.txt").write_text(date + text)
    *_, last = annotate(tmp_path)
    brief = build(tmp_path, options=Options(render=RenderOptions(to=("json",)))).brief

    assert [mention.value for mention in last.annotations.dates] == ["2025-10-15~", "2024-12~"]
    assert (brief.as_of, brief.event and brief.event.date) == ("2025-10-15", "2025-10-15")
