"""The command line: parse, call, report. One file a command; no logic of its own.

Only typer is imported here, so that `briefing --help` answers at once.
"""

import os
import sys

import typer

from .. import __version__
from . import annotate, build, check, doctor, explain, preview, style, summarize, verify

# The table of commands, in the order in which `--help` lists them.
COMMANDS = (build, annotate, summarize, explain, check, verify, preview, doctor)

app = typer.Typer(
    help="Turn a stack of sources about one event into a brief that you can check.",
    no_args_is_help=True,
    # Rich help and pretty tracebacks cost more than the rest of the start.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    add_completion=False,
)
for command in COMMANDS:
    app.command()(getattr(command, command.__name__.rpartition(".")[2]))
app.add_typer(style.app, name="style")


def show_version(wanted: bool) -> None:
    """Print the version and stop."""
    if wanted:
        typer.echo(f"briefing {__version__}")
        raise typer.Exit


@app.callback()
def options(
    version: bool = typer.Option(
        False, "--version", callback=show_version, is_eager=True, help="Show the version."
    ),
) -> None:
    """Turn a stack of sources about one event into a brief that you can check."""


def main() -> None:
    """Run the command line; every error of ours becomes words and an exit code."""
    # One thread: sums come out the same on every machine, and small arrays are faster.
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")
    os.environ.setdefault("OMP_NUM_THREADS", "1")
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    from ..errors import BriefingError, Unforeseen

    try:
        app()
    except BriefingError as error:
        from .report import refuse

        refuse(error)
    except (KeyboardInterrupt, BrokenPipeError):
        sys.exit(130)
    except OSError as error:
        from .report import refused_by_system

        refused_by_system(error)
    except Exception as error:
        if "BRIEFING_TRACEBACK" in os.environ:
            raise
        from .report import refuse

        refuse(Unforeseen(error))
