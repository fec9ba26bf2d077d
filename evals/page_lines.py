"""What a scraper could leave of a saved page around its article: lines outside the article body.

Pages and bodies are those of the article extraction benchmark (Zyte). A line is the words of one
block element, as a browser sets them. Of each English page all visible lines are taken that stand
outside the article, in order and without repetition. Part of the article are the lines of its body
(most runs of four words stand there, or the whole line does) and its own headline.

Left out are whole sentences that tell something (teasers and captions of eight or more words with a
full stop, readers' comments): such a line is a paragraph by every sign, paragraphs of one sentence
have to stay, and only somebody who knows what the text is about could tell the two apart. Sentences
by which a page speaks of itself or to its reader (cookies, subscriptions, rights, …) are planted,
and so are captions and teasers that do not end like a sentence.
"""

import json
import re
import tarfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, NamedTuple

from briefing.readers.language import language
from briefing.readers.normalize import one_line, without_commands

WORD = re.compile(r"\w+")
RUN = 4
UNSEEN = {
    "audio", "canvas", "embed", "head", "iframe", "math", "noscript", "object", "script", "select",
    "style", "svg", "template", "textarea", "video",
}  # fmt: skip
INLINE = {
    "a", "abbr", "b", "button", "cite", "code", "del", "em", "font", "i", "img", "input", "ins",
    "label", "mark", "q", "s", "small", "span", "strong", "sub", "sup", "time", "u", "wbr",
}  # fmt: skip
HIDDEN = re.compile(r"display\s*:\s*none|visibility\s*:\s*hidden", re.IGNORECASE)
MARKER = re.compile(r"(?:[-*•·▪◦‣●■]|\(?[0-9]{1,2}[.)]|\(?[a-z]\)) +(?=\S)")

SENTENCE = re.compile(r"(?:\S+ ){7,}\S*[.!?…][\"'”’»)\]]*")
OF_A_PAGE = re.compile(
    r"\b(?:cookies?|click here|sign(?:ing)? up|subscri\w+|newsletters?|inbox|privacy|terms (?:of|and|&)|"
    r"rights? reserved|copyright|trademarks?|javascript|affiliate|advertis\w+|sponsored|editing by|read more|"
    r"(?:photo|image|picture)s? ?(?:by|credit|:)|(?:this|our) (?:web)?site)\b",
    re.IGNORECASE,
)
"""What shows that a sentence is not one of an article."""
TO_A_READER = re.compile(
    r"\b(?:your|our|e-?mails?|comments?|download|browser|(?:this|the) (?:article|story|page|post))\b",
    re.IGNORECASE,
)
"""What shows it of a sentence that is not long."""
LONG = 30
"""Words of a long one."""


class Page(NamedTuple):
    """The lines of a page around its article."""

    before: tuple[str, ...]
    between: tuple[tuple[str, ...], ...]
    """Runs of lines that stand between two lines of the article."""
    after: tuple[str, ...]


def pages(data: Path, parity: int) -> list[Page]:
    """Return the English pages with odd (1) or even (0) numbers, counted from 1 by sorted name."""
    with tarfile.open(data / "html" / "zyte-dev.tar.gz") as archive:
        truth = {row["file"]: row["article_body"] for row in _truth(archive)}
        return [
            _page(_read(archive, name), truth[name])
            for number, name in enumerate(sorted(truth), 1)
            if number % 2 == parity and language(truth[name], None, sure=False)[0] == "en"
        ]


def _truth(archive: tarfile.TarFile) -> Iterator[dict[str, str]]:
    yield from map(json.loads, _read(archive, "ground_truth.jsonl").splitlines())


def _read(archive: tarfile.TarFile, name: str) -> str:
    file = archive.extractfile(name)
    assert file is not None, name
    return file.read().decode("utf-8", errors="replace")


def _page(html: str, body: str) -> Page:
    from lxml.etree import fromstring
    from lxml.html import HTMLParser

    parser = HTMLParser(encoding="utf-8", huge_tree=True, remove_comments=True, remove_pis=True)
    tree = fromstring(html.encode("utf-8"), parser)
    own = _Article(body, [" ".join(each.itertext()) for each in tree.iter("h1", "title")])
    lines = [line for line in _lines(tree) if any(map(str.isalnum, line))]
    held = [own.holds(line) for line in lines]
    first = next((at for at, mine in enumerate(held) if mine), len(lines))
    last = next((at for at in reversed(range(len(lines))) if held[at]), -1)
    runs: list[list[str]] = [[]]
    seen: set[str] = set()
    for at, line in enumerate(lines):
        if held[at] or (first < at < last and own.may_hold(line)):
            runs.append([])
        elif line not in seen and not _tells(line):
            seen.add(line)
            runs[-1].append(line)
    between = tuple(tuple(run) for run in runs[1:-1] if run)
    return Page(tuple(runs[0]), between, tuple(runs[-1]) if len(runs) > 1 else ())


def _tells(line: str) -> bool:
    """Whether a line is a whole sentence, or some, of which nothing says that they are a page's."""
    short = line.count(" ") < LONG
    of_page = OF_A_PAGE.search(line) or (short and TO_A_READER.search(line))
    return bool(SENTENCE.fullmatch(line)) and not of_page


def _lines(tree: Any) -> Iterator[str]:
    """Yield the visible words of each block element, on one line, without marks of list items."""
    words: list[str] = []
    _say(tree, words)
    for line in "".join(words).split("\n"):
        text = one_line(without_commands(line))
        marker = MARKER.match(text)
        yield text[marker.end() :] if marker else text


def _say(element: Any, words: list[str]) -> None:
    hidden = element.get("hidden") is not None or HIDDEN.search(element.get("style") or "")
    if element.tag not in UNSEEN and not hidden:
        edge = "" if element.tag in INLINE else "\n"
        words += [edge, (element.text or "").replace("\n", " ")]
        for child in element:
            _say(child, words)
        words.append("\n" if element.tag == "br" else edge)
    words.append((element.tail or "").replace("\n", " "))


class _Article:
    """The words of an article, and which lines are part of it."""

    def __init__(self, body: str, headlines: list[str]) -> None:
        self.text = f" {' '.join(WORD.findall(body))} "
        self.lines = {_words(line) for line in [*body.split("\n"), *headlines]}
        self.runs = set(_runs(_words(body)))

    def holds(self, line: str) -> bool:
        """Whether a line stands in the body, or is the headline."""
        words = _words(line)
        own = _runs(words)
        shared = sum(run in self.runs for run in own)
        return words in self.lines or (bool(own) and 2 * shared > len(own))

    def may_hold(self, line: str) -> bool:
        """Whether a short line between others of the body is a piece of it, such as a cell."""
        words = WORD.findall(line)
        return len(words) < RUN and f" {' '.join(words)} " in self.text


def _words(line: str) -> tuple[str, ...]:
    return tuple(WORD.findall(line.lower()))


def _runs(words: tuple[str, ...]) -> list[tuple[str, ...]]:
    return [words[at : at + RUN] for at in range(len(words) - RUN + 1)]
