"""Descriptions of one person without a name: “the Russian leader”, “the longtime ruler”.

Only found here; whom one means is decided over all sources, by the roles that they give.
"""

import re
from collections.abc import Iterator

from ...text import people, roles

WORD = r"\w+(?:[-’'.]\w+)*\.?"
FOUND = re.compile(rf"\b[Tt]he(?=(?P<words>(?:[ \u00a0]{WORD}){{1,6}}))")
NAMED = re.compile(r",?[ \u00a0][A-Z]|[ \u00a0](?:of|for|in|at)[ \u00a0]")
"""After a title, the name or the rest of the title: by itself it describes nobody."""
POSSESSIVE = re.compile(r"['’]s\Z")


def descriptions(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the places of descriptions between two code points, in order."""
    for match in FOUND.finditer(text, start, end):
        place = match.start("words")
        for word in re.finditer(WORD, match["words"]):
            plain = POSSESSIVE.sub("", word[0])
            stop = place + word.start() + len(plain)
            if roles.is_head(plain.lower()):
                if not NAMED.match(text, stop):
                    yield match.start(), stop
                break
            if not _modifies(plain):
                break


def _modifies(word: str) -> bool:
    """Whether a word before a head belongs to the description: “Russian”, “former”, “interim”."""
    return (
        word[:1].isupper() or word in people.ROLE_WORDS | roles.FORMER | roles.KINDS | roles.PLAIN
    )
