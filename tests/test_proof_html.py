"""`verify` finds every change of an HTML brief that a reader could see."""

import json
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from mutants import changed, remembered

from briefing import brief_file, errors, html_text
from briefing.limits import LIMITS
from briefing.verify import Proof, verify
from briefing.verify import html as proof

FEW = settings(max_examples=10)
"""`test_output_mutants.py` tries many."""


@pytest.fixture(autouse=True, scope="module")
def _remembered() -> Iterator[None]:
    with remembered():
        yield


@pytest.fixture(scope="module")
def page(seeds_folder: Path) -> str:
    return (seeds_folder / "brief.html").read_text(encoding="utf-8")


def proof_of(page: str, folder: Path) -> Proof:
    """Write a page where no `brief.json` lies beside it, and prove it."""
    path = folder / "changed.html"
    path.write_text(page, encoding="utf-8")
    return verify(path, "seeds")


def shown(page: str) -> list[tuple[int, str]]:
    """Return the texts between the tags of a page's body, each with its place.

    The texts of `brief.json` are left out, and references are made dots.
    """
    plain = re.sub(r"&#?\w+;", lambda m: "." * len(m[0]), page[: page.index("<pre hidden")])
    found = re.finditer(r"(?<=>)[^<>]*[^\W_][^<>]*(?=<)", plain[plain.index("<body>") :])
    return [(match.start() + plain.index("<body>"), match[0]) for match in found]


def test_a_page_is_proved_by_itself(page: str, tmp_path: Path) -> None:
    """The HTML of the seeds holds with nothing beside it, whole."""
    proof = proof_of(page, tmp_path)

    assert ((), True) == (proof.findings, proof.whole)


@FEW
@given(data=st.data())
def test_a_changed_letter_is_found(data, page, tmp_path_factory) -> None:
    """One changed, dropped or swapped letter of any text is found, and its line named."""
    at, text = data.draw(st.sampled_from(shown(page)), label="text")
    mutant = page[:at] + changed(text, data) + page[at + len(text) :]

    findings = proof_of(mutant, tmp_path_factory.mktemp("html")).findings

    assert re.search(r": line \d+$", findings[0].place)


@FEW
@given(data=st.data())
def test_a_changed_tag_is_found(data, page, tmp_path_factory) -> None:
    """A tag, an attribute or a whole element that is dropped, repeated or changed is found."""
    tags = list(re.finditer(r"<[a-z/][^<>]*>", page[page.index("<body>") : page.index("<pre")]))
    offset = page.index("<body>")
    tag = data.draw(st.sampled_from(tags), label="tag")
    start, end = tag.start() + offset, tag.end() + offset
    how = data.draw(
        st.sampled_from(["", tag[0] * 2, "<del>" + tag[0], tag[0][:-1] + " hidden>", "<i>"])
    )
    if "</" in tag[0] and "hidden" in how:
        how = "</x>"

    assert proof_of(page[:start] + how + page[end:], tmp_path_factory.mktemp("tag")).findings


CITED = re.compile(r'<a href="#source-(\d+)">\1</a>')


@FEW
@given(data=st.data())
def test_a_changed_citation_is_found(data, page, tmp_path_factory) -> None:
    """A citation that is dropped, shows another number, or leads to another source is found."""
    mark = data.draw(st.sampled_from(list(CITED.finditer(page))), label="mark")
    other = "1" if mark[1] != "1" else "2"
    how = data.draw(
        st.sampled_from(
            ["", mark[0].replace(f">{mark[1]}<", f">{other}<"), mark[0].replace("-", f"-{other}")]
        )
    )
    mutant = page[: mark.start()] + how + page[mark.end() :]

    assert proof_of(mutant, tmp_path_factory.mktemp("cited")).findings


@pytest.mark.parametrize("word", ["not", "neither", "no"])
def test_a_dropped_not_is_found(word: str, page: str, tmp_path: Path) -> None:
    """A “not” that is taken out of the page, or hidden in it, is found wherever it stands."""
    places = list(re.finditer(rf"\b{word}\b ", page[: page.index("<pre hidden")]))

    assert places
    for at in places:
        for instead in ["", f"<span hidden>{word} </span>", f"<!--{word} -->"]:
            assert proof_of(page[: at.start()] + instead + page[at.end() :], tmp_path).findings


def swapped_names(page: str) -> str:
    first, second = re.findall(r"<h3>([A-Z][a-z]+ [A-Z][^<]+)</h3>", page)[:2]
    one, two = f"<h3>{first}</h3>", f"<h3>{second}</h3>"
    return page.replace(one, "\0").replace(two, one).replace("\0", two)


CHANGES: dict[str, Callable[[str], str]] = {
    "two speakers swapped": swapped_names,
    "a rule of the style sheet more": lambda p: p.replace(
        "</style>", ".lone{display:none}</style>"
    ),
    "a rule of the style sheet less": lambda p: p.replace("hyphens: manual", "", 1),
    "a comment in the style sheet": lambda p: p.replace("</style>", "<!-- x --></style>", 1),
    "a style sheet more": lambda p: p.replace("</head>", "<style>q{opacity:0}</style></head>"),
    "a script": lambda p: p.replace("</body>", "<script>document.title=1</script></body>"),
    "a script that ends the page": lambda p: p + "<script>1</script>",
    "a picture over the page": lambda p: p.replace("<h1", '<img src="data:,"><h1', 1),
    "a word struck out": lambda p: p.replace(" neither ", " <del>neither</del> ", 1),
    "a paragraph hidden": lambda p: p.replace("<p><q>", "<p hidden><q>", 1),
    "a paragraph made invisible": lambda p: p.replace("<p><q>", '<p style="display:none"><q>', 1),
    "another class": lambda p: p.replace('class="said"', 'class="words"', 1),
    "a direction control": lambda p: p.replace(" neither ", " \u202eneither\u202c ", 1),
    "a direction control as a reference": lambda p: p.replace(" neither ", " &#x202e;neither ", 1),
    "an invisible letter": lambda p: p.replace(" neither ", " nei\u200bther ", 1),
    "a letter that looks alike": lambda p: p.replace(" neither ", " neithеr ", 1),
    "a blank that does not break": lambda p: p.replace(" neither ", "\u00a0neither ", 1),
    "a reference that parsers read otherwise": lambda p: p.replace(
        " neither ", " neither &notin", 1
    ),
    "an attribute twice": lambda p: p.replace('<p class="legend"', '<p class="x" class="legend"'),
    "a comment that ends early": lambda p: p.replace("<h2>", "<!--><h2>", 1),
    "a comment before the encoding": lambda p: f"<!--{'-x' * 600}-->{p}",
    "another encoding": lambda p: p.replace("utf-8", "utf-7", 1),
    "no policy": lambda p: re.sub(r"<meta http-equiv[^>]*>", "", p),
    "a base": lambda p: p.replace("<head>", '<head><base href="https://example.org/">'),
    "an end that is missing": lambda p: (
        p[: p.index('<section class="sourcing')] + p[p.index("<pre hidden") :]
    ),
    "another title": lambda p: p.replace("<title>", "<title>Not "),
    "a comment in the title": lambda p: p.replace("<title>", "<title><!-- x -->"),
}


@pytest.mark.parametrize("how", CHANGES)
def test_what_a_reader_would_see_is_found(how: str, page: str, tmp_path: Path) -> None:
    """Whatever would change what a reader sees is found, though `brief.json` is as it was."""
    mutant = CHANGES[how](page)

    assert page != mutant
    assert proof_of(mutant, tmp_path).findings


def test_what_is_missing_or_too_much_at_the_end_is_shown(page: str, tmp_path: Path) -> None:
    """Where the end of a page is missing, or another element follows, that is shown with its place."""
    less, more = (
        proof_of(mutant, tmp_path).findings
        for mutant in (page[: page.rindex("</body>")], page + "<i>x")
    )
    place, last = f"{tmp_path}/changed.html", page.count("\n") + 1

    assert [(f"{place}: the end", "missing: “</body>”")] == [(f.place, f.message) for f in less]
    assert [(f"{place}: line {last}", "not in the brief: “<i>”")] == [
        (f.place, f.message) for f in more
    ]


HARMLESS: dict[str, Callable[[str], str]] = {
    "lines broken elsewhere": lambda p: p.replace(" neither ", "\n  neither\n", 1),
    "other ends of lines": lambda p: p.replace("\n", "\r\n"),
    "a mark of the encoding": lambda p: "\ufeff" + p,
    "attributes in another order": lambda p: p.replace(
        '<aside class="glance" aria-labelledby="glance">',
        '<ASIDE aria-labelledby=glance\n class="glance" >',
    ),
    "an attribute without a value": lambda p: p.replace("<pre hidden data", "<pre hidden='' data"),
    "letters as references": lambda p: p.replace(" neither ", " n&#101;ith&#x65;r ", 1),
    "a comment": lambda p: p.replace(" neither ", " nei<!-- x -->ther <!-- y --> ", 1),
    "a comment of a browser that saved it": lambda p: p.replace(
        "<html", "<!-- saved from url=(0014)about:internet -->\n<html", 1
    ).replace("<!doctype", "<!DOCTYPE"),
}


@pytest.mark.parametrize("how", HARMLESS)
def test_what_no_reader_would_see_is_left_alone(how: str, page: str, tmp_path: Path) -> None:
    """Other line breaks, another order of attributes, a comment: the page still holds, whole."""
    mutant = HARMLESS[how](page)
    proof = proof_of(mutant, tmp_path)

    assert page != mutant
    assert ((), True) == (proof.findings, proof.whole)


def carrying(page: str, plain: dict) -> str:
    """Return a page with another `brief.json`, sealed anew."""
    plain["provenance"]["seal"] = brief_file.seal_of(plain)
    data = json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
    for sign in "<>&":
        data = data.replace(sign, f"\\u{ord(sign):04x}")
    start = page.index("<pre hidden data-brief>") + len("<pre hidden data-brief>")
    return page[:start] + data + page[page.index("</pre>", start) :]


def test_a_resealed_wrong_speaker_is_found(page: str, tmp_path: Path) -> None:
    """Two speakers swapped in the page and in the brief that it carries, resealed, are found."""
    plain = json.loads(html_text.carried(page)[0])
    first, second = [one["holder"] for one in plain["positions"] if one["holder"]][:2]
    first["name"], second["name"] = second["name"], first["name"]

    findings = proof_of(carrying(swapped_names(page), plain), tmp_path).findings

    assert "changed.html: brief.json: positions[0].holder.name" in findings[0].place


def test_another_version_proves_less_and_says_so(page: str, tmp_path: Path) -> None:
    """Of a page of another version the quotations are looked for, and it is said that no more was."""
    plain = json.loads(html_text.carried(page)[0])
    plain["provenance"]["version"] = "0.0.1"
    other = carrying(page, plain)
    opening = plain["summary"][0]["text"][:20]

    true = proof_of(other, tmp_path)
    false = proof_of(other.replace(f">{opening}", f">{opening[::-1]}"), tmp_path)
    uncited = proof_of(CITED.sub("", other, count=2), tmp_path)

    assert ((), False) == (true.findings, true.whole)
    assert "only quotations and citations looked for" in true.checked[-1]
    assert false.findings
    assert uncited.findings


def test_hidden_words_are_not_looked_for(page: str, tmp_path: Path) -> None:
    """A passage that is shown in no place does not hold, though a hidden element has it."""
    plain = json.loads(html_text.carried(page)[0])
    plain["provenance"]["version"] = "0.0.1"
    hidden = carrying(page, plain).replace("<section", "<section hidden")

    assert proof_of(hidden, tmp_path).findings


@pytest.mark.parametrize(
    ("page", "says"),
    [
        ("<!doctype html><p>x", "there is no "),
        ("<!doctype html><pre hidden data-brief>{}</pre>", "not a brief"),
        ("<!doctype html><pre hidden data-brief></pre>", "not readable as JSON"),
        ("<!doctype html>" + "<pre hidden data-brief>{}</pre>" * 2, "more than one brief.json"),
        ("<!doctype html>" + "<div>" * 100_000, "there is no "),
        ("<!doctype html>\udcff", "not UTF-8"),
        ("<!doctype html><pre hidden data-brief>" + "[" * 100_000, "not readable as JSON"),
    ],
)
def test_hostile_pages_are_refused_in_words(page: str, says: str, tmp_path: Path) -> None:
    """A page that carries no brief, two of them, or something else is refused, and it says why."""
    path = tmp_path / "x.html"
    path.write_bytes(page.encode("utf-8", "surrogateescape"))

    with pytest.raises(errors.BadBrief, match=re.escape(says)):
        verify(path, "seeds")


def test_a_page_at_its_bounds_is_read(
    page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page may have as many bytes and tags as the bounds say; with one more it is refused."""
    bounds = {"page_bytes": len(page.encode()), "page_tags": page.count("<")}
    monkeypatch.setattr(proof, "LIMITS", replace(LIMITS, **bounds))

    assert () == proof_of(page, tmp_path).findings
    for sign, says in ((" ", "larger than 0 MB"), ("<", "more than")):
        monkeypatch.setattr(
            proof,
            "LIMITS",
            replace(LIMITS, **{**bounds, "page_bytes": len(page.encode()) + (sign == "<")}),
        )
        with pytest.raises(errors.BadBrief, match=says):
            proof_of(page + sign, tmp_path)


@pytest.mark.parametrize(
    ("size", "says"), [(10_000_000, "larger than 10 MB"), (500_000, "more than 500000 tags")]
)
def test_a_page_that_is_too_large_is_refused(size: int, says: str, tmp_path: Path) -> None:
    """A page over a bound is refused before it is taken apart."""
    path = tmp_path / "x.html"
    path.write_bytes(b"<!doctype html>" + b"<" * size)

    with pytest.raises(errors.BadBrief, match=says):
        verify(path, "seeds")


@pytest.mark.parametrize(
    "page",
    ["<", "<a ", '<a b="', "<!--", "<a" + " b", "&", "<a b='\"", "<a b= ", "</a ", "<!doctype a"],
)
def test_taking_apart_is_linear(page: str) -> None:
    """A page of one piece, ten thousand times over, is taken apart and put together again."""
    tokens = list(html_text.tokens(page * 10_000 + '"'))

    assert tokens
