"""Step 1: bytes to documents."""

import hashlib
from collections import Counter
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from random import Random
from typing import Any

import pytest
from case_files import Case, load
from hypothesis import assume, given
from hypothesis import strategies as st

from briefing.errors import BadSetting, BriefingError, UnknownName, UnreadableSource
from briefing.model import Document, Given, Notice, Raw
from briefing.options import ReadOptions
from briefing.readers import arrange, datelines, html, read
from briefing.readers.draft import DraftBlock
from briefing.readers.lines import MARKER
from briefing.readers.manifest import parse
from briefing.readers.normalize import newlines

SEEDS = Path(__file__).parent.parent / "seeds"
DAY = "2025-10-15"
COMMANDS = "\ufeff\ufffe\uffff\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
PIECES = [
    b"<p>", b"</p>", b"<!doctype html>", b"<html><body>", b"<ul><li>", b"<br>", b"&#146;", b"&#0;",
    b"{\"text\": \"", b"\"}", b"\n", b"\r\n", b"# ", b"---\ntitle: x\n---\n", b"```\n", b"* ",
    b"The council voted. ", b"\xff\xfe", b"\xef\xbb\xbf", b"\x00", b"\\ud800", b"| a | b |\n|---|---|\n",
]  # fmt: skip


def shown(documents: Sequence[Document]) -> str:
    """Return documents as the cases write them: blocks, then what was left out, then facts."""
    return "==\n".join(map(_shown, documents))


def _shown(document: Document) -> str:
    source = document.source
    blocks = [f"{b.kind}| {document.text[b.start : b.end]}" for b in document.blocks]
    removed = [f"{each.reason}| {each.text}" for each in source.removed]
    facts = {
        "path": source.path.removeprefix("case.txt"),
        "key": source.key,
        "title": source.title,
        "publisher": source.publisher,
        "author": ", ".join(source.author),
        "url": source.url,
        "published": source.published,
        "kind": source.kind,
        "agency": source.agency,
        "language": source.language.removeprefix("en"),
        "type": source.media_type.removeprefix("text/plain"),
    }
    known = [f"{name}| {value}" for name, value in facts.items() if value]
    notices = [f"notice {each.reference}| {each.message}" for each in document.notices]
    return "\n".join([*blocks, "--", *removed, "--", *known, *notices]) + "\n"


def read_bytes(data: bytes, *, plain: bool = False, given: Given = Given()) -> tuple[Document, ...]:
    return read(Raw("case.txt", data, given), ReadOptions(plain=plain))


def read_one(text: str, *, plain: bool = False, path: str = "a.txt") -> Document:
    (document,) = read(Raw(path, text.encode()), ReadOptions(plain=plain))
    return document


# ---------------------------------------------------------------- cases


@pytest.mark.parametrize("case", load("read"), ids=lambda case: case.name)
def test_case(case: Case) -> None:
    """Each case file reads as it says."""
    documents = read_bytes(case.input.encode(), plain="--plain" in case.flags)
    assert case.output == shown(documents)


def test_seeds() -> None:
    """The five seeds keep their words, lose their litter, and give what they say of themselves."""
    documents = {
        path.name[:3]: read_one(path.read_text(encoding="utf-8")) for path in SEEDS.glob("*.txt")
    }
    published = {name: document.source.published for name, document in documents.items()}
    headings = {name: _of_kind(document, "heading") for name, document in documents.items()}
    removed = {name: len(document.source.removed) for name, document in documents.items()}
    assert published == {"000": DAY, "001": DAY, "002": None, "003": None, "004": DAY}
    assert removed == {"000": 2, "001": 1, "002": 0, "003": 19, "004": 1}
    assert headings["000"] == ["Assad's extradition"]
    assert headings["001"] == ["Handing over Bashar al-Assad"]
    assert headings["004"] == []
    assert [documents[name].source.title for name in ("002", "003")] == [
        "Syrian leader seeks reset in Russia relations during Moscow visit with Putin",
        "Syrian president seeks to redefine ties with Russia during Moscow visit",
    ]
    assert headings["002"][1:] == [
        "Warm gestures, tense agenda",
        "Strategic bases under review",
        "A complicated partnership",
        "Putin’s balancing act",
        "Path toward normalization",
    ]
    assert headings["003"][1:] == [
        "Key topics: military bases and Assad’s extradition",
        "Assad’s life in Moscow",
        "A pragmatic approach to rebuilding",
    ]


def _of_kind(document: Document, kind: str) -> list[str]:
    return [document.text[b.start : b.end] for b in document.blocks if b.kind == kind]


# ---------------------------------------------------------------- bytes


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"", "empty, no text in it"),
        (b" \n\t\r\n", "empty, no text in it"),
        ("\ufeff \u3000\n".encode(), "empty, no text in it"),
        (bytes(4096), "binary, no text in it"),
        (bytes(range(256)) * 9, "binary, no text in it"),
        (
            b"%PDF-1.7\n%\xe2\xe3",
            "damaged: the reading failed (PdfStreamError: Stream has ended unexpectedly)",
        ),
        (
            b"PK\x03\x04\x14\x00[Content_Types].xml word/document.xml",
            "damaged: not a whole ZIP archive",
        ),
        (b"PK\x03\x04\x14\x00notes.txt", "damaged: not a whole ZIP archive"),
        (b"\x1f\x8b\x08\x00", "damaged: it is cut short"),
        (
            b"\x89PNG\r\n\x1a\n",
            "an image cannot be read; run OCR over it, and give what that makes of it",
        ),
        (
            b"\xff\xd8\xff\xe0",
            "an image cannot be read; run OCR over it, and give what that makes of it",
        ),
        (b"GIF89a", "an image cannot be read; run OCR over it, and give what that makes of it"),
        (
            b"{\\rtf1 The council voted.}",
            "RTF cannot be read; open it in a word processor, and save it as DOCX, PDF or text",
        ),
        (
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1",
            "an old Word or Office file cannot be read; open it in a word processor, and save it as DOCX, PDF or text",
        ),
        (b"WARC/1.0\r\nWARC-Type: warcinfo", "no source in it"),
        (b"Follow us on Facebook\n\n***\n", "no text besides page furniture"),
        ("🙂🙂🙂".encode(), "no text besides page furniture"),
        (b"[" * 100_000, "invalid JSON, nested too deep"),
        (
            b'{"title": "Vote", "text": 5}',
            "text is not a string; each line is an object with `text` or `html`",
        ),
        (
            b'{"title": "Vote"}',
            "neither text nor html in it; each line is an object with `text` or `html`",
        ),
        (
            b'{"text": "broken\n',
            "line 1: not a JSON object; each line is an object with `text` or `html`",
        ),
    ],
)
def test_refused(data: bytes, reason: str) -> None:
    """What cannot be read is refused with the reason in words."""
    with pytest.raises(UnreadableSource) as refusal:
        read_bytes(data)
    assert refusal.value.reason == reason
    assert refusal.value.path == "case.txt"


@pytest.mark.parametrize(
    "text",
    [
        "From Moscow, our reporter writes that the council voted nine to four on Tuesday.",
        "Date: 2025-10-15\nFrom: our reporter\n\nThe council voted nine to four on Tuesday.",
        "PDF files of the order were sent to every house on Tuesday, the council said.",
        "{Delete} the council voted nine to four on Tuesday, said the mayor.",
        "[[Category:Harbours]] The council voted nine to four on Tuesday.",
    ],
)
def test_not_refused(text: str) -> None:
    """A text that only begins a little like another format is read."""
    assert "Tuesday" in read_one(text).text


@pytest.mark.parametrize(
    ("data", "text", "doubts"),
    [
        ("“No,” said Åse.".encode(), "“No,” said Åse.", 0),
        ("“No,” said Åse.".encode("cp1252"), "“No,” said Åse.", 1),
        ("\ufeff“No,” said Åse.".encode("utf-16-le"), "“No,” said Åse.", 0),
        ("\ufeff“No,” said Åse.".encode("utf-16-be"), "“No,” said Åse.", 0),
        ("\ufeff“No,” said Åse.".encode("utf-32-le"), "“No,” said Åse.", 0),
        ("“No,” said Åse.".encode() + b"\xff\n", "“No,” said Åse.\ufffd", 1),
        (
            '<meta charset="windows-1251"><p>The мэр said no.</p>'.encode("cp1251"),
            "The мэр said no.",
            0,
        ),
        ("<meta charset=latin1><p>“No,” said Åse.</p>".encode(), "“No,” said Åse.", 0),
        (b"<p>It&#146;s no.</p><p>No.</p>", "It’s no.\n\nNo.", 0),
    ],
)
def test_encodings(data: bytes, text: str, doubts: int) -> None:
    """Byte order mark, UTF-8, declared charset, then Windows-1252, which is said to be a guess."""
    (document,) = read_bytes(data)
    guesses = [each for each in document.notices if each.reference == "guessed-encoding"]
    assert (document.text, len(guesses)) == (text, doubts)


def test_control_characters() -> None:
    """Commands to a terminal and marks that turn the writing are no text, and are said to go."""
    text = "The mayor\x1b[31m said\x07 the\x00 contract went to \u202eogeL\u202c."
    document = read_one(text)
    notice = Notice("control-characters", "Characters that nobody sees were left out: 5.")
    assert document.text == "The mayor[31m said the contract went to ogeL."
    assert document.notices == (notice,)


def test_source_facts() -> None:
    """Hashes are of the bytes and of the text; words are counted as `str.split` does."""
    data = b"date 2025-10-15 The  council voted.\r\n"
    (document,) = read_bytes(data)
    source = document.source
    assert source.sha256 == hashlib.sha256(data).hexdigest()
    assert source.text_sha256 == hashlib.sha256(b"The council voted.").hexdigest()
    assert (source.id, source.words, source.published) == ("", 3, "2025-10-15")


def test_given_wins() -> None:
    """What the user says wins over what the text says of itself."""
    given = Given(
        id="k1", title="Mine", publisher="P", author=("A",), url="https://a.example/", date="2024",
        retrieved="2025-10-16", language="de", kind="report", origin="AFP", handling="TLP:GREEN",
    )  # fmt: skip
    text = b"Title: Theirs\nSource: Q\nDate: 2025-10-15\n\nThe council voted nine to four.\n"
    source = read_bytes(text, given=given)[0].source
    assert (source.key, source.title, source.publisher, source.author) == (
        "k1",
        "Mine",
        "P",
        ("A",),
    )
    assert (source.url, source.published, source.retrieved) == (given.url, "2024", given.retrieved)
    assert (source.language, source.kind) == ("de", "report")
    assert (source.agency, source.handling) == ("AFP", "TLP:GREEN")


def test_media_type_by_content() -> None:
    """The reader is chosen by content; the ending of the name means nothing."""
    page = "<p>The council voted.</p><p>The mayor signed.</p>"
    assert read_one(page, path="a.txt").source.media_type == "text/html"
    assert read_one("The council voted.", path="a.html").source.media_type == "text/plain"


def test_page_without_article(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page of whose running text the article found is a small part is read whole, with a notice."""
    found = DraftBlock("paragraph", "The council voted nine to four on Tuesday.")
    monkeypatch.setattr(html, "_extracted", lambda _text: (Given(), (found,)))
    rest = "The tram should never have been voted on without asking the people who live beside it."
    body = f"<p>{found.text}</p>" + "".join(f"<p>{n}. {rest}</p>" for n in range(9))
    document = read_one(f"<html><body>{body}</body></html>")
    assert document.text.count("never have been voted on") == 9
    assert [notice.reference for notice in document.notices] == ["whole-page-text"]


def test_page_too_deep() -> None:
    """A page that is too deep for a parser is read by hand, with a notice."""
    document = read_one(
        "<html><body>" + "<div>" * 400 + "The council voted nine to four on Tuesday."
    )
    assert document.text == "The council voted nine to four on Tuesday."
    assert [notice.reference for notice in document.notices] == ["read-by-hand"]


def test_language() -> None:
    """Long texts without the function words of English are in another language."""
    german = "Der Rat hat am Dienstag mit neun zu vier Stimmen für den Damm gestimmt. " * 6
    english = "The council voted on Tuesday by nine votes to four for the wall. " * 6
    assert read_one(german).source.language == "und"
    assert read_one(english).source.language == "en"
    given = Given(language="en-GB")
    assert read_bytes(german.encode(), given=given)[0].source.language == "en"


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Le conseil a approuvé mardi la digue nord par neuf voix contre quatre.", "und"),
        ("El consejo aprobó el martes el rompeolas norte por nueve votos contra cuatro.", "und"),
        ("De raad stemde dinsdag met negen tegen vier in met de dijk, zei hij.", "und"),
        ("Le conseil a approuvé mardi la digue nord.", "en"),
        ("The council voted nine to four, so work on the wall begins in May.", "en"),
        ("Wall Approved After Long Debate As Fishermen Protest Outside Meridian Town Hall", "en"),
    ],
)
def test_short_language(text: str, language: str) -> None:
    """From twelve words of running text on, another language is told; of less, nothing is."""
    assert read_one(text).source.language == language


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("London, 15 October 2025", DAY),
        ("Washington, D.C., Oct. 15, 2025", DAY),
        ("NEW YORK Oct 15 2025", DAY),
        ("KYIV, Ukraine — Wednesday, October 15, 2025", DAY),
        ("October 15, 2025 | Rio de Janeiro", DAY),
        ("London, 31 February 2025", None),
        ("Press release, 15 October 2025", None),
        ("MOSCOW, Oct 15, 2025 (Reuters)", None),
        ("The council voted on 15 October 2025", None),
    ],
)
def test_datelines(line: str, day: str | None) -> None:
    """Only a place with a day of the calendar is a dateline."""
    assert datelines.date(line) == day


# ---------------------------------------------------------------- properties

LINES = """\
The council voted nine to four on Tuesday.
The mayor's dilemma An official, who asked not to be named, said no.
Follow us on Facebook
11:50
-
Home
World
Politics
Sport
Read more: The wall
Photo: AFP
What comes next
date 2025-10-15 The mayor signed
By Jane Doe
12. Work
===
“No,” he said.
  two  blanks
a line that is long enough to be a wrapped one, and breaks off where there is no more
<p>
Tags: wall
Also Read | Wall
a\tb\tc
""".splitlines()
WORDS = st.sampled_from([*LINES, "\u00a0", "\u2028"])
ANY = st.text(
    st.characters(exclude_categories=("Cs", "Cc"), exclude_characters=COMMANDS), max_size=60
)
TEXTS = st.lists(st.one_of(WORDS, ANY), min_size=1, max_size=12).flatmap(
    lambda lines: st.lists(
        st.sampled_from(["\n", "\n\n", " ", "\n \n"]), min_size=len(lines), max_size=len(lines)
    ).map(lambda ends: "".join(map("".join, zip(lines, ends, strict=True))))
)


def read_any(text: str, *, plain: bool = False) -> Document | None:
    """Return the only document of a text, or None when it is refused."""
    try:
        return read_one(text, plain=plain)
    except UnreadableSource:
        return None


def visible(text: str) -> Counter[str]:
    return Counter("".join(text.split()))


@given(TEXTS, st.booleans())
def test_blocks_tile_the_text(text: str, plain: bool) -> None:
    """Blocks stand in order; around and between them there is only white space."""
    document = read_any(text, plain=plain)
    assume(document)
    assert document is not None
    places = [0, *(at for b in document.blocks for at in (b.start, b.end)), len(document.text)]
    between = [document.text[a:b] for a, b in zip(places[::2], places[1::2], strict=True)]
    blocks = [document.text[b.start : b.end] for b in document.blocks]
    assert places == sorted(places)
    assert "".join(between).strip() == ""
    assert blocks == [block.strip() for block in blocks if block.strip()]


@given(TEXTS)
def test_readable_text(text: str) -> None:
    """A readable text is its blocks, each on one line, with a blank line between them."""
    document = read_any(text)
    assume(document)
    assert document is not None
    blocks = [document.text[b.start : b.end] for b in document.blocks]
    assert document.text == "\n\n".join(blocks)
    assert not any(char in block for block in blocks for char in ("\n", "\r", "\t", "\u00a0", "  "))


@given(TEXTS)
def test_nothing_is_lost(text: str) -> None:
    """Every visible character of a plain text is in its text or in what was left out of it."""
    assume(not any(MARKER.match(line.strip()) for line in newlines(text).split("\n")))
    document = read_any(text)
    assume(document and document.source.media_type == "text/plain")
    assert document is not None
    removed = "".join(each.text for each in document.source.removed)
    assert visible(document.text + removed) == visible(text)


@given(TEXTS)
def test_plain_changes_nothing(text: str) -> None:
    """With --plain the readable text is the text."""
    document = read_any(text, plain=True)
    assume(document)
    assert document is not None
    assert (document.text, document.source.removed) == (text, ())


@given(TEXTS)
def test_line_ends_do_not_matter(text: str) -> None:
    """The ends of lines may be those of any system."""
    first, second = read_any(text), read_any(text.replace("\n", "\r\n"))
    assert (first and (first.text, first.blocks)) == (second and (second.text, second.blocks))


@given(TEXTS, st.sampled_from(["utf-16", "utf-32", "utf-8-sig"]))
def test_encoding_does_not_matter(text: str, encoding: str) -> None:
    """A text with a byte order mark reads as the same text in UTF-8."""
    expected = read_any(text)
    assume(expected)
    (actual,) = read_bytes(text.encode(encoding))
    assert expected is not None
    assert actual.text == expected.text


@given(st.lists(st.sampled_from(PIECES), max_size=8), st.binary(max_size=40))
def test_reading_cannot_fail_otherwise(pieces: list[bytes], noise: bytes) -> None:
    """Whatever the bytes are, they are read or refused in words."""
    data = b"".join(pieces) + noise
    for plain in (False, True):
        with suppress(UnreadableSource):
            assert all(document.text.strip() for document in read_bytes(data, plain=plain))


# ---------------------------------------------------------------- arrange


def document(text: str, path: str, **facts: Any) -> Document:
    return read(Raw(path, text.encode(), Given(**facts)), ReadOptions())[0]


def test_order_of_sources() -> None:
    """Sources stand by date of publication, undated last, whatever the order they came in."""
    texts = {"b": "2025-10-15", "c": None, "a": "2024", "d": "2025-09~"}
    documents = [document(f"The {name} wall.", name, date=date) for name, date in texts.items()]
    placed, notices = arrange(documents)
    assert [(each.source.id, each.source.path) for each in placed] == [
        ("S1", "a"), ("S2", "d"), ("S3", "b"), ("S4", "c"),
    ]  # fmt: skip
    assert notices == ()


def test_same_text() -> None:
    """Copies of a text are one source with several paths, and one notice names them."""
    documents = [document("The wall.", path) for path in ("b.txt", "a.txt", "c.txt")]
    placed, notices = arrange(documents)
    message = "The same text was given 3 times: a.txt, b.txt, c.txt."
    assert [(each.source.path, each.source.also) for each in placed] == [
        ("a.txt", ("b.txt", "c.txt"))
    ]
    assert notices == (Notice("duplicate-source", message, "S1"),)


def test_same_text_of_other_publishers() -> None:
    """The same text of different publishers is several sources; a nameless copy joins the first."""
    documents = [
        document("The wall.", "1", publisher="B"),
        document("The wall.", "2"),
        document("The wall.", "3", publisher="A", date="2025"),
    ]
    placed, notices = arrange(documents)
    assert [(each.source.id, each.source.publisher, each.source.also) for each in placed] == [
        ("S1", "A", ("2",)) if placed[0].source.also else ("S1", "A", ()),
        ("S2", "B", ()),
    ]
    assert [notice.where for notice in notices] == ["S1"]


def test_copies_complete_each_other() -> None:
    """A merged source has what any of its copies knows, and the earliest date."""
    documents = [
        document("The wall.", "1", publisher="A", date="2025-10-16"),
        document("The wall.", "2", title="Wall", url="https://a.example/", date="2025-10-15"),
    ]
    ((merged,), _) = arrange(documents)
    source = merged.source
    assert (source.publisher, source.title, source.url) == ("A", "Wall", "https://a.example/")
    assert source.published == "2025-10-15"


SOURCES = st.builds(
    document,
    st.sampled_from(["The wall.", "The port.", "The mayor."]),
    st.sampled_from(["a", "b", "c", "d"]),
    publisher=st.sampled_from([None, "P", "Q"]),
    date=st.sampled_from([None, "2025", "2025-10-15"]),
    url=st.sampled_from([None, "https://a.example/"]),
)


@given(st.lists(SOURCES, max_size=7), st.randoms(use_true_random=False))
def test_arranging_does_not_depend_on_order(documents: list[Document], random: Random) -> None:
    """Any order of the input gives the same sources and the same notices."""
    shuffled = random.sample(documents, len(documents))
    assert arrange(documents) == arrange(shuffled)


@given(st.lists(SOURCES, min_size=1, max_size=5), st.data())
def test_a_source_given_twice_adds_nothing(documents: list[Document], data: st.DataObject) -> None:
    """A source given twice changes no source but for its notice."""
    again = data.draw(st.sampled_from(documents))
    once = [replace(each, notices=()) for each in arrange(documents)[0]]
    twice = [replace(each, notices=()) for each in arrange([*documents, again])[0]]
    assert once == twice


@given(st.lists(SOURCES, max_size=6))
def test_names_do_not_matter(documents: list[Document]) -> None:
    """Renamed files change nothing but names."""
    other = {"a": "z", "b": "y", "c": "x", "d": "w"}
    renamed = [
        replace(each, source=replace(each.source, path=other[each.source.path]))
        for each in documents
    ]
    assert _nameless(arrange(documents)[0]) == _nameless(arrange(renamed)[0])


def _nameless(documents: Sequence[Document]) -> list[Document]:
    return [
        replace(each, source=replace(each.source, path="", also=()), notices=())
        for each in documents
    ]


# ---------------------------------------------------------------- sources.toml


def test_manifest() -> None:
    """A `sources.toml` tells by path what the user knows."""
    data = b"""
        [[source]]
        path = "a.txt"
        title = "The  wall"
        author = "Jane Doe"
        date = 2025-10-15
        retrieved = "2025-10"
        origin = "AFP"
        handling = "TLP:AMBER+STRICT"
        [[source]]
        path = "b.txt"
        author = ["A", "B"]
        url = "https://b.example/"
    """
    assert parse(data, "sources.toml") == {
        "a.txt": Given(
            title="The wall", author=("Jane Doe",), date="2025-10-15", retrieved="2025-10",
            origin="AFP", handling="TLP:AMBER+STRICT",
        ),
        "b.txt": Given(author=("A", "B"), url="https://b.example/"),
    }  # fmt: skip


@pytest.mark.parametrize(
    ("table", "error", "words"),
    [
        ("titel = 'x'", UnknownName, "there is no key “titel”"),
        ("date = '2025-02-30'", BadSetting, "date must be a date"),
        ("date = 'soon'", BadSetting, "date must be a date"),
        ("title = 5", BadSetting, "title must be text"),
        ("author = [5]", BadSetting, "author must be text"),
        ("url = 'javascript:alert(1)'", BadSetting, "url must be an address"),
        ("handling = 'TLP:WHITE'", BadSetting, "handling must be one of TLP:CLEAR"),
        ("title = ", BadSetting, "not valid TOML"),
    ],
)
def test_manifest_refuses(table: str, error: type[BriefingError], words: str) -> None:
    """An unknown key or a wrong value is refused by name."""
    with pytest.raises(error) as refusal:
        parse(f"[[source]]\npath = 'a.txt'\n{table}\n".encode(), "sources.toml")
    assert words in refusal.value.message


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"[[source]]\ntitle = 'x'", "source 1: it has no path"),
        (b"[[source]]\npath = 'a'\n[[source]]\npath = 'a'", "source 2: “a” is described twice"),
        (b"source = 5", "source is a list of tables"),
        (b"\xff", "not valid TOML"),
    ],
)
def test_manifest_needs_paths(data: bytes, words: str) -> None:
    """Every source is described once, by its path."""
    with pytest.raises(BadSetting) as refusal:
        parse(data, "sources.toml")
    assert words in refusal.value.message
