"""Waits for a change of sources, settings or house styles, by watchfiles; the only user of it."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from watchfiles import Change, DefaultFilter, awatch

from .. import files
from ..rendering.house_style import BUILT_IN, folders
from ..rendering.house_style.lookup import is_path

QUIET = 100
"""Milliseconds without a change after which changes count as one."""


@dataclass(frozen=True, slots=True)
class Watched:
    """Where a change can matter now."""

    deep: frozenset[Path]
    """Folders watched with all that is in them: sources and house styles."""
    flat: frozenset[Path]
    """Folders of which only single files matter, and those they may come into."""
    names: frozenset[str]
    """Names of these files."""
    styles: frozenset[Path]
    """Folders of house styles."""

    @classmethod
    def of(cls, paths: Sequence[str], style: str) -> "Watched":
        """Return where a change can matter to a brief of the sources at the paths, in a style or any."""
        given = [Path(path).resolve() for path in paths]
        settings = files.beside(paths, files.SETTINGS)
        homes = (*folders(), BUILT_IN, *([Path(style)] if is_path(style) else ()))
        styles = {folder.resolve() for folder in homes if files.is_dir(folder)}
        deep = {path for path in given if files.is_dir(path)} | styles
        flat = {path.parent for path in given} | {Path.cwd()}
        flat |= {settings.resolve().parent} if settings else set()
        single = {path.name for path in (*given, *folders())}
        return cls(
            frozenset(deep),
            frozenset(filter(files.is_dir, flat)),
            frozenset({files.SETTINGS, files.MANIFEST, *single}),
            frozenset(styles),
        )

    def only_styles(self, changed: Sequence[Path]) -> bool:
        """Whether all of the changes are those of house styles."""
        return all(any(path.is_relative_to(one) for one in self.styles) for path in changed)


async def watch(where: Callable[[], Watched], told: Callable[[bool], None]) -> None:
    """Call `told` after each change, with whether more than a house style changed; until cancelled.

    A folder that comes or goes, such as `templates/`, is watched or no longer watched from then on.
    """
    while True:
        await _round(where(), where, told)


async def _round(
    watched: Watched, where: Callable[[], Watched], told: Callable[[bool], None]
) -> None:
    """Watch until something else is to be watched."""
    moved = asyncio.Event()

    async def look(folders: frozenset[Path], names: frozenset[str] | None) -> None:
        async for changes in awatch(
            *sorted(folders),
            watch_filter=_Named(names),
            debounce=QUIET,
            step=20,
            stop_event=moved,
            recursive=names is None,
            ignore_permission_denied=True,
        ):
            told(not watched.only_styles([Path(path) for _, path in changes]))
            if where() != watched:
                moved.set()

    async with asyncio.TaskGroup() as tasks:
        tasks.create_task(look(watched.deep, None))
        tasks.create_task(look(watched.flat, watched.names))


class _Named(DefaultFilter):
    """Lets through what editors and version control do not write for themselves; of some names."""

    def __init__(self, names: frozenset[str] | None):
        super().__init__()
        self.names = names

    def __call__(self, change: Change, path: str) -> bool:
        return super().__call__(change, path) and (
            self.names is None or Path(path).name in self.names
        )
