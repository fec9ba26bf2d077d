"""What follows the last paragraph of a text: an article does not end in headlines.

Behind the last paragraph of running text, lines of a page that are known bring the others down with
them: related headlines, teasers, names of sections. Lines before the first that is known stay, and so
does what ends like a sentence and speaks with the words of the text.
"""

import re
from collections.abc import Iterator, Sequence

from .draft import DraftBlock
from .litter_labels import CUT_OFF, is_label
from .litter_rows import OF_ARTICLES, stems_of

PARAGRAPH = 25
"""Words of a paragraph of running text: whatever stands behind the last one is the tail."""
SENTENCE = 2
"""Words of the shortest paragraph that ends like a sentence."""
GAP, BESIDE, ENOUGH = 3, 3, 3
"""Labels in a row between lines of a page; lines to look at on each side; of these that must be known."""
HEADLINE = 5
"""Words of the shortest headline."""
ASKING = 15
"""Words of the shortest paragraph that asks or calls."""
LEAST = 3
"""Lines of the shortest tail that is looked at, unless a label leads headlines in."""
LEADS_IN = re.compile(
    r"(?:most|more|related|recommended|popular|trending|latest|read next|you (?:may|might) also like)\b.{0,24}",
    re.IGNORECASE,
)
"""What stands above the headlines of other reports."""
LONG = 6
"""Lines of a tail that goes from its first line on."""


def tail(blocks: Sequence[DraftBlock], names: Sequence[str]) -> Iterator[int]:
    """Yield the numbers of the blocks behind a text that are litter; `names` says what is so already."""
    lines = [block.text for block in blocks]
    text = [n for n, line in enumerate(lines) if not names[n] and _is_text(line)]
    start = text[-1] + 1 if text else len(lines)
    known = [n for n, name in enumerate(names) if name and name not in OF_ARTICLES]
    behind = [n for n in known if n >= start]
    leads_in = bool(behind) and behind[0] == start and LEADS_IN.fullmatch(lines[start])
    if len(lines) - start < (LEAST - 1 if leads_in else LEAST) or len(known) < 2 or not behind:
        return
    yield from (n for n in range(behind[0] + 1, len(lines)) if not names[n])


def between(blocks: Sequence[DraftBlock], names: Sequence[str]) -> Iterator[int]:
    """Yield the numbers of labels between lines of a page, a few at a time.

    One that shares a word with the text stays: it may be the headline.
    """
    lines = [block.text for block in blocks]
    text = [n for n, line in enumerate(lines) if not names[n] and _is_text(line)]
    told = stems_of("\n".join(lines[n] for n in text))
    first = next((n for n in text if lines[n].count(" ") >= PARAGRAPH - 1), len(lines))
    known = [bool(name) and name not in OF_ARTICLES for name in names]
    last = -1
    for n, is_known in enumerate(known):
        if not is_known:
            continue
        gap = range(last + 1, n)
        beside = sum(known[max(0, last - BESIDE) : last + 1]) + sum(known[n : n + BESIDE + 1])
        if last >= 0 and 0 < len(gap) <= GAP and beside >= ENOUGH:
            strange = (stems_of(lines[m]).isdisjoint(told) and not _is_text(lines[m]) for m in gap)
            short = n > first or all(lines[m].count(" ") < HEADLINE - 1 for m in gap)
            if short and all(strange):
                yield from (m for m in gap if not names[m])
        last = n


def _is_text(line: str) -> bool:
    """Whether a line is a paragraph: long, or ended like a sentence, or cut off in one."""
    words = line.count(" ") + 1
    asks = line.endswith(("?", "!")) and words < ASKING  # a headline may
    ended = not (is_label(line) or asks) and (words >= SENTENCE or line.endswith(CUT_OFF))
    return words >= PARAGRAPH or ended
