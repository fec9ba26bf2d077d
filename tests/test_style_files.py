"""What lies in a style's folder besides its settings: fonts, pictures, a brand, words by language."""

import io
import shutil
import sys
import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont
from pypdf import PdfReader
from sample_brief import sample

from briefing import errors, options
from briefing.compose import _strictest
from briefing.limits import LIMITS
from briefing.pipeline import styled
from briefing.rendering import house_style, to_html, to_markdown, to_pdf
from briefing.rendering.dates import say
from briefing.rendering.house_style import inside, lookup

PLAIN = 'extends = "plain"\n'
DAYS = ("2015", "2024-05-15", "2024-05-15~")
LANGUAGES = ("de", "es", "fr")
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1 1"><path d="M0 0h1v1z"/></svg>'
BRAND = """\
meta: {name: Acme}
color:
  palette: {wine: "#7a1f3d", night: "#101014"}
  foreground: night
  primary: wine
  background: {light: "#fffdf8", dark: night}
typography:
  base: {family: Acme Sans}
  headings: Acme Serif
logo: {small: mark.svg}
"""

Make = Callable[..., house_style.HouseStyle]


@pytest.fixture
def make(tmp_path: Path) -> Make:
    """Return a function that writes a style called acme, by file name, and loads it."""

    def made(
        toml: str = PLAIN, files: dict[str, str | bytes] | None = None, language: str | None = None
    ) -> house_style.HouseStyle:
        folder = tmp_path / "acme"
        for name, data in {"style.toml": toml, **(files or {})}.items():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            (folder / name).write_bytes(data.encode() if isinstance(data, str) else data)
        return house_style.load("acme", [tmp_path], language)

    return made


def renamed_font(family: str) -> bytes:
    """Return a font of the package under another name."""
    font = TTFont(house_style.BUILT_IN / "fonts" / "SourceSerif4-Regular.ttf")
    for record in list(font["name"].names):
        if record.nameID in (1, 4, 6, 16):
            font["name"].setName(
                family.replace(" ", "") if record.nameID == 6 else family,
                *(record.nameID, record.platformID, record.platEncID, record.langID),
            )
    data = io.BytesIO()
    font.save(data)
    return data.getvalue()


# ------------------------------------------------------------------ words in other languages


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_label_is_translated(language: str) -> None:
    """A language has every label that is not empty, and each pattern of dates with its places."""
    english, other = (house_style.load("plain", language=each) for each in ("en", language))
    text = (house_style.BUILT_IN / "base" / f"{language}.toml").read_text(encoding="utf-8")
    placed = {key: pattern.count("{") for key, pattern in english.dates.items() if "{" in pattern}

    assert {key for key, words in english.labels.items() if words} == set(
        tomllib.loads(text)["labels"]
    )
    assert placed == {key: other.dates[key].count("{") for key in placed}


def test_labels_change_and_quotations_stay() -> None:
    """A brief with French labels quotes what the English one quotes, marked as English."""
    english, french = (house_style.load("plain", language=each) for each in (None, "fr"))
    quoted = "As the talks concluded, neither side announced concrete decisions"
    pages = [to_html.write(sample(), style).decode() for style in (english, french)]

    assert all(quoted in page for page in pages)
    assert '<html lang="fr">' in pages[1]
    assert '<q lang="en">' in pages[1]
    assert "<q>" in pages[0]
    assert "## Questions ouvertes" in to_markdown.write(sample(), french).decode()


def test_dates_by_language() -> None:
    """A date is written as the language writes it, the first of a month too."""
    days = {each: house_style.load("base", language=each).dates for each in ("en", *LANGUAGES)}

    assert ["1 May 2024", "1. Mai 2024", "1 de mayo de 2024", "1er mai 2024"] == [
        say("2024-05-01", words) for words in days.values()
    ]


def test_intervals_by_language() -> None:
    """Since when is said with an article where the language wants one: before a day."""
    lasting = {
        each: [say(f"{start}/..", house_style.load("base", language=each).dates) for start in DAYS]
        for each in ("en", *LANGUAGES)
    }

    assert {
        "en": ["since 2015", "since 15 May 2024", "since about 15 May 2024"],
        "de": ["seit 2015", "seit dem 15. Mai 2024", "seit etwa 15. Mai 2024"],
        "es": ["desde 2015", "desde el 15 de mayo de 2024", "desde aprox. 15 de mayo de 2024"],
        "fr": ["depuis 2015", "depuis le 15 mai 2024", "depuis env. 15 mai 2024"],
    } == lasting


def test_a_style_speaks_a_language(make: Make) -> None:
    """A style can say which language its words are in, and bring words in others."""
    style = make(PLAIN + 'language = "de"\n[words]\nslot = "x"\n', {"fr.toml": '[words]\nslot="y"'})

    assert ("de", "Zusammenfassung", "x") == (
        style.language, style.labels["summary"], style.words["slot"],
    )  # fmt: skip
    assert ("Résumé", "y") == (
        (french := make(PLAIN, language="fr")).labels["summary"], french.words["slot"],
    )  # fmt: skip


@pytest.mark.parametrize(
    ("language", "says"),
    [("it", "there is no language of labels “it”"), ("ar", "right to left"), ("ur", "left")],
)
def test_unknown_language(language: str, says: str) -> None:
    """A language that no style has words in is refused, and one from right to left in words."""
    with pytest.raises(errors.BriefingError, match=says):
        house_style.load("plain", language=language)


def test_language_file_has_words_only(make: Make) -> None:
    """The file of a language has words and dates, and no colour."""
    with pytest.raises(errors.UnknownName, match=r"fr\.toml:1: .*“color”"):
        make(PLAIN, {"fr.toml": '[color]\nink = "#000"'}, "fr")


# ------------------------------------------------------------------ fonts


def test_own_font_reaches_page_and_pdf(make: Make) -> None:
    """A font in the folder of a style stands in the HTML, and letters of the PDF are set in it."""
    toml = PLAIN + "[type]\nown = \"'Acme Test', sans-serif\"\n"
    style = make(toml, {"fonts/Acme Test.ttf": renamed_font("Acme Test")})
    page = to_html.write(sample(), style).decode()
    pdf = PdfReader(io.BytesIO(to_pdf.write(sample(), style)))
    fonts = {str(f.get_object()["/BaseFont"]) for f in pdf.pages[0]["/Resources"]["/Font"].values()}

    assert '@font-face{font-family:"Acme Test";font-weight:400' in page
    assert "font-src data:" in page
    assert any("Acme" in name for name in fonts), fonts


@pytest.mark.parametrize("data", [b"", b"no font", b"\0\1\0\0" + b"\xff" * 50])
def test_broken_font(make: Make, data: bytes) -> None:
    """A file that is no font is named."""
    with pytest.raises(errors.BadSetting, match=r"fonts/x\.ttf: this is no font"):
        make(PLAIN, {"fonts/x.ttf": data})


def test_fonts_have_bounds(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """Fonts that are too large for a page are refused, one by one and together."""
    font = {"fonts/x.ttf": renamed_font("Acme Test")}
    small = replace(LIMITS, style_fonts=10_000)
    monkeypatch.setattr("briefing.rendering.house_style.faces.LIMITS", small)
    with pytest.raises(errors.BadSetting, match="together"):
        make(PLAIN, font)
    monkeypatch.setattr(inside, "LIMITS", replace(LIMITS, style_file=10_000))
    with pytest.raises(errors.BadSetting, match="larger than"):
        make(PLAIN, font)


# ------------------------------------------------------------------ pictures


def test_logo_reaches_page_and_pdf(make: Make) -> None:
    """A logo stands in the page with its words, and is a picture with them in the PDF."""
    toml = PLAIN + '[logo]\nfile = "img/mark.svg"\nalt = "A square"\n'
    style = make(toml, {"img/mark.svg": SVG})
    page = to_html.write(sample(), style).decode()
    pdf = to_pdf.write(sample(), style)
    elements = PdfReader(io.BytesIO(pdf)).get_object  # every object of the file
    alts = {
        str(item["/Alt"])
        for number in range(1, int(PdfReader(io.BytesIO(pdf)).trailer["/Size"]))
        if isinstance(item := elements(number), dict) and "/Alt" in item
    }

    assert 'src="data:image/svg+xml;base64,' in page
    assert 'alt="A square"' in page
    assert "A square" in alts


def test_css_holds_its_pictures(make: Make) -> None:
    """A picture that CSS names is in the page; a place of the page may be named too."""
    css = (
        'h1 { background: url("img/a.svg") } h2 { fill: url(#x) } h3 { background: url(img/a.svg) }'
    )
    style = make(PLAIN, {"style.css": css, "img/a.svg": SVG})

    assert 2 == style.css.count("data:image/svg+xml;base64,")
    assert "url(#x)" in style.css


# ------------------------------------------------------------------ what a style may not hold


@pytest.mark.parametrize(
    ("file", "text", "says"),
    [
        ("style.css", "\nh1{background:url(http://a.example/x.png)}", ["style.css:2", "address"]),
        ("style.css", 'h1{background:url("//a.example/x.png")}', ["style.css:1", "address"]),
        ("style.css", "h1{background:u\\72l(http://a.example/x)}", ["style.css:1", "address"]),
        ("style.css", 'h1{background:image-set("http://a.example" 1x)}', ["style.css:1"]),
        ("style.css", "\n\n@import 'x.css';", ["style.css:3", "@import"]),
        ("style.css", "h1{background:url(../x.svg)}", ["style.css:1", "within"]),
        ("style.css", "h1{background:url(/etc/x.svg)}", ["style.css:1", "within"]),
        ("style.css", "h1{background:url(x.svg)}", ["style.css:1", "no file “x.svg”"]),
        ("style.css", "h1{background:url(style.toml)}", ["style.css:1", "no picture"]),
        ("style.css", 'h1{content:"\n}', ["style.css:1", "not valid CSS"]),
        ("print.css", "@page{background:url(https://a.example)}", ["print.css:1", "address"]),
        ("a.j2", "x\n<img src='http://a.example/x.png'>", ["a.j2:2", "address"]),
        ("a.j2", "<img src=//a.example/x.png>", ["a.j2:1", "leads elsewhere"]),
        ("a.j2", "{#\n#}<img src=&#104;ttp://x>", ["a.j2:2", "leads elsewhere"]),
        ("a.j2", "<script>x</script>", ["a.j2:1", "<script", "loads or runs"]),
        ("a.j2", "<p onclick='x'>", ["a.j2:1", "is a script"]),
        ("a.j2", "<a href='javascript:x'>", ["a.j2:1", "address"]),
        ("a.j2", "<p style='background:url(x.png)'>", ["a.j2:1", "address"]),
        ("a.j2", "<p\nonclick='x'>", ["a.j2:1", "is a script"]),
        ("a.j2", "<a\n href=\n'//a.example'>", ["a.j2:2", "leads elsewhere"]),
        ("style.css", "(" * 5000 + ")" * 5000, ["style.css", "nested too deep"]),
        ("style.css", "/*" + "x" * 600_000 + "*/", ["style.css", "larger than 500 kB"]),
        ("a.j2", "[x]: y.png", ["a.j2:1", "leads elsewhere"]),
        ("brief.md.j2", '{% extends "plain/brief.md.j2" %}\n![x](y.png)', ["brief.md.j2:2"]),
    ],
)
def test_addresses_are_refused(make: Make, file: str, text: str, says: list[str]) -> None:
    """A style names no address but its own files, and the message says where it does."""
    with pytest.raises(errors.BadSetting) as raised:
        make(PLAIN, {file: text})

    assert [] == [words for words in says if words not in str(raised.value)]


@pytest.mark.parametrize(
    "markup",
    [
        '<a href="#brief">x</a>',
        '<a href= "#source-{{ 1 }}">x</a>',
        "{{ unclosed " * 20_000,
        '<img src="{{ logo.address }}" alt="">',
        '<svg xmlns="http://www.w3.org/2000/svg"><use href="#x"/></svg>',
        "a word: http, or data: 5",
        "{# https://acme.example #}",
        "[^{{ 1 }}]: a note",
    ],
)
def test_places_of_the_page_are_allowed(make: Make, markup: str) -> None:
    """A place of the page, the logo and a name of XML are no addresses."""
    assert "x.html.j2" in make(PLAIN, {"x.html.j2": markup}).templates


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ('[logo]\nfile = "../a.svg"\nalt = "x"', ["within the style"]),
        ('[logo]\nfile = "/etc/a.svg"\nalt = "x"', ["within the style"]),
        ('[logo]\nfile = "http://a.example/a.svg"\nalt = "x"', ["within the style"]),
        ('[logo]\nfile = "a.svg"\nalt = "x"', ["no file “a.svg”"]),
        ('[logo]\nfile = "a.svg"', ["needs alt"]),
        ('[color]\nink = "url(a.svg)"', ["style.toml:3", "no address"]),
        ('[handling]\nlabel = "TLP:GREY"', ["style.toml:3", "“TLP:GREEN”"]),
        ('[words]\n"Two words" = "x"', ["style.toml:3", "is no name"]),
        ("[words]\nslot = 3", ["style.toml:3", "slot is text"]),
    ],
)
def test_wrong_settings_of_files(make: Make, toml: str, says: list[str]) -> None:
    """A wrong logo, label or word is said with its place."""
    with pytest.raises((errors.BadSetting, errors.UnknownName)) as raised:
        make(PLAIN + toml)

    assert [] == [words for words in says if words not in str(raised.value)]


def test_settings_have_a_depth(make: Make) -> None:
    """Settings that are nested without end are refused in words."""
    with pytest.raises(errors.BadSetting, match="nested too deep"):
        make("x = " + "[" * 5000)


def test_a_parent_is_a_name(make: Make) -> None:
    """A style extends another by its name, not by a path."""
    with pytest.raises(errors.BadSetting, match="extends is the name"):
        make('extends = "../plain"')


def test_svg_is_looked_into(make: Make) -> None:
    """A picture that loads or runs something is refused."""
    toml = PLAIN + '[logo]\nfile = "a.svg"\nalt = "x"'
    with pytest.raises(errors.BadSetting, match=r"a\.svg:1: .*loads or runs"):
        make(toml, {"a.svg": SVG.replace("<path", "<script/><path")})


def test_svg_has_few_copies(make: Make) -> None:
    """A picture that could copy its copies without end is refused."""
    toml = PLAIN + '[logo]\nfile = "a.svg"\nalt = "x"'
    with pytest.raises(errors.BadSetting, match="more than 20 times"):
        make(toml, {"a.svg": SVG.replace("<path", "<use href='#a'/>" * 21 + "<path")})


@pytest.mark.parametrize("name", ["fonts/a.ttf", "img/a.svg"])
def test_links_of_files(make: Make, tmp_path: Path, name: str) -> None:
    """A font or picture that a link leads to from outside is refused."""
    (tmp_path / "outside").write_text(SVG)
    link = tmp_path / "acme" / name
    link.parent.mkdir(parents=True)
    link.symlink_to(tmp_path / "outside")
    logo = '[logo]\nfile = "img/a.svg"\nalt = "x"' if name == "img/a.svg" else ""
    with pytest.raises(errors.BadSetting, match="a link leads out"):
        make(PLAIN + logo)


# ------------------------------------------------------------------ a brand


def test_brand_is_taken_in(make: Make) -> None:
    """The colours, fonts and logo of a `_brand.yml` are those of the style; its own settings win."""
    files = {"_brand.yml": BRAND, "mark.svg": SVG}
    style = make(PLAIN + '[color]\nbox = "#000000"\n', files)

    assert ("#7a1f3d", "#101014", "#fffdf8", "#000000") == tuple(
        style.look["color"][name] for name in ("accent", "ink", "paper", "box")
    )
    assert "#101014" == style.look["dark"]["paper"]
    assert "'Acme Sans', sans-serif" == style.look["type"]["own"]
    assert "--accent:#7a1f3d;" in to_html.write(sample(), style).decode()
    assert style.logo
    assert "Acme" == style.logo.alt


@pytest.mark.parametrize(
    ("yaml", "says"),
    [
        ("color: [", r"_brand\.yml:1: not valid YAML"),
        ("color:\n  primary: vine\n  palette: {wine: red}", r"_brand\.yml:2: .*no colour “vine”"),
        ("color:\n  primary: 'red; }'", r"_brand\.yml:\d: accent is a value of CSS"),
        ("logo: ../mark.svg", "within the style"),
        ("[" * 5000, "nested too deep"),
    ],
)
def test_wrong_brand(make: Make, yaml: str, says: str) -> None:
    """What is wrong in a `_brand.yml` is said with its place."""
    with pytest.raises(errors.BadSetting, match=says):
        make(PLAIN, {"_brand.yml": yaml})


def test_tags_of_yaml_do_nothing(make: Make, tmp_path: Path) -> None:
    """A tag that would make something of a YAML node is not obeyed, and an alias is not unfolded."""
    bomb = "a: &a [x,x]\nb: &b [*a,*a]\n" + "c: !!python/object/apply:os.mkdir ['made']\n"
    style = make(PLAIN, {"_brand.yml": bomb + "color: {primary: '#123456'}"})

    assert "#123456" == style.look["color"]["accent"]
    assert not Path("made").exists()


def test_brand_needs_its_extra(make: Make, monkeypatch: pytest.MonkeyPatch) -> None:
    """Without PyYAML the message says what to install."""
    monkeypatch.setitem(sys.modules, "yaml", None)
    with pytest.raises(errors.MissingLibrary, match="PyYAML") as raised:
        make(PLAIN, {"_brand.yml": BRAND})

    assert "briefing[brand]" in (raised.value.hint or "")


# ------------------------------------------------------------------ where styles are found


def test_packages_bring_styles(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A package that names itself in the entry point group brings styles, and is not run."""
    package = tmp_path / "acme_styles"
    shutil.copytree(house_style.BUILT_IN / "plain", package / "house")
    (package / "__init__.py").write_text("raise RuntimeError")
    info = tmp_path / "acme_styles-1.dist-info"
    info.mkdir()
    (info / "METADATA").write_text("Metadata-Version: 2.1\nName: acme-styles\nVersion: 1\n")
    (info / "entry_points.txt").write_text("[briefing.styles]\nacme = acme_styles\n")
    monkeypatch.syspath_prepend(tmp_path)

    assert package in house_style.folders()
    assert "house" == house_style.load("house", house_style.folders()).name


def test_places_in_order(tmp_path: Path) -> None:
    """Of two styles of one name the first is found; the other is told to be hidden."""
    for folder in ("one", "two"):
        shutil.copytree(house_style.BUILT_IN / "plain", tmp_path / folder / "acme")
    places = lookup.places([tmp_path / "one", tmp_path / "two"])

    assert [("acme", False), ("acme", True), ("base", False), ("plain", False)] == [
        (place.name, place.hidden) for place in places
    ]


# ------------------------------------------------------------------ handling


def test_least_label_of_a_style(make: Make) -> None:
    """A style can label all its briefs; a stricter label of a source wins."""
    least = styled(options.Options(), make(PLAIN + '[handling]\nlabel = "TLP:GREEN"')).compose.least
    source = sample().sources[0]

    assert "TLP:GREEN" == _strictest([source], least)
    assert "TLP:RED" == _strictest([replace(source, handling="TLP:RED")], least)
    assert _strictest([source], None) is None
