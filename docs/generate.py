"""Write the pages that the program itself can write: `cli.md` and `brief.schema.json`.

`python docs/generate.py` writes them; with `--check` it only compares, names what has fallen
behind, and exits 1.
"""

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import typer.main

from briefing import brief_file
from briefing.cli import app

DOCS = Path(__file__).parent
WIDTH = 88


def helps() -> Iterator[tuple[str, str]]:
    """Yield each command as it is typed, and its help; those of a group after the group."""
    program = typer.main.get_group(app)
    context = program.make_context("briefing", [], resilient_parsing=True, terminal_width=WIDTH)
    yield from _helps("briefing", program, context)


def _helps(typed: str, command: Any, context: Any) -> Iterator[tuple[str, str]]:
    yield typed, command.get_help(context)
    for name in command.list_commands(context) if hasattr(command, "list_commands") else ():
        inner = command.get_command(context, name)
        below = inner.make_context(
            name, [], parent=context, resilient_parsing=True, terminal_width=WIDTH
        )
        yield from _helps(f"{typed} {name}", inner, below)


def cli() -> bytes:
    """Return the page of all commands: what `--help` prints, word for word."""
    parts = ["# Commands", "What `--help` prints; written by `make docs`."]
    for typed, text in helps():
        lines = "\n".join(line.rstrip() for line in text.strip().splitlines())
        parts += [f"## {typed}", f"```text\n{lines}\n```"]
    return ("\n\n".join(parts) + "\n").encode("utf-8")


PAGES = {"cli.md": cli, "brief.schema.json": brief_file.schema}


def main(arguments: list[str]) -> int:
    """Write or compare the pages; returns the exit code."""
    behind = []
    for name, page in PAGES.items():
        path = DOCS / name
        if "--check" not in arguments:
            path.write_bytes(page())
        elif not path.is_file() or path.read_bytes() != page():
            behind.append(name)
    if behind:
        print(f"docs/{', docs/'.join(behind)}: not what the program says now; run: make docs")
    return 1 if behind else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
