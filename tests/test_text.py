"""Step 2: sentences and words."""

import re
import time
from itertools import pairwise
from pathlib import Path

import pytest
from case_files import Case, load
from hypothesis import given
from hypothesis import strategies as st

from briefing.annotation.attributions.words import WORD as IN_STRETCHES
from briefing.model import Block, BlockKind, Document, Source
from briefing.text.english import STOP_WORDS
from briefing.text.phrases import WORD as IN_PHRASES
from briefing.text.segment import segment, split
from briefing.text.words import STOP_STEMS, WORD, stems, words

WORDS = ". ! ? … . . ” “ ’ ( ) [1] — Mr U.S p.m No 5 1. 2. • Yahoo The he said Reyes I é"
BLANKS = (" ", "  ", "\n", "\n\n", "\n- ", " . . . . ", " 1. The", " 2. The", '"')
PIECES = st.sampled_from([*WORDS.split(), *BLANKS])
TEXTS = st.lists(PIECES, max_size=40).map("".join) | st.text(max_size=80)
KINDS = st.sampled_from(["heading", "paragraph", "list-item"])


def document(blocks: list[tuple[BlockKind, str]]) -> Document:
    """Return a document of some blocks, parted by empty lines."""
    text, places = "", []
    for kind, words_ in blocks:
        text += "\n\n" if text else ""
        places.append(Block(kind, len(text), len(text) + len(words_)))
        text += words_
    source = Source(id="S1", path="a.txt", sha256="", text_sha256="")
    return Document(source, text, tuple(places))


@pytest.mark.parametrize("case", load("segment"), ids=lambda case: case.name)
def test_cases(case: Case) -> None:
    """Every case file comes out as written."""
    paragraphs = document([("paragraph", part) for part in case.input.strip().split("\n\n")])
    found = [paragraphs.slice(sentence.span) for sentence in segment(paragraphs)]
    expected = case.output.splitlines()
    assert expected == [" ".join(sentence.split()) for sentence in found]


@given(TEXTS)
def test_nothing_is_lost(text: str) -> None:
    """Sentences stand in order and between them is only white space."""
    places = split(text)
    rim = [(0, 0), *places, (len(text), len(text))]
    assert all(text[end:start].strip() == "" for (_, end), (start, _) in pairwise(rim))
    assert all(0 <= start < end <= len(text) for start, end in places)
    assert places == sorted(places)


@given(TEXTS)
def test_sentences_are_stripped(text: str) -> None:
    """No sentence is empty, or begins or ends with white space."""
    assert all(text[start:end] == text[start:end].strip() != "" for start, end in split(text))


@given(TEXTS)
def test_closing_marks_are_kept(text: str) -> None:
    """No sentence but the first of a line opens on a mark that can only close."""
    line = " ".join(text.split())
    assert not {line[start] for start, _ in split(line)[1:]} & set("”»›)]}")


@given(TEXTS)
def test_rim_does_not_matter(text: str) -> None:
    """White space around a paragraph moves its sentences and changes nothing else."""
    moved = [(start - 2, end - 2) for start, end in split(f"  {text.strip()} ")]
    assert split(text.strip()) == moved


@given(st.lists(st.tuples(KINDS, TEXTS.filter(str.strip)), max_size=5))
def test_blocks_hold_their_sentences(blocks: list[tuple[BlockKind, str]]) -> None:
    """A sentence stands in one block, has its kind, and carries the number it has in order."""
    whole = document(blocks)
    sentences = segment(whole)
    assert [sentence.index for sentence in sentences] == list(range(len(sentences)))
    for sentence in sentences:
        block = whole.blocks[sentence.block]
        assert sentence.span.source == "S1"
        assert block.start <= sentence.span.start < sentence.span.end <= block.end
        assert sentence.kind == block.kind
        assert sentence.stems == stems(whole.slice(sentence.span))


@given(st.lists(st.tuples(KINDS, TEXTS.filter(str.strip)), max_size=5))
def test_blocks_are_split_alone(blocks: list[tuple[BlockKind, str]]) -> None:
    """What stands in one block changes nothing in another."""
    whole = document(blocks)
    alone = [
        words_[start:end]
        for kind, words_ in blocks
        for start, end in (split(words_) if kind != "heading" else [(0, len(words_))])
    ]
    found = [whole.slice(sentence.span) for sentence in segment(whole)]
    assert [part.strip() for part in alone] == found


def test_heading_is_one_sentence() -> None:
    """A heading is one sentence, whatever stands in it."""
    whole = document([("heading", " Who won? The count. "), ("paragraph", "Nobody. Yet.")])
    found = [(whole.slice(sentence.span), sentence.kind) for sentence in segment(whole)]
    expected = [("Who won? The count.", "heading"), ("Nobody.", "paragraph"), ("Yet.", "paragraph")]
    assert expected == found


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("1. One 2. Two 3. Three", ["1. One", "2. Two", "3. Three"]),
        ("  1. One 2. Two", ["1. One", "2. Two"]),
        ("1. One 3. Three", ["1. One 3.", "Three"]),
        ("2. Two 1. One 3. Three", ["2. Two 1.", "One", "3. Three"]),
        ("1. One 1. Also 2. Two", ["1. One 1.", "Also", "2. Two"]),
        ("b) Two a) One", ["b) Two a) One"]),
        ("a) One b) Two c) Three d) Four", ["a) One", "b) Two", "c) Three", "d) Four"]),
        ("a) One c) Three", ["a) One c) Three"]),
        ("1) One 2. Two", ["1) One 2.", "Two"]),
        ("• One • Two", ["• One", "• Two"]),
        ("One • Two", ["One • Two"]),
        ("• 1. One • 2. Two", ["• 1. One", "• 2. Two"]),
        ("(x) 1. One 2. Two", ["(x) 1.", "One 2.", "Two"]),
    ],
)
def test_items(text: str, sentences: list[str]) -> None:
    """Items that run together are parted where each follows on the one before, in value and shape."""
    assert sentences == [text[start:end] for start, end in split(text)]


def test_wide_brackets() -> None:
    """Brackets hold no border of sentences, but where the second stands more than 400 code points on."""
    for letters, count in ((385, 1), (386, 2)):
        text = f"He came ({'x' * letters} said one. Two) and left."
        assert count == len(split(text))


@pytest.mark.parametrize(
    "sentences",
    [
        ["He (a. B) said (c. [D. E] f. G).", "Two."],
        ["He came (it was late. Very.)", "She left (late.", "Very."],
        ["He came (at noon. Or so)[so. He] said.", "She left."],
        ["He came ([late. Very] so. He) said.", "She left."],
        ["(It was late.", "Very.)", "She left."],
        ["He came late.", "She) left.", "He too (so.", "Good."],
        ["He [came (late. Very] so.", "He] left.", "Two."],
    ],
)
def test_brackets(sentences: list[str]) -> None:
    """Within a pair of brackets that opened in its midst no sentence ends, but it ends with them."""
    text = " ".join(sentences)
    assert sentences == [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize("before", range(5))
def test_a_quotation_without_its_blank(before: int) -> None:
    """A straight mark glued to a word opens a quotation where none is open, and else closes one."""
    told = 'He said "a" ' + '"b" ' * (before // 2) + '"' * (before % 2)
    text = f'{told}it was in."Okay she left.'
    mark = told.count('"') % 2
    expected = [f"{told}it was in.{chr(34) * mark}", f"{chr(34) * (1 - mark)}Okay she left."]
    assert expected == [text[start:end] for start, end in split(text)]


@pytest.mark.parametrize("before", ["", "One. ", "x" * 300 + ". "])
def test_a_mark_at_the_end(before: str) -> None:
    """A straight mark at the very end belongs to the last sentence, however long the text is."""
    text = f'{before}He left in."'
    assert text[len(before) :] == text[slice(*split(text)[-1])]


HOSTILE = (
    *("a.", "“", ".", ". ", '."', "(a. ", "((((. ", "Mr. ", "U.S. ", "A. ", "5 p.m. A ", "... "),
    *(
        "\n",
        "\n ",
        "\n - ",
        "1) ",
        "1) A ",
        "• a. ",
        "[1]",
        ".\u00a0”",
        "x. . . . ",
        "?” A A said ",
    ),
    *("a (b. b.) ", "e.g. (a. b) ", "-", "a’", "1,", "a.a", "\u0301", ". - ", ".”“", "Ph. "),
)


@pytest.mark.parametrize("piece", HOSTILE)
def test_time_grows_with_length(piece: str) -> None:
    """A hundred thousand letters of the worst kind take less than a second."""
    text = (piece * 100_000)[:100_000] + "ab. X"
    began = time.process_time()
    split(text)
    stems(text)
    assert time.process_time() - began < 1


def test_possessives() -> None:
    """A name and its possessive have one stem, whatever the apostrophe."""
    assert {("assad",)} == {stems(word) for word in ("Assad", "Assad's", "Assad’s", "ASSAD’S")}


def test_acronyms() -> None:
    """A dotted acronym has the stem of the plain one, which is no stop word."""
    assert {("us",)} == {stems(word) for word in ("U.S.", "US", "U.S", "U.S.’s")}
    assert "us" not in STOP_STEMS


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("4,000 jars, 2.5 tonnes.", ["4,000", "jars", "2.5", "tonnes"]),
        ("A long-standing F-16", ["A", "long", "standing", "F", "16"]),
        ("don’t—or don't", ["don’t", "or", "don't"]),
        ("the leaders' (sic) “talks”", ["the", "leaders", "sic", "talks"]),
        ("Hmei\u0308mim, Société_Générale", ["Hmei\u0308mim", "Société", "Générale"]),
    ],
)
def test_words(text: str, expected: list[str]) -> None:
    """Numbers are whole, hyphens part, apostrophes bind, marks are left out."""
    assert expected == [text[start:end] for start, end in words(text)]


def test_composed_letters() -> None:
    """Letters that look alike have one stem, however they are coded."""
    assert stems("Hme\u00efmim") == stems("Hmei\u0308mim")


@given(TEXTS)
def test_stems_follow_words(text: str) -> None:
    """There is one stem a word, in order, and each word alone has the stem it has in the text."""
    alone = [stem for start, end in words(text) for stem in stems(text[start:end])]
    assert list(stems(text)) == alone


@given(
    st.lists(st.sampled_from(["Reyes's", "GOING", "Ministers", "No", "4,000", "U.N."])).map(
        " ".join
    )
)
def test_case_does_not_matter(text: str) -> None:
    """Capital letters change no stem."""
    assert stems(text) == stems(text.upper()) == stems(text.lower())


def test_stop_stems_are_those_of_the_stop_words() -> None:
    """Every stop word is found by its stem, with a capital letter too, and the list is plain."""
    assert all(set(stems(word.capitalize())) <= STOP_STEMS for word in STOP_WORDS)
    assert 150 <= len(STOP_WORDS) <= 200
    assert not {"said", "minister", "ministri"} & STOP_STEMS


QUICK = re.compile(r"\[A-Za-z\]\{2,\}\s?\(\?!.*?\]\)(?:\s+#.*\s+)?\|")
"""What takes most words in the patterns, before the rest."""


@pytest.mark.parametrize("pattern", [WORD, IN_PHRASES, IN_STRETCHES])
@given(text=st.text(alphabet="abSU\u0301'’.-–&/@, 0123_éß\u00a0\n!", max_size=24))
def test_the_quick_way_takes_the_same_words(pattern: re.Pattern[str], text: str) -> None:
    """Words of plain letters are found first, and are those that the rest of the pattern finds."""
    slow, replaced = QUICK.subn("", pattern.pattern, count=1)

    assert replaced == 1
    found = [(match.span(), match.groups()) for match in pattern.finditer(text)]
    assert found == [(m.span(), m.groups()) for m in re.finditer(slow, text, pattern.flags)]


def test_no_pattern_is_possessive() -> None:
    """No pattern has `++`, `*+` or `?+` after a group: early releases of 3.11 match them wrongly."""
    found = [
        (path.name, line)
        for path in sorted(Path("src").rglob("*.py"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if re.search(r"[)\]](?:\+\+|\*\+|\?\+)", line)
    ]

    assert found == []
