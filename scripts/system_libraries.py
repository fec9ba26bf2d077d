"""Sees that the system libraries behind the PDF are here; as root, installs them with apt-get.

Without them Markdown, HTML and JSON are still written, so this never stops `make`: it says what
is missing and the line that installs it. It never calls sudo.
"""

import os
import shutil
import subprocess
import sys
from ctypes.util import find_library

from briefing.checkup import PANGO

# Another apt may hold the lock for a while.
APT = ("apt-get", "-qq", "-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0")


def missing() -> list[str]:
    """Return the Debian packages whose libraries are not here."""
    return [package for package, library in PANGO.items() if find_library(library) is None]


def install(packages: list[str]) -> None:
    """Install packages with apt-get; it says what goes wrong, and the next look tells the rest."""
    print("Installing system libraries for the PDF:", *packages, flush=True)
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for task in (("update",), ("install", "-y", "--no-install-recommends", *packages)):
        subprocess.run(
            (*APT, *task),
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            check=False,
        )


def main() -> None:
    """Look, install where that is permitted, look again, and say what is still missing."""
    packages = missing()
    if packages and os.geteuid() == 0 and shutil.which("apt-get"):
        install(packages)
        packages = missing()
    if packages:
        lines = (
            f"No PDF yet: system libraries are missing: {', '.join(packages)}",
            f"  Debian, Ubuntu: sudo apt-get install {' '.join(packages)}",
            "  macOS: brew install pango",
        )
        sys.stderr.write("\n".join(lines) + "\n")


if __name__ == "__main__":
    main()
