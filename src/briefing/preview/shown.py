"""What a preview shows: the brief as its sources, settings and style are now, or as they last were right."""

import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from ..errors import BriefingError, Unforeseen
from ..model import Brief, Document
from ..options import Options, apply
from ..pipeline import brief_of, styled
from ..rendering import render
from ..rendering.house_style import ROOT, folders, load, names

FILES = {
    "brief.html": ("html", "sources"),
    "sources.html": ("html", "sources"),
    "brief.md": ("md",),
    "brief.json": ("json",),
    "brief.pdf": ("pdf",),
    "brief.docx": ("docx",),
}
"""Each file that can be shown, and the formats that are rendered for it."""


@dataclass(frozen=True, slots=True)
class Page:
    """One file in one style."""

    data: bytes | None
    """As it is now, or as it last was right; None where it never was."""
    error: BriefingError | None
    """Why it is not as it is now."""
    version: int
    """Number of changes before it was made."""


NOTHING = Page(None, None, 0)


@dataclass(frozen=True, slots=True)
class _Made:
    """A brief, and what it was made of."""

    sources: int
    options: Options
    brief: Brief
    documents: Sequence[Document]


class Shown:
    """The files of a brief in every style, made when they are asked for and kept until a change."""

    def __init__(self, paths: Sequence[str], ask: Callable[[], Options]):
        self.paths = tuple(paths)
        self.ask = ask
        self.style = ask().render.style
        self.version = 0
        self._sources = 0
        self._pages: dict[tuple[str, str], Page] = {}
        self._made: dict[str, _Made] = {}
        self._lock = threading.Lock()

    def changed(self, *, sources: bool) -> None:
        """Take note of a change: of sources or settings, or of house styles alone."""
        self._sources += sources
        self.version += 1

    def styles(self) -> tuple[str, ...]:
        """Return the names of the house styles that can be shown."""
        named = dict.fromkeys((*names(folders()), self.style))
        return tuple(name for name in named if name != ROOT)

    def page(self, style: str, name: str) -> Page:
        """Return a file, one of `FILES`, in a style; an error never takes away the last good one."""
        with self._lock:
            kept = self._pages.get((style, name))
            if kept is None or kept.version != self.version:
                self._make(style, name)
            return self._pages[style, name]

    def _make(self, style: str, name: str) -> None:
        """Render the formats of a file, and keep what came of each."""
        version = self.version
        data: dict[str, bytes] = {}
        error: BriefingError | None = None
        try:
            options = apply(self.ask(), {"style": style}, where="the address")
            house = load(style, folders(), options.render.language)
            made = self._brief(style, styled(options, house))
            renderings, failures = render(made.brief, house, FILES[name], made.documents)
            data = {rendering.name: rendering.data for rendering in renderings}
            error = failures[0] if failures else None
        except BriefingError as raised:
            error = raised
        except Exception as raised:  # noqa: BLE001 - a preview goes on, whatever it is
            error = Unforeseen(raised)
        for one in {name, *data}:
            last = self._pages.get((style, one), NOTHING).data
            wrong = None if one in data else error
            self._pages[style, one] = Page(data.get(one, last), wrong, version)

    def _brief(self, style: str, options: Options) -> _Made:
        """Return the brief for a style, made anew only where sources or settings are others."""
        kept = self._made.get(style)
        if kept is None or (kept.sources, kept.options) != (self._sources, options):
            brief, reading = brief_of(*self.paths, options=options)
            kept = _Made(self._sources, options, brief, reading.documents)
            self._made[style] = kept
        return kept
