"""`briefing doctor`: what is installed, and the line that installs what is not."""

import typer


def doctor() -> None:
    """Show what is installed and what is missing.

    With the line that installs it.
    """
    from .. import checkup

    findings = checkup.examine()
    for finding in findings:
        typer.echo(f"{'ok     ' if finding.well else 'missing'}  {finding.what}: {finding.found}")
        if not finding.well:
            typer.echo(f"         {finding.hint}")
    raise typer.Exit(0 if all(finding.well for finding in findings) else 1)
