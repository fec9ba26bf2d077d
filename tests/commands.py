"""The command line, run in this process."""

import sys

import pytest

from briefing import cli


def run(*arguments: object) -> int:
    """Run a command as `briefing` does and return its exit code."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(sys, "argv", ["briefing", *map(str, arguments)])
        try:
            cli.main()
        except SystemExit as end:
            return int(end.code or 0)
    raise AssertionError("the command line did not end")
