"""Options of one run: `briefing.toml` beside the sources or above, then flags."""

from collections.abc import Sequence

from .. import files
from ..options import Options, apply, parse


def chosen(sources: Sequence[str], **flags: object) -> Options:
    """Return the options; a flag of None was not given."""
    found = files.beside(sources, files.SETTINGS)
    options = Options()
    if found is not None:
        options = parse(files.read_bytes(found), where=str(found), options=options)
    return apply(options, flags, where="the command line")
