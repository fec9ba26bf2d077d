"""What the rules look at: the sentences of a corpus, and which of them are near each other."""

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...model import Actor, Annotated, Attribution, Claim, DateMention, Span
from ...text.places import Held
from ...text.words import STOP_STEMS, words
from ..details import skeleton
from .told import Told

LEADS = 4
"""Sentences at the top of a document that name who it is about."""
PRONOUN = re.compile(
    r"\b(?:[Hh]e|[Ss]he|[Hh]is|[Hh]er|[Tt]hey|[Tt]heir|[Ii]t|[Ii]ts|I|[Ww]e|[Mm]y|[Oo]ur)\b"
)


@dataclass(frozen=True)
class Matter:
    """A corpus, as far as disagreements go."""

    corpus: Sequence[Annotated]
    claims: Sequence[Claim]
    sentence_origins: Mapping[Span, str]

    copies: frozenset[str]
    """Ids of the origins that are no more than shared copy."""
    holders: Mapping[Span, Actor]
    """Whom the words at a place name, or stand for."""
    overtaken: frozenset[Span]
    """Sentences that a later source has overtaken: what follows them in time does not contradict them."""

    @cached_property
    def known(self) -> frozenset[str]:
        """Stems of the words that have a capital letter inside a sentence, and are no everyday words."""
        big: Counter[str] = Counter()
        small: Counter[str] = Counter()
        for annotated in self.corpus:
            for sentence in annotated.sentences:
                if sentence.kind == "heading":
                    continue
                text = annotated.document.slice(sentence.span)
                for (start, _), stem in zip(words(text), sentence.stems, strict=True):
                    (big if text[start].isupper() else small)[stem] += start > 0
        return frozenset(s for s in big if big[s] > small[s]) - STOP_STEMS

    @cached_property
    def _leads(self) -> Mapping[str, frozenset[str]]:
        found: dict[str, frozenset[str]] = {}
        for told in self.told.values():
            if told.sentence.index < LEADS:
                found[told.span.source] = found.get(told.span.source, frozenset()) | told.names
        return found

    def lead(self, source: str) -> frozenset[str]:
        """Return the names at the top of a source."""
        return self._leads.get(source, frozenset())

    def whose(self, told: Told, at: int) -> str:
        """Return the last name before a place of a sentence, as its consonants; of a pronoun that of its holder.

        It is “?” where nobody knows whom the pronoun stands for, and empty without either.
        """
        names = [word for word in told.words if word.name and word.end <= at]
        pronouns = list(PRONOUN.finditer(told.text, names[-1].end if names else 0, at))[::-1]
        if not pronouns:
            return names[-1].stem if names else ""
        gender = _gender(pronouns[0])
        for match in pronouns:
            actor = self.holders.get(told.place(*match.span()))
            if actor and _gender(match) == gender:
                return skeleton(actor.holder.name.split()[-1].rpartition("-")[2])
        return "?"

    def holder(self, told: Told, start: int, end: int) -> Actor | None:
        """Return whom the words of a stretch of a sentence name, if they name one."""
        return next(iter(self._named.within(told.place(start, end))), None)

    @cached_property
    def _named(self) -> Held[Actor]:
        return Held(self.holders.items())

    @cached_property
    def told(self) -> Mapping[Span, Told]:
        """Every sentence of running text in English, by place."""
        found = {}
        for annotated in self.corpus:
            source, text = annotated.document.source, annotated.document.text
            if source.language != "en":
                continue
            dates: dict[int, list[DateMention]] = defaultdict(list)
            mentions = iter(annotated.annotations.dates)
            mention = next(mentions, None)
            for sentence in annotated.sentences:
                while mention and mention.span.start < sentence.span.end:
                    dates[sentence.index].append(mention)
                    mention = next(mentions, None)
                if sentence.kind == "heading":
                    continue
                found[sentence.span] = Told(
                    sentence,
                    text[sentence.span.start : sentence.span.end],
                    self.sentence_origins.get(sentence.span, source.id),
                    (source.published or "").rstrip("~?%"),
                    tuple(dates[sentence.index]),
                    self.known,
                )
        return found

    @cached_property
    def near(self) -> Sequence[tuple[Told, Told]]:
        """Pairs of sentences of different origins that read alike, each once, in order of place."""
        return [(one, other) for one, other in self.alike if one.origin != other.origin]

    @cached_property
    def alike(self) -> Sequence[tuple[Told, Told]]:
        """The same, and those of copy that sources share: one of them may have changed a word."""
        pairs = {
            (min(a, b), max(a, b))
            for claim in self.claims
            for a in claim.sentences
            for b in (*claim.sentences, *claim.close)
            if a.source != b.source
        }
        found = []
        for a, b in sorted(pairs):
            one, other = self.told.get(a), self.told.get(b)
            if one and other and (one.origin != other.origin or one.origin in self.copies):
                found.append((one, other))
        return found

    @cached_property
    def said(self) -> Sequence[tuple[Told, Attribution, Actor]]:
        """What holders are reported to have said, with the sentence that it begins in."""
        starts = {(t.span.source, t.sentence.index): t for t in self.told.values()}
        found = []
        for annotated in self.corpus:
            at = 0
            for attribution in sorted(
                annotated.annotations.attributions, key=lambda a: a.content[0]
            ):
                actor = self.holders.get(attribution.speaker) if attribution.speaker else None
                first = attribution.content[0]
                while (
                    at < len(annotated.sentences)
                    and annotated.sentences[at].span.end <= first.start
                ):
                    at += 1
                told = starts.get((first.source, at))
                if actor and told and attribution.mode != "declined":
                    found.append((told, attribution, actor))
        return found


def _gender(pronoun: re.Match[str]) -> str:
    """Return one form for “he”, “his” and “him”, and so on."""
    return pronoun[0].lower().removesuffix("s").replace("hi", "he").replace("her", "she")
