"""Newlines and blanks, folded, and what nobody sees left out; nothing else is ever changed.

Quotation marks, dashes and spelling stay as the source has them.
"""

import re

NEWLINE = re.compile(r"\r\n|[\r\v\f\x85\u2028\u2029]")
BLANKS = re.compile(r"[ \t\u00a0\u1680\u2000-\u200a\u202f\u205f\u3000]+")
COMMANDS = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\ufeff\ufffe\uffff\u202a-\u202e\u2066-\u2069\u200b\u2060]"
    r"|\u00ad(?!\Z)|(?<=[A-Za-z])[\u200c\u200d]+(?=[A-Za-z])"
)
"""Commands to a terminal, to the direction of writing, or about where a line may be broken. They are no
characters of a text: no format of ours can carry the first, the second make a line look like another,
and the third part a word, such as a “not”, that every reader sees whole. The hyphen at the end of a
printed line is kept until the lines are joined; joiners are kept where they shape letters or pictures."""


def newlines(text: str) -> str:
    """Return `text` with every end of a line, and of a page, as one line feed."""
    return NEWLINE.sub("\n", text)


def blanks(text: str) -> str:
    """Return `text` with each run of blanks as one space; newlines stay."""
    return BLANKS.sub(" ", text)


def one_line(text: str) -> str:
    """Return `text` on one line: newlines and blanks folded, none at the ends."""
    return blanks(newlines(text).replace("\n", " ")).strip()


def without_commands(text: str) -> str:
    """Return `text` without control characters and marks that turn the direction of writing."""
    return COMMANDS.sub("", text)


def letters(text: str) -> int:
    """Return how many letters and digits there are in a text: what a reader must not lose."""
    return sum(map(str.isalnum, text))


def word_set(words: str) -> frozenset[str]:
    """Return the words of a list in this package, written as running text."""
    return frozenset(words.split())


def phrase_set(phrases: str) -> frozenset[str]:
    """Return the phrases of a list in this package, parted by semicolons."""
    return frozenset(one_line(phrase) for phrase in phrases.split(";"))
