"""A cue and its subject: which verbs say that something was said, and by whom."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ...text import speech, word_classes
from .clauses import beside, joined, main, nearest, relative
from .frames import Frame, finish
from .inverted import after
from .phrases import Range, group, head, noun_phrase, plural
from .speakers import before, described
from .subjects import Told, parsed
from .words import Stretch

NO_VERB = "OXmpVn.,;)-s"
"""Classes after a word that show it to be a noun rather than a verb."""
DID = re.compile("er?[ptTdrD.,;]")
"""Classes of a verb after a noun: “estimates relied on measures”, but not “estimates wounded soldiers will …”."""
HELPING = frozenset((word,) for word in ("help", "helps", "helped", "let", "lets", "made"))
"""Verbs that another one in the base form follows: “helped inform the search”."""
OUT = frozenset((word,) for word in ("out", "up", "down", "off"))
AFTER_SUBJECT = frozenset(",.;:-(QpWcdrguOe?!TXmV")
SOMEBODY = frozenset("NHPRD#")
"""Classes of heads that a tree may name as subject: “many” and “six in ten”, but no mere things."""
AFTER_CLAUSE = frozenset(",cpRQ-")
"""Classes before a participle that tells of saying, beside what the clause above tells."""
NO_SPEAKERS = frozenset(("i", "we", "you", "no", "none", "nobody", "neither", "story"))
"""Words that mean the author, the reader or nobody, outside of quotations."""


class Cue(NamedTuple):
    """A verb of saying with its subject."""

    place: int
    """The verb."""
    base: str
    """Its base form."""
    speaker: Range
    lead: int
    """First word of the clause: the subject, or the verb where it has none of its own before it."""
    inherits: bool
    """Whether the subject is that of another verb."""
    inverted: bool
    """Whether the subject follows the verb."""


def cue(s: Stretch, place: int, frames: Sequence[Frame]) -> Cue | None:
    """Return the cue at a word with its subject; None if negated, hypothetical or a noun.

    Args:
        s: the words.
        place: a word of class V, A, B or G.
        frames: what was found to its left; a verb without a subject shares that of the last.

    """
    if s.classes[place] not in "VABG":
        return None
    base = speech.FORMS[s.words[place]][0]
    start = group(s, place)
    going = None
    if start and s.words[start - 1] == "to":
        going = _going(s, start - 1)
        if going is None:
            return None
        start = group(s, going)
    auxiliaries = s.classes[start:place]
    if "n" in auxiliaries or "m" in auxiliaries:
        return None
    kind = s.classes[place]
    if base in speech.OBJECT_FIRST and s.classes[place + 1 : place + 2] == "p":
        return None  # “a diplomat briefed on the talks”
    if s.words[start - 1 : start] == ("who",) and s.classes[place + 1 : place + 3] == "nt":
        return None  # “an aide who asked not to be named”
    if base in ("add", "state") and s.classes[place + 1 : place + 2] == "t":
        return None  # “a rule added to the Act to ensure …”, “the third US state to …”
    if s.words[start - 1 : start] in HELPING and speech.FORMS[s.words[place]][1] == "b":
        return None
    if _passive(s, place, base):
        return None
    if kind != "G" and any(word in word_classes.PASSIVE for word in s.words[start:place]):
        return None
    left = s.classes[start - 1] if start else ""
    subject, inherits, inverted = None, False, False
    if kind in "VA" and left and left in "Q,-":
        behind = _inverted(s, place, base)
        last = behind is not None and _closes(s, behind)
        subject = behind if left == "Q" or last or before(s, start) is None else None
        inverted = subject is not None
    if subject is None:
        inherits = (kind == "G" and "X" not in auxiliaries) or left == "c"
        if inherits:
            subject = _shared(s, place, start, frames)
        else:
            subject = _own(s, place, start) if going is None else before(s, start)
    told = _told(s, place, base, frames)
    if told and (subject is None or _surer(s, place, told)):
        subject, inherits, inverted = told
    if subject is None or s.words[subject[0]] in NO_SPEAKERS or s.words[subject[1] - 1] == "the":
        return None
    if not inherits and not inverted and _untrue(s, described(s, subject)):
        return None
    lead = start if inherits or inverted else subject[0]
    if inherits and subject[1] == start:
        lead = subject[0] - 1  # “with Lavrov asserting”
    elif not inherits and not inverted:
        lead = described(s, subject)
    return Cue(place, base, subject, lead, inherits, inverted)


def _untrue(s: Stretch, start: int) -> bool:
    """Whether a clause stands as not so: “no evidence that Lund said”, “had Lund said”."""
    if s.words[start - 1 : start] and start == 1 and s.words[0] in ("had", "should", "were"):
        return True
    if s.classes[start - 1 : start] != "T":
        return False
    before = s.words[max(0, start - 5) : start - 1]
    return "no" in before or "n" in s.classes[max(0, start - 5) : start - 1]


def _going(s: Stretch, to: int) -> int | None:
    """Return the verb before an infinitive that is what was said: “went on to say”.

    So is what somebody “took to Twitter” for.
    """
    if s.words[to - 1 : to] and s.words[to - 1] in speech.DIRECTIONS:
        return to - 1
    if s.words[to - 1 : to] == ("on",) and s.words[to - 2] in ("went", "goes", "going", "go"):
        return to - 2
    if s.words[to - 2 : to - 1] == ("on",) and s.words[to - 3] in ("went", "goes"):
        return to - 3 if s.classes[to - 1] in "NR" else None  # “went on Twitter to ask”
    if s.words[to - 2 : to - 1] == ("to",) and s.words[to - 3] in speech.TOOK:
        return to - 3 if s.classes[to - 1] in "NR" else None
    return None


def _told(s: Stretch, place: int, base: str, frames: Sequence[Frame]) -> Told | None:
    """Return the subject by the tree, where the stretch was parsed and it is somebody.

    Whoever is named within what somebody said does not go on speaking outside of it.
    """
    told = parsed(s, place)
    if told is None or head(s, told.subject) not in SOMEBODY or not _fits(s, base, told.subject):
        return None
    if s.classes[place] == "B" and not plural(s, told.subject):
        return None  # “had the king say”
    if told.inherits and s.classes[place] == "G":
        left = s.classes[group(s, place) - 1]
        if base in speech.IMPERSONAL or left not in AFTER_CLAUSE:
            return None  # “met Putin, marking a new phase”, “while maintaining their ties”
    last = frames[-1] if frames else None
    beside = told.subject[1] == place  # “with Brandt asserting”
    if told.inherits and last and last.holds(told.subject[0]) and not beside:
        goes_on = last.speaker if s.classes[place] == "G" else None
        return told._replace(subject=goes_on) if goes_on else None
    return told


def _surer(s: Stretch, place: int, told: Told) -> bool:
    """Whether the tree is surer of a subject than the classes: “won by promising”, “and calling”.

    After a comma both are as sure: “Brandt left the room with Lund, telling …”.
    """
    return s.classes[place] == "G" and told.inherits and s.classes[group(s, place) - 1] != ","


def _fits(s: Stretch, base: str, subject: Range) -> bool:
    """Whether a subject can say what a verb says: events and things can only do so much."""
    somebody = head(s, subject) in "NHPR" and s.words[subject[0]] != "it"
    return somebody or base not in speech.IMPERSONAL


def _closes(s: Stretch, subject: Range) -> bool:
    """Whether a subject behind its verb ends the sentence, alone or with one “, who were told”."""
    end = finish(s)
    if subject[1] >= end:
        return s.classes[subject[0]] in "NH"
    who = s.words[subject[1] : subject[1] + 2] == (",", "who")
    return who and "," not in s.classes[subject[1] + 1 : end]


def _passive(s: Stretch, place: int, base: str) -> bool:
    """Whether what follows shows a participle: “announced by Lund”, “believed to have links”."""
    following, means = (*s.words[place + 1 : place + 3], "", "")[:2]
    held = following == "to" and base in speech.HELD
    done = following == "by" and means not in speech.MEANS and s.classes[place] in "VA"
    return done or held or (following == "of" and base == "accuse")


def _own(s: Stretch, place: int, start: int) -> Range | None:
    """Return the subject right before the verb group that begins at `start`."""
    subject = before(s, start)
    if subject is None:
        return None
    first = described(s, subject)
    if first and s.words[first - 1] in word_classes.HYPOTHETICAL:
        return None
    kind = s.classes[place]
    if not _fits(s, speech.FORMS[s.words[place]][0], subject):
        return None
    plain = s.words[place] == "say" and start == place  # “The Taliban say”
    if kind == "B" and not (plain or plural(s, subject) or "do" in s.words[start:place]):
        return None
    shows = (
        speech.FORMS[s.words[place]][0] in speech.SHOWING or s.classes[place + 1 : place + 2] == "T"
    )
    agents = "NHPR" if shows else "NHP"
    if kind == "A" and s.classes[subject[1] - 1] not in agents:
        return None
    return None if kind == "A" and not _verbal(s, place, subject) else subject


def _shared(s: Stretch, place: int, start: int, frames: Sequence[Frame]) -> Range | None:
    """Return the subject that a participle or the second of two verbs shares with another verb."""
    left = s.classes[start - 1] if start else ""
    if s.classes[place] == "G":
        if frames and frames[-1].speaker and frames[-1].speaker[1] == start:
            return frames[-1].speaker  # “…,” said Lund, also adding …
        subject = before(s, start) if left and left in "NH" else None
        if subject and subject[0] and s.words[subject[0] - 1] == "with":
            return subject
        back = s.words[start - 1 : start] == ("back",)  # “pushed back saying”
        if not back and (not left or left not in ",cpRQ" or s.words[start - 1] == "without"):
            return None
        if left == "Q" and s.quotes[start - 1].tail != ",":
            return None
        if left == "p" and s.words[start - 1] != "by" and _of_another(s, start):
            return None
        if left == "," and (author := _author(s, start - 1)):
            return author
        if s.words[place] == "saying" and _says_already(s, start):
            return None
    elif s.classes[place] in "AB":
        return None
    told = frames[-1].speaker if frames else None
    who = relative(s, start)
    if who is not None:
        around = told if told and frames[-1].cue[0] < who else None
        if around or told is None or s.words[told[1]] == "who":
            return beside(s, who, start, around)
    within, subject = joined(s, start) if left == "c" else (False, None)
    if within:
        return subject
    if told and left == "c" and s.classes[told[0] - 1 : told[0]] == "u":
        last = nearest(s, start)  # “when Lund mentioned it, Keller laughed and said …”
        return last if last and last[0] > told[0] else told
    if told and s.words[told[1]] != "who" and s.words[told[0] - 1 : told[0]] != ("what",):
        return told
    return (nearest(s, start) if left == "c" else None) or main(s, start)


def _says_already(s: Stretch, end: int) -> bool:
    """Whether somebody “said” before “saying”: then it is somebody else who does."""
    return any(word in ("said", "says") for word in s.words[max(0, end - 30) : end])


def _author(s: Stretch, comma: int) -> Range | None:
    """Return who made what stands before a comma: “a statement by an official, saying …”."""
    first = noun_phrase(s, comma)
    if first < 2 or s.words[first - 1] != "by":
        return None
    paper = s.classes[first - 2] == "R" or s.words[first - 2] in speech.NOUNS
    return (first, comma) if paper else None


def _of_another(s: Stretch, start: int) -> bool:
    """Whether somebody stands between a verb and a participle: “charged a man for threatening”."""
    subject = main(s, start)
    return subject is not None and not set("NHx").isdisjoint(s.classes[subject[1] : start])


def _inverted(s: Stretch, place: int, base: str) -> Range | None:
    """Return the subject that follows its verb: “said Dr. Irina Petrov, a fellow …”."""
    quotes = base in speech.QUOTING and s.classes[place - 1] == "Q"
    form = speech.FORMS[s.words[place]][1]
    if not (base in speech.SAY or quotes) or form not in "sdb":
        return None
    comma = s.classes[place - 1] == "Q" and s.classes[place + 1 : place + 3] == ",N"
    subject = after(s, place + 1 + comma)  # ““…,” said, Ada Lund, …”
    if subject is None or s.classes[subject[0]] == "d" or (form == "b" and not plural(s, subject)):
        return None
    following = s.classes[subject[1] : subject[1] + 1]
    clause = following and following in "Xm"  # “Lund, calling it “a shame,” said the dam was old”
    return subject if not clause and (not following or following in AFTER_SUBJECT) else None


def _verbal(s: Stretch, place: int, subject: Range) -> bool:
    """Whether a word that may be a noun stands as the verb of its subject."""
    following = s.classes[place + 1 : place + 2]
    form = speech.FORMS[s.words[place]][1]
    if DID.match(s.classes, place + 1) or _turned_out(s, place + 1):
        return False
    if following in NO_VERB and s.words[place + 1 : place + 2] not in (("for",), ("on",), ("out",)):
        return form == "d" and following == ","
    return form in "sd" or plural(s, subject)


def _turned_out(s: Stretch, place: int) -> bool:
    """Whether a word in -ed has a direction behind it: “turned out to be false”."""
    return s.classes[place : place + 1] == "e" and s.words[place + 1 : place + 2] in OUT
