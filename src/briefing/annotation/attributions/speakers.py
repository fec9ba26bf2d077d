"""Who speaks: the noun phrase before a verb, or after it, by the classes of the words.

Every function takes places of words in a `Stretch` and returns a half-open range of words, or None
where the phrase is not plain: no speaker is better than a wrong one.
"""

import re

from ...text import people, word_classes
from .nameless import nameless
from .phrases import LINKS, LOOSE, Range, body, border, head, noun_phrase, plural
from .words import Stretch

FAR = 16
"""Words that a description may be long."""
CHAIN = 40
"""Words that a name and its description may be long, with all of its commas."""
BEING = frozenset((word,) for word in ("be", "is", "was", "are", "were", "been", "being"))
"""By what somebody is “from” or “of” something."""
NAMED = 5
"""Words of a name with its title, at most."""
ARTICLES = frozenset(("a", "an", "the"))
COLLEAGUES = frozenset((word,) for word in ("colleagues", "co-authors", "coauthors", "others"))
"""Whoever is nobody without the name before."""
FLOATING = frozenset(("all", "both", "each"))
"""Words that stand behind what they count."""
DESCRIBED = re.compile("[DNxe#Rgspr]{0,6}H")
"""What a description after a name and a comma begins with: “a senior fellow”."""
OBJECT = re.compile("[NH](?:W[Xrm]{0,3}[xeVAB]|T[Xrm]{0,3}[eV])P$")
"""A noun and the clause about it that ends in its object: “the group that made it”."""
FEELING = re.compile(
    r"\w+(?:ous|ed|ing|ful|ive|[^cr]ic|ional|[^r]ical|[aiu]ble|less|[dgmr]ish|[iltu]ant|[dst]ent|[gr]ry)"
)
"""Adjectives of somebody who speaks, by how they end: no “plan” and no “statement”."""
OF_PLACE = re.compile("DN{1,3},N{1,3},$")
"""What stands before a body that is named by its place: “The Los Gatos, California, company”."""
INSERTED = "WDgGpOHN#eurxR"
"""What an insertion between commas begins with."""


def before(s: Stretch, end: int) -> Range | None:
    """Return the subject that ends at word `end` (exclusive), without what only describes it."""
    if end <= 0:
        return None
    if unnamed := nameless(s, end):
        return unnamed
    last = s.classes[end - 1]
    if last == "P":
        about = OBJECT.search(s.classes, max(0, end - FAR), end)
        if about and s.words[end - 1] == "it":
            return _name_first(s, _antecedent(s, about.start() + 1))
        return end - 1, end
    if s.words[end - 1] in FLOATING and end > 1 and s.classes[end - 2] in "NHx)":
        return before(s, end - 1)  # “the ministers all said”
    if last in ",-)" or (last == "Q" and s.quotes[end - 1].tail == ","):
        return _name_first(s, _around(s, end - 1))
    if last == "W":
        return _name_first(s, _antecedent(s, end - 1))
    if last not in "NHRx#dDeg":
        return None
    return _name_first(s, _related(s, end) or _plain(s, end))


def described(s: Stretch, name: Range) -> int:
    """Return where a description begins that ends before a name: “…, his agent, Ole Lund, said”."""
    start, end = name
    if start < 2 or s.classes[start - 2 : start + 1] != "H,N":
        return start
    first = noun_phrase(s, start - 1)
    left = s.classes[first - 1] if first else ""
    return first if left == "Q" or (left in ",cuTp" and s.classes[end] == ",") else start


def _name_first(s: Stretch, found: Range | None) -> Range | None:
    """Return the name that opens a chain of commas, not the last link of its description.

    “Ole Lund, professor of law at the University of Norland, South Bay said” is said by Ole Lund.
    """
    if found is None or s.classes[found[0] - 1 : found[0]] != ",":
        return found
    for place in range(found[0] - 1, max(0, found[0] - CHAIN), -1):
        if s.classes[place] in "VXmPQ.;:?!(":
            break
        if s.classes[place] == "," and s.classes[place - 1] == "N":
            first = noun_phrase(s, place)
            named = place - first > 1 and border(s, first)
            office = s.words[found[1] - 1] in people.TITLES and "s" in s.classes[slice(*found)]
            if named and (office or DESCRIBED.match(s.classes, place + 1, found[1])):
                return first, place
    return found


def _plain(s: Stretch, end: int) -> Range | None:
    """Return the phrase whose last word is its head, or the nearest head that it describes."""
    start = noun_phrase(s, end)
    if start >= end:
        return None
    kind = s.classes[end - 1]
    if s.words[start:end] in COLLEAGUES and s.classes[start - 2 : start] == ",c":
        return _with_colleagues(s, start)
    if border(s, start):
        place = OF_PLACE.search(s.classes, max(0, start - FAR), start)
        if place and kind == "H" and end - start == 1:
            return place.start(), end
        if (
            kind in "NHR"
            or s.classes[start] == "D"
            or (kind == "x" and s.words[end - 1].endswith("s"))
        ):
            return _joined(s, start, end), end
        return None
    found = _described(s, start, end)
    if found:
        return found
    left = s.classes[start - 1]
    if kind == "N" and s.classes[start - 2 : start] == "Dx":
        whole = FEELING.fullmatch(s.words[start - 1]) or s.classes[start - 3 : start - 2] == "Q"
        return start - 2 if whole else start, end  # “an incredulous Lund”, “a plan Lund called …”
    if kind == "N" and s.classes[start - 2 : start] in ("tW", "pW"):
        return start, end  # “to which Lund replied”
    if kind == "N" and (left in "drVBGAX" or (left == "p" and _opens(s, start - 1))):
        return start, end
    if kind == "H" and left in "drVBx":
        return start, end
    return None


def _opens(s: Stretch, place: int) -> bool:
    return place == 0 or s.classes[place - 1] in ",;:Qcu"


def _joined(s: Stretch, start: int, stop: int) -> int:
    """Take in what is joined by “and” at the beginning of a clause: “Cruz, Rubio and Lee said”."""
    if start < 2 or s.words[start - 1] != "and":
        return start
    end = start - 1
    if _describes(s, (noun_phrase(s, end), end)):
        return start  # “Campaigner and former mayor Ada Lund said”
    if s.classes[end - 1] == ",":
        end -= 1
        if s.classes[noun_phrase(s, end) - 1 : noun_phrase(s, end)] != ",":
            return start  # a clause, not a list: “… in Norland, and Lee said”
    joined = start
    while end > 0 and s.classes[end - 1] in "NH":
        first = noun_phrase(s, end)
        left = s.classes[first - 1] if first else ";"
        if left in ";:QuT," or (left == "c" and s.classes[first - 2 : first - 1] in ("", ",")):
            joined = first  # “But Cruz, Rubio and Lee said”
        if left in "pO":
            whole = _described(s, first, stop)  # “Representatives for Cruz, Rubio and Lee said”
            return whole[0] if whole else joined
        if left != ",":
            break
        end = first - 1
    return joined


def _with_colleagues(s: Stretch, start: int) -> Range | None:
    """Return all before “and colleagues”: “Ada Lund, of South Bay, and colleagues reported”."""
    first = _around(s, start - 2) or before(s, start - 2)
    return (first[0], start + 1) if first else None


def _describes(s: Stretch, phrase: Range) -> bool:
    """Whether a phrase without an article is one person's: it describes the name that follows."""
    start, end = phrase
    single = s.classes[start] not in "D#" and not plural(s, phrase)
    return single and s.classes[end - 1] == "H" and not body(s, end - 1)


def _described(s: Stretch, start: int, end: int) -> Range | None:
    """Find the head to the left that the words before the verb describe: “officials in Damascus”."""
    for place in range(start - 1, max(-1, start - FAR), -1):
        kind = s.classes[place]
        participle = kind == "V" and s.words[place].endswith("ed") and s.classes[place + 1] in "Op"
        if kind in ",;:-(Q.?!uTPVXmnAB/" and s.words[place] not in LOOSE and not participle:
            return None
        if s.words[place] in word_classes.PAST:
            return None  # “The call came from a nurse who said …”
        if kind == "e" and s.classes[place + 1] == "D":
            return None  # “The mayor dropped a plan Lund called reckless”
        link = s.classes[place + 1] in LINKS + "V" or s.words[place + 1] in LOOSE
        if kind in "HRNx" and link:
            first = noun_phrase(s, place + 1)
            plain = kind in "HR" or s.classes[first] == "D" or (kind + s.classes[place + 1] == "NO")
            plain = plain or body(s, place)
            dated = kind == "N" and s.classes[first - 1 : first] in ("d", "r")
            if plain and (dated or border(s, first)):
                return _joined(s, first, end), end
    return None


def _related(s: Stretch, end: int) -> Range | None:
    """Find “an official who asked not to be named” before a verb that is not the relative's own."""
    for place in range(end - 1, max(0, end - FAR), -1):
        kind = s.classes[place]
        if kind in ",;:-(Q.?!" or s.words[place] == "what":
            return None
        if s.words[place] == "who":
            first = noun_phrase(s, end)
            says = s.words[first - 1 : first] in (("said",), ("says",))
            if first > place + 1 and says and s.classes[end - 1] in "NH":
                return None  # “an official who said the crew believed …”
            inside = s.classes[place + 1 : end]
            return _antecedent(s, place) if any(c in "eVXA" for c in inside) else None
    return None


def _antecedent(s: Stretch, place: int) -> Range | None:
    """Return what “who” or “which” stands for."""
    end = place - 1 if place and s.classes[place - 1] == "," else place
    if end < 1 or s.classes[end - 1] not in "NHRx":
        return None
    start = noun_phrase(s, end)
    kind = s.classes[end - 1]
    if kind not in "NH" or (s.words[place] != "who" and not body(s, end - 1)):
        return None
    found: Range | None = (start, end)
    if not border(s, start) and s.classes[start - 1] in "Op":
        # “a man working for the city who said”, “someone who is from the group who said”: not these.
        theirs = ("N", "H", "R") if s.words[start - 1] == "by" else ("N", "H", "R", "g", "G")
        apart = s.classes[start - 2 : start - 1] not in theirs
        apart = apart and s.words[start - 2 : start - 1] not in BEING
        whole = s.classes.rfind("O", start, end)
        if whole > 0 and s.classes[whole - 1] == "x":
            start = whole + 1  # “in the case of a student who claims …”
        found = _described(s, start, end) or ((start, end) if apart else None)
    return _apposed(s, found) if found else None


def _apposed(s: Stretch, found: Range) -> Range:
    """Return the name that a description behind a comma is of: “Ole Lund, a nurse who said …”."""
    start = found[0]
    if s.classes[start - 2 : start + 1] != "N,D" or s.words[start] not in ARTICLES:
        return found
    name = noun_phrase(s, start - 1)
    return (name, start - 1) if 1 < start - 1 - name < NAMED else found


def _around(s: Stretch, close: int) -> Range | None:
    """Return the subject before an insertion that ends at word `close`: a comma, dash or bracket."""
    mark = s.classes[close]
    if mark == "Q":
        mark = ","  # Lund, calling it “a shame,” said
    if mark == ")":
        opened = s.classes.rfind("(", max(0, close - FAR), close)
        return before(s, opened) if opened > 0 and s.classes[opened - 1] not in ",-)" else None
    place, tries = close, 0
    while tries < 5:
        place = s.classes.rfind(mark, max(0, close - 45), place)
        if place < 1 or any(c in ";.?!" for c in s.classes[place:close]):
            return None
        tries += 1
        inner = s.classes[place + 1 : close]
        if not inner or inner[0] not in INSERTED:
            continue
        found = _subject(s, place)
        if found:
            common = s.classes[found[1] - 1] != "N" or head(s, found) == "H"
            firm = s.classes[found[0]] == "D" and body(s, found[1] - 1)
            if (len(inner) > 1 or firm) and set(inner) <= {"N"} and common:
                return place + 1, close  # “the head of the agency, Rafael Grossi, said”
            return found
    return None


def _subject(s: Stretch, end: int) -> Range | None:
    """Return the phrase that ends before an insertion; of two in apposition, the name."""
    if s.classes[end - 1] == "P":
        return end - 1, end
    if s.classes[end - 1] not in "NHR)x":
        return None
    if s.classes[end - 1] == ")":
        return _around(s, end - 1)
    found = _plain(s, end)
    if found is None or (s.classes[end - 1] in "xR" and s.classes[found[0]] != "D"):
        return None
    start = found[0]
    if start > 1 and s.classes[start - 1] == "," and s.classes[start] in "DHNx":
        name = noun_phrase(s, start - 1)
        if s.classes[start - 2] == "N" and border(s, name) and start - 1 - name > 1:
            return name, start - 1
    return found
