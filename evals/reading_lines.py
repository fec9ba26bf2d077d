"""The lines of a reading, and the brief that they are asked of: one reading, wherever it lies."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from typing import Any

from briefing.compose import compose
from briefing.model import Brief
from briefing.options import Caps, Options
from briefing.pipeline import Reading, annotated, styled
from briefing.ranking import rank
from briefing.relations import relate
from briefing.rendering.house_style import folders, load
from briefing.sections import Evidence

from . import layer_checks, reading_checks
from .reading_checks import Terms, View
from .reading_places import Text

CHECKS: Mapping[str, Callable[[View, Terms], bool]] = {
    **reading_checks.CHECKS,
    **layer_checks.CHECKS,
}
UNCUT = Caps(*(1000 for _ in fields(Caps)))
"""Caps that cut nothing."""


@dataclass(frozen=True, slots=True)
class Line:
    """One demand: the check, and whether it must be true."""

    that: str
    check: str
    terms: Mapping[str, Any]
    must: bool

    def holds(self, view: View) -> bool:
        """Whether the brief does what the line demands."""
        return CHECKS[self.check](view, self.terms) == self.must


def lines(reading: Mapping[str, Any]) -> Iterator[Line]:
    """Yield the lines of a reading, and for each that says who says something a ban on others."""
    for key, must in (("must", True), ("must-not", False)):
        for entry in reading[key]:
            (check,) = entry.keys() - {"that"}
            yield Line(entry["that"], check, entry[check], must)
            if must and check == "says":
                terms = entry[check]
                names = [*terms["who"], *terms.get("also", ())]
                other = {"besides": names, "at": terms["at"]}
                yield Line(f"{entry['that']} (somebody else)", "says-other", other, False)


def view(reading: Reading, texts: Mapping[str, Text]) -> View:
    """Return the brief of what was read with the caps of the default style, and with none."""
    options = styled(Options(), load(Options().render.style, folders()))
    corpus = annotated(reading)
    relations = relate(corpus)
    ranking = rank(corpus, relations, options.rank)
    evidence = Evidence(corpus, relations, ranking, options.compose.caps)

    def brief(caps: Caps) -> Brief:
        chosen = replace(options, compose=replace(options.compose, caps=caps))
        return compose(replace(evidence, caps=caps), reading.notices, (), chosen)

    return View(texts, evidence, brief(options.compose.caps), brief(UNCUT))
