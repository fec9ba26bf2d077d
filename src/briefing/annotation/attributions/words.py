"""A block as words with classes: the view of the text that the attribution rules share.

A `Stretch` is a run of sentences whose borders no quotation crosses. Each quotation is one word in
it, and each word has a class of one letter, so that a rule can look at a sentence as at a string.
The method is that of finite-state cascades (Abney 1996): classes by word lists, phrases by classes.

    Q quotation    N capitalised word   P subject pronoun   W who, which    T that
    D determiner   H person or body     R document          x other word    # number   d time
    O of           p preposition        t to                c and, but      u while, because …
    V cue          A cue or noun        B base form of cue  G cue in -ing   s possessive mark
    X auxiliary    m modal              n negation          r adverb        e, g words in -ed, -ing
    , ; : - ( ) . and other marks stand for themselves
"""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from ...model import Annotated, Document, Sentence
from ...text import bodies, people, speech, word_classes
from ..quotations import Quotation
from .tree import Tree

WORD = re.compile(
    r"[A-Za-z]{2,}(?![\w.'’&@-])|(?:[A-Za-z]\.){2,}|\d{1,2}:\d\d(?!\d)|\d{1,3}(?:,\d{3})+(?!\w)|[^\W_]\w*(?:[.'’&@-]\w+)*|(?<=\w)['’](?=\s)|--|\.{3}|[^\w\s]"
)
TAIL = re.compile(r"(?<=\w)['’](?:s|re|ve|ll|d|m)\Z")
"""A possessive, or a verb drawn into its subject: “they've said”."""
INNER_CAPITAL = re.compile(r"[-’'][A-Z]|\A(?:al|el|bin|de|van|von)-")
"""A name that begins small: “al-Sharaa”."""
SOMEBODY = (
    "alist",
    "alists",
    "allist",
    "allists",
    "logist",
    "logists",
    "nomist",
    "nomists",
    "tician",
    "ticians",
    "woman",
    "women",
    "rman",
    "rmen",
    "sman",
    "smen",
    "tman",
    "tmen",
    "maker",
    "makers",
    "owner",
    "owners",
    "holder",
    "holders",
    "tivist",
    "tivists",
)
"""Endings of nouns for somebody."""
NAMESAKES = frozenset(
    ["will", "may", "hope", "mark", "june", "april", "grant", "faith", "joy", "sue", "rose", "pat"]
)
"""Words that before a name are names."""
PAPERS = bodies.DOCUMENTS - bodies.RECORDS
"""Nouns that before a verb are no verbs themselves: “the report says”."""
DASHES = "—–-―"
POINTS = re.compile(r"(?:That|This)\s(?:is|was)\s(?:how|what)\s")
"""How a sentence opens that tells whose the quotation before it is: “That is what Lund wrote.”"""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words of a block, from the beginning of a sentence to the end of one."""

    text: str
    """The text of the document."""
    block: int
    """Number of the block."""
    listed: bool
    """Whether the block is a list item."""
    starts: tuple[int, ...]
    """First code point of each word, in the document."""
    ends: tuple[int, ...]
    """One past the last code point of each word."""
    words: tuple[str, ...]
    """Each word in small letters, apostrophes straight; a quotation is `"`."""
    classes: str
    """The class of each word."""
    quotes: dict[int, Quotation]
    """Number of a word to the quotation that it stands for."""
    tree: Tree | None = None
    """What depends on what, where it was parsed."""

    def written(self, start: int, end: int) -> str:
        """Return words as the text has them."""
        return self.text[self.starts[start] : self.ends[end - 1]]


def stretches(
    annotated: Annotated, quoted: Sequence[Sequence[Quotation]]
) -> tuple[tuple[Stretch, ...], ...]:
    """Return the stretches of each block, given the quotations of each; headings have none."""
    sentences: list[list[Sentence]] = [[] for _ in annotated.document.blocks]
    for sentence in annotated.sentences:
        sentences[sentence.block].append(sentence)
    return tuple(
        ()
        if block.kind == "heading"
        else tuple(_stretches(annotated.document, number, within, quoted[number]))
        for number, (block, within) in enumerate(
            zip(annotated.document.blocks, sentences, strict=True)
        )
    )


def _stretches(
    document: Document, number: int, sentences: Iterable[Sentence], quotes: Sequence[Quotation]
) -> Iterator[Stretch]:
    begins = [quote.start for quote in quotes]
    borders = []
    for sentence in sentences:
        start = sentence.span.start
        at = bisect_right(begins, start) - 1
        inside = at >= 0 and quotes[at].start < start < quotes[at].end
        behind = at >= 0 and not document.text[quotes[at].end : start].strip()
        signed = document.text[start] in DASHES or POINTS.match(document.text, start)
        if not (inside or (behind and signed)):
            borders.append(start)
    for start, stop in pairwise([*borders, document.blocks[number].end]):
        yield _stretch(document, number, start, stop, quotes)


def _stretch(
    document: Document, number: int, start: int, stop: int, quotes: Sequence[Quotation]
) -> Stretch:
    text = document.text
    starts: list[int] = []
    ends: list[int] = []
    words: list[str] = []
    classes: list[str] = []
    held: dict[int, Quotation] = {}

    def put(a: int, b: int, word: str, kind: str) -> None:
        starts.append(a)
        ends.append(b)
        words.append(word)
        classes.append(kind)

    place = start
    for quote in [*(q for q in quotes if start <= q.start < stop), None]:
        for match in WORD.finditer(text, place, min(quote.start, stop) if quote else stop):
            a, b = match.span()
            written = match[0]
            if written == "." and b < stop and text[b:stop].strip():
                continue  # of an abbreviation: the sentence goes on
            tail = TAIL.search(written)
            if tail:
                whole, middle = tail[0].replace("’", "'"), a + tail.start()
                put(a, middle, *_classed(written[: tail.start()], classes))
                drawn = classes[-1] in "PW" or words[-1] in ("that", "there")
                put(
                    middle,
                    b,
                    whole,
                    "s" if whole == "'s" and not drawn else CLASSES.get(whole, "X"),
                )
            elif written in ("'", "’"):
                put(a, b, "'", "s")
            else:
                put(a, b, *_classed(written, classes))
        if quote:
            held[len(words)] = quote
            put(quote.start, quote.end, '"', "Q")
            place = quote.end
    for place, word in enumerate(words[:-1]):
        if word == "&" and place and classes[place - 1] == classes[place + 1] == "N":
            classes[place] = "N"  # “Lund & Berg said”
        elif word == "state" and classes[place + 1] in "Hx":
            classes[place] = "x"  # “state officials”, “state radio”
        elif classes[place] + classes[place + 1] == "AV" and word in PAPERS:
            classes[place] = "R"  # “the incident report says”
        elif word in NAMESAKES and text[starts[place]].isupper() and classes[place + 1] == "N":
            classes[place] = "N"  # “Will Page said”
    return Stretch(
        text,
        number,
        document.blocks[number].kind == "list-item",
        tuple(starts),
        tuple(ends),
        tuple(words),
        "".join(classes),
        held,
    )


def _classed(written: str, before: Sequence[str]) -> tuple[str, str]:
    """Return a word in small letters, and its class."""
    word = written.lower().replace("’", "'")
    if written[0].isupper():
        opening = not before or before[-1] in "Q:"
        known = CLASSES.get(word)
        if opening and known:
            return word, "x" if known == "A" else known
        if opening and word.endswith("ly"):
            return word, "r"
        if opening and word.endswith("ing") and len(word) > 6:
            return word, "g"
        letters = len(word) > 1 and written.isupper()  # “the WHO”, “the IT ministry”
        return word, known if known and known in "DPdTWpuOtc" and not letters else "N"
    if written[0].isalpha():
        if INNER_CAPITAL.search(written):
            return word, "N"
        known = CLASSES.get(word) or _guessed(word)
        if known == "A" and before and before[-1] in "DspO":
            known = "x"  # “his claims”, “of reports”
        return word, known
    if written[0].isdigit():
        return word, "#"
    return word, "-" if written in ("--", *DASHES) else written[0]


def _guessed(word: str) -> str:
    if word.endswith("ly"):
        return "r"
    if word.endswith("ing"):
        return "g"
    if word.endswith(SOMEBODY):
        return "H"
    return "e" if word.endswith("ed") else "x"


def _plurals(nouns: Iterable[str]) -> Iterator[str]:
    for noun in nouns:
        yield noun
        yield noun[:-1] + "ies" if noun[-1] == "y" and noun[-2] not in "aeiou" else noun + "s"
        if noun.endswith(("s", "ch", "sh", "x")):
            yield noun + "es"


def _classes() -> dict[str, str]:
    """Return word to class; what is set later wins."""
    found = dict.fromkeys(_plurals(bodies.BODIES), "H")
    found |= dict.fromkeys(_plurals(bodies.DOCUMENTS), "R")
    found |= dict.fromkeys(_plurals(people.PEOPLE), "H")
    for form, (_, kind) in speech.FORMS.items():
        if kind == "g" and form in found:
            continue
        if form in speech.NOUNS_TOO:
            found[form] = "A"
        else:
            found[form] = {"b": "B", "g": "G", "n": "e"}.get(kind, "V")
    for words, kind in (
        (word_classes.FINITE, "e"),
        (word_classes.ADVERBS, "r"),
        (word_classes.TIMES, "d"),
        (word_classes.PREPOSITIONS, "p"),
        (word_classes.SUBORDINATORS, "u"),
        (word_classes.CONJUNCTIONS, "c"),
        (word_classes.DETERMINERS, "D"),
        (word_classes.RELATIVES, "W"),
        (word_classes.PRONOUNS, "P"),
        (word_classes.AUXILIARIES, "X"),
        (word_classes.MODALS, "m"),
        (word_classes.NEGATIONS, "n"),
    ):
        found |= dict.fromkeys(words, kind)
    return found | {"that": "T", "of": "O", "to": "t"}


CLASSES = _classes()
