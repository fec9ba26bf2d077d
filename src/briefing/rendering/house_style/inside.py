"""A file of a style lies in the style's folder, and nowhere else."""

from pathlib import Path, PurePosixPath

from ... import files
from ...errors import BadSetting
from ...limits import LIMITS


def inside(folder: Path, name: str, where: str | None = None) -> Path:
    """Return the path of a file of a style.

    Args:
        folder: of the style.
        name: of the file, as the style gives it.
        where: file and line that name it; otherwise the file itself.

    Raises:
        BadSetting: the name leads out of the folder, or a link does.

    """
    path = folder / name
    parts = PurePosixPath(name).parts
    if PurePosixPath(name).is_absolute() or ".." in parts or "\\" in name or ":" in name:
        reason = f"“{name}” is no file within the style's folder"
        raise BadSetting(where or str(path), reason, hint="copy the file into the style's folder")
    if not path.resolve().is_relative_to(folder.resolve()):
        raise BadSetting(
            where or str(path),
            "a link leads out of the style's folder",
            hint="copy the file into the style's folder",
        )
    return path


def own_text(folder: Path, name: str) -> str:
    """Return the text of a template, style sheet or settings; raises as `inside`, and for too much."""
    path = inside(folder, name)
    text = files.read_text(path)
    if len(text) > LIMITS.style_text:
        most = f"{LIMITS.style_text / 1e3:.0f} kB"
        raise BadSetting(str(path), f"larger than {most}")
    return text


def own_bytes(folder: Path, name: str, where: str | None = None) -> bytes:
    """Return the bytes of a font or picture of a style; raises as `inside`, and for one too large."""
    path = inside(folder, name, where)
    if not files.is_file(path):
        raise BadSetting(where or str(path), f"there is no file “{name}” in the style's folder")
    data = files.read_bytes(path)
    if len(data) > LIMITS.style_file:
        most = f"{LIMITS.style_file / 1e6:.0f} MB"
        raise BadSetting(where or str(path), f"“{name}” is larger than {most}")
    return data
