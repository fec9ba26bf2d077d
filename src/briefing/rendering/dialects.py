"""The text of a brief in the languages of wikis: what tells one from another."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial

from ..model import Brief
from .escape import commonmark, confluence, dokuwiki, github, gitlab, mediawiki, mkdocs, obsidian


def _as_is(page: str) -> str:
    return page


@dataclass(frozen=True, slots=True)
class Dialect:
    """One language that a brief can be written in as text."""

    name: str
    """What `--wiki` calls it; templates see it as `dialect`."""
    file: str
    """Name of the file."""
    template: str
    """File name of the template."""
    escape: Callable[[str], str]
    """Text that reads as the text given."""
    reference: str
    """Pattern of one citation, with the number of the source as its first group."""
    notes: bool = False
    """Whether sources are cited by notes; otherwise by numbers, linked to a list where there is a wiki."""
    front_matter: bool = False
    """Whether the page begins with YAML."""
    finish: Callable[[str], str] = _as_is
    """What is done to the whole page at last."""


_NUMBER = r"(\d+)"
_NOTE = r"\[\^(\d+)\]"
_LINK = r"\[(\d+)\]\(#source-\1\)"

PLAIN = Dialect("", "brief.md", "brief.md.j2", commonmark.escape, _NUMBER)
"""Without a wiki: CommonMark with tables, and numbers for references, so that it works everywhere."""
_MARKDOWN = partial(Dialect, file="brief.md", template="brief.md.j2", reference=_NOTE, notes=True)
_TABLE = (
    _MARKDOWN("gfm", escape=github.escape),
    _MARKDOWN("github-wiki", escape=github.escape, reference=_LINK, notes=False),
    _MARKDOWN("gitlab", escape=gitlab.escape, front_matter=True),
    Dialect(
        "mediawiki",
        "brief.mediawiki",
        "brief.mediawiki.j2",
        mediawiki.escape,
        r'<ref name="s(\d+)" />',
        notes=True,
    ),
    Dialect(
        "dokuwiki",
        "brief.dokuwiki.txt",
        "brief.dokuwiki.j2",
        dokuwiki.escape,
        r"\[\[#section(\d+)\|\1\]\]",
        finish=dokuwiki.bare_headings,
    ),
    Dialect(
        "confluence",
        "brief.confluence.xml",
        "brief.confluence.j2",
        confluence.escape,
        r'<ac:link ac:anchor="source-(\d+)"><ac:link-body>\1</ac:link-body></ac:link>',
    ),
    _MARKDOWN("obsidian", escape=obsidian.escape, front_matter=True),
    _MARKDOWN("mkdocs", escape=mkdocs.escape, front_matter=True),
)
DIALECTS = {dialect.name: dialect for dialect in _TABLE}
"""By the name that `--wiki` takes, in the order of the help."""


def dialect_of(brief: Brief) -> Dialect:
    """Return the dialect that a brief is written in as text, as its provenance records it."""
    return DIALECTS.get(str(brief.provenance.options.get("wiki")), PLAIN)
