"""Litter that is told by what stands in a line and beside it: menus of times and of sections."""

import re
from collections.abc import Sequence
from itertools import takewhile

from . import dates
from .draft import DraftBlock
from .headings import ENDED
from .normalize import phrase_set, word_set

CLOCK = re.compile(rf"\W*{dates.CLOCK}{dates.ZONE}\W*", re.IGNORECASE)
CALENDAR = re.compile(rf"\W*(?:{dates.DATE}){dates.TIME}\W*", re.IGNORECASE)
MARKS = re.compile(r"[\W_]+")
SEPARATORS = re.compile(r" ?[|•·»>/›] ?")
GALLERY = re.compile(r"(?:hide caption \d{1,3} of \d|(?:photos?|gallery): )", re.IGNORECASE)
CAPTION = re.compile(r"hide caption \d{1,3} of \d{1,3}\b", re.IGNORECASE)
COUNT = re.compile(r"[\d.,]+[kKmM]?")
NEAR = 20
"""Lines above and below a menu word that are looked at."""

SECTIONS, MOST_SECTIONS = 4, 20
"""Names of sections, at least and at most, that a line without marks between them is made of."""

SHARING = word_set(
    """
    share shares shared tweet tweets tweeted print email e-mail mail facebook twitter whatsapp
    linkedin pinterest reddit telegram flipboard messenger sms google+ tumblr copy link save post
    bookmark comment comments this on via with to by article story page permalink options all
    sharing more x
    """
)
SHARING_ALONE = word_set("share shares tweet print email e-mail permalink")
FURNITURE = phrase_set(
    """
    menu; search; close; skip; next; previous; subscribe; subscribe now; sign in; sign up; sign out;
    log in; login; log out; logout; register; my account; rss; sitemap; site map; newsletter;
    newsletters; contact us; about us; advertise; advertise with us; privacy policy; privacy notice;
    terms of use; terms of service; terms & conditions; terms and conditions; cookie policy; cookie
    settings; most read; most popular; trending; trending now; follow us; see all; view all; show
    more; load more; learn more; read more; adchoices; ad choices; do not sell my personal
    information; your california privacy rights; top stories; latest news; live tv; tags; topics;
    reprints; need help?; download app; now playing; no results found; all topics; hot topics; listen; play; save; donate now; supplied;
    media kit; closed captioning; quick links; useful links; our brands; our staff; our process;
    customer care; help center; help centre; site index; editorial guidelines; community guidelines;
    footer menu; newsletter sign up; email newsletters; more information; press center; press room;
    site search; search search; get it; i accept; i agree; my account; sign out; edit profile; editorial ethics and
    guidelines; rates & specs; as seen on; ad choice; site feedback; e-edition; latest issue
    """
)
"""Labels of a page, litter even when they stand alone."""
MENU = FURNITURE | phrase_set(
    """
    home; news; world; politics; sport; sports; business; opinion; culture; lifestyle; life; style;
    tech; technology; science; health; travel; video; videos; audio; podcasts; photos; weather;
    money; entertainment; what's on; what’s on; arts; music; film; tv; tv & radio; books; food; games; puzzles;
    crosswords; jobs; education; environment; climate; local; national; international; us; uk; u.s.;
    us news; uk news; world news; africa; americas; asia; europe; middle east; australia; india;
    china; latest; breaking news; live; popular; features; analysis; comment; editorial; editorials;
    columns; columnists; letters; obituaries; markets; finance; economy; real estate; cars; fashion;
    beauty; family; football; cricket; tennis; golf; rugby; formula 1; nfl; nba; mlb; nhl; more;
    open; contact; about; our team; careers; advertising; privacy; terms; cookies; help; faq; faqs;
    accessibility; archive; archives; subscription; subscriptions; account; profile; e-paper;
    epaper; magazine; shop; store; events; gallery; photo gallery; feedback; imprint; disclaimer;
    legal; licensing; corrections; ethics; staff; support us; donate; become a member;
    notifications; settings; sections; english; edition; today's paper; press; press room; media
    kit; mobile apps; watch; listen
    """
)
"""What stands in menus."""


def clock_menu(blocks: Sequence[DraftBlock], start: int) -> int:
    """Take runs of three or more lines that are only times, dates, bullets and dashes."""
    if not any(CLOCK.fullmatch(block.text) for block in blocks[start : start + 3]):
        return 0
    end = start
    while end < len(blocks) and _is_clock_or_mark(blocks[end].text):
        end += 1
    return end - start if end - start >= 3 else 0


def menu(blocks: Sequence[DraftBlock], start: int) -> int:
    """Take single lines with separators, and lines among four or more, that are menu words.

    Other short lines among them are left: one may be the headline.
    """
    text = blocks[start].text.lower()
    pieces = [piece for piece in SEPARATORS.split(text) if piece]
    if len(pieces) >= 3 and 2 * sum(piece in MENU for piece in pieces) >= len(pieces):
        return 1
    if _names_sections(blocks[start].text):
        return 1
    if text not in MENU:
        return 0
    above = takewhile(_is_short, (blocks[n] for n in range(start - 1, max(-1, start - NEAR), -1)))
    below = takewhile(_is_short, blocks[start : start + NEAR])
    known = [block.text.lower() in MENU for block in (*above, *below)]
    return int(sum(known) >= 4 and 2 * sum(known) >= len(known))


def _names_sections(line: str) -> bool:
    """Whether a line is nothing but four sections or more, one behind the other: “Home News Sport”."""
    words = line.split()
    if len(words) < SECTIONS or len(words) > 3 * MOST_SECTIONS or not line[0].isupper():
        return False
    found, at = 0, 0
    while at < len(words):
        phrases = (" ".join(words[at : at + size]).lower() for size in (3, 2, 1))
        size = next((3 - n for n, phrase in enumerate(phrases) if phrase in MENU), 0)
        if not size or not words[at][0].isupper():
            return False
        found, at = found + 1, at + size
    return SECTIONS <= found <= MOST_SECTIONS


def _is_short(block: DraftBlock) -> bool:
    return len(block.text) <= 40 and block.text.count(" ") <= 4 and not ENDED.search(block.text)


def share_bar(blocks: Sequence[DraftBlock], start: int) -> int:
    """Take lines that are made of nothing but words for sharing."""
    words = blocks[start].text.lower().replace("|", " ").replace(",", " ").split()
    words = [word.strip(":—–-•·()!") for word in words if not COUNT.fullmatch(word)]
    words = [word for word in words if word]
    if not words or len(words) > 25 or not all(word in SHARING for word in words):
        return 0
    return 1 if words[0] in SHARING_ALONE or len(words) >= 2 else 0


def furniture(blocks: Sequence[DraftBlock], start: int) -> int:
    """Take single lines such as “Privacy Policy”."""
    return int(blocks[start].text.lower().strip(" :.»>›") in FURNITURE)


def gallery(blocks: Sequence[DraftBlock], start: int) -> int:
    """Take blocks that are the captions of a gallery, each behind “Hide Caption 1 of 13”."""
    text = blocks[start].text
    return int(bool(GALLERY.match(text) and CAPTION.search(text)))


def _is_clock_or_mark(line: str) -> bool:
    return any(pattern.fullmatch(line) for pattern in (CLOCK, CALENDAR, MARKS))
