"""What readers of each wiki make of a page: the judges of its text."""

import html
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path
from typing import Any

import cmarkgfm
import markdown
import mwparserfromhell
import pytest
from cmarkgfm.cmark import Options
from lxml import etree
from lxml.html import fragment_fromstring
from markdown_it import MarkdownIt
from mdit_py_plugins.dollarmath import dollarmath_plugin
from mdit_py_plugins.footnote import footnote_plugin
from mdit_py_plugins.front_matter import front_matter_plugin
from mdit_py_plugins.tasklists import tasklists_plugin

Piece = tuple[str, ...]
"""A text, the begin of an element with what it leads to, or its end."""
Judge = Callable[[str], list[Piece]]
BLANKS = re.compile(r"[ \t\n\r\f]+")
DOKUWIKI = Path("/usr/share/dokuwiki/bin/render.php")
SITE = {
    **{name: {} for name in ("tables", "footnotes", "admonition", "attr_list", "def_list")},
    **{name: {} for name in ("md_in_html", "abbr", "toc", "pymdownx.arithmatex")},
    **{f"pymdownx.{name}": {} for name in ("betterem", "caret", "critic", "details", "keys")},
    **{f"pymdownx.{name}": {} for name in ("mark", "tabbed", "tasklist", "tilde", "emoji")},
    **{f"pymdownx.{name}": {} for name in ("superfences", "inlinehilite", "blocks.admonition")},
    "pymdownx.magiclink": {
        "user": "someone",
        "repo": "project",
        "repo_url_shorthand": True,
        "social_url_shorthand": True,
    },
}
"""Extensions of Python-Markdown that sites of MkDocs have, to the last one."""


def cmark(page: str) -> list[Piece]:
    """Read with GitHub's own parser and all its extensions."""
    chosen = Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_UNSAFE
    return of_html(cmarkgfm.github_flavored_markdown_to_html(page, options=chosen))


def markdown_it(page: str) -> list[Piece]:
    """Read as CommonMark with tables, notes, tasks, formulas and front matter."""
    return of_html(_markdown_it().render(page))


def python_markdown(page: str) -> list[Piece]:
    """Read with Python-Markdown, as MkDocs calls it."""
    front = re.sub(r"\A---\n.*?\n---\n", "", page, flags=re.DOTALL)
    made = markdown.markdown(front, extensions=list(SITE), extension_configs=SITE)
    return of_html(made)


def dokuwiki(page: str) -> list[Piece]:
    """Read with DokuWiki itself, as Debian installs it."""
    return of_html(dokuwiki_page(f"~~NOTOC~~\n\n{page}"))


def dokuwiki_page(page: str) -> str:
    """Return the HTML that DokuWiki makes of a page; skip the test where it is not installed."""
    if not (DOKUWIKI.exists() and shutil.which("php")):
        pytest.skip("DokuWiki is not installed: scripts/judges installs it")
    made = subprocess.run(
        ["php", str(DOKUWIKI)],
        input=page,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=True,
    )
    return made.stdout


def mediawiki(page: str) -> list[Piece]:
    """Read with mwparserfromhell; `live` looks for what it does not know."""
    return _joined(_wikitext(mwparserfromhell.parse(page)))


def confluence(page: str) -> list[Piece]:
    """Read with an XML parser, which stops at what is not well-formed."""
    spaces = 'xmlns:ac="urn:ac" xmlns:ri="urn:ri"'
    return _joined(_elements(etree.fromstring(f"<page {spaces}>{page}</page>")))


JUDGES: dict[str, tuple[Judge, ...]] = {
    "gfm": (cmark, markdown_it),
    "github-wiki": (cmark, markdown_it),
    "gitlab": (markdown_it,),
    "mediawiki": (mediawiki,),
    "dokuwiki": (dokuwiki,),
    "confluence": (confluence,),
    "obsidian": (markdown_it,),
    "mkdocs": (python_markdown,),
}
"""By dialect."""
LIVE = {
    "gfm": r"(?<![\w`])@[a-z0-9]|(?<!&)#\d|\bgh-\d|://|www\.|:(?:[+-]1|\w*[a-z]\w*):",
    "gitlab": r"(?<!\\)(?:[@~^]\w|[!&$]\d|(?<!&)#\d|%[\w\"]|\[\[)",
    "obsidian": r"(?<!\\)(?:\[\[|==|%%|(?<!&)#\w|\^)",
    "mediawiki": r"~~~|__|\uff3f|\{\{|\[\[|\b(?:RFC|PMID|ISBN) \d|(?:https?|ftp|news|mailto):\S",
}
"""What a wiki looks for and its judges do not."""
LIVE["github-wiki"] = LIVE["gfm"]


def live(dialect: str, text: str) -> list[str]:
    """Return what a wiki would make more of in a text that is escaped for it."""
    pattern = LIVE.get(dialect)
    return re.findall(pattern, text, re.IGNORECASE) if pattern else []


def of_html(page: str) -> list[Piece]:
    """Return the pieces of a page of HTML; comments and bare spans are not seen."""
    return _joined(_elements(fragment_fromstring(page, create_parent="page")))


def _elements(element: Any) -> Iterator[Piece]:
    if isinstance(element.tag, str) and (element.tag != "span" or element.attrib):
        leads = [element.get(key) for key in ("href", "src", "name", "{urn:ac}anchor")]
        yield (f"<{element.tag}>", *filter(None, leads))
        yield ("text", element.text or "")
        for child in element:
            yield from _elements(child)
        yield (f"</{element.tag}>",)
    elif element.tag == "span":
        yield ("text", element.text or "")
    yield ("text", element.tail or "")


def _wikitext(code: Any) -> Iterator[Piece]:
    nodes = mwparserfromhell.nodes
    for node in code.nodes:
        if isinstance(node, nodes.Text):
            yield ("text", node.value)
        elif isinstance(node, nodes.HTMLEntity):
            yield ("text", html.unescape(str(node)))
        elif isinstance(node, nodes.Heading):
            yield (f"<h{node.level}>",)
            yield from _wikitext(node.title)
            yield (f"</h{node.level}>",)
        elif isinstance(node, nodes.Wikilink) and node.text is not None:
            yield ("<link>", str(node.title))
            yield from _wikitext(node.text)
            yield ("</link>",)
        elif isinstance(node, nodes.Tag):
            yield (f"<{node.tag}>", *(str(one.value) for one in node.attributes if one != "class"))
            yield from _wikitext(node.contents) if node.contents is not None else ()
            yield (f"</{node.tag}>",)
        else:
            yield (type(node).__name__, str(node))


def _joined(pieces: Iterator[Piece]) -> list[Piece]:
    """Return pieces with neighbouring texts as one, blanks folded."""
    found: list[Piece] = []
    for piece in pieces:
        if piece[0] == "text" and found and found[-1][0] == "text":
            found[-1] = ("text", found[-1][1] + piece[1])
        else:
            found.append(piece)
    texts = [
        (kind, BLANKS.sub(" ", more[0]).strip(" ")) if kind == "text" else (kind, *more)
        for kind, *more in found
    ]
    return [piece for piece in texts if piece != ("text", "")]


@cache
def _markdown_it() -> MarkdownIt:
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    for plugin in (footnote_plugin, front_matter_plugin, dollarmath_plugin, tasklists_plugin):
        reader.use(plugin)
    return reader
