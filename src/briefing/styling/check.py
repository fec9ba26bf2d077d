"""The checks of a house style: its settings, its colours and fonts, and every format tried."""

import logging
import re
from collections.abc import Iterable, Iterator
from dataclasses import replace
from importlib.util import find_spec
from pathlib import Path

from .. import files
from ..errors import BriefingError
from ..html_text import text_of
from ..markdown_text import lines
from ..model import Background, Brief, Rendering
from ..rendering import WRITERS, render
from ..rendering.dialects import DIALECTS
from ..rendering.house_style import HouseStyle
from ..verify.text import look_for
from ..verify.wiki import check_quoted
from .contrast import too_faint
from .finding import Finding
from .letters import unset
from .samples import NORMAL, documents, samples

OPTIONAL = {"docx": "docx"}
"""Formats that only an extra writes, and the module that it brings."""
FORMATS = tuple(
    name
    for name in WRITERS
    if name not in ("json", "csl") and (name not in OPTIONAL or find_spec(OPTIONAL[name]))
)
"""Formats in which a style is tried: all that can be written here and look like something."""
UNORDERED = (
    "notes come in another order than the sources, so that the wiki gives them other numbers; "
    "the block opening begins with {{ listed() }}, which cites all in their order"
)
_WORD = re.compile(r"\bword\.(\w+)")
_LINE = re.compile(r"^\s*[\"']?([\w-]+)")


def check(style: HouseStyle) -> tuple[Finding, ...]:
    """Return what is wrong with a style that could be loaded.

    Colours are compared, fonts looked into, and three fixed briefs rendered in every format: of
    each, every passage must be there with its citation, in the sections that the style has. The
    normal one is tried in the wikis too, and with its sources beside it.
    """
    return (*_colours(style), *_fonts(style), *_words(style), *_tried(style))


def _colours(style: HouseStyle) -> Iterator[Finding]:
    for table in ("color", "dark"):
        for key, message in too_faint(style.look[table]):
            yield Finding(_place(style, table, key), f"[{table}] {message}")


def _fonts(style: HouseStyle) -> Iterator[Finding]:
    for key, message in unset(style):
        yield Finding(_place(style, "type", key), message)


def _words(style: HouseStyle) -> Iterator[Finding]:
    """Yield words of the style's own that no template prints: they may be misspelt."""
    used = {name for each in style.templates.values() for name in _WORD.findall(each.text)}
    for name in style.words:
        if name not in used:
            yield Finding(_place(style, "words", name), f"[words] {name} is in no template")


def _tried(style: HouseStyle) -> Iterator[Finding]:
    log = _Told()
    logging.getLogger("briefing").addHandler(log)
    try:
        for name, brief in samples(style).items():
            texts = documents() if name == NORMAL else ()
            made, failed = render(brief, style, (*FORMATS, "sources") if texts else FORMATS, texts)
            told = dict.fromkeys(_plain(error) for error in failed)
            yield from (Finding(f"the {name} brief", message) for message in told)
            yield from (Finding(f"the {name} brief", line) for line in log.taken())
            yield from _lacking(brief, style, made, f"the {name} brief")
            yield from _wikis(brief, style) if texts else ()
    finally:
        logging.getLogger("briefing").removeHandler(log)


def _lacking(
    brief: Brief, style: HouseStyle, made: Iterable[Rendering], what: str
) -> Iterator[Finding]:
    """Yield the passages that Markdown or HTML do not have with their citation."""
    pages = {rendering.name: rendering.data.decode("utf-8", "replace") for rendering in made}
    shown = {}
    if "brief.md" in pages:
        shown["brief.md"] = " ".join(line.content[1] for line in lines(pages["brief.md"]))
    if "brief.html" in pages:
        shown["brief.html"] = text_of(pages["brief.html"])
    for file, text in shown.items():
        for found in look_for(_sections(brief, style), [text]):
            yield Finding(f"{what}, {file}", found.message)


def _wikis(brief: Brief, style: HouseStyle) -> Iterator[Finding]:
    """Yield what is wrong with a brief in the wikis: one of each template."""
    for wiki in {dialect.template: name for name, dialect in reversed(DIALECTS.items())}.values():
        options = {**brief.provenance.options, "wiki": wiki}
        asked = replace(brief, provenance=replace(brief.provenance, options=options))
        made, failed = render(asked, style, ("md",))
        where = f"the {NORMAL} brief for {wiki}"
        yield from (Finding(where, _plain(error)) for error in failed)
        for page in made:
            for found in check_quoted(page.data, _sections(asked, style), page.name, ()):
                yield Finding(where, found.message)
            cited = re.finditer(DIALECTS[wiki].reference + "(?!:)", page.data.decode("utf-8"))
            notes = list(dict.fromkeys(int(match[1]) for match in cited))
            if DIALECTS[wiki].notes and notes != list(range(1, len(brief.sources) + 1)):
                yield Finding(where, UNORDERED)


def _sections(brief: Brief, style: HouseStyle) -> Brief:
    """Return a brief without what stands in sections that a style leaves out."""
    shown = set(style.sections)
    bottom, rest = brief.summary[:1], brief.summary[1:]
    summary = (*(bottom if "bottom_line" in shown else ()), *(rest if "summary" in shown else ()))
    return replace(
        brief,
        summary=summary,
        background=brief.background if "background" in shown else Background(),
        positions=brief.positions if "positions" in shown else (),
        open_questions=brief.open_questions if "open_questions" in shown else (),
    )


def _plain(error: BriefingError) -> str:
    return f"{error.message}; {error.hint}" if error.hint else error.message


def _place(style: HouseStyle, table: str, key: str) -> str:
    """Return file and line of a setting, in the nearest style that sets it."""
    for folder in style.folders:
        inside = ""
        text = files.read_text(folder / files.STYLE)
        for number, line in enumerate(text.splitlines(), 1):
            if line.startswith("["):
                inside = line.strip().strip("[]")
            elif inside == table and (found := _LINE.match(line)) and found[1] == key:
                return f"{folder / files.STYLE}:{number}"
    return str(Path(style.folders[0]))


class _Told(logging.Handler):
    """What the writers warn of, such as characters that no font has."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(record.getMessage())

    def taken(self) -> tuple[str, ...]:
        """Return what was told since the last time."""
        found, self.lines = tuple(dict.fromkeys(self.lines)), []
        return found
