"""Step 5: how much each passage matters, and which of them make the summary.

A candidate is a passage that could stand alone. Its salience is the product of the features below;
the summary is chosen greedily among the candidates, each time for what it adds. One place goes to
the newest outcome.
"""

from collections.abc import Callable, Sequence

import numpy as np

from ..model import Annotated, Candidate, Pick, Ranking, Relations, Rival
from ..options import RankOptions
from .brevity import brevity
from .centrality import centrality
from .concepts import Concepts, concepts
from .coverage import coverage
from .excerpts import excerpts
from .lead import lead
from .outcome import outcome
from .redundancy import claims_of
from .selection import select
from .standing import objection
from .terms import Numbers, Terms, terms

FEATURES: tuple[tuple[str, Callable[[Terms, Concepts], Numbers]], ...] = (
    ("coverage", coverage),
    ("centrality", centrality),
    ("lead", lead),
    ("brevity", brevity),
)
"""Name, and the function that gives it for every excerpt; salience is their product."""


def rank(corpus: Sequence[Annotated], relations: Relations, options: RankOptions) -> Ranking:
    """Return the candidates of a corpus, and the extract of at most `options.length` words.

    Every sentence of the corpus must have a claim and an origin in `relations`. The order of
    `corpus` does not matter: ties break by number of the source, then by place. Documents that are
    not in English give no candidates.
    """
    documents = {
        annotated.document.source.id: annotated
        for annotated in sorted(corpus, key=lambda a: _number(a.document.source.id))
        if annotated.document.source.language == "en"
    }
    found = [excerpt for annotated in documents.values() for excerpt in excerpts(annotated)]
    standing = [n for n, excerpt in enumerate(found) if objection(excerpt) is None]
    if not standing:
        return Ranking((), ())
    counted = terms(found, relations)
    held = concepts(counted)
    features = {name: measure(counted, held) for name, measure in FEATURES}
    salience = _scaled(np.prod(list(features.values()), axis=0), standing)
    final = outcome(documents, found, standing, features["centrality"])

    def candidate(number: int) -> Candidate:
        values = {name: round(float(values[number]), 6) for name, values in features.items()}
        if number == final:
            values["outcome"] = 1.0
        return Candidate(found[number].span, salience[number], values)

    quality = np.prod([v for name, v in features.items() if name != "coverage"], axis=0)
    claims, near = claims_of(found, relations)
    choices = select(
        counted, held, quality, claims, near, standing, length=options.length, second=final
    )
    return Ranking(
        candidates=tuple(candidate(n) for n in sorted(standing, key=lambda n: (-salience[n], n))),
        extract=tuple(
            Pick(
                candidate(choice.chosen),
                tuple(Rival(found[other].span, salience[other]) for other in choice.beaten),
            )
            for choice in choices
        ),
    )


def _scaled(values: Numbers, standing: Sequence[int]) -> list[float]:
    """Return values from 0 to 1, so that the best of those in `standing` has 1."""
    best = max(float(values[number]) for number in standing)
    return [round(float(value) / best, 6) if best > 0 else 0.0 for value in values]


def _number(source: str) -> int:
    return int(source.removeprefix("S"))
