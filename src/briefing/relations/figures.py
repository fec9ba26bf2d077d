"""Figures that a later source takes back: “43, not 34 as we reported”, “police first put it at £90,000”."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from ..model import Overtaken
from .telling import COMMON, Telling

FIGURE = r"(?<![\w.,])(?:US)?[$£€¥]?\d[\d,]*(?:\.\d+)?(?:\s(?:thousand|million|billion|trillion)\b|(?:m|bn)\b)?"
ANY = re.compile(FIGURE)
COUNT = r"(?:count|estimate|figure|forecast|number|report|toll|total|value)"
TOLD = r"(?:announced|cited|counted|estimated|gave|given|published|put|reported|said|stated|valued)"
TAKEN_BACK = re.compile(
    rf"\bnot\s(?P<a>{FIGURE})(?:,|\s\w+)?\sas\s(?=[^.;]{{0,60}}\b{TOLD}\b)"
    rf"|\b(?:earlier|first|initially|originally|previously)\s(?:had\s)?{TOLD}\b[^.;]{{0,80}}?(?P<first>{FIGURE})"
    rf"|\b{COUNT}\sof\s(?:about\s)?(?P<c>{FIGURE})\s(?:\w+\s){{0,2}}{TOLD}\b"
    rf"|\b(?:earlier|first|initial|original|previous)\s{COUNT}\s(?:had\sbeen|of|was)\s(?:about\s)?(?P<d>{FIGURE})"
    rf"|\b(?:corrected|lowered|revised)\b[^.;]{{0,60}}?\sfrom\s(?:about\s)?(?P<e>{FIGURE})"
)
"""Words by which a text names a figure as the earlier one."""
NEAR = 2
"""Sentences before one that tell what it speaks of."""
LARGE = 4
"""Digits of a figure that hardly stands for two things; so does a sum of money."""


def figures(told: Sequence[Telling]) -> Iterator[Overtaken]:
    """Yield each sentence with a figure that another source, not an older one, takes back.

    Who only says that it was told first must tell another one right before. Both sentences must
    share the matter, or the documents the names at the top and the sentences some of it.
    """
    holders: dict[str, list[Telling]] = defaultdict(list)
    for telling in told:
        for figure in _figures(telling.text):
            holders[figure].append(telling)
    for number, newer in enumerate(told):
        for match in TAKEN_BACK.finditer(newer.text):
            old = _plain(next(filter(None, match.groups())))
            if match["first"] and not _replaced(old, told[max(0, number - NEAR) : number + 1]):
                continue
            for telling in holders[old]:
                if not newer.is_older(telling) and _one_matter(telling, newer, old):
                    yield Overtaken(telling.span, newer.span, "correction")


def _replaced(old: str, told: Sequence[Telling]) -> bool:
    """Whether one of some sentences gives another figure of the kind, in the source of the last."""
    texts = (telling.text for telling in told if telling.span.source == told[-1].span.source)
    return any(
        figure != old and figure[0].isdigit() == old[0].isdigit()
        for text in texts
        for figure in _figures(text)
    )


def _one_matter(telling: Telling, newer: Telling, figure: str) -> bool:
    if telling.span.source == newer.span.source:
        return False
    content = len(telling.content & newer.content)
    large = not figure[0].isdigit() or len(figure) >= LARGE
    return content >= COMMON or (
        len(telling.lead & newer.lead) >= COMMON and (content > 0 or large)
    )


def _figures(text: str) -> set[str]:
    return {_plain(match[0]) for match in ANY.finditer(text)}


def _plain(figure: str) -> str:
    return figure.replace(",", "").strip()
