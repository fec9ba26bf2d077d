"""What comes from an agency is credited to it."""

from collections.abc import Iterator

from ...model import Brief
from ..agencies import uncredited
from ..finding import Finding

DO = "name the agency where you use these passages"


def agency(brief: Brief) -> Iterator[Finding]:
    """Yield the agencies from which passages come that do not name them.

    Source: Reuters, Handbook of Journalism (2008), Accuracy, on attribution: material that is not
    one's own is clearly attributed, a rival's too.
    """
    for origin, passages in uncredited(brief, only=False):
        yield Finding(
            rule="reuters/agency",
            where=origin.id,
            words=origin.label,
            sources=origin.sources,
            why="passages come from this agency and do not name it",
            do=DO,
            passages=tuple(passage.id for passage in passages),
        )
