"""The interface is documented, because these tests look."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path

import pytest
import typer.main

from briefing import errors, options
from briefing.cli import app

ROOT = Path(__file__).parents[1]
DOCS = ROOT / "docs"
PAGES = (*sorted(ROOT.glob("*.md")), *sorted(DOCS.rglob("*.md")))
COMMANDS = typer.main.get_group(app).commands
LINK = re.compile(r"""(?:\]\(|\b(?:src|href)=")([^)"#\s]+)""")
SCHEME = re.compile(r"[a-z]+:")
FENCED = re.compile(r"^```.*?^```$", re.MULTILINE | re.DOTALL)
# A folder of some machine, and a host that packages come from.
MACHINE = re.compile(r"(?<![\w.~])/(?:work|root|opt)/\w")
REGISTRY = re.compile(r"\b(?:pypi|pythonhosted|npmjs|debian|anaconda)\.(?:org|com|net)\b")


def read(path: Path) -> str:
    return path.read_text(encoding="utf-8")


def headings(page: str) -> set[str]:
    """Return the headings of a page in docs/ that name one thing in code, such as ## `slug`."""
    return set(re.findall(r"^#+ `([^`]+)`$", read(DOCS / page), re.MULTILINE))


def children(parent: type[errors.BriefingError]) -> Iterator[type[errors.BriefingError]]:
    for child in parent.__subclasses__():
        yield child
        yield from children(child)


def notice_references() -> Iterator[str]:
    """Yield the reference of every `Notice(…)` in the source: a string, or a constant's name."""
    for path in sorted((ROOT / "src").rglob("*.py")):
        for node in ast.walk(ast.parse(read(path))):
            if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "Notice":
                named = [word.value for word in node.keywords if word.arg == "reference"]
                name = ".".join(path.relative_to(ROOT / "src").with_suffix("").parts)
                module = import_module(name.removesuffix(".__init__"))
                yield eval(ast.unparse([*named, *node.args][0]), vars(module))


def tracked_texts() -> list[Path]:
    """Return the files of the project that are our own text: all but sources, pictures, fonts."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    if listing.returncode:
        pytest.skip("not a git checkout")
    paths = [ROOT / name for name in listing.stdout.split("\0") if name]
    return [
        path
        for path in paths
        if path.is_file() and ROOT / "seeds" not in path.parents and b"\0" not in path.read_bytes()
    ]


@pytest.mark.parametrize("name", COMMANDS)
def test_command_has_help(name: str) -> None:
    """Every command says in a sentence what it does."""
    assert re.match(r"[A-Z].*\.", COMMANDS[name].help or "")


@pytest.mark.parametrize("name", COMMANDS)
@pytest.mark.parametrize("page", [ROOT / "README.md", DOCS / "cli.md"], ids=lambda path: path.name)
def test_command_is_documented(page: Path, name: str) -> None:
    """Every command stands in the README and on the page of commands."""
    assert f"briefing {name}" in read(page)


def test_errors_and_notices_are_documented() -> None:
    """The page of errors and notices explains every reference that the program has, and no other."""
    expected = {child.reference for child in children(errors.BriefingError)}
    expected |= set(notice_references())

    assert expected == headings("errors-and-notices.md")


def test_settings_are_documented() -> None:
    """The page of settings explains every key that may be set, and no other."""
    expected = {key.replace("_", "-") for key in options.settings()}

    assert expected == headings("settings.md")


@pytest.mark.parametrize("page", PAGES, ids=lambda path: str(path.relative_to(ROOT)))
def test_links_resolve(page: Path) -> None:
    """Every relative link of the README and the docs leads to a file or folder."""
    links = LINK.findall(FENCED.sub("", read(page)))
    targets = {page.parent / link for link in links if not SCHEME.match(link)}

    assert set() == {target for target in targets if not target.exists()}


def test_generated_pages_are_current() -> None:
    """The pages that the program writes say what the program says now."""
    check = subprocess.run(
        [sys.executable, DOCS / "generate.py", "--check"],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    assert (0, "") == (check.returncode, check.stdout + check.stderr)


@pytest.mark.parametrize("pattern", [MACHINE, REGISTRY], ids=["machine", "registry"])
def test_tree_names_no_machine(pattern: re.Pattern[str]) -> None:
    """No file of the project names a folder of some machine or a host that packages come from."""
    found = {
        f"{path.relative_to(ROOT)}: {match.group()}"
        for path in tracked_texts()
        for match in pattern.finditer(path.read_bytes().decode("utf-8", errors="replace"))
    }

    assert set() == found
