"""A real browser for tests: the Chromium that is here, offline, driven by playwright.

Where Chromium, playwright or axe-core is missing, a test that asks for it is skipped and says
which; `scripts/judges` installs all three.
"""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

AXE = Path(__file__).parents[1] / ".venv/judges/node_modules/axe-core/axe.min.js"
NAMES = ("chromium", "chromium-browser", "google-chrome")
NARROW, WIDE = 390, 1280
SCREENS = [(width, scheme) for width in (NARROW, WIDE) for scheme in ("light", "dark")]
"""Widths of a page and whether it is light or dark."""
GRAVE = ("serious", "critical")


def missing() -> str | None:
    """Return what is missing for a test with a browser, if anything is."""
    try:
        import playwright.sync_api  # noqa: F401
    except ModuleNotFoundError:
        return "playwright is not installed (scripts/judges)"
    if not any(map(shutil.which, NAMES)):
        return "Chromium is not installed (scripts/judges)"
    return None


@contextmanager
def chromium() -> Iterator[Any]:
    """Yield a running Chromium; skips the test where there is none."""
    why = missing()
    if why:
        pytest.skip(why)
    from playwright.sync_api import sync_playwright

    path = next(filter(None, map(shutil.which, NAMES)))
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        yield browser
        browser.close()


def axe() -> str:
    """Return the script of axe-core; skips the test where it is not here."""
    if not AXE.is_file():
        pytest.skip("axe-core is not installed (scripts/judges)")
    return AXE.read_text(encoding="utf-8")


class Watched:
    """A page, and what it asked for and said on the console."""

    def __init__(self, context: Any):
        self.page = context.new_page()
        self.requests: list[str] = []
        self.said: list[str] = []
        self.page.on("request", lambda request: self.requests.append(request.url))
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))

    def show(self, width: int, scheme: str) -> None:
        """Lay the page out at a width, light or dark."""
        self.page.set_viewport_size({"width": width, "height": 844})
        self.page.emulate_media(color_scheme=scheme)

    def overflow(self) -> int:
        """Return how far the page can be scrolled sideways."""
        return int(
            self.page.evaluate(
                "document.documentElement.scrollWidth - document.documentElement.clientWidth"
            )
        )

    def grave(self) -> list[str]:
        """Return what axe-core finds serious or critical."""
        found = self.page.evaluate("axe.run()")["violations"]
        return [
            f"{one['id']}: {node['target']}"
            for one in found
            if one["impact"] in GRAVE
            for node in one["nodes"]
        ]
