"""HTML: saved pages by trafilatura, fragments by a walk over their block elements."""

import html
import logging
import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any

from ..limits import Limits
from ..model import Given, Notice
from . import dates, strip
from .draft import Draft, DraftBlock
from .elements import DROPPED, walked
from .normalize import letters, one_line

PAGE = re.compile(r"<(?:!doctype html|html|head|body)\b", re.IGNORECASE)
BLOCK_TAG = re.compile(
    r"</?(?:p|div|h[1-6]|ul|ol|li|article|section|main|blockquote|table|br|header|figure)\b[^<>]{0,500}>",
    re.IGNORECASE,
)
TAG = re.compile(r"</?[a-z][a-z0-9-]*[\s>/]", re.IGNORECASE)
OLD_REFERENCE = re.compile(r"&#(?:1[2-5]\d|[xX][89][0-9a-fA-F]);")
"""References to the numbers 128 to 159, which pages mean as Windows-1252 and lxml does not."""

WORD = re.compile(r"\w+")
RUN, SHARE = 4, 0.7
"""Words of a run, and the share of runs that shows that a block is one of the article."""
ENOUGH = 0.6
"""Share of the letters of a page that a parser must find."""
NEARLY_ALL = 0.9
"""Share below which a notice says how much it found."""
SENTENCE, LITTLE = 15, 100
"""Words of a block that is running text, and of a page that has some."""
LEAST = 0.25
"""Share of the running text of a page that its article has at the least."""
MOST = 0.6
"""Share below which a notice says how much the article has."""
FAR = "2100-01-01"
"""Latest date that is believed; the default would be today, and the clock is never asked."""


def recognises(text: str) -> bool:
    """Whether a text is a page, or made of block elements; one tag within prose does not count."""
    start = text.lstrip()
    if start.startswith("<") and PAGE.search(start[:2000]):
        return True
    tags = len(BLOCK_TAG.findall(text))
    return tags >= 3 or (tags >= 1 and bool(TAG.match(start)))


def read(text: str, limits: Limits) -> Draft:
    """Return the article of a page, or all blocks of a fragment.

    A parser that loses text is found by the letters that a reading by hand has; then that one
    stands, and a notice says so. So does it where a page is too large or too deep for a parser.
    """
    text = OLD_REFERENCE.sub(lambda reference: html.unescape(reference[0]), text)
    too_large = strip.shape(text).over(limits)
    tree = None if too_large else _parsed(text)
    by_hand = strip.read(text)
    if tree is None:
        if not too_large or not by_hand.blocks:
            return by_hand
        return replace(by_hand, notices=(_by_hand(f"too large for a parser, {too_large}"),))
    whole = walked(tree)
    there = sum(letters(block.text) for block in by_hand.blocks)
    found = sum(letters(block.text) for block in whole.blocks)
    found += sum(letters(removed.text) for removed in whole.removed)
    if found < ENOUGH * there:
        told = f"a parser found {found / there:.0%} of its text"
        return replace(by_hand, facts=_page_facts(tree, Given()), notices=(_by_hand(told),))
    if found < NEARLY_ALL * there:
        told = f"A parser found {found / there:.0%} of the text of the page; that is what is read."
        whole = replace(whole, notices=(Notice("read-in-part", told),))
    if not PAGE.search(text[:2000]):
        return whole
    facts, article = _extracted(text)
    facts = _page_facts(tree, facts)
    # Some sites wrap the whole page in a form.
    of_page = walked(tree, DROPPED - {"form"}).blocks
    blocks = tuple(_chosen(of_page, article))
    share = _prose(blocks) / max(_prose(of_page), LITTLE)
    enough = _prose(of_page) < LITTLE or share >= MOST
    if blocks and (share >= LEAST or enough):
        told = f"The article read has {share:.0%} of the running text of the page."
        part = () if enough else (Notice("read-in-part", told),)
        return Draft(blocks, (), facts, (*whole.notices, *part))
    told = "No article was found in the page; all of its text is read."
    if blocks:
        told = f"The article found has {share:.0%} of the running text of the page; all is read."
    notice = Notice("whole-page-text", told)
    return replace(whole, facts=facts, notices=(*whole.notices, notice))


def _prose(blocks: Iterable[DraftBlock]) -> int:
    """Return the words of blocks that are running text."""
    lengths = (len(block.text.split()) for block in blocks)
    return sum(length for length in lengths if length >= SENTENCE)


def _by_hand(why: str) -> Notice:
    return Notice("read-by-hand", f"All text of the page was read by hand: {why}.")


def _parsed(text: str) -> Any:
    """Return the lxml tree of a text, or None when there is nothing in it."""
    from lxml.etree import fromstring
    from lxml.html import HTMLParser

    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    return fromstring(text.encode("utf-8"), parser)


def _extracted(text: str) -> tuple[Given, tuple[DraftBlock, ...]]:
    """Return what trafilatura says about a page, and the blocks of its article, if it finds one.

    The heuristics are those of A. Barbaresi, “Trafilatura: a web scraping library and command-line
    tool for text discovery and extraction”, ACL 2021 demonstrations.
    """
    from trafilatura import bare_extraction

    logging.getLogger("trafilatura").addHandler(logging.NullHandler())
    page: Any = bare_extraction(
        text,
        with_metadata=True,
        include_comments=False,
        include_tables=True,
        favor_precision=True,
        date_extraction_params={"original_date": True, "extensive_search": False, "max_date": FAR},
    )
    if page is None:
        return Given(), ()
    authors = (one_line(name) for name in (page.author or "").split(";"))
    facts = Given(
        title=one_line(page.title or "") or None,
        publisher=one_line(page.sitename or "") or None,
        author=tuple(filter(None, authors)),
        date=dates.given(page.date or ""),
    )
    return facts, walked(page.body).blocks


def _chosen(blocks: Iterable[DraftBlock], article: Iterable[DraftBlock]) -> Iterator[DraftBlock]:
    """Yield the blocks of a page that trafilatura takes for its article.

    The words are those of the page: trafilatura's own text at times lacks words within a sentence.
    A block is one of the article when most of its runs of four words stand there; one that is
    shorter, when it stands there as a whole, and as often.
    """
    runs: set[tuple[str, ...]] = set()
    whole: Counter[tuple[str, ...]] = Counter()
    for block in article:
        words = _words(block)
        whole[words] += 1
        runs.update(_runs(words))
    seen: Counter[tuple[str, ...]] = Counter()
    for block in blocks:
        words = _words(block)
        own = _runs(words)
        seen[words] += 1
        shared = sum(run in runs for run in own) >= SHARE * len(own) if own else words in whole
        if words and shared and seen[words] <= max(1, whole[words]):
            yield block


def _words(block: DraftBlock) -> tuple[str, ...]:
    return tuple(WORD.findall(block.text))


def _runs(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [words[start : start + RUN] for start in range(len(words) - RUN + 1)]


def _page_facts(tree: Any, facts: Given) -> Given:
    """Return the facts with the address and language that the page declares."""
    links = tree.xpath("//link[@rel='canonical']/@href | //meta[@property='og:url']/@content")
    urls = [link.strip() for link in links if re.match(r"https?://\S+\Z", link.strip())]
    titles = [one_line(title.text_content()) for title in tree.xpath("//head/title")]
    return Given(
        title=facts.title or next(filter(None, titles), None),
        publisher=facts.publisher,
        author=facts.author,
        url=next(iter(urls), None),
        date=facts.date,
        language=tree.get("lang"),
    )
