"""Whatever is given, the command line ends in words, loses no good source and lets nothing out."""

import sys
from pathlib import Path

import pytest
from badinputs import containers, folders, pages, sample, texts
from badinputs.case import Case, files
from badinputs.judge import faults
from badinputs.run import Run

CASES = (*texts.CASES, *pages.CASES, *containers.CASES, *folders.CASES)
GOOD = {
    "good-1.txt": "date 2025-10-15 The lighthouse of Skerry Point was lit again on Wednesday, the coast"
    " office said.\n\n“The lamp has passed all of its tests,” keeper Anna Brandt told reporters.\n",
    "good-2.html": "<!doctype html><html><body><article><h1>Lamp of Skerry Point lit again</h1><p>Ships"
    " steered by the lighthouse of Skerry Point again on Wednesday night.</p><p>The lamp had been dark"
    " since March, when a storm broke its lens.</p></article></body></html>",
}
pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="it watches children as Linux can")


@pytest.fixture(scope="module", autouse=True)
def _all_imported(tmp_path_factory: pytest.TempPathFactory) -> None:
    """Import all that a run needs, once, so that each child begins with it."""
    import pypdf  # noqa: F401
    import warcio.archiveiterator  # noqa: F401

    import briefing.cli.report  # noqa: F401
    from briefing import build
    from briefing.options import Options, apply

    folder = tmp_path_factory.mktemp("good")
    files(GOOD)(folder)
    build(folder, options=apply(Options(), {"to": "md,html"}, where="test"))


def found(case: Case, folder: Path) -> list[str]:
    """Return what is wrong with a case, alone and with two good sources, run side by side."""
    runs = []
    for name, good in (("alone", {}), ("mixed", GOOD)):
        given = folder / name / "in"
        given.mkdir(parents=True)
        case.make(given)
        files(good)(given)
        written = "md,html" if case.kind != "template" else _formats(folder / name)
        style = ["--style", "bad"] if case.kind == "template" else []
        arguments = ["build", "in", "-o", "out", "--to", written, *style]
        paths = [f"in/{each}" for each in good]
        runs.append((name, paths, Run(arguments, folder / name, case.seconds)))
    return [
        f"{name}: {fault}"
        for name, paths, run in runs
        for fault in faults(case, run.outcome(), paths)
    ]


def _formats(folder: Path) -> str:
    """Return the formats whose templates a style of the sample has."""
    names = (path.name for path in (folder / "templates" / "bad").iterdir())
    return ",".join(sorted({"md" if ".md" in n else "html" for n in names if n != "style.toml"}))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_case(case: Case, tmp_path: Path) -> None:
    """Each input of ours does what is written beside it, alone and with two good sources."""
    assert found(case, tmp_path) == []


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> list[Case]:
    packed = sample.archive()
    if packed is None:
        pytest.skip("no folder badinputs beside BRIEFING_EVAL_DATA")
    return sample.unpacked(packed, tmp_path_factory.mktemp("sample"))


def test_sample(unpacked: list[Case], tmp_path: Path) -> None:
    """Each input of the sample does what its manifest says, alone and with two good sources."""
    wrong = {case.id: found(case, tmp_path / case.id) for case in unpacked}

    assert {case: faults for case, faults in wrong.items() if faults} == {}


def test_enough() -> None:
    """There are sixty cases of ours at the least, each under a name of its own."""
    names = [case.id for case in CASES]

    assert len(set(names)) == len(names)
    assert len(names) >= 60
