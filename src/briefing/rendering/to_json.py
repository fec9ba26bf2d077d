"""`brief.json`: the brief itself."""

from .. import brief_file
from ..model import Brief
from .house_style import HouseStyle


def write(brief: Brief, style: HouseStyle) -> bytes:
    """Return `brief.json`; a house style changes nothing in it."""
    return brief_file.dump(brief)
