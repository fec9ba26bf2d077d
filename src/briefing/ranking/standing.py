"""Whether an excerpt could stand alone: an ordered table of small named rules.

A sentence torn from its place must not lean on what stood before it: no connective, no pronoun
and no demonstrative whose antecedent is left behind (the ties of Halliday and Hasan 1976,
Cohesion in English). The patterns are in `leaning.py`, their word lists in `openings.py`.
"""

import re
from collections.abc import Callable
from functools import lru_cache

from ..text import people
from .excerpts import Excerpt
from .leaning import (
    CONNECTIVE,
    CROWD_AND_PRONOUN,
    ENDS_POINTING,
    FIRST_PERSON,
    NAME,
    OBJECT,
    PLACE,
    POINTING,
    PRONOUN,
    PRONOUN_SUBJECTS,
    SHELL,
    SPEAKING,
)

SHORTEST, LONGEST = 8, 60
"""Words of a candidate."""
SMALL = re.compile(r"[a-zß-ÿ]{2}")
OPENING_MARKS = " “\"'‘(["
CLOSING_MARKS = " ”\"'’)]"


QUOTED = re.compile(r'“[^”]{0,1000}”|"[^"]{0,1000}"')
ADDRESS = re.compile(r"https?:|www\.|\w@\w{1,60}\.")
CAPTION = re.compile(
    r"^\([^()]*\)$|\bFILE\b ?[-–—]|\bfile photo\b|\b[Pp]hoto(?:graph)? by\b|\((?:AP|AFP) [Pp]hoto\b"
    r"|\b[Tt]his [^.]{0,40}\bphoto\b|\b(?:is|are) pictured\b|\bpictured (?:at|here|in|on|with)\b"
    r"|day,? [A-Z][a-z]{2,8}[.,]{0,2} \d{1,2},? \d{4}(?:\.?$|, )"
)
"""Words of captions; agencies put the whole date into theirs: “…, Friday, May 2, 2014.”"""
CAPTION_HINTS = ("FILE", "photo", "Photo", "pictured", "day")
"""One of which stands in every caption that does not open on a bracket: quick to look for."""


def _decapitalized(text: str) -> str:
    return text[:1].lower() + text[1:]


def _opening(excerpt: Excerpt) -> str:
    """Return the excerpt from its first word on, be it quoted or not."""
    return _decapitalized(excerpt.text.lstrip(OPENING_MARKS))


def _telling(excerpt: Excerpt) -> str:
    """Return the words outside of quotation marks: those of the author."""
    return _unquoted(excerpt.text)


@lru_cache(maxsize=1)  # several rules ask for it, one after the other
def _unquoted(text: str) -> str:
    return _decapitalized(QUOTED.sub(" ", text).lstrip(" ,.;:!?—–-"))


def _is_foreign(excerpt: Excerpt) -> bool:
    return excerpt.language != "en"


def _is_broken_quotation(excerpt: Excerpt) -> bool:
    return not excerpt.whole


def _is_short(excerpt: Excerpt) -> bool:
    return len(excerpt.text.split()) < SHORTEST


def _is_long(excerpt: Excerpt) -> bool:
    return len(excerpt.text.split()) > LONGEST


def _asks(excerpt: Excerpt) -> bool:
    start = excerpt.span.start
    parts = (excerpt.text[: sentence.span.end - start] for sentence in excerpt.sentences)
    return any(part.rstrip(CLOSING_MARKS).endswith("?") for part in parts)


def _is_unfinished(excerpt: Excerpt) -> bool:
    """Find labels, teasers, and lead-ins whose content follows in another block."""
    text = excerpt.text.rstrip(CLOSING_MARKS)
    return not text.endswith((".", "!")) or text.endswith("...")


def _begins_midway(excerpt: Excerpt) -> bool:
    first = excerpt.text.lstrip(OPENING_MARKS)[:1]
    return not (first.isdigit() or first.isupper() or first in "$€£¥#@")


def _is_list_item(excerpt: Excerpt) -> bool:
    return excerpt.listed


def _is_caption(excerpt: Excerpt) -> bool:
    """Find what stands under a picture, or wholly in brackets."""
    text = excerpt.text
    hinted = text.startswith("(") or any(hint in text for hint in CAPTION_HINTS)
    return hinted and CAPTION.search(text) is not None


def _shouts(excerpt: Excerpt) -> bool:
    """Find captions of broadcasts and banners: words in capitals throughout."""
    return SMALL.search(excerpt.text) is None


def _has_address(excerpt: Excerpt) -> bool:
    return ADDRESS.search(excerpt.text) is not None


def _has_no_speaker(excerpt: Excerpt) -> bool:
    """Find quotations with nothing beside them, and an author's own I and we."""
    telling = _telling(excerpt)
    own = FIRST_PERSON.match(telling) or SPEAKING.search(telling)
    return len(telling.split()) < 2 or own is not None


def _opens_on_connective(excerpt: Excerpt) -> bool:
    return CONNECTIVE.match(_telling(excerpt)) is not None


def _opens_on_pronoun(excerpt: Excerpt) -> bool:
    return bool(PRONOUN.match(_opening(excerpt)) or PRONOUN.match(_telling(excerpt)))


def _opens_on_shell_noun(excerpt: Excerpt) -> bool:
    """Find “the move” and “the latter”: nouns that only point back (Schmid 2000)."""
    return SHELL.match(_telling(excerpt)) is not None


def _has_pronoun_subject(excerpt: Excerpt) -> bool:
    """Find an opening phrase before a pronoun that nothing in the phrase can stand for."""
    return any(pattern.match(_telling(excerpt)) for pattern in PRONOUN_SUBJECTS)


def _names_nobody(excerpt: Excerpt) -> bool:
    """Find “Police believe he …”: a crowd, and then a pronoun for somebody who was named before."""
    text = _telling(excerpt)
    crowd = CROWD_AND_PRONOUN.match(text)
    if crowd is None or NAME.search(text, 1, crowd.end("between")):
        return False
    return people.PEOPLE.isdisjoint(re.findall(r"\w+", crowd["between"].lower()))


def _points_back(excerpt: Excerpt) -> bool:
    """Find “these bases” early on, “this area” before any name, or “him” before there are two."""
    text = _telling(excerpt)
    if POINTING.match(text) or ENDS_POINTING.search(text):
        return True
    place = PLACE.search(text)
    if place is not None and not NAME.search(text, 1, place.start()):
        return True
    him = OBJECT.match(text)
    return him is not None and len(NAME.findall(excerpt.text[: him.end("before")])) < 2


RULES: tuple[tuple[str, Callable[[Excerpt], bool]], ...] = (
    ("foreign", _is_foreign),
    ("broken-quotation", _is_broken_quotation),
    ("short", _is_short),
    ("long", _is_long),
    ("question", _asks),
    ("unfinished", _is_unfinished),
    ("midway", _begins_midway),
    ("list-item", _is_list_item),
    ("caption", _is_caption),
    ("address", _has_address),
    ("capitals", _shouts),
    ("no-speaker", _has_no_speaker),
    ("connective", _opens_on_connective),
    ("pronoun", _opens_on_pronoun),
    ("shell-noun", _opens_on_shell_noun),
    ("pronoun-subject", _has_pronoun_subject),
    ("points-back", _points_back),
    ("names-nobody", _names_nobody),
)
"""Name, and whether the excerpt must be passed over; the first that applies is the reason."""


LEANING = frozenset(
    {
        "no-speaker",
        "connective",
        "pronoun",
        "shell-noun",
        "pronoun-subject",
        "points-back",
        "names-nobody",
    }
)
"""Rules about what stood before: an excerpt that only breaks one of them may be completed."""


def objection(excerpt: Excerpt) -> str | None:
    """Return the name of the first rule by which an excerpt cannot stand alone, or None."""
    return next((name for name, applies in RULES if applies(excerpt)), None)
