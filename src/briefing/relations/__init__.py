"""Step 4: what holds between the documents.

Who else says it (claims), where they have it from (origins), who is who (actors), what it is
about (keyphrases), what a later source has overtaken (events), and what sources tell differently
(disagreements). Precision comes first everywhere: a wrong “same” invents corroboration.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import NamedTuple

from ..edits import EditOptions
from ..model import Actor, Annotated, Relations, Resolution, Span
from .actors import UNEDITED, actors
from .actors.unnamed import united
from .claims import claims
from .disagreements import Matter, disagreements
from .events import overtaken
from .grams import row
from .keyphrases import fold
from .origins import origins
from .resolutions import resolutions
from .shared import copies, runs
from .topics import topics
from .utterances import extent, utterances


class People(NamedTuple):
    """Who is who in a corpus, and what each says once, in several wordings."""

    actors: tuple[Actor, ...]
    resolutions: tuple[Resolution, ...]
    utterances: tuple[tuple[Span, ...], ...]

    def at(self) -> Mapping[Span, Actor]:
        """Return whom the words at each place name, or stand for."""
        by_id = {actor.holder.id: actor for actor in self.actors}
        named = {span: actor for actor in self.actors for span in actor.mentions}
        meant = {r.span: by_id[r.holder] for r in self.resolutions if r.holder in by_id}
        return named | meant


def people(corpus: Sequence[Annotated], wanted: EditOptions = UNEDITED) -> People:
    """Return who is who: names first, then pronouns and descriptions, then the unnamed.

    Raises:
        BadSetting: nobody has a name that the maker takes for another's, or keeps apart.

    """
    named = actors(corpus, wanted)
    meant = resolutions(corpus, named)
    speakers = _speakers(corpus, named, {r.span: r.holder for r in meant})
    same = utterances(corpus, speakers)
    known = united(named, same, speakers)
    return People(known, tuple(_renamed(known, meant)), same)


def relate(corpus: Sequence[Annotated], wanted: EditOptions = UNEDITED) -> Relations:
    """Return what holds between the documents of a corpus, in order of their ids; raises as `people`."""
    shared, copied = _shared(corpus)
    found, sentence_origins = origins(corpus, shared, copied)
    who = people(corpus, wanted)
    said = claims(corpus, sentence_origins, shared)
    gone = overtaken(corpus)
    return Relations(
        claims=said,
        origins=found,
        actors=who.actors,
        resolutions=who.resolutions,
        utterances=who.utterances,
        keyphrases=fold(corpus, who.actors, sentence_origins),
        shared=shared,
        sentence_origins=sentence_origins,
        overtaken=gone,
        topics=topics(corpus),
        disagreements=disagreements(
            Matter(
                corpus=corpus,
                claims=said,
                sentence_origins=sentence_origins,
                copies=frozenset(o.id for o in found if o.kind == "shared-copy"),
                holders=who.at(),
                overtaken=frozenset(o.span for o in gone),
            )
        ),
    )


def _shared(
    corpus: Sequence[Annotated],
) -> tuple[tuple[tuple[Span, ...], ...], tuple[frozenset[str], ...]]:
    """Return the shared runs and the copies; the row of words that they need is large, and goes."""
    words = row(corpus)
    return runs(words), copies(words)


def _speakers(
    corpus: Sequence[Annotated], actors: Sequence[Actor], meant: Mapping[Span, str]
) -> Mapping[Span, Actor]:
    """Return who says what stands at each place, where the words of the speaker mean somebody."""
    by_id = {actor.holder.id: actor for actor in actors}
    owner = {span: actor for actor in actors for span in actor.mentions}
    owner |= {span: by_id[holder] for span, holder in meant.items()}
    return {
        extent(attribution): owner[attribution.speaker]
        for annotated in corpus
        for attribution in annotated.annotations.attributions
        if attribution.speaker in owner
    }


def _renamed(actors: Sequence[Actor], meant: Iterable[Resolution]) -> Iterator[Resolution]:
    """Yield the resolutions with the holders that the actors have now."""
    owner = {span: actor.holder.id for actor in actors for span in actor.mentions}
    for resolution in meant:
        yield replace(resolution, holder=owner.get(resolution.antecedent, resolution.holder))
