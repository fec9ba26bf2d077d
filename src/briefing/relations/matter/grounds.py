"""What a source gives to know its event by: names, numbers, and the words it opens with.

Reports of two earthquakes have their plain words in common; what tells them apart is who, where, when
and how many. So names and numbers count whole, and other words little.
"""

from collections import Counter
from dataclasses import dataclass

from ...model import Annotated
from ...text.words import STOP_STEMS, stems, words

LEAD = 100
"""Words at the beginning that say what a text is about."""
SHORTEST = 3
"""Letters of the shortest stem that says anything."""
MARKS = frozenset("“‘\"'([:—")
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
    small: list[str] = []
    spelt: dict[str, str] = {}
    numbers = set()
    for sentence in annotated.sentences:
        text = annotated.document.slice(sentence.span)
        free = sentence.kind == "heading"
        for number, ((start, end), stem) in enumerate(
            zip(words(text), sentence.stems, strict=True)
        ):
            first = text[start]
            if first.islower():
                small.append(stem)
            elif first.isdigit():
                numbers.add(stem)
            elif stem not in STOP_STEMS and len(stem) > 1:
                opens = free or number == 0 or _after_a_mark(text, start)
                (opening if opens else inside)[stem] += 1
                if not opens or stem not in spelt:
                    spelt[stem] = text[start:end].removesuffix("'s").removesuffix("’s")
    in_small = Counter(small)
    names = {
        stem: word
        for stem, word in spelt.items()
        if inside[stem] >= max(1, in_small[stem])
        or (not inside[stem] and not in_small[stem] and opening[stem] > 1)
    }
    others = (in_small.keys() - STOP_STEMS) | (opening.keys() - names.keys())
    told = [stem for sentence in annotated.sentences for stem in sentence.stems]
    return Ground(
        source=annotated.document.source.id,
        sha256=annotated.document.source.text_sha256,
        names=names,
        numbers=frozenset(number for number in numbers if len(number) > 1),
        words=frozenset(s for s in others - names.keys() if len(s) >= SHORTEST),
        lead=frozenset(
            s for s in told[:LEAD] if s not in PLAIN and len(s) >= SHORTEST and not s.isdigit()
        ),
        held=frozenset(told),
    )


def _after_a_mark(text: str, start: int) -> bool:
    """Whether a mark stands before a word, or before the blank before it."""
    before = text[max(0, start - 2) : start]
    return before[-1:] in MARKS or (before[-1:] == " " and before[:1] in MARKS)
