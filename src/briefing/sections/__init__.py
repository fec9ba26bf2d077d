"""Step 6: the sections of a brief, in the order in which they are made.

A section takes the brief so far and the evidence, and returns the brief with its part filled in.
A later one sees what the earlier ones show: the background does not tell again what the summary
tells, and the sourcing covers everything.
"""

from collections.abc import Callable

from ..model import Brief
from .background import background
from .evidence import Evidence
from .positions import positions
from .questions import questions
from .sourcing import sourcing
from .summary import summary

__all__ = ["SECTIONS", "Evidence", "Section"]

Section = Callable[[Brief, Evidence], Brief]

SECTIONS: tuple[tuple[str, Section], ...] = (
    ("summary", summary),
    ("background", background),
    ("positions", positions),
    ("questions", questions),
    ("sourcing", sourcing),
)
