"""Speakers set beside their words by a mark: “WALLACE: …”, Trump was blunt: “…”, and “…” — Name."""

import re
from collections.abc import Iterator, Sequence

from ...text import speech
from ...text.people import FIRST_NAMES, TITLES
from .clauses import only
from .described import PASSED_ON
from .frames import Frame, finish
from .phrases import Range, head
from .words import Stretch

LONGEST = 5
"""Words of a name before its colon."""
STOPS = frozenset(".?!…Q")
SHORTEST = 3
"""Letters of a name in capitals, so that “Q:” and “ID:” are none."""

NAME = re.compile("(H?N{2,4}),")
LEAD = re.compile("c?p(H?N{1,4}):")
"""Classes of “And from Senator Ada Lund:”, before a paragraph of hers."""


def labels(s: Stretch, taken: Sequence[Frame]) -> Iterator[Frame]:
    """Yield a frame for what stands before a colon and a quotation, or for a name that signs one."""
    if taken:
        return
    end = finish(s)
    colon = s.classes.find(":Q", 1, end)
    if colon > 0:
        speaker = (0, colon) if _name(s, 0, colon) else _described(s, colon) or only(s, colon)
        if set("mB").intersection(s.classes[:colon]) or (speaker and _nobody(s, speaker)):
            speaker = None  # “Lund will say: “…””, “had the king say: “…””
        # “The paper quoted Moor: “…””: whoever quotes is not who speaks.
        if speaker and not PASSED_ON.intersection(s.words[:colon]):
            yield Frame(speaker, (colon, colon + 1), ((colon + 1, end),))
    elif s.classes[:2] == "Q-":
        comma = s.classes.find(",", 2, end)
        close = comma if comma > 0 else end  # “…” – Ana Lima, shopkeeper
        if _name(s, 2, close) or _signed(s, end):
            yield Frame((2, close), (1, 2), ((0, 1),))
    elif lead := LEAD.fullmatch(s.classes):
        yield Frame(lead.span(1), (lead.end() - 1, lead.end()), ())
    elif (dash := s.classes.find("-Q", 1, LONGEST + 2)) > 0:
        first = s.classes[0] in "*•"  # “* AP - “…””
        if (s.listed or first) and _name(s, first, dash):
            yield Frame((first, dash), (dash, dash + 1), ((dash + 1, end),))


def transcript(s: Stretch, taken: Sequence[Frame]) -> Iterator[Frame]:
    """Yield a frame for a name in capitals and a colon that open a stretch.

    What follows must read as speech: a list of figures under a label has no full stop.
    """
    colon = s.classes.find(":", 1, LONGEST + 1)
    if (
        colon > 0
        and set(s.classes[:colon]) <= set("NH")
        and STOPS.intersection(s.classes[colon + 1 :])
    ):
        name = s.written(0, colon)
        if name.isupper() and len(name) >= SHORTEST and name.lower() not in speech.NO_SPEAKER:
            said = (colon + 1, len(s.classes))
            yield Frame((0, colon), (colon, colon + 1), (said,), verbatim=True)


def _nobody(s: Stretch, speaker: Range) -> bool:
    """Whether a phrase before a colon is a topic: “His favorite quote was: …”, “PAYING IT BACK: …”."""
    written = s.written(*speaker)
    names = FIRST_NAMES | {title.title() for title in TITLES}
    shouted = written.isupper() and speaker[1] - speaker[0] > 1
    topic = shouted and names.isdisjoint(word.strip(".").title() for word in written.split())
    return topic or head(s, speaker) not in "NHPR"


def _described(s: Stretch, colon: int) -> Range | None:
    """Return the name that opens a label: “Ada Lund, on the new lock: “…””."""
    named = NAME.match(s.classes)
    rest = s.classes[named.end() : colon] if named else ""
    return named.span(1) if named and re.fullmatch("[pu][^V,.:XmW]{1,10}", rest) else None


def _signed(s: Stretch, end: int) -> bool:
    """Whether a name between marks signs a quotation: “…” - “Fiona”."""
    last = s.quotes.get(2)
    return end == 3 and last is not None and last.words < 3 and s.text[last.inside[0]].isupper()


def _name(s: Stretch, start: int, end: int) -> bool:
    inside = s.classes[start:end]
    return 0 < len(inside) <= LONGEST and set(inside) <= set("NH") and "N" in inside
