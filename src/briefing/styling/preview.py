"""The sample briefs as files in a house style, to be looked at."""

from dataclasses import replace

from ..errors import BriefingError
from ..model import Rendering
from ..rendering import render
from ..rendering.house_style import HouseStyle
from .check import FORMATS
from .samples import samples


def preview(style: HouseStyle) -> tuple[tuple[Rendering, ...], tuple[BriefingError, ...]]:
    """Return every sample brief in every format, such as `huge.pdf`, and what stopped the others."""
    made: list[Rendering] = []
    failed: list[BriefingError] = []
    for name, brief in samples(style).items():
        renderings, failures = render(brief, style, FORMATS)
        made += [replace(one, name=one.name.replace("brief", name)) for one in renderings]
        failed += failures
    return tuple(made), tuple({failure.message: failure for failure in failed}.values())
