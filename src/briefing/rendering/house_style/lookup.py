"""Where house styles lie: `templates/`, the user's own folder, installed packages, the program."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from ... import files
from ...errors import BadSetting, UnknownName

BUILT_IN = Path(__file__).parents[2] / "styles"
MANIFEST = files.STYLE
PACKAGES = "briefing.styles"
"""The group of entry points of packages that bring styles."""
NAME = re.compile(r"[a-z0-9][a-z0-9_-]{0,63}")


@dataclass(frozen=True, slots=True)
class Place:
    """A house style that was found."""

    name: str
    folder: Path
    hidden: bool
    """Whether it cannot be had by its name: one before it, or one built in, has the name."""


def folders() -> tuple[Path, ...]:
    """Return where styles are looked for before those built in, the first wins.

    `templates/`, then the user's own folder, then the packages that name themselves in the entry
    point group `briefing.styles`. No code of these packages is run.
    """
    import platformdirs

    user = platformdirs.user_config_path("briefing") / "templates"
    return (Path("templates"), user, *_packages())


def places(folders: Sequence[Path] = ()) -> tuple[Place, ...]:
    """Return every style in the extra folders and in the program, in the order of looking."""
    taken = _built_in()
    found: list[Place] = []
    for folder in (*folders, BUILT_IN):
        for path in sorted(folder.glob(f"*/{MANIFEST}")):
            name = path.parent.name
            before = name in taken or any(place.name == name for place in found)
            found.append(Place(name, path.parent, before and folder != BUILT_IN))
    return tuple(found)


def names(folders: Sequence[Path] = ()) -> tuple[str, ...]:
    """Return the names of the styles in the extra folders and of those built in, sorted."""
    return tuple(sorted({place.name for place in places(folders)}))


def find(name: str, folders: Sequence[Path]) -> Path:
    """Return the folder of a style, by its name or by the path of the folder.

    Raises:
        UnknownName: there is none.
        BadSetting: it has the name of one that is built in.

    """
    if is_path(name):
        if files.is_file(Path(name) / MANIFEST):
            return Path(name)
        raise UnknownName("house style", name, names(folders))
    if not NAME.fullmatch(name):
        raise UnknownName("house style", name, names(folders))
    taken = name in _built_in()
    for folder in folders:
        if files.is_file(folder / name / MANIFEST):
            if taken:
                where, why = str(folder / name), f"the name “{name}” is that of a built-in style"
                raise BadSetting(where, why, hint="give the folder another name")
            return folder / name
    if taken:
        return BUILT_IN / name
    raise UnknownName("house style", name, names(folders))


def is_path(name: str) -> bool:
    """Whether a style is named by the path of its folder: it has a slash in it."""
    return "/" in name or "\\" in name


def is_built_in(folder: Path) -> bool:
    """Whether a style comes with the program."""
    return folder.parent == BUILT_IN


def _built_in() -> set[str]:
    return {path.parent.name for path in BUILT_IN.glob(f"*/{MANIFEST}")}


def _packages() -> Iterator[Path]:
    """Yield the folders of installed packages that say they hold styles."""
    from importlib.metadata import entry_points
    from importlib.util import find_spec

    for point in sorted(entry_points(group=PACKAGES), key=lambda point: point.name):
        package, *inner = point.value.split(".")
        spec = find_spec(package)  # of a package without a dot: nothing of it is run
        for folder in (spec.submodule_search_locations or ()) if spec else ():
            yield Path(folder, *inner)
