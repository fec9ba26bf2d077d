"""Dates: words that date something, resolved to EDTF.

Recognition is a grammar of our own for news English; what it finds is resolved against the date of
the source. After HeidelTime (Strötgen and Gertz 2010) and TIMEX3 (TimeML): durations, sets and
vague words such as “now” are no dates; a span has the words that narrow a date (“late last year”)
but no preposition. `place.py` says what a rule is, the files beside it hold the rules.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

from ...model import Annotated, DateMention, Span
from ...text.calendar import Date, exists
from ..quoted import quoted
from . import absolute, named, relative
from .place import Place, Rule

FIGURES: tuple[Rule, ...] = (
    *absolute.FIGURES,
    *named.FIGURES,
    *absolute.YEAR_FIGURES,
)
"""Rules whose pattern begins with a figure, or with the apostrophe of a decade."""
NAMES: tuple[Rule, ...] = (
    *named.NAMES,
    *absolute.NAMES,
    *relative.NAMES,
)
"""Rules whose pattern begins with a capital letter."""
WORDS: tuple[Rule, ...] = (*named.WORDS, *absolute.WORDS, *relative.WORDS)
"""Rules whose pattern begins with a word, capital or not."""
RULES = (*FIGURES, *NAMES, *WORDS)
"""In order: the first that matches at a place has it."""


@cache
def _pattern(number: int) -> re.Pattern[str]:
    """Return the pattern of a rule; few texts need all of them, and compiling takes long."""
    return re.compile(RULES[number].pattern)


def _any(rules: tuple[Rule, ...]) -> str:
    """Return one pattern for many: each a group of its own, without names."""
    return "|".join(f"({re.sub('[(][?]P<[a-z_]+>', '(?:', rule.pattern)})" for rule in rules)


ANY = re.compile(
    rf"(?<!\w)(?:(?=[\d'’])(?:{_any(FIGURES)})|(?=[A-Z])(?:{_any(NAMES)})"
    rf"|(?=[adflmnostwyADFLNOSTWY])(?:{_any(WORDS)}))"
)
"""All rules in one, so that a text is gone through once; group N is rule N - 1.

What a rule can begin with is tested once for all its kind, because most words begin no rule.
"""

LONGEST = 40
"""Code points of a lead."""
OPEN = "/.."
"""End of an interval that lasts."""
PUBLISHED = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?(?![\d/-])")


def dates(annotated: Annotated) -> Annotated:
    """Return the document with its dates, in order of place, not overlapping.

    Relative ones are resolved against `source.published`, or `source.inferred` where that is null,
    with `~` when it is approximate; without either they are left out.
    """
    found = tuple(_found(annotated))
    return replace(annotated, annotations=replace(annotated.annotations, dates=found))


def _found(annotated: Annotated) -> Iterator[DateMention]:
    document = annotated.document
    source = document.source
    known = source.published or source.inferred or ""
    published = _published(known)
    sentences = [(sentence.span.start, sentence.span.end) for sentence in annotated.sentences]
    inside = quoted(document)
    earlier: list[DateMention] = []
    told = 0
    for block in document.blocks:
        for found in ANY.finditer(document.text, block.start, block.end):
            start, end = found.span()
            number = (found.lastindex or 0) - 1
            here = bisect_left(sentences, (start + 1, 0)) - 1
            sentence = sentences[here] if here >= 0 else (0, 0)
            if sentence[1] < end:  # the segmenter parted what belongs together
                sentence = (block.start, block.end)
            floor = max(sentence[0], start - LONGEST, told)
            lead = RULES[number].lead.search(document.text[floor:start])
            place = Place(
                text=document.text,
                start=floor + lead.start() if lead else start,
                end=end,
                sentence=sentence,
                lead={k: v.lower() for k, v in lead.groupdict().items() if v} if lead else {},
                published=published,
                earlier=earlier,
                quoted=inside,
            )
            value = _value(number, place, start, doubt="~" in known)
            if value:
                mention, told = DateMention(Span(source.id, place.start, end), value), end
                if not value.endswith(OPEN):  # that it lasts dates nothing told after it
                    earlier.append(mention)
                yield mention


def _value(number: int, place: Place, start: int, *, doubt: bool) -> str | None:
    """Return what an expression stands for; in doubt where the date of the source is."""
    match = _pattern(number).match(place.text, start, place.sentence[1])
    if not match:
        return None
    resolve = RULES[number].resolve
    value = resolve(match, place)
    if value and doubt and value != resolve(match, replace(place, published=None)):
        return "/".join(p if p == ".." else p.rstrip("~") + "~" for p in value.split("/"))
    return value


def _published(value: str) -> Date | None:
    """Return the date of a source as exact as it is known."""
    match = PUBLISHED.match(value)
    date = tuple(int(part) for part in match.groups() if part) if match else ()
    return date if date and exists(date) else None
