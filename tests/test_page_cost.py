"""A page that would take too long to print is refused before it is laid out."""

from dataclasses import replace
from pathlib import Path

import pytest
from commands import run
from hypothesis import given, settings
from hypothesis import strategies as st
from sample_brief import sample
from weasyprint import HTML

from briefing.errors import RenderingFailed
from briefing.limits import LIMITS
from briefing.rendering import house_style, page_cost, to_html, to_pdf

TEMPLATES = Path(__file__).parents[1] / "templates"
STYLE = 'extends = "plain"\n'
COPIES = "".join(f"<g id=a{n}>" + f"<use href='#a{n - 1}'/>" * 9 + "</g>" for n in range(6))
VARIABLES = ":root{--a:1px 1px;" + "".join(
    f"--{after}:{f'var(--{before})' * 9};" for before, after in ("ab", "bc", "cd")
)


def page(body: str, css: str = "") -> str:
    """Return a page."""
    return f"<html><head><style>{css}</style></head><body>{body}</body></html>"


def check(html: str) -> None:
    """Do what is done before a page is laid out."""
    page_cost.check_depth(html)
    page_cost.check(HTML(string=html).wrapper_element)


def within(count: int, tag: str = "div", inner: str = "a") -> str:
    """Return so many elements in one another."""
    return f"<{tag}>" * count + inner + f"</{tag}>" * count


@pytest.mark.parametrize("style", ["plain", "newsroom", "submission"])
def test_ours_pass(style: str) -> None:
    """No page of our own styles is refused, however many sources it lists."""
    html = to_html.page(sample(), house_style.load(style, [TEMPLATES]))
    check(html)
    check(html.replace("</body>", f"<ol>{'<li>a</li>' * page_cost.MANY}</ol></body>"))


@pytest.mark.parametrize(
    ("body", "css", "says"),
    [
        (within(79), "", "80 elements"),
        (within(40, "b", within(40, "i")), "", "80 elements"),
        ("<div/>" * 90, "", "80 elements"),
        ("<table><tr><td>" * 30, "", "80 elements"),
        (within(4), "div{display:flex}", "3 flex boxes"),
        (within(4), "div{display:inline-grid}", "3 flex boxes"),
        (within(4), "div{--x:flex;display:var(--x)}", "3 flex boxes"),
        (within(4), "@media print{body div{columns:2}}", "3 flex boxes"),
        (within(4), "body{& div{column-count:2}}", "3 flex boxes"),
        (within(4), "body{div{DISPLAY:GRID}}", "3 flex boxes"),
        (within(4), "body{p, :is(div, p){display:grid}}", "3 flex boxes"),
        ("<div style='display:flex'>" * 4, "", "3 flex boxes"),
        (within(2, "div", within(3, "i")), "div,i{display:flex}", "3 flex boxes"),
        ("a", "".join(f"p.a{n}{{color:red}}" for n in range(2000)), "too many rules"),
        ("<p>a" * 900, "".join(f":has(.a{n}){{color:red}}" for n in range(50)), "too many rules"),
        (within(60), "b " + "div " * 8 + "i{color:red}", "too long to match"),
        ("<p>a" * 900, "b ~ p ~ p ~ p{color:red}", "too long to match"),
        ("a", "a,b{" * 14 + "color:red" + "}" * 14, "too deep"),
        ("a", "p{&&&&{" + "&&&&{" * 7 + "color:red" + "}" * 9, "too deep"),
        ("a", VARIABLES + "}p{margin:var(--d)}", "“--d” with more than 500 parts"),
        ("a", "p{box-shadow:" + "0 0 red," * 500 + "0 0 red}", "“box-shadow” with more than 500"),
        ("a", "p{width:calc(" + "1px + " * 500 + "1px)}", "“width” with more than 500"),
        ("a", "p{height:1e6px}", "number over 100000"),
        ("a", "p{grid-template:repeat(999999,1px)/1px}", "number over 100000"),
        ("a", "@page{@top-left{width:1e9mm}}", "number over 100000"),
        ("a", "@page :first{size:49mm 200mm}", "side of less than 50 mm"),
        ("a", "@page{size:1.9in}", "side of less than 50 mm"),
        ("<p style='height:1e6px'>", "", "number over 100000"),
        ("a", "p{background:repeating-linear-gradient(red,blue .01px)}", "repeats less than 0.5"),
        (f"<svg>{COPIES}</svg>", "", "more than 20000 elements in its copies"),
        ("<table><tr><td colspan=20000>a</table>", "", "spans more than 1000"),
        ("<table><col span=1001><tr><td>a</table>", "", "spans more than 1000"),
    ],
)  # fmt: skip
def test_refused(body: str, css: str, says: str) -> None:
    """What WeasyPrint would need far too long for, or fail at, is told."""
    with pytest.raises(page_cost.TooCostly, match=says):
        check(page(body, css))


@pytest.mark.parametrize(
    ("body", "css"),
    [
        (within(78), ""),
        ("<p>a" * 500 + "<ul>" + "<li>a" * 500, ""),
        ('<svg xmlns="http://www.w3.org/2000/svg">' + "<path/>" * 200 + "</svg>", ""),
        (within(3), "div{display:flex}"),
        (within(60), "div{display:block}"),
        (within(40), "p div{display:flex}"),
        (within(40), "div::before,div::unknown(x){display:flex}"),
        (within(12, inner="<p>a" * 300), "main section article p:first-of-type i{color:red}" * 10),
        ("<svg><g id=a><use href='#a'/><use href='#b'/><use href=''/></g></svg>", ""),
        ("a", "p{--a:var(--b);--b:var(--a);margin:var(--a)}"),
        ("a", "@page{size:A5 landscape}@page x{size:60mm 20cm;margin:1mm}"),
        ("a", "p{z-index:99999;border-radius:9999px}"),
        ("a", "p{background:repeating-linear-gradient(45deg,#eee 0 2px,#fff 2px 4px)}"),
        ("a", "p{margin:}<{}}}@x y;p{"),
    ],
)
def test_passes(body: str, css: str) -> None:
    """What people write is let through, and what nobody can read as well."""
    check(page(body, css))


@given(st.text("ab{}()[]&,:;.~ '/@", max_size=60))
@settings(max_examples=60)
def test_any_css(css: str) -> None:
    """Whatever stands in a style sheet, it is looked at without a fault."""
    check(page("<p class=a>b", css.replace("</", "")))


def test_said_by_the_command(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The command names the style, what there is too much of, and the way out."""
    style = tmp_path / "acme"
    style.mkdir()
    (style / "style.toml").write_text(STYLE)
    (style / "style.css").write_text("*{display:flex}")
    source = tmp_path / "a.txt"
    source.write_text("The bridge was closed on Monday, the ministry said in Norden.")

    code = run("build", source, "--style", style, "--to", "pdf", "-o", tmp_path / "out")

    error = capsys.readouterr().err
    assert code == 2
    assert "brief.pdf: the house style “acme” has more than 3 flex boxes" in error
    assert "hint: mend the style's templates and CSS" in error


def test_pages_have_a_bound(monkeypatch: pytest.MonkeyPatch) -> None:
    """The printing ends where a style makes more pages than anybody reads."""
    monkeypatch.setattr(to_pdf, "LIMITS", replace(LIMITS, printed_pages=1))
    with pytest.raises(RenderingFailed, match="“plain” prints more than 1 pages"):
        to_pdf.write(sample(), house_style.load("plain"))


def test_deep_selectors(tmp_path: Path) -> None:
    """CSS that its reader gives up on is refused in words."""
    (tmp_path / "acme").mkdir()
    (tmp_path / "acme/style.toml").write_text(STYLE)
    (tmp_path / "acme/style.css").write_text(":is(" * 300 + "p" + ")" * 300 + "{color:red}")
    with pytest.raises(RenderingFailed, match="“acme” nests its elements or its CSS too deep"):
        to_pdf.write(sample(), house_style.load("acme", [tmp_path]))
