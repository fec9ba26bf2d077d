"""Change the code in one place, run the tests that should notice, and count: mutation testing.

    python scripts/mutation.py verify --sample 50

The changes are operators of Cosmic Ray (`pip install --group mutation`), applied to a copy of `src/`. A group is some
modules with the tests that stand for them. Of all places where an operator applies, a sample is drawn, the
same every time; `--draw 2` draws another, to score tests that were written for what the first let through. What
no test notices is printed as a diff: either a test is missing, or the change means nothing.
"""

import argparse
import compileall
import difflib
import os
import re
import resource
import shutil
import sys
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from multiprocessing import get_context
from pathlib import Path
from random import Random

import pytest
from cosmic_ray.ast import ast_nodes, get_ast
from cosmic_ray.mutating import mutate_code
from cosmic_ray.plugins import get_operator, operator_names

ROOT = Path(__file__).parents[1]
OPERATORS = re.compile(
    r"core/(?:ReplaceComparisonOperator_(?!(?:Eq|NotEq)_Is)|ReplaceBinaryOperator_(?:Add_Sub|Sub_Add|Mul_Add|BitAnd_BitOr)"
    r"|ReplaceAndWithOr|ReplaceOrWithAnd|AddNot|ReplaceUnaryOperator_Delete_Not|NumberReplacer|ReplaceTrueWithFalse"
    r"|ReplaceFalseWithTrue|ReplaceBreakWithContinue|ReplaceContinueWithBreak|ZeroIterationForLoop)"
)
"""Not those whose changes are errors of type, or the same for strings that Python keeps once."""
LOADED = ("numpy", "pydantic", "lxml.html", "markdown_it", "pypdf", "trafilatura", "yake")
"""What is loaded once for all: only our own code is another one each time."""
LONGEST = 120
"""Seconds of processor time that the tests of a mutant may take, five times that by the clock: what hangs is noticed."""
KILLS = "20"
"""How often `tests/test_output.py` kills a run that writes: each mutant that survives waits for all."""


PROOF = "tests/test_proof"
PROVED = f"{PROOF}_town.py {PROOF}.py"
GROUPS: dict[str, dict[str, str]] = {
    "spans": {
        "model.py": "tests/test_model.py tests/test_brief_file.py tests/test_text.py",
        "brief_file.py": "tests/test_brief_file.py",
        "text/segment.py": "tests/test_text.py",
        "text/identity.py": "tests/test_brief_file.py",
    },
    "attribution": {
        "annotation/attributions/*.py": "tests/test_said.py tests/test_trees.py tests/test_attributions.py tests/test_whole_texts.py tests/test_dossier_maker.py",
        "annotation/quotations.py": "tests/test_quotations.py tests/test_said.py tests/test_attributions.py",
    },
    "escaping": {
        "rendering/escape/__init__.py": "tests/test_escape.py",
        "rendering/escape/commonmark.py": "tests/test_escape.py",
    }
    | {
        f"rendering/escape/{name}.py": f"tests/test_wikis.py -k {name}"
        for name in (
            "confluence",
            "dokuwiki",
            "github",
            "gitlab",
            "mediawiki",
            "mkdocs",
            "obsidian",
        )
    },
    "origins": {
        "relations/origins.py": "tests/test_origins.py tests/test_relations.py",
        "relations/shared.py": "tests/test_shared.py tests/test_relations.py",
        "relations/details.py": "tests/test_sameness.py",
        "relations/carried.py": "tests/test_carried.py",
        "relations/utterances.py": "tests/test_utterances.py",
    },
    "verify": {
        "verify/__init__.py": f"{PROVED} tests/test_editing.py::test_all_of_it_together_is_proved",
        "verify/contract.py": PROVED,
        "verify/rebuilt.py": PROVED,
        "verify/finding.py": PROVED,
        "verify/text.py": PROVED,
        "verify/html.py": f"{PROOF}_html.py",
        "verify/sources_view.py": "tests/test_sources_view.py",
        "verify/docx.py": f"{PROOF}_docx.py",
        "verify/pdf.py": f"{PROOF}_pdf.py",
        "verify/wiki.py": f"{PROOF}_wikis.py",
    },
    "files": {
        "files.py": "tests/test_files.py tests/test_files_found.py",
        "output.py": "tests/test_output.py",
    },
}
"""Modules below `src/briefing/`, with the tests that should notice a change of them."""


@dataclass(frozen=True, slots=True)
class Mutant:
    """A place in the code, and what is done to it."""

    path: Path
    tests: str
    operator: str
    occurrence: int

    def code(self) -> tuple[str, str]:
        """Return the code of the module as it is and as it becomes."""
        before = self.path.read_text(encoding="utf-8")
        return before, mutate_code(before, get_operator(self.operator)(), self.occurrence) or before

    def diff(self) -> str:
        """Return the lines that change."""
        before, after = (text.splitlines() for text in self.code())
        lines = difflib.unified_diff(before, after, lineterm="", n=0)
        return "\n".join(line for line in lines if not line.startswith(("---", "+++")))


def mutants(group: str) -> Iterator[Mutant]:
    """Yield all mutants of a group, in order; what a data class is made with is no behaviour."""
    for pattern, tests in GROUPS[group].items():
        for path in sorted((ROOT / "src" / "briefing").glob(pattern)):
            text = path.read_text(encoding="utf-8")
            lines, nodes = text.splitlines(), list(ast_nodes(get_ast(text)))
            for name in sorted(filter(OPERATORS.match, operator_names())):
                operator = get_operator(name)()
                places = [place for node in nodes for place in operator.mutation_positions(node)]
                for number, ((line, _), _) in enumerate(places):
                    if not lines[line - 1].startswith("@dataclass"):
                        yield Mutant(path, tests, name, number)


def noticed(mutant: Mutant, copied: Path) -> bool:
    """Whether a test fails, or hangs, when the code in the copy is that of a mutant."""
    target = copied / mutant.path.relative_to(ROOT / "src")
    target.write_text(mutant.code()[1], encoding="utf-8")
    failed = fails(mutant.tests, copied)
    shutil.copy2(mutant.path, target)
    return failed


def fails(tests: str, copied: Path) -> bool:
    """Whether tests fail on the code of the copy; they run in a process of their own."""
    child = get_context("fork").Process(target=_tried, args=(tests.split(), copied))
    child.start()
    child.join(5 * LONGEST)
    child.kill()
    child.join()
    return child.exitcode != 0


def _tried(tests: Sequence[str], copied: Path) -> None:
    """Run tests on the code of the copy, and exit as pytest does; in a process of its own."""
    nothing = os.open(os.devnull, os.O_RDWR)
    for stream in (0, 1, 2):
        os.dup2(nothing, stream)
    sys.path.insert(0, str(copied))
    os.environ["PYTHONPATH"] = str(copied)
    os.environ["BRIEFING_KILLS"] = KILLS
    resource.setrlimit(resource.RLIMIT_CPU, (LONGEST, LONGEST))
    sys.dont_write_bytecode = True
    once = ["-x", "--hypothesis-profile", "unshrunk"]  # that one fails is enough
    os._exit(pytest.main([*once, "-q", "-n", "0", "-p", "no:cacheprovider", *tests]))


def main(arguments: Sequence[str]) -> int:
    """Print the score of each group and what survived; return the exit code."""
    parser = argparse.ArgumentParser(description="Score the tests by what they notice.")
    parser.add_argument("groups", nargs="*", default=[*GROUPS], help=f"some of {', '.join(GROUPS)}")
    parser.add_argument("--sample", type=int, default=50, help="mutants a group")
    parser.add_argument("--draw", type=int, default=1, help="which sample, from 1")
    parser.add_argument("--only", type=int, nargs="*", help="numbers of the mutants to try again")
    chosen = parser.parse_args(arguments)
    os.chdir(ROOT)
    for library in LOADED:
        import_module(library)
    with tempfile.TemporaryDirectory() as folder:
        copied = Path(folder, "src")
        shutil.copytree(ROOT / "src", copied, ignore=shutil.ignore_patterns("__pycache__"))
        compileall.compile_dir(str(copied), quiet=2)
        for name in chosen.groups:
            if broken := [tests for tests in {*GROUPS[name].values()} if fails(tests, copied)]:
                print(f"{name}: these fail as it is: {', '.join(broken)}")
                return 1
            every = list(mutants(name))
            random = Random(name if chosen.draw == 1 else f"{name} {chosen.draw}")
            drawn = random.sample(every, min(chosen.sample, len(every)))
            tried = [at for at in range(len(drawn)) if chosen.only is None or at in chosen.only]
            alive = 0
            for at in tried:
                if not noticed(drawn[at], copied):
                    alive += 1
                    where = drawn[at].path.relative_to(ROOT)
                    print(f"{name} {at}: {where}\n{drawn[at].diff()}\n", flush=True)
            print(
                f"{name}: {len(tried) - alive} of {len(tried)} noticed ({len(every)} in all)\n",
                flush=True,
            )
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
