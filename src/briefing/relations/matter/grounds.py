"""What a source gives to know its event by: names, numbers, and the words it opens with.

Reports of two earthquakes have their plain words in common; what tells them apart is who, where, when
and how many. So names and numbers count whole, and other words little.
"""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from ...model import Annotated
from ...text.words import STOP_STEMS, stems, words

LEAD = 100
"""Words at the beginning that say what a text is about."""
SHORTEST = 3
"""Letters of the shortest stem that says anything, and digits less one of a number."""
OPENING = "“‘\"'([:—"
"""Marks after which a word may be capitalised without being a name."""
PLAIN = STOP_STEMS | frozenset(
    stems(
        """
        say said says tell told people new time first last week day month year report news one two three
        monday tuesday wednesday thursday friday saturday sunday according also
        """
    )
)
"""Stems that any report may open with."""


@dataclass(frozen=True, slots=True)
class Ground:
    """What one source is compared by."""

    source: str
    sha256: str
    """Hash of its text: what it is known by, whatever its number."""
    names: dict[str, str]
    """Stems of its names, each with a spelling of it."""
    numbers: frozenset[str]
    """Numbers of two digits and more: counts, days, years."""
    words: frozenset[str]
    """Stems of its other words, function words aside."""
    lead: frozenset[str]
    """Stems that it opens with."""
    held: frozenset[str]
    """All its stems."""


def ground(annotated: Annotated) -> Ground:
    """Return the ground of one document.

    A word is a name where it stands capitalised within a sentence at least as often as it stands in
    small letters; one that only opens sentences, and never stands in small letters, when it does so
    twice. Headings capitalise what they like.
    """
    inside: Counter[str] = Counter()
    opening: Counter[str] = Counter()
    small: Counter[str] = Counter()
    spelt: dict[str, str] = {}
    numbers = set()
    lead: list[str] = []
    held = set()
    for stem, word, opens in _words(annotated):
        if len(lead) < LEAD:
            lead.append(stem)
        held.add(stem)
        if word[0].isdigit():
            numbers.add(stem)
        elif stem in STOP_STEMS or len(stem) < SHORTEST - 1:
            continue
        elif word[0].isupper():
            (opening if opens else inside)[stem] += 1
            if not opens or stem not in spelt:
                spelt[stem] = word.removesuffix("'s").removesuffix("’s")
        elif len(stem) >= SHORTEST:
            small[stem] += 1
    names = {
        stem: word
        for stem, word in spelt.items()
        if (inside[stem] >= max(1, small[stem]))
        or (not inside[stem] and not small[stem] and opening[stem] > 1)
    }
    return Ground(
        source=annotated.document.source.id,
        sha256=annotated.document.source.text_sha256,
        names=names,
        numbers=frozenset(number for number in numbers if len(number) >= SHORTEST - 1),
        words=frozenset(s for s in (*small, *opening) if s not in names and len(s) >= SHORTEST),
        lead=frozenset(
            s for s in lead if s not in PLAIN and len(s) >= SHORTEST and not s.isdigit()
        ),
        held=frozenset(held),
    )


def _words(annotated: Annotated) -> Iterator[tuple[str, str, bool]]:
    """Yield each word of a document: its stem, itself, and whether it opens a sentence."""
    for sentence in annotated.sentences:
        text = annotated.document.slice(sentence.span)
        first = True
        for (start, end), stem in zip(words(text), sentence.stems, strict=True):
            opens = first or sentence.kind == "heading" or text[:start].rstrip()[-1:] in OPENING
            yield stem, text[start:end], opens
            first = False
