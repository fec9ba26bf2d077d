"""What the maker dropped is in no field of the brief, of whatever section, now or to come."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import fields, is_dataclass
from functools import cache

from hypothesis import given, settings
from hypothesis import strategies as st
from test_editing import made, markdown, without

from briefing import Brief, pipeline
from briefing.model import Quote, Span
from briefing.text.identity import passage_id

COUNTED = {"event", "support", "coverage", "mentions", "merges", "display"}
"""Fields of places whose words are not shown, or are those of a name or a date."""


def fields_of(
    value: object, path: tuple[str, ...] = ()
) -> Iterator[tuple[tuple[str, ...], object]]:
    """Yield every place and every text of a brief, with the names of the fields that lead there."""
    if isinstance(value, Span | str):
        yield path, value
    elif is_dataclass(value):
        for each in fields(value):
            yield from fields_of(getattr(value, each.name), (*path, each.name))
    elif isinstance(value, Mapping):
        for key, each in value.items():
            yield from fields_of(each, (*path, str(key)))
    elif isinstance(value, tuple):
        for number, each in enumerate(value):
            yield from fields_of(each, (*path, str(number)))


def counts_only(path: tuple[str, ...]) -> bool:
    """Whether a place is one of those that tell who says the same: their words are not shown."""
    behind = "sides" in path and path[-1] != "0"
    return behind or not COUNTED.isdisjoint(path)


def leaks(brief: Brief, dropped: Sequence[Quote]) -> list[tuple[str, ...]]:
    """Return the fields of a brief that show what was dropped, whatever section they stand in."""
    return [
        path
        for path, value in fields_of(without(brief))
        if (isinstance(value, str) and any(each.text in value for each in dropped))
        or (isinstance(value, Span) and not counts_only(path) and touched(value, dropped))
    ]


def touched(span: Span, sentences: Iterable[Quote]) -> bool:
    return any(each.span.touches(span) for each in sentences)


@cache
def sentences_of_seeds() -> Mapping[Span, tuple[str, str]]:
    """Return the sentences of the samples: the id and the words of each."""
    return {
        s.span: (passage_id(annotated.document, s.span), annotated.document.slice(s.span))
        for annotated in pipeline.annotate("seeds")
        for s in annotated.sentences
        if s.kind != "heading"
    }


@cache
def shown_in_seeds() -> tuple[Quote, ...]:
    """Return the sentences that the brief of the samples shows words of, and no other one holds."""
    brief = without(made("seeds"))
    places = [v for path, v in fields_of(brief) if isinstance(v, Span) and not counts_only(path)]
    texts = [text for _, text in sentences_of_seeds().values()]
    return tuple(
        Quote(span, text)
        for span, (_, text) in sentences_of_seeds().items()
        if any(span.touches(place) for place in places)
        and not any(text in other for other in texts if text != other)
    )


def without_these(shown: Sequence[Quote]) -> tuple[Brief, list[Quote]]:
    """Return the brief of the samples without sentences, and the places where they stand."""
    texts = {each.text for each in shown}
    stand = [Quote(span, text) for span, (_, text) in sentences_of_seeds().items() if text in texts]
    return made("seeds", drop=[sentences_of_seeds()[each.span][0] for each in shown]), stand


def test_what_a_brief_shows_of_a_dropped_sentence_is_found() -> None:
    """Of every sentence that is shown, the search for what was dropped finds where."""
    assert all(leaks(made("seeds"), [each]) for each in shown_in_seeds())


@settings(max_examples=5)
@given(data=st.data())
def test_a_dropped_sentence_is_in_no_field_of_the_brief(data) -> None:
    """Whatever is dropped of what is shown, no section, list, title or quotation has words of it."""
    shown = data.draw(st.lists(st.sampled_from(shown_in_seeds()), min_size=1, unique=True))
    brief, dropped = without_these(shown)

    assert [] == leaks(brief, dropped)
    assert not any(each.text in markdown(brief) for each in dropped)


def test_all_that_is_shown_may_be_dropped() -> None:
    """Where all that a brief showed is dropped, it shows other sentences, and none of those."""
    brief, dropped = without_these(shown_in_seeds())

    assert [] == leaks(brief, dropped)
    assert brief.summary


def test_a_side_of_a_disagreement_keeps_its_sources() -> None:
    """Of a side whose shown sentence is dropped another one is shown, and its sources stay."""
    sides = [side for each in made("seeds").sourcing.disagreements for side in each.sides]
    side = next(side for side in sides if len(side) > 1)
    brief, _ = without_these([Quote(side[0], sentences_of_seeds()[side[0]][1])])
    after = [s for each in brief.sourcing.disagreements for s in each.sides if {*s} == {*side}]

    assert [side[1]] == [s[0] for s in after]


def test_a_disagreement_of_one_side_is_none() -> None:
    """Where all sentences of one side of two are dropped, nothing is told differently."""
    one = next(each for each in made("seeds").sourcing.disagreements if len(each.sides) == 2)
    brief, _ = without_these([Quote(s, sentences_of_seeds()[s][1]) for s in one.sides[0]])

    assert one.sides[1] not in [s for each in brief.sourcing.disagreements for s in each.sides]


def test_no_title_has_dropped_words(tmp_path) -> None:
    """A headline that repeats a dropped sentence is no title, nor is that sentence; the path is."""
    told = "The council of Tallow voted on Friday to close the old stone bridge"
    text = f"# {told}\n\n{told}.\n"
    (tmp_path / "town.md").write_text(text, encoding="utf-8")
    (tmp_path / "path").mkdir()
    (tmp_path / "path" / "town.txt").write_text(f"{told}.\n", encoding="utf-8")
    headed, bare = tmp_path / "town.md", tmp_path / "path"

    assert made(headed).title.text == told
    assert told not in made(headed, drop=[f"{told}."]).title.text
    assert made(bare, drop=[told]).title.text.endswith("town.txt")
