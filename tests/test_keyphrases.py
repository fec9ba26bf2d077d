"""Keyphrases: YAKE's phrases, anchored in the text, with a salience of which more is better."""

import re
import subprocess
import sys

import pytest
from corpora import corpus

from briefing.annotation.keyphrases import (
    FIRST_WORDS,
    MOST,
    _is_cut,
    _is_fragment,
    _Places,
    keyphrases,
)
from briefing.model import Annotated, Keyphrase

NEWS = """# Harbour bridge closes

The city council closed the harbour bridge on Friday after engineers found cracks in its steel
cables. Mayor Rita Oyelaran said the harbour bridge would stay closed until October.

Engineers of Northern Rail told the council that the steel cables date from 1931. The mayor's
office expects repairs of the Harbour Bridge to cost 12 million euros."""


def found(annotated: Annotated) -> tuple[Keyphrase, ...]:
    return keyphrases(annotated).annotations.keyphrases


@pytest.fixture(scope="module")
def news() -> Annotated:
    return keyphrases(corpus(NEWS.replace("\nc", " c").replace("\no", " o"))[0])


def test_every_mention_is_a_place_of_the_phrase(news: Annotated) -> None:
    """A mention holds the words of the phrase, in any case, and ends at borders of words."""
    for phrase in news.annotations.keyphrases:
        for span in phrase.mentions:
            assert plain(news.document.slice(span)) == plain(phrase.text)
            around = news.document.text[max(0, span.start - 1) : span.end + 1]
            assert re.fullmatch(r"\W?" + re.escape(news.document.slice(span)) + r"\W?", around)


def plain(words: str) -> str:
    return re.sub(r"['’]s?\b", "", words.casefold())


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
    assert _is_fragment(phrase) is is_fragment


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
    mentions = _Places(annotated.document).of(phrase)
    assert _is_cut(annotated.document, mentions) is is_cut


def test_possessives_are_passed_over() -> None:
    """The words of a phrase may be parted by a possessive, which YAKE leaves out."""
    (annotated,) = corpus("Russia's naval base and Russia’s naval base and Russian naval base.")
    mentions = _Places(annotated.document).of("Russia naval base")
    slices = [annotated.document.slice(span) for span in mentions]
    assert slices == ["Russia's naval base", "Russia’s naval base"]


def test_only_the_beginning_is_searched_and_all_is_anchored() -> None:
    """YAKE reads the first words of a source; mentions are found in all of it."""
    early = "Solar panels cover the stadium roof. "
    filler = "Nobody knows why it was so. " * (FIRST_WORDS // 6)
    late = "Wind turbines line the coast. Solar panels shine."
    (annotated,) = corpus(early + filler + late)
    phrases = {phrase.text: phrase for phrase in found(annotated)}
    assert "Wind turbines" not in phrases
    assert len(phrases["Solar panels"].mentions) == 2


def test_there_are_at_most_twenty() -> None:
    """However much there is to say, a document has at most twenty keyphrases."""
    words = ("amber", "basil", "cedar", "delta", "ember", "fjord", "grove", "heath", "ivory")
    sentences = [f"{a.title()} {b} near {b} {c}." for a in words for b in words for c in words[:3]]
    (annotated,) = corpus(" ".join(sentences))
    assert len(found(annotated)) == MOST


def test_other_languages_have_none() -> None:
    """A document in another language is left as it is."""
    (annotated,) = corpus("Der Stadtrat schloss am Freitag die Hafenbrücke.", language="de")
    assert keyphrases(annotated) is annotated


@pytest.mark.parametrize("text", ["Yes.", "1 2 3", "…", "He said that it was so."])
def test_texts_without_phrases_have_none(text: str) -> None:
    """A text of function words and numbers only has no keyphrases, and breaks nothing."""
    assert found(corpus(text)[0]) == ()


def test_the_library_says_nothing() -> None:
    """Nothing that YAKE prints, warns of or logs reaches the user."""
    program = (
        "import sys; sys.path.insert(0, 'tests')\n"
        "from corpora import corpus\n"
        "from briefing.annotation.keyphrases import keyphrases\n"
        "keyphrases(corpus('The harbour bridge closes. The harbour bridge is old.')[0])\n"
        "import logging; logging.getLogger('yake.core.yake').warning('told')\n"
    )
    done = subprocess.run(
        [sys.executable, "-W", "always", "-c", program], capture_output=True, text=True, check=True
    )
    assert (done.stdout, done.stderr) == ("", "")
