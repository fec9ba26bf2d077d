"""Brief files with one thing changed that a reader could see or a program could read.

A kind of change takes what it changes and a source of chance, and returns it changed, or None where there
is nothing of the kind.
"""

import copy
import io
import re
import zipfile
from collections.abc import Callable, Iterator, Mapping
from html import unescape
from random import Random
from typing import Any

from markupsafe import escape

Change = Callable[[str, Random], str | None]
WORD = re.compile(r"[^\W_]+(?:[’'-][^\W_]+)*")
NOT = re.compile(r"\b(?:not|no|never|neither|nor|without) ", re.IGNORECASE)
LIKE = dict(zip("aceopxyiAEOPCTBHKM", "асеорхуіАЕОРСТВНКМ", strict=True))
"""Letters, and those of another alphabet that look the same."""


def replaced(text: str, place: re.Match[str], new: str) -> str:
    return text[: place.start()] + new + text[place.end() :]


def one_of(pattern: str | re.Pattern[str], text: str, random: Random) -> re.Match[str] | None:
    found = list(re.finditer(pattern, text))
    return random.choice(found) if found else None


def letter(text: str, random: Random) -> str | None:
    """Return a text with one letter another one."""
    at = one_of(r"[^\W\d_]", text, random)
    return at and replaced(text, at, random.choice([c for c in "abcdefghijk" if c != at[0]]))


def letter_dropped(text: str, random: Random) -> str | None:
    at = one_of(r"[^\W_]", text, random)
    return at and replaced(text, at, "")


def letters_swapped(text: str, random: Random) -> str | None:
    at = one_of(r"([^\W_])(?!\1)[^\W_]", text, random)
    return at and replaced(text, at, at[0][::-1])


def look_alike(text: str, random: Random) -> str | None:
    """Return a text with a letter of another alphabet that looks the same."""
    at = one_of(f"[{''.join(LIKE)}]", text, random)
    return at and replaced(text, at, LIKE[at[0]])


def other_case(text: str, random: Random) -> str | None:
    at = one_of(r"[A-Za-z]", text, random)
    return at and replaced(text, at, at[0].swapcase())


def word_dropped(text: str, random: Random) -> str | None:
    at = one_of(WORD, text, random)
    return at and replaced(text, at, "")


def words_swapped(text: str, random: Random) -> str | None:
    found = list(WORD.finditer(text))
    if len({word[0] for word in found}) < 2:
        return None
    one = random.choice(found)
    other = random.choice([word for word in found if word[0] != one[0]])
    first, second = sorted((one, other), key=lambda word: word.start())
    middle = text[first.end() : second.start()]
    return text[: first.start()] + second[0] + middle + first[0] + text[second.end() :]


def number(text: str, random: Random) -> str | None:
    """Return a text with one figure another one."""
    at = one_of(r"\d", text, random)
    return at and replaced(text, at, random.choice([c for c in "0123456789" if c != at[0]]))


def not_dropped(text: str, random: Random) -> str | None:
    at = one_of(NOT, text, random)
    return at and replaced(text, at, "")


def not_added(text: str, random: Random) -> str | None:
    at = one_of(r"\b(?:is|are|was|were|has|have|will|would|can|could|to|in|of) ", text, random)
    return at and replaced(text, at, at[0] + "not ")


def mark(text: str, random: Random) -> str | None:
    """Return a text without a mark of quotation, a bracket, a dagger or a point."""
    at = one_of(r"[“”\"†…?!–—]", text, random)
    return at and replaced(text, at, "")


WORDS: Mapping[str, Change] = {
    "a letter": letter,
    "a letter less": letter_dropped,
    "letters swapped": letters_swapped,
    "a letter that looks alike": look_alike,
    "a capital": other_case,
    "a word less": word_dropped,
    "words swapped": words_swapped,
    "a number": number,
    "a “not” less": not_dropped,
    "a “not” more": not_added,
    "a mark less": mark,
}
"""What can be changed in the words of any format."""


def lines_swapped(text: str, random: Random) -> str | None:
    lines = text.split("\n")
    full = [at for at, line in enumerate(lines) if WORD.search(line)]
    a = random.choice(full)
    b = random.choice([at for at in full if lines[at].split() != lines[a].split()])
    lines[a], lines[b] = lines[b], lines[a]
    return "\n".join(lines)


def line_dropped(text: str, random: Random) -> str | None:
    lines = text.split("\n")
    del lines[random.choice([at for at, line in enumerate(lines) if WORD.search(line)])]
    return "\n".join(lines)


def line_twice(text: str, random: Random) -> str | None:
    lines = text.split("\n")
    at = random.choice([at for at, line in enumerate(lines) if WORD.search(line)])
    return "\n".join([*lines[: at + 1], *lines[at:]])


LINES: Mapping[str, Change] = {
    **WORDS,
    "lines swapped": lines_swapped,
    "a line less": line_dropped,
    "a line twice": line_twice,
}
"""What can be changed in Markdown and the text of a wiki."""


def citations(reference: str) -> Mapping[str, Change]:
    """Return what can be done to the citations that a pattern finds."""

    def swapped(text: str, random: Random) -> str | None:
        found = list(re.finditer(reference, text))
        if len({each[0] for each in found}) < 2:
            return None
        one = random.choice(found)
        other = random.choice([each for each in found if each[0] != one[0]])
        first, second = sorted((one, other), key=lambda each: each.start())
        middle = text[first.end() : second.start()]
        return text[: first.start()] + second[0] + middle + first[0] + text[second.end() :]

    def dropped(text: str, random: Random) -> str | None:
        at = one_of(reference, text, random)
        return at and replaced(text, at, "")

    return {"citations swapped": swapped, "a citation less": dropped}


# ------------------------------------------------------------------ HTML and Word

TEXTS = re.compile(r"(?<=>)[^<>]*[^\W_][^<>]*(?=<)")


def in_page(page: str, change: Change, random: Random) -> str | None:
    """Return a page with the words of one of its elements changed."""
    start, end = page.index("<body"), page.find("<pre hidden")
    at = random.choice(list(TEXTS.finditer(page, start, end if end > 0 else len(page))))
    changed = change(unescape(at[0]), random)
    return None if changed is None else replaced(page, at, str(escape(changed)))


def attribute(page: str, random: Random) -> str | None:
    """Return a page with a letter less in an attribute, such as where a link leads."""
    start, end = page.index("<body"), page.find("<pre hidden")
    at = one_of(
        r'(?<==")[^"<>]*[^\W_"][^"<>]*(?=")', page[start : end if end > 0 else None], random
    )
    if at is None:
        return None
    return (
        page[: start + at.start()] + str(letter_dropped(at[0], random)) + page[start + at.end() :]
    )


def in_word(data: bytes, change: Change, random: Random) -> bytes | None:
    """Return a document of Word with the words of one of its runs changed."""
    with zipfile.ZipFile(io.BytesIO(data)) as packed:
        members = {name: packed.read(name) for name in packed.namelist()}
    body = members["word/document.xml"].decode()
    at = one_of(r"(?<=>)[^<>]*[^\W_][^<>]*(?=</w:t>)", body, random)
    changed = at and change(unescape(at[0]), random)
    if not at or changed is None:
        return None
    members["word/document.xml"] = replaced(body, at, str(escape(changed))).encode()
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as made:
        for name, each in members.items():
            made.writestr(name, each)
    return file.getvalue()


# ------------------------------------------------------------------ brief.json

Plain = dict[str, Any]


def values(value: Any, kind: type, keys: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the key path of every value of a kind that is content."""
    if keys[:1] == ("provenance",):
        return  # another version or style is said to be another
    if type(value) is kind and (kind is not str or WORD.search(value)) and value not in ({}, []):
        yield keys
    if isinstance(value, dict | list):
        inner = value.items() if isinstance(value, dict) else enumerate(value)
        for key, each in inner:
            yield from values(each, kind, (*keys, key))


def within(plain: Plain, keys: tuple[Any, ...]) -> Any:
    for key in keys:
        plain = plain[key]
    return plain


def in_string(plain: Plain, random: Random) -> None:
    """Change the words of a string."""
    *way, last = random.choice(list(values(plain, str)))
    holder = within(plain, tuple(way))
    while (changed := random.choice(list(WORDS.values()))(holder[last], random)) is None:
        pass
    holder[last] = changed


def in_number(plain: Plain, random: Random) -> None:
    """Move a number by one: a place, or how many words there are."""
    *way, last = random.choice(list(values(plain, int)))
    within(plain, tuple(way))[last] += random.choice((-1, 1))


def in_weight(plain: Plain, random: Random) -> None:
    """Change how much something counts."""
    *way, last = random.choice(list(values(plain, float)))
    holder = within(plain, tuple(way))
    holder[last] = round(holder[last] + random.choice((-0.01, 0.01)), 6)


def list_shorter(plain: Plain, random: Random) -> None:
    found = within(plain, random.choice(list(values(plain, list))))
    del found[random.randrange(len(found))]


def list_longer(plain: Plain, random: Random) -> None:
    found = within(plain, random.choice(list(values(plain, list))))
    found.append(copy.deepcopy(random.choice(found)))


def list_turned(plain: Plain, random: Random) -> None:
    lists = [within(plain, keys) for keys in values(plain, list)]
    found = random.choice([each for each in lists if each != each[::-1]])
    a = random.randrange(len(found))
    b = random.choice([at for at in range(len(found)) if found[at] != found[a]])
    found[a], found[b] = found[b], found[a]


def exchanged(plain: Plain, random: Random) -> None:
    """Exchange the values of one key in two objects: two speakers, two spans, two texts."""
    objects = [within(plain, keys) for keys in values(plain, dict)]
    while True:
        one, other = random.choice(objects), random.choice(objects)
        keys = [key for key in one if key in other and one[key] != other[key]]
        if keys:
            key = random.choice(keys)
            one[key], other[key] = other[key], one[key]
            return


def emptied(plain: Plain, random: Random) -> None:
    """Let a value be null."""
    *way, last = random.choice(list(values(plain, random.choice((str, dict)))))
    if way or last not in ("schema", "provenance"):
        within(plain, tuple(way))[last] = None


JSON: Mapping[str, Callable[[Plain, Random], None]] = {
    "words": in_string,
    "a place": in_number,
    "a weight": in_weight,
    "an entry less": list_shorter,
    "an entry twice": list_longer,
    "entries turned": list_turned,
    "values exchanged": exchanged,
    "a value less": emptied,
}
"""What can be changed in a `brief.json`, which is sealed anew."""
