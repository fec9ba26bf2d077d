"""Places in texts: which comes first, which lies in which, which share a character."""

from hypothesis import given
from hypothesis import strategies as st

from briefing.model import Block, Document, Source, Span

SOURCES = ("S1", "S2", "S9", "S10")
spans = st.builds(
    lambda source, start, size: Span(source, start, start + size),
    st.sampled_from(SOURCES),
    st.integers(0, 6),
    st.integers(1, 4),
)


@given(one=spans, other=spans)
def test_places_are_ordered_by_source_then_start_then_end(one: Span, other: Span) -> None:
    """The order of places is that of the numbers of their sources, then of their offsets."""
    key = (SOURCES.index(one.source), one.start, one.end)

    assert (one < other) == (key < (SOURCES.index(other.source), other.start, other.end))


@given(one=spans, other=spans)
def test_a_place_covers_and_touches_by_its_characters(one: Span, other: Span) -> None:
    """A place covers another one whose characters it all has, and touches one that it shares some with."""
    mine, yours = ({(s.source, at) for at in range(s.start, s.end)} for s in (one, other))

    assert one.covers(other) == (yours <= mine)
    assert one.touches(other) == bool(mine & yours)


@given(text=st.text(min_size=1, max_size=20), data=st.data())
def test_a_slice_is_the_characters_of_its_place(text: str, data: st.DataObject) -> None:
    """What a document slices is what its text has there, in code points."""
    start = data.draw(st.integers(0, len(text) - 1))
    end = data.draw(st.integers(start + 1, len(text)))
    source = Source(id="S1", path="x", sha256="", text_sha256="")
    document = Document(source, text, (Block("paragraph", 0, len(text)),))

    assert "".join(list(text)[start:end]) == document.slice(Span("S1", start, end))
