"""What `briefing doctor` looks at: libraries, system libraries, fonts."""

import ctypes.util
import re
import sys
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, requires, version
from importlib.resources import files as package_files

NAME = re.compile(r"^[\w.-]+")
"""The name of a package, before its versions."""
EXTRA = re.compile(r"extra == [\"'](\w+)")
NEEDED_BY = {
    "brand": "a _brand.yml",
    "docx": "--to docx",
    "parse": "--engine parse",
    "preview": "briefing preview",
}
"""What an extra is for."""
PANGO = {
    "libpango-1.0-0": "pango-1.0",
    "libpangoft2-1.0-0": "pangoft2-1.0",
    "libharfbuzz-subset0": "harfbuzz-subset",
}
"""Debian package of each system library that PDF needs, and the library's name."""


@dataclass(frozen=True, slots=True)
class Examined:
    """One thing that was looked for."""

    what: str
    found: str
    well: bool
    hint: str = ""


def examine() -> tuple[Examined, ...]:
    """Return what is there and what is missing, in a fixed order."""
    return (_python(), *_packages(), *_libraries(), _fonts())


def _python() -> Examined:
    found = ".".join(map(str, sys.version_info[:3]))
    return Examined("Python", found, sys.version_info >= (3, 11), "install Python 3.11 or newer")


def _packages() -> tuple[Examined, ...]:
    """Look for what briefing needs, and for what only an extra does."""
    extras = {
        NAME.findall(line)[0]: "".join(EXTRA.findall(line)) for line in requires("briefing") or ()
    }
    found = []
    for name, extra in sorted(extras.items(), key=lambda item: (item[1], item[0].lower())):
        try:
            found.append(Examined(name, version(name), True))
        except PackageNotFoundError:
            only = f"; only {NEEDED_BY.get(extra, extra)} needs it" if extra else ""
            found.append(Examined(name, f"not installed{only}", bool(extra), f"pip install {name}"))
    return tuple(found)


def _libraries() -> tuple[Examined, ...]:
    line = "apt install " + " ".join(PANGO)
    return tuple(
        Examined(package, library or "not found; no PDF without it", library is not None, line)
        for package, name in PANGO.items()
        for library in [ctypes.util.find_library(name)]
    )


def _fonts() -> Examined:
    folder = package_files("briefing") / "styles" / "fonts"
    names = sorted(f.name for f in folder.iterdir() if f.name.endswith(".ttf"))
    found = f"{len(names)} bundled faces"
    return Examined("fonts", found, bool(names), "install briefing again")
