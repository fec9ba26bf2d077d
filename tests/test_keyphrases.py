"""Keyphrases of a document: by chunks, by YAKE, and fused; anchored where they stand."""

import re
import subprocess
import sys
from collections.abc import Sequence
from typing import get_args

import pytest
from corpora import corpus
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotation import Annotator
from briefing.annotation.keyphrases import (
    MOST_READ,
    fused,
    keyphrases,
    with_yake,
    yake,
    yake_alone,
)
from briefing.annotation.keyphrases.ranked import MOST
from briefing.annotation.names import names
from briefing.model import Annotated, Keyphrase
from briefing.options import Phrases
from briefing.text.phrases import Places, keys_of

NEWS = """# Harbour bridge closes

The city council closed the harbour bridge on Friday after engineers found cracks in its steel
cables. Mayor Rita Oyelaran said the harbour bridge would stay closed until October.

Engineers of Northern Rail told the council that the steel cables date from 1931. The mayor's
office expects repairs of the Harbour Bridge to cost 12 million euros.""".replace(
    "\nc", " c"
).replace("\no", " o")
METHODS: tuple[Annotator, ...] = (keyphrases, lambda one: fused(keyphrases(one)), yake_alone)


def found(annotated: Annotated) -> tuple[Keyphrase, ...]:
    return keyphrases(names(annotated)).annotations.keyphrases


def texts(text: str) -> list[str]:
    return [phrase.text for phrase in found(corpus(text)[0])]


@pytest.fixture(scope="module", params=METHODS, ids=["chunks", "fused", "yake"])
def news(request: pytest.FixtureRequest) -> Annotated:
    annotated: Annotated = request.param(corpus(NEWS)[0])
    return annotated


def test_every_mention_is_a_place_of_the_phrase(news: Annotated) -> None:
    """A mention holds the words of the phrase, in any case and number, between borders of words."""
    for phrase in news.annotations.keyphrases:
        for span in phrase.mentions:
            assert plain(news.document.slice(span)) == plain(phrase.text)
            around = news.document.text[max(0, span.start - 1) : span.end + 1]
            assert re.fullmatch(r"\W?" + re.escape(news.document.slice(span)) + r"\W?", around)


def plain(words: str) -> str:
    return re.sub(r"['’]s?\b|s\b", "", words.casefold())


def test_all_mentions_are_found(news: Annotated) -> None:
    """A phrase is anchored wherever it stands, whatever its capitals; the text is a spelling."""
    bridge = next(p for p in news.annotations.keyphrases if p.text == "harbour bridge")
    spellings = [news.document.slice(span) for span in bridge.mentions]
    assert spellings == ["Harbour bridge", "harbour bridge", "harbour bridge", "Harbour Bridge"]


def test_salience_goes_down_from_one(news: Annotated) -> None:
    """The best phrase has salience 1, the others less, and none is below 0."""
    values = [phrase.salience for phrase in news.annotations.keyphrases]
    assert values[0] == 1.0
    assert values == sorted(values, reverse=True)
    assert all(type(value) is float and 0 < value <= 1 for value in values)


def test_no_phrase_crosses_blocks(news: Annotated) -> None:
    """A heading and the sentence after it make no phrase together."""
    texts = {phrase.text for phrase in news.annotations.keyphrases}
    assert not {text for text in texts if "closes" in text and "city" in text}
    assert not {text for text in texts if "\n" in text}


@pytest.mark.parametrize(
    ("text", "phrases"),
    [
        ("The wounded soldiers left the naval base.", ["wounded soldiers", "naval base"]),
        ("A judge sentenced real estate heirs.", ["judge", "real estate heirs"]),
        ("They met at the main mosque on Sunday afternoon.", ["mosque"]),
        ("A bomb attack targeting the mosque.", ["bomb attack", "mosque"]),
        ("He saw Russia's naval base.", ["Russia", "naval base"]),
        ("They want to face trial in May.", []),
        ("He spoke of Syrian leader Ahmed al-Sharaa.", ["Syrian leader", "Ahmed al-Sharaa"]),
        ("He met President Vladimir Putin.", ["Vladimir Putin"]),
        ("It was the Ministry of Defence in Riga.", ["Ministry of Defence", "Riga"]),
        ("They flew from New York City with real estate.", ["New York City", "real estate"]),
        ("He called the North Korean embassy there.", ["North Korean embassy"]),
        ("He left the U.S. Air Force.", ["U.S. Air Force"]),
        ("They fled to the U.S. in 2015.", ["U.S."]),
        ("Some 4,000 people fled in 2015.", []),
    ],
)
def test_chunks_are_whole(text: str, phrases: Sequence[str]) -> None:
    """A chunk ends at marks, verbs, owners and names; titles and plain adjectives are left out."""
    assert sorted(texts(text)) == sorted(phrases)


def test_a_title_in_capitals_makes_no_chunks() -> None:
    """Of a heading with capitals throughout only what the text has too is a phrase."""
    (annotated,) = corpus("# Council Bars Old Bridge\n\nThe council barred the old bridge.")
    assert [phrase.text for phrase in found(annotated)] == ["Council", "Bridge"]
    assert all(len(phrase.mentions) == 2 for phrase in found(annotated))


@given(st.lists(st.sampled_from([*NEWS.split(), "New", "York", "of", "the", "’s", "“", "\n\n"])))
def test_phrases_of_any_words_are_anchored(words: Sequence[str]) -> None:
    """Whatever the text, mentions are its words, in order and apart, and texts are spellings."""
    for annotated in corpus(" ".join(words) or "x"):
        for phrase in found(annotated):
            slices = [annotated.document.slice(span) for span in phrase.mentions]
            assert phrase.text in slices
            pairs = zip(phrase.mentions, phrase.mentions[1:], strict=False)
            assert all(one.end <= other.start for one, other in pairs)


def test_a_document_has_at_most_forty() -> None:
    """However much there is to say, a document has at most forty keyphrases."""
    assert len(texts(crowded())) == MOST == 40


def crowded() -> str:
    words = ("amber", "basil", "cedar", "delta", "ember", "fjord", "grove", "heath", "ivory")
    return " ".join(
        f"{a.title()} {b} near {b} {c}." for a in words for b in words for c in words[:3]
    )


def test_fused_are_the_chunks_raised_by_yake() -> None:
    """YAKE moves chunks up; it adds none of its own and takes none away."""
    (annotated,) = corpus(NEWS)
    chunks = keyphrases(annotated)
    both = fused(chunks).annotations.keyphrases
    assert {p.mentions for p in both} == {p.mentions for p in chunks.annotations.keyphrases}
    assert [p.text for p in both] != [p.text for p in chunks.annotations.keyphrases]


@pytest.mark.parametrize("method", get_args(Phrases))
@pytest.mark.parametrize(("number", "read"), [(0, []), (2, [1, 2]), (90, [1, 5, 10, 14, 19])])
def test_yake_reads_a_bounded_number(
    monkeypatch: pytest.MonkeyPatch, method: Phrases, number: int, read: Sequence[int]
) -> None:
    """Of many documents YAKE reads twenty, spread over all; of a few, each."""
    seen: list[int] = []

    class Recorder:
        def extract_keywords(self, text: str) -> list[tuple[str, float]]:
            seen.append(int(text.split()[-1].rstrip(".")))
            return [("harbour bridge", 0.5)]

    monkeypatch.setattr(yake, "_extractor", lambda options: Recorder())
    sources = corpus(*(f"The harbour bridge has number {n}." for n in range(1, number + 1)))
    done = with_yake(tuple(map(keyphrases, sources)), method)
    assert len(done) == number
    assert len(seen) == min(number, MOST_READ)
    assert seen[:5] == read
    unread = [one.annotations.keyphrases for n, one in enumerate(done, 1) if n not in seen]
    assert all(bool(phrases) is (method == "fused") for phrases in unread)


@pytest.mark.parametrize(
    ("phrase", "is_fragment"),
    [
        ("harbour bridge", False),
        ("Ministry of Defence", False),
        ("the bridge", True),
        ("bridge in", True),
        ("bridge will close", True),
        ("Friday", True),
        ("visit Wednesday", True),
        ("October", True),
        ("12", True),
        ("4,000", True),
        ("said", True),
        ("council told engineers", True),
        ("Rita Oyelaran elected", True),
        ("elected mayor", False),
        ("2015 intervention", False),
    ],
)
def test_fragments_are_no_phrases(phrase: str, is_fragment: bool) -> None:
    """Function words at the ends, verbs, days, months and numbers make no phrase."""
    assert yake.is_fragment(phrase) is is_fragment


@pytest.mark.parametrize(
    ("phrase", "is_cut"),
    [
        ("President Vladimir", True),
        ("Vladimir Putin", False),
        ("President Ahmed", True),
        ("Ahmed al-Sharaa", False),
        ("former president", False),
    ],
)
def test_a_name_is_not_cut(phrase: str, is_cut: bool) -> None:
    """A phrase that a name goes on after, wherever it stands, is cut out of it."""
    (annotated,) = corpus(
        "President Vladimir Putin met President Ahmed al-Sharaa. The former president left."
    )
    mentions = Places(annotated.document).of(keys_of(phrase))
    assert yake.is_cut(annotated.document, mentions) is is_cut


def test_possessives_are_passed_over() -> None:
    """The words of a phrase may be parted by a possessive, which YAKE leaves out."""
    (annotated,) = corpus("Russia's naval base and Russia’s naval base and Russian naval base.")
    mentions = Places(annotated.document).of(keys_of("Russia naval base"))
    slices = [annotated.document.slice(span) for span in mentions]
    assert slices == ["Russia's naval base", "Russia’s naval base"]


def test_yake_reads_only_the_beginning_and_all_is_anchored() -> None:
    """YAKE reads the first words of a source; mentions are found in all of it."""
    early = "Solar panels cover the stadium roof. "
    filler = "Nobody knows why it was so. " * (yake.FIRST_WORDS // 6)
    late = "Wind turbines line the coast. Solar panels shine."
    (annotated,) = corpus(early + filler + late)
    phrases = {p.text: p for p in yake_alone(annotated).annotations.keyphrases}
    assert "Wind turbines" not in phrases
    assert len(phrases["Solar panels"].mentions) == 2


def test_yake_has_at_most_twenty() -> None:
    """However much there is to say, YAKE has at most twenty phrases of a document."""
    assert len(yake_alone(corpus(crowded())[0]).annotations.keyphrases) == yake.MOST == 20


@pytest.mark.parametrize("method", METHODS)
def test_other_languages_have_none(method: Annotator) -> None:
    """A document in another language is left as it is."""
    (annotated,) = corpus("Der Stadtrat schloss am Freitag die Hafenbrücke.", language="de")
    assert method(annotated) is annotated


@pytest.mark.parametrize("text", ["Yes.", "1 2 3", "…", "He said that it was so."])
def test_texts_without_phrases_have_none(text: str) -> None:
    """A text of function words and numbers only has no keyphrases, and breaks nothing."""
    assert texts(text) == []
    assert yake_alone(corpus(text)[0]).annotations.keyphrases == ()


def test_chunks_do_without_the_library() -> None:
    """YAKE is loaded only where it reads: its import takes a quarter of a second."""
    program = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from corpora import corpus\n"
        "from briefing.annotation import annotate\n"
        "assert annotate(corpus('The harbour bridge.')[0]).annotations.keyphrases\n"
        "assert 'yake' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", program], check=True)


def test_the_library_says_nothing() -> None:
    """Nothing that YAKE prints, warns of or logs reaches the user."""
    program = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from corpora import corpus\n"
        "from briefing.annotation.keyphrases import yake_alone\n"
        "yake_alone(corpus('The harbour bridge closes. The harbour bridge is old.')[0])\n"
        "import logging; logging.getLogger('yake.core.yake').warning('told')\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "always", "-c", program], capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == ("", "")
