"""What a real browser makes of the pages: offline, on a small screen, in the dark, on paper."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from browser import NARROW, SCREENS, WIDE, Watched, axe, chromium

from briefing import build, options, publish

CORPORA = ("seeds", "one source", "thirty sources")
PAGES = ("brief.html", "sources.html")


@pytest.fixture(scope="module")
def running() -> Iterator[Any]:
    with chromium() as browser:
        yield browser


@pytest.fixture(scope="module")
def briefs(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Path]:
    """Return the folder of each brief: of the seeds, of one source, and of thirty."""
    chosen = options.apply(options.Options(), {"to": "sources", "handling": "TLP:AMBER"}, where="")
    found = {}
    for name in CORPORA:
        built = build(*sources(name, tmp_path_factory.mktemp("given")), options=chosen)
        output = tmp_path_factory.mktemp("output")
        found[name] = publish(output, built.name, built.renderings)[0].parent
    return found


def sources(name: str, folder: Path) -> list[Path]:
    """Return the sources of one of the corpora."""
    seeds = sorted(Path("seeds").glob("*.txt"))
    if name == "seeds":
        return seeds
    if name == "one source":
        return seeds[:1]
    for number in range(30):
        seed = seeds[number % len(seeds)]
        text = seed.read_text(encoding="utf-8").replace("Russia", f"Russia{number // 5 or ''}")
        (folder / f"{number:02}-{'long' * 12}.txt").write_text(text, encoding="utf-8")
    return [folder]


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("corpus", CORPORA)
def test_a_page_needs_nothing_and_fits(
    corpus: str, name: str, briefs: dict[str, Path], running: Any
) -> None:
    """A page asks for nothing but itself, says nothing on the console, and never scrolls sideways."""
    address = (briefs[corpus] / name).as_uri()
    context = running.new_context(offline=True)
    seen = Watched(context)
    seen.page.goto(address)
    sizes = {}
    for width, scheme in SCREENS:
        seen.show(width, scheme)
        sizes[width, scheme] = seen.overflow()
    context.close()

    assert ([address], []) == (seen.requests, seen.said)
    assert dict.fromkeys(SCREENS, 0) == sizes


@pytest.mark.parametrize("name", PAGES)
@pytest.mark.parametrize("corpus", CORPORA)
def test_a_page_is_accessible(
    corpus: str, name: str, briefs: dict[str, Path], running: Any
) -> None:
    """axe-core finds nothing serious or critical in a page, light or dark, narrow or wide."""
    script = axe()
    context = running.new_context(offline=True)
    seen = Watched(context)
    seen.page.goto((briefs[corpus] / name).as_uri())
    seen.page.evaluate(script)
    found = {}
    for width, scheme in SCREENS:
        seen.show(width, scheme)
        found[width, scheme] = seen.grave()
    context.close()

    assert {screen: [] for screen in SCREENS} == found


def test_axe_finds_what_is_wrong(briefs: dict[str, Path], running: Any, tmp_path: Path) -> None:
    """A page whose small print is too faint to read does not pass."""
    page = (briefs["seeds"] / "brief.html").read_text(encoding="utf-8")
    faint = tmp_path / "faint.html"
    faint.write_text(page.replace("--muted:#55616b", "--muted:#c5c9cb"), encoding="utf-8")
    context = running.new_context(offline=True)
    seen = Watched(context)
    seen.page.goto(faint.as_uri())
    seen.page.evaluate(axe())
    found = seen.grave()
    context.close()

    assert {"color-contrast"} == {one.split(":")[0] for one in found}


BOX = "box => { const r = box.getBoundingClientRect(); return [r.top, r.bottom, innerHeight] }"
COLOUR = "element => getComputedStyle(element).backgroundColor"


@pytest.mark.parametrize("width", [NARROW, WIDE])
def test_a_citation_opens_its_words_and_leads_back(
    width: int, briefs: dict[str, Path], running: Any
) -> None:
    """Without script, a citation opens its passage, lit up and in sight; its link leads back to it."""
    context = running.new_context(offline=True, java_script_enabled=False)
    page = context.new_page()
    page.set_viewport_size({"width": width, "height": 844})
    page.goto((briefs["seeds"] / "brief.html").as_uri())
    passage = page.locator("section.summary li q").first
    words, anchor = passage.text_content(), passage.get_attribute("id")
    page.locator(f"#{anchor} + .mark a").first.click()
    place = page.url.split("#")[1]
    lit = page.locator(f"mark.{place}")
    top, bottom, height = lit.first.evaluate(BOX)
    other = page.locator(f"mark:not(.{place})").first

    assert page.url.split("#")[0].endswith("/sources.html")
    assert "".join(words.split()) == "".join("".join(lit.all_text_contents()).split())
    assert 0 <= top < bottom <= height
    assert lit.first.evaluate(COLOUR) != other.evaluate(COLOUR)

    page.locator(f".lead[href='brief.html#{anchor}']").first.click()

    assert page.url.endswith(f"/brief.html#{anchor}")
    assert passage.evaluate(COLOUR) != "rgba(0, 0, 0, 0)"
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_the_skip_link_comes_first(name: str, briefs: dict[str, Path], running: Any) -> None:
    """The first key press shows a link that skips to the text."""
    context = running.new_context(offline=True)
    page = context.new_page()
    page.goto((briefs["seeds"] / name).as_uri())
    page.keyboard.press("Tab")
    skip = page.locator("a.skip")

    assert skip.evaluate("link => link === document.activeElement")
    assert 0 <= skip.evaluate(BOX)[0]
    assert 0 <= skip.evaluate("link => link.getBoundingClientRect().left")
    context.close()


@pytest.mark.parametrize("name", PAGES)
def test_paper_is_white(name: str, briefs: dict[str, Path], running: Any) -> None:
    """Printed from a dark screen a page is dark on white, without the link that skips."""
    context = running.new_context(offline=True)
    page = context.new_page()
    page.goto((briefs["seeds"] / name).as_uri())
    page.emulate_media(media="print", color_scheme="dark")
    seen = page.evaluate(
        "[getComputedStyle(document.documentElement).backgroundColor, getComputedStyle(document.body).color]"
    )
    hidden = page.locator("a.skip").evaluate("link => getComputedStyle(link).display")
    context.close()

    assert ["rgb(255, 255, 255)", "rgb(23, 33, 43)"] == seen
    assert "none" == hidden
