"""What people are shown: progress, the closing table, errors. Standard output is the product's."""

import errno
import json as json_format
import logging
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict
from pathlib import Path
from typing import NoReturn

import typer

from ..checks import Finding
from ..checks.lines import lines
from ..errors import BriefingError, SystemRefused
from ..explain import Explained
from ..explain.lines import to_text
from ..model import LeftOut, Notice
from ..pipeline import Build
from ..styling.finding import Finding as Tried
from ..verify import Proof


def safe(text: str) -> str:
    """Return a text without anything that a terminal would obey."""
    return "".join(c if c.isprintable() or c == "\n" else repr(c)[1:-1] for c in text)


def say(text: str) -> None:
    """Print a line for people."""
    typer.echo(safe(text), err=True)


@contextmanager
def progress(steps: Sequence[str]) -> Iterator[Callable[[str], None]]:
    """Yield what a run calls with the name of each step; a bar shows it on a terminal."""
    if not sys.stderr.isatty():
        yield lambda step: None
        return
    width = max(map(len, steps))
    with typer.progressbar(length=len(steps), file=sys.stderr, show_eta=False) as bar:

        def begin(step: str) -> None:
            number = steps.index(step)
            bar.label = f"{number + 1} {step:<{width}}"
            bar.update(number - bar.pos)
            bar.render_progress()

        yield begin
        bar.update(len(steps) - bar.pos)


@contextmanager
def warned() -> Iterator[list[str]]:
    """Yield a list that is filled with what the library warns of."""
    told: list[str] = []
    handler = logging.Handler(logging.WARNING)
    handler.emit = lambda record: told.append(record.getMessage())  # type: ignore[method-assign]
    logger = logging.getLogger("briefing")
    logger.addHandler(handler)
    try:
        yield told
    finally:
        logger.removeHandler(handler)


def built(build: Build, paths: Sequence[Path], warnings: Sequence[str] = ()) -> int:
    """Print the closing table, what was warned of and the files, and return the exit code."""
    brief = build.brief
    shown = {passage.id for passage in brief.passages()}
    rows = (
        ("sources read", len(brief.sources)),
        ("left out", len(brief.sourcing.left_out)),
        ("passages", len(shown)),
        ("origins", len(brief.sourcing.origins)),
        ("notices", len(brief.notices) + len(warnings)),
        ("files written", len(paths)),
    )
    for name, count in rows:
        say(f"{name:<14}{count:>5}")
    for notice in brief.notices:
        say(noticed(notice))
    for warning in warnings:
        say(f"notice: {warning}")
    for source in brief.sources:
        if source.set_aside:
            say(f"set aside: {source.path}: {source.set_aside}")
    for failure in build.failures:
        say(str(failure))
    for path in paths:
        typer.echo(safe(str(path)))
    return max(left_out(brief.sourcing.left_out), 1 if build.failures else 0)


def noticed(notice: Notice) -> str:
    """Return a notice as a line of the terminal."""
    return f"notice: {notice.where + ': ' if notice.where else ''}{notice.message}"


def left_out(sources: Sequence[LeftOut]) -> int:
    """Print what was left out and why, and return the exit code."""
    for source in sources:
        say(f"left out: {source.path}: {source.reason}")
    return 1 if sources else 0


def proved(file: str, proof: Proof) -> int:
    """Print what was proved and what does not hold, and return the exit code."""
    for checked in proof.checked:
        say(f"checked: {checked}")
    for finding in proof.findings:
        typer.echo(safe(f"{finding.place}: {finding.message}"))
    held = "proved" if proof.whole else "its quotations hold; more was not proved"
    typer.echo(safe(f"{file}: {'does not hold' if proof.findings else held}"))
    return 1 if proof.findings else 0


def tried(name: str, findings: Sequence[Tried]) -> int:
    """Print what is wrong with a house style, and return the exit code."""
    for finding in findings:
        typer.echo(safe(f"{finding.place}: {finding.message}"))
    typer.echo(safe(f"{name}: {f'{len(findings)} found' if findings else 'nothing found'}"))
    return 1 if findings else 0


def checked(
    profiles: Sequence[str], findings: Sequence[Finding], out: Callable[[str], None]
) -> int:
    """Print what the rules of the profiles found, by `out`, and return the exit code."""
    for line in lines(profiles, findings):
        out(safe(line))
    return 1 if findings else 0


def explained(explained: Explained, doubts: Sequence[str], *, json: bool) -> int:
    """Print explanations and what to be careful about, and return the exit code."""
    for doubt in doubts:
        say(doubt)
    typer.echo(to_json(asdict(explained)) if json else safe(to_text(explained)))
    return 1 if doubts else 0


def to_json(plain: object) -> str:
    """Return JSON in which what a terminal would obey is escaped as JSON does."""
    return safe_json(json_format.dumps(plain, ensure_ascii=False, indent=2))


def safe_json(text: str) -> str:
    """Return JSON with what a terminal would obey escaped as JSON does; it says the same."""
    return "".join(c if c.isprintable() or c == "\n" else json_format.dumps(c)[1:-1] for c in text)


def refuse(error: BriefingError) -> NoReturn:
    """Print an error and stop with its exit code."""
    say(str(error))
    sys.exit(error.exit_code)


def refused_by_system(error: OSError) -> NoReturn:
    """Print what the system did not do, and stop."""
    printing = error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG, errno.EIO)
    refuse(
        SystemRefused(error.filename or ("standard output" if printing else "the system"), error)
    )
