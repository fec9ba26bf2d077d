"""Step 5: how much each passage matters, and which of them make the summary.

A candidate is a passage that could stand alone. Its salience is the product of the features below;
the summary is chosen greedily among the candidates, each time for what it adds. One place goes to
the newest outcome.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

import numpy as np

from ..model import Annotated, Candidate, Hand, Pick, Ranking, Relations, Rival, Span
from ..options import RankOptions
from .brevity import brevity
from .by_hand import PINNED, UNTOUCHED, excerpt_at, in_place
from .candidates import candidates
from .centrality import centrality, nearness
from .concepts import Concepts, concepts
from .coverage import coverage
from .currency import currency
from .excerpts import running
from .focus import focus, relevance
from .lead import lead
from .named import named
from .outcome import outcome
from .redundancy import claims_of
from .selection import Choice, select
from .sieve import sieve
from .terms import Numbers, Terms, terms

FEATURES: tuple[tuple[str, Callable[[Terms, Concepts], Numbers]], ...] = (
    ("coverage", coverage),
    ("centrality", centrality),
    ("lead", lead),
    ("brevity", brevity),
    ("currency", currency),
    ("named", named),
    ("focus", focus),
)
"""Name, and the function that gives it for every candidate; salience is their product."""

NEARLY = 0.75
"""Share of the best salience that makes a passage nearly as salient as the best."""
ABOUT = 0.05
"""Focus below which the outcome of the event is no answer to what the user asks."""
LEAST = 0.05
"""Salience below which a candidate does not get a place, though words are left."""
LEAST_PAST = 0.3
"""The same of one that tells what came before: the background has it."""


def rank(
    corpus: Sequence[Annotated], relations: Relations, options: RankOptions, hand: Hand = UNTOUCHED
) -> Ranking:
    """Return the candidates of a corpus, and the extract of at most `options.length` words.

    Every sentence of the corpus must have a claim and an origin in `relations`. The order of
    `corpus` does not matter: ties break by number of the source, then by place. Documents that are
    not in English give no candidates. What is pinned to the summary is in the extract, and what is
    dropped is not; neither moves the salience of anything.
    """
    documents = [a for a in corpus if a.document.source.language == "en"]
    documents.sort(key=lambda annotated: _number(annotated.document.source.id))
    pinned, elsewhere = hand.pinned("bottom_line", "summary"), hand.pinned("background")
    documents = sieve(documents, relations, options.focus, staying=(*pinned, *elsewhere))
    found = [candidate for annotated in documents for candidate in candidates(annotated)]
    own = len(found)
    at = {excerpt.span: number for number, excerpt in enumerate(found)}
    for span in pinned:
        if span not in at:
            at[span] = len(found)
            found.append(excerpt_at(documents, span))
    first = tuple(at[span] for span in pinned)
    if not found:
        return Ranking((), ())
    counted = terms(documents, found, relations, options.focus)
    held = concepts(counted)
    features = {name: measure(counted, held) for name, measure in FEATURES}
    products = np.prod(list(features.values()), axis=0)
    salience = _scaled(products, float(products[:own].max(initial=0.0)))
    claims = claims_of(found, relations)
    told = claims_of([excerpt_at(documents, span) for span in elsewhere], relations)
    made = frozenset(claim for claims_there in told for claim in claims_there)
    barred = {
        number
        for number, each in enumerate(found)
        if hand.drops_any(each.span) or not claims[number].isdisjoint(made)
    }
    barred |= set(counted.heirs[:, 0].tolist())
    central = nearness(counted, counted.voices)[:own]
    final = outcome(documents, found[:own], central, salience, barred)
    if final is not None and features["focus"][final] < ABOUT:
        final = None

    def candidate(number: int) -> Candidate:
        values = {name: round(float(values[number]), 6) for name, values in features.items()}
        if number == final:
            values["outcome"] = 1.0
        return Candidate(found[number].span, salience[number], values)

    def pick(choice: Choice) -> Pick:
        beaten = (Rival(found[number].span, salience[number]) for number in choice.beaten)
        chosen = candidate(choice.chosen)
        if choice.chosen in first:
            chosen = replace(chosen, features={**chosen.features, PINNED: 1.0})
        return Pick(chosen, tuple(beaten))

    quality = np.prod([v for name, v in features.items() if name != "coverage"], axis=0)
    past = counted.history | counted.earlier
    worthy = [
        n
        for n, value in enumerate(salience[:own])
        if value >= (LEAST_PAST if past[n] else LEAST) or n == final
    ]
    choices = select(
        counted,
        held,
        quality,
        claims,
        worthy,
        length=options.length,
        first=first,
        second=final,
        barred=barred.union(range(own, len(found))),
    )
    order = sorted(range(own), key=lambda number: (-salience[number], number))
    near = _near(documents, counted)
    picks = [pick(choice) for choice in choices]
    standing = [p for p, choice in zip(picks, choices, strict=True) if choice.chosen < own] or picks
    # What opens a report is about the event; who asks something wants what is about that.
    line = _best(standing) if near else _opening(standing)
    return Ranking(tuple(map(candidate, order)), in_place(picks, line, hand), near)


def _near(documents: Sequence[Annotated], counted: Terms) -> Mapping[Span, float]:
    """Return how near each sentence is to the question, if one was asked that a source speaks of."""
    if not len(counted.focus):
        return {}
    sentences = (sentence.span for annotated in documents for sentence in running(annotated))
    return dict(zip(sentences, relevance(counted).tolist(), strict=True))


def _best(picks: Sequence[Pick]) -> Pick | None:
    return max(picks, key=lambda p: p.candidate.salience, default=None)


def _opening(picks: Sequence[Pick]) -> Pick | None:
    """Return the bottom line of an extract.

    Of the best and what is nearly as salient that is the passage which stands first in its source:
    what opens a report is about the event itself. Of several that open one it is the best.
    """
    most = max((p.candidate.salience for p in picks), default=0.0)
    near = [p for p in picks if p.candidate.salience >= NEARLY * most]
    order = sorted(near, key=lambda p: (-p.candidate.features["lead"], -p.candidate.salience))
    return order[0] if order else None


def _scaled(values: Numbers, best: float) -> list[float]:
    """Return values from 0 to 1, so that the best has 1."""
    return [min(1.0, round(float(value) / best, 6)) if best > 0 else 0.0 for value in values]


def _number(source: str) -> int:
    return int(source.removeprefix("S"))
