"""A house style is found, laid over its parents, and told in words what is wrong with it."""

import re
from collections.abc import Callable
from pathlib import Path

import pytest
from sample_brief import sample

from briefing import errors, options
from briefing.rendering import context, house_style, to_html, to_markdown

Folders = Callable[..., list[Path]]
GUIDE = Path(__file__).parents[1] / "docs" / "house-styles.md"


@pytest.fixture
def made(tmp_path: Path) -> Folders:
    """Return a function that writes a style called acme and says where it can be found."""

    def make(toml: str = "", name: str = "acme", **more: str) -> list[Path]:
        folder = tmp_path / name
        folder.mkdir(exist_ok=True)
        written = {
            "style.toml": toml,
            **{key.replace("__", "."): text for key, text in more.items()},
        }
        for file, text in written.items():
            (folder / file).write_text(text, encoding="utf-8")
        return [tmp_path]

    return make


def extended(block: str, text: str) -> str:
    """Return a Markdown template that fills one block of the plain style."""
    return f'{{% extends "plain/brief.md.j2" %}}\n{{% block {block} %}}\n{text}\n{{% endblock %}}\n'


def markdown(folders: list[Path]) -> str:
    return to_markdown.write(sample(), house_style.load("acme", folders)).decode()


def test_labels_are_words() -> None:
    """Every label of the styles that come with the program is words, or empty."""
    for name in ("base", "plain"):
        assert [] == [
            v
            for v in house_style.load(name, house_style.folders()).labels.values()
            if not isinstance(v, str)
        ]


def test_plain_is_base_filled() -> None:
    """The default style extends the base, whose caps are those of the options."""
    plain = house_style.load("plain")
    folders = {name.split("/")[0] for name in plain.templates if "/" in name}

    assert ("plain", {"plain", "base"}) == (plain.name, folders)
    assert options.Caps() == house_style.load("base").caps


def test_base_is_empty() -> None:
    """The base style is named blocks and nothing else: a Markdown brief of it has no word."""
    assert b"\n" == to_markdown.write(sample(), house_style.load("base"))


def test_names(made: Folders) -> None:
    """Styles of the extra folders are listed with those built in."""
    assert ("acme", "base", "plain") == house_style.names(made())


def test_child_is_laid_over_parents(made: Folders) -> None:
    """A style changes what it sets, and takes the rest from the styles that it extends."""
    toml = 'extends = "plain"\n[labels]\nsummary = "Main points"\n[caps]\ntimeline = 3\n'
    acme = house_style.load("acme", made(toml))
    plain = house_style.load("plain")

    assert {**plain.labels, "summary": "Main points"} == acme.labels
    assert (3, plain.caps.context) == (acme.caps.timeline, acme.caps.context)
    assert plain.sections == acme.sections


def test_sections_are_ordered(made: Folders) -> None:
    """The page has the sections that the style names, in its order, and no others."""
    toml = 'extends = "plain"\n[sections]\norder = ["sourcing", "summary"]\n'
    found = re.findall(r"^## (.*)", markdown(made(toml)), re.MULTILINE)

    assert ["Sources", "Summary"] == found


def test_one_block_changes_nothing_else(made: Folders) -> None:
    """A style that fills one block leaves every other as its parent has it."""
    plain = to_markdown.write(sample(), house_style.load("plain")).decode()
    template = extended("summary", "\n## {{ label.summary }}\n\nNothing.\n\n{{ super() }}")
    found = markdown(made('extends = "plain"', brief__md__j2=template))

    assert plain == found.replace("## Summary\n\nNothing.\n\n", "")


def test_colours_reach_the_page(made: Folders) -> None:
    """A colour of the style is a custom property of the page, after its parents' CSS and before its own."""
    toml = 'extends = "plain"\n[color]\naccent = "#a00020"\n'
    style = house_style.load("acme", made(toml, style__css="h1 { color: var(--accent) }"))
    page = to_html.write(sample(), style).decode()

    assert "--accent:#a00020;" in page
    assert page.index(".masthead {") < page.index("h1 { color: var(--accent) }")


def test_path_is_a_name(made: Folders) -> None:
    """A path of a style's folder names it."""
    folder = made('extends = "plain"')[0] / "acme"

    assert "acme" == house_style.load(f"{folder}/").name


@pytest.mark.parametrize(
    ("name", "near"),
    [("plian", "plain"), ("acne", "acme"), ("../acme", ""), ("Acme", "acme"), ("", "")],
)
def test_unknown_style(made: Folders, name: str, near: str) -> None:
    """A style that is not there is named, with the nearest that is."""
    with pytest.raises(errors.UnknownName, match=re.escape(f"“{name}”")) as raised:
        house_style.load(name, made())

    assert near in (raised.value.hint or "")


@pytest.mark.parametrize(
    ("toml", "says"),
    [
        ('[labels]\nsumary = "x"', ["style.toml:2", "“sumary”", "“summary”"]),
        ('\n[label]\nsummary = "x"', ["style.toml:2", "“label”", "“labels”"]),
        ('[sections]\norder = ["sumary"]', ["style.toml:2", "“sumary”", "“summary”"]),
        ("[labels]\nsummary = 3", ["style.toml:2", "summary is text"]),
        ("[caps]\ntimeline = -1", ["style.toml:2", "timeline is a number"]),
        ("[caps]\ntimeline = true", ["style.toml:2", "timeline is a number"]),
        ('[dates]\nmonths = ["Month"]', ["style.toml:2", "months has 12 words"]),
        ("[sections]\norder = [1]", ["style.toml:2", "order is a list of text"]),
        ('[color]\nink = "red;} body{"', ["style.toml:2", "ink is a value of CSS"]),
        ("labels = 3", ["style.toml:1", "“labels” is the name of a table"]),
        ("extends = 3", ["style.toml", "extends is the name of a house style"]),
        ('extends = "acme"', ["style.toml", "“acme” extends itself"]),
        ('extends = "plian"', ["“plian”", "“plain”"]),
        ("[labels\nx = 1", ["style.toml", "not valid TOML", "line 1"]),
    ],
)
def test_wrong_setting(made: Folders, toml: str, says: list[str]) -> None:
    """What is wrong in a `style.toml` is said with file, line and the nearest right name."""
    with pytest.raises((errors.UnknownName, errors.BadSetting)) as raised:
        house_style.load("acme", made(toml))

    assert [] == [words for words in says if words not in str(raised.value)]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("{{ titel }}", ["brief.md.j2:3", "'titel' is undefined"]),
        ("{{ label.sumary }}", ["brief.md.j2:3", "no attribute 'sumary'"]),
        ("{% for x in %}", ["brief.md.j2:3"]),
        ("{{ title ~ title }}", ["brief.md.j2:3", "cannot use “~”"]),
        ("{% autoescape false %}{{ title }}{% endautoescape %}", ["brief.md.j2:3", "autoescape"]),
        ("{{ title.upper() }}", ["brief.md.j2:3", "upper"]),
        ("{{ title[:3] }}", ["brief.md.j2:3", "“[:]”"]),
        ("{{ title[0] }}", ["brief.md.j2:3", "cannot cut text"]),
        ("{{ title + title }}", ["brief.md.j2:3", "“+”"]),
        ("{{ 'a' * 10**9 }}", ["brief.md.j2:3", "“**”"]),
        ("{{ title | replace('a', 'b') }}", ["brief.md.j2:3", "'replace'"]),
        ("{{ title | safe }}", ["brief.md.j2:3", "'safe'"]),
        ("{{ lipsum() }}", ["brief.md.j2:3", "'lipsum' is undefined"]),
        ("{{ ''.__class__ }}", ["brief.md.j2:3", "__class__"]),
        ("{{ summary.append(1) }}", ["brief.md.j2:3", "append"]),
        ('{% include "../../secret" %}', ["brief.md.j2:3", "../../secret"]),
    ],
)
def test_wrong_template(made: Folders, text: str, says: list[str]) -> None:
    """A template that is wrong, or wants more than to lay out, is named with file and line."""
    folders = made('extends = "plain"', brief__md__j2=extended("summary", text))
    with pytest.raises(errors.RenderingFailed) as raised:
        markdown(folders)

    assert [] == [words for words in says if words not in str(raised.value)]


def test_joined_text_is_escaped(made: Folders) -> None:
    """Text that a template joins, names or takes from a macro is escaped once, and only once."""
    text = (
        "{% macro twice(x) %}{{ x }}{{ x }}{% endmacro %}{% set y %}{{ left_out[0].path }}{% endset %}"
        "{{ twice('a*') }} {{ ['*', '_'] | join(' * ') }} {{ [y, '*'] | join(left_out[0].path) }}"
    )
    found = markdown(made('extends = "plain"', brief__md__j2=extended("summary", text)))

    assert r"a\*a\* \* \* \_ seeds/annex.pdfseeds/annex.pdf\*" in found


@pytest.mark.parametrize("file", ["style.toml", "brief.md.j2", "style.css"])
def test_link_out_of_the_folder(made: Folders, tmp_path: Path, file: str) -> None:
    """A link that leads out of the style's folder is not followed."""
    secret = tmp_path / "secret"
    secret.write_text("", encoding="utf-8")
    folders = made('extends = "plain"')
    (tmp_path / "acme" / file).unlink(missing_ok=True)
    (tmp_path / "acme" / file).symlink_to(secret)
    with pytest.raises(errors.BadSetting, match="leads out"):
        house_style.load("acme", folders)


def test_built_in_name_is_taken(made: Folders) -> None:
    """A style cannot take the name of one that is built in."""
    with pytest.raises(errors.BadSetting, match="built-in"):
        house_style.load("plain", made(name="plain"))


def test_css_cannot_end_itself(made: Folders) -> None:
    """CSS that would end the style element of a page is refused."""
    folders = made('extends = "plain"', style__css="</style><script>")
    with pytest.raises(errors.BadSetting, match=r"style\.css"):
        house_style.load("acme", folders)


def test_guide_names_everything() -> None:
    """The guide names every table of settings, every block and every value that templates see."""
    guide = GUIDE.read_text(encoding="utf-8")
    style = house_style.load("plain")
    root = house_style.BUILT_IN / "base"
    tables = re.findall(
        r"^\[(\w+)\]", (root / "style.toml").read_text(encoding="utf-8"), re.MULTILINE
    )
    blocks = re.findall(r"block (\w+)", (root / "brief.html.j2").read_text(encoding="utf-8"))
    names = {*(f"[{table}]" for table in tables), *blocks, *context.values(sample(), style)}

    assert set() == {name for name in names if f"`{name}`" not in guide}
