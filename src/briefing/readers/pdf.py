"""PDF: paragraphs from lines, without page furniture; what breaks a word at a line's end is undone.

The lines come by pypdf in the order in which the page draws them.
"""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise
from statistics import median

from ..errors import BadBrief, UnreadableSource
from ..limits import Limits
from ..model import BlockKind, Given, Notice, Raw, Removed
from ..pdf_text.lines import Line, read_lines
from .draft import Draft, DraftBlock
from .lines import MARKER
from .normalize import one_line, without_commands, word_set

EDGE = 3
"""Lines at the top and at the bottom of a page that may be furniture."""
OFTEN = 0.5
"""Share of the pages on which a line of furniture stands, whatever number is in it."""
NUMBER = re.compile(r"\W*(?:page )?\d{1,4}(?: ?(?:/|of) ?\d{1,4})?\W*", re.IGNORECASE)
DIGITS = re.compile(r"\d+")
ENDED = re.compile(r"[.!?…:][\"'”’»)\]]*\Z")
LARGER = 1.15
"""How much larger than most lines a heading is set."""
HEADING_WORDS = 25
GAP = 1.35
"""How much more than the usual distance of lines parts paragraphs."""
SHORT = 0.75
"""A line with a smaller share of the usual length, that ends a sentence, ends its paragraph."""
WORD = re.compile(r"[^\W\d_]+(?:[-\u2010][^\W\d_]+)*")
BROKEN = re.compile(r"([^\W\d_]{2,40})([-\u2010])\Z")
SET = "\u2010"
"""The hyphen that programs set where they break a word, and hardly anybody types."""
REST = re.compile(r"[^\W\d_]+")
ENDINGS = word_set(
    """
    tion tions sion sions cian cians ment ments ness ing ings ingly ly ity ities ance ence ances
    ences ous ously ive ively able ably ible ibly ical ically tional tionally ed er ers est ism ist
    ists ture tures sure dent dents tant tants cial cially tial tially gram grams
    """
)
"""What no compound ends in: the rest of a word that was broken."""


def is_pdf(data: bytes) -> bool:
    """Whether bytes begin as a PDF, after whatever some programs set before it."""
    return b"%PDF-" in data[:1024]


def read(raw: Raw, limits: Limits) -> Draft:
    """Return the blocks of a PDF; furniture of its pages goes to `removed`.

    Raises:
        UnreadableSource: it is damaged, encrypted, over a bound, or a scan without text.

    """
    try:
        found = read_lines(raw.path, raw.data, limits)
    except BadBrief as error:
        raise UnreadableSource(raw.path, error.message.removeprefix(f"{raw.path}: ")) from None
    if not any(line.text.strip() for page in found.pages for line in page):
        raise UnreadableSource(
            raw.path,
            "no text in the PDF: its pages are pictures, as of a scan",
            hint="run OCR over it, and give what that makes of it",
        )
    blank = sum(not page for page in found.pages)
    notices = []
    if blank:
        told = f"Pages of the PDF without text, perhaps scanned: {blank} of {len(found.pages)}."
        notices.append(Notice("pages-without-text", told))
    furniture = _furniture(found.pages)
    kept = [
        [line for line in page if not _is_furniture(line, page, furniture)] for page in found.pages
    ]
    removed = [
        Removed(one_line(without_commands(line.text)), "page furniture")
        for page in found.pages
        for line in page
        if _is_furniture(line, page, furniture)
    ]
    usual = _usual_size(kept)
    groups = list(_paragraphs(kept, usual))
    joined = Hyphens(line.text for page in kept for line in page)
    blocks = tuple(_block(group, joined, usual) for group in groups)
    if joined.doubtful:
        told = f"Hyphens at the end of lines that may break a word were kept: {joined.doubtful}."
        notices.append(Notice("hyphens", told))
    facts = Given(
        title=one_line(without_commands(found.title or "")) or None,
        author=tuple(filter(None, [one_line(without_commands(found.author or ""))])),
    )
    blocks = tuple(block for block in blocks if block.text)
    return Draft(blocks, tuple(removed), facts, tuple(notices))


def _edges(page: Sequence[Line]) -> list[Line]:
    return [*page[:EDGE], *page[EDGE:][-EDGE:]]


def _furniture(pages: Sequence[Sequence[Line]]) -> frozenset[str]:
    """Return the lines at the edges of pages that stand on most of them, digits aside."""
    counted = Counter(key for page in pages for key in {_key(line) for line in _edges(page)})
    least = max(3, OFTEN * len(pages))
    return frozenset(key for key, count in counted.items() if count >= least)


def _key(line: Line) -> str:
    return DIGITS.sub("#", one_line(line.text))


def _is_furniture(line: Line, page: Sequence[Line], furniture: frozenset[str]) -> bool:
    if not any(line is each for each in _edges(page)):
        return False
    return _key(line) in furniture or (len(page) > 1 and bool(NUMBER.fullmatch(line.text.strip())))


def _usual_size(pages: Sequence[Sequence[Line]]) -> float:
    """Return the size in which most letters are set."""
    sizes: Counter[float] = Counter()
    for page in pages:
        for line in page:
            sizes[line.size] += len(line.text)
    return max(sizes.items(), key=lambda pair: (pair[1], -pair[0]))[0] if sizes else 0.0


def _paragraphs(pages: Sequence[Sequence[Line]], size: float) -> Iterator[list[Line]]:
    """Yield the lines of each paragraph; one may go on over the end of a column or page."""
    steps = [
        above.height - below.height
        for page in pages
        for above, below in pairwise(page)
        if 0 < above.height - below.height < 4 * max(above.size, 1)
    ]
    step = median(steps) if steps else 0.0
    lengths = [len(line.text.strip()) for page in pages for line in page]
    length = median(sorted(lengths)[len(lengths) // 2 :]) if lengths else 0
    group: list[Line] = []
    for line in (line for page in pages for line in page):
        if group and _parts(group[-1], line, step * max(1, line.size / (size or 1)), length):
            yield group
            group = []
        group.append(line)
    if group:
        yield group


def _parts(above: Line, below: Line, step: float, length: float) -> bool:
    """Whether a paragraph ends between two lines."""
    if above.size and below.size and not 1 / LARGER < below.size / above.size < LARGER:
        return True
    if MARKER.match(below.text.strip()):
        return True
    fallen = above.height - below.height
    text = above.text.strip()
    ended = bool(ENDED.search(text))
    if fallen <= 0:  # another column or page: the paragraph goes on unless a sentence ended
        return ended or not below.text.strip()[:1].islower()
    if step and fallen > GAP * step:
        return ended or fallen > 2 * step or not below.text.strip()[:1].islower()
    return ended and len(text) < SHORT * length


class Hyphens:
    """Tells whether a hyphen at the end of a line is a part of the word, by the rest of the text."""

    def __init__(self, texts: Iterable[str]):
        words = (word.lower() for text in texts for word in WORD.findall(text.strip()))
        self._known = frozenset(word.replace(SET, "-") for word in words)
        self.doubtful = 0

    def join(self, above: str, below: str) -> str:
        """Return two lines as one; a hyphen goes only where the text itself shows that it must.

        It goes where the word stands elsewhere in the text without it, or where what follows is
        only an ending; else it is kept, as it is printed.
        """
        if above.endswith("\u00ad"):
            return above[:-1] + below
        first, rest = BROKEN.search(above, max(0, len(above) - 60)), REST.match(below)
        if not (first and rest and rest[0].islower()):
            return (
                f"{above}{below}"
                if above.endswith(("-", "\u2010")) and rest
                else f"{above} {below}"
            )
        whole, parted = (first[1] + rest[0]).lower(), f"{first[1]}-{rest[0]}".lower()
        goes = whole in self._known or rest[0] in ENDINGS or first[2] == SET
        if parted not in self._known and goes:
            return above[:-1] + below
        self.doubtful += parted not in self._known
        return above + below


def _block(group: Sequence[Line], hyphens: Hyphens, usual: float) -> DraftBlock:
    text = one_line(without_commands(group[0].text))
    kind: BlockKind = "paragraph"
    if marker := MARKER.match(text):
        kind, text = "list-item", text[marker.end() :]
    for line in group[1:]:
        below = one_line(without_commands(line.text))
        text = hyphens.join(text, below) if below else text
    short = len(text.split()) <= HEADING_WORDS
    if usual and group[0].size >= LARGER * usual and short and kind == "paragraph":
        kind = "heading"
    return DraftBlock(kind, text)
