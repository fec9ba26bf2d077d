"""The corpus as arrays: which stems it holds, who tells them, and where they stand.

What ranking needs to know of the sources is counted here once; the features do arithmetic on it.
"""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import chain

import numpy as np
from numpy.typing import NDArray

from ..model import Actor, Annotated, Overtaken, Relations, Sentence, Span
from ..text.places import Held
from ..text.who import anonymous
from ..text.words import STOP_STEMS
from .excerpts import Excerpt, running
from .history import beginning, is_history, newest_year, today
from .vocabulary import Vocabulary, asked, spellings

Integers = NDArray[np.int64]
Numbers = NDArray[np.float64]
Booleans = NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Terms:
    """Sentences of running text with their stems, and the candidates that they make up."""

    vocabulary: int
    """How many different stems there are."""
    stems: Integers
    """Number of each stem, sentence after sentence."""
    owners: Integers
    """For each of them, the number of its sentence."""
    is_content: Booleans
    """For each of them, whether it is more than a function word."""

    origins: Integers
    """For each sentence, the number of its origin."""
    voices: Numbers
    """For each sentence, 1/n where n sentences make the same claim from the same origin."""
    positions: Integers
    """For each sentence, how many sentences of its document stand before it."""

    words: Integers
    """For each candidate, its length as `str.split` counts."""
    firsts: Integers
    """For each candidate, the number of its first sentence."""
    sizes: Integers
    """For each candidate, how many sentences it has."""
    overtaken: Booleans
    """For each candidate, whether another source has overtaken a sentence of it."""
    history: Booleans
    """For each candidate, whether all its dates lie long before its source was published."""
    earlier: Booleans
    """For each candidate, whether its source was published long before the others."""
    heirs: Integers
    """Pairs, row by row: the number of a candidate that is overtaken, and of one that overtakes it."""
    unnamed: Booleans
    """For each candidate, whether somebody without a name says it."""

    focus: Integers
    """The numbers of the stems of the question, as far as the corpus has them."""


def terms(
    corpus: Sequence[Annotated],
    candidates: Sequence[Excerpt],
    relations: Relations,
    focus: str | None = None,
) -> Terms:
    """Return the arrays for the documents of a corpus, in order, and its candidates.

    The copies of one wire story share a voice, so that a story counts once however often it is
    printed; `focus` is the question that the user asks.
    """
    texts = [running(annotated) for annotated in corpus]
    sentences = list(chain.from_iterable(texts))
    first = {c.sentences[0].span for c in candidates}
    number = {s.span: n for n, s in enumerate(sentences) if s.span in first} if first else {}
    origins, shares = voices(sentences, relations)
    old = {one.span for one in relations.overtaken}
    sources = [annotated.document.source for annotated in corpus]
    dates = {source.id: source.published or "" for source in sources}
    mentions = Held((d.span, d) for annotated in corpus for d in annotated.annotations.dates)
    newest, year = today(corpus), newest_year(corpus)
    start = beginning(corpus)
    nameless = _nameless(corpus, relations.actors)
    vocabulary = Vocabulary(spellings(relations.actors))
    every = chain.from_iterable(sentence.stems for sentence in sentences)
    stems = np.fromiter(map(vocabulary.__getitem__, every), np.int64)
    names = vocabulary.names
    content = np.array([name not in STOP_STEMS for name in names], dtype=np.bool_)
    return Terms(
        vocabulary=len(names),
        stems=stems,
        owners=np.repeat(np.arange(len(sentences)), [len(s.stems) for s in sentences]),
        is_content=content[stems],
        origins=origins,
        voices=shares,
        positions=np.concatenate([positions(annotated) for annotated in corpus]),
        words=np.array([len(c.text.split()) for c in candidates], dtype=np.int64),
        firsts=np.array([number[c.sentences[0].span] for c in candidates], dtype=np.int64),
        sizes=np.array([len(c.sentences) for c in candidates], dtype=np.int64),
        overtaken=np.array(
            [any(s.span in old for s in c.sentences) for c in candidates], dtype=np.bool_
        ),
        history=np.array(
            [
                is_history(mentions.within(c.span), c, dates[c.span.source] or newest, year)
                for c in candidates
            ],
            dtype=np.bool_,
        ),
        earlier=np.array(["" < dates[c.span.source] < start for c in candidates], dtype=np.bool_),
        heirs=_heirs(candidates, relations.overtaken),
        unnamed=np.array([bool(nameless.within(c.span)) for c in candidates], dtype=np.bool_),
        focus=asked(focus, vocabulary),
    )


def _heirs(candidates: Sequence[Excerpt], overtaken: Sequence[Overtaken]) -> Integers:
    """Return the pairs of candidates of which the second tells what overtakes the first."""
    holding: dict[Span, list[int]] = defaultdict(list)
    for number, candidate in enumerate(candidates):
        for sentence in candidate.sentences:
            holding[sentence.span].append(number)
    pairs = {(old, new) for o in overtaken for old in holding[o.span] for new in holding[o.by]}
    return np.array(sorted(pairs), dtype=np.int64).reshape(-1, 2)


def voices(sentences: Sequence[Sentence], relations: Relations) -> tuple[Integers, Numbers]:
    """Return for each sentence the number of its origin, and its share in the voice of that."""
    claim_of = {span: n for n, claim in enumerate(relations.claims) for span in claim.sentences}
    known: dict[str, int] = {}
    of = (known.setdefault(relations.sentence_origins[s.span], len(known)) for s in sentences)
    origins = np.fromiter(of, np.int64, len(sentences))
    claims = np.fromiter((claim_of[s.span] for s in sentences), np.int64, len(sentences))
    _, told, copies = np.unique(
        claims * len(known) + origins, return_inverse=True, return_counts=True
    )
    return origins, 1 / copies[told]


def positions(annotated: Annotated) -> Integers:
    """Return for each running sentence how many stand before it in its document."""
    headings = [s.index for s in annotated.sentences if s.kind == "heading"]
    indices = np.array([s.index for s in running(annotated)], dtype=np.int64)
    return indices - np.searchsorted(np.array(headings, dtype=np.int64), indices)


def distinct(values: Integers) -> Integers:
    """Return the different values in order, as `np.unique` does; sorting is the faster way."""
    ordered = np.sort(values)
    first = np.ones(len(ordered), dtype=np.bool_)
    np.not_equal(ordered[1:], ordered[:-1], out=first[1:])
    return ordered[first]


def _nameless(corpus: Sequence[Annotated], actors: Sequence[Actor]) -> Held[Span]:
    """Return the places of speakers whom news reports quote without a name.

    A judge who is not named is none of them: what he rules is done in public.
    """
    nameless = {
        span
        for actor in actors
        if actor.holder.kind == "unnamed" and anonymous(actor.holder.name)
        for span in actor.mentions
    }
    spoken = (a.speaker for annotated in corpus for a in annotated.annotations.attributions)
    return Held((speaker, speaker) for speaker in spoken if speaker in nameless)


def inherited(terms: Terms, values: Numbers) -> Numbers:
    """Return a value for each candidate: the larger one of its own and of those that it overtakes."""
    larger = values.copy()
    np.maximum.at(larger, terms.heirs[:, 1], values[terms.heirs[:, 0]])
    return larger


def spread(terms: Terms, owners: Integers, values: Integers) -> tuple[Integers, Integers]:
    """Hand what sentences hold on to the candidates that they make up.

    Args:
        terms: the corpus.
        owners: the numbers of sentences, ascending.
        values: what each of them holds.

    Returns:
        The numbers of candidates, ascending, and what each of them holds.

    """
    starts = np.searchsorted(owners, terms.firsts)
    lengths = np.searchsorted(owners, terms.firsts + terms.sizes) - starts
    holders = np.repeat(np.arange(len(lengths)), lengths)
    offsets = np.arange(len(holders)) - np.repeat(np.cumsum(lengths) - lengths, lengths)
    return holders, values[starts[holders] + offsets]


def total(groups: Integers | NDArray[np.int32], values: Numbers | Integers, number: int) -> Numbers:
    """Return the sum of the values of each of `number` groups."""
    return np.bincount(groups, values, number).astype(np.float64)
