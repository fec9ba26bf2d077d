"""Where a sentence ends: one rule a function, asked in order; the first with an opinion decides.

A rule looks at one `Mark`, a run of full stops, question or exclamation marks with what stands
around it, and says True (the sentence ends here), False (it goes on) or None (no opinion).

The cases covered are those of the Golden Rules (Dias, Pragmatic Segmenter, 2014; Sadvilkar and
Neumann, PySBD, 2020). Unlike there, the text is never rewritten, so that every offset holds; and
no rule looks further than a fixed distance, so that time grows with the length of the text alone.
"""

import re
from collections.abc import Callable
from typing import NamedTuple

from . import english

MARK = re.compile(
    r"""
    (?P<run> [.!?…] (?:
        (?<=[^\s.]\.) (?=\ \.\ \.\ \.(?!\ ?\.))     # the full stop before an omission: “. . . .”
      | (?<=\.) (?:\ \.)+ (?!\w|\ \.)                   # an omission set with blanks
      | [.!?…]*
    ) )
    (?P<closed> (?:                                 # what belongs to the sentence after it:
        ["'’”»›)\]}]                                # closing marks,
      | [ \u00a0] (?: (?=[”»)\]]) | \[\d{1,3}\] )   # parted ones too if they can only close,
      | \[\d{1,3}\] | [⁰¹²³⁴-⁹]                     # and numbers of footnotes
    )* )
    """,
    re.VERBOSE,
)
FOLLOWING = re.compile(
    r"""\s*(?P<opened>(?:\.\ \.\ \.\s)?["“‘'«‹(\[{]*)(?P<word>\w[\w'’.&-]{0,40}|\S)"""
)
ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]")
MARKER = re.compile(
    r"\W*(?:(?:Figure|Fig\.|Table) )?(?:\d{1,2}(?:\.\d{1,2})*|\w|[ivxIVX]{2,4})?\W*"
)
NUMBER = re.compile(r"[A-Z]?\d|[ivxlc]+$")
ASIDE = re.compile(r"\s*[-–—]+\s*[a-z]")
PLAIN_WORD = re.compile(r"[A-Z][a-z]*(?![^\s,’'])")
SPEAKER = re.compile(
    r"\s+(?P<name>I|(?:\w{2}-)?[A-Z][\w’'.-]{0,30}(?: (?:\w{2}-)?[A-Z][\w’'.-]{0,30}){0,3})"
    r" (?P<verb>[a-z]{1,12})(?: (?P<next>\w{1,12})|[^\w\s])?"
)


class Mark(NamedTuple):
    """A place where a sentence may end, with what rules may know of it."""

    text: str
    start: int
    """Where the sentence begins."""
    place: int
    """Where the run of marks begins."""
    end: int
    """One past the run and what closes after it."""
    run: str
    """The marks."""
    closed: str
    """Closing marks and footnote numbers after them."""
    word: str
    """The word before them, after its last hyphen."""
    opened: str
    """Opening marks before what follows."""
    following: str
    """The word that follows, or the sign."""
    bracketed: bool
    """Whether it stands in brackets that opened in the midst of the sentence."""
    small: bool
    """Whether the text itself opens on a small letter, as posts and chats do."""


Rule = Callable[[Mark], bool | None]


def glued(mark: Mark) -> bool | None:
    """No blank follows: an end in “said.In all”, none in “4.5”, “U.S.-led” or “example.com”."""
    after = mark.text[mark.end]
    if after.isspace() or after in ("“", '"') or (mark.closed.endswith("”") and after.isupper()):
        return None
    words = mark.word.isalpha() and mark.word[-2:].islower() and len(mark.word) > 1
    follows = PLAIN_WORD.match(mark.text, mark.end)
    return None if words and follows and follows[0] not in ("Com", "Net", "Org") else False


def bracketed(mark: Mark) -> bool | None:
    """No sentence ends inside brackets that opened in its midst."""
    return False if mark.bracketed else None


def numbering(mark: Mark) -> bool | None:
    """So far there is only “1.”, “(a)” or “Figure 2.”, or nothing but marks."""
    near = mark.place - mark.start < 16
    return False if near and MARKER.fullmatch(mark.text, mark.start, mark.place) else None


def continued(mark: Mark) -> bool | None:
    """Nothing new opens here: a small letter follows, a comma, a year in brackets.

    After a quotation, a dash goes before the name of who said it.
    """
    first = mark.following[0]
    if first.islower():
        mixed = mark.following.lower() != mark.following  # iPhone, al-Sharaa
        address = mark.following.startswith(("http", "www."))
        return None if mixed or address or (mark.small and not mark.closed) else False
    if first in ("-", "–", "—"):
        return False if mark.closed or ASIDE.match(mark.text, mark.end) else None
    year = mark.opened == "(" and first.isdigit()
    return False if year or first in ",;:&%/.…)]}”»" else None


def speaker(mark: Mark) -> bool | None:
    """“Why?” Smith asked: the name and the verb belong to the question."""
    if mark.run == "." or not mark.closed:
        return None
    found = SPEAKER.match(mark.text, mark.end)
    if not found or (found["name"] != "I" and found["name"].split()[0].lower() in english.STARTERS):
        return None
    follows = found["next"]
    if found["verb"] in english.ADDRESSING:
        return None if follows in ("that", "if", "whether", "how", "why", "for") else False
    if found["verb"] not in english.SPEECH_VERBS:
        return None
    done = not follows or follows in english.AFTER_SPEECH or follows in english.WEEKDAYS
    return False if done else None


def exclaiming(mark: Mark) -> bool | None:
    """“Yahoo!” is a name."""
    return _opens(mark) if mark.run == "!" and mark.word in english.EXCLAIMING else None


def omission(mark: Mark) -> bool | None:
    """Three dots leave words out; only with a fourth, or after a word, do they end a sentence."""
    if mark.run == "." or mark.run[0] not in ".…" or mark.word or mark.run.count(".") > 3:
        return None
    return _opens(mark) and mark.following[:2] not in ("I", "I'", "I’")  # a capital anywhere


def loud(mark: Mark) -> bool | None:
    """Question marks, exclamation marks and more than one full stop end a sentence."""
    return None if mark.run == "." else True


def title(mark: Mark) -> bool | None:
    """After “Gen.” a name follows; after “vs.” the other side."""
    inner = _listed(english.TITLES, mark.word) or _listed(english.INNER, mark.word)
    return False if inner else None


def before_number(mark: Mark) -> bool | None:
    """“No. 5” goes on, “She said no. Then” does not."""
    number = _listed(english.BEFORE_NUMBERS, mark.word) and NUMBER.match(mark.following)
    return False if number else None


def hour(mark: Mark) -> bool | None:
    """“6 p.m. Smith” ends, unless the sentence has only told the time: “At 6 p.m. Smith”."""
    if mark.word.lower() not in english.TIMES:
        return None
    follows = mark.following.rstrip(".")
    days = english.WEEKDAYS | english.MONTHS
    if not mark.following[0].isupper() or follows in english.ZONES or follows in days:
        return False
    if mark.place - mark.start > 60:
        return True
    *words, _ = mark.text[mark.start : mark.place].split()
    return (
        words[:1] == []
        or words[0].lower() not in english.TIME_OPENERS
        or not all(
            word[0].isdigit() or word.lower() in english.TIME_OPENERS or word.strip(",.") in days
            for word in words
        )
    )


def initial(mark: Mark) -> bool | None:
    """“Jonas E. Smith” goes on; “you and I. Did” and “Plan B. Critics” do not."""
    if not (len(mark.word) == 1 and mark.word.isupper()):
        return None
    before = mark.text[max(mark.start, mark.place - 40) : mark.place - 1].split() or [""]
    letter = before[-1].lower() in english.LETTERED or (mark.word == "I" and before[-1].islower())
    return letter or _opens(mark)


def shortened(mark: Mark) -> bool | None:
    """“U.S. Government” goes on, “the U.S. How about you” does not."""
    short = ACRONYM.fullmatch(mark.word) or _listed(english.SHORTENED, mark.word)
    return _opens(mark) if short else None


RULES: tuple[Rule, ...] = (
    glued,
    bracketed,
    numbering,
    continued,
    speaker,  # before loud: both speak of question marks
    exclaiming,
    omission,
    loud,
    title,  # from here on the mark is one full stop
    before_number,
    hour,
    initial,
    shortened,
)


def ends(mark: Mark) -> bool:
    """Whether a sentence ends at this mark; what no rule knows does."""
    for rule in RULES:
        opinion = rule(mark)
        if opinion is not None:
            return opinion
    return True


def _listed(words: frozenset[str], word: str) -> bool:
    """Whether a word is in a list as written, in small letters, or (set in capitals) as a name."""
    return word in words or word.lower() in words or (word.isupper() and word.title() in words)


def _opens(mark: Mark) -> bool:
    """Whether what follows plainly opens a sentence: a function word or a quotation."""
    if not mark.following[0].isupper():
        return False
    word = mark.following.replace("’", "'").lower()
    quoted = mark.opened[:1] in ('"', "“", "‘", "«")
    return quoted or word in english.STARTERS or word in english.CROWDS
