"""Keyphrases of a corpus: those of its sources, folded into one list.

A phrase that several sources share counts more than one that a single source repeats. Spellings
with the same stems are one phrase; a phrase that only ever stands inside a better one is dropped.
Whatever names one person, with a title or without, is one phrase under the person's name; a title
alone, and a description of those who are quoted, is none.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

from ..model import Actor, Annotated, Document, Keyphrase, Span
from ..text.holders import TITLES
from ..text.roles import is_head
from ..text.words import STOP_STEMS, stems, words
from .similarity import skeleton

MOST = 60
"""Phrases that are looked at: a brief shows a dozen."""


def fold(corpus: Sequence[Annotated], actors: Sequence[Actor] = ()) -> tuple[Keyphrase, ...]:
    """Return the keyphrases of a corpus, the most salient first; salience 0 to 1."""
    groups: dict[object, list[Keyphrase]] = defaultdict(list)
    texts = {a.document.source.id: a.document for a in corpus}
    people = _People(actors, texts)
    for annotated in corpus:
        for phrase in annotated.annotations.keyphrases:
            if not (_title(phrase.text) or phrase.text.casefold() in people.described):
                person = people.named(phrase)
                groups[person.holder.id if person else _key(phrase.text)].append(phrase)
    groups.pop(frozenset(), None)
    folded = []
    for key, group in groups.items():
        if isinstance(key, str):
            folded.append(people.phrase(key, group, len(corpus)))
            continue
        mentions = tuple(
            sorted(
                {span for phrase in group for span in phrase.mentions},
                key=lambda span: (span.source, span.start, span.end),
            )
        )
        spellings = Counter(texts[span.source].slice(span) for span in mentions)
        text = min(spellings, key=lambda s: (-spellings[s], s))
        salience = sum(sorted(phrase.salience for phrase in group)) / len(corpus)
        folded.append(Keyphrase(text, round(salience, 6), mentions))
    best = max((phrase.salience for phrase in folded), default=1.0) or 1.0
    ranked = sorted(folded, key=lambda phrase: (-phrase.salience, phrase.text))[:MOST]
    parts = {phrase.text: _key(phrase.text) for phrase in ranked}
    return tuple(
        Keyphrase(phrase.text, round(phrase.salience / best, 6), phrase.mentions)
        for phrase in ranked
        if not any(
            parts[phrase.text] < parts[other.text] or _inside(phrase, other)
            for other in ranked
            if other is not phrase
        )
    )


class _People:
    """Those whom phrases may name."""

    def __init__(self, actors: Sequence[Actor], texts: Mapping[str, Document]) -> None:
        self.texts = texts
        self.persons = {a.holder.id: a for a in actors if a.holder.kind == "person"}
        self.places = sorted(
            (span.source, span.start, span.end, actor.holder.id)
            for actor in self.persons.values()
            for span in self._names(actor)
        )
        self.described = {
            alias.casefold()
            for actor in actors
            if actor.holder.kind in ("group", "unnamed")
            for alias in actor.holder.aliases
        }

    def named(self, phrase: Keyphrase) -> Actor | None:
        """Return the person whom most mentions of a phrase name."""
        found = Counter(filter(None, map(self._at, phrase.mentions)))
        best = min(found, key=lambda holder: (-found[holder], holder), default=None)
        return self.persons[best] if best and 2 * found[best] > len(phrase.mentions) else None

    def _at(self, mention: Span) -> str | None:
        at = bisect_right(self.places, (mention.source, mention.end)) - 1
        for source, start, end, holder in self.places[max(0, at - 1) : at + 1]:
            if source == mention.source and start < mention.end and mention.start < end:
                return holder
        return None

    def phrase(self, holder: str, group: Sequence[Keyphrase], sources: int) -> Keyphrase:
        """Return the phrases of one person as one, under the name."""
        actor = self.persons[holder]
        salience = sum(sorted(phrase.salience for phrase in group)) / sources
        return Keyphrase(actor.holder.name, round(salience, 6), tuple(sorted(self._names(actor))))

    def _names(self, actor: Actor) -> Iterator[Span]:
        """Yield the places of a name; a speaker's phrase with its title is another mention."""
        aliases = actor.holder.aliases
        return (span for span in actor.mentions if self.texts[span.source].slice(span) in aliases)


def _title(text: str) -> bool:
    """Whether a phrase is an office or description without a name: “Russian president”."""
    last = text.split()[-1].lower()
    return (
        last in TITLES or is_head(last) or last.removesuffix("s") in ("official", "ally", "leader")
    )


def _key(text: str) -> frozenset[str]:
    """Return what spellings of one phrase have in common: the consonants of its words."""
    pairs = zip(words(text), stems(text), strict=True)
    content = (text[start:end] for (start, end), stem in pairs if stem not in STOP_STEMS)
    return frozenset(skeleton(word.lower().removesuffix("s")) for word in content)


def _inside(phrase: Keyphrase, other: Keyphrase) -> bool:
    """Whether most mentions of a phrase stand inside longer mentions of another one."""
    starts = [(span.source, span.start) for span in other.mentions]
    inner = 0
    for mention in phrase.mentions:
        # Mentions of one phrase do not overlap: only the last that begins before can hold it.
        at = bisect_right(starts, (mention.source, mention.start)) - 1
        if at >= 0 and other.mentions[at].covers(mention) and other.mentions[at] != mention:
            inner += 1
    return inner > 0.5 * len(phrase.mentions)
