"""`briefing preview` shows a brief as it changes, to this machine and to whoever has its address."""

import gc
import os
import shutil
import signal
import socket
import subprocess
import sys
import threading
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from browser import NARROW, SCREENS, Watched, axe, chromium

from briefing.errors import MissingLibrary, RenderingFailed
from briefing.options import Options
from briefing.preview import serve
from briefing.preview.shown import Shown

SOON = 20
"""Seconds that a change may take here, where other work goes on; on a quiet machine it takes one or two."""
BROKEN = "{% extends 'plain/brief.html.j2' %}\n{% block summary %}{{ sumary }}{% endblock %}\n"
MENDED = "{% extends 'plain/brief.html.j2' %}\n{% block method %}<p>Mended.</p>{% endblock %}\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a folder with sources, and a house style beside them."""
    (tmp_path / "given").mkdir()
    for seed in sorted(Path("seeds").glob("*.txt"))[:2]:
        shutil.copy(seed, tmp_path / "given")
    style = tmp_path / "templates" / "ours"
    style.mkdir(parents=True)
    (style / "style.toml").write_text('extends = "plain"\n', encoding="utf-8")
    return tmp_path


ENVIRONMENTS = 4
"""Styles as they were loaded that are kept with their templates."""


@contextmanager
def previewing(folder: Path, *arguments: str) -> Iterator[tuple[str, subprocess.Popen[str]]]:
    """Yield the address of a preview of the sources in a folder, and its process."""
    command = [sys.executable, "-m", "briefing", "preview", "given", "--port", "0", *arguments]
    process = subprocess.Popen(
        command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding="utf-8"
    )
    assert process.stdout
    try:
        yield process.stdout.readline().strip(), process
    finally:
        process.kill()
        process.communicate()


@contextmanager
def shown(folder: Path, query: str, width: int = 1000) -> Iterator[Watched]:
    """Yield the page of a preview in a browser."""
    with (
        chromium() as browser,
        previewing(folder) as (address, _),
        browser.new_context(viewport={"width": width, "height": 700}) as context,
    ):
        seen = Watched(context)
        seen.page.goto(address + query)
        yield seen


def status(address: str, **headers: str) -> int:
    """Return the status of the answer to a request."""
    request = urllib.request.Request(address, headers=headers)
    try:
        with urllib.request.urlopen(request, timeout=SOON) as answer:
            return int(answer.status)
    except urllib.error.HTTPError as error:
        return error.code


def read(address: str) -> str:
    """Return what is at an address."""
    with urllib.request.urlopen(address, timeout=SOON) as answer:
        return str(answer.read().decode("utf-8"))


def soon(true: Callable[[], bool]) -> bool:
    """Whether something comes true before too long."""
    end = time.monotonic() + SOON
    while time.monotonic() < end:
        if true():
            return True
        time.sleep(0.05)
    return False


# ------------------------------------------------------------------ what is shown, without a server


def test_a_change_of_a_style_does_not_read_the_sources_again(folder: Path, monkeypatch) -> None:
    """A brief is made anew when a source or a setting changed, and not when only a style did."""
    monkeypatch.chdir(folder)
    made: list[int] = []
    from briefing.preview import shown as module

    brief_of = module.brief_of
    monkeypatch.setattr(module, "brief_of", lambda *a, **k: (made.append(1), brief_of(*a, **k))[1])
    preview = Shown(["given"], Options)
    preview.page("ours", "brief.html")
    preview.changed(sources=False)
    preview.page("ours", "brief.html")
    after_style = len(made)
    preview.changed(sources=True)
    preview.page("ours", "brief.html")

    assert (1, 2) == (after_style, len(made))


def test_changes_do_not_fill_the_memory(tmp_path: Path, monkeypatch) -> None:
    """A preview keeps the same few things however many changes it has seen."""
    monkeypatch.chdir(tmp_path)
    preview = Shown(["given.txt"], Options)
    kept = []
    for number in range(ENVIRONMENTS + 4):
        text = f"The ministers met in Port on Monday. They signed paper number {number} there."
        Path("given.txt").write_text(text, encoding="utf-8")
        preview.changed(sources=True)
        preview.page("plain", "brief.html")
        gc.collect()
        kept.append(len(gc.get_objects()))

    assert kept[-1] < kept[ENVIRONMENTS] * 1.001


def test_the_last_good_page_stays(folder: Path, monkeypatch) -> None:
    """A broken template leaves the page as it last was, with the error beside it, until it is mended."""
    monkeypatch.chdir(folder)
    preview = Shown(["given"], Options)
    good = preview.page("ours", "brief.html")
    template = folder / "templates" / "ours" / "brief.html.j2"
    template.write_text(BROKEN, encoding="utf-8")
    preview.changed(sources=False)
    broken = preview.page("ours", "brief.html")
    template.write_text(MENDED, encoding="utf-8")
    preview.changed(sources=False)
    mended = preview.page("ours", "brief.html")

    assert good.error is None
    assert (good.data, RenderingFailed) == (broken.data, type(broken.error))
    assert "brief.html.j2:2: 'sumary' is undefined" in str(broken.error)
    assert mended.error is None
    assert b"Mended." in (mended.data or b"")


def test_without_the_extra_it_says_what_to_install(monkeypatch) -> None:
    """Where a library of the extra is missing, the refusal has the line that installs it."""
    monkeypatch.setitem(sys.modules, "watchfiles", None)
    monkeypatch.delitem(sys.modules, "briefing.preview.changes", raising=False)
    monkeypatch.delitem(sys.modules, "briefing.preview.app", raising=False)

    with pytest.raises(MissingLibrary, match=r"pip install 'briefing\[preview\]'") as caught:
        serve(["seeds"], Options, say=print)
    assert "watchfiles" in str(caught.value)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["nowhere"], "there is no such file"),
        (["given", "--style", "plian"], "did you mean “plain”?"),
        (["given", "--port", "70000"], "70000"),
    ],
)
def test_what_cannot_be_shown_is_refused(folder: Path, arguments: list[str], message: str) -> None:
    """A preview of nothing, or in a style that is not there, ends at once, in words and with 2."""
    run = subprocess.run(
        [sys.executable, "-m", "briefing", "preview", *arguments],
        cwd=folder,
        capture_output=True,
        encoding="utf-8",
        timeout=60,
        check=False,
    )

    assert (2, "") == (run.returncode, run.stdout)
    assert message in run.stderr
    assert "Traceback" not in run.stderr


# ------------------------------------------------------------------ the server


def test_only_this_machine_and_its_address_get_an_answer(folder: Path) -> None:
    """Another host name, another token or another file gets nothing; each file that is offered comes."""
    with previewing(folder) as (address, _):
        root, token = address.rstrip("/").rsplit("/", 1)
        found = {
            "page": status(address),
            "another host": status(address, Host="brief.example"),
            "another host, our port": status(address, Host=f"brief.example:{root.rsplit(':')[-1]}"),
            "no token": status(f"{root}/"),
            "another token": status(f"{root}/{token[:-1]}x/"),
            "another file": status(f"{address}view/plain/style.toml"),
            "a file above": status(f"{address}..%2f__init__.py"),
            "another style": status(f"{address}view/base/brief.html"),
        }
        offered = ("brief.html", "sources.html", "brief.md", "brief.json")
        files = {name: status(f"{address}view/ours/{name}") for name in offered}
        port = int(root.rsplit(":")[-1])
        with pytest.raises(OSError, match=r"refused|unreachable|assign|timed out"):
            socket.create_connection(("127.0.0.2", port), timeout=SOON)

    assert {
        "page": 200, "another host": 400, "another host, our port": 400, "no token": 404,
        "another token": 404, "another file": 404, "a file above": 404, "another style": 404,
    } == found  # fmt: skip
    assert dict.fromkeys(offered, 200) == files


def test_a_style_named_by_its_path_is_shown(folder: Path) -> None:
    """A house style that is the path of a folder is offered, shown, and shown again when it changes."""
    own = folder / "elsewhere" / "own"
    shutil.copytree(folder / "templates" / "ours", own)
    with previewing(folder, "--style", "elsewhere/own") as (address, _):
        view = f"{address}view/elsewhere%2Fown/brief.html"
        first = read(view)
        (own / "brief.html.j2").write_text(MENDED, encoding="utf-8")
        changed = soon(lambda: "Mended." in read(view))

    assert "Mended." not in first
    assert changed


def test_a_pdf_is_made_on_demand(folder: Path) -> None:
    """Behind its link is the PDF of the brief, made when it is asked for."""
    with (
        previewing(folder) as (address, _),
        urllib.request.urlopen(f"{address}view/plain/brief.pdf", timeout=60) as answer,
    ):
        assert "application/pdf" == answer.headers["content-type"]
        assert answer.read().startswith(b"%PDF-")


def test_a_taken_port_is_no_obstacle(folder: Path) -> None:
    """Where the port asked for is taken, a free one is found, and its address printed."""
    with socket.create_server(("127.0.0.1", 0)) as door:
        taken = door.getsockname()[1]
        with previewing(folder, "--port", str(taken)) as (address, _):
            assert f":{taken}/" not in address
            assert 200 == status(address)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no SIGINT for another process")
def test_control_c_ends_it_well(folder: Path) -> None:
    """Ctrl-C ends a preview that a page listens to with exit 0 and without a traceback."""
    with previewing(folder) as (address, process):
        listening = urllib.request.urlopen(f"{address}events", timeout=SOON)
        listening.readline()
        process.send_signal(signal.SIGINT)
        _, told = process.communicate(timeout=SOON)
        listening.close()

    assert (0, "Open this address; Ctrl-C ends the preview.\n") == (process.returncode, told)


# ------------------------------------------------------------------ the page


def test_an_edit_is_shown_at_the_same_place(folder: Path) -> None:
    """A new sentence in a source is shown without a click, and the page stays where it was scrolled to."""
    source = next((folder / "given").glob("*.txt"))
    with shown(folder, "?show=sources.html") as seen:
        frame = seen.page.frame_locator("iframe")
        frame.locator("h1").wait_for()
        inside = seen.page.frames[1]
        inside.evaluate("scrollTo(0, 400)")
        text = source.read_text(encoding="utf-8")
        source.write_text(text + "\n\nA word nobody wrote: zyzzyva.\n", encoding="utf-8")
        frame.get_by_text("zyzzyva").wait_for(timeout=SOON * 1000)

        assert soon(lambda: 400 == seen.page.frames[1].evaluate("scrollY"))
        assert seen.page.locator("#fault").is_hidden()
        assert [] == seen.said


def test_a_broken_template_lies_over_the_last_good_page(folder: Path) -> None:
    """An error of a template is shown over the page, which stays; once it is mended it goes away."""
    template = folder / "templates" / "ours" / "brief.html.j2"
    with shown(folder, "?style=ours") as seen:
        fault, frame = seen.page.locator("#fault"), seen.page.frame_locator("iframe")
        frame.locator("h1").wait_for()
        template.write_text(BROKEN, encoding="utf-8")
        fault.wait_for(state="visible", timeout=SOON * 1000)
        told, kept = fault.inner_text(), frame.locator("section.summary").count()
        template.write_text(MENDED, encoding="utf-8")
        fault.wait_for(state="hidden", timeout=SOON * 1000)
        frame.get_by_text("Mended.").wait_for(timeout=SOON * 1000)

    assert "brief.html.j2:2: 'sumary' is undefined" in told
    assert 1 == kept
    assert [] == seen.said


def test_a_setting_and_a_new_source_are_shown(folder: Path) -> None:
    """A briefing.toml or a source that comes later counts from then on."""
    with shown(folder, "") as seen:
        frame = seen.page.frame_locator("iframe")
        frame.locator("h1").wait_for()
        settings = folder / "given" / "briefing.toml"
        settings.write_text('title = "Our own title"\n', encoding="utf-8")
        frame.locator("h1", has_text="Our own title").wait_for(timeout=SOON * 1000)
        shutil.copy(sorted(Path("seeds").glob("*.txt"))[3], folder / "given" / "third.txt")
        frame.locator("#source-3").wait_for(timeout=SOON * 1000)


def test_the_page_is_accessible_and_fits(folder: Path) -> None:
    """axe-core finds nothing serious in the page around a brief, light or dark, and it fits a phone."""
    script = axe()
    with shown(folder, "", NARROW) as seen:
        seen.page.frame_locator("iframe").locator("h1").wait_for()
        seen.page.evaluate(script)
        found = {}
        for width, scheme in SCREENS:
            seen.show(width, scheme)
            found[width, scheme] = (seen.overflow(), seen.grave())

    assert dict.fromkeys(SCREENS, (0, [])) == found


def test_a_server_that_ended_is_told(folder: Path) -> None:
    """The page says that the preview has ended."""
    with chromium() as browser, previewing(folder) as (address, process):
        page = browser.new_page()
        page.goto(address)
        page.frame_locator("iframe").locator("h1").wait_for()
        process.kill()
        page.locator("#ended").wait_for(state="visible", timeout=SOON * 1000)


def test_a_build_and_a_request_at_once_are_made_once(folder: Path, monkeypatch) -> None:
    """Two requests for one file at the same time make it once."""
    monkeypatch.chdir(folder)
    from briefing.preview import shown as module

    rendered: list[int] = []
    render = module.render
    monkeypatch.setattr(module, "render", lambda *a: (rendered.append(1), render(*a))[1])
    preview = Shown(["given"], Options)
    threads = [threading.Thread(target=preview.page, args=("plain", "brief.md")) for _ in range(3)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()

    assert 1 == len(rendered)
