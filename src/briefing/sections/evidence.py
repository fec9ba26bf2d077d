"""What the sections draw on, and the one way in which a place becomes a passage."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping, Sequence, Set
from dataclasses import dataclass, field
from functools import cached_property
from itertools import islice

from ..model import (
    Actor,
    Annotated,
    Brief,
    Candidate,
    Claim,
    Hand,
    Keyphrase,
    LeftOut,
    Notice,
    Passage,
    Ranking,
    Relations,
    Resolution,
    Rival,
    Sentence,
    Source,
    Span,
    Support,
)
from ..options import Caps
from ..text.identity import passage_id
from ..text.places import Held
from .brackets import display
from .found import Found

CARRIED = 0.6
"""Share of a passage's words that a sentence which counts as saying the same must have."""
RIVALS = 3
"""Rivals kept of each passage."""


@dataclass(frozen=True)
class Evidence:
    """All that steps 1 to 5 found."""

    corpus: tuple[Annotated, ...]
    relations: Relations
    ranking: Ranking
    caps: Caps = field(default_factory=Caps)
    left_out: tuple[LeftOut, ...] = ()
    hand: Hand = field(default_factory=Hand)
    aside: tuple[Source, ...] = ()
    """The sources that were set aside."""
    doubts: tuple[Notice, ...] = ()
    """What is doubtful about what the sources are about."""

    @cached_property
    def by_source(self) -> Mapping[str, Annotated]:
        """Id of each source to its document."""
        return {annotated.document.source.id: annotated for annotated in self.corpus}

    @cached_property
    def claim_of(self) -> Mapping[Span, Claim]:
        """The claim of every sentence."""
        return {span: claim for claim in self.relations.claims for span in claim.sentences}

    @cached_property
    def candidates(self) -> Mapping[Span, Candidate]:
        """The candidates by place."""
        return {candidate.span: candidate for candidate in self.ranking.candidates}

    @cached_property
    def _borders(self) -> Mapping[str, tuple[Sequence[int], Sequence[int]]]:
        """Id of each source to where its sentences begin and end."""
        return {
            source: ([s.span.start for s in a.sentences], [s.span.end for s in a.sentences])
            for source, a in self.by_source.items()
        }

    @cached_property
    def _ranked(self) -> Held[Candidate]:
        """The candidates, best first."""
        return Held((candidate.span, candidate) for candidate in self.ranking.candidates)

    @cached_property
    def found(self) -> Found:
        """What was found in the sources, by place."""
        return Found(self.corpus)

    @cached_property
    def overtaken(self) -> Mapping[Span, Sequence[Span]]:
        """What overtakes each sentence that is overtaken."""
        found: dict[Span, list[Span]] = {}
        for one in self.relations.overtaken:
            found.setdefault(one.span, []).append(one.by)
        return found

    @cached_property
    def _topics(self) -> Held[int]:
        """The numbers of the topics, each where it stands."""
        topics = enumerate(self.relations.topics)
        return Held((mention, number) for number, topic in topics for mention in topic.mentions)

    @cached_property
    def holders(self) -> Mapping[str, Actor]:
        """Id of each holder to its actor."""
        return {actor.holder.id: actor for actor in self.relations.actors}

    @cached_property
    def utterances(self) -> Mapping[str, Sequence[tuple[Span, int]]]:
        """Id of each source to the places of its utterances, with the number of the utterance."""
        found: dict[str, list[tuple[Span, int]]] = {}
        for number_, places in enumerate(self.relations.utterances):
            for place in places:
                found.setdefault(place.source, []).append((place, number_))
        return found

    @cached_property
    def _resolutions(self) -> Held[Resolution]:
        return Held((resolution.span, resolution) for resolution in self.relations.resolutions)

    @cached_property
    def _named(self) -> Mapping[Span, Actor]:
        """The actor of each name."""
        return {span: actor for actor in self.relations.actors for span in actor.mentions}

    @cached_property
    def _actors(self) -> Mapping[Span, Actor]:
        """The actor of each name, and of each word that stands for one."""
        meant = {r.span: self.holders.get(r.holder) for r in self.relations.resolutions}
        return {**self._named, **{at: actor for at, actor in meant.items() if actor is not None}}

    def actor_at(self, speaker: Span | None) -> Actor | None:
        """Return the actor whom the words of a speaker name, or stand for."""
        return self._actors.get(speaker) if speaker else None

    def names(self, speaker: Span | None, actor: Actor) -> bool:
        """Whether the words of a speaker are a name of an actor, and do not only stand for one."""
        return speaker is not None and self._named.get(speaker) is actor

    def text(self, span: Span) -> str:
        """Return the words at a place."""
        return self.by_source[span.source].document.slice(span)

    def sentences(self, span: Span) -> tuple[Sentence, ...]:
        """Return the sentences that a place touches."""
        starts, ends = self._borders[span.source]
        inside = slice(bisect_right(ends, span.start), bisect_left(starts, span.end))
        return self.by_source[span.source].sentences[inside]

    def topics(self, span: Span) -> tuple[Keyphrase, ...]:
        """Return the topics that a place speaks of, those of most sources first."""
        return tuple(self.relations.topics[n] for n in sorted({*self._topics.within(span)}))

    def whole(self, span: Span) -> Span:
        """Return the smallest run of whole sentences that holds a place."""
        inside = self.sentences(span)
        return Span(span.source, inside[0].span.start, inside[-1].span.end)

    def standing(self, span: Span) -> Candidate | None:
        """Return the shortest candidate that holds a place: a passage that can stand alone.

        It holds nothing that the maker dropped.
        """
        ranked = (c for c in self._ranked.touching(span) if c.span.covers(span))
        holding = (c for c in ranked if not self.hand.drops_any(c.span))
        return min(holding, key=lambda c: c.span.end - c.span.start, default=None)

    def salience(self, span: Span) -> float:
        """Return the salience of the best candidate that shares words with a place."""
        return max((c.salience for c in self._ranked.touching(span)), default=0.0)

    def near(self, span: Span) -> float:
        """Return how near a place is to the question of the user, 0 to 1; 1 without a question."""
        known = self.ranking.near
        return (
            max((known.get(s.span, 0.0) for s in self.sentences(span)), default=0.0)
            if known
            else 1.0
        )

    def spoken(self, span: Span) -> bool:
        """Whether a place shares words with somebody's statement."""
        return bool(self.found.scopes.touching(span))

    def twins(self, span: Span) -> frozenset[Span]:
        """Return the sentences that say what a place says, in any source, itself among them."""
        claims = (self.claim_of[sentence.span] for sentence in self.sentences(span))
        return frozenset(twin for claim in claims for twin in claim.sentences)

    def tells(self, span: Span, told: Set[Span]) -> bool:
        """Whether a sentence of a place is among those that were told."""
        return any(sentence.span in told for sentence in self.sentences(span))

    def told(self, brief: Brief) -> frozenset[Span]:
        """Return the sentences that say what the brief already shows, in any source."""
        return frozenset(twin for p in brief.passages() for twin in self.twins(p.span))

    def beaten(self, others: Iterable[Candidate], told: Set[Span]) -> tuple[Rival, ...]:
        """Return the first of the others that say something not told: what a passage beat."""
        left = (
            Rival(o.span, o.salience)
            for o in others
            if not self.tells(o.span, told) and not self.hand.drops_any(o.span)
        )
        return tuple(islice(left, RIVALS))

    def carries(self, twin: Span, span: Span) -> bool:
        """Whether a sentence has most of the words of a place: the shorter of two carries less."""
        return self.share(span, twin) >= CARRIED

    def share(self, span: Span, other: Span) -> float:
        """Return the share of the words of a place that another one has too."""
        wanted = frozenset(stem for s in self.sentences(span) for stem in s.stems)
        held = frozenset(stem for s in self.sentences(other) for stem in s.stems)
        return round(len(wanted & held) / max(1, len(wanted)), 9)

    def passage(self, span: Span, candidate: Candidate | None = None) -> Passage:
        """Return the passage at a run of whole sentences, with who else says it.

        A source counts as saying the same only when it says the same of every sentence, and most of
        its words.
        """
        claims = [self.claim_of[sentence.span] for sentence in self.sentences(span)]
        same = frozenset.intersection(
            *(frozenset(twin.source for twin in claim.sentences) for claim in claims)
        )
        support = {
            twin
            for claim in claims
            for twin in (*claim.close, *claim.sentences)
            if not span.touches(twin)
        }
        counted = {
            twin
            for claim in claims
            for twin in claim.sentences
            if twin.source in same and not span.touches(twin) and self.carries(twin, span)
        }
        own = [sentence.span for sentence in self.sentences(span)]
        origin_of = self.relations.sentence_origins
        return Passage(
            id=passage_id(self.by_source[span.source].document, span),
            span=span,
            text=self.text(span),
            display=display(span, self.text, self._resolutions.within(span), self.holders),
            support=tuple(
                Support(twin, "same" if twin in counted else "close") for twin in sorted(support)
            ),
            sources=tuple(sorted({span.source, *(t.source for t in counted)}, key=number)),
            origins=tuple(sorted({origin_of[s] for s in (*own, *counted)}, key=number)),
            salience=candidate.salience if candidate else self.salience(span),
            features=candidate.features if candidate else {},
            qualifiers=tuple(self.found.qualifiers.within(span)),
        )


def number(identity: str) -> int:
    """Return the number of an id such as `S12`, for ordering."""
    return int(identity[1:])
