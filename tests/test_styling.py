"""House styles are begun, checked and shown, and one from outside can do no harm."""

import re
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from sample_brief import sample, smallest
from typer.testing import CliRunner

from briefing import build, publish
from briefing.cli import app
from briefing.errors import RenderingFailed
from briefing.limits import LIMITS
from briefing.options import Options, apply
from briefing.rendering import environment, house_style, to_html, to_markdown, to_pdf
from briefing.styling import check as checking
from briefing.styling import preview as previewing
from briefing.styling.contrast import LEAST, ratio, too_faint
from briefing.styling.samples import MANY, NAMES, samples
from briefing.verify import verify

ROOT = Path(__file__).parents[1]
OWN = ("newsroom", "submission")
BRIEFING = [sys.executable, "-m", "briefing"]
PLAIN = 'extends = "plain"\n'

Made = Callable[..., Path]


def run(*arguments: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [*BRIEFING, *map(str, arguments)],
        capture_output=True,
        encoding="utf-8",
        cwd=cwd,
        stdin=subprocess.DEVNULL,
    )


@pytest.fixture
def made(tmp_path: Path) -> Made:
    """Return a function that writes a style called acme and returns its folder."""

    def make(toml: str = PLAIN, **more: str) -> Path:
        folder = tmp_path / "templates" / "acme"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "style.toml").write_text(toml, encoding="utf-8")
        for name, text in more.items():
            (folder / name.replace("__", ".")).write_text(text, encoding="utf-8")
        return folder

    return make


def filling(text: str) -> str:
    """Return a Markdown template that fills the summary of the plain style."""
    return f'{{% extends "plain/brief.md.j2" %}}\n{{% block summary %}}\n{text}\n{{% endblock %}}'


# ------------------------------------------------------------------ the commands


def test_new_style_is_well(tmp_path: Path) -> None:
    """A style that was just begun has nothing wrong; another colour changes the page, not the text."""
    assert 0 == run("style", "new", "acme", cwd=tmp_path).returncode
    checked = run("style", "check", "acme", cwd=tmp_path)
    assert (0, "acme: nothing found\n", "") == (checked.returncode, checked.stdout, checked.stderr)

    manifest = tmp_path / "templates" / "acme" / "style.toml"
    before = house_style.load("acme", [tmp_path / "templates"])
    text = manifest.read_text(encoding="utf-8")
    manifest.write_text(re.sub(r'accent = "[^"]*"', 'accent = "#7a1f3d"', text), encoding="utf-8")
    after = house_style.load("acme", [tmp_path / "templates"])

    assert to_markdown.write(sample(), before) == to_markdown.write(sample(), after)
    assert to_html.write(sample(), before) != to_html.write(sample(), after)
    assert to_pdf.write(smallest(), before) != to_pdf.write(smallest(), after)


@pytest.mark.parametrize(
    ("name", "says"),
    [("plain", "built-in"), ("Acme!", "is named with"), ("../acme", "is named with")],
)
def test_new_style_needs_a_name(tmp_path: Path, name: str, says: str) -> None:
    """A new style cannot have the name of a built-in one, or one that is no name."""
    refused = run("style", "new", name, cwd=tmp_path)

    assert 2 == refused.returncode
    assert says in refused.stderr


def test_new_style_overwrites_nothing(made: Made, tmp_path: Path) -> None:
    """A style that is there is not begun again."""
    folder = made()
    refused = run("style", "new", "acme", cwd=tmp_path)

    assert (2, True) == (refused.returncode, "something already" in refused.stderr)
    assert PLAIN == (folder / "style.toml").read_text(encoding="utf-8")


def test_list(made: Made, tmp_path: Path) -> None:
    """The list names every style and where it lies, and one whose name is taken."""
    made()
    (tmp_path / "templates" / "plain").mkdir()
    (tmp_path / "templates" / "plain" / "style.toml").write_text("")
    lines = run("style", "list", cwd=tmp_path).stdout.splitlines()

    assert [
        ["acme", str(Path("templates/acme"))],
        ["plain", f"{Path('templates/plain')} (hidden: the name is taken)"],
        ["base", "built in"],
        ["plain", "built in"],
    ] == [[line.split()[0], " ".join(line.split()[1:])] for line in lines]


def test_preview(made: Made, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A preview is every sample brief in every format, in one folder."""
    monkeypatch.setattr(previewing, "FORMATS", ("md", "html"))
    shown = CliRunner().invoke(app, ["style", "preview", str(made()), "-o", str(tmp_path / "out")])
    expected = {f"{name}.{kind}" for name in NAMES for kind in ("md", "html")}

    assert 0 == shown.exit_code
    assert expected == {path.name for path in (tmp_path / "out" / "preview-acme").iterdir()}
    assert len(expected) == len(shown.stdout.splitlines())


# ------------------------------------------------------------------ what the check finds


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ('[color]\naccent = "#cccccc"', r"style\.toml:3: \[color\] accent on paper .* 1\.6:1"),
        ('[color]\naccent = "rouge"', r"style\.toml:3: \[color\] accent is no colour: “rouge”"),
        ('[dark]\nink = "#222222"', r"style\.toml:3: \[dark\] ink on paper has a contrast"),
        ("[type]\nown = \"'Futura', serif\"", r"style\.toml:3: the font “Futura” is not in fonts/"),
        ('[words]\nslot = "x"', r"style\.toml:3: \[words\] slot is in no template"),
    ],
)
def test_settings_that_cannot_be_read(
    made: Made, toml: str, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Faint colours, fonts that are not there and words that nobody prints are found, with their line."""
    monkeypatch.setattr(checking, "samples", lambda style: {})
    found = checking.check(house_style.load("acme", [made(PLAIN + toml).parent]))

    assert any(re.search(says, f"{one.place}: {one.message}") for one in found), found


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{{ titel }}", ["brief.md.j2:3", "'titel' is undefined", "did you mean “title”?"]),
        ("{{ label.sumary }}", ["brief.md.j2:3", "did you mean “summary”?"]),
        ("", ["brief.md: not found with its citation"]),
        ("{% for p in summary %}- {{ p.text }}\n{% endfor %}", ["not found with its citation"]),
    ],
)
def test_templates_that_are_wrong(
    made: Made, text: str, says: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    """A misspelt name is found with the nearest, and a passage or citation that is not printed."""
    monkeypatch.setattr(checking, "FORMATS", ("md",))
    style = house_style.load("acme", [made(brief__md__j2=filling(text)).parent])
    found = "\n".join(f"{one.place}, {one.message}" for one in checking.check(style))

    assert [] == [words for words in says if words not in found.replace(", not", ": not")]


def test_notes_out_of_order(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    """An opening that does not cite the sources in their order is told, with what does."""
    monkeypatch.setattr(checking, "FORMATS", ("md",))
    text = '{% extends "plain/text.j2" %}{% block opening %}{{ paragraph(title) }}{% endblock %}'
    found = checking.check(house_style.load("acme", [made(text__j2=text).parent]))

    assert {checking.UNORDERED} == {one.message for one in found}
    assert ["gfm", "mediawiki"] == sorted(one.place.split()[-1] for one in found)


def test_a_wiki_alone_may_be_wrong(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    """A template of one wiki, and the page of the sources, are tried too."""
    monkeypatch.setattr(checking, "FORMATS", ("md",))
    wiki = '{% extends "plain/brief.mediawiki.j2" %}\n{% block method %}{{ titel }}{% endblock %}'
    folder = made(brief__mediawiki__j2=wiki, sources__html__j2="<p>mine</p>").parent
    found = [one.message for one in checking.check(house_style.load("acme", [folder]))]

    assert ["sources.html.j2:1: a page", "brief.mediawiki.j2:2: 'titel' is"] == [
        re.findall(r"\w+\.\w+\.j2:\d: \S+ \S+", message)[0] for message in found
    ]


def test_check_tells_what_cannot_be_loaded(made: Made, tmp_path: Path) -> None:
    """A style that cannot be loaded is told with the nearest right name, and exit 1."""
    made(PLAIN + '[labels]\nsumary = "x"')
    checked = run("style", "check", "acme", cwd=tmp_path)

    assert 1 == checked.returncode
    assert "style.toml:3: there is no key “sumary”" in checked.stderr
    assert "did you mean “summary”?" in checked.stderr


def test_samples_are_tiny_normal_and_huge() -> None:
    """The sample briefs have every section, and the huge one more than there is room for."""
    made = samples(house_style.load("plain"))
    normal, huge = made["normal"], made["huge"]

    assert (1, 4, MANY) == tuple(len(made[name].sources) for name in NAMES)
    assert all((normal.summary, normal.background.timeline, normal.positions))
    assert all((normal.open_questions, normal.sourcing.unnamed, normal.handling))
    assert len(huge.positions) > house_style.load("plain").caps.holders
    assert not [s.path for s in normal.sources if "/" in s.path]


@pytest.mark.parametrize("name", ["plain", *OWN])
@pytest.mark.parametrize("language", ["en", "fr"])
def test_our_styles_are_well(name: str, language: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The styles that come with the program and the project have nothing wrong."""
    monkeypatch.setattr(checking, "FORMATS", ("md", "html"))
    style = house_style.load(name, [ROOT / "templates"], language)

    assert () == checking.check(style)


@pytest.mark.parametrize("name", OWN)
def test_our_styles_are_printed(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """The styles of the project print a huge brief, and no word is lost for want of room."""
    monkeypatch.setattr(checking, "FORMATS", ("pdf",))
    monkeypatch.setattr(checking, "samples", lambda style: {"huge": samples(style)["huge"]})
    # A machine that does much else may need long for it.
    monkeypatch.setattr(to_pdf, "LIMITS", replace(LIMITS, printing_seconds=600))

    assert () == checking.check(house_style.load(name, [ROOT / "templates"]))


@pytest.mark.parametrize("name", OWN)
def test_our_styles_are_proved(name: str, tmp_path: Path) -> None:
    """What the styles of the project print is proved word by word, with labels in French too."""
    given = {"style": name, "to": "md,html", "language": "fr"}
    built = build("seeds", options=apply(Options(), given, where="test"))
    paths = publish(tmp_path, built.name, built.renderings)

    for path in paths[:2]:
        proof = verify(path, "seeds")
        assert (True, ()) == (proof.whole, proof.findings)


def test_our_styles_speak_alike() -> None:
    """Each style of the project has its own words in every language."""
    for name in OWN:
        folder = ROOT / "templates" / name
        spoken = {path.stem for path in folder.glob("??.toml")}
        assert {"fr", "de", "es"} == spoken
        english = house_style.load(name, [folder.parent])
        for language in spoken:
            other = house_style.load(name, [folder.parent], language)
            assert [] == [key for key in english.words if not other.words[key].strip()]
            assert english.words.keys() == other.words.keys()


def test_guide_makes_the_newsroom() -> None:
    """The blocks of code of the guide, one after another, are the files of the style newsroom."""
    guide = (ROOT / "docs" / "house-styles.md").read_text(encoding="utf-8")
    made: dict[str, str] = {}
    for name, text in re.findall(
        r"^```\w+ newsroom/([\w.]+)\n(.*?)^```$", guide, re.MULTILINE | re.DOTALL
    ):
        made[name] = f"{made[name]}\n{text}" if name in made else text
    folder = ROOT / "templates" / "newsroom"
    there = {path.name: path.read_text(encoding="utf-8") for path in folder.iterdir()}

    assert made == {
        name: text for name, text in there.items() if name not in ("de.toml", "es.toml")
    }


# ------------------------------------------------------------------ contrast


def test_contrast_of_black_and_white() -> None:
    """Black on white is 21:1, and a colour on itself 1:1, as WCAG says."""
    assert 21 == round(ratio((0, 0, 0), (1, 1, 1)), 6)
    assert 4.48 == round(ratio((0x77 / 255,) * 3, (1, 1, 1)), 2)


@given(st.lists(st.integers(0, 255), min_size=6, max_size=6))
def test_contrast_has_no_order(parts: list[int]) -> None:
    """The contrast of two colours is the same both ways, and lies between 1 and 21."""
    one, other = ((a / 255, b / 255, c / 255) for a, b, c in (parts[:3], parts[3:]))

    assert ratio(one, other) == ratio(other, one)
    assert 1 <= ratio(one, other) <= 21


def test_our_colours_can_be_read() -> None:
    """Every pair of colours of the built-in styles has the contrast that is needed."""
    look = house_style.load("plain").look

    assert [] == [*too_faint(look["color"]), *too_faint(look["dark"])]
    assert [("ink", f"ink on paper has a contrast of 1.0:1; {LEAST}:1 is needed")] == [
        *too_faint({"ink": "rgb(255 255 255 / 50%)", "paper": "#fff"})
    ]


# ------------------------------------------------------------------ a style from outside


@pytest.fixture
def short(monkeypatch: pytest.MonkeyPatch) -> None:
    """Give templates from outside little time and room."""
    bounds = replace(LIMITS, style_seconds=3, style_output=100_000)
    monkeypatch.setattr(environment, "LIMITS", bounds)


LOOPS = "{% for a in sources %}" * 14 + "x" + "{% endfor %}" * 14
DOUBLED = "{% set a %}xxxxxxxxxxxxxxxx{% endset %}" + "".join(
    f"{{% set a{n} %}}{{{{ a{n - 1 if n else ''} }}}}{{{{ a{n - 1 if n else ''} }}}}{{% endset %}}"
    for n in range(40)
)


@pytest.mark.usefixtures("short")
@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{{ 'a' * 10 ** 9 }}", "“**”"),
        ("{{ 'a' * 1000000000 }}", "“*” on small numbers only"),
        ("{% for a in ['x'] * 1000000000 %}{% endfor %}", "“*” on small numbers only"),
        (LOOPS, "took"),
        (DOUBLED, "more than"),
        ("{% macro m() %}{{ m() }}{% endmacro %}{{ m() }}", "recursion"),
        ("{% for a in sources %}{% for b in sources %}" + "x" * 9000 + "{% endfor %}{% endfor %}",
         "printed more than"),
    ],
    ids=["power", "times", "list", "loops", "doubled", "macro", "output"],
)  # fmt: skip
def test_style_bomb(made: Made, text: str, says: str) -> None:
    """A template that would never end or fill the memory ends within its bounds, in words."""
    style = house_style.load("acme", [made(brief__md__j2=filling(text)).parent])
    with pytest.raises(RenderingFailed, match="acme") as raised:
        to_markdown.write(sample(), style)

    assert says in str(raised.value)


def test_outside_styles_run_apart(made: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    """Only what comes with the program runs in the program itself, and both print the same."""
    children = []
    work = environment.worker.run
    monkeypatch.setattr(
        environment.worker, "run", lambda *a, **more: children.append(a[1]) or work(*a, **more)
    )
    plain, acme = house_style.load("plain"), house_style.load("acme", [made().parent])

    assert to_markdown.write(sample(), plain) == to_markdown.write(sample(), acme)
    assert ["brief.md.j2"] == children


@pytest.mark.parametrize("text", ["<p>x</p>", "x{% extends 'plain/brief.html.j2' %}", ""])
def test_a_page_goes_not_around_its_base(made: Made, text: str) -> None:
    """A page that does not begin with the one that it extends is refused."""
    style = house_style.load("acme", [made(brief__html__j2=text).parent])
    with pytest.raises(RenderingFailed, match=r"brief\.html\.j2:1: a page begins with"):
        to_html.write(sample(), style)
