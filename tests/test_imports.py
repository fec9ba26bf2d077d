"""The environment holds what the project says it needs, and importing it stays cheap."""

import re
import subprocess
import sys
import tomllib
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

import briefing

PYPROJECT = Path(__file__).parents[1] / "pyproject.toml"
HEAVY = {
    "jinja2",
    "lxml",
    "markdown_it",
    "numpy",
    "pydantic",
    "pypdf",
    "trafilatura",
    "weasyprint",
    "yake",
}


def runtime_dependencies() -> list[str]:
    """Return the names of the distributions that pyproject.toml asks for."""
    project = tomllib.loads(PYPROJECT.read_text(encoding="utf-8"))["project"]
    return [re.split(r"[^\w.-]", line, maxsplit=1)[0] for line in project["dependencies"]]


def modules(distribution: str) -> list[str]:
    """Return the top-level modules that an installed distribution brings."""

    def folded(name: str) -> str:
        return re.sub(r"[-_.]+", "-", name).lower()

    return sorted(
        module
        for module, names in packages_distributions().items()
        if folded(distribution) in map(folded, names) and not module.startswith("_")
    )


def python(code: str) -> subprocess.CompletedProcess[str]:
    """Run a line in a fresh interpreter."""
    return subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, encoding="utf-8", check=False
    )


@pytest.mark.parametrize("distribution", runtime_dependencies())
def test_dependency_imports(distribution: str) -> None:
    """Every runtime dependency imports in the environment that the project was installed into."""
    found = modules(distribution)
    run = python("import " + ", ".join(found))
    if distribution == "weasyprint" and "cannot load library" in run.stderr:
        pytest.skip("Pango is not installed")

    assert found
    assert (0, "") == (run.returncode, run.stderr)


@pytest.mark.parametrize("module", ["briefing", "briefing.cli"])
def test_import_is_light(module: str) -> None:
    """Importing the package or its command line loads none of the heavy libraries."""
    run = python(f"import sys, {module}; print(*sorted(sys.modules))")

    assert (0, set()) == (run.returncode, HEAVY & set(run.stdout.split()))


@pytest.mark.parametrize("name", briefing.__all__)
def test_public_name_resolves(name: str) -> None:
    """Every name that the package lists as public is there."""
    assert hasattr(briefing, name)
