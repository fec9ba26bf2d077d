"""One holder for every spelling of one person, and never two people in one."""

import pytest
from case_files import Case, load
from corpora import corpus
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotation.attributions import attributions
from briefing.annotation.names import names
from briefing.model import Actor, Annotated, Span
from briefing.relations.actors import actors
from briefing.relations.actors.spelling import alike, distance, name_key, skeleton

SPELLINGS = ("Ahmed al-Sharaa", "Ahmad al-Sharaa", "Ahmad Al Sharaa", "Ahmed Al-Sharaa")
SENTENCES = (
    "President {} said the road was open.",
    "“The road is open and the bridge is safe,” {} said.",
    "According to President {}, the road is open.",
)


def annotated(*texts: str) -> tuple[Annotated, ...]:
    return tuple(attributions(names(one)) for one in corpus(*texts))


def words(whole: tuple[Annotated, ...], span: Span) -> str:
    return next(a.document.slice(span) for a in whole if a.document.source.id == span.source)


def listed(whole: tuple[Annotated, ...], found: tuple[Actor, ...]) -> str:
    """Return a line for each actor: `kind | name | aliases | role | its mentions a source`."""
    lines = []
    for actor in found:
        holder = actor.holder
        sources = [span.source for span in actor.mentions]
        counts = " ".join(f"{s}×{sources.count(s)}" for s in dict.fromkeys(sources))
        role = words(whole, holder.role) if holder.role else "-"
        lines.append(
            f"{holder.kind} | {holder.name} | {'; '.join(holder.aliases)} | {role} | {counts}\n"
        )
    return "".join(lines)


def check(whole: tuple[Annotated, ...], found: tuple[Actor, ...]) -> None:
    """Assert that mentions are slices in order, each of one actor, and speakers are among them."""
    texts = {one.document.source.id: one.document.text for one in whole}
    mentions = [span for actor in found for span in actor.mentions]
    assert [actor.holder.id for actor in found] == [f"H{n + 1}" for n in range(len(found))]
    assert len(set(mentions)) == len(mentions)
    for actor in found:
        assert list(actor.mentions) == sorted(actor.mentions)
        assert all(0 <= m.start < m.end <= len(texts[m.source]) for m in actor.mentions)
        assert set(actor.holder.aliases) <= {words(whole, m) for m in actor.mentions}
        assert actor.holder.name in actor.holder.aliases
        for merge in actor.holder.merges:
            assert {merge.a, merge.b} <= set(actor.mentions)
    for one in whole:
        for attribution in one.annotations.attributions:
            speaker = attribution.speaker
            pronoun = speaker and one.document.slice(speaker).lower() in ("he", "she", "they", "it")
            assert not (pronoun and speaker in mentions)


@pytest.mark.parametrize("case", load("actors"), ids=lambda case: case.name)
def test_cases(case: Case) -> None:
    """Each case file lists the actors of its sources; all of their mentions are slices."""
    whole = annotated(*case.input.split("\n---\n"))
    found = actors(whole)
    assert case.output == listed(whole, found)
    check(whole, found)


@given(st.lists(st.tuples(st.sampled_from(SPELLINGS), st.sampled_from(SENTENCES)), min_size=1))
def test_spellings_of_one_name(parts: list[tuple[str, str]]) -> None:
    """Spellings of one name, each in a source of its own, are one holder."""
    whole = annotated(*(sentence.format(name) for name, sentence in parts))
    found = actors(whole)
    assert [("person", tuple(sorted({name for name, _ in parts})))] == [
        (actor.holder.kind, actor.holder.aliases) for actor in found
    ]
    check(whole, found)


@given(
    st.lists(
        st.text(alphabet="AB ab.,“”\"'-\n", max_size=30).map(lambda text: f"a {text} Al said X."),
        min_size=1,
        max_size=4,
    )
)
def test_any_text(texts: list[str]) -> None:
    """Whatever the texts, each mention is a slice and belongs to one actor."""
    whole = annotated(*texts)
    check(whole, actors(whole))


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("Ahmed al-Sharaa", ("ahmed", "sharaa")),
        ("Al Sharaa", ("sharaa",)),
        ("Marhaf Abu Qasra", ("marhaf", "qasra")),
        ("George H. W. Bush", ("george", "bush")),
        ("Martin Luther King Jr.", ("martin", "king")),
        ("José Núñez", ("jose", "nunez")),
        ("Ursula von der Leyen", ("ursula", "leyen")),
    ],
)
def test_keys(text: str, key: tuple[str, ...]) -> None:
    """The key of a name is its first and last part, without particles, initials and accents."""
    assert key == name_key(text)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("Ahmed Sharaa", "Ahmad Sharaa", True),
        ("Assad Shaibani", "Asaad Shibani", False),
        ("Sergei Lavrov", "Sergey Lavrov", True),
        ("Mohammed Khatami", "Muhammad Khatami", False),
        ("Maria Lund", "Mario Lund", False),
        ("Jon Lund", "Jan Lund", False),
        ("Paul Lund", "Paula Lund", False),
        ("Bashar Assad", "Asaad Shibani", False),
    ],
)
def test_alike(one: str, other: str, same: bool) -> None:
    """Names that differ in more than a transliteration would are two, unless a role ties them."""
    assert same == alike(name_key(one), name_key(other), same_role=False)


def test_a_shared_role_ties_spellings() -> None:
    """With the same office, two spellings of one skeleton are one name."""
    one, other = name_key("Assad al-Shaibani"), name_key("Asaad al-Shibani")
    assert alike(one, other, same_role=True)


@pytest.mark.parametrize(
    ("word", "bones"), [("sharaa", "ßr"), ("qaddafi", "kdf"), ("gadhafi", "gdf"), ("ahmed", "ahmd")]
)
def test_skeletons(word: str, bones: str) -> None:
    """A skeleton keeps the consonants, one for each sound, and the place of a first vowel."""
    assert bones == skeleton(word)


def test_distance() -> None:
    """From “kitten” to “sitting” it takes three edits."""
    assert distance("kitten", "sitting") == 3


@pytest.mark.parametrize(
    ("speaker", "held"), [("A driver", True), ("The police", True), ("The information", False)]
)
def test_things_hold_nothing(speaker: str, held: bool) -> None:
    """A speaker belongs to an actor, unless the words are those for a thing."""
    whole = annotated(f"{speaker} said that the road was closed for the winter.")
    spoken = [a.speaker for one in whole for a in one.annotations.attributions]
    assert spoken == [Span("S1", 0, len(speaker))]
    assert held == any(span in actor.mentions for actor in actors(whole) for span in spoken)
