"""How plainly a short line is the label of a page: a link, a section, a place, an address."""

import re

from . import dates
from .litter_words import JOINING, SITE, SUBJECTS, SURE
from .normalize import phrase_set

LABEL_WORDS, PLAIN_WORDS, QUESTION_WORDS = 18, 4, 14
"""Words of the longest label; of one with a full stop; of one that asks or calls."""
NO_LABEL = re.compile(r"(?:[.!?…][\"'”’»)\] ]*|[,;–—-])\Z")
ABBREVIATED = re.compile(r"\b[A-Z](?:\.[A-Z]){1,9}\.\Z")
CUT_OFF = ("...", "…")
WORD = re.compile(r"[^\s&+/|,:›»‹>()\[\]*]+")
DATE = re.compile(dates.DATE, re.IGNORECASE)
ADDRESS = re.compile(
    r"(?:https?://|www\.)\S+|@\w+|\+?[\d() .-]{7,20}|(?:.{0,80}\s)?[\w-]{2,40}\.(?:com|org|net|tv|info)\b.{0,80}"
)
PLACES = phrase_set(
    """
    alabama; alaska; arizona; arkansas; california; north carolina; south carolina; colorado;
    connecticut; north dakota; south dakota; delaware; florida; georgia; new hampshire; hawaii;
    idaho; illinois; indiana; iowa; new jersey; kansas; kentucky; louisiana; maine; maryland;
    massachusetts; mexico; new mexico; michigan; minnesota; mississippi; missouri; montana;
    nebraska; nevada; ohio; oklahoma; oregon; pennsylvania; rhode island; tennessee; texas; utah;
    vermont; virginia; west virginia; washington; wisconsin; wyoming; new york; district of columbia;
    england; scotland; wales; ireland; northern ireland; canada; australia; india; china; japan;
    germany; france; italy; spain; russia; ukraine; brazil; new zealand; africa; south africa; asia;
    europe; korea; south korea; north korea; israel; pakistan; singapore; thailand; malaysia;
    indonesia; philippines; taiwan; hong kong; united states; united kingdom; middle east; latin
    america
    """
)
NO, LIKELY, PLAIN = 0, 1, 2
"""How plainly: not at all; in a row with others; by itself."""


def is_label(text: str) -> bool:
    """Whether a line is short and does not end like a sentence, or a part of one."""
    if text.count(" ") >= LABEL_WORDS or (text.endswith(":") and text.count(" ") > PLAIN_WORDS):
        return False
    return not NO_LABEL.search(text) or bool(ABBREVIATED.search(text))


def may_be_label(text: str) -> bool:
    """Whether a line that ends like a sentence can be a label all the same, between two others."""
    words = text.count(" ") + 1
    return not text.endswith(CUT_OFF) and (
        words <= PLAIN_WORDS or (words <= QUESTION_WORDS and text.endswith(("?", "!")))
    )


def plainness(text: str) -> int:
    """Return whether the words of a line are those of pages: `NO`, `LIKELY` or `PLAIN`."""
    words = WORD.findall(text)
    if not words or len(words) > 7 or DATE.search(text):
        return NO
    content = [word.lower() for word in words if word.lower() not in JOINING]
    of_site = sum(word in SITE for word in content)
    known = of_site + sum(word not in SITE and _is_subject(word) for word in content)
    if not content:
        return NO
    if known == len(content):
        return PLAIN if content[0] in SURE or (of_site and len(words) > 1) else LIKELY
    if ADDRESS.fullmatch(text) or text.lower() in PLACES:
        return LIKELY
    titled = all(not w[0].isalpha() or w[0].isupper() or w.lower() in JOINING for w in words)
    return LIKELY if titled and len(content) <= 5 and (of_site or 2 * known >= len(content)) else NO


def _is_subject(word: str) -> bool:
    return word in SUBJECTS or word.rstrip("s") in SUBJECTS
