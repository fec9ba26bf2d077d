"""Agency copy names the agency."""

from collections.abc import Iterator

from ...model import Brief
from ..agencies import uncredited
from ..finding import Finding

DO = "name the agency where you use these passages, or find who else has it"


def agency(brief: Brief) -> Iterator[Finding]:
    """Yield the agencies that alone carry passages which do not name them.

    Source: BBC, Editorial Guidelines (2019), section 3, Accuracy, on material from third parties:
    an agency's report is relied on where it is borne out by one's own people or attributed to the
    agency. What a second origin carries too is passed over.
    """
    for origin, passages in uncredited(brief, only=True):
        yield Finding(
            rule="bbc/agency",
            where=origin.id,
            words=origin.label,
            sources=origin.sources,
            why="passages rest on this agency alone and do not name it",
            do=DO,
            passages=tuple(passage.id for passage in passages),
        )
