"""Keyphrases of a corpus: those of its sources, folded into one list.

A phrase that several sources share counts more than one that a single source repeats. Spellings
with the same stems are one phrase; a phrase that only ever stands inside a better one is dropped.
"""

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Sequence

from ..model import Annotated, Keyphrase
from ..text.words import STOP_STEMS, stems, words
from .similarity import skeleton

MOST = 60
"""Phrases that are looked at: a brief shows a dozen."""


def fold(corpus: Sequence[Annotated]) -> tuple[Keyphrase, ...]:
    """Return the keyphrases of a corpus, the most salient first; salience 0 to 1."""
    groups: dict[frozenset[str], list[Keyphrase]] = defaultdict(list)
    texts = {a.document.source.id: a.document for a in corpus}
    for annotated in corpus:
        for phrase in annotated.annotations.keyphrases:
            groups[_key(phrase.text)].append(phrase)
    groups.pop(frozenset(), None)
    folded = []
    for group in groups.values():
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
